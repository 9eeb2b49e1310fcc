"""The library that ships obeys the gate that ships."""

from __future__ import annotations

import pytest

from assistant import Location
from assistant.drafting.composer import slots_of
from guardrails import Context, check
from knowledge import Response, load_library

LIBRARY = load_library()


@pytest.mark.parametrize("response", LIBRARY.responses.values(), ids=lambda response: response.id)
def test_every_canned_response_passes_at_every_location_that_may_use_it(
    response: Response, locations: dict[str, Location]
) -> None:
    """A response that the gate rejects can't ship, slots filled, on the platform that counts bytes."""
    for location in locations.values():
        if not {"any", *location.service_lines} & set(response.service_lines):
            continue
        text = response.render(slots_of(location, response.language))
        approved = frozenset({text}) if response.language != "en" else frozenset()
        context = Context(
            practice=location.as_practice(), platform="google", part2=location.part2, approved=approved
        )
        verdict = check(text, context)
        assert verdict.status == "pass", [(f.code, text[f.start : f.end]) for f in verdict.findings]


def test_every_english_part_passes_in_a_safe_reply(locations: dict[str, Location]) -> None:
    """Parts are said between sentences that we know to be safe."""
    location = locations["stillwater-recovery"]
    context = Context(practice=location.as_practice(), part2=True)
    rejected = []
    for part in LIBRARY.parts.values():
        if part.language == "en":
            text = f"Thank you for the feedback. {part.render(slots_of(location))} Please call us at {location.phone}."
            if check(text, context).status != "pass":
                rejected.append(part.id)
    assert rejected == []


def test_the_library_is_as_large_as_promised() -> None:
    """At least 80 responses over 24 themes, 15 of them in Spanish, and 45 policies."""
    spanish = [r for r in LIBRARY.responses.values() if r.language == "es"]
    themes = {r.themes[0] for r in LIBRARY.responses.values()}
    assert len(LIBRARY.responses) >= 80
    assert len(spanish) >= 15
    assert len(themes) >= 24
    assert len(LIBRARY.policies) >= 45


def test_a_near_miss_of_an_approved_response_is_rejected(locations: dict[str, Location]) -> None:
    """One poisoned sentence at the end of approved text is enough."""
    location = locations["maple-hollow-family"]
    response = LIBRARY.responses["waiting-warm-1"]
    text = response.render(slots_of(location)) + " See you at your next appointment."
    assert check(text, Context(practice=location.as_practice())).is_blocked
