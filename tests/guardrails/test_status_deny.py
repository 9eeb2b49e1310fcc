"""Saying that the reviewer is no patient is rejected, since denying is disclosing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("We have no record of you.", id="no-record"),
    pytest.param("You are not a patient of ours.", id="not-a-patient"),
    pytest.param("You must have us confused with another office.", id="confused"),
    pytest.param("We could not find your name in our system.", id="not-in-the-system"),
    pytest.param("We have never treated anyone by that name.", id="never-treated"),
    pytest.param("You have never been to our office.", id="never-been-here"),
    pytest.param("No appointment matches what you describe.", id="no-appointment"),
    pytest.param("There is nobody with your name in our files.", id="nobody-in-the-files"),
    pytest.param("It seems that you have the wrong practice.", id="wrong-practice"),
    pytest.param("This review appears to be meant for another clinic.", id="meant-for-another"),
    pytest.param("We do not recognize you as someone we have seen.", id="do-not-recognise"),
    pytest.param("We were unable to locate you in our records.", id="unable-to-locate"),
]
PASSED = [
    pytest.param(
        "Privacy rules keep us from saying whether anyone has been seen here.", id="whether-someone-was-seen"
    ),
    pytest.param("We neither confirm nor deny that anybody has ever come to us.", id="neither-nor"),
    pytest.param("No concern is too small for us.", id="no-concern-too-small"),
    pytest.param("We never want anyone to feel unheard.", id="never-unheard"),
    pytest.param("Nobody should be confused by a bill.", id="nobody-confused"),
    pytest.param("We do not discuss any individual situation in public.", id="not-in-public"),
    pytest.param("Keeping records safe is part of our work.", id="records-in-general"),
    pytest.param("There is no need to share any details here.", id="no-need-to-repeat"),
    pytest.param("We do not take comments like this lightly.", id="not-taken-lightly"),
    pytest.param("We cannot say more in public, whoever asks.", id="cannot-say-more"),
    pytest.param("A confusing phone menu helps nobody.", id="confusing-phone-menu"),
    pytest.param("No practice gets everything right.", id="no-practice-is-perfect"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_denying_that_somebody_is_a_patient_is_rejected(
    sentence: str, codes: Callable[..., set[str]]
) -> None:
    """A sentence that denies a record, a visit or a relationship is found."""
    assert "status_deny" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_neither_confirming_nor_denying_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """The privacy explanation and other negations are left alone."""
    assert codes(sentence) == set()
