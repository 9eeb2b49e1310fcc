"""From many recognisers' results to spans: overlaps made one, neighbours joined, names carried through the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.privacy.reading import Reading
from assistant.privacy.vocabulary import CLINICAL, read_words

_BRIDGE = re.compile(
    r"^\s+(?:(?:in|on|of|to|from|under|behind|around|down|near|at|for)\s+)(?:(?:my|his|her|their|our|the|both|your|a|an|one|two|three|four|all|left|right|upper|lower)\s+){0,3}$",
    re.IGNORECASE,
)
"""What may stand between two clinical stretches that are one: "pain in my lower" + "back"."""
_DATE_BRIDGE = re.compile(
    r"^(?:\s*,?\s*(?:of|at|on|around|in|the|about|by|to|from|until|till|before|after|last|this|sometime|late|early|,|-)?\s*){0,2}$",
    re.IGNORECASE,
)
_NAME_BRIDGE = re.compile(r"^(?:\s+|\s*-\s*|'s\s+|\s+y\s+)$")
_PLACE_BRIDGE = re.compile(r"^,?\s+$")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the folded text to be masked."""

    start: int
    end: int
    kind: str
    score: float


def settle(found: Iterable[Span], reading: Reading) -> list[Span]:
    """Return non-overlapping spans in reading order, on whole words."""
    spans = sorted((_on_words(span, reading) for span in found), key=lambda span: (span.start, -span.end))
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = _unite(merged[-1], span)
        else:
            merged.append(span)
    joined: list[Span] = []
    for span in merged:
        if joined and _belongs(joined[-1], span, reading.text):
            joined[-1] = _join(joined[-1], span)
        else:
            joined.append(span)
    return joined


def carry_names(spans: Sequence[Span], reading: Reading) -> list[Span]:
    """Mask every later (or earlier) mention of a name that was recognised once, in any spelling of case."""
    taken = (
        {word.start for word in reading.words if any(span.start <= word.start < span.end for span in spans)}
        if spans
        else set()
    )
    names: set[str] = set()
    for span in spans:
        if span.kind in ("PERSON", "USERNAME") and span.score >= 0.5:
            for word in reading.words[reading.word_at(span.start) : reading.word_at(span.end)]:
                if (
                    len(word.key) > 2
                    and word.key not in read_words("common_en")
                    and word.key not in read_words("innocent_en")
                ):
                    names.add(word.key.removesuffix("s") if word.text.endswith("'s") else word.key)
    extra = [
        Span(word.start, word.end, "PERSON", 0.5)
        for word in reading.words
        if word.start not in taken
        and (word.key in names or (word.text.endswith("'s") and word.key.removesuffix("s") in names))
    ]
    return settle([*spans, *extra], reading) if extra else list(spans)


def spare(spans: Iterable[Span], reading: Reading, allowed: Sequence[str]) -> list[Span]:
    """Drop what only names the practice itself."""
    text = reading.text.lower()
    free: list[tuple[int, int]] = []
    for name in allowed:
        wanted = name.strip().lower()
        position = text.find(wanted) if len(wanted) > 3 else -1
        while position >= 0:
            free.append((position, position + len(wanted)))
            position = text.find(wanted, position + 1)
    return [span for span in spans if not any(start <= span.start and span.end <= end for start, end in free)]


def _on_words(span: Span, reading: Reading) -> Span:
    """Widen a span so that it cuts no word in two, and drop blanks at its ends."""
    text, start, end = reading.text, span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while (
        start > 0
        and text[start].isalnum()
        and (text[start - 1].isalnum() or text[start - 1] == "'")
        and span.kind != "PHONE"
    ):
        start -= 1
    while end < len(text) and text[end - 1 : end].isalnum() and text[end].isalnum():
        end += 1
    if text[end : end + 2] in ("'s", "'S") and span.kind in ("PERSON", "RELATIVE"):
        end += 2
    return replace(span, start=start, end=end)


def _unite(first: Span, second: Span) -> Span:
    """Return the union of two overlapping spans; the surer names the kind, then the longer."""
    surer = max((first, second), key=lambda span: (span.score, span.end - span.start))
    return Span(min(first.start, second.start), max(first.end, second.end), surer.kind, surer.score)


def _belongs(first: Span, second: Span, text: str) -> bool:
    gap = text[first.end : second.start]
    if "\n" in gap or len(gap) > 30:
        return False
    if first.kind in CLINICAL and second.kind in CLINICAL:
        return gap in (" ", "-", "/", "", " and ", " & ", " or ", " y ", " with ", " de ", " of ") or (
            "BODY_PART" in (first.kind, second.kind) and bool(_BRIDGE.match(gap))
        )
    if first.kind == second.kind == "DATE":
        return bool(_DATE_BRIDGE.match(gap))
    if first.kind == second.kind and first.kind in ("PERSON", "AMOUNT", "ID", "OTHER"):
        return bool(_NAME_BRIDGE.match(gap)) if first.kind == "PERSON" else gap == " "
    if first.kind == second.kind == "PLACE":
        return bool(_PLACE_BRIDGE.match(gap))
    return False


def _join(first: Span, second: Span) -> Span:
    kind = first.kind if second.kind == "BODY_PART" else second.kind
    return Span(first.start, second.end, kind, max(first.score, second.score))
