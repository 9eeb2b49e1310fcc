"""The checks, in the order in which people see them. Adding one: its file, one line here, its table of tests."""

from __future__ import annotations

from collections.abc import Callable

from guardrails.checks.admission import admission
from guardrails.checks.argue import argue
from guardrails.checks.billing_detail import billing_detail
from guardrails.checks.clinical_detail import clinical_detail
from guardrails.checks.echo import echo
from guardrails.checks.identifier import identifier
from guardrails.checks.incentive import incentive
from guardrails.checks.medical_advice import medical_advice
from guardrails.checks.no_acknowledgment import no_acknowledgment
from guardrails.checks.no_offline import no_offline
from guardrails.checks.status_confirm import status_confirm
from guardrails.checks.status_deny import status_deny
from guardrails.checks.status_implied import status_implied
from guardrails.checks.threat import threat
from guardrails.checks.unfit import unfit
from guardrails.checks.visit_detail import visit_detail
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

Check = Callable[[Reply, Context], list[Finding]]

CHECKS: tuple[Check, ...] = (
    identifier,
    echo,
    status_confirm,
    status_deny,
    status_implied,
    visit_detail,
    clinical_detail,
    billing_detail,
    medical_advice,
    argue,
    threat,
    incentive,
    admission,
    no_acknowledgment,
    no_offline,
    unfit,
)

__all__ = ["CHECKS", "Check"]
