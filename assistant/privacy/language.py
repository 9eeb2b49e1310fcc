"""Which language a review is written in: a vote of small words and letters, good on short text."""

from __future__ import annotations

from typing import Literal

from assistant.privacy.spanish import is_spanish_form
from assistant.privacy.text import make_key
from assistant.privacy.vocabulary import WORD, read_table, read_words

Language = Literal["en", "es", "other"]
SAMPLE = 4_000
"""Characters that vote; the rest of a long review adds nothing."""
_EN = read_table("LANGUAGE_EN")
_ES = read_table("LANGUAGE_ES")
_OTHER = read_table("LANGUAGE_OTHER")
_EN_KEYS, _ES_KEYS, _OTHER_KEYS = (
    frozenset(make_key(word) for word in words) for words in (_EN, _ES, _OTHER)
)


def detect_language(text: str) -> Language:
    """Tell English, Spanish and anything else apart. Text without a clue (an emoji, a link) is English."""
    sample = text[:SAMPLE]
    keys = [make_key(word) for word in WORD.findall(sample) if not word.isdigit()]
    letters = sum(char.isalpha() for char in sample)
    foreign = sum(char.isalpha() and ord(char) > 0x24F for char in sample)
    if letters and foreign > letters / 3:
        return "other"
    if not keys:
        return "en"
    english = sum(key in _EN_KEYS for key in keys)
    spanish = sum(key in _ES_KEYS for key in keys)
    other = sum(key in _OTHER_KEYS for key in keys)
    spanish += sum(char in "ñ¿¡" for char in sample)
    if spanish > english and spanish >= other:
        return "es"
    if english == spanish or other > english:
        return _by_vocabulary(keys, is_other=other > max(english, spanish))
    return "en"


def _by_vocabulary(keys: list[str], *, is_other: bool) -> Language:
    """Decide by whole vocabularies when the small words tie."""
    english = sum(key in read_words("common_en") for key in keys)
    spanish = sum(_is_spanish(key) for key in keys)
    if max(english, spanish) < len(keys) / 2 and (is_other or len(keys) > 3):
        return "other"
    if is_other and english < len(keys) * 0.7 and spanish < len(keys) * 0.7:
        return "other"
    return "es" if spanish > english else "en"


def _is_spanish(key: str) -> bool:
    words = read_words("common_es")
    return key in words or (len(key) > 5 and is_spanish_form(key, words))
