"""What the page 'Draft a reply' has on its desk: one review with its outcome, in memory only."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.locations import Location
from assistant.review import Evidence, Outcome, Path, Review, Source, Step, TriageOutcome
from assistant.saved_draft import SavedDraft


@dataclass
class ReplyText:
    """A reply that a person edits. `revision` counts the changes that did not come from the keyboard.

    Attributes:
        text: as it stands now.
        base: what an undo returns to: the text on offer, or the person's own before the last rewrite.
        kept: hash of the text that the record holds.
        is_offered: the text is ours; False where the person brought it along.
    """

    text: str = ""
    base: str = ""
    revision: int = 0
    kept: str = ""
    is_offered: bool = True

    def __post_init__(self) -> None:
        self.text = _one_kind_of_newline(self.text)
        self.base = _one_kind_of_newline(self.base)

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from the one that was offered."""
        return self.text != self.base

    def rewrite(self, text: str) -> None:
        """Put a rewrite in; a text of the person's own becomes what an undo returns to."""
        if not self.is_offered:
            self.base = self.text
        self.put(text)

    def put(self, text: str) -> None:
        """Set the text from outside the keyboard: a rewrite, an undo."""
        self.text = _one_kind_of_newline(text)
        self.revision += 1

    def take(self, typed: Mapping[str, Any] | None) -> None:
        """Take what the person typed, unless it was typed into a text that has been replaced since."""
        if typed and typed.get("revision") == self.revision and isinstance(typed.get("text"), str):
            self.text = _one_kind_of_newline(typed["text"])


@dataclass(frozen=True)
class Candidate:
    """One of the replies on offer; `path` is None where the record does not tell."""

    text: str
    path: Path | None
    sources: tuple[Source, ...]


@dataclass
class Work:
    """One review on the desk. `review.text` is empty where it was loaded from the record.

    Attributes:
        masked_edit: an edit that was not safe to post, of which the record keeps only the masked text.
        unkept: an outcome that the record does not hold yet, and in `trouble` why.
    """

    review: Review
    masked: str
    language: str
    triage: TriageOutcome
    also: tuple[TriageOutcome, ...]
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...]
    themes: tuple[str, ...]
    playbook: str
    message: str
    candidates: tuple[Candidate, ...]
    policies: tuple[Source, ...]
    trail: tuple[Step, ...] = ()
    chosen: int = 0
    reply: ReplyText = field(default_factory=ReplyText)
    draft_id: str = ""
    masked_edit: str = ""
    unkept: Outcome | None = None
    trouble: str = ""

    @property
    def is_from_record(self) -> bool:
        """Whether only the masked review is at hand."""
        return not self.review.text and bool(self.draft_id) and not self.trail

    @property
    def reply_language(self) -> str:
        """The language that the replies are in: the review's, where the location answers in it."""
        return self.language if self.language in self.review.location.languages else "en"

    def choose(self, number: int) -> None:
        """Put another of the replies on offer into the box."""
        self.chosen = number
        self.reply.put(self.candidates[number].text)
        self.reply.base = self.reply.text


def open_outcome(review: Review, outcome: Outcome) -> Work:
    """Return the work that a fresh outcome makes; `review.text` is the cleaned text, as the offsets need."""
    drafts = (*((outcome.reply,) if outcome.reply else ()), *outcome.alternatives)
    candidates = tuple(Candidate(draft.text, draft.path, draft.sources) for draft in drafts)
    first = candidates[0].text if candidates else ""
    return Work(
        review=review,
        masked=outcome.masked.text,
        language=outcome.masked.language,
        triage=outcome.triage.outcome,
        also=outcome.triage.also,
        evidence=outcome.triage.because,
        reasons=tuple(dict.fromkeys(evidence.reason for evidence in outcome.triage.because)),
        themes=outcome.themes,
        playbook=outcome.playbook,
        message=outcome.message,
        candidates=candidates,
        policies=outcome.policies,
        trail=outcome.trail,
        unkept=outcome,
        reply=ReplyText(text=first, base=first, kept=text_hash(first)),
    )


def open_saved(saved: SavedDraft, location: Location) -> Work:
    """Return the work that the record holds: the masked review in place of the original."""
    texts = (*((saved.reply,) if saved.reply else ()), *saved.alternatives)
    candidates = tuple(
        Candidate(text, saved.path if number == 0 else None, saved.sources if number == 0 else ())
        for number, text in enumerate(texts)
    )
    first = candidates[0].text if candidates else ""
    is_blocked = saved.edit_status == "blocked"
    current = saved.edited if saved.edited and candidates and not is_blocked else first
    chosen = texts.index(current) if current in texts else 0
    return Work(
        review=Review(
            text="", location=location, platform=saved.platform, stars=saved.stars, tone=saved.tone
        ),
        masked=saved.masked_review,
        language=saved.language,
        triage=saved.triage,
        also=saved.also,
        evidence=(),
        reasons=tuple(dict.fromkeys(saved.reasons)),
        themes=saved.themes,
        playbook=saved.playbook,
        message=saved.message,
        candidates=candidates,
        policies=saved.policies,
        chosen=chosen,
        reply=ReplyText(text=current, base=texts[chosen] if texts else "", kept=text_hash(current)),
        draft_id=saved.id,
        masked_edit=(saved.edited or "") if is_blocked else "",
    )


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, which binds a verdict to exactly these words."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _one_kind_of_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as a browser's text box holds them
