"""How long a reply may be on each platform."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """The longest reply a platform takes, counted in `unit` (bytes of UTF-8, or characters)."""

    most: int
    unit: str

    def measure(self, text: str) -> int:
        """Return the length of a text in this limit's unit."""
        return len(text.encode("utf-8", "surrogatepass")) if self.unit == "bytes" else len(text)


LIMITS = {"google": Limit(4096, "bytes")}
"""Google Business Profile documents 4,096 bytes. The others publish no figure for owners' replies."""

HOUSE_LIMIT = Limit(4096, "characters")
"""What we hold the other platforms to: longer public replies are not read, and often cut."""


def limit_for(platform: str) -> Limit:
    """Return the limit of a platform; unknown ones get the house limit."""
    return LIMITS.get(platform, HOUSE_LIMIT)
