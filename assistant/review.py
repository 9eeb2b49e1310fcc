"""The words of the product as types: review in, outcome out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assistant.locations import Location
from guardrails import Verdict

Platform = Literal["google", "yelp", "facebook", "healthgrades", "zocdoc", "other"]
Tone = Literal["warm", "plain", "formal"]
Path = Literal["approved", "adapted", "model", "none"]
TriageOutcome = Literal[
    "escalate_crisis",
    "escalate_clinical",
    "escalate_legal",
    "escalate_compliance",
    "hide_and_contact",
    "no_reply",
    "reply",
]
GRAVITY: tuple[TriageOutcome, ...] = (
    "escalate_crisis",
    "escalate_clinical",
    "escalate_legal",
    "escalate_compliance",
    "hide_and_contact",
    "no_reply",
    "reply",
)


@dataclass(frozen=True, kw_only=True)
class Review:
    """What the public wrote, and what the person told us about it. Lives in memory only."""

    text: str = field(repr=False)
    location: Location
    platform: Platform = "other"
    stars: int | None = None
    tone: Tone | None = None


@dataclass(frozen=True, kw_only=True)
class MaskedSpan:
    """One masked stretch of a review: character offsets in the original, kind, placeholder."""

    start: int
    end: int
    kind: str
    placeholder: str


@dataclass(frozen=True, kw_only=True)
class MaskedReview:
    """A review with every identifier replaced; `spans` refer to the original text."""

    text: str
    spans: tuple[MaskedSpan, ...]
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The words of the review that speak for a triage outcome, as offsets, and why they do."""

    outcome: TriageOutcome
    start: int
    end: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Triage:
    """What should happen to a review: the leading outcome, the others, the words behind them."""

    outcome: TriageOutcome
    also: tuple[TriageOutcome, ...] = ()
    because: tuple[Evidence, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """One library entry that a draft rests on."""

    kind: Literal["response", "part", "policy"]
    id: str
    title: str
    version: int
    score: float | None = None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A reply nobody has approved yet, with the verdict on exactly this text."""

    text: str
    path: Path
    sources: tuple[Source, ...]
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the trail: name, how long it took (milliseconds), a note without review text."""

    name: str
    ms: float
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What `respond` returns. `reply` is None where nothing safe can or should be said in public."""

    id: str
    triage: Triage
    masked: MaskedReview
    themes: tuple[str, ...]
    reply: Draft | None
    alternatives: tuple[Draft, ...]
    policies: tuple[Source, ...]
    playbook: str
    trail: tuple[Step, ...]
    message: str = ""

    @property
    def path(self) -> Path:
        """Which path made the reply."""
        return self.reply.path if self.reply else "none"

    @property
    def ms(self) -> float:
        """Wall time of all steps, in milliseconds."""
        return sum(step.ms for step in self.trail)
