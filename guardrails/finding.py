"""Make findings: from patterns that are certain, and from the sentence model where words are not enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from guardrails.reply import JudgedSentence, Reply
from guardrails.rulebook import load_rulebook
from guardrails.verdict import Finding, Severity

DIFFERS = re.compile(
    r"\b(?:sorry|regret|sad|saddened|disappointed)\b[^.!?;]{0,40}\byour? (?:\w+ )?experience\b|\bapologi[sz]e\b|\bapolog(?:y|ies)\b|"
    r"\bthe [\w ]{3,40} (?:that )?you (?:describe|mention|report|experienced|ran into)\b",
    re.IGNORECASE,
)
"""Regret tied to an experience, an apology in the first person, the topic as the reviewer's own event."""
_EDGE = re.compile(r"[;:!?]\s|\s[-\u2013\u2014]+\s|,?\s(?:and|but|so)\s")


@dataclass(frozen=True)
class Pattern:
    """Words that are a breach wherever they stand. `rewrite` replaces exactly the matched words.

    A pattern with `needs_risk` counts only in a sentence that the model finds at least that risky: words
    that are a breach as a rule and idiom now and then.
    """

    words: str
    reason: str
    rewrite: str | None = None
    unless: str = ""
    needs_risk: float = 0.0
    flags: int = re.IGNORECASE
    regex: re.Pattern[str] = field(init=False, repr=False)
    exempt: re.Pattern[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.words, self.flags))
        object.__setattr__(self, "exempt", re.compile(self.unless, self.flags) if self.unless else None)


def find(
    reply: Reply, code: str, patterns: Sequence[Pattern], *, severity: Severity = "reject"
) -> list[Finding]:
    """Return one finding for each pattern hit; a sentence that matches the pattern's `unless` is spared."""
    found = []
    for pattern in patterns:
        for judged in reply.sentences:
            if judged.risk < pattern.needs_risk:
                continue
            text = judged.text.replace("\n", " ")
            for match in pattern.regex.finditer(text):
                if pattern.exempt and pattern.exempt.search(_clause_around(text, match)):
                    continue
                start, end = judged.sentence.start + match.start(), judged.sentence.start + match.end()
                found.append(
                    make(
                        reply,
                        code,
                        start,
                        end,
                        reason=pattern.reason,
                        rewrite=pattern.rewrite,
                        severity=severity,
                    )
                )
    return found


def _clause_around(text: str, match: re.Match[str]) -> str:
    """Return the clause that a hit stands in, so that an "if" elsewhere in the sentence excuses nothing."""
    start = max((edge.end() for edge in _EDGE.finditer(text, 0, match.start())), default=0)
    after = _EDGE.search(text, match.end())
    return text[start : after.start() if after else len(text)]


def suspected(reply: Reply, code: str) -> list[Finding]:
    """Return one finding for each sentence that the model can't take for a safe act and that reads as `code`."""
    return [
        _suspicion(reply, code, judged) for judged in reply.sentences if is_suspected(reply, judged, code)
    ]


def is_suspected(reply: Reply, judged: JudgedSentence, code: str) -> bool:
    """Whether the model refuses the sentence and names this code for it.

    At `standard`, what careful people differ on (rulebook part 4) is left to the checks that warn of it.
    """
    if reply.strictness == "standard" and DIFFERS.search(judged.text):
        return False
    return judged.risk >= reply.threshold and judged.scores.unsafe_act == code


def make(  # noqa: PLR0913 - the stretch, then what to say of it, by keyword
    reply: Reply,
    code: str,
    start: int,
    end: int,
    *,
    reason: str = "",
    rewrite: str | None = None,
    severity: Severity = "reject",
) -> Finding:
    """Return a finding for a stretch of the folded text; offsets are given back in the reply as it came."""
    rule = load_rulebook()[code]
    first, last = reply.folded.span(start, end)
    return Finding(
        code=code,
        start=first,
        end=last,
        reason=reason or rule.reason,
        source=rule.source,
        rewrite=rewrite,
        severity=severity,
    )


def missing(code: str, *, rewrite: str | None = None) -> Finding:
    """Return a finding for a duty that no words of the reply meet."""
    rule = load_rulebook()[code]
    return Finding(code=code, start=0, end=0, reason=rule.reason, source=rule.source, rewrite=rewrite)


def without_overlap(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in reading order, each stretch and code once, certain hits before suspicions."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, f.end - f.start)):
        inside = any(
            k.code == finding.code and k.start >= finding.start and k.end <= finding.end and k.end > k.start
            for k in kept
        ) or any(k.code == finding.code and k.start <= finding.start and k.end >= finding.end for k in kept)
        if not inside:
            kept.append(finding)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _suspicion(reply: Reply, code: str, judged: JudgedSentence) -> Finding:
    part = reply.guilty_part(judged)
    rule = load_rulebook()[code]
    is_whole = part == judged.sentence
    rewrite = (
        next((r for r in rule.rewrites if r.casefold() not in reply.text.casefold()), "")
        if is_whole
        else None
    )
    reason = (
        rule.reason
        if judged.scores[code] >= 0.5
        else f"We can't tell that this could be said to anybody. {rule.reason}"
    )
    return make(reply, code, part.start, part.end, reason=reason, rewrite=rewrite)
