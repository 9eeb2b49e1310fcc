"""`billing_detail`: the reply speaks of somebody's charges, balance, claim, coverage, refund or payments."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

_IF = r"\b(?:if you|whether|whoever|anyone|anybody|questions? about)\b"
PATTERNS = (
    Pattern(
        r"\byour (?:\w+ )?(?:balance|bill|claim|co-?pay|copayment|deductible|statement|invoice|refund|charges?|payments?|"
        r"insur(?:ance|er)|coverage|account|plan|policy|benefits|deposit)\b",
        "This speaks of the reviewer's own bill or coverage.",
        unless=_IF,
    ),
    Pattern(
        r"[$\u20ac\u00a3]\s?\d[\d,.]*|\b\d[\d,]*(?:\.\d\d)? (?:dollars|bucks)\b",
        "A sum of money in a public reply reads as somebody's bill.",
    ),
    Pattern(
        r"\b(?:your|the) (?:insurance|insurer|plan|carrier)(?: company)? (?:denied|paid|declined|rejected|processed|covered|refused|approved)\b",
        "This tells what happened to a claim.",
    ),
)


def billing_detail(reply: Reply, context: Context) -> list[Finding]:
    """Return what speaks of a person's charges or coverage."""
    return find(reply, "billing_detail", PATTERNS) + suspected(reply, "billing_detail")
