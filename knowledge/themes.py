"""What a review is about: its sentences held against the example phrases of every theme."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from knowledge.encoder import encode
from knowledge.grams import Grams
from knowledge.library import Library

_PLACEHOLDER = re.compile(r"<[A-Z][A-Z0-9_]*>")
_BOUNDARY = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*")
_FEWEST_WORDS, _MOST_WORDS, _MOST_PIECES = 4, 25, 24
_BREADTH = 0.3
"""What a theme's mean over its two best sentences adds to the best one."""
_SPELLING = 0.3
"""Weight of likeness by spelling beside likeness by meaning (tests/knowledge/fixtures/theme_reviews.txt)."""
_RIDGE = 0.5
_MOST_LIBRARIES = 4

_loading = threading.Lock()
_vectors: OrderedDict[str, _ThemeVectors] = OrderedDict()


@dataclass(frozen=True, kw_only=True)
class ThemeScore:
    """How much a review is about one theme: the theme's id, and a likeness from 0 to 1."""

    theme: str
    score: float


@dataclass(frozen=True, kw_only=True)
class _ThemeVectors:
    themes: tuple[str, ...]
    starts: tuple[int, ...]
    """Row at which each theme's examples start; one more at the end."""
    meaning: np.ndarray
    spelling: Grams
    separator: np.ndarray
    """Ridge regression (examples, themes): how much each example speaks for and against each theme."""

    def score(self, pieces: list[str]) -> np.ndarray:
        """Return how much each piece is about each theme (pieces, themes)."""
        likeness = _blend(encode(pieces), self.meaning, self.spelling.likeness(pieces))
        spans = list(zip(self.starts, self.starts[1:], strict=False))
        nearest = [np.sort(likeness[:, start:stop], axis=1)[:, -2:].mean(axis=1) for start, stop in spans]
        scores: np.ndarray = (np.stack(nearest, axis=1) + likeness @ self.separator) / 2
        return scores


def classify_themes(text: str, library: Library, k: int = 3) -> list[ThemeScore]:
    """Return the k themes that a review is most about, the first one first.

    Each sentence is compared with each theme's examples, by meaning and a little by spelling. Half of a
    theme's score is the mean of the two best likenesses, half tells the theme's examples from all others
    (ridge regression). A theme has the score of its best sentences, so that one clear sentence in a long
    rant is not drowned.

    Args:
        text: the review, masked or not; placeholders such as `<PERSON_1>` are left out. English, and Spanish
            where themes have Spanish examples.
        library: whose themes to choose from; their vectors are made at the first call and kept.
        k: how many at most.

    Returns:
        Scores in falling order; empty for a text without words or a library without themes.
    """
    pieces = split_review(text)
    if not pieces or not library.themes:
        return []
    known = _theme_vectors(library)
    best = np.sort(known.score(pieces), axis=0)[::-1]
    totals = (best[0] + _BREADTH * best[:2].mean(axis=0)) / (1 + _BREADTH)
    first = np.argsort(-totals, kind="stable")[:k]
    return [ThemeScore(theme=known.themes[at], score=float(np.clip(totals[at], 0, 1))) for at in first]


def split_review(text: str) -> list[str]:
    """Cut a review into sentences without placeholders: short ones joined, endless ones cut, 24 at most."""
    pieces: list[list[str]] = []
    for sentence in _BOUNDARY.split(_PLACEHOLDER.sub(" ", text)):
        words = sentence.split()
        if not any(character.isalnum() for word in words for character in word):
            continue
        if pieces and min(len(words), len(pieces[-1])) < _FEWEST_WORDS:
            pieces[-1] += words
        else:
            pieces.append(words)
    cut = [words[at : at + _MOST_WORDS] for words in pieces for at in range(0, len(words), _MOST_WORDS)]
    return [" ".join(words) for words in cut[:_MOST_PIECES]]


def _blend(pieces: np.ndarray, examples: np.ndarray, spelling: np.ndarray) -> np.ndarray:
    # einsum: a product this small is slower on BLAS's many threads, and far slower on a busy machine.
    blended: np.ndarray = np.einsum("id,jd->ij", pieces, examples) + _SPELLING * spelling
    return blended / (1 + _SPELLING)


def _theme_vectors(library: Library) -> _ThemeVectors:
    with _loading:
        known = _vectors.get(library.fingerprint)
        if known is None:
            known = _vectors[library.fingerprint] = _learn(library)
            while len(_vectors) > _MOST_LIBRARIES:
                _vectors.popitem(last=False)
        return known


def _learn(library: Library) -> _ThemeVectors:
    themes = list(library.themes.values())
    counts = [len(theme.examples) for theme in themes]
    examples = [example for theme in themes for example in theme.examples]
    meaning, spelling = encode(examples), Grams(examples)
    kernel = _blend(meaning, meaning, spelling.likeness(examples))
    belongs = np.eye(len(themes))[np.repeat(np.arange(len(themes)), counts)]
    penalised = kernel + _RIDGE * np.eye(len(examples))
    return _ThemeVectors(
        themes=tuple(theme.id for theme in themes),
        starts=tuple(int(n) for n in np.cumsum([0, *counts])),
        meaning=meaning,
        spelling=spelling,
        separator=np.linalg.solve(penalised, belongs - belongs.mean(axis=0)).astype(np.float32),
    )
