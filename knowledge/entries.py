"""What the library is made of: responses, parts, policies, themes, playbooks, as text becomes data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

Tone = Literal["warm", "plain", "formal"]
Language = Literal["en", "es"]
Platform = Literal["any", "google", "yelp", "facebook", "healthgrades", "zocdoc", "other"]
Status = Literal["draft", "in_review", "approved", "retired"]
PartKind = Literal["acknowledgment", "standard", "privacy", "invitation", "signoff"]
PolicyKind = Literal["law", "platform", "playbook", "guidance", "practice"]
Role = Literal["crisis_lead", "clinical_lead", "legal_contact", "compliance_contact", "contact", "author"]
PlaybookOutcome = Literal[
    "escalate_crisis",
    "escalate_clinical",
    "escalate_legal",
    "escalate_compliance",
    "hide_and_contact",
    "no_reply",
    "reply",
]
SLOTS: tuple[str, ...] = ("practice", "contact", "contact_role", "phone", "email")
"""What a text may leave open; the location's profile fills it."""
ANY: Final = "any"

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Several = Annotated[tuple[Words, ...], Field(min_length=1)]

# A tag such as 988 need not be quoted in a file.
_CONFIG = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
_SLOT = re.compile(r"\{([^{}]*)\}")


class SlotError(ValueError):
    """A text can't be filled: a slot has no value, or a value has no slot of that name."""


class _Sayable(BaseModel):
    """What responses and parts share: an entry whose text may stand in a public reply."""

    model_config = _CONFIG

    id: Id
    """Short name, unique among its kind; figures in sources, trails and records."""
    status: Status
    """Only `approved` entries are offered."""
    version: int = Field(ge=1)
    """Counts up with every change of the text."""
    review_by: date
    """Last day on which the entry is offered; then somebody looks at it again."""
    themes: Several
    """Themes it speaks to, the main one first."""
    tone: Tone
    """Voice of the text."""
    language: Language
    """Language of the text."""
    service_lines: Several = (ANY,)
    """Kinds of practice it suits: dental, family, ...; `any` for all."""
    approved_on: date | None = None
    """When it was approved; an approved entry must say it."""

    @property
    def text(self) -> str:
        """The text as approved, slots open."""
        raise NotImplementedError

    def is_offered(self, today: date) -> bool:
        """Whether the entry is approved and not past its review date."""
        return self.status == "approved" and today <= self.review_by

    @property
    def slots(self) -> frozenset[str]:
        """Names of the slots that the text leaves open."""
        return frozenset(_SLOT.findall(self.text))

    def render(self, slots: Mapping[str, str]) -> str:
        """Return the text with its slots filled.

        Args:
            slots: values by slot name; more than the text needs is fine. Braces in a value stay as they are.

        Raises:
            SlotError: a slot of the text has no value, or `slots` holds a name that no text may use.
        """
        if unknown := sorted(set(slots) - set(SLOTS)):
            raise SlotError(f"No text has a slot {unknown[0]!r}; slots are {', '.join(SLOTS)}.")
        if unfilled := [name for name in SLOTS if name in self.slots and not slots.get(name, "").strip()]:
            raise SlotError(f"{self.id} needs {unfilled[0]!r}, which the location's profile leaves empty.")
        return _SLOT.sub(lambda match: slots[match[1]].strip(), self.text)

    @model_validator(mode="after")
    def _is_complete(self) -> _Sayable:
        if self.status == "approved" and self.approved_on is None:
            raise ValueError("an approved entry needs `approved_on`")
        if self.approved_on is not None and self.review_by <= self.approved_on:
            raise ValueError("`review_by` must be later than `approved_on`")
        if unknown := sorted(self.slots - set(SLOTS)):
            raise ValueError(f"unknown slot {{{unknown[0]}}}; slots are {', '.join(SLOTS)}")
        if any(brace in _SLOT.sub("", self.text) for brace in "{}"):
            raise ValueError("a lone brace; slots are written {phone}")
        return self


