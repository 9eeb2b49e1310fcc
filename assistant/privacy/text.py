"""Text made safe, and the folded view of it that recognisers read.

People (and those who want to slip past a mask) write names with zero-width characters, full-width
digits or mathematical letters. Recognisers read a folded view in which such tricks are undone; every
offset of the view leads back to the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_CHARS = 200_000
"""Longer texts are cut by `clean_text`; no platform takes a review a tenth as long."""
_SPACES = {"\t": " ", "\r": " ", "\x0b": " ", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n"}
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "\u201c": '"', "\u201d": '"'}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_FOLDS = {**_SPACES, **_QUOTES, **_DASHES}
LONGEST_RUN = 12
"""Signs that are repeated more often are read as this many; thousands of brackets tell nothing."""
_UNEVEN = re.compile(r"[\t\r`]|([^\w\s])\1{12}|\s{13}")
_ACCENTS = re.compile(r"(?<![nN])\u0303|[\u0300-\u0302\u0304-\u036f]+")
"""Accents that lists ignore: all but the tilde of "ñ"."""


@dataclass(frozen=True)
class View:
    """A text as recognisers read it. `offsets[i]` is where character `i` begins in the original."""

    text: str
    offsets: tuple[int, ...] | range

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that the view's characters start..end stand for."""
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


def clean_text(text: str) -> str:
    """Make any input safe to handle: composed letters, no NUL or control characters, no half characters.

    The caller applies it once, before masking and triage, so that all offsets refer to its result.
    """
    text = text[:MAX_CHARS].replace("\r\n", "\n")
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    return "".join(char for char in text if _is_safe(char))


def fold_text(text: str) -> View:
    """Return the view of a text: invisible characters dropped, look-alike forms and quotes made plain."""
    if text.isascii() and not _UNEVEN.search(text):
        return View(text, range(len(text) + 1))
    parts: list[str] = []
    offsets: list[int] = []
    run = 0
    for position, char in enumerate(text):
        run = run + 1 if position and char == text[position - 1] else 0
        if run > LONGEST_RUN and not char.isalnum():
            continue
        plain = char if char < "\x80" and char not in _FOLDS else _fold_char(char)
        parts.append(plain)
        offsets.extend([position] * len(plain))
    offsets.append(len(text))
    return View("".join(parts), tuple(offsets))


@lru_cache(maxsize=8192)
def make_key(word: str) -> str:
    """Return a word as lists hold it: lower case, no accents, no apostrophes."""
    key = word.lower().replace("'", "")
    return (
        key
        if key.isascii()
        else unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", key)))
    )


def _is_safe(char: str) -> bool:
    return char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co")


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    if char in _FOLDS:
        return _FOLDS[char]
    category = unicodedata.category(char)
    if category in ("Cf", "Cc", "Cs", "Cn", "Co") or char in "\u034f\u115f\u1160\u3164":
        return "\n" if char == "\n" else ""
    if category == "Zs":
        return " "
    folded = unicodedata.normalize("NFKC", char)
    return folded if folded and folded.isprintable() else char
