"""`status_deny`: the reply says that somebody is not a patient, or that no record of them exists."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

_GENERAL = r"\b(?:whether|if|who|anyone|anybody|never say|cannot say|can't say|not say)\b"
PATTERNS = (
    Pattern(
        r"\b(?:no|any|find a|locate a) (?:record|trace|file|chart|appointment|visit|booking)s? (?:of|for|under|with|matching|in|by)\b[^.!?]*"
        r"\b(?:you|your|this|that|such|name|reviewer)\b",
        "This says that the reviewer is not on record here.",
        unless=_GENERAL,
    ),
    Pattern(
        r"\byou(?:'re| are| were|'ve| have)(?: not|n't| never)(?: been)?(?: \w+)? (?:an?|our|one of our|in our)(?: \w+)? "
        r"(?:patient|client|guest|member|records?|system|schedule)",
        "This denies that the reviewer is a patient.",
        unless=_GENERAL,
    ),
    Pattern(
        r"\bnot (?:a|one of our)(?: \w+)? (?:patient|client|resident|guest)s?(?: of (?:ours|this|our)\b| here\b| at\b|\.|$)",
        "This denies that the reviewer is a patient.",
        unless=_GENERAL,
    ),
    Pattern(
        r"\b(?:have|mistaken|confus\w+|mix\w+|mistak\w+) us (?:up )?(?:confused |mixed up |for |with )",
        "This says that the reviewer was somewhere else, which denies that they are a patient.",
    ),
    Pattern(
        r"\b(?:wrong|different|another) (?:practice|office|clinic|business|provider|dentist|doctor|page)\b[^.!?]*\b(?:you|review)|"
        r"\b(?:you|review)\b[^.!?]*\b(?:the wrong|a different|another) (?:practice|office|clinic|business|page)\b",
        "This says that the reviewer was somewhere else, which denies that they are a patient.",
        unless=r"\b(?:if|ask|choose|prefer|free to)\b",
    ),
)


def status_deny(reply: Reply, context: Context) -> list[Finding]:
    """Return what denies that somebody is a patient."""
    return find(reply, "status_deny", PATTERNS) + suspected(reply, "status_deny")
