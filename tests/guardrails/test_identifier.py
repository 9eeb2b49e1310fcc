"""Anything of Safe Harbor's 18 kinds that is tied to a person is rejected; the practice's own data is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MISNAMED = pytest.mark.xfail(strict=True, reason="Blocked, but under a code that does not fit.")

REJECTED = [
    pytest.param("Marisol, we read every word of this.", id="first-name"),
    pytest.param("Thank you Marisol for writing.", id="first-name-without-commas"),
    pytest.param("thank you marisol, for writing.", id="first-name-in-lower-case"),
    pytest.param("WE HEAR YOU, MARISOL.", id="first-name-in-capitals"),
    pytest.param("We hear you, Marisol.", id="first-name-at-the-end"),
    pytest.param("Mr. Terrence Okonkwo, we read every word of this.", id="full-name"),
    pytest.param("Dear J.T., we read every word of this.", id="initials"),
    pytest.param("We read every word of this, @molar_mike88.", id="screen-name"),
    pytest.param(
        "Dr. Alvarez takes remarks like this to heart.", id="staff-not-in-the-profile", marks=MISNAMED
    ),
    pytest.param("We keep thinking about March 3rd.", id="day-and-month"),
    pytest.param("The entry of 05/12/2025 is on our mind.", id="numeric-date"),
    pytest.param("Last Tuesday is on our mind.", id="weekday"),
    pytest.param("We have 971-555-0199 on file.", id="someone-elses-phone"),
    pytest.param("We wrote to tperez84@mailbox.example.", id="someone-elses-email"),
    pytest.param("The number 219-09-9999 is kept safe.", id="social-security-number"),
    pytest.param("The chart is MRN 00482913.", id="medical-record-number"),
    pytest.param("Member ID XJH884213907 is kept safe.", id="plan-number"),
    pytest.param("Account #77120934 is kept safe.", id="account-number"),
    pytest.param("The post came from 203.0.113.24.", id="ip-address"),
    pytest.param("People at 1822 Juniper Avenue deserve courtesy.", id="someone-elses-street"),
    pytest.param("We are glad that word travels as far as Gresham.", id="town-outside-the-profile"),
]
PASSED = [
    pytest.param("At Cedar Bend Dental Care, courtesy is a standard for everyone.", id="own-name"),
    pytest.param("Courtesy is a standard for everyone at Cedar Bend.", id="own-short-name"),
    pytest.param("You can also reach the practice manager at 503.555.0142.", id="own-phone-other-notation"),
    pytest.param(
        "You can also reach the practice manager at +1 503-555-0142.", id="own-phone-with-country-code"
    ),
    pytest.param("You can also write to care@cedarbend.example.", id="own-email"),
    pytest.param(
        "You can also use the form at https://www.cedarbend.example/contact.", id="own-site-with-scheme"
    ),
    pytest.param(
        "Letters reach our practice manager at 410 Alder Street, Portland, OR 97209.", id="own-address"
    ),
    pytest.param("Please ask for Nora.", id="contact-by-first-name"),
    pytest.param("Please ask for Ms. Lindgren.", id="contact-by-title-and-last-name"),
    pytest.param("Our office is open Monday to Friday.", id="opening-hours"),
    pytest.param("We have served this community since 1998.", id="year-only"),
    pytest.param("You may call whenever it suits you.", id="may-the-verb"),
    pytest.param(
        "Frank comments, offered with grace and in good faith, help us improve.",
        id="words-that-are-also-names",
    ),
    pytest.param("We aim to answer every call within one business day.", id="within-a-business-day"),
    pytest.param("HIPAA limits what any practice can say on Google.", id="names-of-laws-and-sites"),
    pytest.param("Practices all over Oregon follow the same privacy rules.", id="state"),
    pytest.param("Our voicemail takes messages 24 hours a day.", id="round-the-clock"),
    pytest.param("Our practice manager is there on weekdays from 9 to 5.", id="own-role-with-extension"),
    pytest.param("Thank you, and please know that we listen.", id="thanks-without-a-name"),
    pytest.param("Hello neighbor, and thank you for writing.", id="a-neighbor"),
    pytest.param("Dear reviewer, every comment matters to us.", id="a-reviewer"),
    pytest.param("Parking on our street can be hard to find.", id="street-in-general"),
    pytest.param("Five stars or one, every review counts.", id="numbers-in-general"),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_an_identifier_tied_to_a_person_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """A name, number, date or address that points at a person is found."""
    assert "identifier" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_the_practices_own_data_and_harmless_words_pass(
    sentence: str, codes: Callable[..., set[str]]
) -> None:
    """The profile's data, years, hours and words that look like names are left alone."""
    assert codes(sentence) == set()
