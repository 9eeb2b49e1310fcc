"""`no_offline`: the reply gives no way to reach somebody at the practice in private."""

from __future__ import annotations

import re

from guardrails.finding import missing
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding, Practice

CODE = "no_offline"
_REACH = re.compile(
    r"\b(?:call|calls|phone|phones|telephone|ring|dial|text|e-?mail|write to|reach|contact|get in touch|be in touch|speak|talk|ask for|stop by|message|"
    r"llame|llamar|escriba|comun\w+|tel[e\u00e9]fono|correo)\b",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"\+?\(?\d{2,5}\)?[\s.\-]\d{2,4}[\s.\-]?\d{2,5}|\b\d{7,11}\b|(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}\.\w|\bwww\.\w|\b(?:secure|contact|online|web|private) (?:form|portal|inbox|message|line)\b|"
    r"\bform (?:on|at) (?:our|the) (?:web)?site\b|(?<![\w\-])[\w\-]{1,63}\.(?:com|org|net|example|health|clinic|care)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:office|practice|clinic|front desk|manager|director|administrator|owner|lead|advocate|coordinator|team|department|officer|"
    r"supervisor|doctor|number|main line|extension|patient relations|pharmacist)\b",
    re.IGNORECASE,
)
_THEIR_MOVE = re.compile(
    r"\b(?:we|i|someone|somebody|our \w+|the \w+)(?:'ll| will| am going to| are going to| shall)\b",
    re.IGNORECASE,
)


def no_offline(reply: Reply, context: Context) -> list[Finding]:
    """Return a finding where no sentence says how to reach a role at the practice."""
    for judged in reply.sentences:
        if _DATA.search(judged.text):
            return []
        invites = judged.scores["invitation"] + judged.scores["contact"] >= 0.5
        if (
            invites
            and _REACH.search(judged.text)
            and _ROLE.search(judged.text)
            and not _THEIR_MOVE.search(judged.text)
        ):
            return []
    return [missing(CODE, rewrite=_invitation(context.practice))]


def _invitation(practice: Practice | None) -> str | None:
    if practice is None or not (practice.phones or practice.emails):
        return None
    who = f"our {practice.roles[0]}" if practice.roles else "our office"
    if practice.phones:
        return f"If you would like to talk, please call {who} at {practice.phones[0]}."
    return f"If you would like to talk, please write to {who} at {practice.emails[0]}."
