"""Words that make the reviewer a patient are rejected; speaking of patients in general is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("You have been a patient of ours for six years.", id="patient-of-ours"),
    pytest.param("Thank you for being a loyal patient.", id="loyal-patient"),
    pytest.param("We are glad to have you as a patient.", id="glad-to-have-you"),
    pytest.param("You are a valued member of our dental family.", id="member"),
    pytest.param("Our records show that you are registered here.", id="records-show"),
    pytest.param("He has been our patient since childhood.", id="third-person"),
    pytest.param("You are always our guest.", id="guest"),
]
REJECTED_EITHER_WAY = [
    pytest.param("As our patient, you deserve better.", id="as-our-patient"),
    pytest.param("We value you as a client.", id="valued-client"),
    pytest.param("We can confirm that you were seen at our clinic.", id="confirm-seen"),
    pytest.param("Your mother is a patient here.", id="relative"),
    pytest.param("You will remain our patient.", id="future"),
]
PASSED = [
    pytest.param("We provide all of our patients with good care.", id="ocr-example"),
    pytest.param("Every patient deserves courtesy and respect.", id="every-patient"),
    pytest.param(
        "Privacy rules keep us from discussing any individual situation in public, or even whether someone has been seen here.",
        id="whether-anyone",
    ),
    pytest.param("We never say in public whether anybody is a patient.", id="whether-anyone-is-a-patient"),
    pytest.param("Being patient with a busy phone line is hard.", id="patient-the-adjective"),
    pytest.param("Patients and families are welcome to ask about our policies.", id="patients-in-general"),
    pytest.param("Our patient relations team reads every review.", id="role-with-patient-in-it"),
    pytest.param("Members of our team read all feedback.", id="team-members"),
    pytest.param("New patients can find our policies on our website.", id="first-step-for-new-patients"),
    pytest.param("Patient privacy comes first for us.", id="patient-privacy"),
    pytest.param("We work every day to improve the patient experience.", id="patient-experience-noun"),
    pytest.param("We want all guests in our building to feel welcome.", id="guests-in-general"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_confirming_that_somebody_is_a_patient_is_rejected(
    sentence: str, codes: Callable[..., set[str]]
) -> None:
    """A sentence that says that the reviewer or a relative is, was or will be a patient is found."""
    assert "status_confirm" in codes(sentence)


@pytest.mark.parametrize("sentence", REJECTED_EITHER_WAY)
def test_what_confirms_by_presupposing_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """What confirms, implies or tells of a visit all at once is found under one of the three codes."""
    assert codes(sentence) & {"status_confirm", "status_implied", "visit_detail"}


@pytest.mark.parametrize("sentence", PASSED)
def test_speaking_of_patients_in_general_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """The word patient is no breach when it means everybody, or patience."""
    assert codes(sentence) == set()
