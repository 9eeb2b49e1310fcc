"""Undo what hides words from a reader of text: invisible characters, look-alikes, entities, spacing tricks.

`fold` returns plain text for the checks to read, together with the way back: for each folded character
the offset of the character it came from, so that a finding points into the reply as it was given.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
# Letters of other scripts that pass for Latin ones (after the confusables table of Unicode TS 39).
_LOOKALIKE_PAIRS = (
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw кk мm тt вb нh "
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo ρp ιi υu νv κk τt ɑa ɡg ıi ȷj ꜱs օo սu հh ոn"
)
_LOOKALIKES = {ord(pair[0]): pair[1] for pair in _LOOKALIKE_PAIRS.split()}
_PLAIN = {
    **{ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032\u0060"},
    **{ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"},
    **{ord(c): "-" for c in "\u2010\u2011\u2012\u2212\ufe63\uff0d"},
    **{
        ord(c): " "
        for c in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
    },
}
_LEET = str.maketrans("013457$@!", "oieastsai")
_LEET_WORD = re.compile(
    r"(?<![\w@.])(?=[a-zA-Z]*[0134579$@!][a-zA-Z])(?=[\w$@!]*[a-zA-Z]{2})[a-zA-Z0-9$@!]{4,}(?![\w@.])"
)
_SPACED = re.compile(r"(?<!\w)(?:[A-Za-z][ .\-_*]{1,2}){3,}[A-Za-z](?!\w)")


@dataclass(frozen=True)
class Folded:
    """Folded text; `origin[i]` is the offset in the given text of folded character i (one more at the end).

    `disguises` are the stretches (offsets in the given text) in which letters were hidden.
    """

    text: str
    origin: tuple[int, ...]
    disguises: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the given text for a stretch of folded text."""
        if end <= start:
            return self.origin[start], self.origin[start]
        return self.origin[start], max(self.origin[end - 1] + 1, self.origin[end])


def fold(text: str) -> Folded:
    """Return the text as a reader's eye takes it in, with the way back to the given offsets."""
    chars: list[str] = []
    origin: list[int] = []
    disguises: list[tuple[int, int]] = []
    i = 0
    while i < len(text):
        entity = _ENTITY.match(text, i) if text[i] == "&" else None
        if entity and (plain := html.unescape(entity.group())) != entity.group():
            chars.extend(plain)
            origin.extend([i] * len(plain))
            if any(c.isalpha() for c in plain):
                disguises.append(entity.span())
            i = entity.end()
            continue
        char = text[i]
        if _INVISIBLE.match(char):
            if _is_between_letters(text, i):
                disguises.append((i - 1, i + 2))
        elif _is_picture(char):
            if _is_between_letters(text, i):
                disguises.append((i - 1, i + 2))
            else:
                chars.append(" ")
                origin.append(i)
        else:
            plain = char.translate(_PLAIN)
            if plain == char and not char.isascii():
                plain = unicodedata.normalize("NFKC", char).translate(_LOOKALIKES)
                if plain.isascii() and plain.isalpha() and len(plain) == 1 and _touches_letter(text, i):
                    disguises.append((i, i + 1))
            chars.extend(plain)
            origin.extend([i] * len(plain))
        i += 1
    origin.append(len(text))
    return _undo_leet_and_spacing("".join(chars), origin, disguises)


def _undo_leet_and_spacing(text: str, origin: list[int], disguises: list[tuple[int, int]]) -> Folded:
    def leet(match: re.Match[str]) -> str:
        word = match.group()
        if word.rstrip("!").isalpha() or not re.search(
            r"[a-zA-Z][0134579$@!]+[a-zA-Z]|^[0134579$@][a-zA-Z]", word
        ):
            return word
        if "@" in word and re.match(r"[\w\-]*\.\w", text[match.end() :]):
            return word
        if re.fullmatch(r"\d+(?:st|nd|rd|th|am|pm|mg|ml|min|hrs?|[a-z])", word, re.IGNORECASE):
            return word
        disguises.append((origin[match.start()], origin[match.end() - 1] + 1))
        return word.translate(_LEET)

    text = _LEET_WORD.sub(leet, text)
    text, origin = _collapse_spaces(text, origin)
    out: list[str] = []
    kept: list[int] = []
    last = 0
    for match in _SPACED.finditer(text):
        letters = [k for k in range(match.start(), match.end()) if text[k].isalpha()]
        out.append(text[last : match.start()])
        kept.extend(origin[last : match.start()])
        out.extend(text[k] for k in letters)
        kept.extend(origin[k] for k in letters)
        disguises.append((origin[match.start()], origin[match.end() - 1] + 1))
        last = match.end()
    out.append(text[last:])
    kept.extend(origin[last:])
    return Folded("".join(out), tuple(kept), tuple(sorted(set(disguises))))


def _collapse_spaces(text: str, origin: list[int]) -> tuple[str, list[int]]:
    """Return the text with each run of white space as one sign: a space, a line break, or a blank line."""
    out: list[str] = []
    kept: list[int] = []
    last = 0
    for run in re.finditer(r"\s{2,}", text):
        breaks = run.group().count("\n")
        plain = "\n\n" if breaks > 1 else "\n" if breaks else " "
        out += [text[last : run.start()], plain]
        kept += [*origin[last : run.start()], *origin[run.start() : run.start() + len(plain)]]
        last = run.end()
    return "".join([*out, text[last:]]), [*kept, *origin[last:]]


def _is_between_letters(text: str, i: int) -> bool:
    return 0 < i < len(text) - 1 and text[i - 1].isalpha() and text[i + 1].isalpha()


def _touches_letter(text: str, i: int) -> bool:
    return (i > 0 and text[i - 1].isalpha()) or (i + 1 < len(text) and text[i + 1].isalpha())


def _is_picture(char: str) -> bool:
    return unicodedata.category(char) in ("So", "Sk") and not char.isascii()
