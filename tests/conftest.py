"""What every test may ask for: the desk with the shipped library, and the locations that ship."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import Desk, Location, load_locations, open_desk
from assistant.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse every connection except to the loopback."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in _LOOPBACK:
            raise RuntimeError("a test tried to reach the network")
        connect(self, address)

    socket.socket.connect = guarded  # type: ignore[method-assign]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk as an installation without a model has it, in a folder of its own."""
    folder = tmp_path_factory.mktemp("desk")
    settings = Settings(data_dir=folder, locations=ROOT / "locations.yaml", drafter="composer")
    opened = open_desk(settings)
    yield opened
    opened.index.close()


@pytest.fixture(scope="session")
def locations() -> dict[str, Location]:
    """The locations that ship."""
    return load_locations(ROOT / "locations.yaml")
