"""Numbers and codes that stand for one person or thing: SSN, record, plan, claim, plate, device, room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading

KINDS = ("ID",)
_LABEL = (
    r"(?:acct|account|a/c|claim|mrn|m\.r\.n\.|chart|case|member(?:ship)?|subscriber|policy|group|plan|invoice|ref(?:erence)?|confirmation|conf|"
    r"ticket|order|complaint|licen[cs]e|drivers?'? licen[cs]e|dl|(?:licen[cs]e )?plates?|tag|badge|rx|script|patient|record|file|serial|device|"
    r"npi|dea|ssn|social(?: security)?|ss|id|tracking|statement|bill|receipt|transaction|authori[sz]ation|auth|referral|encounter|visit id|vin|lot|batch|pin|"
    r"expediente|cuenta|p[oó]liza|factura|folio|caso|n[uú]mero de (?:cuenta|p[oó]liza|caso|paciente|expediente))"
)
_CODE = r"(?:[A-Z]{0,6}[-./]?)(?=[\w./-]*\d)[A-Z0-9]+(?:[-./ ]?[A-Z0-9]*\d[A-Z0-9]*)*"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])",
        r"(?<![\w-])[x*]{2,}[-\s]?(?:[x*]{2,}[-\s]?)?\d{3,4}\b",
        rf"\b{_LABEL}\s*(?:numbers?|no\.?|num\.?|nbr|#|id|code)?\s*(?:is|was|ending in|ends in|ending|:|#|=|es)?\s*[:#]?\s*({_CODE})(?![\w%])(?!\s*(?:stars|times|years|hours|minutes|days|weeks|months|people|dollars|%))",
        r"\b(?:number|ending in|ends in|last four(?: digits)?(?: of (?:my|the) \w+)?(?: are| is)?|n[uú]mero)\s*:?\s*#?\s*(\d{4,})\b",
        r"(?<![\w&])#\s?(\d{2,}[\w-]*|[A-Z]{1,4}-?\d[\w-]*)\b",
        r"\b(?:exam |treatment |operating |waiting |recovery |hospital |patient )?(?:rooms?|rm\.?|bed|bay|suite|ste\.?|unit|apt\.?|apartment|ward|pod|curtain|stall|op|operatory|chair|station|cubicle|window|desk|floor|habitaci[oó]n|cuarto|sala|cama|consultorio|piso)\s*(?:number |no\.? |#\s?)?(?:[a-d]-?)?\d{1,5}[a-z]?\b(?!\s*(?:times|hours?|minutes?|stars?|am|pm|people|chairs|years|days))",
        r"\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|ground|top) floor\b",
        r"\broom (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-d])\b(?! (?:hour|to|for|and))",
        r"(?<![\w$.,/#:-])(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]+)+(?![\w-])(?<!covid-19)(?<!24-7)",
        r"(?<![\w$.,/:-])\d{6,}(?![\d%])",
        r"(?<![\w$.,/:-])\d{2,}-\d{3,}(?:-\d+)*(?![\d%-])",
        r"\b(?:[A-Z]{3}[- ]?\d{3,4}|\d[A-Z]{3}\d{3})\b(?=[^.]{0,30}\b(?:plate|license|parked|car|truck|tow\w*)\b)",
    )
)  # fmt: skip
_SERIAL = re.compile(r"(?<![\w$.,/@#:-])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{5,}(?![\w@])")
_HARMLESS = re.compile(
    r"(?i)^(?:\d+(?:st|nd|rd|th|am|pm|hrs?|mins?|min|mg|mcg|ml|lbs?|yrs?|yr|yo|mo|mos|days?|weeks?|years?|star|stars|stars?|k|x|oz|ft|cm|mm|hr|minute|minutes|hour|hours|months?|dollars?)|"
    r"covid\d*|[a-z]+1{1,3}|h1n1|b12|a1c|hba1c|p2p|b2b|[1-5]stars?|5starreview|mp3|4wheel|4x4|2nite|2morrow|gr8\w*|w8\w*|b4\w*|24hrs?|1099s?|w2s?|ios\d+|win\d+|4ever|401k|n95s?|kn95|ps\d|g\d|\d+ish)$"
)


def find_numbers(reading: Reading) -> Iterator[Hit]:
    """Find codes by their label or by their shape; ratings, counts and times are none."""
    for pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            group = 1 if pattern.groups and match.group(1) else 0
            if not _HARMLESS.match(match.group(group)):
                yield Hit(match.start(group), match.end(group), "ID", 0.7)
    for match in _SERIAL.finditer(reading.text):
        if not _HARMLESS.match(match.group()):
            yield Hit(match.start(), match.end(), "ID", 0.5)
