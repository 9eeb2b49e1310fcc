"""The composer says approved words only, and not always the same ones."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import Desk
from assistant.drafting.composer import Occasion, approved_texts, compose, slots_of


def occasion(desk: Desk, seed: str = "a", theme: str = "waiting", language: str = "en") -> Occasion:
    """A complaint at the family clinic."""
    location = desk.locations["maple-hollow-family"]
    hits = desk.index.search_responses(
        "long wait", themes=(theme,), language=language, service_lines=location.service_lines, k=12
    )
    return Occasion(
        themes=(theme,),
        hits=tuple(hits),
        tone="warm",
        language=language,
        platform="google",
        location=location,
        seed=seed,
    )


def test_every_word_of_a_composition_was_approved(desk: Desk) -> None:
    """Each sentence of each candidate stands in the library, slots filled."""
    location = desk.locations["maple-hollow-family"]
    slots = slots_of(location)
    library = " ".join(
        entry.render(slots)
        for entry in (*desk.library.responses.values(), *desk.library.parts.values())
        if entry.slots <= set(slots)
    )
    for candidate in compose(occasion(desk), desk.library):
        for sentence in re.split(r"(?<=[.!?])\s+", candidate.text):
            assert sentence in library


def test_the_same_review_gets_the_same_replies(desk: Desk) -> None:
    """Nothing but the review decides, so that a reload shows what was there."""
    first = [c.text for c in compose(occasion(desk), desk.library)]
    assert first == [c.text for c in compose(occasion(desk), desk.library)]


def test_other_reviews_of_a_location_get_other_replies(desk: Desk) -> None:
    """Fifty complaints about one theme are not answered with one text."""
    firsts = {next(compose(occasion(desk, seed=str(n)), desk.library)).text for n in range(50)}
    assert len(firsts) >= 15


def test_sources_name_what_a_composition_is_made_of(desk: Desk) -> None:
    """A whole response names itself; a mixture names each entry once."""
    for candidate in compose(occasion(desk), desk.library):
        ids = [source.id for source in candidate.sources]
        assert ids
        assert len(ids) == len(set(ids))
        assert candidate.path == (
            "approved" if len(ids) == 1 and candidate.sources[0].score is not None else "adapted"
        )


def test_slots_that_the_profile_leaves_empty_are_never_left_in(desk: Desk) -> None:
    """A location with nothing but a name and an e-mail gets replies that need no more."""
    bare = desk.locations["maple-hollow-family"].model_copy(update={"phone": "", "contact": ""})
    candidates = list(compose(replace(occasion(desk), location=bare), desk.library))
    assert candidates
    assert not any("{" in candidate.text for candidate in candidates)


def test_spanish_replies_are_whole_approved_responses(desk: Desk) -> None:
    """What the gate can't judge is said word for word as a person approved it."""
    location = desk.locations["maple-hollow-family"]
    approved = approved_texts(desk.library, location, "es")
    candidates = list(compose(occasion(desk, language="es"), desk.library))
    assert candidates
    assert all(candidate.path == "approved" and candidate.text in approved for candidate in candidates)


def test_a_theme_without_responses_falls_back_to_general_words(desk: Desk) -> None:
    """An unknown theme is answered in general words rather than with another theme's."""
    unknown = replace(occasion(desk), themes=("unheard_of",), hits=occasion(desk, theme="general").hits)
    candidates = list(compose(unknown, desk.library))
    assert candidates
