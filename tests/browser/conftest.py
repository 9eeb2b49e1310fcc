"""The real app on a free port, driven by a real browser; nothing but the loopback is reached."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE_MS = 120_000
"""How long the browser waits for something to appear; the first page loads every model."""
expect.set_options(timeout=PATIENCE_MS)


@dataclass(frozen=True)
class App:
    """A running app: its address, its data folder, and the file with all that it printed."""

    url: str
    data: Path
    log: Path


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Start the app as `make run` does, with a data folder of its own and approved texts only."""
    folder = tmp_path_factory.mktemp("app")
    port = _free_port()
    running = App(url=f"http://127.0.0.1:{port}/", data=folder / "data", log=folder / "app.log")
    settings = {"DISCREET_DATA_DIR": str(running.data), "DISCREET_DRAFTER": "composer"}
    with running.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
            cwd=ROOT,
            env=os.environ | settings,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(f"{running.url}_stcore/health", process)
            yield running
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Open Chromium; without it skip, saying so, but fail where a CI server should have it."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        reason = "Chromium is not installed, so no page was tried in a browser: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(app: App, browser: Browser) -> Iterator[Page]:
    """Open the app in a fresh browser window; the page must stay on the loopback and raise no error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=app.url.rstrip("/"))
    context.set_default_timeout(PATIENCE_MS)
    window = context.new_page()
    elsewhere: list[str] = []
    errors: list[str] = []
    window.on("request", lambda sent: None if _is_local(sent.url, app.url) else elsewhere.append(sent.url))
    window.on("pageerror", lambda error: errors.append(str(error)))
    window.goto(app.url)
    yield window
    context.close()
    assert elsewhere == []
    assert errors == []


def _is_local(address: str, home: str) -> bool:
    return address.startswith((home, home.replace("http", "ws", 1), "data:", "blob:"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(900):
        if process.poll() is not None:
            pytest.fail(f"The app stopped at once, with status {process.returncode}.")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    pytest.fail("The app did not answer.")
