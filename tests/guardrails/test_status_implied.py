"""Words that presuppose a visit or a relationship are rejected; feedback nouns and invitations are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MISNAMED = pytest.mark.xfail(strict=True, reason="Blocked, but under a code that does not fit.")

REJECTED = [
    pytest.param("Thank you for choosing our practice.", id="thanks-for-choosing"),
    pytest.param("Thank you for visiting us.", id="thanks-for-visiting"),
    pytest.param("Thank you for trusting us with your smile.", id="thanks-for-trust"),
    pytest.param("We are sorry about your experience with us.", id="your-experience-with-us"),
    pytest.param("We hope to do better for you next time.", id="next-time"),
    pytest.param("We take your care very seriously.", id="your-care"),
    pytest.param("A lot has changed since you were here.", id="since-you-were-here"),
    pytest.param("We look forward to seeing you again.", id="see-you-again"),
    pytest.param("We would love to welcome you back.", id="welcome-back"),
    pytest.param("We regret that your visit fell short.", id="your-visit"),
    pytest.param("We know that your appointment did not go as planned.", id="your-appointment"),
    pytest.param("We hope that your daughter feels better soon.", id="your-daughter"),
    pytest.param("Your dentist would be happy to answer questions.", id="your-dentist", marks=MISNAMED),
    pytest.param("We hope that we can continue to serve you.", id="continue-to-serve"),
]
PASSED = [
    pytest.param("Your feedback helps us improve.", id="your-feedback"),
    pytest.param("Your comment has been shared with our team.", id="your-comment"),
    pytest.param("Your review gives us something to think about.", id="your-review"),
    pytest.param("Your message deserves a careful answer.", id="your-message"),
    pytest.param("Your concern matters to us.", id="your-concern"),
    pytest.param("Your question deserves a clear answer.", id="your-question"),
    pytest.param("We value your perspective.", id="your-perspective"),
    pytest.param("Your thoughts on courtesy are welcome.", id="your-thoughts"),
    pytest.param("We appreciate your time in writing this.", id="your-time"),
    pytest.param("Protecting your privacy is why we keep public replies general.", id="your-privacy"),
    pytest.param("We look forward to hearing from you.", id="hearing-from-you"),
    pytest.param("If you would like to share more, we would be glad to listen.", id="conditional-invitation"),
    pytest.param("Every visit should feel respectful, for everyone who walks in.", id="every-visit"),
    pytest.param("Choosing a dentist is a personal decision for anyone.", id="anyone-choosing"),
    pytest.param("Trust is earned by listening.", id="trust-in-general"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_presupposing_a_relationship_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """A sentence that only makes sense to somebody who was here is found."""
    assert "status_implied" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_speaking_to_any_reader_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Feedback nouns after 'your' and conditional invitations are left alone."""
    assert codes(sentence) == set()
