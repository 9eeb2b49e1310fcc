"""What the gate is told changes what it lets through: strictness, Part 2, whether the location is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guardrails import Context, Practice, check

PASSES = pytest.mark.xfail(strict=True, reason="The gate lets it pass.")
STRICT = [
    pytest.param("We are sorry to hear this.", "pass", id="bare-regret"),
    pytest.param("We are sorry about your experience.", "reject", id="regret-tied-to-an-experience"),
    pytest.param("We regret that your experience was a poor one.", "reject", id="regret-in-other-words"),
    pytest.param("We apologize for the frustration.", "reject", id="apology-in-the-first-person"),
    pytest.param("We sincerely apologise.", "reject", id="apology-british"),
    pytest.param("We take the long wait you describe seriously.", "reject", id="topic-as-own-event"),
    pytest.param(
        "The billing confusion you mention matters to us.", "reject", id="topic-as-own-event-billing"
    ),
    pytest.param("Thank you, Marisol, for writing.", "reject", id="first-name"),
]
STANDARD = [
    pytest.param("We are sorry to hear this.", "pass", id="bare-regret"),
    pytest.param("We are sorry about your experience.", "warn", id="regret-tied-to-an-experience"),
    pytest.param("We regret that your experience was a poor one.", "warn", id="regret-in-other-words"),
    pytest.param("We apologize for the frustration.", "warn", id="apology-in-the-first-person"),
    pytest.param("We sincerely apologise.", "warn", id="apology-british"),
    pytest.param("We take the long wait you describe seriously.", "warn", id="topic-as-own-event"),
    pytest.param(
        "The billing confusion you mention matters to us.",
        "warn",
        id="topic-as-own-event-billing",
    ),
    pytest.param("Thank you, Marisol, for writing.", "reject", id="first-name"),
]


@pytest.mark.parametrize(("sentence", "status"), STRICT)
def test_strict_rejects_what_careful_people_differ_on(
    sentence: str, status: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """By default the stricter reading of rulebook part 4 holds."""
    assert check(frame(sentence), Context(practice=practice)).status == status


@pytest.mark.parametrize(("sentence", "status"), STANDARD)
def test_standard_warns_of_what_careful_people_differ_on(
    sentence: str, status: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """Where compliance chose `standard`, the same words warn and can be posted."""
    assert check(frame(sentence), Context(practice=practice, strictness="standard")).status == status


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Privacy law prevents us from discussing your care in public.", id="your-care"),
        pytest.param("Federal rules keep us from discussing your situation here.", id="your-situation"),
        pytest.param(
            "Privacy rules keep us from discussing your information in public.",
            id="your-information",
        ),
    ],
)
def test_a_part_2_programme_may_not_address_the_reviewer_in_the_privacy_line(
    sentence: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """There the privacy explanation must be wholly impersonal (42 CFR 2.13(c)(2))."""
    assert check(frame(sentence), Context(practice=practice, part2=True)).status == "reject"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Privacy rules keep us from saying whether anyone has been seen here.", id="whether-anyone"
        ),
        pytest.param("Federal rules limit what any program can say in public.", id="any-program"),
        pytest.param("We never discuss any individual situation in public.", id="any-individual"),
        pytest.param("Your feedback helps us improve.", id="your-feedback"),
    ],
)
def test_an_impersonal_privacy_line_passes_for_a_part_2_programme(
    sentence: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """Rules named without the reviewer in them tell nothing."""
    assert check(frame(sentence), Context(practice=practice, part2=True)).findings == ()


CONTACTS = [
    pytest.param("Please call our office manager at 971-555-0199.", "identifier", id="phone"),
    pytest.param("Please write to our office manager at hello@lakeview.example.", "identifier", id="e-mail"),
    pytest.param(
        "Please use the form at www.lakeview-dental.com with our office manager.", "unfit", id="link"
    ),
]


@pytest.mark.parametrize(("sentence", "code"), CONTACTS)
def test_contact_data_is_let_through_where_the_location_is_unknown(
    sentence: str, code: str, acknowledgment: str
) -> None:
    """Nothing tells whose number it is, so what reads as the practice's own passes."""
    assert check(f"{acknowledgment} {sentence}").findings == ()


@pytest.mark.parametrize(("sentence", "code"), CONTACTS)
def test_a_strangers_contact_data_is_rejected_where_the_location_is_known(
    sentence: str, code: str, acknowledgment: str, practice: Practice
) -> None:
    """With a profile, any other number, address or link is foreign."""
    verdict = check(f"{acknowledgment} {sentence}", Context(practice=practice))
    assert code in {finding.code for finding in verdict.findings}


@pytest.mark.parametrize(("code", "own"), [("phone", "(503) 555-0142"), ("e-mail", "care@cedarbend.example")])
def test_a_strangers_contact_data_is_rewritten_to_the_practices_own(
    code: str, own: str, acknowledgment: str, practice: Practice
) -> None:
    """The rewrite for a foreign number or address is the profile's."""
    sentence = {row.id: row.values[0] for row in CONTACTS}[code]
    verdict = check(f"{acknowledgment} {sentence}", Context(practice=practice))
    assert own in {finding.rewrite for finding in verdict.findings}


@PASSES
def test_a_reviewers_mailbox_is_rejected_where_the_location_is_unknown(acknowledgment: str) -> None:
    """Leniency for contact data doesn't cover an address that is said to be the reviewer's."""
    assert check(f"{acknowledgment} We wrote to you at tperez84@mailbox.example.").is_blocked
