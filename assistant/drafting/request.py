"""What a drafter is asked and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from assistant.review import Platform, Tone


class DrafterError(RuntimeError):
    """A drafter made no draft; the message says what to do and holds no word of review or answer.

    Attributes:
        kind: `set-up` when a setting must change first, `service` when a later try may work.
    """

    def __init__(self, message: str, *, kind: Literal["set-up", "service"]) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, kw_only=True)
class DraftRequest:
    """Everything a drafter may know of a review: never the review itself, only its masked text.

    Attributes:
        masked_review: the review with placeholders for every identifier.
        facts: the practice's public data by slot: practice, phone, email, contact, contact_role. A reply may
            carry these and no other names or numbers.
        tone: voice of the practice.
        language: language of the reply, `en` or `es`.
        platform: where the reply will be posted.
        limit: most characters of a reply there.
        themes: what the review is about, as the library names it, the main theme first.
        responses: approved responses to lean on, as (id, text).
        policies: rules that bear on this review, as (id, text).
        findings: why the last try was rejected, one sentence a finding.
        previous: the rejected text.
        wanted: how many replies to write.
        is_part2: the practice is a substance-use programme, where even the privacy sentence is impersonal.
    """

    masked_review: str = field(repr=False)
    facts: Mapping[str, str]
    tone: Tone = "warm"
    language: str = "en"
    platform: Platform = "other"
    limit: int = 1000
    themes: tuple[str, ...] = ()
    responses: tuple[tuple[str, str], ...] = ()
    policies: tuple[tuple[str, str], ...] = ()
    findings: tuple[str, ...] = field(default=(), repr=False)
    previous: str | None = field(default=None, repr=False)
    wanted: int = 3
    is_part2: bool = False

    def fill_slots(self, text: str) -> str:
        """Return text with {phone}, {contact} and the like replaced by the practice's facts."""
        for name, value in self.facts.items():
            text = text.replace("{" + name + "}", value)
        return text


@dataclass(frozen=True, kw_only=True)
class ModelDraft:
    """One reply as a drafter wrote it: unchecked, for the gate to judge.

    Attributes:
        text: the reply.
        used: ids of the responses and policies of the request that it leans on.
    """

    text: str = field(repr=False)
    used: tuple[str, ...] = ()


class Drafter(Protocol):
    """Anything that writes replies."""

    def draft(self, request: DraftRequest) -> list[ModelDraft]:
        """Return at most `request.wanted` replies, best first, at least one.

        Raises:
            DrafterError: there is none to return.
        """
        ...
