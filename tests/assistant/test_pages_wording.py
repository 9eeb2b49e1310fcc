"""What the pages say and mark, without Streamlit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.locations import Location, load_locations
from assistant.pages import wording
from assistant.pages.wording import Stretch
from assistant.review import GRAVITY
from guardrails import CheckRun, Finding, Verdict, check
from knowledge import load_library

LOCATION = load_locations(Path("locations.yaml"))["larkfield-dental-north"]
INJECTIONS = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('<img src=x onerror="alert(1)">', id="handler"),
    pytest.param("</blockquote><h1>Hi</h1>", id="closing-tag"),
    pytest.param('" onmouseover="alert(1)', id="attribute"),
    pytest.param("&lt;b&gt; &amp;", id="entities"),
]


def finding(start: int = 0, end: int = 0, **changes: object) -> Finding:
    """Return a finding with plain values."""
    values = {"code": "status_implied", "reason": "R", "source": "S", "rewrite": None, **changes}
    return Finding(start=start, end=end, **values)  # type: ignore[arg-type]


def verdict(status: str, *findings: Finding) -> Verdict:
    """Return a verdict with one check run."""
    run = CheckRun(code="argue", title="Does not argue", status=status, ms=1.0)  # type: ignore[arg-type]
    return Verdict(status=status, findings=findings, checks=(run,))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", INJECTIONS)
def test_marked_text_escapes_everything_from_outside(text: str) -> None:
    """No text, marked or not, brings a tag of its own into the page."""
    marked = wording.mark_text(f"{text} and {text}", [Stretch(0, len(text), title=text)])
    assert marked.count("<") == 2
    assert marked.count('"') == 4
    assert "<mark" in marked


@pytest.mark.parametrize("text", INJECTIONS)
def test_masked_text_escapes_everything_but_its_placeholders(text: str) -> None:
    """A masked review shows its placeholders as chips and nothing else as a tag."""
    shown = wording.chip_text(f"{text} <PERSON_1>")
    assert shown.count("<") == 2
    assert '<span class="chip">name</span>' in shown


def test_marks_are_put_in_reading_order() -> None:
    """Stretches come out where they stand, whatever order they are given in."""
    marked = wording.mark_text("one two three", [Stretch(8, 13), Stretch(0, 3)])
    assert marked.index(">one<") < marked.index(">three<")


def test_overlapping_marks_become_one_with_both_labels() -> None:
    """Two findings on the same words are one mark with both numbers, and red wins over amber."""
    merged = wording.merge_stretches(
        [Stretch(0, 6, "1", "a", "amber"), Stretch(4, 9, "2", "b", "red")], length=20
    )
    assert merged == [Stretch(0, 9, "1, 2", "a b", "red")]


@pytest.mark.parametrize(("start", "end"), [(-5, 2), (3, 900), (7, 7), (9, 4)])
def test_marks_never_lose_or_repeat_text(start: int, end: int) -> None:
    """Whatever the offsets, taking the marks away gives the text back."""
    marked = wording.mark_text("plain text", [Stretch(start, end)])
    assert marked.replace('<mark class="red" title="">', "").replace("</mark>", "") == "plain text"


def test_marks_count_code_points_as_the_gate_does() -> None:
    """An emoji before the words does not shift the mark."""
    reply = "😀 You were never a patient here."
    found = [f for f in check(reply).findings if f.end > f.start]
    assert any("never a patient" in reply[s.start : s.end] for s in wording.mark_findings(reply, found))


def test_findings_are_marked_with_their_number() -> None:
    """What is missing has no mark, and is numbered after the words that have one."""
    stretches = wording.mark_findings("Some words here.", [finding(), finding(5, 10)])
    assert [(s.start, s.end, s.label) for s in stretches] == [(5, 10, "1")]


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        pytest.param("<PERSON_1> was rude.", "[name] was rude.", id="placeholder"),
        pytest.param("", "(no words)", id="empty"),
        pytest.param("  two\n\nlines ", "two lines", id="white-space"),
        pytest.param("word " * 30, "word word word word word word word word word…", id="cut-at-a-word"),
        pytest.param("<b>bold</b>", "<b>bold</b>", id="lower-case-is-no-placeholder"),
    ],
)
def test_first_words_name_a_review_in_a_list(masked: str, shown: str) -> None:
    """The list shows the beginning of the masked review, readable, on one line."""
    assert wording.first_words(masked) == shown


@pytest.mark.parametrize(
    "text",
    [
        "[x](http://evil.example)",
        "**bold**",
        ":red[stop]",
        ":material/home:",
        "$x^2$",
        "<b>",
        "# head",
        "`code`",
    ],
)
def test_markdown_from_outside_stays_text(text: str) -> None:
    """Every character that Streamlit's Markdown gives a meaning is escaped."""
    escaped = wording.escape_markdown(text)
    assert escaped.replace("\\", "") == text
    assert all(escaped[i - 1] == "\\" for i, char in enumerate(escaped) if char in "[](){}*:$^<>#`")


