"""`no_acknowledgment`: nothing shows that the review was read, or names its topic."""

from __future__ import annotations

import re

from guardrails.finding import missing
from guardrails.reply import Reply
from guardrails.rulebook import load_rulebook
from guardrails.verdict import Context, Finding
from guardrails.wording import is_foreign, stem, words_of

CODE = "no_acknowledgment"
_ACTS = ("thanks", "empathy", "standard")
_SHOWS_READING = re.compile(
    r"\b(?:thank|thanks|appreciat\w+|grateful|sorry|hear|heard|read|reads|reading|feedback|concerns?|listen\w*|complaints?|questions?|praise\w*|"
    r"gracias|agradece\w*|lament\w*|sentimos|comentarios?|opini[o\u00f3]n)\b|"
    r"\b(?:your|this|these|such|the) (?:kind |honest |candid |thoughtful )?(?:words?|comments?|reviews?|notes?|message|perspective|thoughts|post|opinion|stars?)\b",
    re.IGNORECASE,
)
_SAYS_READ = re.compile(
    r"\b(?:thank|thanks|appreciat\w+|grateful|sorry|heard|read|concerns?|le\u00edmos)\b", re.IGNORECASE
)


def no_acknowledgment(reply: Reply, context: Context) -> list[Finding]:
    """Return a finding where no sentence thanks, feels with the writer, or speaks to the topic."""
    if reply.is_approved and any(is_foreign(judged.text) for judged in reply.sentences):
        return []
    topic = {stem(word) for word, _, _ in words_of(context.review or "") if len(word) > 3}
    for judged in reply.sentences:
        if sum(judged.scores[act] for act in _ACTS) >= 0.4:
            return []
        if judged.scores.safe_act == "general" and topic & {
            stem(word) for word, _, _ in words_of(judged.text)
        }:
            return []
        act = judged.scores.safe_act
        if act in ("general", "signoff") and _SHOWS_READING.search(judged.text):
            return []
        if act == "privacy" and _SAYS_READ.search(judged.text):
            return []
    return [missing(CODE, rewrite=load_rulebook()[CODE].rewrites[0])]
