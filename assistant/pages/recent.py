"""Recent work: the review on the desk, its id in the address, and the list of what came before."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.pages.opening import get_desk, get_records
from assistant.pages.wording import SHORT, escape_markdown, first_words, tell_age
from assistant.pages.work import Work, open_saved
from assistant.record_error import RecordError
from assistant.review import Review
from assistant.saved_draft import SavedDraft

SHOWN = 8
"""How many earlier drafts the side shows."""


def find_work() -> Work | None:
    """Return the review on the desk: the session's own, or the one that the address names."""
    work: Work | None = st.session_state.get("work")
    asked = st.query_params.get("draft", "")
    if work is not None and asked in ("", work.draft_id):
        if work.draft_id:
            st.query_params["draft"] = work.draft_id
        return work
    return open_draft(asked) if asked else None


def open_draft(draft_id: str) -> Work | None:
    """Put an earlier draft on the desk; None, with the reason on the page, where that can't be done."""
    try:
        saved = get_records().load(draft_id)
    except RecordError as error:
        st.warning(str(error), icon=":material/save:")
        return None
    location = get_desk().locations.get(saved.location_id) if saved else None
    if saved is None or location is None:
        st.warning("The record holds no such draft." if saved is None else _LOST.format(saved.location_id))
        del st.query_params["draft"]
        return None
    work = open_saved(saved, location)
    put_on_desk(work)
    return work


def put_on_desk(work: Work) -> None:
    """Make this the review on the desk, and the address name it, so that a reload finds it again."""
    st.session_state.desk_number = st.session_state.get("desk_number", 0) + 1
    st.session_state.work = work
    if work.draft_id:
        st.query_params["draft"] = work.draft_id
    else:
        st.query_params.clear()


def clear_desk() -> None:
    """Make room for a new review of the same place; what was on the desk stays in the record."""
    work: Work | None = st.session_state.pop("work", None)
    st.query_params.clear()
    if work is not None:
        fill_form(Review(text="", location=work.review.location, platform=work.review.platform))


def fill_form(review: Review) -> None:
    """Put a review into the form, as it will show when the desk is clear."""
    st.session_state.review_text = review.text
    st.session_state.review_platform = review.platform
    st.session_state.review_location = review.location.id
    st.session_state.review_tone = review.tone or ""
    st.session_state.review_stars = None if review.stars is None else review.stars - 1


def show_recent() -> None:
    """List recent drafts at the side, masked."""
    with st.sidebar:
        try:
            drafts = get_records().recent(SHOWN)
        except RecordError as error:
            st.warning(str(error), icon=":material/save:")
            return
        if not drafts:
            return
        with st.container(key="recent", gap=None):
            st.html('<p class="label">Recent work</p>')
            for saved in drafts:
                _list_draft(saved)


def _list_draft(saved: SavedDraft) -> None:
    work: Work | None = st.session_state.get("work")
    is_open = work is not None and work.draft_id == saved.id
    when = f"{SHORT[saved.triage]} · {tell_age(saved.created_at, datetime.now(UTC))}"
    st.button(
        f"{escape_markdown(first_words(saved.masked_review))}  \n:small[:gray[{escape_markdown(when)}]]",
        key=f"recent-{saved.id}",
        type="secondary" if is_open else "tertiary",
        width="stretch",
        on_click=_reopen,
        args=(saved.id,),
    )


def _reopen(draft_id: str) -> None:
    work: Work | None = st.session_state.get("work")
    if work is None or work.draft_id != draft_id:
        st.session_state.pop("work", None)
        st.query_params["draft"] = draft_id


_LOST = (
    "This draft belongs to the location {!r}, which is no longer in the locations file. "
    "Add it there again, or draft the reply anew."
)
