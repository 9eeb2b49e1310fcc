"""The key file: a random secret, made once, readable by its owner only."""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path

_DIGITS = 64
_PATIENCE_S = 1.0


class KeyFileError(OSError):
    """The key file can't be made or used; the message says which file and what to do."""


def read_key_file(path: Path) -> bytes:
    """Return the secret kept at `path` (32 bytes); make folder and file first where they are missing.

    Raises:
        KeyFileError: no permission, no room, or the file holds something else.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
        return _read(path)
    except KeyFileError:
        raise
    except OSError as error:
        raise KeyFileError(f"The key file {path} can't be made or read: {error.strerror}.") from None


def _make(path: Path) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(_DIGITS // 2))


def _read(path: Path) -> bytes:
    # Another process may have made the file a moment ago and be about to fill it.
    deadline = time.monotonic() + _PATIENCE_S
    while (
        not (text := path.read_text(encoding="ascii", errors="replace").strip())
        and time.monotonic() < deadline
    ):
        time.sleep(0.01)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _DIGITS // 2:
        raise KeyFileError(
            f"The key file {path} is damaged. Restore it from a backup; if you delete it, a new one is made "
            "and earlier reviews are no longer recognised."
        )
    return key
