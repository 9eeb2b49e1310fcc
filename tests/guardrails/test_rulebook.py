"""Every finding code has a complete rule, and what the rule proposes passes the gate itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from guardrails import load_rulebook, rulebook_version

RULES = load_rulebook()
CODES = [
    "admission",
    "argue",
    "billing_detail",
    "clinical_detail",
    "echo",
    "identifier",
    "incentive",
    "medical_advice",
    "no_acknowledgment",
    "no_offline",
    "status_confirm",
    "status_deny",
    "status_implied",
    "threat",
    "unfit",
    "visit_detail",
]
REWRITES = [
    pytest.param(rewrite, id=f"{code}-{number}")
    for code, rule in RULES.items()
    for number, rewrite in enumerate(rule.rewrites, start=1)
]
ENTRY = """
version: "2000.01"
rules:
  argue:
    title: T
    passed: P
    reason: R
    source: S
    rewrites: []
"""


def test_every_code_of_the_rulebook_has_a_rule() -> None:
    """The sixteen finding codes, neither more nor fewer."""
    assert sorted(RULES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_each_rule_is_complete(code: str) -> None:
    """Title, meaning of a pass, reason and source are there."""
    rule = RULES[code]
    assert all(text.strip() for text in (rule.title, rule.passed, rule.reason, rule.source))


@pytest.mark.parametrize("code", CODES)
def test_each_reason_is_whole_sentences(code: str) -> None:
    """A reason starts with a capital and ends with a full stop, since people read it."""
    assert re.fullmatch(r"[A-Z].*\.", RULES[code].reason)


@pytest.mark.parametrize("code", [code for code in CODES if code != "unfit"])
def test_each_rule_offers_a_rewrite(code: str) -> None:
    """Only a text that is no reply at all has nothing that could stand in its place."""
    assert RULES[code].rewrites


@pytest.mark.parametrize("rewrite", REWRITES)
def test_each_rewrite_passes_the_gate(rewrite: str, codes: Callable[..., set[str]]) -> None:
    """What the gate proposes, the gate lets through."""
    assert codes(rewrite) == set()


@pytest.mark.parametrize("rewrite", REWRITES)
def test_each_rewrite_passes_for_a_part_2_programme(rewrite: str, codes: Callable[..., set[str]]) -> None:
    """Rewrites are impersonal enough for a substance-use programme."""
    assert codes(rewrite, part2=True) == set()


def test_titles_are_told_apart() -> None:
    """No two checks carry the same title in the list that people see."""
    assert len({rule.title for rule in RULES.values()}) == len(RULES)


def test_the_version_names_date_and_content() -> None:
    """The version is the file's date and eight hex digits of its content."""
    assert re.fullmatch(r"\d{4}\.\d{2}-[0-9a-f]{8}", rulebook_version())


def test_a_changed_rulebook_has_another_version(tmp_path: Path) -> None:
    """One changed letter changes the version though the date stays."""
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text(ENTRY, encoding="utf-8")
    second.write_text(ENTRY.replace("reason: R", "reason: Q"), encoding="utf-8")
    assert rulebook_version(first) != rulebook_version(second)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("    reason: R\n", id="field-missing"),
        pytest.param("    source: S\n", id="source-missing"),
    ],
)
def test_an_incomplete_rule_is_refused(line: str, tmp_path: Path) -> None:
    """A rulebook with a field missing can't be loaded."""
    file = tmp_path / "rulebook.yaml"
    file.write_text(ENTRY.replace(line, ""), encoding="utf-8")
    with pytest.raises(ValidationError):
        load_rulebook(file)


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    """A misspelt field in the rulebook can't be overlooked."""
    file = tmp_path / "rulebook.yaml"
    file.write_text(ENTRY.replace("    title: T\n", "    title: T\n    titel: T\n"), encoding="utf-8")
    with pytest.raises(ValidationError):
        load_rulebook(file)
