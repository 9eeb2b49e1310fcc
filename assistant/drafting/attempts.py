"""Drafts for one review: the model where there is one, then the composer; only what the gate let through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from assistant.drafting.composer import Composition, Occasion, compose, slots_of
from assistant.drafting.request import Drafter, DrafterError, DraftRequest
from assistant.review import Draft, MaskedReview, Source
from assistant.trail import Trail
from guardrails import Context, Finding, check, limit_for
from knowledge import Hit, Library

WANTED = 3
"""The reply and two alternatives."""
MOST_LIKENESS = 0.6
"""Share of words that an alternative may have in common with a reply already chosen."""
_MODEL_CHARACTERS = 900
"""What a model is asked to stay under; long public replies are not read."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Everything that drafting one review needs.

    Attributes:
        masked: what the drafter may see of the review.
        context: what the gate may know; it holds the review itself, in memory.
        repairs: how often the model may mend a rejected draft.
    """

    masked: MaskedReview
    occasion: Occasion
    policies: tuple[Hit[Any], ...]
    context: Context
    library: Library
    drafter: Drafter | None
    repairs: int
    trail: Trail


def draft_replies(case: Case) -> tuple[list[Draft], str]:
    """Return up to three unlike drafts that passed the gate, and a message for the person (often empty)."""
    drafts: list[Draft] = []
    messages: list[str] = []
    if case.drafter is not None:
        try:
            drafts = _ask_model(case, case.drafter)
            if not drafts:
                messages.append(
                    "The language model wrote nothing that passed the checks, so approved text was used."
                )
        except DrafterError as error:
            messages.append(f"{error} Approved text was used instead.")
    if len(drafts) < WANTED:
        _compose(case, drafts)
    location = case.occasion.location
    if not drafts:
        whom = location.compliance_contact or location.contact or "the compliance officer"
        messages.append(f"Nothing safe could be made from the approved texts. Call {whom}.")
    elif case.masked.language != case.occasion.language:
        messages.append(
            "The reply is in English: this location has no approved replies in the review's language."
        )
    return drafts, " ".join(messages)


def response_source(hit: Hit[Any]) -> Source:
    """Return the source that names a response found by search."""
    entry = hit.entry
    return Source(
        kind="response", id=entry.id, title=entry.title, version=entry.version, score=round(hit.score, 3)
    )


def policy_source(hit: Hit[Any]) -> Source:
    """Return the source that names a policy found by search."""
    return replace(response_source(hit), kind="policy")


def _compose(case: Case, drafts: list[Draft]) -> None:
    with case.trail.step("drafting") as notes:
        candidates = compose(case.occasion, case.library)
        notes.append("composer")
    with case.trail.step("checking") as notes:
        tried = 0
        for candidate in candidates:
            tried += 1
            if _is_new(candidate.text, drafts):
                drafts += _judge(candidate, case.context)
            if len(drafts) >= WANTED:
                break
        notes.append(f"{tried} candidates, {len(drafts)} kept")


def _judge(candidate: Composition, context: Context) -> list[Draft]:
    verdict = check(candidate.text, context)
    if verdict.is_blocked:
        return []
    return [Draft(text=candidate.text, path=candidate.path, sources=candidate.sources, verdict=verdict)]


def _ask_model(case: Case, drafter: Drafter) -> list[Draft]:
    """Return what of the model's replies passed the gate; asks again with the findings, within bounds.

    Raises:
        DrafterError: the model could not be asked.
    """
    request = _request(case)
    sources = {hit.entry.id: response_source(hit) for hit in case.occasion.hits}
    sources.update({hit.entry.id: policy_source(hit) for hit in case.policies})
    for _ in range(1 + case.repairs):
        with case.trail.step("drafting") as notes:
            answers = drafter.draft(request)
            notes.append(f"model, {len(answers)} replies")
        drafts: list[Draft] = []
        rejected: list[tuple[str, tuple[Finding, ...]]] = []
        with case.trail.step("checking") as notes:
            for answer in answers:
                verdict = check(answer.text, case.context)
                if verdict.is_blocked:
                    rejected.append((answer.text, verdict.findings))
                elif _is_new(answer.text, drafts):
                    used = tuple(sources[key] for key in answer.used if key in sources)
                    drafts.append(Draft(text=answer.text, path="model", sources=used, verdict=verdict))
            notes.append(f"{len(drafts)} passed, {len(rejected)} rejected")
        if drafts or not rejected:
            return drafts
        text, findings = rejected[0]
        request = replace(request, previous=text, findings=tuple(dict.fromkeys(f.reason for f in findings)))
    return []


def _request(case: Case) -> DraftRequest:
    occasion = case.occasion
    return DraftRequest(
        masked_review=case.masked.text,
        facts=slots_of(occasion.location, occasion.language),
        tone=occasion.tone,
        language=occasion.language,
        platform=occasion.platform,
        limit=min(limit_for(occasion.platform).most, _MODEL_CHARACTERS),
        themes=occasion.themes,
        responses=tuple((hit.entry.id, hit.entry.text) for hit in occasion.hits[:4]),
        policies=tuple((hit.entry.id, hit.entry.text) for hit in case.policies[:3]),
        wanted=WANTED,
        is_part2=occasion.location.part2,
    )


def _is_new(text: str, drafts: Iterable[Draft]) -> bool:
    return all(
        _likeness(text, kept.text) <= MOST_LIKENESS and _opening(text) != _opening(kept.text)
        for kept in drafts
    )


def _opening(text: str) -> str:
    return " ".join(text.lower().split()[:4])


def _likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common (Jaccard), 0 to 1."""
    left, right = (set(re.findall(r"\w{4,}", text.lower())) for text in (one, other))
    return len(left & right) / max(1, len(left | right))
