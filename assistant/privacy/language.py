"""Which language a review is written in: a vote of small words and letters, good on short text."""

from __future__ import annotations

from typing import Literal

from assistant.privacy.text import make_key
from assistant.privacy.vocabulary import WORD, read_words

Language = Literal["en", "es", "other"]
SAMPLE = 4_000
"""Characters that vote; the rest of a long review adds nothing."""
_EN = frozenset(
    "the and was to of i my a is they for in it that we you with had but not have were this she he me at on are be "
    "so no will if what when would very there from or an do don't their our your her him his been never just after "
    "then all out did didn't wasn't who how get got go here it's i'm can't won't up off by as than too she's he's "
    "rude staff doctor great terrible worst best good bad place service love hate avoid wait waited again ever "
    "office people nice friendly awful horrible money scam awesome".split()
)
_ES = frozenset(
    "el la los las de del que y en un una por con no se me mi su para es muy lo al fue como pero mas más si sí le les "
    "nos todo esta está este esto eso esa son hay yo ella ellos nunca siempre porque cuando donde desde hasta sin "
    "sobre ya también tambien después despues antes solo sólo mal malo mala peor pésimo pesimo pésima buena bueno "
    "excelente servicio atención atencion doctora doctor horas cita citas gracias lugar trato personal tiempo dinero "
    "recepción clínica clinica dentista médico medico hijo hija mamá esposo grosera grosero nadie nada ni te o "
    "era estaba tenía tuve tengo hicieron dijeron dijo llamé contestan esperar esperando recomiendo gente espera "
    "caro cara horrible pagar cobraron cobran".split()
)
_OTHER = frozenset(
    "und der die das ist nicht ich ein eine mit auf sehr war wir le les des est et pas je une avec dans pour très nous "
    "vous il che di non per è sono molto o uma não com para muito foi é os as em do da eu het een niet van ik và là không "
    "của nie się jest na w z to ang ng sa mga hindi ako".split()
)
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
    spanish = sum(key in read_words("common_es") for key in keys)
    if max(english, spanish) < len(keys) / 2 and (is_other or len(keys) > 3):
        return "other"
    if is_other and english < len(keys) * 0.7 and spanish < len(keys) * 0.7:
        return "other"
    return "es" if spanish > english else "en"
