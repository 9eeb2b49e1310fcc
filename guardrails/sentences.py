"""Cut a reply into sentences, with offsets; made for short public replies, sure of phones and titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx st jr sr prof rev no vs etc inc ltd co corp dept ext approx appt fig tel ph hrs min a.m p.m "
    "e.g i.e u.s d.d.s d.m.d m.d p.a r.n d.o ph.d n.p jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue wed thu fri sat sun ave blvd rd ste".split()
)
_BREAK = re.compile(r"[.!?\u2026]+[\"')\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[-*\u2022\u2013\u2014]|\s*[A-Z])|\s\|\s")
_CLAUSE = re.compile(
    r"[;:]\s|,\s|\s[-\u2013\u2014]+\s|\u2014|\s(?=(?:and|but|so|because|while|although|though|which|who)\s)"
)
LONG_SENTENCE = 32
"""Words above which a stretch without a full stop is judged in windows as well."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: its text and its offsets in the folded reply."""

    text: str
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; separators and outer white space belong to none."""
    cuts: list[int] = []
    for match in _BREAK.finditer(text):
        if text[match.start()] == "." and _is_abbreviation(text, match.start()):
            continue
        cuts.append(match.end())
    found: list[Sentence] = []
    start = 0
    for cut in [*cuts, len(text)]:
        piece = text[start:cut]
        left = len(piece) - len(piece.lstrip(" \n\r\t|"))
        body = piece.strip(" \n\r\t|")
        if any(c.isalnum() for c in body):
            found.append(Sentence(body, start + left, start + left + len(body)))
        start = cut
    return found


def split_clauses(sentence: Sentence, *, least_words: int = 3) -> list[Sentence]:
    """Return the clauses of a sentence (offsets in the reply), short ones joined to the one before."""
    edges = [0, *(m.end() for m in _CLAUSE.finditer(sentence.text)), len(sentence.text)]
    clauses: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        if clauses and len(sentence.text[start:end].split()) < least_words:
            clauses[-1] = (clauses[-1][0], end)
        elif end > start:
            clauses.append((start, end))
    return [_trimmed(sentence, start, end) for start, end in clauses]


def windows(sentence: Sentence) -> list[Sentence]:
    """Return overlapping stretches of a very long sentence, so that nothing hides in its length."""
    words = list(re.finditer(r"\S+", sentence.text))
    if len(words) <= LONG_SENTENCE:
        return []
    size, step = 24, 12
    found = []
    for first in range(0, len(words) - size // 2, step):
        last = min(first + size, len(words)) - 1
        found.append(_trimmed(sentence, words[first].start(), words[last].end()))
    return found


def _trimmed(sentence: Sentence, start: int, end: int) -> Sentence:
    piece = sentence.text[start:end]
    left = len(piece) - len(piece.lstrip())
    body = piece.strip()
    return Sentence(body, sentence.start + start + left, sentence.start + start + left + len(body))


def _is_abbreviation(text: str, dot: int) -> bool:
    if dot + 1 < len(text) and not text[dot + 1].isspace() and text[dot + 1] not in "\"')]":
        return True
    word = re.search(r"[\w.]*$", text[max(0, dot - 12) : dot])
    word_before = word.group().lower().strip(".") if word else ""
    if word_before in _ABBREVIATIONS:
        follows = text[dot + 1 : dot + 3].strip()
        return bool(follows) and (
            word_before not in {"etc", "inc", "ltd", "co", "a.m", "p.m", "d.d.s", "d.m.d", "m.d"}
            or follows[0].islower()
            or follows[0] == ","
        )
    # A single capital before the dot is an initial ("Dr. H. Lindqvist"), unless the sentence is that letter.
    return (
        len(word_before) == 1
        and word_before != "i"
        and word_before.isalpha()
        and text[max(0, dot - 1)].isupper()
    )
