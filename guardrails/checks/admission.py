"""`admission`: the reply admits fault for an event or promises an outcome or discipline."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

PATTERNS = (
    Pattern(
        r"\b(?:we|i)(?: \w+){0,2} apologi[sz]e\b|\b(?:our|my) (?:\w+ )?apolog(?:y|ies)\b|\bapologi[sz]ing for\b|\baccept (?:our|my|this) \w*\s?apolog\w+",
        "An apology in the first person admits that something happened here.",
        "we are sorry to read this",
        unless=r"\bover-?apologi",
    ),
    Pattern(
        r"\b(?:we|i|our (?:team|staff|office)) (?:\w+ )?(?:failed|let you down|fell short|dropped the ball|messed up|made (?:a|the|an) (?:mistake|error)|"
        r"were wrong|was wrong|got (?:it|this) wrong|should have|shouldn't have|should not have|could have done better)\b",
        "This admits fault for an event.",
    ),
    Pattern(
        r"\b(?:was|were|has been|have been|will be) (?:disciplined|reprimanded|fired|let go|terminated|written up|retrained|dismissed|held accountable)\b",
        "This promises or reports discipline.",
    ),
    Pattern(
        r"\b(?:it|this|that) (?:will|won't|shall) (?:never |not )?happen (?:again|to (?:you|anyone))\b|\bnever happen again\b",
        "This promises an outcome, and admits that something happened.",
    ),
)


def admission(reply: Reply, context: Context) -> list[Finding]:
    """Return what admits fault or promises an outcome."""
    severity = "warn" if context.strictness == "standard" else "reject"
    apologies = find(reply, "admission", PATTERNS[:1], severity=severity)  # type: ignore[arg-type]
    return apologies + find(reply, "admission", PATTERNS[1:]) + suspected(reply, "admission")
