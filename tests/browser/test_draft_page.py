"""The page 'Draft a reply' in a real browser: the whole job, and what must never happen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

ORDINARY = "I waited over an hour past my time and nobody at the front desk said a word. Never again."
LAWSUIT = "My lawyer has everything now. I am suing this place for what happened to my mother."
VIOLATION = "Thank you for your visit on May 3, we are sorry that your root canal hurt. "
INJECTION = (
    "The wait was endless. <script>window.hit = 1</script><img src=x onerror='window.hit = 2'> "
    "<iframe srcdoc='<script>parent.hit = 3</script>'></iframe> [click](javascript:window.hit=4) **bold**"
)
CANARY = "Zebulon Quackenbush"


def draft(page: Page, review: str) -> None:
    """Paste a review, press the button, wait for what to do."""
    page.get_by_role("textbox", name="The review").fill(review)
    page.get_by_role("button", name="Draft a reply").click()
    expect(page.locator(".outcome")).to_be_visible()


def box(page: Page) -> Locator:
    """Return the box with the reply."""
    return page.get_by_role("textbox", name="Reply", exact=True)


def copy_button(page: Page) -> Locator:
    """Return the copy button."""
    return page.get_by_role("button", name="Copy reply")


def clipboard(page: Page) -> str:
    """Return what the browser's clipboard holds."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def type_in_front(page: Page, text: str) -> None:
    """Type into the reply as a person does, before its first word."""
    box(page).press("Control+Home")
    box(page).press_sequentially(text)


def test_the_job_from_review_to_clipboard(page: Page) -> None:
    """Draft, break the rules, see it blocked and marked, mend it with one click, copy exactly that text."""
    draft(page, ORDINARY)
    expect(page.locator(".verdict")).to_contain_text("Safe to post")
    expect(copy_button(page)).to_be_visible()

    type_in_front(page, VIOLATION)
    expect(page.locator(".verdict")).to_contain_text("Not safe to post")
    expect(copy_button(page)).to_have_count(0)
    marked = " ".join(page.locator("mark").all_inner_texts())
    assert all(words in marked for words in ("your visit", "May 3", "root canal"))
    expect(page.locator(".finding .source").first).not_to_be_empty()

    page.get_by_role("button", name=re.compile("^Use")).first.click()
    expect(page.locator(".verdict")).to_contain_text("Safe to post")
    expect(page.locator("mark")).to_have_count(0)

    copy_button(page).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "root canal" not in box(page).input_value()
    assert clipboard(page) == box(page).input_value()


def test_copying_waits_for_the_check(page: Page) -> None:
    """From the first changed letter on there is nothing to copy until the new text has been checked."""
    draft(page, ORDINARY)
    expect(copy_button(page)).to_be_visible()
    shown = page.evaluate(
        """() => {
            const hosts = [...document.querySelectorAll('*')].filter((node) => node.shadowRoot);
            const root = hosts.map((node) => node.shadowRoot).find((root) => root.querySelector('.field'));
            const area = root.querySelector('textarea');
            area.value += ' x';
            area.dispatchEvent(new Event('input'));
            return root.querySelectorAll('.copy').length;
        }"""
    )
    assert shown == 0


def test_undo_brings_the_offered_reply_back(page: Page) -> None:
    """Whatever was typed, one click returns to the reply that was offered."""
    draft(page, ORDINARY)
    offered = box(page).input_value()
    type_in_front(page, VIOLATION)
    page.get_by_role("button", name="Undo my changes").click()
    expect(box(page)).to_have_value(offered)
    expect(copy_button(page)).to_be_visible()


def test_another_reply_can_be_chosen(page: Page) -> None:
    """An alternative goes into the box with one click, and what was there stays on offer."""
    draft(page, ORDINARY)
    first = box(page).input_value()
    second = page.locator(".other").first.inner_text()
    page.get_by_role("button", name="Use this one").first.click()
    expect(box(page)).to_have_value(second)
    expect(page.locator(".other").first).to_have_text(first)
    expect(copy_button(page)).to_be_visible()


