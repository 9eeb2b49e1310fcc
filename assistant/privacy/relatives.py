"""Relatives and others named by what they are to the writer: "my elderly mother", "her son", "mi hija"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading
from assistant.privacy.vocabulary import read_table, relatives

KINDS = ("RELATIVE",)
_OWNERS = frozenset(
    [
        "my",
        "our",
        "his",
        "her",
        "their",
        "mine",
        "mi",
        "mis",
        "su",
        "sus",
        "nuestro",
        "nuestra",
        "nuestros",
        "nuestras",
    ]
)
_STAFF = frozenset(["the", "your", "a", "an"])
_BETWEEN = read_table("RELATIVES_BETWEEN")
_NOT = frozenset(
    (
        "mother board",
        "father time",
        "sister company",
        "sister location",
        "sister office",
        "sister practice",
        "family",
    )
)


def find_relatives(reading: Reading) -> Iterator[Hit]:
    """Find relatives, with the possessive and what stands between ("my 4 year old son")."""
    anywhere, owned = relatives()
    words, keys = reading.words, reading.keys
    index = 0
    while index < len(words):
        found = anywhere.match(keys, index)
        if found and reading.is_run(index, found[0]):
            start, size = _owner(reading, index), found[0]
            if f"{' '.join(keys[index : index + size + 1])}" not in _NOT:
                yield Hit(words[start].start, words[index + size - 1].end, "RELATIVE", 0.88)
            index += size
            continue
        found = owned.match(keys, index)
        if found and reading.is_run(index, found[0]):
            start = _owner(reading, index)
            if start < index and not (
                keys[index] == "family" and index + 1 < len(keys) and keys[index + 1] in _FAMILY_TRADE
            ):
                yield Hit(words[start].start, words[index + found[0] - 1].end, "RELATIVE", 0.88)
                index += found[0]
                continue
        index += 1


_FAMILY_TRADE = frozenset(
    [
        "doctor",
        "dentist",
        "physician",
        "practice",
        "clinic",
        "medicine",
        "practitioner",
        "dr",
        "plan",
        "deductible",
        "insurance",
    ]
)


def _owner(reading: Reading, index: int) -> int:
    """Return the index of the possessive that owns the relative, or the relative's own."""
    position = index - 1
    while position >= 0 and index - position <= 6 and not reading.gap(position).strip(" -,/"):
        key = reading.keys[position]
        if key in _OWNERS:
            return position
        if key not in _BETWEEN and not key.isdigit():
            break
        position -= 1
    return index
