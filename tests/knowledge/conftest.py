"""The small library that the tests of the index and the themes share."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.library import Library, load_library

SMALL = Path(__file__).parent / "fixtures" / "library"


@pytest.fixture(scope="session")
def library() -> Library:
    """The fixture library: eight responses, seven parts, three policies, four themes, one playbook."""
    return load_library(SMALL)
