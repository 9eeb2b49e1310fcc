"""Inflected Spanish words: the frequency list holds few of them, so endings are taken off here."""

from __future__ import annotations

from assistant.privacy.vocabulary import read_table

_ENDINGS = sorted(read_table("SPANISH_ENDINGS"), key=len, reverse=True)
_PLAIN = read_table("SPANISH_PLAIN")
_STEMS = tuple((pair.partition(">")[0], pair.partition(">")[2]) for pair in read_table("SPANISH_STEMS"))
"""Changes of a verb's stem: "pued-" comes from "pod-"."""


def is_spanish_form(key: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word is an inflection of an ordinary Spanish word; the frequency list has few of them."""
    for ending in _PLAIN:
        stem = key.removesuffix(ending)
        if (
            stem != key
            and len(stem) > 2
            and (stem in vocabulary or stem + "o" in vocabulary or stem + "a" in vocabulary)
        ):
            return True
    for ending in _ENDINGS:
        stem = key.removesuffix(ending)
        if stem == key or len(stem) < 2:
            continue
        stems = {stem}
        for changed, plain in _STEMS:
            position = stem.rfind(changed)
            if position >= 0 and len(stem) - position <= 5:
                stems.add(stem[:position] + plain + stem[position + len(changed) :])
        if any(
            root + infinitive in vocabulary
            for root in stems
            for infinitive in ("ar", "er", "ir", "arse", "erse", "irse")
        ):
            return True
    return False
