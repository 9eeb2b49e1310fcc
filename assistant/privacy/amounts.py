"""Sums of money, in digits and words, with or without a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading

KINDS = ("AMOUNT",)
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand|million|half|a couple|a few|several|couple|few|an?)"
)
_UNIT = r"(?:dollars?|bucks?|usd|cents?|grand|quid|euros?|pesos|d[oó]lares)"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{1,2})?"
_PAID = (
    r"(?:charg(?:ed?|es|ing)|paid|pay|pays|paying|owed?|owes|owing|bill(?:ed|s|ing)?|cost|costs|fees?|balance|total(?:ed|ing)?|quoted?|refund(?:ed)?|co-?pay|"
    r"copayment|deductible|out[- ]of[- ]pocket|estimated?|deposit|invoice|statement|price[d]?|spent|spend|cash|collections?|wanted|asked for|demanded|"
    r"difference|payment|payments|another|extra|worth|credit|dropped|forked over|shelled out|cobr\w+|pag\w+|cuesta|cost[oó]|deb[oe]|cuenta)"
)
_SMALL = r"(?:\s+(?:me|us|him|her|them|my \w+|an?|the|about|over|around|almost|nearly|like|only|extra|additional|another|was|were|is|of|at|for|up|to|went|from|came|by|me another|me over|full|close|just|well|me about|nearly|de|por|me|unos|casi|m[aá]s))*"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:US|U\.S\.)?[$€£]\s?(?:{_NUMBER})(?:\s?(?:k|m|grand|million|thousand|hundred)\b)?(?:\s?(?:-|to|–)\s?[$€£]?(?:{_NUMBER})(?:k\b)?)?(?:\s?\+)?(?:\s+(?:{_UNIT})\b)?(?:\s?(?:/|per |an |a )(?:month|hour|hr|mo|year|visit|session|week|day)\b)?",
        rf"(?<![\d.])(?:{_NUMBER})\s?[$€£](?!\d)",
        rf"(?<![\d.,$])(?:{_NUMBER})\s?(?:k\s)?(?:{_UNIT})\b(?:\s+and\s+(?:{_NUMBER}|{_WORD})\s+cents)?",
        r"(?<![\w.$])\d{1,3}(?:\.\d)?k\b",
        rf"\b{_WORD}(?:[\s-]+(?:and[\s-]+|of[\s-]+)?{_WORD})*[\s-]+(?:and a half[\s-]+)?{_UNIT}\b",
        rf"\b(?:a couple|couple|a few|few|several|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+)(?: of)? (?:hundred|thousand|grand|million)(?:[\s-]+(?:and[\s-]+)?{_WORD})*(?:\s+{_UNIT})?\b(?!\s*(?:people|patients|times|reviews|miles|years|calls|other))",
        r"\b(?:hundreds|thousands|tens of thousands)(?: (?:and|of) (?:hundreds|thousands))?(?: of)?(?: (?:dollars|bucks))?\b(?! (?:of )?(?:people|patients|times|reviews|miles|other|years|pages|locations|happy|customers))",
        r"\b(?:over|almost|nearly|about|another|extra|around|than|for|me|paid|cost|costs|owe|charged) (a (?:grand|thousand|hundred|couple grand|few hundred))\b(?! (?:times|people|years|miles))",
        rf"\b{_PAID}{_SMALL}\s+((?:{_NUMBER})(?:\.\d\d)?)(?![\d/:%]|\s*(?:%|percent|min\w*|hours?|hrs?|times?|people|stars?|days?|weeks?|months?|years?|yrs?|am\b|pm\b|visits?|bills?|teeth|tooth|different|of us|appointments?|phone|calls|fillings|crowns|sessions?|kids|mg|x\b|o'clock|other|rings|separate|services|things|pages|lawyers|doctors|providers|patients|letters|statements|payments|tests|shots|horas|minutos|d[ií]as|veces|meses|semanas|años|personas))",
        rf"\b{_PAID}{_SMALL}\s+((?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?:hundred(?: (?:and )?\w+)?|thousand|grand|twenty|fifty|sixty|seventy|forty|thirty|eighty|ninety))\b",
        r"\b(?:\d{1,3}(?:\.\d+)?)\s?(?:%|percent)(?=[^.!?]{0,30}\b(?:cover\w*|insurance|interest|off|apr|discount|deductible|coinsurance|co-?pay|balance|fee|markup|increase|down|more)\b)",
        r"(?:\bcover\w*|\binterest|\bfee of|\bdiscount of|\bapr|\bpaid|\bpays)\s+(?:only\s+|at\s+|of\s+|about\s+|is\s+|was\s+)*(\d{1,3}(?:\.\d+)?\s?(?:%|percent))",
        # Spanish
        r"\b(?:mil|cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|seiscientos|setecientos|ochocientos|novecientos|dos mil|tres mil|cinco mil|diez mil|cincuenta|veinte|treinta|cuarenta|sesenta|setenta|ochenta|noventa|quince|cinco|diez)(?:\s+(?:y\s+)?\w+){0,3}?\s+(?:d[oó]lares|pesos|euros)\b",
        r"\b\d[\d.,]*\s?(?:mil\s)?(?:d[oó]lares|pesos|euros)\b|\b\d+ mil\b",
    )
)  # fmt: skip


def find_amounts(reading: Reading) -> Iterator[Hit]:
    """Find sums of money; a rating or a count of people is none."""
    for pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            group = 1 if pattern.groups and match.group(1) else 0
            yield Hit(match.start(group), match.end(group), "AMOUNT", 0.85)
    for entity in reading.entities:
        if entity.label_ == "MONEY" and any(char.isdigit() for char in entity.text):
            yield Hit(entity.start_char, entity.end_char, "AMOUNT", 0.6)
