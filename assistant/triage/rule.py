"""One triage rule: what it looks for, why, and what shows that the words are only a manner of speaking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.review import Evidence, TriageOutcome


@dataclass(frozen=True, slots=True)
class Rule:
    """Patterns that speak for one outcome.

    Attributes:
        outcome: what they speak for.
        reason: why, in words for a practice manager.
        find: patterns; the whole match is the evidence.
        spare: patterns; a hit that overlaps one of them is a manner of speaking and does not count.
        may_be_denied: a "not", "never" or "no" close before the hit takes it back.
    """

    outcome: TriageOutcome
    reason: str
    find: tuple[re.Pattern[str], ...]
    spare: tuple[re.Pattern[str], ...] = ()
    may_be_denied: bool = False


_DENIAL = re.compile(
    r"(?:\b(?:not|never|no|without|isn't|wasn't|aren't|weren't|don't|didn't|doesn't|won't|wouldn't|nobody|no one|hardly|nunca|jamás|sin|ni)\b)[^.!?;,]{0,18}$",
    re.IGNORECASE,
)
_TAKES_BACK_NOTHING = re.compile(
    r"\b(?:no one|nobody|not only|not just|no doubt|not to mention|why not|no wonder)\b[^.!?;,]*$",
    re.IGNORECASE,
)
_LOOK_BACK = 40


def make_rule(
    outcome: TriageOutcome,
    reason: str,
    find: tuple[str, ...],
    *,
    spare: tuple[str, ...] = (),
    may_be_denied: bool = False,
) -> Rule:
    """Build a rule from pattern texts; case never matters."""
    return Rule(
        outcome=outcome,
        reason=reason,
        find=tuple(re.compile(pattern, re.IGNORECASE) for pattern in find),
        spare=tuple(re.compile(pattern, re.IGNORECASE) for pattern in spare),
        may_be_denied=may_be_denied,
    )


def apply_rule(rule: Rule, text: str) -> Iterator[Evidence]:
    """Yield the evidence of one rule in a text (offsets in that text)."""
    spared: list[tuple[int, int]] | None = None
    for pattern in rule.find:
        for match in pattern.finditer(text):
            if spared is None:
                spared = [hit.span() for guard in rule.spare for hit in guard.finditer(text)]
            if any(start < match.end() and match.start() < end for start, end in spared):
                continue
            if rule.may_be_denied and is_denied(text, match.start()):
                continue
            yield Evidence(outcome=rule.outcome, start=match.start(), end=match.end(), reason=rule.reason)


def is_denied(text: str, start: int) -> bool:
    """Whether a negation stands close before a position, in the same clause."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_DENIAL.search(before)) and not _TAKES_BACK_NOTHING.search(before)
