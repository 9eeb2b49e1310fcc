"""The page 'Draft a reply': paste a review, see what to do, get a reply that is safe to post."""

from __future__ import annotations

from typing import Literal

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.pages import casework, recent
from assistant.pages.opening import get_desk, get_settings
from assistant.pages.widgets import pick_location, pick_platform, show_foot, show_head
from assistant.pages.wording import TONES, list_steps
from assistant.pages.work import Work, open_outcome
from assistant.privacy import clean_text
from assistant.respond import respond
from assistant.review import Review, Tone

LONGEST_REVIEW = 200_000
"""Characters above which a text is no review."""


def ask() -> None:
    """Show the form, and draft when the button is pressed."""
    desk = get_desk()
    with st.form("review", border=True):
        text = st.text_area(
            "The review",
            height=220,
            placeholder="Paste the review here, just as it was posted.",
            key="review_text",
        )
        first, second, third, fourth = st.columns([4, 3, 5, 5])
        with first:
            platform = pick_platform("review_platform")
        with second:
            st.html('<p class="widget-label">Stars</p>')
            stars = st.feedback("stars", key="review_stars")
        with third:
            location = pick_location(desk.locations, "review_location")
        with fourth:
            tones: list[Tone | Literal[""]] = ["", *TONES]
            tone = st.selectbox("Tone", tones, format_func=name_tone, key="review_tone")
        is_sent = st.form_submit_button("Draft a reply", type="primary")
    if notice := get_settings().outbound_notice:
        st.info(notice, icon=":material/cloud_upload:")
    if not is_sent:
        return
    if not text.strip() and stars is None:
        st.warning("Paste the review first. A review without words needs at least its stars.")
    elif len(text) > LONGEST_REVIEW:
        st.warning(
            f"This text has {len(text):,} characters; a review has {LONGEST_REVIEW:,} at most. "
            "Paste only the review."
        )
    else:
        draft(
            Review(
                text=clean_text(text),
                location=location,
                platform=platform,
                stars=None if stars is None else stars + 1,
                tone=tone or None,
            )
        )


def name_tone(tone: Tone | Literal[""]) -> str:
    """Return a tone as the page names it; "" leaves it to the location."""
    return TONES[tone] if tone else "The location's voice"


def draft(review: Review) -> None:
    """Answer a review, tell the steps as they happen, keep the outcome, and show it."""
    with st.status("Working on it", expanded=True) as status:
        shown, told = st.empty(), list[str]()

        def tell(step: str) -> None:
            told.append(step)
            shown.html(list_steps(told))

        outcome = respond(review, get_desk(), on_step=tell)
        status.update(label="Done", state="complete", expanded=True)
    work = open_outcome(review, outcome)
    casework.keep_outcome(work)
    recent.put_on_desk(work)
    st.rerun()


def again(work: Work) -> None:
    """Go back to the form, with the review still in it."""
    recent.clear_desk()
    recent.fill_form(work.review)


def show(work: Work) -> None:
    """Show a review with what to do on the left, its reply on the right."""
    if not work.is_from_record:
        buttons.button("Change this review", type="tertiary", on_click=again, args=(work,))
    buttons.button("New review", icon=":material/add:", on_click=recent.clear_desk)
    left, right = st.columns([9, 11], gap="large")
    with left:
        casework.show_review(work)
        casework.show_what_to_do(work)
        if work.candidates:
            casework.show_playbook(work)
    with right:
        if work.candidates:
            casework.show_replies(work)
        else:
            casework.show_no_reply(work)
            casework.show_playbook(work)


buttons = show_head(
    "Draft a reply", "Paste a review. Get a reply that gives nobody away, or the person to call instead."
)
current = recent.find_work()
recent.show_recent()
if current is None:
    ask()
else:
    show(current)
show_foot()
