"""What went wrong with the record, in words that say what to do."""

from __future__ import annotations

from typing import Literal

Kind = Literal["set-up", "service"]

MEND_FOLDER = "Give this program the right to write there, or set DISCREET_DATA_DIR to another folder."
_KEPT = " The draft on your screen is still there: copy it before you leave the page."
_FAULTS: tuple[tuple[tuple[str, ...], Kind, str], ...] = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "57014"),
        "service",
        "The record is busy: another program holds {place}. Wait a moment, then try again.",
    ),
    (
        ("SQLITE_FULL", "53100"),
        "set-up",
        "The disk with {place} is full. Free some space, then try again.",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        "set-up",
        "The record {place} can't be opened for writing. " + MEND_FOLDER,
    ),
    (
        ("SQLITE_NOTADB", "SQLITE_CORRUPT"),
        "set-up",
        "The file {place} is damaged or is not a database. Restore it from a backup; if you move it away, a "
        "new, empty one is made.",
    ),
    (
        ("SQLITE_IOERR",),
        "set-up",
        "The disk with {place} reports a fault. Check that it is connected and has room, then try again.",
    ),
    (
        ("SQLITE_",),
        "set-up",
        "The database {place} refused what was asked of it. Restart the program; if it goes on, restore the "
        "file from a backup.",
    ),
)


class RecordError(RuntimeError):
    """The record can't be read or written; the message says what to do and holds no text of a draft.

    Attributes:
        kind: `set-up` when somebody must change something first, `service` when trying again may help.
    """

    def __init__(self, message: str, *, kind: Kind) -> None:
        super().__init__(message)
        self.kind = kind


def explain_fault(fault: BaseException | None, *, place: str, is_writing: bool) -> RecordError:
    """Return the error to show for a database driver's exception.

    Args:
        fault: what the driver raised; only its error code is read, since its text may quote a draft.
        place: the database's file or host, as a person knows it.
        is_writing: a draft was about to be kept, so say that it is still on the screen.
    """
    kept = _KEPT if is_writing else ""
    code = getattr(fault, "sqlite_errorname", None) or getattr(fault, "sqlstate", None) or ""
    for prefixes, kind, sentence in _FAULTS:
        if code.startswith(prefixes):
            return RecordError(sentence.format(place=place) + kept, kind=kind)
    return RecordError(
        f"The database {place} does not answer as it should. Check DISCREET_DATABASE_URL and that the "
        f"database server is running, then try again.{kept}",
        kind="service",
    )
