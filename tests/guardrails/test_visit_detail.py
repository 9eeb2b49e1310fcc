"""Anything said to have happened is rejected; standards in the present tense are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("Our hygienist called you twice that week.", id="we-called-you"),
    pytest.param("You waited only ten minutes.", id="you-waited"),
    pytest.param("You were seen by our newest dentist.", id="you-were-seen"),
    pytest.param("You were told about the fee in advance.", id="you-were-told"),
    pytest.param("Our front desk offered you another time.", id="was-offered"),
    pytest.param("You arrived twenty minutes late.", id="you-arrived-late"),
    pytest.param("We were running behind schedule that morning.", id="ran-behind"),
    pytest.param("The nurse explained everything before you left.", id="explained-before-you-left"),
    pytest.param("The doctor spent an hour with you.", id="time-spent"),
    pytest.param("Someone from our team left you two voicemails.", id="voicemails"),
    pytest.param("You cancelled the appointment the same morning.", id="you-cancelled"),
    pytest.param("We had to reschedule you twice because of an emergency.", id="rescheduled"),
]
PASSED = [
    pytest.param("Our aim is to see everyone close to the scheduled time.", id="aim-for-punctuality"),
    pytest.param("We aim to return every call within one business day.", id="aim-for-calls"),
    pytest.param("Our team is trained to greet everyone at the door.", id="greeting-standard"),
    pytest.param("We have read your review with care.", id="read-with-care"),
    pytest.param("We have shared your comments with our leadership team.", id="shared-with-leaders"),
    pytest.param("Waiting is frustrating, and time matters to everyone.", id="waiting-in-general"),
    pytest.param("We opened our doors in 2009.", id="history-of-the-practice"),
    pytest.param(
        "Emergencies can shift any schedule, and clear updates help everyone.", id="emergencies-in-general"
    ),
    pytest.param("We want every question to be answered before anyone leaves.", id="explaining-in-general"),
    pytest.param("We hear the frustration in your words.", id="heard-you"),
    pytest.param("A call that goes unanswered is frustrating for anybody.", id="phones-in-general"),
    pytest.param("Respecting people's time is one of our standards.", id="respect-of-time"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_telling_what_happened_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """The past tense about an event is found."""
    assert "visit_detail" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_standards_and_having_read_the_review_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """General standards, and what was done with the comment itself, are left alone."""
    assert codes(sentence) == set()
