"""Authors' plain files become labelled replies, and mistakes in them are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.datasets.replies import DatasetError, parse_replies

DATASETS = Path(__file__).resolve().parents[2] / "evals" / "datasets"
TEXT = """## 1 | dentist | 1 star | plain | no_offline
review: Two hours!
thanks| Thank you for writing.
visit_detail| You waited for two hours.

## 2 | clinic | 5 stars | warm
thanks| Kind words, thank you!
"""


def test_headers_reviews_and_sentences_are_read() -> None:
    """Each reply has its author, its review, its missing duty and its labelled sentences."""
    first, second = parse_replies(TEXT, author="a")
    assert (first["review"], first["missing"]) == ("Two hours!", ["no_offline"])
    assert [s["label"] for s in first["sentences"]] == ["thanks", "visit_detail"]
    assert (second["id"], second["review"]) == ("a-2", None)


def test_an_unknown_label_names_its_line() -> None:
    """A slip of the pen is found where it stands."""
    with pytest.raises(DatasetError, match="line 2"):
        parse_replies("## 1 | x\nthankz| Hello.", author="a")


@pytest.mark.parametrize("path", sorted(DATASETS.glob("**/*.jsonl")), ids=lambda path: path.stem)
def test_every_line_of_a_shipped_dataset_is_an_object(path: Path) -> None:
    """What ships can be read."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    assert all(isinstance(row, dict) for row in rows)


def test_the_sensitive_strings_of_the_reviews_are_in_their_reviews() -> None:
    """A label that points at nothing would count as missed for ever."""
    rows = [
        json.loads(line) for line in (DATASETS / "reviews.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert all(string in row["review"] for row in rows for string in row["sensitive"])
