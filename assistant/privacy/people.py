"""Names of people: reviewers, relatives, staff; full, bare, titled, initials, nicknames, screen names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.privacy.reading import Hit, Reading, Word
from assistant.privacy.vocabulary import clinical_phrases, read_table, read_words, variants, weak_kinds

KINDS = ("PERSON", "USERNAME")
_TITLES = read_table("PEOPLE_TITLES")
"""Words after which a name may follow in any spelling."""
_SURE_TITLES = frozenset(
    ["dr", "drs", "mr", "mrs", "ms", "sra", "srta", "dra", "doctora", "licenciada", "licenciado"]
)
_POST = re.compile(
    r",?\s*(?:MD|M\.D\.|DDS|D\.D\.S\.|DMD|DO|D\.O\.|NP|PA|PA-C|RN|LPN|PhD|PsyD|LCSW|OD|DPM|DC|Jr|Sr|III|II)\b\.?"
)
_NEVER = read_table("PEOPLE_NEVER")
_ROLE_AHEAD = read_table("PEOPLE_ROLE_AHEAD")
_BEFORE = read_table("PEOPLE_BEFORE")
_AFTER = read_table("PEOPLE_AFTER")
_INTRODUCED = re.compile(
    r"(?:(?i:\bmy name(?:'s| is| was)|\bname(?:d| is| was|'s)|\bgoes by|\bask for|\bsigned,?|\bsincerely,?|\bregards,?|\bme llamo|\bmi nombre es|\bse llama(?:ba)?|"
    r"\bllamad[oa]|\batentamente,?|\bde nombre)|\b[Ii](?:'m| am)|\b[Tt]his is|\bcalled|\b[Tt]hanks?,?)"
    r"\s*[:,]?\s*([^\W\d_][\w'.-]*(?:\s+[A-Z][\w'.-]*){0,2})"
)
_SIGNED = re.compile(r"(?:^|[\n.!?]\s*)[-~*]+\s*([A-Za-z][\w'.]*(?:\s+[A-Z][\w'.]*){0,2})\s*$", re.MULTILINE)
_INITIALS = re.compile(
    r"\b(?:[A-Z]\.\s?){2,3}(?!\w)|(?<=[-~ ])[A-Z]\.\s?[A-Z]\.?(?=\s*$)|\b[A-Z]\.\s(?=[A-Z][a-z])"
)
_NAME_INITIAL = re.compile(r"\b([A-Z][a-zà-ÿ']{1,14})\s([A-Z])\b\.?(?!\w|')")
_HANDLE = re.compile(
    r"(?<![\w.@])@[A-Za-z0-9_.]{2,30}\b|\bu/[A-Za-z0-9_-]{3,}|\b(?:user\s?name|screen\s?name|handle|username|gamertag|usuario)\s*(?:is|was|:|es)?\s*(@?[\w.]*[\w])"
    r"|\b[A-Za-z]+_[A-Za-z0-9_]+\b|\b[A-Za-z]{3,}\d{2,}\b(?!%)|\b[A-Z][a-z]+[A-Z][a-z]+\d*\b"
)
_NOT_HANDLE = re.compile(
    r"(?i)^(?:covid\d*|mp\d|h1n1|mychart|zocdoc|youtube|facebook|tiktok|linkedin|healthgrades|mc[a-z]+|mac[a-z]+|iphone\d*|paypal|carecredit|de[a-z]+|o'[a-z]+|[a-z]+_?rx|webmd|ratemds|realself|nextdoor|usb\d|windows\d+|catch22|xray|wellchild|followup|facetime|whatsapp|doordash|fedex|checkin|checkout|oneonone)$"
)


def find_people(reading: Reading) -> Iterator[Hit]:
    """Find names of people, by list, by title, by what stands around them, by spaCy, by their capitals."""
    text = reading.text
    for match in _HANDLE.finditer(text):
        start, end = match.span(1) if match.group(1) else match.span()
        if not _NOT_HANDLE.match(text[start:end]):
            yield Hit(start, end, "USERNAME", 0.9)
    for match in _INTRODUCED.finditer(text):
        yield from _introduced(match, is_spanish=reading.language == "es")
    for match in _SIGNED.finditer(text):
        yield Hit(*match.span(1), "PERSON", 0.85)
    for match in _INITIALS.finditer(text):
        if match.group().replace(" ", "").upper() not in (
            "U.S.",
            "A.M.",
            "P.M.",
            "E.R.",
            "M.D.",
            "D.O.",
            "I.V.",
            "P.S.",
            "I.D.",
            "U.S.A.",
            "D.D.S.",
            "U.T.I.",
            "P.T.",
            "T.V.",
            "N.P.",
            "R.N.",
            "P.A.",
            "M.R.I.",
            "E.K.G.",
            "Q.R.",
            "A.C.",
            "B.S.",
            "I.E.",
            "E.G.",
        ):
            yield Hit(match.start(), match.end(), "PERSON", 0.6)
    for match in _NAME_INITIAL.finditer(text):
        if (
            match.group(2) != "I"
            and _is_name(match.group(1).lower())
            and match.group(1).lower() not in _NEVER
        ):
            yield Hit(match.start(), match.end(), "PERSON", 0.85)
    yield from _from_words(reading)
    for entity in reading.entities:
        if entity.label_ == "PERSON":
            yield from _from_entity(reading, entity.start_char, entity.end_char)


def _introduced(match: re.Match[str], *, is_spanish: bool) -> Iterator[Hit]:
    name = match.group(1).rstrip(".,'-")
    first = name.split()[0].lower()
    plain = read_words("common_es" if is_spanish else "common_en")
    is_capital = name[0].isupper()
    if first in _NEVER or (not is_capital and not read_words("first_names").__contains__(first)):
        return
    if first in plain and not _is_name(first):
        return
    yield Hit(match.start(1), match.start(1) + len(name), "PERSON", 0.85)


def _from_words(reading: Reading) -> Iterator[Hit]:
    words = reading.words
    index = 0
    while index < len(words):
        word = words[index]
        title = _after_title(reading, index)
        size = title or _bare_name(reading, index)
        if not size:
            index += 1
            continue
        start = (
            words[index - 1].start
            if title
            and words[index - 1].key
            in ("dr", "drs", "doctor", "doc", "mr", "mrs", "ms", "miss", "nurse", "dra", "sra", "sr")
            else word.start
        )
        end = words[index + size - 1].end
        post = _POST.match(reading.text, end)
        yield Hit(
            start,
            post.end() if post else end,
            "PERSON",
            0.9 if title else 0.8 if _is_name(word.key.removesuffix("s")) or _is_name(word.key) else 0.45,
        )
        index += size


def _after_title(reading: Reading, index: int) -> int:
    """Return how many words after a title make a name, 0 for none."""
    if (
        index == 0
        or reading.words[index - 1].key not in _TITLES
        or reading.gap(index - 1).strip(" .")
        or len(reading.gap(index - 1)) > 3
    ):
        return 0
    word, title = reading.words[index], reading.words[index - 1].key
    gap = reading.gap(index - 1)
    if "." in gap and title not in _SURE_TITLES:
        return 0
    if word.key in _NEVER or word.text.isdigit():
        return 0
    is_known = _is_name(word.key)
    is_capital = word.text[0].isupper() and not word.text.isupper()
    is_plain = word.key in read_words("common_en") or word.key in read_words("innocent_en")
    sure = title in _SURE_TITLES
    if is_capital and (sure or is_known or not is_plain):
        return 1 + _surnames(reading, index + 1)
    if len(word.text) == 1 and sure:
        return 1
    is_verb = reading.is_tagged(word, "VB", "MD", "RB", "IN", "PRP", "TO")
    if (word.text.isupper() or word.text.islower()) and (
        (sure and not is_plain) or (is_known and not is_verb and (sure or not is_plain))
    ):
        return 1 + (_surnames(reading, index + 1) if word.text.isupper() else 0)
    return 0


def _bare_name(reading: Reading, index: int) -> int:
    """Return how many words from here make a name without a title, 0 for none."""
    word = reading.words[index]
    key = word.key.removesuffix("s") if word.text.endswith("'s") else word.key
    if key in _NEVER or len(key) < 2 or not word.text[0].isalpha() or _is_clinical(key):
        return 0
    if _stands_out(reading, index, key):
        return 1
    shouting = word.text.isupper() and len(word.text) > 1
    plain = read_words("common_es") if reading.language == "es" else read_words("common_en")
    in_list, is_word = key in read_words("first_names"), key in read_words("first_names_words")
    if word.text[0].isupper() and not shouting:
        following = _surnames(reading, index + 1)
        if in_list and (reading.language != "es" or key not in plain or not reading.opens_sentence(index)):
            return 1 + following
        if in_list:
            return 1 + following if following or _has_cue(reading, index) else 0
        if (is_word or _is_surname(key)) and not reading.opens_sentence(index):
            if following or _has_cue(reading, index) or (reading.is_tagged(word, "NNP") and key not in plain):
                return 1 + following
            return 1 if reading.is_tagged(word, "NNP") and is_word and _has_cue(reading, index) else 0
        if is_word and (following or _has_strong_cue(reading, index)):
            return 1 + following
        return 0
    if shouting and in_list and key not in read_words("innocent_en") and len(key) > 3 and key not in plain:
        return 1 + _surnames(reading, index + 1)
    is_typed_low = word.text.islower() and in_list and len(key) > 2 and reading.language == "en"
    if is_typed_low and (key not in plain or _has_cue(reading, index)):
        return 1
    if word.text.islower() and reading.language == "es" and in_list and key not in plain and len(key) > 3:
        return 1
    return 0


def _stands_out(reading: Reading, index: int, key: str) -> bool:
    """Whether a capital in the middle of a sentence can only be a name's: no frequent word, spaCy agrees."""
    word = reading.words[index]
    return (
        len(key) > 2
        and word.text[0].isupper()
        and not word.text.isupper()
        and reading.is_tagged(word, "NNP")
        and not reading.opens_sentence(index)
        and key not in read_words("frequent_en")
        and key not in read_words("innocent_en")
        and key not in _TITLES
    )


