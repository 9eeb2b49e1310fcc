"""Put the rules' evidence together: the gravest outcome leads, the others are listed."""

from __future__ import annotations

from assistant.privacy.text import fold_text
from assistant.review import GRAVITY, Evidence, MaskedReview, Review, Triage, TriageOutcome
from assistant.triage import clinical, compliance, crisis, dismissal, exposure, legal, likeness
from assistant.triage.rule import Rule, apply_rule

RULES: tuple[Rule, ...] = (*crisis.RULES, *clinical.RULES, *legal.RULES, *compliance.RULES)
"""Every rule of what must not be missed, gravest first."""
MAX_CHARS = 8_000
"""Characters of the beginning and of the end that are read; no review is as long."""


def triage_review(review: Review, masked: MaskedReview) -> Triage:
    """Decide what should happen to a review.

    Args:
        review: the review with its location; its text is the one that was masked.
        masked: what masking found in it.

    Returns:
        The leading outcome, the others by gravity, and the words of the review behind each (offsets in
        the text). An ordinary complaint is `reply` without evidence.
    """
    view = fold_text(review.text)
    evidence = [
        _move(hit, *view.to_original(hit.start + offset, hit.end + offset))
        for offset, piece in _pieces(view.text)
        for rule in RULES
        for hit in apply_rule(rule, piece)
    ]
    own = (review.location.phone, review.location.email, review.location.website)
    evidence += exposure.find_exposure(review.text, masked, tuple(item for item in own if item))
    if masked.language == "en":
        evidence += likeness.find_likeness(review.text, evidence)
    steering = dismissal.find_steering(view.text[:MAX_CHARS])
    noise = [] if steering else list(dismissal.find_noise(view.text[:MAX_CHARS]))
    evidence += [_move(hit, *view.to_original(hit.start, hit.end)) for hit in (*steering, *noise)]
    found = {hit.outcome for hit in evidence}
    if (
        "no_reply" in found
        and len(found) == 1
        and steering
        and not dismissal.is_nothing_but(view.text[:MAX_CHARS], steering)
    ):
        found = {"reply", "no_reply"}
        order: tuple[TriageOutcome, ...] = ("reply", "no_reply")
    else:
        order = tuple(outcome for outcome in GRAVITY if outcome in found) or ("reply",)
    return Triage(outcome=order[0], also=order[1:], because=_tidy(evidence))


def _tidy(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Order evidence by gravity, then place; of overlapping hits with one reason keep the longest."""
    kept: list[Evidence] = []
    for hit in sorted(
        evidence, key=lambda item: (GRAVITY.index(item.outcome), item.start, item.start - item.end)
    ):
        if not any(
            other.reason == hit.reason and other.start < hit.end and hit.start < other.end for other in kept
        ):
            kept.append(hit)
    return tuple(kept)


def _move(hit: Evidence, start: int, end: int) -> Evidence:
    return Evidence(outcome=hit.outcome, start=start, end=end, reason=hit.reason)


def _pieces(text: str) -> list[tuple[int, str]]:
    """Return what is read of a text, with the offset of each piece."""
    if len(text) <= 2 * MAX_CHARS:
        return [(0, text)]
    return [(0, text[:MAX_CHARS]), (len(text) - MAX_CHARS, text[-MAX_CHARS:])]
