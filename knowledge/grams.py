"""Likeness by spelling: four-letter pieces of words, weighted by rarity (TF-IDF), accents and case aside.

It stands beside the encoder, which was taught English: shared words tell much where meaning is unsure, and
pieces of words outlast inflection and misspelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

_LENGTH = 4
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


class Grams:
    """Tells how like a text is to each of the texts that it was made from."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Learn which pieces there are in `texts`, and how rare each is."""
        known = Counter(piece for text in texts for piece in set(_pieces(text)))
        self._columns = {piece: column for column, piece in enumerate(known)}
        self._weights = np.log((len(texts) + 1) / (np.array(list(known.values())) + 1)) + 0.3
        self._by_piece = np.zeros((len(known), len(texts)), dtype=np.float32)
        for number, text in enumerate(texts):
            columns, values = self._vector(text)
            self._by_piece[columns, number] = values

    def likeness(self, texts: Sequence[str]) -> np.ndarray:
        """Return the cosine of each text to each text learned: (n, learned), 0 to 1, float32."""
        rows = np.zeros((len(texts), self._by_piece.shape[1]), dtype=np.float32)
        for number, text in enumerate(texts):
            columns, values = self._vector(text)
            rows[number] = values @ self._by_piece[columns]
        return rows

    def _vector(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        counts = Counter(piece for piece in _pieces(text) if piece in self._columns)
        columns = np.array([self._columns[piece] for piece in counts], dtype=np.intp)
        values = (1 + np.log(np.array(list(counts.values()), dtype=np.float32))) * self._weights[columns]
        return columns, (values / (np.linalg.norm(values) or 1)).astype(np.float32)


def _pieces(text: str) -> list[str]:
    letters = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = [f" {word} " for word in _NOT_A_WORD.split(letters) if word]
    return [word[at : at + _LENGTH] for word in words for at in range(max(1, len(word) - _LENGTH + 1))]
