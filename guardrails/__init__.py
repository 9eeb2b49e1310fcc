"""The gate: `check(reply, context) -> Verdict`. Usable by itself as a library."""

from guardrails.gate import check
from guardrails.platforms import Limit, limit_for
from guardrails.rulebook import Rule, load_rulebook, rulebook_version
from guardrails.verdict import CheckRun, Context, Finding, Practice, Severity, Status, Strictness, Verdict

__all__ = [
    "CheckRun",
    "Context",
    "Finding",
    "Limit",
    "Practice",
    "Rule",
    "Severity",
    "Status",
    "Strictness",
    "Verdict",
    "check",
    "limit_for",
    "load_rulebook",
    "rulebook_version",
]
