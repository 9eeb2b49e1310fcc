"""Bad input: nothing crashes, nothing slips through, offsets stay true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.privacy import clean_text, detect_language, mask_review
from assistant.privacy.text import fold_text

TRICKS = [
    ("Dr. Pa\u200bt\u200bel was rude.", "zero-width in a name"),
    ("\u202eDr. Patel\u202c was rude.", "right-to-left marks"),
    ("Dr. \U0001d40f\U0001d41a\U0001d42d\U0001d41e\U0001d425 was rude.", "mathematical letters"),
    ("Dr.\u00a0Patel \U0001f621 was rude.", "no-break space and an emoji"),
    ("Dr. Pate\u0301l was rude.", "loose accent"),
]


@pytest.mark.parametrize("text", [row[0] for row in TRICKS], ids=[row[1] for row in TRICKS])
def test_tricks_do_not_hide_a_name(text: str) -> None:
    """The name is masked, whatever is put between or in place of its letters."""
    assert "<PERSON_1>" in mask_review(text).text


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\U0001f600", "\u200b", "https://example.org", "((((" * 500]
)
def test_odd_input_passes_through(text: str) -> None:
    """Empty and meaningless input gives an answer, not an error."""
    assert isinstance(mask_review(text).text, str)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_masked_with_true_offsets(text: str) -> None:
    """Whatever characters come, spans lie inside the text and do not overlap."""
    text = clean_text(text)
    last = 0
    for span in mask_review(text).spans:
        assert last <= span.start < span.end <= len(text)
        last = span.end


def test_clean_text_drops_what_breaks_tools() -> None:
    """NUL, control characters and half characters go, line breaks and letters stay."""
    assert clean_text("a\x00b\x07c\ud83d\nd\r\ne\u0301") == "abc\nd\n\u00e9"


def test_tail_of_an_endless_text_is_masked_as_a_whole() -> None:
    """What is too long to be read is not let through unread."""
    masked = mask_review("The wait was long. " * 2_000 + "Emily")
    assert "Emily" not in masked.text
    assert masked.spans[-1].kind == "OTHER"


def test_fold_text_leads_back_to_the_original() -> None:
    """Each character of the view knows where it came from."""
    view = fold_text("a\u200b\u201cb\u201d")
    assert view.text == 'a"b"'
    assert view.to_original(1, 4) == (2, 5)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rude staff.", "en"),
        ("Worst place ever!!!", "en"),
        ("Pésimo servicio", "es"),
        ("muy mala atencion y nadie contesta", "es"),
        ("No me atendieron", "es"),
        ("Die Wartezeit war sehr lang und das Personal unfreundlich", "other"),
        ("Le médecin est très désagréable et les prix sont élevés", "other"),
        ("服务很差", "other"),
        ("", "en"),
        ("\U0001f44e", "en"),
    ],
)
def test_language_of_short_text(text: str, language: str) -> None:
    """A few words are enough to tell the language."""
    assert detect_language(text) == language
