"""Legal threats and demands to remove a review are rejected; the privacy explanation is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REJECTED = [
    pytest.param("We reserve the right to pursue legal action.", id="reserve-the-right"),
    pytest.param("Our attorney will be in touch.", id="attorney"),
    pytest.param("Remove this review or we will sue.", id="remove-or-sue"),
    pytest.param("This post is defamatory.", id="defamatory"),
    pytest.param("You signed an agreement not to post reviews.", id="gag-clause"),
    pytest.param("Take this down within 48 hours.", id="deadline"),
    pytest.param("Expect a letter from our lawyers.", id="letter-from-counsel"),
    pytest.param("Slander has legal consequences.", id="slander"),
    pytest.param("We ask you to delete this review.", id="please-delete"),
    pytest.param("We will report this to the police.", id="police"),
    pytest.param("We will see you in court.", id="court"),
    pytest.param("Your non-disparagement clause forbids posts like this.", id="non-disparagement"),
]
PASSED = [
    pytest.param(
        "Privacy law keeps us from discussing any individual situation in public.", id="privacy-law"
    ),
    pytest.param("The law asks us to protect everyone's privacy.", id="law-protects-everyone"),
    pytest.param("Everyone has the right to share an opinion.", id="right-to-an-opinion"),
    pytest.param("Federal rules limit what any practice can say here.", id="federal-rules"),
    pytest.param("Legal limits on public replies apply to every practice.", id="legal-limits"),
    pytest.param("We reserve time each week for reading comments.", id="reserve-time"),
    pytest.param("We want to serve our whole community with respect.", id="serve"),
    pytest.param("We act on feedback from everyone.", id="act-on-feedback"),
    pytest.param("Courtesy is part of our work.", id="courtesy-not-court"),
    pytest.param("Please call at a time that suits you.", id="suit-idiom"),
    pytest.param("Comments like this are a sign that there is room to improve.", id="sign-idiom"),
    pytest.param("Our manager reports on all feedback to our leadership team.", id="report-idiom"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_threatening_the_reviewer_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Suits, lawyers, removal demands and gag clauses are found."""
    assert "threat" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_naming_the_law_without_a_threat_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Privacy law, rights and service are left alone."""
    assert codes(sentence) == set()
