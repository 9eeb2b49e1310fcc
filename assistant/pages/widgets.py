"""What the pages have in common on the screen: look, heading, foot line, and the reply with its verdict."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import streamlit as st  # noqa: TID251  pages are where it is known
from streamlit.delta_generator import DeltaGenerator  # noqa: TID251

from assistant.locations import Location
from assistant.pages.mending import Mend, apply_mend, group_findings
from assistant.pages.opening import get_settings, plain_errors
from assistant.pages.reply_box import show_box, take_typed
from assistant.pages.wording import PLATFORMS, escape_markdown, verdict_line
from assistant.pages.work import ReplyText
from assistant.review import Platform
from guardrails import Context, Finding, Verdict, check, load_rulebook

_STYLE = Path(__file__).with_name("pages.css")
_ICONS = {"calm": "✓", "careful": "!", "stop": "✕"}


def show_head(title: str, line: str) -> DeltaGenerator:
    """Show a page's title with one line on what it is for; return the row, which takes buttons at its end."""
    st.html(_STYLE)
    row = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center")
    row.html(f'<div class="head"><h1>{escape(title)}</h1><p>{escape(line)}</p></div>', width="content")
    return row.container(horizontal=True, width="content")


def show_foot() -> None:
    """Show the line that closes every page."""
    settings = get_settings()
    if settings.outbound_notice:
        where = f"Masked reviews are sent to {settings.model_host}."
    elif settings.uses_model:
        where = "Nothing you type leaves this machine: the language model runs here too."
    else:
        where = "Nothing you type leaves this machine."
    st.html(f'<p class="foot-line">Discreet helps people comply. It is not legal advice. {escape(where)}</p>')


def pick_location(locations: dict[str, Location], key: str) -> Location:
    """Show the choice of location and return the chosen one."""
    chosen = st.selectbox("Location", list(locations), format_func=lambda name: locations[name].name, key=key)
    return locations[chosen]


def pick_platform(key: str) -> Platform:
    """Show the choice of platform and return the chosen one."""
    return st.selectbox("Where it was posted", list(PLATFORMS), format_func=PLATFORMS.__getitem__, key=key)


@st.fragment
def show_reply(
    reply: ReplyText,
    context: Context,
    *,
    key: str,
    placeholder: str = "",
    after_check: Callable[[Verdict], None] = lambda _: None,
) -> None:
    """Show a reply to edit. Each change runs the gate again; the box offers to copy only what has passed.

    Args:
        reply: the text; the box and the buttons change it.
        context: what the gate may know.
        key: distinguishes the boxes of a session.
        placeholder: shown in an empty box.
        after_check: told each verdict, within the same run.
    """
    with plain_errors():
        take_typed(reply, key)
        verdict = check(reply.text, context) if reply.text.strip() else None
        if verdict is not None:
            words, mood = verdict_line(verdict)
            st.html(f'<p class="verdict {mood}"><b>{_ICONS[mood]}</b> {escape(words)}</p>')
        else:
            st.html('<p class="verdict">Your reply</p>')
        show_box(reply, verdict, platform=context.platform, key=key, placeholder=placeholder)
        if verdict is not None:
            _show_findings(reply, verdict, key)
            _show_checks(verdict)
            after_check(verdict)


def _show_findings(reply: ReplyText, verdict: Verdict, key: str) -> None:
    for group, mends in group_findings(reply.text, verdict.findings):
        with st.container(gap="small"):
            st.html("".join(_describe(reply.text, number, finding) for number, finding in group))
            with st.container(horizontal=True, gap="small"):
                for mend in mends:
                    st.button(
                        escape_markdown(mend.label),
                        key=f"{key}-mend-{group[0][0]}-{mend.label}",
                        wrap=True,
                        on_click=_mend,
                        args=(reply, key, reply.text, mend),
                    )
    if reply.is_changed and reply.base:
        st.button(
            "Undo my changes" if reply.is_offered else "Undo the rewrite",
            key=f"{key}-undo",
            icon=":material/undo:",
            type="tertiary",
            on_click=_undo,
            args=(reply, key),
        )


def _describe(text: str, number: int, finding: Finding) -> str:
    words = text[finding.start : finding.end]
    title = load_rulebook()[finding.code].title
    what = f"“{escape(words)}”" if words else f"Missing: {escape(title[:1].lower() + title[1:])}"
    colour = "amber" if finding.severity == "warn" else "red"
    return (
        f'<p class="finding {colour}"><span class="number">{number}</span> <q>{what}</q> '
        f'{escape(finding.reason)} <span class="source">{escape(finding.source)}</span></p>'
    )


def _show_checks(verdict: Verdict) -> None:
    passed = sum(run.status == "pass" for run in verdict.checks)
    ran = len(verdict.checks)
    label = f"All {ran} checks passed" if passed == ran else f"{passed} of {ran} checks passed"
    marks = {"pass": ("calm", "✓"), "warn": ("careful", "!"), "reject": ("stop", "✕"), "error": ("stop", "✕")}
    with st.expander(label):
        rows = []
        for run in verdict.checks:
            mood, sign = marks[run.status]
            rows.append(f'<li class="{mood}"><b>{sign}</b> {escape(run.title)}</li>')
        st.html(f'<ul class="checks">{"".join(rows)}</ul>')


def _mend(reply: ReplyText, key: str, seen: str, mend: Mend) -> None:
    take_typed(reply, key)
    # Typing may have gone on since the finding was shown: then only the same words give way.
    if reply.text[mend.start : mend.end] == seen[mend.start : mend.end]:
        reply.rewrite(apply_mend(reply.text, mend))


def _undo(reply: ReplyText, key: str) -> None:
    take_typed(reply, key)
    reply.put(reply.base)
