"""The command line's form is a contract: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli import app

ROOT = Path(__file__).resolve().parents[2]
runner = CliRunner()


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run in the project's root with a data folder of its own and no model."""
    monkeypatch.chdir(ROOT)
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "AZURE_OPENAI_", "DISCREET_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DISCREET_DATA_DIR", str(tmp_path / "var"))


def run(
    command: str, rows: list[object], tmp_path: Path, *options: str
) -> tuple[int, list[dict[str, object]]]:
    """Feed rows (or raw lines) to a command; return its exit status and what it wrote."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = runner.invoke(app, [command, "--input", str(source), "--output", str(target), *options])
    return result.exit_code, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_draft_answers_every_line(tmp_path: Path) -> None:
    """The fields of the contract are there, for a location by id and one given as an object."""
    own = {
        "name": "Birch Lane Eye Care",
        "phone": "(406) 555-0101",
        "contact": "Ines Ortega",
        "contact_role": "manager",
    }
    rows = [
        {"id": "a", "review": "They lost my referral twice.", "location": "maple-hollow-family", "stars": 1},
        {
            "id": "b",
            "review": "Rude front desk, long wait.",
            "location": own,
            "platform": "yelp",
            "tone": "plain",
        },
    ]
    status, answers = run("draft", rows, tmp_path, "--drafter", "composer")
    assert status == 0
    assert [a["id"] for a in answers] == ["a", "b"]
    fields = {
        "id",
        "triage",
        "reply",
        "alternatives",
        "verdict",
        "findings",
        "path",
        "sources",
        "masked_review",
        "ms",
    }
    assert all(fields <= set(answer) for answer in answers)
    assert "(218) 555-0117" in str(answers[0]["reply"]) or "listening@" in str(answers[0]["reply"])
    assert "(406) 555-0101" in str(answers[1]["reply"])


def test_a_bad_line_becomes_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Errors name the field, never the text, and the exit status says that something was left."""
    rows: list[object] = [
        "not json",
        {"id": "no-review"},
        {"id": "stars", "review": "CANARY-WORD rude", "stars": 9},
        {"id": "place", "review": "CANARY-WORD rude", "location": "nowhere"},
        {"id": "ok", "review": "The desk was rude."},
    ]
    status, answers = run("draft", rows, tmp_path)
    assert status == 1
    assert answers[0]["line"] == 1
    assert all("error" in answer for answer in answers[:4])
    assert "CANARY-WORD" not in json.dumps(answers[:4])
    assert answers[4]["reply"]


def test_check_gives_verdict_and_findings_with_offsets(tmp_path: Path) -> None:
    """Offsets point into the reply as given."""
    reply = "Thank you for visiting us, Sarah! Call our manager at (503) 555-0142."
    status, (answer,) = run("check", [{"id": 7, "reply": reply}], tmp_path)
    assert status == 0
    assert answer["id"] == 7
    assert answer["verdict"] == "reject"
    words = {reply[f["start"] : f["end"]] for f in answer["findings"]}  # type: ignore[union-attr,index]
    assert any("Sarah" in w for w in words)
    assert {"code", "start", "end", "reason", "source", "rewrite"} <= set(answer["findings"][0])  # type: ignore[index]


def test_mask_gives_placeholders_and_spans_in_the_text_as_given(tmp_path: Path) -> None:
    """Spans count characters of the input, control characters included."""
    review = "\x00Dr. Halvorsen saw me on Tuesday"
    _, (answer,) = run("mask", [{"id": "m", "review": review}], tmp_path)
    assert "Halvorsen" not in str(answer["masked"])
    assert any("Halvorsen" in review[s["start"] : s["end"]] for s in answer["spans"])  # type: ignore[union-attr,index]


def test_one_text_is_answered_for_people() -> None:
    """`discreet check "text"` prints the verdict and exits 1 where it is unsafe."""
    result = runner.invoke(app, ["check", "Thank you for visiting us!"])
    assert result.exit_code == 1
    assert "Not safe to post" in result.output