def test_a_reload_keeps_the_work(page: Page) -> None:
    """The same address shows the draft again, edit and all, with the review masked."""
    draft(page, f"{CANARY} at the desk was rude and the wait was an hour.")
    type_in_front(page, "Thank you for the feedback. ")
    expect(page.get_by_role("button", name="Undo my changes")).to_be_visible()
    expect(copy_button(page)).to_be_visible()
    edited = box(page).input_value()
    page.reload()
    expect(box(page)).to_have_value(edited)
    expect(page.get_by_text("Discreet keeps no review as it was written")).to_be_visible()
    expect(page.locator("blockquote")).not_to_contain_text("Quackenbush")
    expect(copy_button(page)).to_be_visible()


def test_another_tab_finds_recent_work(page: Page, app: object) -> None:
    """A second tab lists the draft at the side and opens it with a click."""
    draft(page, "Every call about a bill ends in another queue, and nobody explains the statement.")
    expect(copy_button(page)).to_be_visible()
    other = page.context.new_page()
    other.goto(app.url)  # type: ignore[attr-defined]
    other.get_by_role("button", name=re.compile("Every call about a bill")).first.click()
    expect(copy_button(other)).to_be_visible()
    assert box(other).input_value() == box(page).input_value()


def test_an_escalated_review_gets_no_draft_but_a_name(page: Page) -> None:
    """A review that speaks of a suit shows no reply at all, and whom to call."""
    draft(page, LAWSUIT)
    expect(page.get_by_role("heading", name="No public reply")).to_be_visible()
    expect(page.locator(".call")).to_contain_text("Larkfield's counsel")
    expect(page.locator("mark.amber").first).to_be_visible()
    expect(box(page)).to_have_count(0)
    expect(copy_button(page)).to_have_count(0)


def test_nothing_in_a_review_executes_or_renders(page: Page) -> None:
    """Scripts, handlers, frames and Markdown of a review are shown as the characters that they are."""
    draft(page, INJECTION)
    expect(page.locator("blockquote")).to_contain_text("<script>window.hit = 1</script>")
    expect(page.locator("blockquote")).to_contain_text("**bold**")
    assert page.locator("blockquote img, blockquote iframe, blockquote a").count() == 0
    page.reload()
    expect(page.locator("blockquote")).to_be_visible()
    assert page.evaluate("window.hit") is None


def test_a_new_review_clears_the_desk(page: Page) -> None:
    """'New review' leads to an empty form for the same place, and the address names no draft any more."""
    page.get_by_role("combobox", name="Location").click()
    page.get_by_role("option", name="Maple Hollow Family Clinic").click()
    draft(page, ORDINARY)
    expect(page).to_have_url(re.compile(r"\?draft=[0-9a-f]{32}$"))
    page.get_by_role("button", name="New review").click()
    expect(page.get_by_role("textbox", name="The review")).to_have_value("")
    expect(page.get_by_role("combobox", name="Location")).to_have_value("Maple Hollow Family Clinic")
    assert "draft=" not in page.url


def test_a_review_can_be_changed(page: Page) -> None:
    """'Change this review' leads back to the form with the review in it."""
    draft(page, ORDINARY)
    page.get_by_role("button", name="Change this review").click()
    expect(page.get_by_role("textbox", name="The review")).to_have_value(ORDINARY)


def test_nothing_of_a_review_stays_behind(page: Page, app: object) -> None:
    """Neither the record, the index nor the log holds a name from a review or from a blocked edit."""
    draft(page, f"{CANARY} told me to wait outside for an hour.")
    type_in_front(page, f"We are sorry, {CANARY}. ")
    expect(page.locator(".verdict")).to_contain_text("Not safe to post")
    files = [*app.data.rglob("*"), app.log]  # type: ignore[attr-defined]
    held = [path.name for path in files if path.is_file() and b"Quackenbush" in path.read_bytes()]
    assert held == []


@pytest.mark.parametrize("field", ["Where it was posted", "Location", "Tone"])
def test_every_choice_has_a_label(page: Page, field: str) -> None:
    """Whoever can't see the page is told what each field is for."""
    expect(page.get_by_label(field).first).to_be_visible()
