"""One review on the screen: what it says, what to do about it, and the replies on offer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.pages.opening import get_desk, get_records
from assistant.pages.widgets import show_reply
from assistant.pages.wording import (
    MOODS,
    PARTS,
    PATHS,
    PLATFORMS,
    Stretch,
    chip_text,
    escape_markdown,
    length_line,
    mark_text,
    name_person,
    whom_to_call,
)
from assistant.pages.work import Work, text_hash
from assistant.privacy import mask_review
from assistant.record_error import RecordError
from assistant.respond import context_for
from assistant.review import Source
from guardrails import Verdict
from guardrails.gate import LONGEST_REPLY
from knowledge import Part, Playbook, Policy, Response


def keep_outcome(work: Work) -> None:
    """Put a fresh outcome into the record, masked; what can't be kept stays on the screen with the reason."""
    if work.unkept is None:
        return
    try:
        work.draft_id = get_records().save_outcome(work.review, work.unkept)
        work.trouble, work.unkept = "", None
    except RecordError as error:
        work.trouble = str(error)


def show_review(work: Work) -> None:
    """Show the review, the words that decided marked in place; from the record only its masked text."""
    stars = f" · {'★' * work.review.stars}{'☆' * (5 - work.review.stars)}" if work.review.stars else ""
    line = f"{PLATFORMS[work.review.platform]}{stars} · {work.review.location.name}"
    if not work.is_from_record:
        marks = [Stretch(e.start, e.end, title=e.reason, colour="amber") for e in work.evidence]
        body, note = mark_text(work.review.text, marks), ""
    else:
        body = chip_text(work.masked)
        note = "Discreet keeps no review as it was written: names, dates and health details are hidden."
    body = body or "<i>No words, only stars.</i>"
    st.html(
        f'<section class="review"><p class="label">The review <span>{escape(line)}</span></p>'
        f'<blockquote dir="auto">{body}</blockquote><p class="note">{note}</p></section>'
    )
    if work.trouble:
        st.warning(work.trouble, icon=":material/save:")
        st.button("Try to keep it again", on_click=keep_outcome, args=(work,))


def show_what_to_do(work: Work) -> None:
    """Show the outcome in plain words and why."""
    playbook = get_desk().library.playbook(work.playbook)
    why = "".join(f"<li>{escape(reason)}</li>" for reason in work.reasons)
    also = [get_desk().library.playbook(outcome).title for outcome in work.also]
    st.html(
        f'<section class="outcome {MOODS[work.triage]}"><p class="label">What to do</p>'
        f"<h2>{escape(playbook.title)}</h2><p>{escape(playbook.summary)}</p>"
        + (f'<p class="label">Because the review</p><ul>{why}</ul>' if why else f"<p>{_topic(work)}</p>")
        + (f'<p class="note">Also: {escape("; ".join(also))}.</p>' if also else "")
        + "</section>"
    )


