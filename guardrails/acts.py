"""The sentence model: which speech act a sentence performs, and how sure we can be that it is a safe one.

A safe sentence is one of a closed set of acts; everything else is named by the finding code it deserves.
The model is all-MiniLM-L6-v2 fine-tuned on labelled sentences (docs/gate.md), int8 ONNX, run on
onnxruntime. A missing or altered file is an error, never a pass.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

SAFE_ACTS = ("thanks", "empathy", "standard", "privacy", "invitation", "contact", "signoff", "general")
UNSAFE_ACTS = (
    "identifier",
    "echo",
    "clinical_detail",
    "status_confirm",
    "status_deny",
    "status_implied",
    "visit_detail",
    "billing_detail",
    "medical_advice",
    "argue",
    "threat",
    "incentive",
    "admission",
    "unfit",
)
ACTS = SAFE_ACTS + UNSAFE_ACTS
MAX_TOKENS = 96
MODEL_FOLDER = Path(__file__).parent / "model"

_PHONE = re.compile(r"(?<![\w/])(?:\+?\d{1,3}[\s.\-]*)?(?:\(\d{2,5}\)|\d{2,5})(?:[\s.\-]+\d{2,5}){1,3}(?!\w)")
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}\s?@\s?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}")
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w\-.])[\w\-]{1,63}(?:\.[\w\-]{1,63}){0,4}\.(?:com|org|net|example|health|clinic|care|us)\b(?:/\S*)?"
)


class ActModelError(RuntimeError):
    """The sentence model can't be used: a file is missing or is not the one that shipped."""


@dataclass(frozen=True)
class ActScores:
    """Probabilities over ACTS for one sentence, shape (22,)."""

    probabilities: npt.NDArray[np.float32]

    @property
    def risk(self) -> float:
        """Probability, 0 to 1, that the sentence is none of the safe acts."""
        return float(self.probabilities[len(SAFE_ACTS) :].sum())

    @property
    def safe_act(self) -> str:
        """The likeliest safe act."""
        return SAFE_ACTS[int(self.probabilities[: len(SAFE_ACTS)].argmax())]

    @property
    def unsafe_act(self) -> str:
        """The likeliest finding code."""
        return UNSAFE_ACTS[int(self.probabilities[len(SAFE_ACTS) :].argmax())]

    def __getitem__(self, act: str) -> float:
        return float(self.probabilities[ACTS.index(act)])


def prepare(sentence: str) -> str:
    """Return the sentence as the act model reads it: contact data replaced by plain words.

    Whose number it is makes no difference to what a sentence does; the `identifier` check holds
    contact data against the location's profile.
    """
    text = _EMAIL.sub("our email", sentence)
    text = _LINK.sub("our website", text)
    text = _PHONE.sub("our number", text)
    return " ".join(text.split())


class ActModel:
    """The model in memory. Load it with `load_act_model`; `judge` may be called from several threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        verify_files(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "acts-int8.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def judge(self, sentences: Sequence[str]) -> list[ActScores]:
        """Return the act scores of each sentence, in order.

        Each sentence runs by itself, so that its score does not depend on its neighbours in the batch
        (dynamic quantisation scales by batch).
        """
        scores = []
        for sentence in sentences:
            ids = np.array([self._tokenizer.encode(prepare(sentence)).ids], dtype=np.int64)
            logits = self._session.run(None, {"ids": ids})[0][0]
            weights = np.exp(logits - logits.max())
            scores.append(ActScores((weights / weights.sum()).astype(np.float32)))
        return scores

    @cached_property
    def version(self) -> str:
        """First 12 hex digits of the model file's SHA-256."""
        return _digest(MODEL_FOLDER / "acts-int8.onnx")[:12]


def verify_files(folder: Path) -> None:
    """Compare every file that `SHA256SUMS` names with its checksum.

    Raises:
        ActModelError: a file is missing or differs.
    """
    try:
        lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise ActModelError("guardrails/model/SHA256SUMS is missing. Reinstall Discreet.") from error
    entries = [line.split() for line in lines if line.strip()]
    if not {"acts-int8.onnx", "tokenizer.json", "calibration.json"} <= {name for _, name in entries}:
        raise ActModelError("guardrails/model/SHA256SUMS names too few files. Reinstall Discreet.")
    for digest, name in entries:
        try:
            found = _digest(folder / name)
        except OSError as error:
            raise ActModelError(f"guardrails/model/{name} is missing. Reinstall Discreet.") from error
        if found != digest:
            raise ActModelError(f"guardrails/model/{name} is not the file that shipped. Reinstall Discreet.")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


_lock = threading.Lock()
_loaded: dict[Path, ActModel] = {}


def load_act_model(folder: Path = MODEL_FOLDER) -> ActModel:
    """Return the shared model, loading it on first use (about 0.3 s).

    Raises:
        ActModelError: a file is missing or altered.
    """
    with _lock:
        if folder not in _loaded:
            _loaded[folder] = ActModel(folder)
        return _loaded[folder]
