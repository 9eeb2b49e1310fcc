"""The page 'Check my reply': paste a reply of one's own, get the same verdict, marks and rewrites."""

from __future__ import annotations

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.pages.opening import get_desk
from assistant.pages.widgets import pick_location, pick_platform, show_foot, show_head, show_reply
from assistant.pages.work import ReplyText
from assistant.privacy import clean_text, detect_language
from assistant.respond import context_for
from assistant.review import Review

show_head("Check my reply", "Paste a reply that you wrote. It is checked as soon as you stop typing.")
desk = get_desk()
reply: ReplyText = st.session_state.setdefault("own_reply", ReplyText(is_offered=False))
left, right = st.columns([9, 11], gap="large")
with left:
    text = st.text_area(
        "The review it answers, if you have it",
        height=180,
        placeholder="Then the check also sees whether your reply repeats a detail of it.",
        key="own_review",
    )
    location = pick_location(desk.locations, "own_location")
    platform = pick_platform("own_platform")
with right:
    review = Review(text=clean_text(text), location=location, platform=platform)
    language = detect_language(reply.text) if reply.text.strip() else "en"
    show_reply(
        reply,
        context_for(review, desk, language),
        key="own-reply",
        placeholder="Paste your reply here.",
    )
show_foot()
