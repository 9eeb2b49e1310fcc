"""Words that no ordinary vocabulary holds: misspelt medicines, unlisted names, rare diseases.

A review is written in a few thousand everyday words. What is left over is far more often a name or a
medicine than anything else, so an unknown word is masked unless it looks like a typo of an ordinary one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.privacy.reading import Hit, Reading, Word
from assistant.privacy.spanish import is_spanish_form
from assistant.privacy.vocabulary import clinical_phrases, read_words, variants

KINDS = ("PERSON", "OTHER", "CONDITION", "SYMPTOM", "BODY_PART", "PROCEDURE", "MEDICATION", "TEST", "RESULT")
LOOKUPS = 300
"""Unknown words a review may have before they are masked without a look for typos."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_STRETCHED = re.compile(r"(.)\1{2,}")
_SOUND = re.compile(r"^(?:h+a+h?)+$|^(?:lo+l+)+$|^[aeiouhmgrw]+$|^(.)\1+$")
_SUFFIXES = ("s", "es", "ed", "d", "ing", "ly", "er", "est", "ness", "less", "ful", "able", "ish", "like", "wise", "y", "ers", "in")  # fmt: skip
_PREFIXES = ("un", "re", "non", "over", "under", "mis", "pre", "super", "anti", "dis", "self", "out", "semi", "mega", "ultra", "co")  # fmt: skip


def find_rare(reading: Reading) -> Iterator[Hit]:
    """Find words that are neither ordinary nor a slip of an ordinary word."""
    budget = LOOKUPS
    for index, word in enumerate(reading.words):
        key = word.key
        if len(key) < 3 or not key.isalpha() or _is_ordinary(key, reading.language):
            continue
        budget -= 1
        kind = _kind(key, reading.language) if budget > 0 else "OTHER"
        if not kind or (kind == "OTHER" and _is_shouted(word, reading)):
            continue
        if (
            kind == "OTHER"
            and word.text[0].isupper()
            and not word.text.isupper()
            and not reading.opens_sentence(index)
        ):
            kind = "PERSON"
        yield Hit(word.start, word.end, kind, 0.4)


@lru_cache(maxsize=16384)
def _is_ordinary(key: str, language: str) -> bool:
    vocabulary = _everyday(language)
    if any(form in vocabulary for form in variants(key)) or key in read_words("innocent_en"):
        return True
    if language == "es":
        return is_spanish_form(key, vocabulary) or (len(key) > 3 and key in read_words("frequent_en"))
    for suffix in _SUFFIXES:
        stem = key.removesuffix(suffix)
        if (
            stem != key
            and len(stem) > 2
            and (
                stem in vocabulary
                or stem + "e" in vocabulary
                or (stem[-1] == stem[-2] and stem[:-1] in vocabulary)
                or (stem[-1] == "i" and stem[:-1] + "y" in vocabulary)
            )
        ):
            return True
    return any(
        key.startswith(prefix) and len(key) > len(prefix) + 3 and key[len(prefix) :] in vocabulary
        for prefix in _PREFIXES
    ) or any(
        key[:cut] in vocabulary and key[cut:] in vocabulary and cut > 2 and len(key) - cut > 2
        for cut in range(3, len(key) - 2)
    )


@lru_cache(maxsize=16384)
def _kind(key: str, language: str) -> str:
    """Return the kind of an unknown word, "" for a slip of an ordinary one."""
    if _SOUND.match(key):
        return ""
    short = _STRETCHED.sub(r"\1\1", key)
    if short != key and (_is_ordinary(short, language) or _is_ordinary(_STRETCHED.sub(r"\1", key), language)):
        return ""
    phrases = clinical_phrases("es" if language == "es" else "en").kinds
    vocabulary = _everyday(language)
    near = set(_edits(key)) if len(key) > 3 else set()
    clinical = [word for word in near if word in phrases and len(word) > 4]
    common = [word for word in near if word in vocabulary]
    if clinical and (not common or len(key) > 7):
        return phrases[clinical[0]]
    if common:
        return ""
    if len(key) > 7:
        for word in near:
            for further in _drops(word):
                if further in phrases and len(further) > 6:
                    return phrases[further]
        if any(further in vocabulary for word in _drops(key) for further in _edits(word)):
            return ""
    return "OTHER"


@lru_cache
def _everyday(language: str) -> frozenset[str]:
    if language == "es":
        return read_words("common_es") | read_words("innocent_es")
    return read_words("common_en") | read_words("innocent_en")


def _edits(word: str) -> Iterator[str]:
    """Yield every word one slip away: a letter dropped, doubled, swapped or changed."""
    yield from _drops(word)
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(len(word)):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i + 1 :]
            yield word[:i] + letter + word[i:]
    for letter in _LETTERS:
        yield word + letter


def _drops(word: str) -> Iterator[str]:
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def _is_shouted(word: Word, reading: Reading) -> bool:
    """Whether the word is a short acronym: those name procedures and rules, not people."""
    del reading
    return word.text.isupper() and len(word.text) <= 4
