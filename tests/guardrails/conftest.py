"""One invented practice, one safe frame, and the codes that the real gate finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guardrails import Context, Practice, check

PRACTICE = Practice(
    names=("Cedar Bend Dental Care", "Cedar Bend"),
    phones=("(503) 555-0142",),
    emails=("care@cedarbend.example",),
    urls=("www.cedarbend.example",),
    addresses=("410 Alder Street, Portland, OR 97209",),
    people=("Nora Lindgren",),
    roles=("practice manager",),
)
ACKNOWLEDGMENT = "Thank you for taking the time to share your feedback."
CONTACT = "If you would like to talk, please call our practice manager, Nora Lindgren, at (503) 555-0142."


@pytest.fixture(scope="session")
def practice() -> Practice:
    """The practice that the tests write for."""
    return PRACTICE


@pytest.fixture(scope="session")
def contact() -> str:
    """A safe sentence that moves the talk offline."""
    return CONTACT


@pytest.fixture(scope="session")
def acknowledgment() -> str:
    """A safe sentence that shows that the review was read."""
    return ACKNOWLEDGMENT


@pytest.fixture(scope="session")
def frame() -> Callable[[str], str]:
    """Puts a sentence between a safe acknowledgment and a safe way to get in touch."""
    return lambda sentence: f"{ACKNOWLEDGMENT} {sentence} {CONTACT}"


@pytest.fixture(scope="session")
def codes_of_reply() -> Callable[..., set[str]]:
    """Codes found in a whole reply for the known practice; else than `reject` reads `code:warn`, `code:error`."""

    def codes_of_reply(reply: str, **known: object) -> set[str]:
        context = Context(**{"practice": PRACTICE, **known})  # type: ignore[arg-type]
        verdict = check(reply, context)
        found = {f.code if f.severity == "reject" else f"{f.code}:{f.severity}" for f in verdict.findings}
        assert verdict.is_blocked == any(not code.endswith(":warn") for code in found)
        return found

    return codes_of_reply


@pytest.fixture(scope="session")
def codes(frame: Callable[[str], str], codes_of_reply: Callable[..., set[str]]) -> Callable[..., set[str]]:
    """Codes found in a sentence put into the safe frame; none means that the reply passes."""
    return lambda sentence, **known: codes_of_reply(frame(sentence), **known)
