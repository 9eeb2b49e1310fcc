"""What the pages say and mark: plain words for outcomes, marked text, lengths. No Streamlit here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Literal

from assistant.locations import Location
from assistant.pages.mending import number_findings
from assistant.review import Path, Platform, Tone, TriageOutcome
from guardrails import Finding, Verdict, limit_for
from knowledge import PartKind

Mood = Literal["calm", "careful", "stop"]

PLATFORMS: dict[Platform, str] = {
    "google": "Google",
    "yelp": "Yelp",
    "facebook": "Facebook",
    "healthgrades": "Healthgrades",
    "zocdoc": "Zocdoc",
    "other": "Another site",
}
TONES: dict[Tone, str] = {"warm": "Warm", "plain": "Plain", "formal": "Formal"}
STEPS = {
    "masking": "Hiding names, dates and health details",
    "triage": "Deciding what should happen",
    "finding responses": "Finding approved responses and policies",
    "drafting": "Putting a reply together",
    "checking": "Checking every sentence",
}
PATHS: dict[Path, str] = {
    "approved": "Approved text, word for word",
    "adapted": "Approved parts, put together",
    "model": "Written by the language model from the masked review, then checked",
    "none": "No reply was made",
}
PARTS: dict[PartKind, str] = {
    "acknowledgment": "Approved opening",
    "standard": "Approved sentence on what we stand for",
    "privacy": "Approved privacy sentence",
    "invitation": "Approved invitation to talk",
    "signoff": "Approved closing line",
}
MOODS: dict[TriageOutcome, Mood] = {
    "escalate_crisis": "stop",
    "escalate_clinical": "stop",
    "escalate_legal": "stop",
    "escalate_compliance": "stop",
    "hide_and_contact": "careful",
    "no_reply": "careful",
    "reply": "calm",
}
SHORT: dict[TriageOutcome, str] = {
    "escalate_crisis": "Crisis",
    "escalate_clinical": "Clinical lead first",
    "escalate_legal": "Legal first",
    "escalate_compliance": "Compliance first",
    "hide_and_contact": "Hide, reach out",
    "no_reply": "No reply",
    "reply": "Reply",
}
_ROLES = {
    "crisis_lead": "crisis lead",
    "clinical_lead": "clinical lead",
    "legal_contact": "legal contact",
    "compliance_contact": "compliance contact",
}
_RELEASES: dict[str, str] = {
    "escalate_crisis": "crisis_lead",
    "escalate_clinical": "clinical_lead",
    "escalate_legal": "legal_contact",
    "escalate_compliance": "compliance_contact",
}
_PLACEHOLDER = re.compile(r"<([A-Z][A-Z_]*?)(?:_(\d+))?>")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^])")


@dataclass(frozen=True)
class Stretch:
    """A marked stretch of a text: character offsets, the label beside it, what it means, its colour."""

    start: int
    end: int
    label: str = ""
    title: str = ""
    colour: str = "red"


def merge_stretches(stretches: Iterable[Stretch], length: int) -> list[Stretch]:
    """Return the stretches in order and without overlap, inside a text of that length; labels are joined."""
    merged: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.start, s.end)):
        start, end = max(0, stretch.start), min(stretch.end, length)
        if start >= end:
            continue
        if merged and start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Stretch(
                last.start,
                max(last.end, end),
                ", ".join(dict.fromkeys(filter(None, (last.label, stretch.label)))),
                " ".join(dict.fromkeys(filter(None, (last.title, stretch.title)))),
                "red" if "red" in (last.colour, stretch.colour) else last.colour,
            )
        else:
            merged.append(Stretch(start, end, stretch.label, stretch.title, stretch.colour))
    return merged


def mark_text(text: str, stretches: Iterable[Stretch]) -> str:
    """Return a text as HTML, everything escaped, the stretches in `<mark>` with their meaning as tooltip."""
    pieces, position = [], 0
    for stretch in merge_stretches(stretches, len(text)):
        pieces.append(escape(text[position : stretch.start]))
        words = escape(text[stretch.start : stretch.end])
        pieces.append(
            f'<mark class="{escape(stretch.colour)}" title="{escape(stretch.title)}">{words}</mark>'
        )
        position = stretch.end
    return "".join((*pieces, escape(text[position:])))


def chip_text(masked: str) -> str:
    """Return a masked text as HTML: everything escaped, each placeholder as a small grey chip."""
    pieces, position = [], 0
    for match in _PLACEHOLDER.finditer(masked):
        pieces += [escape(masked[position : match.start()]), f'<span class="chip">{_plain(match)}</span>']
        position = match.end()
    return "".join((*pieces, escape(masked[position:])))


def first_words(masked: str, most: int = 48) -> str:
    """Return the beginning of a masked review for a list, placeholders in brackets, cut at a word."""
    text = " ".join(_PLACEHOLDER.sub(lambda match: f"[{_plain(match)}]", masked).split())
    if not text:
        return "(no words)"
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def escape_markdown(text: str) -> str:
    """Return a text that Streamlit's Markdown shows as it is: no links, colours, icons, formulas."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def list_steps(told: Iterable[str]) -> str:
    """Return the steps of a draft as an HTML list: done, at work (the last one told), still to come."""
    seen = [step for step in STEPS if step in set(told)]
    rows = []
    for step, words in STEPS.items():
        state = "to-come" if step not in seen else "at-work" if step == seen[-1] else "done"
        rows.append(f'<li class="{state}">{escape(words)}</li>')
    return f'<ol class="progress">{"".join(rows)}</ol>'


def length_line(text: str, platform: str) -> str:
    """Return how long a reply is against the platform's limit, as in "412 of 4,096 bytes"."""
    limit = limit_for(platform)
    return f"{limit.measure(text):,} of {limit.most:,} {limit.unit}"


def verdict_line(verdict: Verdict) -> tuple[str, Mood]:
    """Return the verdict in plain words, and its mood."""
    count = len(verdict.findings)
    things = "1 thing" if count == 1 else f"{count} things"
    if verdict.status == "error":
        return "Held back", "stop"
    if verdict.is_blocked:
        return f"Not safe to post: {things} to change", "stop"
    return (f"Safe to post, {things} to think about", "careful") if count else ("Safe to post", "calm")


def mark_findings(reply: str, findings: Iterable[Finding]) -> list[Stretch]:
    """Return the stretches of a reply that its findings point at, each with the finding's number."""
    stretches = (
        Stretch(f.start, f.end, str(number), f.reason, "amber" if f.severity == "warn" else "red")
        for number, f in number_findings(findings)
        if f.end > f.start
    )
    return merge_stretches(stretches, len(reply))


def name_person(role: str, location: Location) -> str:
    """Return who fills a playbook's role at a location: "You", a named contact, or the role's plain name."""
    if role == "author":
        return "You"
    if role == "contact":
        reach = location.phone or location.email
        return ", ".join(filter(None, (location.contact, location.contact_role, reach)))
    return str(getattr(location, role, "")) or f"your {_ROLES.get(role, role.replace('_', ' '))}"


def whom_to_call(outcome: TriageOutcome, location: Location) -> str:
    """Return the person who decides on a review that gets no reply."""
    return name_person(_RELEASES.get(outcome, "compliance_contact"), location)


def tell_age(moment: datetime, now: datetime) -> str:
    """Return how long ago something was, as people say it."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 24 * 60:
        return f"{minutes // 60} h ago"
    return f"{moment.day} {moment:%b}" + ("" if moment.year == now.year else f" {moment.year}")


def _plain(placeholder: re.Match[str]) -> str:
    return placeholder[1].lower().replace("_", " ").replace("person", "name")
