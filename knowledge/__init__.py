"""What the practice may say and why: the response library, the policies, and the search over both."""

from knowledge.encoder import EncoderError, encode, encoder_checksum
from knowledge.entries import (
    Part,
    PartKind,
    Playbook,
    PlaybookStep,
    Policy,
    Response,
    ResponseParts,
    SlotError,
    Theme,
)
from knowledge.index import Hit, Index, StoreError
from knowledge.library import Library, LibraryError, load_library
from knowledge.themes import ThemeScore, classify_themes

__all__ = [
    "EncoderError",
    "Hit",
    "Index",
    "Library",
    "LibraryError",
    "Part",
    "PartKind",
    "Playbook",
    "PlaybookStep",
    "Policy",
    "Response",
    "ResponseParts",
    "SlotError",
    "StoreError",
    "Theme",
    "ThemeScore",
    "classify_themes",
    "encode",
    "encoder_checksum",
    "load_library",
]
