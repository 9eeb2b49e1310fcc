"""A detail that only the review holds is not repeated; its topic may be named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PASSES = pytest.mark.xfail(strict=True, reason="The gate lets it pass.")

REVIEW = (
    "Brought my mother Odalys in on Thursday for a knee brace. Gladys at the orthopedics desk charged $385, "
    "said 'that's not my problem' and we sat under a broken lamp for 95 minutes. I drive a school bus, my time "
    "is money. Parking was a nightmare and the billing explanation made no sense. Cedar Bend used to be good. "
    "I called (503) 555-0142 four times."
)

REJECTED = [
    pytest.param("We want the name Odalys to be safe with us.", id="name-of-a-relative"),
    pytest.param("Gladys takes remarks like this to heart.", id="name-of-staff"),
    pytest.param("We keep thinking about Thursday.", id="day"),
    pytest.param("An amount of $385 deserves a clear explanation.", id="amount"),
    pytest.param("An amount of 385 dollars deserves a clear explanation.", id="amount-in-other-notation"),
    pytest.param("Courtesy at the orthopedics desk is a standard for us.", id="department", marks=PASSES),
    pytest.param("The words “that's not my problem” have no place in any office.", id="quotation"),
    pytest.param("A wait of 95 minutes is frustrating for anybody.", id="duration"),
    pytest.param("People who drive a school bus deserve courtesy.", id="occupation", marks=PASSES),
    pytest.param("A knee brace should be comfortable for anybody.", id="device"),
    pytest.param("A broken lamp has no place in any office.", id="odd-detail", marks=PASSES),
]
PASSED = [
    pytest.param("Concerns about parking matter to us.", id="topic-parking"),
    pytest.param("We want every billing explanation to make sense.", id="topic-billing"),
    pytest.param("Waiting is frustrating, and time matters to everyone.", id="topic-waiting"),
    pytest.param("Courtesy is a standard for everyone at Cedar Bend.", id="own-name-in-the-review"),
    pytest.param("Our phone is (503) 555-0142.", id="own-phone-in-the-review"),
    pytest.param("We want everyone to feel that their time is respected.", id="common-word-time"),
    pytest.param("Nobody should find the explanation of a charge confusing.", id="topic-charges"),
    pytest.param("We want to be good at listening.", id="common-word-good"),
    pytest.param("Every problem that people bring to us deserves an answer.", id="common-word-problem"),
    pytest.param("A call that goes unanswered is frustrating for anybody.", id="topic-phone"),
    pytest.param("The people at our front desk want everyone to feel welcome.", id="common-word-desk"),
    pytest.param("Nobody should be spoken to rudely in any office.", id="topic-courtesy"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_a_detail_of_the_review_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """A name, day, amount, department, quotation or odd detail that the review holds is found."""
    assert "echo" in codes(sentence, review=REVIEW)


@pytest.mark.parametrize("sentence", PASSED)
def test_the_topic_of_the_review_passes(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Topics in general terms and the practice's own data are left alone though the review has the words."""
    assert codes(sentence, review=REVIEW) == set()


@pytest.mark.parametrize("sentence", [pytest.param(*row.values, id=row.id) for row in REJECTED])
def test_nothing_is_an_echo_without_a_review(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Without the review nothing can be called its echo."""
    assert "echo" not in codes(sentence)


def test_spanish_review_details_are_echoes_too(codes: Callable[..., set[str]]) -> None:
    """A name taken from a Spanish review is found."""
    assert "echo" in codes(
        "We take what Ximena has to say to heart.", review="La recepcionista Ximena fue muy grosera."
    )
