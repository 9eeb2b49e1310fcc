"""The word lists of `lexicon/`, read once and kept as sets and one phrase table a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.privacy.text import make_key

FOLDER = Path(__file__).parent / "lexicon"
WORD = re.compile(r"[^\W_]+(?:['\u0300-\u036f]+[^\W_]+)*['\u0300-\u036f]*")
"""A word: letters and digits, with apostrophes and loose accents inside it."""
CLINICAL = ("CONDITION", "SYMPTOM", "BODY_PART", "PROCEDURE", "MEDICATION", "TEST", "RESULT")
"""The kinds of clinical detail."""
_SECTION = re.compile(r"([A-Z_]{3,}):\s*(.*)")


@dataclass(frozen=True)
class Phrases:
    """Phrases of one or more words with their kind; `longest` tells how far to look from a first word."""

    kinds: dict[str, str]
    longest: dict[str, int]

    def match(self, keys: list[str], start: int) -> tuple[int, str] | None:
        """Return (number of words, kind) of the longest phrase that begins at word `start`."""
        for size in range(min(self.longest.get(keys[start], 1), len(keys) - start), 0, -1):
            head = " ".join(keys[start : start + size - 1])
            for last in variants(keys[start + size - 1]):
                kind = self.kinds.get(f"{head} {last}" if head else last)
                if kind:
                    return size, kind
        return None


@lru_cache(maxsize=16384)
def variants(key: str) -> tuple[str, ...]:
    """Return a word and what it may be the plural or possessive of."""
    if len(key) < 4 or not key.endswith("s") or key.endswith("ss"):
        return (key,)
    if key.endswith("ies"):
        return key, key[:-3] + "y", key[:-1]
    return (key, key[:-1], key[:-2]) if key.endswith("es") else (key, key[:-1])


def split_phrase(phrase: str) -> list[str]:
    """Return the keys of a phrase's words, as the reading of a review has them."""
    return [make_key(word) for word in WORD.findall(phrase)]


@lru_cache
def read_words(name: str) -> frozenset[str]:
    """Return one list as a set of keys (phrases joined by blanks)."""
    return frozenset(" ".join(split_phrase(entry)) for _, entry in _read(name))


@lru_cache
def read_table(section: str) -> frozenset[str]:
    """Return one table of `tables.txt`."""
    return frozenset(entry for name, entry in _read("tables") if name == section)


@lru_cache
def clinical_phrases(language: str) -> Phrases:
    """Return clinical phrases of a language. Hand-made lists win over wide ones; weak words are left out."""
    kinds: dict[str, str] = {}
    if language == "es":
        for kind, entry in _read("es_terms"):
            if kind in CLINICAL:
                kinds[" ".join(split_phrase(entry))] = kind
    for name, kind in (
        ("wide_drugs", "MEDICATION"), ("wide_medications", "MEDICATION"), ("wide_body_parts", "BODY_PART"),
        ("wide_conditions", "CONDITION"), ("wide_symptoms", "SYMPTOM"), ("wide_procedures", "PROCEDURE"), ("wide_tests", "TEST"),
    ):  # fmt: skip
        skip = read_words("ordinary_en") | (read_words("common_es") if language == "es" else frozenset())
        for _, entry in _read(name):
            key = " ".join(split_phrase(entry))
            if key not in skip:
                kinds.setdefault(key, kind)
    if language != "es":
        for name, kind in (
            ("lay_conditions", "CONDITION"), ("lay_symptoms", "SYMPTOM"), ("lay_body_parts", "BODY_PART"), ("lay_results", "RESULT"),
            ("lay_procedures", "PROCEDURE"), ("lay_tests", "TEST"), ("lay_medications", "MEDICATION"),
        ):  # fmt: skip
            for _, entry in _read(name):
                kinds[" ".join(split_phrase(entry))] = kind
        for weak in weak_kinds():
            kinds.pop(weak, None)
    for phrase in [phrase for phrase in kinds if phrase.count(" ") == 1 and len(phrase) > 8]:
        kinds.setdefault(phrase.replace(" ", ""), kinds[phrase])
    return _index(kinds)


@lru_cache
def weak_kinds() -> dict[str, str]:
    """Return English words that are clinical only beside a possessive or another clinical word."""
    kinds: dict[str, str] = {}
    for kind, entry in _read("lay_weak"):
        kinds.setdefault(" ".join(split_phrase(entry)), kind)
    return kinds


@lru_cache
def idioms() -> Phrases:
    """Return phrases that only sound clinical."""
    return _index({" ".join(split_phrase(entry)): "IDIOM" for _, entry in _read("idioms_en")})


@lru_cache
def relatives() -> tuple[Phrases, Phrases]:
    """Return relatives: those that count anywhere, and those that count after a possessive."""
    anywhere: dict[str, str] = {}
    owned: dict[str, str] = {}
    for kind, entry in _read("relatives"):
        (owned if kind == "POSSESSIVE" else anywhere)[" ".join(split_phrase(entry))] = "RELATIVE"
    for kind, entry in _read("es_terms"):
        if kind == "RELATIVE":
            anywhere[" ".join(split_phrase(entry))] = "RELATIVE"
    return _index(anywhere), _index({**anywhere, **owned})


@lru_cache
def phrases_of(name: str, kind: str) -> Phrases:
    """Return one list as phrases that all have the same kind."""
    return _index(dict.fromkeys(read_words(name), kind))


def _index(kinds: dict[str, str]) -> Phrases:
    kinds.pop("", None)
    longest: dict[str, int] = {}
    for phrase in kinds:
        first, size = phrase.partition(" ")[0], phrase.count(" ") + 1
        if size > longest.get(first, 1):
            longest[first] = size
    return Phrases(kinds, longest)


def _read(name: str) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        section = _SECTION.match(line)
        if section:
            kind = section.group(1)
        for entry in (section.group(2) if section else line).split(","):
            if entry.strip():
                yield kind, entry.strip()
