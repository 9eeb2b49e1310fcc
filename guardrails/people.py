"""Names of persons in a reply that the location's profile does not hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guardrails.language import load_nlp
from guardrails.reply import JudgedSentence, Reply
from guardrails.verdict import Practice
from guardrails.wording import common_stems, stem, words_of

_OPENING = re.compile(
    r"^(?P<greeting>(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|thank you(?: so much| very much)?|thanks(?: so much| a lot)?|"
    r"many thanks|sorry|we hear you|we understand|we appreciate (?:this|it|that|you))[,!]? )"
    r"(?P<name>(?:mr|mrs|ms|miss|mx|dr)\.? ?[A-Z][\w'\-]*|[A-Z][\w'\-]+(?: [A-Z][\w'\-]*\.?)?)(?P<after>[,!.:]|$| [-\u2013\u2014]| for\b| we\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:,|\bto you) (?P<name>(?:Mr|Mrs|Ms|Miss|Mx)\.? ?[A-Z][\w'\-]*|[A-Z][a-z'\-]+(?: [A-Z][\w'\-]*\.?)?)(?=[.!?]*$)"
)
_STARTS = re.compile(
    r"^(?P<name>[A-Z][a-z'\-]+), (?!(?:who|our|the|my|your|at|in|on|from|here|and|or|an?|she|he|his|her)\b)"
)
_SIGNATURE = re.compile(
    r"^(?:warm\w*|kind(?:ly| regards| wishes|est)|best|regards|sincerely|respectfully|yours|with|all (?:the|my) best|take care|gratefully|"
    r"love|cheers|from|fondly|humbl\w+|peace|many thanks|thank you again|thanks again|[-\u2013\u2014])\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:^|, )(?P<name>[A-Z]\. ?[A-Z]\.)(?=[,!]| [a-z]|$)")
_NO_INITIALS = frozenset(
    {"us", "md", "do", "pa", "np", "rn", "pt", "ot", "od", "dc", "ma", "ba", "bs", "la", "ny"}
)
_SUMMONED = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Mx)\.? ?[A-Z][\w'\-]*(?=,? (?:please|thank|we|you|call|i)\b)", re.IGNORECASE
)
_SCREEN_NAME = re.compile(r"(?<![\w@./])(?=\w*[A-Za-z])(?:\w+_\w+|[A-Za-z]{3,}\d{2,}\w*)(?![\w@]|\.\w)")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Miss|Ms|Mx|Professor|Prof|Pastor|Coach|Officer)\.? ?[A-Z][\w'\-]*")
_PLACE_OF_CARE = re.compile(
    r"\b(?:counsel(?:l)?ing|clinic|dental|dentistry|pharmacy|hospital|health|center|centre|practice|care|imaging|therapy|recovery|medicine|"
    r"medical|orthodontics|dermatology|associates|hearing|labs?)\b",
    re.IGNORECASE,
)
_NAMES_FILE = Path(__file__).parent / "lexicon" / "first_names.txt"
_GENERIC = frozenset(
    "all everyone everybody there neighbor neighbors neighbour neighbours reader readers reviewer friend friends folks team sir madam "
    "you guest community google yelp facebook ha haha hah wow yes no ok okay oh hey mom mum dad moms dads doctor well aw aww yay internet whoever anyone again kindly hipaa".split()
)
_DOUBT = 0.08
"""Risk from which a name in the middle of a sentence is looked for; below it, it is a colleague's."""
_STAFF_ACTS = frozenset({"contact", "signoff", "invitation"})
_ROLE = re.compile(
    r"\b(?:dr|doctor|manager|director|administrator|owner|founder|lead|advocate|coordinator|nurse|officer|supervisor|receptionist|"
    r"dentist|hygienist|therapist|pharmacist|physician|practitioner|counsel(?:l)?or|ask for|call|reach|contact|e-?mail|partner|midwife|liaison|"
    r"sincerely|regards|yours|signed|team|staff|desk)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PersonName:
    """A person's name at folded offsets; `rewrite` is "" where the name can simply go."""

    start: int
    end: int
    rewrite: str | None = None


def find_people(reply: Reply, practice: Practice | None) -> list[PersonName]:
    """Return names that are nobody's on the profile: somebody addressed by name, or named without a staff role."""
    own = _own_words(practice)
    found: list[PersonName] = []
    for judged in reply.sentences:
        found += _addressed(judged, own)
        found += [
            PersonName(judged.sentence.start + m.start(), judged.sentence.start + m.end())
            for m in _TITLED.finditer(judged.text)
            if not _is_own(m.group(), own) and judged.scores.safe_act not in _STAFF_ACTS
        ]
    found += _mentioned(reply, own)
    return found


def _addressed(judged: JudgedSentence, own: frozenset[str]) -> list[PersonName]:
    found = []
    base = judged.sentence.start
    opening = _OPENING.match(judged.text)
    if opening and _is_name(opening["name"], own):
        start = opening.start("name")
        found.append(PersonName(base + start, base + opening.end("name"), None))
    closing = _CLOSING.search(judged.text)
    if (
        closing
        and not _SIGNATURE.match(judged.text)
        and _is_name(closing["name"], own)
        and not _ROLE.search(judged.text)
    ):
        found.append(PersonName(base + closing.start(), base + closing.end("name"), ""))
    starts = _STARTS.match(judged.text)
    if (
        starts
        and starts["name"].lower() in first_names()
        and _is_name(starts["name"], own)
        and not _ROLE.search(judged.text)
    ):
        found.append(PersonName(base, base + starts.end(), ""))
    for match in _INITIALS.finditer(judged.text):
        letters = match["name"].replace(".", "").replace(" ", "").lower()
        if letters not in _NO_INITIALS and judged.scores.safe_act != "signoff":
            found.append(PersonName(base + match.start(), base + match.end("name"), ""))
    for pattern in (_SCREEN_NAME, _SUMMONED):
        found += [
            PersonName(base + m.start(), base + m.end())
            for m in pattern.finditer(judged.text)
            if not _is_own(m.group(), own)
        ]
    return found


def _mentioned(reply: Reply, own: frozenset[str]) -> list[PersonName]:
    suspects = [
        judged
        for judged in reply.sentences
        if judged.scores.safe_act not in _STAFF_ACTS
        and judged.risk >= _DOUBT
        and re.search(r"(?<!^)\b[A-Z][a-z]+", judged.text[1:])
        and not _ROLE.search(judged.text)
    ]
    found = []
    for judged in suspects:
        for entity in load_nlp()(judged.text).ents:
            if (
                entity.label_ == "PERSON"
                and not _PLACE_OF_CARE.search(entity.text)
                and _is_name(entity.text, own)
                and entity.text[:1].isupper()
            ):
                base = judged.sentence.start
                found.append(PersonName(base + entity.start_char, base + entity.end_char))
    return found


@cache
def first_names() -> frozenset[str]:
    """Return first names, lower-cased, that are no English words (US Social Security names)."""
    return frozenset(_NAMES_FILE.read_text(encoding="utf-8").split())


def _is_name(text: str, own: frozenset[str]) -> bool:
    bare = re.sub(r"^(?:mr|mrs|ms|miss|mx|dr)\.? ?", "", text, flags=re.IGNORECASE)
    words = [word for word, _, _ in words_of(bare)]
    if not words or all(word in _GENERIC or stem(word) in common_stems() for word in words):
        return bool(words) and bare != text and not all(word in own for word in words)
    return not _is_own(text, own)


def _is_own(text: str, own: frozenset[str]) -> bool:
    words = [word for word, _, _ in words_of(text)]
    return bool(words) and all(
        word in own or word in {"mr", "mrs", "ms", "dr", "mx", "miss"} for word in words
    )


def _own_words(practice: Practice | None) -> frozenset[str]:
    if practice is None:
        return frozenset()
    texts = (*practice.names, *practice.people, *practice.addresses, *practice.roles)
    return frozenset(word for text in texts for word, _, _ in words_of(text))
