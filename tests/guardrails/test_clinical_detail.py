"""Health details tied to the reviewer are rejected; what the practice offers in general is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("Your root canal was a complicated one.", id="procedure"),
    pytest.param("The swelling in your jaw is something that we take seriously.", id="body-part"),
    pytest.param("The crown on your molar needed a second fitting.", id="device"),
    pytest.param("Your blood test came back normal.", id="test-result"),
    pytest.param("We prescribed amoxicillin for your infection.", id="medicine"),
    pytest.param("Your son's asthma deserves attention.", id="condition-of-a-relative"),
    pytest.param("We know how hard your depression has been.", id="mental-health"),
    pytest.param("Your X-ray did not show a fracture.", id="imaging"),
    pytest.param("Your referral to the cardiologist was sent.", id="referral"),
    pytest.param("Your diabetes diagnosis is hard to hear.", id="diagnosis"),
    pytest.param("We are glad that your filling is holding well.", id="outcome"),
    pytest.param("Congratulations on your pregnancy.", id="pregnancy"),
]
PASSED = [
    pytest.param(
        "We offer paediatric dentistry and emergency care to the whole community.", id="service-lines"
    ),
    pytest.param(
        "Clear explanations of every treatment are a standard that we hold for everyone.",
        id="explaining-treatment",
    ),
    pytest.param("Comfort matters in dental care, and our team trains for it.", id="comfort-in-general"),
    pytest.param("Our services include imaging, orthodontics and a pharmacy.", id="list-of-services"),
    pytest.param("Questions about prescriptions deserve prompt answers.", id="prescriptions-as-a-topic"),
    pytest.param("We believe that test results should reach everyone promptly.", id="results-as-a-topic"),
    pytest.param(
        "Pain is a serious subject, and we want everyone to feel heard about it.", id="pain-as-a-topic"
    ),
    pytest.param(
        "Referrals can be slow, and we want the steps to be clear for everyone.", id="referrals-as-a-topic"
    ),
    pytest.param(
        "Mental health care works best when people feel respected.", id="mental-health-as-a-service"
    ),
    pytest.param("Honest feedback keeps us on our toes.", id="body-part-idiom"),
    pytest.param("We take comments like this to heart.", id="heart-idiom"),
    pytest.param("Every instrument is cleaned to a strict standard.", id="cleanliness-standard"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_a_health_detail_tied_to_the_reviewer_is_rejected(
    sentence: str, codes: Callable[..., set[str]]
) -> None:
    """Condition, body part, procedure, medicine, test or result of a person is found."""
    assert "clinical_detail" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_speaking_of_care_in_general_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Service lines and standards of care are left alone."""
    assert codes(sentence) == set()
