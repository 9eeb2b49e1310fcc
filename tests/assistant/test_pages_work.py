"""The review on the desk and the reply that a person edits, without Streamlit."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.locations import Location
from assistant.pages.work import ReplyText, open_saved, text_hash
from assistant.saved_draft import SavedDraft

LOCATION = Location(id="small", name="Small Clinic", phone="(503) 555-0100", languages=("en", "es"))


def saved(**changes: Any) -> SavedDraft:
    """Return a draft as the record keeps it."""
    now = datetime(2026, 11, 20, tzinfo=UTC)
    values: dict[str, Any] = {
        "id": "a" * 32,
        "created_at": now,
        "updated_at": now,
        "location_id": "small",
        "platform": "google",
        "stars": 2,
        "tone": None,
        "language": "en",
        "masked_review": "<PERSON_1> was late.",
        "triage": "reply",
        "also": (),
        "reasons": ("says so", "says so"),
        "playbook": "reply",
        "themes": ("waiting",),
        "path": "approved",
        "sources": (),
        "policies": (),
        "message": "",
        "verdict": "pass",
        "codes": (),
        "reply": "First.",
        "alternatives": ("Second.",),
        "edited": None,
        "edit_status": "none",
    }
    return SavedDraft(**(values | changes))


def test_typing_is_taken_over() -> None:
    """What the person typed becomes the text."""
    reply = ReplyText(text="One.", base="One.")
    reply.take({"text": "One. Two.", "revision": 0})
    assert (reply.text, reply.is_changed) == ("One. Two.", True)


def test_typing_into_a_replaced_text_is_dropped() -> None:
    """A keystroke that was on its way when a rewrite came in does not bring the old text back."""
    reply = ReplyText(text="Old.", base="Old.")
    reply.rewrite("New.")
    reply.take({"text": "Old. More.", "revision": 0})
    assert reply.text == "New."


def test_nothing_typed_changes_nothing() -> None:
    """A box that nobody touched, or a message that is none, leaves the text alone."""
    reply = ReplyText(text="One.")
    for typed in (None, {}, {"text": None, "revision": 0}, {"text": "Two."}):
        reply.take(typed)
    assert reply.text == "One."


def test_an_undo_returns_to_the_text_on_offer() -> None:
    """After any number of rewrites the text that was offered is one click away."""
    reply = ReplyText(text="One.", base="One.")
    reply.rewrite("Two.")
    reply.rewrite("Three.")
    assert reply.base == "One."


def test_an_undo_of_ones_own_text_returns_to_before_the_rewrite() -> None:
    """A text that the person brought along comes back as it was before the last rewrite."""
    reply = ReplyText(is_offered=False)
    reply.take({"text": "Mine.", "revision": 0})
    reply.rewrite("Mended.")
    assert (reply.base, reply.text) == ("Mine.", "Mended.")


def test_newlines_are_those_of_a_text_box() -> None:
    """The text in the box and the text that was checked are the same, whatever machine it came from."""
    assert ReplyText(text="One.\r\nTwo.\rThree.").text == "One.\nTwo.\nThree."


def test_the_hash_tells_texts_apart() -> None:
    """One changed character is another text; half a character raises nothing."""
    assert text_hash("Safe.") != text_hash("Safe!")
    assert len(text_hash("\ud800")) == 64


def test_a_saved_draft_comes_back_with_the_masked_review() -> None:
    """What the record holds is enough to go on, and the original review is not part of it."""
    work = open_saved(saved(), LOCATION)
    assert (work.review.text, work.masked, work.is_from_record) == ("", "<PERSON_1> was late.", True)
    assert [candidate.text for candidate in work.candidates] == ["First.", "Second."]
    assert (work.reply.text, work.reply.is_changed) == ("First.", False)


def test_a_saved_edit_comes_back_and_can_be_undone() -> None:
    """An edit that passed is in the box again, and the text on offer one click away."""
    work = open_saved(saved(edited="Mine.", edit_status="passed"), LOCATION)
    assert (work.reply.text, work.reply.base) == ("Mine.", "First.")


def test_a_saved_choice_comes_back_as_that_choice() -> None:
    """Whoever chose another of the replies finds that one chosen."""
    work = open_saved(saved(edited="Second.", edit_status="passed"), LOCATION)
    assert (work.chosen, work.reply.text, work.reply.is_changed) == (1, "Second.", False)


def test_a_blocked_edit_comes_back_beside_the_safe_reply() -> None:
    """The masked edit is shown for reading; the box holds the reply from before it."""
    work = open_saved(saved(edited="Dear <PERSON_1>.", edit_status="blocked"), LOCATION)
    assert (work.reply.text, work.masked_edit) == ("First.", "Dear <PERSON_1>.")


def test_a_saved_draft_without_a_reply_offers_none() -> None:
    """An escalated review stays without a text when it is opened again."""
    work = open_saved(saved(reply=None, alternatives=(), triage="escalate_legal"), LOCATION)
    assert (work.candidates, work.reply.text) == ((), "")


def test_reasons_are_said_once() -> None:
    """Two stretches of a review with the same reason make one line."""
    assert open_saved(saved(), LOCATION).reasons == ("says so",)


@pytest.mark.parametrize(("language", "reply"), [("en", "en"), ("es", "es"), ("vi", "en")])
def test_a_reply_is_in_a_language_of_the_location(language: str, reply: str) -> None:
    """Where the location does not answer in the review's language, the reply is English."""
    assert open_saved(saved(language=language), LOCATION).reply_language == reply
