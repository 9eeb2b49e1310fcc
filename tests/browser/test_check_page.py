"""The page 'Check my reply' in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

SAFE = (
    "Thank you for the feedback. We want every wait to be short. "
    "If you would like to talk, please call Dana Whitfield at (503) 555-0142."
)
UNSAFE = "Thank you for the feedback. You were never a patient here. Please call us at (503) 555-0142."


@pytest.fixture(autouse=True)
def _open_page(page: Page) -> None:
    page.get_by_role("link", name="Check my reply").click()
    expect(page.get_by_role("heading", name="Check my reply")).to_be_visible()


def paste(page: Page, reply: str) -> None:
    """Paste a reply."""
    page.get_by_role("textbox", name="Reply", exact=True).fill(reply)


def test_a_safe_reply_can_be_copied(page: Page) -> None:
    """A reply that passes is called safe, and the copy button copies it."""
    paste(page, SAFE)
    page.get_by_role("button", name="Copy reply").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == SAFE


def test_an_unsafe_reply_is_marked_and_mended(page: Page) -> None:
    """Offending words are marked, there is nothing to copy, and a click makes the reply safe."""
    paste(page, UNSAFE)
    expect(page.locator(".verdict")).to_contain_text("Not safe to post")
    expect(page.locator("mark")).to_contain_text("never a patient")
    expect(page.get_by_role("button", name="Copy reply")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Use")).first.click()
    expect(page.locator(".verdict")).to_contain_text("Safe to post")
    expect(page.get_by_role("button", name="Copy reply")).to_be_visible()


def test_a_rewrite_can_be_undone(page: Page) -> None:
    """One's own text comes back as it was before the rewrite."""
    paste(page, UNSAFE)
    page.get_by_role("button", name=re.compile("^Use")).first.click()
    page.get_by_role("button", name="Undo the rewrite").click()
    expect(page.get_by_role("textbox", name="Reply", exact=True)).to_have_value(UNSAFE)


def test_the_review_shows_what_is_repeated(page: Page) -> None:
    """With the review at hand, a detail that comes back from it is found."""
    page.get_by_role("textbox", name="The review it answers").fill("My Wednesday slot was moved twice.")
    paste(page, SAFE.replace("every wait to be short", "every Wednesday slot to be kept"))
    expect(page.locator(".finding").first).to_contain_text("Wednesday")


def test_the_reply_is_there_after_a_look_at_the_other_page(page: Page) -> None:
    """Going to the other page and back loses nothing that was pasted."""
    paste(page, SAFE)
    expect(page.locator(".verdict")).to_contain_text("Safe to post")
    page.get_by_role("link", name="Draft a reply").click()
    expect(page.get_by_role("textbox", name="The review")).to_be_visible()
    page.get_by_role("link", name="Check my reply").click()
    expect(page.get_by_role("textbox", name="Reply", exact=True)).to_have_value(SAFE)


def test_too_long_for_the_platform_is_said(page: Page) -> None:
    """A reply over the platform's limit is counted in red and held back."""
    paste(page, SAFE + " We care about clarity." * 200)
    expect(page.locator(".length.over")).to_be_visible()
    expect(page.get_by_role("button", name="Copy reply")).to_have_count(0)
