"""The review on the desk and the reply that a person edits, without Streamlit."""

from __future__ import annotations

from assistant.pages.work import ReplyText, text_hash


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
