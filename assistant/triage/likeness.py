"""Sentences that say nearly what a grave sentence says, in words that no rule knows. An addition, never a veto."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import cast

import numpy as np
import yaml

from assistant.review import Evidence, TriageOutcome

PROTOTYPES = Path(__file__).with_name("prototypes.yaml")
CRISES = Path(__file__).with_name("crises.yaml")
NEAR = 0.57
"""Cosine from which a sentence says nearly the same as a prototype."""
NEAR_CRISIS = 0.50
"""The same for a crisis, of which none may be missed."""
AHEAD = 0.10
"""How much nearer than to any ordinary complaint it must be."""
MOST_SENTENCES = 8
"""Sentences that are compared; each costs about two milliseconds."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
REASONS: dict[TriageOutcome, str] = {
    "escalate_crisis": "reads like a sign of self-harm, violence or abuse",
    "escalate_clinical": "reads like a present danger to somebody's care",
    "escalate_legal": "reads like a legal threat, a death, serious harm or a crime",
    "escalate_compliance": "reads like discrimination, a privacy breach, indecent conduct or retaliation",
}


def find_likeness(text: str, taken: list[Evidence]) -> Iterator[Evidence]:
    """Yield sentences near to a grave prototype, leaving out those where a rule has spoken."""
    sentences = [
        (match.start(), match.end())
        for match in _SENTENCE.finditer(text)
        if len(match.group().split()) > 3
        and not any(hit.start < match.end() and match.start() < hit.end for hit in taken)
    ][:MOST_SENTENCES]
    if not sentences:
        return
    from knowledge import encode

    outcomes, vectors = _load_prototypes()
    likeness = encode([text[start:end].strip() for start, end in sentences]) @ vectors.T
    ordinary = np.array([outcome == "reply" for outcome in outcomes])
    for (start, end), row in zip(sentences, likeness, strict=True):
        best = int(np.argmax(np.where(ordinary, -1.0, row)))
        outcome = outcomes[best]
        near_enough = NEAR_CRISIS if outcome == "escalate_crisis" else NEAR
        if row[best] >= near_enough and row[best] - row[ordinary].max() >= AHEAD:
            yield Evidence(outcome=outcome, start=start, end=end, reason=REASONS[outcome])


@lru_cache
def _load_prototypes() -> tuple[list[TriageOutcome], np.ndarray]:
    from knowledge import encode

    pairs = [
        (cast(TriageOutcome, outcome), sentence)
        for file in (PROTOTYPES, CRISES)
        for outcome, sentences in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for sentence in sentences
    ]
    return [outcome for outcome, _ in pairs], encode([sentence for _, sentence in pairs])