def _surnames(reading: Reading, index: int) -> int:
    """Return how many further capitalised words belong to the name."""
    count = 0
    while index + count < len(reading.words) and count < 3:
        word = reading.words[index + count]
        gap = reading.gap(index + count - 1)
        key = word.key.removesuffix("s") if word.text.endswith("'s") else word.key
        if gap not in (" ", "-", ". ", "  ") or (
            gap == ". " and reading.words[index + count - 1].end - reading.words[index + count - 1].start > 1
        ):
            break
        is_name = (
            word.text[0].isupper()
            and key not in _NEVER
            and not _is_clinical(key)
            and key not in read_words("innocent_en")
        )
        is_particle = key in (
            "de",
            "la",
            "del",
            "van",
            "von",
            "der",
            "den",
            "al",
            "el",
            "bin",
            "san",
            "st",
            "mc",
            "o",
        )
        plain = (
            key in read_words("common_en") and not _is_surname(key) and key not in read_words("first_names")
        )
        if (is_name and not (plain and not reading.is_tagged(word, "NNP"))) or (
            is_particle
            and index + count + 1 < len(reading.words)
            and reading.words[index + count + 1].text[0].isupper()
        ):
            count += 1
        else:
            break
    return count


def _has_cue(reading: Reading, index: int) -> bool:
    before = reading.words[index - 1].key if index else ""
    after = reading.words[index + 1].key if index + 1 < len(reading.words) else ""
    touching = index > 0 and not reading.gap(index - 1).strip(" ,")
    return (touching and (before in _BEFORE or before in _ROLE_AHEAD)) or (
        after in _AFTER and reading.gap(index).strip(" ,") == ""
    )


