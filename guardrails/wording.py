"""Words that many safe replies use, and the simple stemming under which the checks compare words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

COMMON_WORDS_FILE = Path(__file__).parent / "lexicon" / "common_words.txt"
_ENGLISH = frozenset(
    "the a an and or of to in is are be we our us you your for with that this it on at as if not by from would please who can will have has "
    "thank thanks call do does so but all any how what when here there i my me no one more about".split()
)
_SPANISH = frozenset(
    "el la los las un una y o de del que en es son por para con su sus se le les lo nos nuestra nuestro nuestras nuestros usted ustedes al "
    "gracias como pero este esta esto eso si llame puede gustar\u00eda m\u00e1s muy porque cuando todo todos cada".split()
)
_OTHERS = frozenset(
    "nous vous votre notre les des pour avec sur est pas merci wir ihnen ihre ihr und der die das nicht ist danken unserer bei grazie per della "
    "che non sono nostro vostro obrigado obrigada pela nosso nossa seu sua voc\u00ea n\u00e3o salamat po ang mga ng sa".split()
)
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, lower-cased, with their offsets."""
    return [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(text)]


def is_foreign(sentence: str) -> bool:
    """Whether a sentence is in another language than English, judged by its small words and its letters."""
    words = [word for word, _, _ in words_of(sentence)]
    if len(words) < 4 and sentence.isascii():
        return False
    english = sum(word in _ENGLISH for word in words)
    spanish = sum(word in _SPANISH for word in words)
    others = sum(word in _OTHERS for word in words)
    letters = sum(c.isalpha() and ord(c) > 0x24F for c in sentence)
    return max(spanish, others) > english or letters > 3 or (len(words) >= 12 and english == 0)


def stem(word: str) -> str:
    """Return a crude stem, enough to see that "waiting" and "waits" are one word."""
    word = word.removesuffix("'s").replace("'", "")
    for ending in (
        "ations",
        "ation",
        "ingly",
        "ings",
        "ing",
        "edly",
        "ies",
        "ied",
        "ely",
        "ed",
        "es",
        "ly",
        "s",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def common_stems() -> frozenset[str]:
    """Return the stems of words that safe replies use anyway, whoever wrote the review."""
    lines = COMMON_WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(stem(line.strip()) for line in lines if line.strip() and not line.startswith("#"))
