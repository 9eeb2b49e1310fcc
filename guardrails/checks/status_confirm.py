"""`status_confirm`: the reply says that somebody is, was or will be a patient, client, guest or member."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

PATTERNS = (
    Pattern(
        r"\byou(?:'re| are|'ve been| have been| were| remain)\b(?: \w+){0,2} (?:an?|our|one of our)(?: \w+){0,2} "
        r"(?:patient|client|guest|member|resident|customer)s?\b",
        "This calls the reviewer a patient.",
        unless=r"\b(?:whether|if|or not)\b",
    ),
    Pattern(
        r"\b(?:having|had|have|treat(?:ing)?) you as (?:an?|our|one of our)(?: \w+)? (?:patient|client|guest|member|resident)\b",
        "This calls the reviewer a patient.",
    ),
    Pattern(
        r"\b(?:he|she|they|your \w+|the (?:reviewer|writer|author|family|child|person))\b(?: \w+){0,2} (?:is|was|are|were|been|remains?)"
        r"(?: \w+)? (?:an?|our|one of our)(?: \w+)? (?:patient|client|resident|guest)s?\b",
        "This says that somebody is a patient.",
        unless=r"\b(?:whether|if|or not|anyone|anybody|who)\b",
    ),
    Pattern(
        r"\b(?:we|i) (?:can |do )?confirm\b[^.!?]{0,20}\b(?:you|your)\b|\b(?:our|the) records (?:show|indicate|confirm|reflect|say)\b",
        "This confirms from the records that the reviewer was here.",
        unless=r"\b(?:cannot|can't|never|not|neither|nor|whether)\b",
    ),
    Pattern(
        r"\b(?:as our (?:patient|client|guest)|value you as an? (?:patient|client|guest|member))\b",
        "This calls the reviewer a patient.",
    ),
    Pattern(
        r"\b(?:as|being) (?:an?|our|one of our)(?: (?:valued|loyal|long-?time|longstanding|former|new|dear|returning|existing|current))+ "
        r"(?:patient|client|guest|member|resident|customer)\b",
        "This calls the reviewer a patient.",
    ),
)


def status_confirm(reply: Reply, context: Context) -> list[Finding]:
    """Return what confirms that somebody is a patient."""
    return find(reply, "status_confirm", PATTERNS) + suspected(reply, "status_confirm")