def show_playbook(work: Work) -> None:
    """Show the steps with who and by when, what to keep, and the words for a private call."""
    playbook = get_desk().library.playbook(work.playbook)
    with st.expander(f"Step by step ({len(playbook.steps)})", expanded=MOODS[work.triage] != "calm"):
        st.html(_list_playbook(work, playbook))
    if playbook.preserve:
        with st.expander("What to keep"):
            st.html("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in playbook.preserve) + "</ul>")
    if playbook.outreach_script:
        with st.expander("Words for a private call"):
            st.html(f'<p class="script">{escape(playbook.outreach_script)}</p>')


def _topic(work: Work) -> str:
    themes = get_desk().library.themes
    titles = [themes[theme].title for theme in work.themes if theme in themes]
    return f"It reads as an ordinary review. Topic: {escape(', '.join(titles).lower())}." if titles else ""


def _list_playbook(work: Work, playbook: Playbook) -> str:
    rows = "".join(
        f"<li>{escape(step.do)}<span>{escape(name_person(step.who, work.review.location))} · "
        f"{escape(step.by)}</span></li>"
        for step in playbook.steps
    )
    platform = playbook.platforms.get(work.review.platform, "")
    where = f"On {PLATFORMS[work.review.platform]}" if work.review.platform != "other" else "On that site"
    first = f'<p class="note top"><b>{where}:</b> {escape(platform)}</p>' if platform else ""
    breach = playbook.breach_assessment
    last = f'<p class="note"><b>Breach assessment:</b> {escape(breach)}</p>' if breach else ""
    return f'{first}<ol class="steps">{rows}</ol>{last}'


def show_no_reply(work: Work) -> None:
    """Show that nothing is posted, why, and whom to call."""
    playbook = get_desk().library.playbook(work.playbook)
    who = whom_to_call(work.triage, work.review.location)
    call = f'<p class="call"><span>Call</span>{escape(who)}</p>' if work.triage != "no_reply" else ""
    st.html(
        f'<section class="no-reply"><h2>No public reply</h2><p>{escape(work.message)}</p>{call}'
        f'<p class="note"><b>In public, meanwhile:</b> {escape(playbook.say_publicly)}</p></section>'
    )


def show_replies(work: Work) -> None:
    """Show the reply to edit and copy, where it comes from, and the others on offer."""
    context = context_for(work.review, get_desk(), work.reply_language)
    if work.message:
        st.info(work.message, icon=":material/info:")
    if work.is_from_record:
        _tell_what_was_kept(work)
    show_reply(
        work.reply,
        context,
        key=f"reply-{st.session_state.get('desk_number', 0)}",
        after_check=partial(_keep_edit, work),
    )
    with st.expander("Why this reply"):
        _explain(work)
    others = [number for number in range(len(work.candidates)) if number != work.chosen]
    if others:
        st.html('<p class="label">Or one of these</p>')
    for number in others:
        _offer(work, number)


def _tell_what_was_kept(work: Work) -> None:
    if not work.masked_edit:
        st.html('<p class="note top">Checked again just now, without the original review.</p>')
        return
    st.html('<p class="note top">Your last edit was not safe to post. This is the reply from before it.</p>')
    with st.expander("The edit, with what is private hidden"):
        st.html(f'<p class="entry">{chip_text(work.masked_edit)}</p>')


def _offer(work: Work, number: int) -> None:
    candidate = work.candidates[number]
    made = f"{PATHS[candidate.path]} · " if candidate.path else ""
    with st.container(border=True, key=f"other-{number}"):
        st.html(
            f'<p class="other">{escape(candidate.text)}</p>'
            f'<p class="note">{escape(made)}{length_line(candidate.text, work.review.platform)}</p>'
        )
        st.button("Use this one", key=f"use-{number}", on_click=work.choose, args=(number,))


def _explain(work: Work) -> None:
    candidate = work.candidates[work.chosen]
    changed = " Changed by you since, and checked again." if work.reply.is_changed else ""
    with st.container(gap="xsmall"):
        st.html(f"<p><b>{PATHS[candidate.path] if candidate.path else 'Kept from earlier'}.</b>{changed}</p>")
        for title, sources in (("It comes from", candidate.sources), ("Policies behind it", work.policies)):
            if sources:
                st.html(f'<p class="label">{title}</p>')
                with st.container(gap=None):
                    for source in sources:
                        _show_source(source)
    if work.trail:
        st.html(f'<p class="note">Made in {sum(step.ms for step in work.trail) / 1000:.1f} seconds.</p>')


def _show_source(source: Source) -> None:
    library = get_desk().library
    shelves: dict[str, Mapping[str, Response | Part | Policy]] = {
        "response": library.responses,
        "part": library.parts,
        "policy": library.policies,
    }
    entry = shelves[source.kind].get(source.id)
    title = PARTS[entry.kind] if isinstance(entry, Part) else source.title
    label = f"{escape_markdown(title)} :small[:gray[version {source.version}]]"
    with st.expander(label, type="compact"):
        if entry is None:
            st.write("This entry is no longer in the library.")
            return
        if entry.version != source.version:
            st.write(f"The library has version {entry.version} now; this is its text.")
        st.markdown(entry.text)


def _keep_edit(work: Work, verdict: Verdict) -> None:
    text = work.reply.text
    if not work.draft_id or text_hash(text) == work.reply.kept or len(text) > LONGEST_REPLY:
        return
    masked = mask_review(text, location=work.review.location).text if verdict.is_blocked else text
    try:
        get_records().save_edit(work.draft_id, text, is_blocked=verdict.is_blocked, masked_text=masked)
        work.reply.kept = text_hash(text)
    except RecordError as error:
        st.warning(str(error), icon=":material/save:")
