"""The reply box: edit, marks in place, length, and the copy button, as a component of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.pages.wording import mark_findings
from assistant.pages.work import ReplyText, text_hash
from guardrails import Verdict, limit_for

_FOLDER = Path(__file__).parent
_HTML = """
<div class="field"><div class="layer" aria-hidden="true"></div><textarea spellcheck="true"></textarea></div>
<div class="foot">
  <span class="length"></span><span class="status" role="status"></span><span class="place"></span>
</div>
"""
_box = st.components.v2.component(
    "discreet_reply_box",
    html=_HTML,
    css=(_FOLDER / "reply_box.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "reply_box.js").read_text(encoding="utf-8"),
)


def take_typed(reply: ReplyText, key: str) -> None:
    """Bring what the person typed since the last run into the reply."""
    state: Any = st.session_state.get(key)
    reply.take(state.get("typed") if state else None)


def show_box(
    reply: ReplyText, verdict: Verdict | None, *, platform: str, key: str, placeholder: str = ""
) -> None:
    """Show the box with the verdict on exactly the text in it; None where there is nothing to judge."""
    limit = limit_for(platform)
    is_blocked = verdict is not None and verdict.is_blocked
    marks = mark_findings(reply.text, verdict.findings if verdict else ())
    data = {
        "text": reply.text,
        "revision": reply.revision,
        "sha256": text_hash(reply.text),
        "is_blocked": is_blocked,
        "is_copyable": verdict is not None and not is_blocked,
        "marks": [{"start": m.start, "end": m.end, "label": m.label, "colour": m.colour} for m in marks],
        "most": limit.most,
        "unit": limit.unit,
        "words": {
            "label": "Reply",
            "placeholder": placeholder,
            "copy": "Copy reply",
            "copied": "Copied",
            "checking": "Checking…",
            "blocked": "Can't be copied yet",
            "refused": "The browser refused. Select the text and copy it by hand.",
        },
    }
    _box(key=key, data=data, on_typed_change=lambda: None)
