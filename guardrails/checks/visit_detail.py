"""`visit_detail`: the reply tells of something that happened: who was seen, waited, called, was told or offered."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

_STAFF = r"(?:we|i|our \w+(?: \w+)?|the (?:doctor|dentist|nurse|team|office|desk|staff|manager|hygienist|provider|therapist)|dr\.? \w+|she|he|they)"
_DEED = (
    r"(?:saw|called|told|offered|gave|explained|treated|met|helped|charged|phoned|texted|e-?mailed|warned|showed|advised|informed|"
    r"examined|diagnosed|scheduled|rescheduled|contacted|reached out to|notified|reminded|assured|refunded|billed)"
)
_IF = r"\b(?:if|whether|whoever|anyone|anybody|had you|rules?|when you (?:had|found|sat down))\b"
PATTERNS = (
    Pattern(
        r"\b" + _STAFF + r" (?:\w+ )?" + _DEED + r" (?:to )?(?:you|him|them)\b",
        "This tells what somebody here did for or said to the reviewer.",
        unless=_IF,
    ),
    Pattern(
        r"\byou (?:were|had been|weren't)(?: \w+)? (?:seen|told|given|shown|late|sent|charged|offered|asked|informed|advised|"
        r"scheduled|treated|checked|called|warned|billed|examined|kept|made|left|turned|refused|rescheduled)\b",
        "This tells what happened to the reviewer.",
        unless=_IF,
    ),
    Pattern(
        r"\byou (?:arrived|came|waited|missed|cancelled|canceled|signed|agreed|declined|refused|requested|visited|called|saw|"
        r"brought(?! (?:it|this|that|the \w+) up| up)|walked|paid|underwent|checked in|showed up|no-showed|failed|insisted|hung up|left (?:without|before|the|our|angry))\b",
        "This tells what the reviewer did here.",
        unless=_IF,
    ),
    Pattern(
        r"\b(?:we|i) (?:have |just |already )?(?:checked|reviewed|looked (?:at|into|up|through)|pulled|went (?:over|through)|listened to) "
        r"(?:the|your|our|that|his|her)(?: \w+){0,2} (?:records?|chart|file|notes|schedule|log|calls?|recording|footage|account|system|appointment)\b",
        "This says that the practice looked up the reviewer.",
    ),
    Pattern(
        r"\b(?:on|last|that|this past) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?\b"
        r"(?=[^.!?]*\b(?:was|were|had|did|came|called|saw|waited|happened|went|ran)\b)",
        "This places an event on a day.",
    ),
)


def visit_detail(reply: Reply, context: Context) -> list[Finding]:
    """Return what tells of an event."""
    return find(reply, "visit_detail", PATTERNS) + suspected(reply, "visit_detail")
