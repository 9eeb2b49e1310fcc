"""One-click rewrites: what a finding offers, and the reply with it in place. No Streamlit here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guardrails import Finding, load_rulebook
from guardrails.sentences import split_sentences

_OPENERS = frozenset({"no_acknowledgment"})
_STOPS = ".,;:!?"


@dataclass(frozen=True)
class Mend:
    """A one-click rewrite: the stretch that goes, what comes in its place, the words on the button."""

    start: int
    end: int
    text: str
    label: str


def suggest_mends(reply: str, finding: Finding) -> tuple[Mend, ...]:
    """Return the rewrites on offer for a finding, the best first; none where a click can't help.

    Where the finding has none for exactly its words, the whole sentence gives way to the first safe
    sentence of the rulebook that the reply does not hold yet, or goes.
    """
    if finding.end <= finding.start:
        if not finding.rewrite:
            return ()
        place = 0 if finding.code in _OPENERS else len(reply)
        return (Mend(place, place, finding.rewrite, f"Add: {finding.rewrite}"),)
    touched = [s for s in split_sentences(reply) if s.start < finding.end and s.end > finding.start]
    start = min((s.start for s in touched), default=finding.start)
    end = max((s.end for s in touched), default=finding.end)
    drop = Mend(start, end, "", "Drop the sentence")
    if finding.rewrite is not None:
        if not finding.rewrite:
            return (Mend(finding.start, finding.end, "", "Drop these words"),)
        use = Mend(finding.start, finding.end, finding.rewrite, f"Use: {finding.rewrite}")
        return (use, drop) if (start, end) == (finding.start, finding.end) else (use,)
    rule = load_rulebook().get(finding.code)
    unused = [text for text in (rule.rewrites if rule else ()) if text.casefold() not in reply.casefold()]
    return (*(Mend(start, end, text, f"Use instead: {text}") for text in unused[:1]), drop)


def group_findings(
    reply: str, findings: Iterable[Finding]
) -> list[tuple[list[tuple[int, Finding]], tuple[Mend, ...]]]:
    """Return the findings numbered, with their rewrites; those whose rewrites overlap share the widest."""
    groups: list[tuple[list[tuple[int, Finding]], tuple[Mend, ...]]] = []
    for number, finding in number_findings(findings):
        mends = suggest_mends(reply, finding)
        if groups and _overlap(mends, groups[-1][1]):
            shared, others = groups[-1]
            groups[-1] = ([*shared, (number, finding)], max(others, mends, key=_width))
        else:
            groups.append(([(number, finding)], mends))
    return groups


def apply_mend(reply: str, mend: Mend) -> str:
    """Return the reply with one rewrite made, and the gap closed where words went."""
    before, after = reply[: mend.start], reply[mend.end :]
    if mend.start == mend.end:
        return " ".join(filter(None, (before.rstrip(), mend.text, after.lstrip())))
    return before + mend.text + after if mend.text else _close_gap(before, after)


def _close_gap(before: str, after: str) -> str:
    before, after = before.rstrip(" "), after.lstrip(" ")
    if not before.strip() or before[-1] in ".!?\n":  # what is left begins a sentence
        after = after.lstrip(" " + _STOPS)
        after = after[:1].upper() + after[1:]
    is_joined = not before.strip() or before[-1] == "\n" or not after or after[0] in _STOPS + "\n"
    return before + after if is_joined else f"{before} {after}"


def number_findings(findings: Iterable[Finding]) -> list[tuple[int, Finding]]:
    """Return the findings numbered from 1: words to change in reading order, then what is missing."""
    return list(enumerate(sorted(findings, key=lambda f: f.end <= f.start), start=1))


def _overlap(one: tuple[Mend, ...], other: tuple[Mend, ...]) -> bool:
    return bool(one and other) and one[0].start < other[0].end and other[0].start < one[0].end


def _width(mends: tuple[Mend, ...]) -> int:
    return mends[0].end - mends[0].start
