"""The app's front door: look, navigation, and the border where every error becomes plain words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st  # noqa: TID251  the front door and the pages are where it is known

PAGES = Path(__file__).parent / "assistant" / "pages"


def main() -> None:
    """Show the page that the address names."""
    st.set_page_config(
        page_title="Discreet",
        page_icon=str(PAGES / "discreet.svg"),
        layout="wide",
        initial_sidebar_state=280,
    )
    page = st.navigation(
        [
            st.Page(PAGES / "draft.py", title="Draft a reply", icon=":material/edit_note:", default=True),
            st.Page(PAGES / "check.py", title="Check my reply", icon=":material/fact_check:"),
        ]
    )
    with st.spinner("Starting Discreet …", show_time=True):
        from assistant.pages.opening import get_desk, plain_errors  # slow the first time
    with plain_errors():
        get_desk()
        page.run()


main()
