"""Places smaller than a state: towns, streets, landmarks, ZIP codes; countries too, since they tell an origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading
from assistant.privacy.vocabulary import phrases_of, read_table, read_words

KINDS = ("PLACE",)
_STATE = r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|PR)"
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ln|Court|Ct|Highway|Hwy|Parkway|Pkwy|Place|Pl|Way|Terrace|Circle|Trail|"
    r"Pike|Turnpike|Expressway|Broadway)"
)
_LAND = (
    r"(?:County|Township|Heights|Beach|Springs|Valley|Creek|Island|Park|Village|Hills|Lake|Falls|Grove|Ridge|Mall|Plaza|Square|Shopping Center|"
    r"Bridge|Airport|Station|Harbor|Point|Mountain|River|Bay|Parish|Borough|Crossing|Commons|Building|Tower|Towers|Campus)"
)
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b\d{{1,6}}\s+(?:[NSEW]\.?\s+|North |South |East |West )?(?:[A-Z0-9][\w'.]*\s+){{1,3}}{_STREET}\b\.?(?:,?\s+(?:Apt|Suite|Ste|Unit|#)\.?\s*\w+)?",
        rf"\b(?:[NSEW]\.?\s+|North |South |East |West )?(?:[A-Z][\w']+|\d+(?:st|nd|rd|th))(?:\s[A-Z][\w']+){{0,2}}\s+{_STREET}\b(?:\.(?=\s[a-z,]))?(?!\s+[A-Z][a-z]+\s)",
        rf"\b(?:[A-Z][\w']+\s){{1,2}}{_LAND}\b",
        r"(?i)\b(?:on|off|at|near|down|from|corner of) (?:the )?([a-z0-9']+ (?:street|avenue|ave|road|rd|blvd|boulevard|drive|lane|hwy|highway|parkway|pkwy))\b(?<!the street)(?<!this road)(?<!the road)(?<!down the street)(?<!the drive)(?<!hour drive)(?<!a drive)(?<!fast lane)(?<!memory lane)",
        r"(?i)\b(?:route|rt\.?|rte\.?|hwy|highway|interstate|i-|us-|sr-?|exit|county road|cr) ?\d{1,4}[a-z]?\b|\bI-?\d{1,3}\b",
        rf"\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}},\s*{_STATE}\b\.?(?:\s+\d{{5}}(?:-\d{{4}})?)?",
        rf"\b{_STATE}\s+\d{{5}}(?:-\d{{4}})?\b",
        r"(?i)\bzip(?: ?code)?(?: is| was|:)?\s*(\d{5})\b|(?<![\w$.,/#-])\d{5}-\d{4}\b",
        r"(?<![\w$.,/#:-])\d{5}(?![\w,.]\d|\d|%)(?! (?:dollars|bucks|people|patients|reviews|times|steps))",
        r"(?i)\b(?:calle|avenida|colonia|carretera|avda?\.?) (?:de (?:la |los |las )?)?[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?: [A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)?(?: \d+)?",
    )
)  # fmt: skip
_STATES = read_table("PLACES_STATES")
_BEFORE = read_table("PLACES_BEFORE")
_COUNTRIES = read_table("PLACES_COUNTRIES")
_DEMONYMS = frozenset(
    [
        "cuban",
        "mexican",
        "guatemalan",
        "haitian",
        "indian",
        "pakistani",
        "nigerian",
        "vietnamese",
        "filipino",
        "jamaican",
        "somali",
        "syrian",
        "ukrainian",
    ]
)


def find_places(reading: Reading) -> Iterator[Hit]:
    """Find towns by list and by what stands before them, streets and landmarks by their shape."""
    for pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            group = 1 if pattern.groups and match.group(1) else 0
            first = reading.text[match.start(group) : match.end(group)].split(" ")[0]
            if first.lower() not in (
                "the",
                "this",
                "waiting",
                "parking",
                "your",
                "their",
                "my",
                "front",
                "if",
                "no",
                "was",
                "dr",
            ):
                yield Hit(match.start(group), match.end(group), "PLACE", 0.6)
    yield from _towns(reading)
    for entity in reading.entities:
        keys = [
            word.key
            for word in reading.words[reading.word_at(entity.start_char) : reading.word_at(entity.end_char)]
        ]
        is_place = entity.label_ in ("GPE", "LOC", "FAC") and entity.text[:1].isupper() and keys
        if is_place and not all(
            key in _STATES or key in read_words("innocent_en") or _is_plain(key) for key in keys
        ):
            yield Hit(entity.start_char, entity.end_char, "PLACE", 0.5)


def _is_plain(key: str) -> bool:
    return key in read_words("common_en") and key not in read_words("cities") and key not in _COUNTRIES


def _towns(reading: Reading) -> Iterator[Hit]:
    towns = phrases_of("cities", "PLACE")
    index = 0
    while index < len(reading.words):
        word = reading.words[index]
        found = towns.match(reading.keys, index)
        size = found[0] if found and reading.is_run(index, found[0]) else 0
        if size and _is_town(reading, index, size):
            yield Hit(word.start, reading.words[index + size - 1].end, "PLACE", 0.65)
        elif (
            word.key in _COUNTRIES
            and word.text[0].isupper()
            and not (word.key == "mexico" and reading.keys[index - 1 : index] == ["new"])
        ):
            yield Hit(word.start, word.end, "PLACE", 0.65)
        index += max(size, 1)


def _is_town(reading: Reading, index: int, size: int) -> bool:
    word = reading.words[index]
    before = reading.keys[index - 1] if index and not reading.gap(index - 1).strip(" ") else ""
    capital = all(reading.words[index + i].text[0].isupper() for i in range(size))
    key = " ".join(reading.keys[index : index + size])
    if key in _STATES:
        return False
    plain = word.key in read_words("common_en") or word.key in read_words("common_es")
    if size > 1:
        return capital or (before in _BEFORE and key not in ("the city", "union city"))
    if capital and (before in _BEFORE or (not plain and not reading.opens_sentence(index))):
        return not (plain and word.text.isupper())
    return not capital and not plain and before in _BEFORE and len(key) > 4
