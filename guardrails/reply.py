"""A reply as the checks read it: folded text, sentences, the speech act of each, the way back to offsets."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guardrails.acts import MODEL_FOLDER, ActModel, ActScores
from guardrails.folding import Folded, fold
from guardrails.sentences import Sentence, split_clauses, split_sentences, windows
from guardrails.wording import is_foreign


@dataclass(frozen=True)
class JudgedSentence:
    """A sentence with its act scores; `risk` counts the riskiest window of a very long sentence."""

    sentence: Sentence
    scores: ActScores
    risk: float

    @property
    def text(self) -> str:
        """The sentence's folded text."""
        return self.sentence.text


@dataclass(frozen=True)
class Reply:
    """Everything the checks share; built once per call by `read_reply`."""

    given: str
    folded: Folded
    sentences: tuple[JudgedSentence, ...]
    threshold: float
    model: ActModel
    strictness: str = "strict"
    is_approved: bool = False
    """A person approved exactly this text; where it is in a language that the model can't read, their word holds."""

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def guilty_part(self, judged: JudgedSentence) -> Sentence:
        """Return the clause that makes a sentence risky, where one does and the rest is clean; else all of it."""
        clauses = split_clauses(judged.sentence)
        if len(clauses) < 2 or len(clauses) > 8:
            return judged.sentence
        scores = self.model.judge([clause.text for clause in clauses])
        risky = [i for i, score in enumerate(scores) if score.risk >= self.threshold]
        clean = [i for i, score in enumerate(scores) if score.risk < self.threshold / 2]
        if len(risky) == 1 and len(clean) == len(clauses) - 1:
            return clauses[risky[0]]
        return judged.sentence


def read_reply(text: str, model: ActModel, *, strictness: str = "strict", is_approved: bool = False) -> Reply:
    """Fold, cut and judge a reply of any length."""
    folded = fold(text)
    sentences = split_sentences(folded.text)
    scores = model.judge([s.text for s in sentences])
    is_vouched_for = is_approved and is_foreign(folded.text)
    judged = []
    for sentence, score in zip(sentences, scores, strict=True):
        if is_vouched_for:
            judged.append(JudgedSentence(sentence, score, 0.0))
            continue
        parts = windows(sentence)
        risk = max([score.risk, *(s.risk for s in model.judge([part.text for part in parts]))])
        judged.append(JudgedSentence(sentence, score, risk))
    return Reply(
        given=text,
        folded=folded,
        sentences=tuple(judged),
        threshold=load_calibration(MODEL_FOLDER)[strictness],
        model=model,
        strictness=strictness,
        is_approved=is_approved,
    )


@cache
def load_calibration(folder: Path) -> dict[str, float]:
    """Return the risk at which a sentence is refused, per strictness, as `calibration.json` has it."""
    values = json.loads((folder / "calibration.json").read_text(encoding="utf-8"))["threshold"]
    return {"strict": float(values["strict"]), "standard": float(values["standard"])}
