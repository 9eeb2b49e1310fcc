"""Ages, in digits and words, and words that tell one ("newborn", "in her eighties")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading

KINDS = ("AGE",)
_NUMBER = (
    r"(?:\d{1,3}(?:\.5| 1/2|½)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_WHO = (
    r"(?:he|she|i|mom|mum|mother|dad|father|grandma|grandmother|grandpa|grandfather|husband|wife|son|daughter|uncle|aunt|child|kid|"
    r"baby|who|they|parent|brother|sister|nana|granny)"
)
_AFTER = r"(?=\s*(?:[.,;!?)\n-]|$|and\b|with\b|years?\b|so\b|but\b|when\b|now\b|has\b|had\b|not\b|who\b))"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NUMBER}[\s-]*(?:and a half[\s-]+)?(?:years?|yrs?|yr\.?|months?|mos?\.?|weeks?|wks?|days?|hours?)['’]?[\s-]*olds?\b",
        r"\b\d{1,2}\s?(?:y\.?/?o\.?|m\.?/?o\.?|yrs?\.? ?o)\b|\b\d{1,2}\s?ys?old\b",
        r"\b(?:aged?|age of|ages|age:|turned|turning|turns|just turned)\s+(\d{1,3}(?:\s*(?:-|to|and|&)\s*\d{1,3})?)\b(?!\s*(?:stars|%|percent|times))",
        rf"\b{_WHO}(?:'s| is| was|'m| am| are| were|, who is| will be)\s+(?:only |just |almost |nearly |over |about )?(\d{{1,2}}|1[01]\d)\b{_AFTER}",
        r"\b(?:who|twins|kids|girls|boys|she|he|they|son|daughter|children) (?:is|are|was|were|'s|turned|just turned) (?:only |just |almost |barely )?((?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?: and (?:a half|two|three|four|five|six|seven|eight|nine|ten))?)\b(?! (?:of|minutes|hours|weeks|days|times|other|different|people|stars|months))",
        rf"\b{_WHO}(?:'s| is| was| are)\s+(?:only |just |almost |nearly )?((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)\b{_AFTER}",
        r"(?<=[.,;!?(] )(\d{2})(?=,\s|\)|\s(?:years|and)\b)(?<!\d\d\d)",
        r"\b(?:kindergarten|pre-?k|preschool|middle school|high school|junior high|college)\b(?= (?:physical|shots|forms?|records?|year)|[.,;!?])",
        rf"\b{_WHO},?\s+\(?(\d{{1,2}})\)?(?=\s*[,;)]|\s+(?:with|who|and)\b)",
        rf"\b(?:since|when|until|at age|from age|by the time|as a|age) (?:i|he|she|they|my \w+) (?:was|were|turned|is|am) ({_NUMBER})\b(?! (?:of|minutes|hours|weeks|days|times|months|late|early))",
        r"\((\d{1,2}\s?[mf]?|[mf]\s?\d{2})\)(?!\s*\d)|\b([mf]\s?/?\s?\d{2}|\d{2}\s?/?\s?[mf])\b(?=\s+(?:here|with|patient|who|and)\b)",
        r"\bat (?:the age of )?(\d{2}(?: years)?)(?= (?:i|you|she|he|years|my|this|it)\b(?!\s*(?:am|pm|o'clock)))(?= years| i | she | he | you )",
        r"\bin (?:my|his|her|their) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens|(?:[2-9]0)'?s)\b",
        r"\b(?:new-?borns?|toddlers?|preschoolers?|kindergart[ne]+rs?|pre-?teens?|tweens?|teenagers?|teenaged?|teens?|infants?|octogenarian|nonagenarian|septuagenarian|centenarian|"
        r"middle[- ]aged|elderly|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th|1st|2nd|3rd) grader?s?|high ?schooler|middle schooler|college (?:kid|student|freshman)|"
        r"millennial|senior citizens?|grade schooler|school[- ]age[d]?)\b",
        # Spanish
        r"\b(?:de |tiene |tengo |con |cumplió |tenía )?\d{1,3} (?:años|anos|añitos|meses|mesecitos) (?:de edad|de nacid[oa])\b|(?:\b(?:de|tiene|tengo|cumplió|tenía|mis|sus) )(\d{1,3} (?:años|añitos|meses))\b",
        r"\b(?:(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho) añitos|recién nacid[oa]s?|anciano|anciana|adolescentes?|bebé de brazos|de la tercera edad|adult[oa] mayor)\b",
    )
)  # fmt: skip


def find_ages(reading: Reading) -> Iterator[Hit]:
    """Find ages and words that tell one."""
    for pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            group = next((number for number in range(1, pattern.groups + 1) if match.group(number)), 0)
            yield Hit(match.start(group), match.end(group), "AGE", 0.86)