def _has_strong_cue(reading: Reading, index: int) -> bool:
    after = reading.words[index + 1].key if index + 1 < len(reading.words) else ""
    word = reading.words[index]
    return reading.is_tagged(word, "NNP") and after in _AFTER and reading.gap(index) == " "


def _from_entity(reading: Reading, start: int, end: int) -> Iterator[Hit]:
    first, last = reading.word_at(start), reading.word_at(end)
    kept: list[Word] = []
    for word in reading.words[first:last]:
        key = word.key.removesuffix("s") if word.text.endswith("'s") else word.key
        known = _is_name(key)
        plain = key in read_words("common_en") or key in read_words("innocent_en")
        if (
            key in _NEVER
            or key in _TITLES
            or _is_clinical(key)
            or not word.text[0].isupper()
            or (plain and not known)
        ):
            continue
        if plain and word.text.isupper() and len(word.text) > 1:
            continue
        if (
            plain
            and reading.opens_sentence(reading.word_at(word.start))
            and key not in read_words("first_names")
        ):
            continue
        kept.append(word)
    for word in kept:
        yield Hit(word.start, word.end, "PERSON", 0.55)


@lru_cache(maxsize=8192)
def _is_name(key: str) -> bool:
    return _is_surname(key) or key in read_words("first_names") or key in read_words("first_names_words")


@lru_cache(maxsize=8192)
def _is_surname(key: str) -> bool:
    return key in read_words("surnames") or key in read_words("surnames_words")


@lru_cache(maxsize=8192)
def _is_clinical(key: str) -> bool:
    phrases = clinical_phrases("en").kinds
    return any(form in phrases or form in weak_kinds() for form in variants(key)) and key not in read_words(
        "first_names"
    )
