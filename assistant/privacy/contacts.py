"""Ways to reach somebody, and network addresses: phone, e-mail, web, IP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading

KINDS = ("PHONE", "EMAIL", "URL", "IP")
_DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
_TLD = r"(?:com|org|net|edu|gov|info|biz|io|app|health|care|clinic|dental|example|mx|uk|ca|tv|co\.uk|us)"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("EMAIL", r"(?<![\w.+-])[\w.+'-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+"),
        ("EMAIL", r"\b[\w.+-]+\s*[\[({ ]\s*at\s*[\])} ]\s*[\w-]+\s*[\[({ ]?\s*dot\s*[\])} ]?\s*\w+(?:\s*dot\s*\w+)?"),
        ("EMAIL", r"\b[\w.+-]{3,}\s+(?:at|arroba)\s+(?:gmail|yahoo|hotmail|outlook|aol|icloud|protonmail|comcast)(?:\s*(?:\.|dot|punto)\s*com)?\b"),
        ("URL", r"\b(?:https?://|www\.)[^\s<>\"')]+"),
        ("URL", rf"(?<![@\w.])(?:[a-z0-9-]+\.)+{_TLD}\b(?:/[^\s<>\"')]*)?(?![\w@])"),
        ("URL", r"\b(?:bit\.ly|tinyurl\.com|goo\.gl|linktr\.ee)/\S+"),
        ("PHONE", r"(?<![\w$.])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)(?:\s*(?:x|ext\.?|extension)\s*\d{1,6})?"),
        ("PHONE", r"(?<![\w$.])\+\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,12}(?!\d)"),
        ("PHONE", r"(?<![\d$.-])\d{3}[-.]\d{4}(?![\d-])"),
        ("PHONE", r"\b(?:x|ext\.?|extension)\s*#?\s?\d{2,6}\b"),
        ("PHONE", rf"\b{_DIGIT}(?:[\s,-]+{_DIGIT}){{6,}}\b"),
        ("PHONE", r"\b1-?8(?:00|88|77|66|55)-[\dA-Z-]{7,10}\b"),
        ("IP", r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)"),
        ("IP", r"(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b"),
    )
)  # fmt: skip


def find_contacts(reading: Reading) -> Iterator[Hit]:
    """Find phone numbers, e-mail and web addresses, also those written to slip past a filter."""
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            end = match.end()
            while end > match.start() and reading.text[end - 1] in ".,;!?":
                end -= 1
            yield Hit(match.start(), end, kind, 0.95)
