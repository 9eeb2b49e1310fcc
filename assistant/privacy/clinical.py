"""Clinical detail: conditions, symptoms, body parts, procedures, medicines, tests, results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.privacy.context import DOSES, PATTERNS, SPANISH_PATTERNS
from assistant.privacy.reading import Hit, Reading
from assistant.privacy.vocabulary import (
    CLINICAL,
    clinical_phrases,
    idioms,
    read_table,
    read_words,
    split_phrase,
    variants,
    weak_kinds,
)

KINDS = CLINICAL
_OWNERS = frozenset(
    [
        "my",
        "his",
        "her",
        "their",
        "our",
        "your",
        "moms",
        "dads",
        "sons",
        "daughters",
        "husbands",
        "wifes",
        "mothers",
        "fathers",
        "kids",
        "babys",
    ]
)
_MODIFIERS = read_table("CLINICAL_MODIFIERS")
_TAIL = read_table("CLINICAL_TAIL")
_NUMBERS = read_table("CLINICAL_NUMBERS")
_SHAPES = re.compile(
    r"(?:itis|ectomy|otomy|ostomy|oscopy|oscopies|plasty|algia|emia|aemia|osis|opathy|pathic|plegia|penia|uria|rrhea|rrhoea|rrhage|"
    r"megaly|oma|omas|sclerosis|phobia|dynia|graphy|gram|scopic|metry|centesis|desis|rrhaphy|tripsy|cillin|mycin|cycline|"
    r"floxacin|azole|statin|pril|sartan|olol|dipine|zepam|zolam|oxetine|triptan|tidine|prazole|mab|tinib|caine|codone|morphone|"
    r"profen|gliptin|glutide|barbital|sone|solone|virus|vir|thyroid|dontic|cardia|stenosis|lysis|trophy|plasia|pnea|phasia|opia)s?$"
)
_NOT_SHAPED = read_table("CLINICAL_NOT_SHAPED")


def find_clinical(reading: Reading) -> Iterator[Hit]:
    """Find clinical words and phrases; words with a second life only where the sentence makes them clinical."""
    quiet = _idiom_words(reading) if reading.language == "en" else set()
    strong = list(_phrases(reading, quiet))
    yield from strong
    for pattern, kind in SPANISH_PATTERNS if reading.language == "es" else PATTERNS:
        for match in pattern.finditer(reading.text):
            start, end = match.span(1) if pattern.groups and match.group(1) is not None else match.span()
            first, last = reading.word_at(start), reading.word_at(end)
            if not any(index in quiet for index in range(first, last)):
                yield Hit(start, end, kind, 0.7)
    for match in DOSES.finditer(reading.text):
        yield Hit(match.start(), match.end(), "MEDICATION", 0.75)
    if reading.language == "en":
        yield from _weak_words(reading, quiet, strong)


def _idiom_words(reading: Reading) -> set[int]:
    quiet: set[int] = set()
    table = idioms()
    for index in range(len(reading.keys)):
        found = table.match(reading.keys, index)
        if found and found[0] > 1 and reading.is_run(index, found[0]):
            quiet.update(range(index, index + found[0]))
        elif reading.keys[index] in table.kinds and " " not in reading.keys[index]:
            quiet.add(index)
    return quiet


def _phrases(reading: Reading, quiet: set[int]) -> Iterator[Hit]:
    phrases = clinical_phrases("es" if reading.language == "es" else "en")
    words, index = reading.words, 0
    while index < len(words):
        size, kind = 1, ""
        if index not in quiet:
            found = phrases.match(reading.keys, index)
            if found and reading.is_run(index, found[0]) and not _is_brushed_off(reading, index, found[0]):
                size, kind = found
            elif _is_shaped(reading.keys[index]):
                kind = _shape_kind(reading.keys[index])
        if not kind:
            index += 1
            continue
        first, last = _widen(reading, index, index + size - 1, quiet)
        yield Hit(words[first].start, words[last].end, kind, 0.8)
        index += size


def _is_brushed_off(reading: Reading, index: int, size: int) -> bool:
    """Whether spaCy's tags speak against a single everyday word."""
    word = reading.words[index]
    return (
        size == 1
        and word.key in ("expecting", "patches", "filler", "weed", "strain")
        and reading.is_tagged(word, "VB")
    )


