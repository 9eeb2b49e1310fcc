"""Anything that a reader could act on about health is rejected; sending health questions offline is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("Rinse with salt water twice a day.", id="self-care"),
    pytest.param("Some swelling is normal after an extraction.", id="normal-after"),
    pytest.param("Take ibuprofen every six hours.", id="dose"),
    pytest.param("Go to the emergency room if the bleeding gets worse.", id="urgency"),
    pytest.param("Stop taking the antibiotic if a rash appears.", id="stop-medicine"),
    pytest.param("That should heal within two weeks.", id="prognosis"),
    pytest.param("Sensitivity like this usually goes away by itself.", id="goes-away"),
    pytest.param("You do not need antibiotics for that.", id="no-antibiotics"),
    pytest.param("A low fever is nothing to worry about.", id="fever"),
    pytest.param("Apply an ice pack for the first day.", id="ice"),
    pytest.param("You can safely double the dose at night.", id="double-dose"),
    pytest.param("It is safe to wait a month before seeing a specialist.", id="can-wait"),
]
PASSED = [
    pytest.param("We cannot give medical advice in a public reply.", id="no-advice-in-public"),
    pytest.param("Questions about medication deserve a private conversation.", id="private-conversation"),
    pytest.param("Please take the time that you need before calling.", id="take-the-time"),
    pytest.param("Rest assured that we read every comment.", id="rest-assured"),
    pytest.param(
        "Questions about health are best answered in private by a clinician.", id="health-questions-offline"
    ),
    pytest.param("We take concerns about pain seriously.", id="take-seriously"),
    pytest.param("Listening helps trust to heal.", id="healing-idiom"),
    pytest.param("It is normal to want clear answers.", id="normal-idiom"),
    pytest.param("Please call during office hours whenever it suits you.", id="call-whenever"),
    pytest.param("Safety is a standard that we hold for everyone.", id="safety-standard"),
    pytest.param("A dose of honest criticism helps every practice.", id="dose-idiom"),
    pytest.param("Nobody likes to wait for an answer.", id="waiting"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_advice_about_health_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Dose, urgency, self-care and prognosis are found."""
    assert "medical_advice" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_sending_health_questions_offline_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Refusing to advise in public, and 'take' or 'rest' in other senses, are left alone."""
    assert codes(sentence) == set()
