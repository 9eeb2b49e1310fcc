"""Money or gifts for a review are rejected; free parking and free interpreters are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("We would like to offer you a free cleaning if you update your review.", id="free-cleaning"),
    pytest.param("Take 20% off in exchange for a better rating.", id="discount"),
    pytest.param("A $50 gift card is waiting for you.", id="gift-card"),
    pytest.param("If you raise your rating to five stars, we will waive the fee.", id="raise-rating"),
    pytest.param("We will refund you once the review is removed.", id="refund-for-removal"),
    pytest.param("Leave us a five-star review and enter our raffle.", id="raffle"),
    pytest.param("Please come in for a complimentary whitening.", id="complimentary"),
    pytest.param("We would credit your account if you edit this post.", id="credit"),
    pytest.param("If you take this down, the next exam is on us.", id="on-us"),
    pytest.param("We will mail you a coupon for changing your stars.", id="coupon"),
    pytest.param("The next cleaning is on the house.", id="on-the-house"),
]
PASSED = [
    pytest.param("Free parking is available behind the building for everyone.", id="free-parking"),
    pytest.param("Please feel free to call.", id="feel-free"),
    pytest.param("Interpreters are available at no charge to anyone who needs one.", id="interpreters"),
    pytest.param("Five stars or one, we read every review.", id="any-rating"),
    pytest.param("Feedback is a gift, and we treat it as one.", id="feedback-is-a-gift"),
    pytest.param("We want to earn people's trust by listening.", id="earn-trust"),
    pytest.param("Credit goes to everyone who speaks up.", id="credit-idiom"),
    pytest.param("We offer a listening ear to anyone who calls.", id="offer-to-listen"),
    pytest.param("Helping people is rewarding work.", id="reward-idiom"),
    pytest.param("Honest ratings of any kind are useful.", id="honest-ratings"),
    pytest.param("Courtesy costs nothing.", id="costs-nothing"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_rewarding_a_change_of_the_review_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Money, discounts, gifts and free service for a review are found."""
    assert "incentive" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_free_as_a_word_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """What is free for everyone, and idioms of giving, are left alone."""
    assert codes(sentence) == set()
