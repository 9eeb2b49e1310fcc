"""The encoder gives the original's vectors, always the same ones, and says when its files are wrong."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from knowledge import encoder
from knowledge.encoder import EncoderError, encode, encoder_checksum

REFERENCES = np.load(Path(__file__).parent / "fixtures" / "reference_vectors.npz")
SENTENCES = [str(sentence) for sentence in REFERENCES["sentences"]]


def test_vectors_match_the_original_model() -> None:
    """The int8 model stays close to the fp32 original, on average and at its worst."""
    original = REFERENCES["vectors"].astype(np.float32)

    cosines = (encode(SENTENCES) * original).sum(axis=1)

    assert cosines.mean() >= 0.98
    assert cosines.min() >= 0.95


def test_vectors_are_unit_float32() -> None:
    """Rows are float32 of length 1, so that a dot product is a cosine."""
    vectors = encode(SENTENCES[:5])

    assert vectors.dtype == np.float32
    assert vectors.shape == (5, 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_company_does_not_change_a_vector() -> None:
    """A text gets exactly the same vector alone and among others."""
    together = encode(SENTENCES[:12])

    alone = np.concatenate([encode([sentence]) for sentence in SENTENCES[:12]])

    np.testing.assert_array_equal(together, alone)


def test_threads_get_the_same_vectors() -> None:
    """Many threads at once get what one thread gets."""
    expected = encode(SENTENCES[:6])

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: encode(SENTENCES[:6]), range(16)))

    for answer in answers:
        np.testing.assert_array_equal(answer, expected)


def test_no_texts_give_no_rows() -> None:
    """An empty list is an empty array of the right width."""
    assert encode([]).shape == (0, 384)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00\x00", "👎", "half a \ud800 surrogate", "word " * 50_000, "\u200b\u202e", "x" * 200_000],
    ids=["empty", "blank", "nul", "emoji", "surrogate", "long", "invisible", "one-long-word"],
)
def test_odd_texts_give_a_unit_vector(text: str) -> None:
    """Whatever people paste becomes a vector of length 1."""
    assert np.linalg.norm(encode([text])[0]) == pytest.approx(1.0, abs=1e-5)


def test_a_lone_string_is_refused() -> None:
    """One text instead of a list is a slip, since Python would take it letter by letter."""
    with pytest.raises(TypeError, match="list of texts"):
        encode("a review")


def test_spanish_meets_spanish() -> None:
    """A Spanish complaint about the phone is nearer to another one than to one about dirt."""
    phone, phones, dirt = encode(
        ["Nunca contestan el teléfono.", "Nadie contesta cuando llamo por teléfono.", "El baño estaba sucio."]
    )

    assert phone @ phones > phone @ dirt


def test_missing_model_says_how_to_mend_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without the model is a set-up error that names the file and the command."""
    monkeypatch.setattr(encoder, "_FOLDER", tmp_path)
    shutil.copy(Path(encoder.__file__).parent / "model" / "SHA256SUMS", tmp_path)

    with pytest.raises(EncoderError, match=r"minilm-int8\.onnx is missing.*git checkout"):
        encode(["a"])


def test_missing_checksums_say_how_to_mend_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its checksum file the encoder does not start."""
    monkeypatch.setattr(encoder, "_FOLDER", tmp_path)

    with pytest.raises(EncoderError, match=r"SHA256SUMS can't be read.*git checkout"):
        encode(["a"])


@pytest.mark.parametrize("name", ["minilm-int8.onnx", "tokenizer.json"])
def test_changed_file_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One changed byte in either file is refused before anything runs."""
    folder = tmp_path / "model"
    shutil.copytree(Path(encoder.__file__).parent / "model", folder)
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    monkeypatch.setattr(encoder, "_FOLDER", folder)

    with pytest.raises(EncoderError, match="not the one that shipped"):
        encode(["a"])


def test_checksum_names_the_model() -> None:
    """The checksum is the model file's SHA-256, as in SHA256SUMS."""
    sums = (Path(encoder.__file__).parent / "model" / "SHA256SUMS").read_text(encoding="ascii")

    assert f"{encoder_checksum()}  minilm-int8.onnx" in sums
