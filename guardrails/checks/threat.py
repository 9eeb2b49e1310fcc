"""`threat`: the reply threatens: lawyers, removal demands, rights reserved, gag clauses."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

PATTERNS = (
    Pattern(
        r"\b(?:legal (?:action|steps|remedies|recourse|proceedings)|our (?:lawyers?|attorneys?|counsel|solicitors?|legal (?:team|department))|"
        r"defam(?:ation|atory)|libel(?:ous)?|slander(?:ous)?|cease and desist|press charges|see you in court|take you to court|sue you)\b",
        "This threatens with the law.",
        unless=r"\b(?:never|will not|won't|do not|don't)\b[^.!?]*\b(?:legal|lawyers?|attorneys?|threat\w*)\b",
    ),
    Pattern(
        r"\byou (?:have )?(?:signed|agreed)\b[^.!?]{0,50}\b(?:not to|agreement|clause|contract|terms|policy)\b|\b(?:non-?disparagement|gag) (?:clause|agreement)\b",
        "Contract clauses that gag reviews are void, and pointing at one is a threat.",
    ),
    Pattern(
        r"\b(?:take (?:it|this|that) down|remove (?:it|this)|retract (?:it|this))\b[^.!?]{0,30}\b(?:within|by|before|or|immediately|at once|\d+)\b|"
        r"\breport(?:ed|ing)? (?:this|you|it) to (?:the )?(?:police|authorities|your employer)\b",
        "This presses for removal or threatens with others.",
    ),
    Pattern(
        r"\breserves? (?:the|our|all|every) rights?\b", "Reserving rights in a public reply is a threat."
    ),
    Pattern(
        r"\b(?:remove|delete|retract|withdraw|take down|edit|correct|amend) (?:this|your|the|that) (?:\w+ )?(?:review|post|comment|statement|rating|stars?)\b",
        "This presses for removal or change of the review.",
        unless=r"\b(?:never|will not|won't|do not|don't|would not)\b",
    ),
)


def threat(reply: Reply, context: Context) -> list[Finding]:
    """Return what threatens the reviewer."""
    return find(reply, "threat", PATTERNS) + suspected(reply, "threat")
