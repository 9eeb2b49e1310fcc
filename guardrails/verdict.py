"""What the gate is told and what it answers: context, finding, check run, verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["warn", "reject", "error"]
Status = Literal["pass", "warn", "reject", "error"]
Strictness = Literal["strict", "standard"]


@dataclass(frozen=True, kw_only=True)
class Practice:
    """The practice's own public data: the only names, numbers and addresses that a reply may carry.

    Attributes:
        names: the practice's name and short forms of it.
        phones: phone numbers as written for the public, any notation.
        emails: e-mail addresses.
        urls: web addresses (with or without scheme).
        addresses: postal addresses, or parts of them such as the town.
        people: named contact persons ("Dana Whitfield").
        roles: what those persons are called ("office manager").
    """

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Context:
    """What the gate may know beside the reply.

    Attributes:
        practice: the location's own data; None when the caller named no location. Then contact data
            that reads as the practice's own is let through, since nothing tells whose it is.
        review: the review that is answered, for the `echo` check. Kept in memory only.
        platform: where the reply will be posted; sets the length limit.
        strictness: rulebook part 4.
        part2: the location is a 42 CFR Part 2 programme.
        approved: texts that a person approved word for word, slots filled. They let a language that
            the gate can't judge pass; they never excuse a finding.
    """

    practice: Practice | None = None
    review: str | None = None
    platform: str = "other"
    strictness: Strictness = "strict"
    part2: bool = False
    approved: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One breach in one reply.

    Attributes:
        code: finding code of the rulebook, e.g. `status_implied`.
        start: offset of the first offending character in the reply as given.
        end: offset after the last one. `start == end == 0` where a duty is missing.
        reason: why, in words for a practice manager.
        source: the rule it rests on.
        rewrite: a safe text for exactly this span, "" to drop it, None where there is none.
        severity: `reject` and `error` block, `warn` does not.
    """

    code: str
    start: int
    end: int
    reason: str
    source: str
    rewrite: str | None = None
    severity: Severity = "reject"


@dataclass(frozen=True, kw_only=True)
class CheckRun:
    """That one check ran: its code, title, how it ended and how long it took (milliseconds)."""

    code: str
    title: str
    status: Status
    ms: float


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The gate's answer on one reply: status, findings in reading order, every check that ran."""

    status: Status
    findings: tuple[Finding, ...]
    checks: tuple[CheckRun, ...]
    ms: float = 0.0

    @property
    def is_blocked(self) -> bool:
        """Whether the text must not reach a clipboard: anything but pass and warn blocks."""
        return self.status not in ("pass", "warn")