class ResponseParts(BaseModel):
    """The sentences of a response, by what they do, in the order in which they are said."""

    model_config = _CONFIG

    acknowledgment: Words
    """Names the topic and shows that it was read."""
    standard: Words | None = None
    """What the practice holds itself to, in general."""
    privacy: Words | None = None
    """Why nothing more can be said in public."""
    invitation: Words
    """How to reach a named role."""
    signoff: Words | None = None
    """Closing line."""


class Response(_Sayable):
    """A canned response: a whole reply that a person approved word for word."""

    title: Words
    """What a person picks it by."""
    answers: Words
    """One sentence on the review that it answers; search goes by it."""
    platforms: Annotated[tuple[Platform, ...], Field(min_length=1)] = (ANY,)
    """Where it may be posted; `any` for everywhere."""
    parts: ResponseParts
    """Its sentences."""

    @property
    def text(self) -> str:
        """All parts, joined with spaces, slots open."""
        parts = self.parts
        said = (parts.acknowledgment, parts.standard, parts.privacy, parts.invitation, parts.signoff)
        return " ".join(part for part in said if part)

    @field_validator("themes")
    @classmethod
    def _themes_are_real(cls, themes: tuple[str, ...]) -> tuple[str, ...]:
        if ANY in themes:
            raise ValueError("a response names its themes; only parts may say `any`")
        return themes


class Part(_Sayable):
    """One approved piece of a reply, from which the composer builds."""

    kind: PartKind
    """What the piece does in a reply."""
    body: Words = Field(alias="text")
    """The piece itself; `text` in files."""

    @property
    def text(self) -> str:
        """The piece as approved, slots open."""
        return self.body


class Policy(BaseModel):
    """A snippet of rule or guidance: what a draft rests on and a person may read up."""

    model_config = _CONFIG

    id: Id
    """Short name, unique among policies."""
    status: Status
    """Only `approved` policies are offered."""
    version: int = Field(ge=1)
    """Counts up with every change of the text."""
    review_by: date
    """Last day on which it is offered; then somebody looks at it again."""
    title: Words
    """What the snippet says, as a headline."""
    kind: PolicyKind
    """Where its authority comes from."""
    source: Words
    """Statute, rule, page or person it rests on."""
    effective: date
    """Since when it holds."""
    owner: Words
    """Role that keeps it up to date."""
    tags: tuple[Words, ...] = ()
    """Words to filter by."""
    language: Language = "en"
    """Language of the text."""
    text: Words
    """The snippet, Markdown."""

    def is_offered(self, today: date) -> bool:
        """Whether the policy is approved and not past its review date."""
        return self.status == "approved" and today <= self.review_by


class Theme(BaseModel):
    """What a review is about."""

    model_config = _CONFIG

    id: Id
    """Short name that responses and parts refer to."""
    title: Words
    """Name on the page."""
    description: Words
    """What falls under it and what does not."""
    examples: Several
    """Phrases as reviewers write them; the classifier goes by their meaning."""
    service_lines: Several = (ANY,)
    """Kinds of practice that meet it."""


class PlaybookStep(BaseModel):
    """One thing to do."""

    model_config = _CONFIG

    do: Words
    """The action."""
    who: Role
    """The role in the location's profile that does it; `author` is whoever pasted the review."""
    by: Words
    """By when."""


class Playbook(BaseModel):
    """What to do, step by step, when triage comes to an outcome."""

    model_config = _CONFIG

    outcome: PlaybookOutcome
    """The triage outcome it belongs to."""
    title: Words
    """Headline."""
    summary: Words
    """What to do, in one sentence."""
    steps: Annotated[tuple[PlaybookStep, ...], Field(min_length=1)]
    """In order."""
    say_publicly: Words
    """What may be said in public meanwhile; often nothing."""
    preserve: tuple[Words, ...] = ()
    """What to keep, and how."""
    outreach_script: Words | None = None
    """Words for a private call or message."""
    platforms: dict[Platform, Words] = Field(default_factory=dict)
    """How to hide or report a review, by platform."""
    breach_assessment: Words | None = None
    """When compliance starts to assess whether there was a breach; None where nothing calls for it."""
    sources: tuple[Words, ...] = ()
    """What the playbook rests on; ids of policies."""
