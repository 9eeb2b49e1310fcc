"""Charges, claims and refunds of the reviewer are rejected; billing as a topic is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FALSE_ALARM = pytest.mark.xfail(strict=False, reason="The model doubts a good sentence.")

REJECTED = [
    pytest.param("Your balance of $240 was sent to collections.", id="balance"),
    pytest.param("Your insurance denied the claim.", id="claim-denied"),
    pytest.param("We refunded your copay.", id="refunded"),
    pytest.param("The charge on your account was for the cleaning.", id="charge-explained"),
    pytest.param("Your payment plan is still open.", id="payment-plan"),
    pytest.param("We will waive the remaining charges on your account.", id="waived"),
    pytest.param("Your deductible had not been met.", id="deductible"),
    pytest.param("You still owe two payments.", id="you-owe"),
    pytest.param("Your coverage had lapsed at the time.", id="coverage-lapsed"),
    pytest.param("We submitted your claim to the insurer twice.", id="claim-submitted"),
    pytest.param("Your plan does not cover that service.", id="not-covered"),
    pytest.param("You were charged twice because of a system error.", id="overcharged"),
]
PASSED = [
    pytest.param("We want every statement to be clear.", id="clear-statements"),
    pytest.param(
        "Billing can be confusing, and plain explanations are what we aim for.", id="billing-is-confusing"
    ),
    pytest.param("We believe that anyone should be able to ask for an estimate.", id="estimates"),
    pytest.param("Insurance rules are complicated for everyone.", id="insurance-in-general"),
    pytest.param("The cost of health care is a real worry for many families.", id="cost-as-a-worry"),
    pytest.param("Nobody should be surprised by a bill.", id="no-surprises"),
    pytest.param("Our fees are listed at the front desk.", id="fees-listed"),
    pytest.param("Questions about charges, claims or coverage are always welcome.", id="questions-welcome"),
    pytest.param("Our billing team is glad to explain how statements work.", id="billing-team"),
    pytest.param("Information about payment options is open to everyone.", id="payment-options-in-general"),
    pytest.param(
        "Finding the right balance between speed and care is hard for any practice.", id="balance-idiom"
    ),
    pytest.param("We do not claim to be perfect.", id="claim-idiom", marks=FALSE_ALARM),
]


@pytest.mark.parametrize("sentence", REJECTED)
def test_a_bill_of_the_reviewer_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Balances, claims, coverage, refunds and plans of a person are found."""
    assert "billing_detail" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_billing_as_a_topic_pass(sentence: str, codes: Callable[..., set[str]]) -> None:
    """What the practice wants its bills to be is left alone."""
    assert codes(sentence) == set()
