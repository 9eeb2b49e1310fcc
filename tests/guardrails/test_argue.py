"""Contradicting, blaming or doubting the reviewer is rejected; agreeing on standards is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MISNAMED = pytest.mark.xfail(strict=True, reason="Blocked, but under a code that does not fit.")

REJECTED = [
    pytest.param("That is simply not true.", id="not-true"),
    pytest.param("Your review is misleading.", id="misleading"),
    pytest.param("You failed to mention that you were rude to our staff.", id="left-out"),
    pytest.param("You are the only person who has ever complained.", id="only-one"),
    pytest.param("We suspect that this was written by a competitor.", id="competitor"),
    pytest.param("Funny how nobody else has this problem.", id="sarcasm"),
    pytest.param("It is a shame that you chose to lie.", id="liar"),
    pytest.param("You are exaggerating.", id="exaggerating"),
    pytest.param("The facts are very different from what you describe.", id="facts-differ"),
    pytest.param("Maybe you should read the forms before signing them.", id="read-the-forms", marks=MISNAMED),
    pytest.param("With respect, you were the one being rude.", id="your-own-fault"),
    pytest.param("This is a fake review.", id="fake"),
    pytest.param("Our many happy patients would disagree with you.", id="others-disagree"),
]
PASSED = [
    pytest.param("We are grateful for honest feedback.", id="honest-feedback"),
    pytest.param("It is fair to expect clear answers.", id="fair-to-expect"),
    pytest.param("We do not debate individual matters in public.", id="no-debate"),
    pytest.param("Rudeness has no place in any office.", id="rudeness-in-general"),
    pytest.param("Parking near our building can be hard to find.", id="parking-truth"),
    pytest.param(
        "People can see the same thing in different ways, and every view helps us.", id="different-views"
    ),
    pytest.param("Criticism helps us see what we miss.", id="criticism-helps"),
    pytest.param("Clear facts matter to everyone who asks about costs.", id="facts-matter"),
    pytest.param("We are truly grateful for comments like this.", id="true-idiom"),
    pytest.param("Everyone deserves to be spoken to with respect.", id="respect"),
    pytest.param("Disagreement is welcome here.", id="disagreement-welcome"),
    pytest.param("It is not easy to write about something like this.", id="not-easy"),
    pytest.param("Small courtesies make a big difference.", id="different-idiom"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_arguing_with_the_reviewer_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Contradiction, blame, doubt and sarcasm are found."""
    assert "argue" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_staying_courteous_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Words such as honest, facts or rude are no breach when nobody is accused."""
    assert codes(sentence) == set()
