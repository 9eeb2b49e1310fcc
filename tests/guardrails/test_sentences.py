"""Sentences are cut where a reader would cut them, and each knows where it stands."""

from __future__ import annotations

import pytest

from guardrails.sentences import LONG_SENTENCE, Sentence, split_clauses, split_sentences, windows

CUT = [
    pytest.param("We read this. We care.", ["We read this.", "We care."], id="two-sentences"),
    pytest.param("Is it so? It is!", ["Is it so?", "It is!"], id="question-and-exclamation"),
    pytest.param("We care", ["We care"], id="no-full-stop"),
    pytest.param("Please ask for Dr. Lindgren today.", ["Please ask for Dr. Lindgren today."], id="title"),
    pytest.param("Please ask for N. Lindgren.", ["Please ask for N. Lindgren."], id="initial"),
    pytest.param("Call before 5 p.m. on weekdays.", ["Call before 5 p.m. on weekdays."], id="p-m"),
    pytest.param("Rules in the U.S. limit us.", ["Rules in the U.S. limit us."], id="u-s"),
    pytest.param("Call 503.555.0142 today.", ["Call 503.555.0142 today."], id="dotted-phone"),
    pytest.param(
        "Write to care@cedarbend.example today.", ["Write to care@cedarbend.example today."], id="e-mail"
    ),
    pytest.param("It costs 3.50 more.", ["It costs 3.50 more."], id="decimal"),
    pytest.param("We care!!! We do...", ["We care!!!", "We do..."], id="repeated-marks"),
    pytest.param("“We care.” That is all.", ["“We care.”", "That is all."], id="closing-quote"),
    pytest.param("We care.\n\nWe listen.", ["We care.", "We listen."], id="blank-line"),
    pytest.param("Thank you\nWe listen", ["Thank you", "We listen"], id="line-without-full-stop"),
    pytest.param("- We care\n- We listen", ["- We care", "- We listen"], id="bullets"),
    pytest.param("We care … We listen.", ["We care …", "We listen."], id="ellipsis"),
    pytest.param("", [], id="empty"),
    pytest.param("... !!! ???", [], id="marks-only"),
]
LONG = " ".join(f"word{n}" for n in range(LONG_SENTENCE * 3))


@pytest.mark.parametrize(("text", "sentences"), CUT)
def test_a_text_is_cut_where_a_reader_would_cut_it(text: str, sentences: list[str]) -> None:
    """Full stops end a sentence unless they belong to a title, a number or an address."""
    plain = text.replace("“", '"').replace("”", '"')
    expected = [sentence.replace("“", '"').replace("”", '"') for sentence in sentences]
    assert [sentence.text for sentence in split_sentences(plain)] == expected


@pytest.mark.parametrize(("text", "sentences"), CUT)
def test_each_sentence_stands_where_it_says(text: str, sentences: list[str]) -> None:
    """The offsets of a sentence give its text."""
    assert all(text[s.start : s.end] == s.text for s in split_sentences(text))


def test_no_word_is_lost_between_sentences() -> None:
    """Every letter of the text belongs to one sentence."""
    text = "We care. We listen; we learn!\nCall us | Write to us\n\nThe team"
    joined = "".join(s.text for s in split_sentences(text))
    assert [c for c in joined if c.isalnum()] == [c for c in text if c.isalnum()]


def test_a_clause_stands_where_it_says() -> None:
    """The offsets of a clause are those of the whole reply."""
    text = "We care. We listen to everyone, and we learn from every comment."
    last = split_sentences(text)[1]
    assert [text[c.start : c.end] for c in split_clauses(last)] == [c.text for c in split_clauses(last)]


def test_a_sentence_of_two_clauses_is_cut_in_two() -> None:
    """A breach behind a comma can be marked without what comes before it."""
    sentence = Sentence("We listen to everyone, and we learn from every comment", 0, 54)
    assert len(split_clauses(sentence)) == 2


def test_a_short_sentence_has_no_windows() -> None:
    """An ordinary sentence is judged once."""
    assert windows(Sentence("We listen to everyone.", 0, 22)) == []


def test_windows_leave_no_word_of_a_long_sentence_out() -> None:
    """Every word of a very long sentence is judged in some window."""
    seen = {word for window in windows(Sentence(LONG, 0, len(LONG))) for word in window.text.split()}
    assert seen == set(LONG.split())
