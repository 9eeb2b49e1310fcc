"""`respond(review) -> Outcome`: a review goes in, an outcome comes out, and nothing has skipped the gate."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace

from assistant.desk import Desk
from assistant.drafting.attempts import Case, draft_replies, policy_source
from assistant.drafting.composer import Occasion, approved_texts
from assistant.locations import Location
from assistant.privacy import clean_text, mask_review
from assistant.review import Draft, Outcome, Review, Triage
from assistant.topics import find_themes
from assistant.trail import Trail
from assistant.triage import triage_review
from guardrails import Context


def respond(
    review: Review,
    desk: Desk,
    *,
    on_step: Callable[[str], None] = lambda _: None,
    is_released: bool = False,
) -> Outcome:
    """Return what to do with a review, and replies that passed the gate where one may be posted.

    Args:
        review: what the public wrote, with location, platform, stars and tone. Stays in memory.
        desk: library, index and drafter.
        on_step: told each step's name as it begins: masking, triage, finding responses, drafting, checking.
        is_released: the named role has released an escalated review for a public reply.
    """
    trail = Trail(on_step)
    review = replace(review, text=clean_text(review.text))
    location = review.location
    with trail.step("masking") as notes:
        masked = mask_review(review.text, location=location)
        notes.append(f"{len(masked.spans)} masked, language {masked.language}")
    with trail.step("triage") as notes:
        triage = triage_review(review, masked)
        notes.append(", ".join((triage.outcome, *triage.also)))
    with trail.step("finding responses") as notes:
        themes = find_themes(review, desk.library, triage)
        language = masked.language if masked.language in location.languages else "en"
        tone = review.tone or location.tone
        hits = desk.index.search_responses(
            masked.text,
            themes=themes,
            tone=tone,
            language=language,
            platform=review.platform,
            service_lines=location.service_lines,
            k=12,
        )
        policies = tuple(
            desk.index.search_policies(f"{triage.outcome} {' '.join(themes)}\n{masked.text}", k=4)
        )
        notes.append(f"{len(hits)} responses, {len(policies)} policies; {', '.join(themes)}")
    drafts: list[Draft] = []
    message = _why_silent(triage, review, is_released=is_released)
    if not message:
        occasion = Occasion(
            themes=themes,
            hits=tuple(hits),
            tone=tone,
            language=language,
            platform=review.platform,
            location=location,
            seed=masked.text,
        )
        case = Case(
            masked=masked,
            occasion=occasion,
            policies=policies,
            context=context_for(review, desk, language),
            library=desk.library,
            drafter=desk.drafter,
            repairs=desk.repairs,
            trail=trail,
        )
        drafts, message = draft_replies(case)
    return Outcome(
        id=uuid.uuid4().hex,
        triage=triage,
        masked=masked,
        themes=themes,
        reply=drafts[0] if drafts else None,
        alternatives=tuple(drafts[1:]),
        policies=tuple(policy_source(hit) for hit in policies),
        playbook=triage.outcome,
        trail=tuple(trail.steps),
        message=message,
    )


def context_for(review: Review, desk: Desk, language: str = "en") -> Context:
    """Return what the gate may know when it checks a reply to this review."""
    location = review.location
    return Context(
        practice=location.as_practice(),
        review=review.text or None,
        platform=review.platform,
        strictness=location.strictness,
        part2=location.part2,
        approved=frozenset() if language == "en" else approved_texts(desk.library, location, language),
    )


def _why_silent(triage: Triage, review: Review, *, is_released: bool) -> str:
    """Return why no public draft is made, or "" where one may be."""
    if triage.outcome.startswith("escalate_") and not is_released:
        who = _who_releases(triage, review.location)
        return f"No public reply until it is released by {who}. The playbook's steps come first."
    if triage.outcome == "hide_and_contact" and review.platform in review.location.moderated_platforms:
        return "You control this page: hide the review and contact the person in private. No public reply."
    if triage.outcome == "no_reply":
        return "No public reply. Report the review to the platform; the playbook says how."
    return ""


def _who_releases(triage: Triage, location: Location) -> str:
    roles = {
        "escalate_crisis": (location.crisis_lead, "the crisis lead"),
        "escalate_clinical": (location.clinical_lead, "the clinical lead"),
        "escalate_legal": (location.legal_contact, "the legal contact"),
        "escalate_compliance": (location.compliance_contact, "the compliance officer"),
    }
    named, role = roles[triage.outcome]
    return named or role
