"""Entries fill their slots or say why not, and refuse what a content file must not hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from knowledge.entries import Part, Playbook, Policy, Response, SlotError, Theme

PART = {
    "id": "invite-phone",
    "kind": "invitation",
    "themes": ["any"],
    "tone": "warm",
    "language": "en",
    "text": "Please call our {contact_role} at {phone}.",
    "status": "approved",
    "version": 1,
    "approved_on": date(2025, 1, 10),
    "review_by": date(2026, 1, 10),
}
RESPONSE = {
    **{key: value for key, value in PART.items() if key not in {"kind", "text"}},
    "title": "Long wait",
    "themes": ["waiting"],
    "answers": "The reviewer waited too long.",
    "parts": {"acknowledgment": "Waiting is hard.", "invitation": "Please call {phone}."},
}


def part(**changes: Any) -> Part:
    """A part with some fields changed."""
    return Part.model_validate({**PART, **changes})


def response(**changes: Any) -> Response:
    """A response with some fields changed."""
    return Response.model_validate({**RESPONSE, **changes})


def test_text_joins_the_parts_in_order() -> None:
    """The whole reply is its parts in speaking order, however the file orders them."""
    said = response(
        parts={
            "signoff": "{practice}",
            "privacy": "Privacy comes first.",
            "invitation": "Please call {phone}.",
            "standard": "We aim to be on time.",
            "acknowledgment": "Waiting is hard.",
        }
    )

    expected = "Waiting is hard. We aim to be on time. Privacy comes first. Please call {phone}. {practice}"
    assert said.text == expected


def test_slots_are_those_left_open() -> None:
    """An entry knows which slots its text needs, so that a caller can pick one that the profile fills."""
    assert part().slots == {"contact_role", "phone"}


def test_render_fills_the_slots() -> None:
    """Values come in where the slots were; values that the text does not need are fine."""
    filled = part().render({"contact_role": "office manager", "phone": " 555-0100 ", "email": "a@b.example"})

    assert filled == "Please call our office manager at 555-0100."


def test_braces_in_a_value_stay() -> None:
    """A value is put in as it is and never filled a second time."""
    filled = part(text="Call {contact}.").render({"contact": "{phone}", "phone": "555-0100"})

    assert filled == "Call {phone}."


@pytest.mark.parametrize("slots", [{"phone": "555-0100"}, {"phone": "555-0100", "contact_role": " "}])
def test_unfilled_slot_is_an_error(slots: dict[str, str]) -> None:
    """A missing or blank value is named, and no text with a hole comes out."""
    with pytest.raises(SlotError, match="invite-phone needs 'contact_role'"):
        part().render(slots)


def test_unknown_slot_name_is_an_error() -> None:
    """A value for a slot that no text may use is a slip of the caller."""
    with pytest.raises(SlotError, match="No text has a slot 'telephone'"):
        part().render({"telephone": "555-0100"})


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"text": "Dear {name}."}, "unknown slot {name}"),
        ({"text": "Call {phone."}, "a lone brace"),
        ({"text": "   "}, "at least 1 character"),
        ({"themes": []}, "at least 1 item"),
        ({"tone": "cheerful"}, "'warm', 'plain' or 'formal'"),
        ({"language": "fr"}, "'en' or 'es'"),
        ({"kind": "greeting"}, "'acknowledgment'"),
        ({"version": 0}, "greater than or equal to 1"),
        ({"id": "Has Spaces"}, "match pattern"),
        ({"approved_on": None}, "needs `approved_on`"),
        ({"review_by": date(2025, 1, 10)}, "must be later"),
        ({"colour": "blue"}, "not permitted"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_wrong_part_is_refused(changes: dict[str, Any], message: str) -> None:
    """Each slip in a content file has a message that names it."""
    with pytest.raises(ValidationError) as caught:
        part(**changes)

    assert message in str(caught.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"themes": ["any"]},
        {"platforms": ["myspace"]},
        {"parts": {"acknowledgment": "Waiting is hard."}},
        {"parts": {"acknowledgment": "a", "invitation": "b", "greeting": "c"}},
        {"answers": ""},
    ],
    ids=["any-theme", "platform", "no-invitation", "unknown-part", "no-answers"],
)
def test_wrong_response_is_refused(changes: dict[str, Any]) -> None:
    """A response names its themes, its platforms and both duties."""
    with pytest.raises(ValidationError):
        response(**changes)


@pytest.mark.parametrize(
    ("status", "day", "offered"),
    [
        ("approved", date(2026, 1, 10), True),
        ("approved", date(2026, 1, 11), False),
        ("draft", date(2025, 6, 1), False),
        ("in_review", date(2025, 6, 1), False),
        ("retired", date(2025, 6, 1), False),
    ],
)
def test_only_approved_and_in_date_is_offered(status: str, day: date, *, offered: bool) -> None:
    """An entry is offered while approved, up to and including its review date."""
    assert part(status=status).is_offered(day) == offered


def test_a_draft_needs_no_approval_date() -> None:
    """What nobody approved yet has no date of approval."""
    assert part(status="draft", approved_on=None).approved_on is None


def test_entries_do_not_change() -> None:
    """An approved text can't be altered in memory."""
    with pytest.raises(ValidationError, match="frozen"):
        response().title = "Another"  # type: ignore[misc]


def test_policy_theme_and_playbook_read_their_fields() -> None:
    """The three other kinds of entry accept a plain record."""
    policy = Policy.model_validate(
        {
            **{key: PART[key] for key in ("id", "status", "version", "review_by")},
            "title": "Say nothing",
            "kind": "law",
            "source": "45 CFR 164.502(a)",
            "effective": "2013-09-23",
            "owner": "compliance officer",
            "text": "Neither confirm nor deny.",
        }
    )
    theme = Theme.model_validate(
        {"id": "w", "title": "Wait", "description": "Waits.", "examples": ["so long"]}
    )
    playbook = Playbook.model_validate(
        {
            "outcome": "no_reply",
            "title": "Report it",
            "summary": "Report it and close the case.",
            "steps": [{"do": "Flag it.", "who": "author", "by": "today"}],
            "say_publicly": "Nothing.",
        }
    )

    assert (policy.tags, theme.service_lines, playbook.steps[0].who) == ((), ("any",), "author")