def _widen(reading: Reading, first: int, last: int, quiet: set[int]) -> tuple[int, int]:
    """Take in the modifiers before a clinical word ("two lower left") and the nouns after it ("knee surgery")."""
    begin = first
    while (
        first > 0 and begin - first < 4 and first - 1 not in quiet and not reading.gap(first - 1).strip(" -/")
    ):
        key = reading.keys[first - 1]
        if key not in _MODIFIERS and key not in _NUMBERS and not _is_telling(reading, first - 1):
            break
        first -= 1
    end = last
    while (
        last + 1 < len(reading.keys)
        and last - end < 2
        and last + 1 not in quiet
        and not reading.gap(last).strip(" -/")
    ):
        if reading.keys[last + 1] not in _TAIL:
            break
        last += 1
    return first, last


def _is_telling(reading: Reading, index: int) -> bool:
    """Whether an adjective or noun before a clinical word is rare enough to belong to its name ("Lisfranc fracture")."""
    word = reading.words[index]
    return (
        len(word.key) > 3
        and reading.is_tagged(word, "JJ", "NN", "VBN")
        and word.key not in read_words("frequent_en")
        and word.key not in read_words("innocent_en")
        and not any(form in _PLAIN for form in variants(word.key))
    )


_PLAIN = read_table("CLINICAL_PLAIN")


def _weak_words(reading: Reading, quiet: set[int], strong: list[Hit]) -> Iterator[Hit]:
    weak = weak_kinds()
    taken = [(hit.start, hit.end) for hit in strong]
    for index, word in enumerate(reading.words):
        kind = next((weak[form] for form in variants(word.key) if form in weak), None)
        if kind is None or index in quiet:
            continue
        near = any(
            0 <= word.start - end <= 24 or 0 <= start - word.end <= 24
            for start, end in taken
            if abs(start - word.start) < 200
        )
        if kind == "BODY_PART" and (
            _is_owned(reading, index) or (near and _touches(reading, word.start, word.end, taken))
        ):
            first, last = _widen(reading, index, index, quiet)
            yield Hit(reading.words[first].start, reading.words[last].end, kind, 0.6)
        elif (kind != "BODY_PART" and near and _touches(reading, word.start, word.end, taken)) or (
            kind in ("PROCEDURE", "MEDICATION", "CONDITION")
            and word.key in OWNED
            and _is_owned(reading, index)
        ):
            yield Hit(word.start, word.end, kind, 0.6)


OWNED = read_table("CLINICAL_OWNED")
"""Weak words that a possessive alone makes clinical ("my crown", "her refill")."""
_JOINERS = re.compile(
    r"^[\s,-]*(?:(?:in|on|of|to|for|with|from|at|by|my|the|his|her|their|a|an|and|or|was|is|were|got|are|all|so|really|very|being|had|that|which|around|after|under|over|both|left|right)[\s-]+){0,4}$",
    re.IGNORECASE,
)


def _touches(reading: Reading, start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Whether a clinical stretch stands beside these words with nothing but small words between."""
    text = reading.text
    for other_start, other_end in taken:
        if 0 <= start - other_end <= 24 and _JOINERS.match(
            text[other_end:start] if start - other_end else " "
        ):
            return True
        if 0 <= other_start - end <= 24 and _JOINERS.match(
            text[end:other_start] if other_start - end else " "
        ):
            return True
    return False


def _is_owned(reading: Reading, index: int) -> bool:
    position = index - 1
    while position >= 0 and index - position <= 4 and not reading.gap(position).strip(" -"):
        key = reading.keys[position]
        if key in _OWNERS or (
            reading.words[position].text.endswith("'s")
            and key not in ("its", "thats", "shes", "hes", "lets", "whats", "heres", "theres")
        ):
            return True
        if key not in _MODIFIERS:
            return False
        position -= 1
    return False


@lru_cache(maxsize=8192)
def _is_shaped(key: str) -> bool:
    return (
        len(key) > 6
        and bool(_SHAPES.search(key))
        and key not in _NOT_SHAPED
        and key.rstrip("s") not in _NOT_SHAPED
        and key not in read_words("common_en")
        and key not in read_words("common_es")
    )


def _shape_kind(key: str) -> str:
    if re.search(r"(?:ectomy|otomy|ostomy|plasty|centesis|desis|rrhaphy|tripsy)s?$", key):
        return "PROCEDURE"
    if re.search(r"(?:oscopy|oscopies|graphy|gram|metry)s?$", key):
        return "TEST"
    if re.search(
        r"(?:itis|algia|emia|osis|pathy|plegia|penia|uria|rrhea|rrhage|megaly|oma|phobia|virus|cardia|pnea|opia)s?$",
        key,
    ):
        return "CONDITION"
    return "MEDICATION"


__all__ = ["KINDS", "find_clinical", "split_phrase"]
