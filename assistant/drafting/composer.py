"""The composer: replies made of approved text only, slots filled from the location's profile.

A reply is either one approved response word for word (path `approved`), or approved parts put together in
the order in which people say them: acknowledgment, standard, privacy, invitation, sign-off (path
`adapted`). Never a word that nobody approved. The same review gives the same reply, another review of
the same location likely another one.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.locations import Location
from assistant.review import Path, Platform, Source, Tone
from knowledge import Hit, Library, Part, PartKind, Response

MOST_CANDIDATES = 24
"""Candidates offered to the gate before the composer gives up."""

_OWN_WORDS = frozenset({"praise", "bereavement", "no_text", "mixed"})
"""Themes whose replies take no invitation or privacy line that was written for complaints."""
_THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciat\w+|gracias|agradec\w+)\b", re.IGNORECASE)
_PRIVACY = re.compile(r"\b(?:privacy|private|confidential\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Composition:
    """One candidate reply with the entries it is made of."""

    text: str
    path: Path
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """What the composer needs to know of a review: nothing of its words but a number drawn from them.

    Attributes:
        themes: theme ids, the main one first.
        hits: approved responses that retrieval found, best first.
        seed: any text that differs between reviews; only its hash is used.
    """

    themes: tuple[str, ...]
    hits: tuple[Hit[Response], ...]
    tone: Tone
    language: str
    platform: Platform
    location: Location
    seed: str


def slots_of(location: Location, language: str = "en") -> dict[str, str]:
    """Return the slot values of a location; slots that the profile leaves empty are missing."""
    role = (
        location.contact_role_es if language == "es" and location.contact_role_es else location.contact_role
    )
    values = {
        "practice": location.name,
        "contact": location.contact,
        "contact_role": role,
        "phone": location.phone,
        "email": location.email,
    }
    return {name: value for name, value in values.items() if value}


def compose(occasion: Occasion, library: Library) -> Iterator[Composition]:
    """Yield candidate replies, best first, each different from the ones before; at most MOST_CANDIDATES."""
    rng = random.Random(hashlib.sha256(occasion.seed.encode("utf-8", "replace")).digest())  # noqa: S311 - variety, not secrecy
    slots = slots_of(occasion.location, occasion.language)
    whole = list(_whole_responses(occasion, slots, rng))
    mixed = _adaptations(occasion, library, slots, rng) if occasion.language == "en" else iter(())
    seen: set[str] = set()
    for candidate in _interleave(whole, mixed, start_with_mixed=rng.random() < 0.6):
        if candidate.text not in seen:
            seen.add(candidate.text)
            yield candidate
        if len(seen) >= MOST_CANDIDATES:
            return


def approved_texts(library: Library, location: Location, language: str) -> frozenset[str]:
    """Return every approved response of a language as this location would post it, word for word."""
    slots = slots_of(location, language)
    fitting = library.responses_for(language=language, service_lines=location.service_lines)
    return frozenset(entry.render(slots) for entry in fitting if entry.slots <= set(slots))


def _whole_responses(
    occasion: Occasion, slots: Mapping[str, str], rng: random.Random
) -> Iterator[Composition]:
    usable = [hit for hit in occasion.hits if hit.entry.slots <= set(slots)]
    for theme in (*occasion.themes, "general"):
        on_topic = [hit for hit in usable if hit.entry.themes[0] == theme]
        if on_topic:
            break
    else:
        return
    in_tone = [hit for hit in on_topic if hit.entry.tone == occasion.tone]
    first = in_tone[:4]
    rng.shuffle(first)
    for hit in [*first, *(h for h in on_topic if h not in first)]:
        entry = hit.entry
        source = Source(
            kind="response", id=entry.id, title=entry.title, version=entry.version, score=round(hit.score, 3)
        )
        yield Composition(text=entry.render(slots), path="approved", sources=(source,))


def _adaptations(
    occasion: Occasion, library: Library, slots: Mapping[str, str], rng: random.Random
) -> Iterator[Composition]:
    pieces = _Pieces(occasion, library, slots)
    for _ in range(MOST_CANDIDATES * 3):
        chosen = pieces.draw(rng)
        if chosen is None:
            continue
        text = " ".join(piece.text for piece in chosen)
        sources = {(s.kind, s.id): s for s in (piece.source for piece in chosen)}
        yield Composition(text=text, path="adapted", sources=tuple(sources.values()))


@dataclass(frozen=True)
class _Piece:
    text: str
    source: Source
    tone: str


class _Pieces:
    """Approved pieces that fit an occasion, by what they do in a reply."""

    def __init__(self, occasion: Occasion, library: Library, slots: Mapping[str, str]) -> None:
        self.occasion, self.library, self.slots = occasion, library, slots
        main = occasion.themes[0] if occasion.themes else "general"
        second = occasion.themes[1] if len(occasion.themes) > 1 else ""
        closed = main in _OWN_WORDS
        self.openings = self._gather("acknowledgment", main, own_theme=True)
        self.standards = self._gather("standard", main, own_theme=True)
        self.seconds = self._gather("standard", second, own_theme=True) if second else []
        self.privacy = self._gather("privacy", main, own_theme=closed)
        self.invitations = self._gather("invitation", main, own_theme=closed)
        self.signoffs = self._gather("signoff", main)

    def draw(self, rng: random.Random) -> list[_Piece] | None:
        """Return pieces in speaking order; None where they repeat each other or duties can't be met."""
        if not self.openings or not self.invitations:
            return None
        opening = rng.choice(self.openings)
        chosen = [opening]
        if self.standards:
            chosen.append(rng.choice(self.standards))
        if self.seconds and rng.random() < 0.7:
            chosen.append(rng.choice(self.seconds))
        if self.privacy and not any(_PRIVACY.search(p.text) for p in chosen) and rng.random() < 0.5:
            chosen.append(rng.choice(self.privacy))
        privacy_said = any(_PRIVACY.search(p.text) for p in chosen)
        invitations = [p for p in self.invitations if not (privacy_said and _PRIVACY.search(p.text))]
        chosen.append(rng.choice(invitations or self.invitations))
        thanked = any(_THANKS.search(p.text) for p in chosen)
        signoffs = [p for p in self.signoffs if not (thanked and _THANKS.search(p.text))]
        if signoffs and rng.random() < 0.65:
            chosen.append(rng.choice(signoffs))
        return None if _repeats(chosen) else chosen

    def _gather(self, kind: PartKind, theme: str, *, own_theme: bool = False) -> list[_Piece]:
        """Return the pieces of a kind; with `own_theme` only those written for this very theme."""
        occasion, lines = self.occasion, self.occasion.location.service_lines
        responses = self.library.responses_for(
            theme, language=occasion.language, platform=occasion.platform, service_lines=lines
        )
        found = [
            _piece(said, entry, self.slots)
            for entry in responses
            if entry.themes[0] == theme and (said := getattr(entry.parts, kind))
        ]
        parts = self.library.parts_for(kind, theme, language=occasion.language, service_lines=lines)
        found += [
            _piece(part.text, part, self.slots) for part in parts if theme in part.themes or not own_theme
        ]
        if not found and kind == "acknowledgment":
            found = [_piece(part.text, part, self.slots) for part in parts]
        usable = [piece for piece in found if "{" not in piece.text]
        return [piece for piece in usable if piece.tone == occasion.tone] or usable


def _piece(text: str, entry: Response | Part, slots: Mapping[str, str]) -> _Piece:
    kind: Literal["response", "part"] = "response" if isinstance(entry, Response) else "part"
    title = entry.title if isinstance(entry, Response) else f"{entry.kind}: {', '.join(entry.themes)}"
    for name, value in slots.items():
        text = text.replace("{" + name + "}", value)
    return _Piece(text, Source(kind=kind, id=entry.id, title=title, version=entry.version), entry.tone)


def _repeats(pieces: Sequence[_Piece]) -> bool:
    openings = [" ".join(piece.text.lower().split()[:2]) for piece in pieces]
    words = [w for piece in pieces for w in set(re.findall(r"[a-z]{6,}", piece.text.lower()))]
    crowded = max((words.count(w) for w in set(words)), default=0)
    return len(set(openings)) < len(openings) or crowded >= 3


def _interleave(
    whole: Sequence[Composition], mixed: Iterator[Composition], *, start_with_mixed: bool
) -> Iterator[Composition]:
    turn = start_with_mixed
    left = list(whole)
    while True:
        if turn or not left:
            candidate = next(mixed, None)
            if candidate is None:
                yield from left
                return
            yield candidate
        else:
            yield left.pop(0)
        turn = not turn
