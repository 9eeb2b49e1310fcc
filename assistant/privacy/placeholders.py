"""One typed placeholder for each distinct value of a review: `<PERSON_1>`, `<DATE_2>`."""

from __future__ import annotations

import re
from collections import Counter

from assistant.privacy.text import make_key
from assistant.privacy.vocabulary import WORD, read_table

_DROPPED = read_table("PLACEHOLDERS_DROPPED")
_NAMES = ("PERSON", "USERNAME")


class Placeholders:
    """Hands out placeholders in reading order. Lives as long as one request."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}
        self._count: Counter[str] = Counter()

    def name(self, value: str, kind: str) -> str:
        """Return the placeholder of a value; mentions of the same person share one."""
        words = [key for key in self._keys(value) if key not in _DROPPED] or self._keys(value) or [value]
        key = " ".join(words)
        found = self._known.get((kind, key))
        if found is None and kind in _NAMES:
            found = next(
                (self._known[kind, word] for word in words if len(word) > 1 and (kind, word) in self._known),
                None,
            )
        if found is None:
            self._count[kind] += 1
            found = f"<{kind}_{self._count[kind]}>"
        self._known[kind, key] = found
        if kind in _NAMES:
            for word in words:
                if len(word) > 1:
                    self._known.setdefault((kind, word), found)
        return found

    @staticmethod
    def _keys(value: str) -> list[str]:
        return [make_key(re.sub(r"'s$", "", word)) for word in WORD.findall(value)]
