"""Admitting fault or promising an outcome is rejected; standards and bare regret are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("We made a mistake that day.", id="mistake"),
    pytest.param("We are at fault for the delay.", id="at-fault"),
    pytest.param("The nurse has been disciplined.", id="disciplined"),
    pytest.param("We guarantee that it will not happen again.", id="guarantee"),
    pytest.param("We were wrong to send you away.", id="we-were-wrong"),
    pytest.param("Our staff failed you.", id="failed-you"),
    pytest.param("The employee responsible no longer works here.", id="let-go"),
    pytest.param("We take full responsibility for the error.", id="full-responsibility"),
    pytest.param("We dropped the ball on this.", id="dropped-the-ball"),
    pytest.param("It was negligent of us.", id="negligence"),
    pytest.param("This should never have happened.", id="should-not-have-happened"),
    pytest.param("We will make sure that the person involved is retrained.", id="will-fix"),
]
REJECTED_EITHER_WAY = [
    pytest.param("We promise that you will be seen on time.", id="promise-result"),
]
PASSED = [
    pytest.param("We hold ourselves to a high standard of courtesy.", id="high-standard"),
    pytest.param("We are always looking for ways to improve.", id="improve"),
    pytest.param("We are sorry to hear this.", id="bare-regret"),
    pytest.param("We take all feedback seriously.", id="take-seriously"),
    pytest.param("We want to learn from every comment.", id="learn"),
    pytest.param("We review our procedures regularly.", id="review-procedures"),
    pytest.param("We want everyone to be treated with respect.", id="respect-for-all"),
    pytest.param("Courtesy is expected of every member of our team.", id="staff-standard"),
    pytest.param("Our commitment is to listen.", id="commitment"),
    pytest.param("It is hard to read comments like this.", id="hard-to-read"),
    pytest.param("Our team trains in communication every year.", id="training-in-general"),
    pytest.param("Listening is everyone's responsibility here.", id="responsibility-idiom"),
    pytest.param("It is never wrong to speak up.", id="wrong-idiom"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_admitting_fault_or_promising_an_outcome_is_rejected(
    sentence: str, codes: Callable[..., set[str]]
) -> None:
    """Fault, discipline and guarantees for a specific event are found."""
    assert "admission" in codes(sentence)


@pytest.mark.parametrize("sentence", REJECTED_EITHER_WAY)
def test_a_promise_about_a_visit_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """What promises an outcome and presupposes a visit is found under one of the two codes."""
    assert codes(sentence) & {"admission", "status_implied"}


@pytest.mark.parametrize("sentence", PASSED)
def test_standards_and_bare_regret_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Regret not tied to the practice and the will to improve are left alone."""
    assert codes(sentence) == set()
