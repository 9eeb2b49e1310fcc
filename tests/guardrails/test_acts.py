"""The sentence model is the one that shipped, or it is not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guardrails.acts import MODEL_FOLDER, ActModelError, load_act_model, verify_files


@pytest.fixture
def model_copy(tmp_path: Path) -> Path:
    """A copy of the sentence model that may be damaged."""
    return Path(shutil.copytree(MODEL_FOLDER, tmp_path / "model"))


def test_the_shipped_model_is_the_one_that_the_checksums_name() -> None:
    """The files in the repository verify."""
    verify_files(MODEL_FOLDER)


@pytest.mark.parametrize("name", ["SHA256SUMS", "acts-int8.onnx", "calibration.json", "tokenizer.json"])
def test_a_missing_model_file_is_an_error(name: str, model_copy: Path) -> None:
    """Without any one of its files the model isn't loaded."""
    (model_copy / name).unlink()
    with pytest.raises(ActModelError):
        load_act_model(model_copy)


@pytest.mark.parametrize("name", ["acts-int8.onnx", "calibration.json", "tokenizer.json"])
def test_an_altered_model_file_is_an_error(name: str, model_copy: Path) -> None:
    """One byte more in any of the files, and the model isn't loaded."""
    with (model_copy / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(ActModelError):
        load_act_model(model_copy)


def test_checksums_that_name_too_little_are_an_error(model_copy: Path) -> None:
    """A list of checksums from which a file was struck doesn't verify."""
    sums = model_copy / "SHA256SUMS"
    lines = sums.read_text(encoding="utf-8").splitlines(keepends=True)
    sums.write_text("".join(line for line in lines if "calibration" not in line), encoding="utf-8")
    with pytest.raises(ActModelError):
        load_act_model(model_copy)
