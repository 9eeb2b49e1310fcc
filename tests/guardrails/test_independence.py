"""The gate can be used by itself: it knows neither the other rooms nor the page nor a database."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import guardrails

ROOM = Path(guardrails.__file__).parent
MODULES = sorted(ROOM.rglob("*.py"))
FOREIGN = {
    "app",
    "assistant",
    "chromadb",
    "evals",
    "httpx",
    "knowledge",
    "langchain",
    "langchain_openai",
    "openai",
    "presidio_analyzer",
    "presidio_anonymizer",
    "requests",
    "sqlalchemy",
    "streamlit",
    "torch",
    "urllib",
}


def imported(module: Path) -> set[str]:
    """Top-level packages that a module imports anywhere, inside functions too."""
    packages = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            packages |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            packages.add((node.module or "").split(".")[0] if node.level == 0 else "guardrails")
    return packages


@pytest.mark.parametrize("module", [pytest.param(m, id=str(m.relative_to(ROOM))) for m in MODULES])
def test_no_module_of_the_gate_imports_another_room(module: Path) -> None:
    """Neither the other rooms, nor the page, a database, a model server or the network is imported."""
    assert imported(module) & FOREIGN == set()


def test_the_language_pipeline_has_one_door() -> None:
    """Only language.py imports spaCy."""
    assert [m.name for m in MODULES if "spacy" in imported(m)] == ["language.py"]


def test_every_public_name_is_there_and_sorted() -> None:
    """`__all__` of the room is sorted and each name in it exists."""
    names = guardrails.__all__
    assert [n for n in sorted(names) if hasattr(guardrails, n)] == names
