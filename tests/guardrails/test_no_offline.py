"""A reply must offer a way to reach a named role of the practice; a promise to call is not one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PASSES = pytest.mark.xfail(strict=True, reason="The gate lets it pass.")

REJECTED = [
    pytest.param("", id="no-invitation"),
    pytest.param("We will contact you directly.", id="we-contact-you"),
    pytest.param("Our manager will call you tomorrow.", id="manager-will-call"),
    pytest.param("Our team will reach out to you soon.", id="team-will-reach-out"),
    pytest.param("Please get in touch with us.", id="no-way-given"),
    pytest.param(
        "If you would like to talk, please call our practice manager.",
        id="role-without-a-number",
        marks=PASSES,
    ),
    pytest.param("If you would like to talk, please ask for Nora Lindgren.", id="name-without-a-number"),
    pytest.param("If you would like to talk, please send us a direct message.", id="direct-message"),
]
FOREIGN = [
    pytest.param(
        "If you would like to talk, please call our practice manager at 971-555-0199.", id="foreign-number"
    ),
    pytest.param("If you would like to talk, please write to boss@elsewhere.example.", id="foreign-address"),
]
PASSED = [
    pytest.param("Please call our practice manager, Nora Lindgren, at (503) 555-0142.", id="phone"),
    pytest.param(
        "If you would like to talk, our practice manager is at 503-555-0142.", id="phone-with-dashes"
    ),
    pytest.param("Our practice manager would be glad to listen at 503.555.0142.", id="phone-with-dots"),
    pytest.param("Our practice manager can be reached at +1 (503) 555-0142.", id="phone-with-country-code"),
    pytest.param("Please ask for Nora Lindgren at 5035550142.", id="phone-in-one-word"),
    pytest.param("Please write to our practice manager at care@cedarbend.example.", id="email"),
    pytest.param(
        "Please write to Nora Lindgren, practice manager, at CARE@CEDARBEND.EXAMPLE.", id="email-in-capitals"
    ),
    pytest.param(
        "Please write to our practice manager through the secure form at www.cedarbend.example/contact.",
        id="secure-form",
    ),
    pytest.param(
        "You are welcome to call Nora Lindgren at (503) 555-0142 or write to care@cedarbend.example.",
        id="phone-and-email",
    ),
    pytest.param("Anyone may call our practice manager at (503) 555-0142.", id="anyone-may-call"),
    pytest.param("Our practice manager will gladly listen at (503) 555-0142.", id="role-alone-with-phone"),
    pytest.param(
        "Whenever it suits you, our practice manager can be reached at (503) 555-0142.", id="whenever"
    ),
    pytest.param(
        "For a private conversation, please contact Nora Lindgren at (503) 555-0142.", id="in-private"
    ),
]


@pytest.mark.parametrize("invitation", REJECTED)
def test_a_reply_without_a_way_to_reach_the_practice_is_rejected(
    invitation: str, acknowledgment: str, codes_of_reply: Callable[..., set[str]]
) -> None:
    """Neither silence nor a promise to call nor a stranger's number moves the talk offline."""
    assert "no_offline" in codes_of_reply(f"{acknowledgment} {invitation}")


@pytest.mark.parametrize("invitation", FOREIGN)
def test_a_strangers_contact_data_do_not_move_the_talk_offline(
    invitation: str, acknowledgment: str, codes_of_reply: Callable[..., set[str]]
) -> None:
    """A number or address that is not the location's is found, as foreign or as none."""
    assert codes_of_reply(f"{acknowledgment} {invitation}") & {"no_offline", "identifier"}


@pytest.mark.parametrize("invitation", PASSED)
def test_the_profiles_contact_data_pass(
    invitation: str, acknowledgment: str, codes_of_reply: Callable[..., set[str]]
) -> None:
    """The location's phone, e-mail or form meets the duty in any notation."""
    assert codes_of_reply(f"{acknowledgment} {invitation}") == set()


@pytest.mark.parametrize(
    "promise",
    [
        pytest.param("We will contact you directly.", id="we-contact-you"),
        pytest.param("Our manager will call you tomorrow.", id="manager-will-call"),
        pytest.param("We have your number and will be in touch.", id="we-hold-your-number"),
    ],
)
def test_saying_that_the_practice_can_reach_the_reviewer_is_rejected(
    promise: str, codes: Callable[..., set[str]]
) -> None:
    """Even beside good contact data, a promise to call says that the practice knows who wrote."""
    assert codes(promise) != set()
