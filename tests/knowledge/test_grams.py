"""Likeness by spelling survives inflection, accents and case, and rare pieces count for more."""

from __future__ import annotations

import numpy as np

from knowledge.grams import Grams

TEXTS = ["nobody answers the telephone", "nobody cleans the bathroom", "nobody explained the bill"]
GRAMS = Grams(TEXTS)


def test_a_text_is_most_like_itself() -> None:
    """Each text's likeness to itself is 1, and to another less."""
    likeness = GRAMS.likeness(TEXTS)

    np.testing.assert_allclose(np.diag(likeness), 1.0, atol=1e-6)
    assert likeness[0, 1] < 1


def test_case_and_accents_do_not_matter() -> None:
    """Shouting and accents change nothing."""
    plain, shouted = GRAMS.likeness(["the telephone", "THE TÉLÉPHONE!"])

    np.testing.assert_array_equal(plain, shouted)


def test_rare_words_count_for_more() -> None:
    """A text that shares a rare word is nearer than those that share a common one."""
    assert GRAMS.likeness(["telephones nobody"])[0].argmax() == 0


def test_unknown_words_are_like_nothing() -> None:
    """A text without a known piece has no likeness."""
    assert not GRAMS.likeness(["xyzzy", ""]).any()


def test_nothing_learned_gives_no_columns() -> None:
    """Made from no texts, it has nothing to compare with."""
    assert Grams([]).likeness(["a text"]).shape == (1, 0)
