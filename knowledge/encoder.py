"""The sentence encoder: text in, unit vectors out; all-MiniLM-L6-v2 as int8 ONNX, from this folder only."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

DIMENSIONS = 384
MOST_TOKENS = 256
_MOST_CHARACTERS = 20_000  # far beyond 256 tokens of prose; keeps a pasted book from being tokenised
_FOLDER = Path(__file__).resolve().parent / "model"
_MEND = "Restore knowledge/model/ with `git checkout -- knowledge/model`, then start again."
_loading = threading.Lock()


class EncoderError(RuntimeError):
    """The encoder's files can't be used: a set-up error; the message says which file and what to do."""


@dataclass(frozen=True)
class _Encoder:
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    checksum: str

    def encode(self, text: str) -> np.ndarray:
        # Half a surrogate pair would raise an error that quotes the text.
        clean = text[:_MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
        ids = np.array([self.tokenizer.encode(clean).ids], dtype=np.int64)
        vector: np.ndarray = self.session.run(None, {"ids": ids})[0][0]
        return vector


def encode(texts: Sequence[str]) -> np.ndarray:
    """Return one unit vector a text, so that a dot product of two is their cosine.

    Each text runs by itself: int8 ranges are taken over all that runs together, so a batch would shift a
    text's vector with the company it keeps (cosine 0.99 between the two). Safe to call from many threads.

    Args:
        texts: any number of texts in any language (the model knows English best); what follows the first
            256 tokens of a text is not read.

    Returns:
        Array (n, 384) of float32, rows of length 1; (0, 384) for no texts.

    Raises:
        EncoderError: the model files are missing or not those that shipped.
    """
    if isinstance(texts, str):
        raise TypeError("encode takes a list of texts, not one text")
    encoder = _load()
    rows = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
    for number, text in enumerate(texts):
        rows[number] = encoder.encode(text)
    return rows


def encoder_checksum() -> str:
    """Return the SHA-256 of the model file, which names this encoder: equal checksums, equal vectors."""
    return _load().checksum


def _load() -> _Encoder:
    with _loading:
        return _load_from(_FOLDER)


@cache
def _load_from(folder: Path) -> _Encoder:
    sums = _read_sums(folder / "SHA256SUMS")
    checksum = _verify(folder / "minilm-int8.onnx", sums)
    _verify(folder / "tokenizer.json", sums)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # texts are short: a second thread costs more than it brings
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(folder / "minilm-int8.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # the fused form is slow on processors: 15 ms against 11
    )
    return _Encoder(session, tokenizer, checksum)


def _read_sums(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        raise EncoderError(f"The encoder's checksum file {path} can't be read. {_MEND}") from None
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _verify(path: Path, sums: dict[str, str]) -> str:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise EncoderError(f"The encoder's file {path} is missing. {_MEND}") from None
    if found != sums.get(path.name):
        raise EncoderError(f"The encoder's file {path} is not the one that shipped. {_MEND}")
    return found
