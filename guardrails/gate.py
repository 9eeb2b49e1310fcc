"""The gate: every check on one reply. Whatever fails in here blocks."""

from __future__ import annotations

import logging
import time
from dataclasses import replace

from guardrails.acts import load_act_model
from guardrails.checks import CHECKS, Check
from guardrails.finding import missing, without_overlap
from guardrails.reply import Reply, read_reply
from guardrails.rulebook import load_rulebook
from guardrails.verdict import CheckRun, Context, Finding, Status, Verdict

LONGEST_REPLY = 20_000
"""Characters above which a text is refused unread: no platform takes it, and checking must stay quick."""

_log = logging.getLogger(__name__)
_RANK: dict[str, int] = {"pass": 0, "warn": 1, "reject": 2, "error": 3}


def check(reply: str, context: Context | None = None) -> Verdict:
    """Run every check on a reply and return the verdict.

    All checks see the same text and all run, so that a person sees everything at once. An empty reply,
    an exception, a missing or altered model: `error`, which blocks like `reject`.

    Args:
        reply: the exact text that would be posted.
        context: what is known of location, review and platform; None is the strictest reading.
    """
    context = context or Context()
    started = time.perf_counter()
    if not reply.strip() or len(reply) > LONGEST_REPLY:
        reason = (
            "There is no reply to check."
            if not reply.strip()
            else f"The text is over {LONGEST_REPLY:,} characters. Shorten it."
        )
        return _refusal("unfit", reason, started)
    if not CHECKS:
        return _refusal(
            "unfit", "No checks are configured, so nothing can be posted. Reinstall Discreet.", started
        )
    try:
        text = read_reply(
            reply,
            load_act_model(),
            strictness=context.strictness,
            is_approved=reply.strip() in context.approved,
        )
    except Exception as error:  # noqa: BLE001 - fail closed: whatever goes wrong in reading blocks
        _log.error("gate could not read a reply: %s", type(error).__name__)
        return _refusal(
            "unfit",
            f"The gate could not work ({type(error).__name__}), so nothing can be posted. {_advice(error)}",
            started,
        )
    if not text.sentences:
        return _refusal("unfit", "There are no words in this reply.", started)
    runs, findings = [], []
    for run in CHECKS:
        record, found = _run(run, text, context)
        runs.append(record)
        findings += found
    findings = without_overlap(findings)
    status: Status = max((f.severity for f in findings), key=_RANK.__getitem__, default="pass")
    return Verdict(status=status, findings=tuple(findings), checks=tuple(runs), ms=_since(started))


def _run(run: Check, text: Reply, context: Context) -> tuple[CheckRun, list[Finding]]:
    code = run.__name__
    started = time.perf_counter()
    try:
        found = run(text, context)
    except Exception as error:  # noqa: BLE001 - fail closed: a check that breaks blocks
        _log.error("check %s failed: %s", code, type(error).__name__)
        broken = replace(
            missing(code), reason="This check could not run, so the reply is held back.", severity="error"
        )
        found = [broken]
    status: Status = max((f.severity for f in found), key=_RANK.__getitem__, default="pass")
    return CheckRun(code=code, title=load_rulebook()[code].title, status=status, ms=_since(started)), found


def _refusal(code: str, reason: str, started: float) -> Verdict:
    finding = replace(missing(code), reason=reason, severity="error")
    runs = (CheckRun(code=code, title=load_rulebook()[code].title, status="error", ms=0.0),)
    return Verdict(status="error", findings=(finding,), checks=runs, ms=_since(started))


def _advice(error: Exception) -> str:
    return (
        str(error)
        if type(error).__module__.startswith("guardrails.")
        else "Try again; if it stays, reinstall Discreet."
    )


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)
