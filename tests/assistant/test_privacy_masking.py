"""Single words and phrases: what must be masked, what must stay, and how placeholders are given."""

from __future__ import annotations

import pytest

from assistant.locations import Location
from assistant.privacy import mask_review

MUST_MASK = [
    ("My meds ran out.", "meds", "MEDICATION"),
    ("They upped my zoloft.", "zoloft", "MEDICATION"),
    ("I take 40 mg of it.", "40 mg", "MEDICATION"),
    ("They sent amoxicilin to the wrong store.", "amoxicilin", "MEDICATION"),
    ("My gums hurt.", "gums", "BODY_PART"),
    ("The molar on top broke.", "molar", "BODY_PART"),
    ("It was a root canal.", "root canal", "PROCEDURE"),
    ("They did blood work.", "blood work", "TEST"),
    ("I get panic attacks.", "panic attacks", "CONDITION"),
    ("It burns when I pee.", "pee", "SYMPTOM"),
    ("The rash never went away.", "rash", "CONDITION"),
    ("My scan came back positive.", "came back positive", "RESULT"),
    ("I was there last Tuesday.", "last Tuesday", "DATE"),
    ("We came three weeks ago.", "three weeks ago", "DATE"),
    ("Seen at 4:35 pm.", "4:35 pm", "DATE"),
    ("It was on 3/14/2024.", "3/14/2024", "DATE"),
    ("I am 62 years old.", "62 years old", "AGE"),
    ("My elderly mother fell.", "My elderly mother", "RELATIVE"),
    ("my hubby drove", "my hubby", "RELATIVE"),
    ("They charged $1,249.50 for it.", "$1,249.50", "AMOUNT"),
    ("It cost three hundred dollars.", "three hundred dollars", "AMOUNT"),
    ("They billed me 450 for nothing.", "450", "AMOUNT"),
    ("Dr. Achterberg was late.", "Dr. Achterberg", "PERSON"),
    ("dr okafor was late", "dr okafor", "PERSON"),
    ("Then jessica hung up.", "jessica", "PERSON"),
    ("Ask for Hope at the desk.", "Hope", "PERSON"),
    ("I am @sadtooth on there.", "@sadtooth", "USERNAME"),
    ("Call 503-555-0188.", "503-555-0188", "PHONE"),
    ("Write to jo.k@example.org please.", "jo.k@example.org", "EMAIL"),
    ("See https://example.org/a?b=1 now.", "https://example.org/a?b=1", "URL"),
    ("My SSN is 219-09-9999.", "219-09-9999", "ID"),
    ("I was put in room 12.", "room 12", "ID"),
    ("claim number 88213-A", "88213-A", "ID"),
    ("We drove from Spokane.", "Spokane", "PLACE"),
    ("The one on Larch Street.", "Larch Street", "PLACE"),
    ("Cigna denied it.", "Cigna", "ORG"),
    ("I went to Good Samaritan Hospital.", "Good Samaritan Hospital", "ORG"),
    ("Mi hijo tiene fiebre.", "fiebre", "SYMPTOM"),
    ("Me cobraron quinientos dólares por la consulta.", "quinientos dólares", "AMOUNT"),
    ("La cita era el 3 de marzo y nadie me atendió.", "3 de marzo", "DATE"),
]  # fmt: skip
MUST_STAY = [
    "The front desk was rude and the wait was long.",
    "Two stars. The staff never smiles.",
    "One-star service, five-star prices.",
    "I called the office four times about a bill.",
    "The doctor was rushed and the appointment felt like an assembly line.",
    "Parking is a pain in the neck.",
    "By word of mouth I heard they were good.",
    "They kept an eye on the clock.",
    "I am sick and tired of the phone system.",
    "The receptionist bit my head off.",
    "It costs an arm and a leg.",
    "They were cold and dismissive.",
    "No one answers the phone and the portal never works.",
    "A slap in the face, and they said it to my face.",
    "Give it a shot, but bring a book.",
    "The billing department needs training.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "kind"), MUST_MASK, ids=[row[1] for row in MUST_MASK])
def test_sensitive_stretch_is_masked(text: str, value: str, kind: str) -> None:
    """The stretch is covered whole by a span of the expected kind."""
    start = text.index(value)
    assert any(
        s.start <= start and start + len(value) <= s.end and s.kind == kind for s in mask_review(text).spans
    )


@pytest.mark.parametrize("text", MUST_STAY)
def test_ordinary_sentence_stays(text: str) -> None:
    """A sentence about waiting, desks, bills and manners is left as it is."""
    assert mask_review(text).text == text


def test_same_person_gets_the_same_placeholder() -> None:
    """A first name and a surname that were seen in a full name share its placeholder."""
    masked = mask_review("I saw Melissa Thornbury. Later Melissa called. Then Dr. Thornbury did.")
    assert {span.placeholder for span in masked.spans if span.kind == "PERSON"} == {"<PERSON_1>"}


def test_name_found_once_is_masked_everywhere() -> None:
    """A name recognised by its title is masked in lower case further down."""
    assert "quellmann" not in mask_review("Dr. Quellmann was rude. i told quellmann so.").text.lower()


def test_different_values_get_different_placeholders() -> None:
    """Two days are two placeholders, and the kind is readable in each."""
    masked = mask_review("I came on Monday and again on Thursday.")
    assert [span.placeholder for span in masked.spans] == ["<DATE_1>", "<DATE_2>"]


def test_practice_name_stays_readable() -> None:
    """The practice's own name and aliases identify nobody."""
    location = Location(name="Larkfield Dental North", aliases=("Larkfield Dental",), phone="(503) 555-0142")
    text = "Larkfield Dental is rude."
    assert mask_review(text, location=location).text == text


def test_review_in_another_language_is_masked_word_by_word() -> None:
    """What masking can't read it does not let through."""
    masked = mask_review("Der Zahnarzt Hartmut Brinkmann hat meinen Weisheitszahn gezogen.")
    assert masked.language == "other"
    assert "Brinkmann" not in masked.text
    assert "Weisheitszahn" not in masked.text
