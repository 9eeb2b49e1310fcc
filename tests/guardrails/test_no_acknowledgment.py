"""A reply must show that the review was read; a number or a lecture is not enough."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("", id="nothing-but-contact"),
    pytest.param("Hello.", id="greeting-only"),
    pytest.param(
        "Privacy rules keep us from discussing any individual situation in public. We take privacy seriously.",
        id="privacy-lecture",
    ),
    pytest.param("Federal law protects health information, and we obey it.", id="law-lecture"),
    pytest.param("Our office is open Monday to Friday.", id="opening-hours"),
    pytest.param("We offer dental care for the whole community.", id="advertisement"),
    pytest.param("Our practice has won awards for its service.", id="self-praise"),
    pytest.param("Best wishes from all of us.", id="good-wishes"),
]
PASSED = [
    pytest.param("Thank you for your feedback.", id="thanks"),
    pytest.param("We appreciate you taking the time to write.", id="thanks-for-time"),
    pytest.param("We are sorry to hear this.", id="bare-regret"),
    pytest.param("It is hard to read comments like this, and we take them seriously.", id="taken-seriously"),
    pytest.param("Waiting is frustrating, and concerns about it matter to us.", id="topic-waiting"),
    pytest.param(
        "Billing can be confusing, and we understand the frustration that it can cause.", id="topic-billing"
    ),
    pytest.param("We have read your review with care.", id="read-with-care"),
    pytest.param("We hear the frustration in your words.", id="frustration-heard"),
    pytest.param("Your comment about courtesy has been shared with our team.", id="topic-courtesy"),
    pytest.param("Comments like this help us improve.", id="comments-help"),
]


@pytest.mark.parametrize("opening", REJECTED)
def test_a_reply_without_acknowledgment_is_rejected(
    opening: str, contact: str, codes_of_reply: Callable[..., set[str]]
) -> None:
    """Contact data with a greeting, a lecture or an advertisement leaves the duty open."""
    assert "no_acknowledgment" in codes_of_reply(f"{opening} {contact}")


@pytest.mark.parametrize("opening", PASSED)
def test_an_acknowledgment_in_general_terms_passes(
    opening: str, contact: str, codes_of_reply: Callable[..., set[str]]
) -> None:
    """Thanks for writing, bare regret or the topic in general terms meets the duty."""
    assert codes_of_reply(f"{opening} {contact}") == set()
