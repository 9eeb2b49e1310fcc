"""`identifier`: a name, number, date or address that could identify a person (45 CFR 164.514(b)(2))."""

from __future__ import annotations

import re

from guardrails.finding import Pattern, find, make, suspected
from guardrails.people import find_people
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding, Practice

CODE = "identifier"
_PHONE = re.compile(r"(?<![\w/$])\+?\(?\d[\d\s().\-/]{5,17}\d(?!\w)")
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}\s?@\s?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}")
_STREET = re.compile(
    r"\b\d{1,5} (?:[A-Z][\w'.\-]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Circle|Highway|Hwy)\b"
)
_HANDLE = re.compile(r"(?<![\w.])@[A-Za-z]\w{2,}")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\.?"
)
_HOURS = r"\b(?:hours|open|opens|close|closes|closed|holiday|weekdays|available)\b"
PATTERNS = (
    Pattern(r"\b\d{3}-\d{2}-\d{4}\b", "This reads as a Social Security number.", ""),
    Pattern(
        r"\b(?:mrn|medical record|chart|account|acct|claim|case|file|member|policy|invoice|room|ticket|reference|ref)\.? ?(?:id|no\.?|number|#)? ?[:#]? ?"
        r"(?=[A-Z\-]*\d)[A-Z0-9\-]{3,}\b",
        "This number belongs to a person's record.",
        "",
    ),
    Pattern(
        r"\b"
        + _MONTH
        + r" \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?"
        + _MONTH
        + r"(?!\w)|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b(?!/7)|"
        r"\b\d{4}-\d{2}-\d{2}\b|\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:floor|century|street|avenue|ring|year|edition))",
        "A date finer than the year identifies.",
        unless=_HOURS + r"|24/7",
    ),
    Pattern(
        r"\b(?:a|your|his|her|the|our)? ?\d{1,3}[- ]years?[- ]old\b|\baged? \d{1,3}\b",
        "An age can identify a person.",
    ),
    Pattern(
        r"\b(?:last|this past) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        "A day can identify a visit.",
        needs_risk=0.2,
    ),
    Pattern(
        r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b",
        "This reads as an IP address.",
    ),
)


def identifier(reply: Reply, context: Context) -> list[Finding]:
    """Return what could identify a person and is not the practice's own public data."""
    return (
        find(reply, CODE, PATTERNS)
        + _foreign_contacts(reply, context.practice)
        + _foreign_names(reply, context.practice)
        + suspected(reply, CODE)
    )


def _foreign_contacts(reply: Reply, practice: Practice | None) -> list[Finding]:
    found = []
    for match in _HANDLE.finditer(reply.text):
        found.append(
            make(reply, CODE, *match.span(), reason="A screen name identifies its owner.", rewrite="")
        )
    if practice is None:
        return found
    own_numbers = {_digits(phone) for phone in practice.phones}
    for match in _PHONE.finditer(reply.text):
        digits = _digits(match.group())
        if 7 <= len(digits) <= 15 and not any(
            own.endswith(digits) or digits.endswith(own) for own in own_numbers if own
        ):
            rewrite = practice.phones[0] if practice.phones else None
            reason = "This phone number is not in the location's profile."
            found.append(make(reply, CODE, *match.span(), reason=reason, rewrite=rewrite))
    own_places = " ".join(practice.addresses).casefold()
    for match in _STREET.finditer(reply.text):
        if match.group().casefold() not in own_places:
            found.append(
                make(reply, CODE, *match.span(), reason="This address is not in the location's profile.")
            )
    own_mail = {mail.casefold() for mail in practice.emails}
    for match in _EMAIL.finditer(reply.text):
        if match.group().replace(" ", "").casefold() not in own_mail:
            rewrite = practice.emails[0] if practice.emails else None
            reason = "This e-mail address is not in the location's profile."
            found.append(make(reply, CODE, *match.span(), reason=reason, rewrite=rewrite))
    return found


def _foreign_names(reply: Reply, practice: Practice | None) -> list[Finding]:
    found = []
    for name in find_people(reply, practice):
        reason = "This names a person who is not the location's contact. A public name identifies, even a first name."
        found.append(make(reply, CODE, name.start, name.end, reason=reason, rewrite=name.rewrite))
    return found


def _digits(phone: str) -> str:
    digits = re.sub(r"\D", "", phone)
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
