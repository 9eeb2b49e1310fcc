"""One-click rewrites, without Streamlit."""

from __future__ import annotations

import pytest

from assistant.pages.mending import Mend, apply_mend, group_findings, suggest_mends
from guardrails import Finding, check

SAFE = (
    "Thank you for the feedback. We work to keep every wait short. "
    "If you would like to talk, please call our office at (503) 555-0142."
)


def finding(start: int, end: int, rewrite: str | None = None, code: str = "status_implied") -> Finding:
    """Return a finding with plain values."""
    return Finding(code=code, start=start, end=end, reason="R", source="S", rewrite=rewrite)


@pytest.mark.parametrize(
    ("reply", "gone", "left"),
    [
        pytest.param("One here. Two. Three.", "Two.", "One here. Three.", id="sentence-between"),
        pytest.param("One here. Two.", "Two.", "One here.", id="last-sentence"),
        pytest.param("One. Two here.", "One.", "Two here.", id="first-sentence"),
        pytest.param("One. Two. Three.", "Two", "One. Three.", id="sentence-without-its-stop"),
        pytest.param("We care about your visit, always.", "about your visit", "We care, always.", id="comma"),
        pytest.param("We care about you here.", "about you", "We care here.", id="words-between"),
        pytest.param("As you saw, we care.", "As you saw", "We care.", id="opening-words"),
        pytest.param("One.\n\nTwo.\n\nThree.", "Two.", "One.\n\n\n\nThree.", id="paragraph"),
        pytest.param("Only this.", "Only this.", "", id="all-of-it"),
    ],
)
def test_dropping_words_closes_the_gap(reply: str, gone: str, left: str) -> None:
    """What is left reads as if the words had never been there."""
    start = reply.index(gone)
    assert apply_mend(reply, Mend(start, start + len(gone), "", "")) == left


def test_a_rewrite_replaces_exactly_its_words() -> None:
    """A finding's own rewrite stands in the place of the words that it names, nothing else moves."""
    reply = "Thank you for your visit. Call us."
    use, *_ = suggest_mends(reply, finding(0, 24, "Thank you for the feedback"))
    assert apply_mend(reply, use) == "Thank you for the feedback. Call us."
    assert use.label == "Use: Thank you for the feedback"


def test_a_rewrite_of_a_whole_sentence_may_be_dropped_instead() -> None:
    """Where a whole sentence goes, the person may also do without another one."""
    labels = [
        mend.label for mend in suggest_mends("It hurt. Call us.", finding(0, 8, "We read every comment."))
    ]
    assert labels == ["Use: We read every comment.", "Drop the sentence"]


def test_an_empty_rewrite_drops_the_words() -> None:
    """A finding whose rewrite is empty offers to drop its words."""
    (drop,) = suggest_mends("We are sorry you fell.", finding(7, 21, ""))
    assert drop.label == "Drop these words"


def test_without_a_rewrite_the_sentence_gives_way() -> None:
    """Where the gate has no rewrite for the words, a safe sentence of the rulebook replaces theirs."""
    reply = f"{SAFE} Thank you for your visit on May 3."
    start = reply.index("May 3")
    use, drop = suggest_mends(reply, finding(start, start + 5, code="identifier"))
    assert check(apply_mend(reply, use)).status == "pass"
    assert apply_mend(reply, drop) == SAFE


def test_no_sentence_is_offered_twice() -> None:
    """A safe sentence that the reply holds already is not added once more."""
    reply = "Thank you for taking the time to write. It was May 3."
    use, _ = suggest_mends(reply, finding(47, 52, code="identifier"))
    assert use.text not in reply


@pytest.mark.parametrize(
    ("code", "text", "mended"),
    [
        pytest.param("no_offline", "Call us.", "We care. Call us.", id="invitation-comes-last"),
        pytest.param("no_acknowledgment", "Thank you.", "Thank you. We care.", id="thanks-come-first"),
    ],
)
def test_a_missing_duty_is_added_where_it_belongs(code: str, text: str, mended: str) -> None:
    """A finding without words adds its sentence: an acknowledgment in front, all else at the end."""
    (add,) = suggest_mends("We care.", finding(0, 0, text, code))
    assert add.label == f"Add: {text}"
    assert apply_mend("We care.", add) == mended


def test_nothing_is_offered_where_a_click_cannot_help() -> None:
    """A reply that can't be read has no words to change and no rewrite."""
    assert suggest_mends("", finding(0, 0, None, "unfit")) == ()


def test_findings_on_one_sentence_share_its_rewrite() -> None:
    """Three breaches in one sentence are three reasons and one button, not three different sentences."""
    reply = f"{SAFE} Thank you for your visit on May 3, your root canal went well."
    groups = group_findings(reply, check(reply).findings)
    assert [[number for number, _ in shared] for shared, _ in groups] == [[1, 2, 3]]


def test_one_click_mends_the_whole_sentence() -> None:
    """The shared rewrite leaves a reply that the gate passes."""
    reply = f"{SAFE} Thank you for your visit on May 3, your root canal went well."
    ((_, mends),) = group_findings(reply, check(reply).findings)
    assert [check(apply_mend(reply, mend)).status for mend in mends] == ["pass", "pass"]


def test_what_is_missing_is_numbered_last() -> None:
    """Words to change come first, in reading order; then what the reply lacks."""
    reply = "Your root canal went well."
    numbered = [f for shared, _ in group_findings(reply, check(reply).findings) for _, f in shared]
    assert [f.end > f.start for f in numbered] == sorted((f.end > f.start for f in numbered), reverse=True)