@pytest.mark.parametrize(
    ("platform", "line"), [("google", "8 of 4,096 bytes"), ("yelp", "6 of 4,096 characters")]
)
def test_length_is_told_in_the_platforms_unit(platform: str, line: str) -> None:
    """Google counts bytes, so an accent counts twice there."""
    assert wording.length_line("Graçié", platform) == line


@pytest.mark.parametrize(
    ("given", "words", "mood"),
    [
        pytest.param(verdict("pass"), "Safe to post", "calm", id="pass"),
        pytest.param(
            verdict("warn", finding(severity="warn")),
            "Safe to post, 1 thing to think about",
            "careful",
            id="warn",
        ),
        pytest.param(verdict("reject", finding()), "Not safe to post: 1 thing to change", "stop", id="one"),
        pytest.param(
            verdict("reject", finding(), finding()), "Not safe to post: 2 things to change", "stop", id="two"
        ),
        pytest.param(verdict("error", finding()), "Held back", "stop", id="error"),
    ],
)
def test_verdicts_are_said_in_plain_words(given: Verdict, words: str, mood: str) -> None:
    """Only a verdict that does not block is called safe."""
    assert wording.verdict_line(given) == (words, mood)


@pytest.mark.parametrize("outcome", GRAVITY)
def test_every_outcome_has_words_and_a_mood(outcome: str) -> None:
    """No triage outcome reaches the page without a name in the list and a colour."""
    assert wording.SHORT[outcome]  # type: ignore[index]
    assert wording.MOODS[outcome] in ("calm", "careful", "stop")  # type: ignore[index]


@pytest.mark.parametrize("location", load_locations(Path("locations.yaml")).values(), ids=lambda loc: loc.id)
def test_every_playbook_step_names_somebody(location: Location) -> None:
    """Each role of each playbook becomes a person, at each location that ships."""
    for playbook in load_library().playbooks.values():
        for step in playbook.steps:
            assert wording.name_person(step.who, location)
            assert "_" not in wording.name_person(step.who, location)


def test_an_unnamed_role_keeps_its_plain_name() -> None:
    """A profile that names no crisis lead still says who must be called."""
    bare = Location(name="Small Clinic", phone="(503) 555-0100")
    assert wording.name_person("crisis_lead", bare) == "your crisis lead"
    assert wording.name_person("contact", bare) == "office manager, (503) 555-0100"


@pytest.mark.parametrize(
    ("outcome", "field"),
    [
        ("escalate_crisis", "crisis_lead"),
        ("escalate_clinical", "clinical_lead"),
        ("escalate_legal", "legal_contact"),
        ("escalate_compliance", "compliance_contact"),
        ("reply", "compliance_contact"),
    ],
)
def test_whom_to_call_follows_the_outcome(outcome: str, field: str) -> None:
    """Each escalation has its own person; where nothing safe could be made it is compliance."""
    assert wording.whom_to_call(outcome, LOCATION) == getattr(LOCATION, field)  # type: ignore[arg-type]


def test_steps_show_what_is_done_and_what_is_to_come() -> None:
    """The step told last is at work, those before it are done."""
    shown = wording.list_steps(["masking", "triage"])
    assert [shown.count(f'class="{state}"') for state in ("done", "at-work", "to-come")] == [1, 1, 3]


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(days=2), "18 Nov"),
        (timedelta(days=400), "16 Oct 2025"),
    ],
)
def test_ages_are_told_as_people_say_them(ago: timedelta, words: str) -> None:
    """Minutes, hours, then the day; the year only where it is another."""
    now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    assert wording.tell_age(now - ago, now) == words
