"""`incentive`: the reply offers something of value in connection with a review."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

_NEVER = r"\b(?:never|no|not|don't|doesn't|without|nor|nobody)\b"
PATTERNS = (
    Pattern(
        r"\b(?:offer|give|send|provide|extend|add|treat)(?:ing)? you\b[^.!?]{0,40}\b(?:free|complimentary|discount|gift|credit|voucher|coupon|"
        r"refund|something|a token|on us|on the house|\d+ ?(?:%|percent))",
        "This offers something of value to the reviewer.",
        unless=_NEVER,
    ),
    Pattern(
        r"\b(?:gift card|discount|voucher|coupon|complimentary \w+|\d+ ?(?:%|percent) off|on the house|free (?:cleaning|visit|exam|consult\w*|"
        r"session|whitening|facial|service|treatment|appointment))\b(?=[^.!?]*\b(?:you|your|review|stars?|rating|update|change|post)\b)",
        "This offers something of value in connection with a review.",
        unless=_NEVER,
    ),
    Pattern(
        r"\b(?:on the house|is on us|our treat|complimentary|gift cards?|vouchers?|coupons?|waive the|\d+ ?(?:%|percent) off)\b",
        "This offers something of value in a reply to a review.",
        unless=_NEVER,
        needs_risk=0.25,
    ),
    Pattern(
        r"\b(?:update|change|revise|reconsider|improve|raise|edit|revisit)(?:ing)? (?:your|the|this|that) (?:\w+ )?(?:review|rating|stars?|score|post)\b",
        "This asks for a better review.",
        unless=_NEVER,
    ),
)


def incentive(reply: Reply, context: Context) -> list[Finding]:
    """Return what offers something for a review."""
    return find(reply, "incentive", PATTERNS) + suspected(reply, "incentive")
