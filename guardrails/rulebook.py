"""The rulebook file: title, reason, source and rewrites of every finding code."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

RULEBOOK_FILE = Path(__file__).parent / "rulebook.yaml"


class Rule(BaseModel):
    """What the gate says about one finding code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    """Name of the check, as people see it in the list of checks that ran."""
    passed: str
    """What it means that nothing was found, in a few words."""
    reason: str
    """Why such words are refused, in one plain sentence."""
    source: str
    """The law or rule it rests on."""
    rewrites: tuple[str, ...] = Field(min_length=0)
    """Safe sentences that may stand in the place of an offending one, best first."""


@cache
def load_rulebook(path: Path = RULEBOOK_FILE) -> dict[str, Rule]:
    """Return the rules by finding code, in the order of the file."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {code: Rule.model_validate(entry) for code, entry in raw["rules"].items()}


@cache
def rulebook_version(path: Path = RULEBOOK_FILE) -> str:
    """Return the rulebook's version: its date and the first 8 hex digits of the file's SHA-256."""
    raw = path.read_bytes()
    return f"{yaml.safe_load(raw)['version']}-{hashlib.sha256(raw).hexdigest()[:8]}"
