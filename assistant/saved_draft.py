"""One row of the record: what is kept of a draft, and how an outcome becomes such a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from assistant.review import Draft, Outcome, Path, Platform, Review, Source, Tone, TriageOutcome

EditStatus = Literal["none", "passed", "blocked"]


@dataclass(frozen=True, kw_only=True)
class SavedDraft:
    """A draft as the record keeps it. `reply`, `alternatives` and a passed `edited` passed the gate once;
    they go through it again before anybody copies them.

    Attributes:
        reasons: why triage decided so, in triage's words.
        verdict: status of the gate on the reply; empty where there was no reply.
        codes: codes of the findings on the reply, warnings included.
        reply: text that passed the gate; None where there was none.
        edited: a person's edit: as typed where it passed the gate, masked where it was blocked.
    """

    id: str
    created_at: datetime
    updated_at: datetime
    location_id: str
    platform: Platform
    stars: int | None
    tone: Tone | None
    language: str
    masked_review: str
    triage: TriageOutcome
    also: tuple[TriageOutcome, ...]
    reasons: tuple[str, ...]
    playbook: str
    themes: tuple[str, ...]
    path: Path
    sources: tuple[Source, ...]
    policies: tuple[Source, ...]
    message: str
    verdict: str
    codes: tuple[str, ...]
    reply: str | None
    alternatives: tuple[str, ...]
    edited: str | None
    edit_status: EditStatus


def pack_outcome(review: Review, outcome: Outcome) -> dict[str, Any]:
    """Return the columns of a new row, less id, times and hash; none of them tells who wrote the review."""
    hidden = {review.text[span.start : span.end].strip() for span in outcome.masked.spans}
    verdict = outcome.reply.verdict if outcome.reply else None
    return {
        "location_id": clean(review.location.id)[:200],
        "platform": review.platform,
        "stars": review.stars,
        "tone": review.tone,
        "language": outcome.masked.language,
        "masked_review": clean(outcome.masked.text),
        "outcome": {
            "triage": outcome.triage.outcome,
            "also": outcome.triage.also,
            "reasons": [_hide(evidence.reason, hidden) for evidence in outcome.triage.because],
            "playbook": clean(outcome.playbook),
            "themes": outcome.themes,
            "path": outcome.path,
            "sources": [asdict(source) for source in outcome.reply.sources] if outcome.reply else [],
            "policies": [asdict(policy) for policy in outcome.policies],
            "message": _hide(outcome.message, hidden),
            "verdict": verdict.status if verdict else "",
            "codes": sorted({finding.code for finding in verdict.findings}) if verdict else [],
        },
        "reply": next(iter(_passed([outcome.reply] if outcome.reply else [])), None),
        "alternatives": _passed(outcome.alternatives),
        "edited": None,
        "edit_status": "none",
    }


def unpack_row(row: Mapping[str, Any]) -> SavedDraft:
    """Return a row of the database as a SavedDraft."""
    outcome = row["outcome"]
    return SavedDraft(
        id=row["id"],
        created_at=_as_utc(row["created_at"]),
        updated_at=_as_utc(row["updated_at"]),
        location_id=row["location_id"],
        platform=row["platform"],
        stars=row["stars"],
        tone=row["tone"],
        language=row["language"],
        masked_review=row["masked_review"],
        triage=outcome["triage"],
        also=tuple(outcome["also"]),
        reasons=tuple(outcome["reasons"]),
        playbook=outcome["playbook"],
        themes=tuple(outcome["themes"]),
        path=outcome["path"],
        sources=tuple(Source(**source) for source in outcome["sources"]),
        policies=tuple(Source(**policy) for policy in outcome["policies"]),
        message=outcome["message"],
        verdict=outcome["verdict"],
        codes=tuple(outcome["codes"]),
        reply=row["reply"],
        alternatives=tuple(row["alternatives"]),
        edited=row["edited"],
        edit_status=row["edit_status"],
    )


def clean(text: str) -> str:
    """Return text that every database takes: without NUL and without halves of surrogate pairs."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _passed(drafts: Iterable[Draft]) -> list[str]:
    return [clean(draft.text) for draft in drafts if not draft.verdict.is_blocked]


def _hide(text: str, hidden: Iterable[str]) -> str:
    # Reasons and messages should hold no word of the review; should one slip in, it stops here.
    for words in hidden:
        if words:
            text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", "…", text, flags=re.IGNORECASE)
    return clean(text)


def _as_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
