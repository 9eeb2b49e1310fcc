"""What a review is about: the themes that the reply speaks to."""

from __future__ import annotations

import re

from assistant.review import Review, Triage
from knowledge import Library, classify_themes

WEAK_THEME, CLEAR_THEME = 0.31, 0.36
"""Theme scores: below the first we answer in general words; from the second on a topic is worth naming."""
FEW_WORDS = 6
"""Up to so many words, a review without a topic is answered as a bare rating."""
_BARE = 10
_GRAVE = frozenset(
    {"discrimination", "misdiagnosis", "bereavement", "language_access", "privacy", "accessibility"}
)
"""Themes that would offend where they are wrong."""
_GRAVE_THEME = 0.42
_NO_TOPIC = frozenset({"praise", "no_text", "mixed", "general"})


def find_themes(review: Review, library: Library, triage: Triage) -> tuple[str, ...]:
    """Return the theme ids to answer to, at most two, the main one first.

    Reads the review as it is written: the classifier runs in this process, and nothing of it is kept.
    """
    if triage.outcome != "reply":
        # What was escalated, exposed or hidden is not retold by its topic either.
        return ("general",)
    words = re.findall(r"[^\W\d_]{2,}", review.text)
    offered = {"any", *review.location.service_lines}
    scored = [
        score
        for score in classify_themes(review.text, library, k=6)
        if offered.intersection(library.themes[score.theme].service_lines)
    ]
    complaints = [
        score
        for score in scored
        if score.theme not in _NO_TOPIC
        and score.score >= (_GRAVE_THEME if score.theme in _GRAVE else WEAK_THEME)
    ]
    if review.stars == 5:
        return ("praise",)
    if review.stars == 4:
        praise = max((score.score for score in scored if score.theme == "praise"), default=0.0)
        return ("mixed",) if complaints and complaints[0].score > max(praise, CLEAR_THEME) else ("praise",)
    if scored and scored[0].theme in ("praise", "mixed") and (review.stars or 3) >= 3:
        return (scored[0].theme,)
    if scored and scored[0].theme == "no_text" and len(words) <= _BARE:
        return ("no_text",)
    if not complaints or len(words) < 3:
        return ("no_text",) if len(words) <= FEW_WORDS else ("general",)
    main = complaints[0]
    second = [other.theme for other in complaints[1:] if other.score >= max(CLEAR_THEME, 0.85 * main.score)]
    return (main.theme, *second[:1])
