"""The pages as Streamlit runs them, without a browser: each opens, answers, and says plainly what is wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest  # noqa: TID251  the pages are what is tested

from assistant.pages import opening

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "assistant" / "pages"
CANARY = "Zebulon Quackenbush"


@pytest.fixture(autouse=True)
def fresh_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a record of its own and no model; the desk, which is slow to open, is shared."""
    monkeypatch.setenv("DISCREET_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DISCREET_DRAFTER", "composer")
    monkeypatch.chdir(ROOT)
    opening.get_settings.clear()
    opening.get_records.clear()
    return tmp_path


def open_page(name: str) -> AppTest:
    """Return a page after its first run."""
    return AppTest.from_file(str(ROOT / name), default_timeout=120).run()


def text_of(page: AppTest) -> str:
    """Return all that a page shows, as one text."""
    return "\n".join(str(element.value) for element in page.main if hasattr(element, "value"))


def draft(page: AppTest, review: str) -> AppTest:
    """Paste a review and press the button."""
    page.text_area(key="review_text").set_value(review)
    return page.button[0].click().run()


@pytest.mark.parametrize("name", ["app.py", "assistant/pages/draft.py", "assistant/pages/check.py"])
def test_page_opens(name: str) -> None:
    """Every page opens without an error and closes with the line on legal advice."""
    page = open_page(name)
    assert not page.exception
    assert not page.error
    assert "It is not legal advice. Nothing you type leaves this machine." in text_of(page)


def test_every_page_file_is_in_the_navigation() -> None:
    """A page that app.py does not name can't be reached."""
    named = (ROOT / "app.py").read_text(encoding="utf-8")
    pages = [path.name for path in PAGES.glob("*.py") if "show_foot()" in path.read_text(encoding="utf-8")]
    assert sorted(pages) == ["check.py", "draft.py", "widgets.py"]
    assert all(f'"{name}"' in named for name in pages if name != "widgets.py")


def test_an_ordinary_review_gets_a_reply() -> None:
    """The whole way from the form to a reply that is safe to post."""
    page = draft(open_page("assistant/pages/draft.py"), "Waited an hour past my time, nobody said a word.")
    assert not page.error
    assert "Safe to post" in text_of(page)


def test_the_address_holds_nothing_but_the_drafts_id() -> None:
    """The URL names the draft by its id and says nothing of the review."""
    page = draft(open_page("assistant/pages/draft.py"), f"{CANARY} kept me waiting for an hour.")
    assert list(page.query_params) == ["draft"]
    assert len(page.query_params["draft"]) == 32


@pytest.mark.parametrize(
    ("review", "words"),
    [
        pytest.param("", "Paste the review first", id="empty"),
        pytest.param("a" * 200_001, "200,000", id="too-long"),
    ],
)
def test_what_is_no_review_gets_a_clear_answer(review: str, words: str) -> None:
    """An empty or endless text is answered in a sentence, and nothing is drafted."""
    page = draft(open_page("assistant/pages/draft.py"), review)
    assert words in page.warning[0].value
    assert not page.query_params


@pytest.mark.parametrize("review", ["👎", "\u202etxet sdrawkcab", "\x00\ufffd", "https://spam.example/x"])
def test_odd_reviews_get_an_outcome(review: str) -> None:
    """One emoji, a right-to-left mark, a NUL, a bare link: each gets an answer and no error."""
    page = draft(open_page("assistant/pages/draft.py"), review)
    assert not page.exception
    assert not page.error
    assert "What to do" in text_of(page)


def test_a_locked_record_loses_no_draft(fresh_installation: Path) -> None:
    """Another program holds the database: the page says so, and the reply is there all the same."""
    page = open_page("assistant/pages/draft.py")
    holder = sqlite3.connect(fresh_installation / "discreet.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        draft(page, "Waited an hour past my time, nobody said a word.")
    finally:
        holder.close()
    assert "The record is busy" in page.warning[0].value
    assert "Safe to post" in text_of(page)


def test_a_draft_that_was_not_kept_can_be_kept_later(fresh_installation: Path) -> None:
    """Once the database is free again, one click keeps the draft, and the address names it."""
    page = open_page("assistant/pages/draft.py")
    holder = sqlite3.connect(fresh_installation / "discreet.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    draft(page, "Waited an hour past my time, nobody said a word.")
    holder.close()
    next(button for button in page.button if button.label == "Try to keep it again").click().run()
    assert not page.warning
    assert list(page.query_params) == ["draft"]


def test_an_unknown_draft_is_said_to_be_unknown() -> None:
    """An address with an id that the record does not hold leads to the form, with a sentence."""
    page = AppTest.from_file(str(PAGES / "draft.py"), default_timeout=120)
    page.query_params["draft"] = "no-such-draft"
    page.run()
    assert "holds no such draft" in page.warning[0].value
    assert page.text_area(key="review_text").value == ""


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A set-up error is shown as a sentence that names the setting, on every page."""
    monkeypatch.setenv("DISCREET_DRAFTER", "model")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AZURE_OPENAI_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    opening.get_desk.clear()
    page = open_page("app.py")
    assert "DISCREET_DRAFTER" in page.error[0].value


def test_an_unforeseen_error_shows_and_logs_no_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Page and log get a number and a place, never the message, which may quote a review."""
    page = open_page("assistant/pages/draft.py")
    with opening.plain_errors():
        raise ValueError(CANARY)
    assert CANARY not in caplog.text
    assert "ValueError" in caplog.text
    assert not page.exception
