"""Whether a review exposes an identifiable person: its writer's full name or contact, or a third person's health."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.review import Evidence, MaskedReview, MaskedSpan

_CLINICAL = frozenset(("CONDITION", "SYMPTOM", "PROCEDURE", "MEDICATION", "TEST", "RESULT"))
MOST_SPANS = 400
"""Spans that are looked at; a review has a tenth as many."""
_STAFF_BEFORE = re.compile(
    r"(?:\b(?:dr|drs|doctor|doc|nurse|hygienist|receptionist|assistant|manager|tech|technician|therapist|counselor|surgeon|dentist|pa|np|rn|phlebotomist|provider|pharmacist|coordinator|biller|supervisor|owner|midwife|optician|"
    r"lady|girl|guy|woman|man|desk|billing|staff|office|dra|doctora|enfermer[oa]|recepcionista|saw|with|by|called|named|thank|thanks|ask for|asked for|see|spoke to|spoke with|talked to|seeing|to|from|and)\.?,?\s*)$",
    re.IGNORECASE,
)
_STAFF_AFTER = re.compile(
    r"^(?:'s)?\s*,?\s*(?:(?:md|dds|dmd|do|np|pa|rn)\b|(?:at|from|in|on|behind) (?:the )?(?:front|desk|billing|check|reception|phone|office|records|scheduling)|(?:the|who|our|my|his|her|la|el|an?) (?:\w+ )?(?:hygienist|receptionist|assistant|manager|nurse|doctor|dentist|tech|therapist|biller|surgeon|provider|np|pa|recepcionista|enfermera|dentista)|"
    r"(?:\w+ ){0,2}(?:was|were|is|seemed) (?:\w+ )?(?:rude|nice|great|amazing|kind|awful|sweet|unprofessional|helpful|patient|rough|late|dismissive|condescending|the best|the worst|wonderful|excellent|terrible|cold|gentle|caring|snippy|nasty|friendly|professional)|"
    r"(?:\w+ )?(?:told|said|refused|hung|rolled|put me|never called|yelled|charged|billed|prescribed|diagnosed|misdiagnosed|explained|drilled|pulled|numbed|cleaned|performed|examined|treated|answered|scheduled|cancelled|canceled|did my|took my|gave me|sent me|made me|ignored me|laughed|rushed|listened))\b",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(
    r"(?:\b(?i:my (?:full |real )?name is|i am|i'm|this is|signed|ask for me|it's me|yours truly|sincerely|regards|respectfully|thank you|thanks|me llamo|mi nombre es|soy|atentamente|name:|patient name:?|nombre:)[,:]?\s*|(?:^|[\n.!?…]\s*)[-~*]+\s*)$"
)
_NOT_PATIENT = re.compile(
    r"\b(?:recommended|referred|told me|works?|worked|picked me up|drove|waited with|came with|watched|called for|translat\w+|took me|agrees|said|says|thinks|loves|goes here|went with)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:neighbou?r|co-?worker|coworker|boss|supervisor|landlord|mayor|pastor|principal|sheriff|my ex|ex-?(?:husband|wife|boyfriend|girlfriend)|teacher|coach|roommate|sister-in-law|mother-in-law|brother-in-law|best friend|friend|"
    r"vecin[oa]|jef[ea]|compañer[oa]|maestr[oa]|comadre|compadre|cuñad[oa]|suegr[oa])\b",
    re.IGNORECASE,
)
_KNOWN_PERSON = re.compile(
    r"\b(?:my|our|the|his|her|their|mi|nuestr[oa]|el|la) (?:\w+ )?(?:neighbou?r|co-?worker|boss|supervisor|landlord|mayor|pastor|principal|sheriff|ex-?(?:husband|wife|boyfriend|girlfriend)?|son's teacher|daughter's teacher|teacher|coach|roommate|vecin[oa]|jef[ea]|maestr[oa]|pastor)\b"
    r"[^.!?]{0,40}\b(?:has|had|is (?:being treated|a patient|there|on|seeing|pregnant|hiv|in rehab|in therapy|bipolar|an addict)|was (?:there|in there|getting|diagnosed|a patient|being)|goes (?:there|here) for|takes|tested|came (?:in|out)|tiene|tenía|toma|está (?:embarazada|enferm))\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:ssn|social(?: security)?|mrn|medical record|member id|policy|account|acct|chart|dob|date of birth|born(?: on)?|claim)\b",
    re.IGNORECASE,
)


def find_exposure(text: str, masked: MaskedReview, own: tuple[str, ...]) -> Iterator[Evidence]:
    """Yield what identifies the writer, or a third person together with their health.

    Args:
        text: the review as masked.
        masked: its spans.
        own: the practice's own phones, e-mails and sites, which expose nobody.
    """
    spans = tuple(span for span in masked.spans if span.kind in _CLINICAL or span.kind == "RELATIVE")
    for span in masked.spans[:MOST_SPANS]:
        value = text[span.start : span.end]
        if span.kind in ("PHONE", "EMAIL") and not _is_own(value, own) and len(re.sub(r"\W", "", value)) > 6:
            yield _evidence(span, "gives a private phone number or e-mail address")
        elif span.kind == "ID" and (
            re.fullmatch(r"\d{3}[- ]\d{2}[- ]\d{4}", value)
            or (
                len(re.sub(r"\D", "", value)) > 5
                and _LABELLED.search(text[max(0, span.start - 30) : span.start])
            )
        ):
            yield _evidence(span, "gives a number that identifies a person")
        elif span.kind == "PERSON":
            yield from _from_name(text, span, spans)
    for match in _KNOWN_PERSON.finditer(text):
        if any(
            other.kind in _CLINICAL and match.start() <= other.start < match.end() + 60 for other in spans
        ):
            yield Evidence(
                outcome="hide_and_contact",
                start=match.start(),
                end=match.end(),
                reason="tells of the health of a person whom readers may recognise",
            )


def _from_name(text: str, span: MaskedSpan, spans: tuple[MaskedSpan, ...]) -> Iterator[Evidence]:
    value = text[span.start : span.end]
    before, after = text[max(0, span.start - 45) : span.start], text[span.end : span.end + 60]
    words = [
        word
        for word in re.findall(r"[^\W\d_]{2,}", value)
        if word.lower() not in ("dr", "mr", "mrs", "ms", "md", "dds")
    ]
    if _OWN_NAME.search(before):
        if len(words) >= 2:
            yield _evidence(span, "gives the writer's full name")
        return
    if re.match(r"(?i)(?:dr|doctor|nurse|dra|mr|mrs|ms)\b", value):
        is_relative = False
    else:
        is_relative = _names_relative(text, span, spans)
    if (
        len(words) >= 2
        and span.end >= len(text.rstrip(" .!)\n"))
        and before.rstrip(" ").endswith(("\n", "-", ".", "!", "?", "~", ","))
        and before.strip()
    ):
        yield _evidence(span, "is signed with a full name")
        return
    health = _health_near(text, span, spans)
    if health is None:
        return
    if is_relative and _NOT_PATIENT.search(text[span.end : max(span.end, health.start)]):
        return
    if is_relative or (
        _is_outsider(before, after, value)
        and _ascribes(text[span.end : health.start] if health.start >= span.end else "")
    ):
        yield Evidence(
            outcome="hide_and_contact",
            start=min(span.start, health.start),
            end=max(span.end, health.end),
            reason="names a person and tells of their health",
        )


def _names_relative(text: str, span: MaskedSpan, spans: tuple[MaskedSpan, ...]) -> bool:
    """Whether the name belongs to a relative or an acquaintance ("my son Theo", "Theo, my son")."""
    for other in spans:
        if other.kind != "RELATIVE":
            continue
        gap = text[other.end : span.start] if other.end <= span.start else text[span.end : other.start]
        if len(gap) <= 18 and re.fullmatch(
            r"(?:'s)?[\s,(-]*(?:name is |named |is |who is |llamad[oa] |se llama |age \d+,? |<?\d*,? ?)?[\s,(]*",
            gap,
            re.IGNORECASE,
        ):
            return True
    return bool(
        re.search(
            rf"{_TELLING.pattern},?\s*(?:named\s+|llamad[oa]\s+)?$",
            text[max(0, span.start - 30) : span.start],
            re.IGNORECASE,
        )
    )


def _is_outsider(before: str, after: str, value: str) -> bool:
    """Whether a name is neither staff nor titled."""
    return not (
        _STAFF_BEFORE.search(before)
        or _STAFF_AFTER.match(after)
        or re.match(r"(?i)(?:dr|doctor|nurse|mr|mrs|ms)\b", value)
    )


def _ascribes(between: str) -> bool:
    """Whether the words between a name and a clinical detail say that the person has it."""
    return bool(
        re.fullmatch(
            r"(?:'s)?[\s,]*(?:(?:has|had|have|is|was|suffers?|suffered|suffering|with|takes?|took|on|from|for|got|getting|gets|needs?|needed|came|come|comes|coming|in|out|there|here|being|treated|diagnosed|admitted|going|through|pregnant|a|an|his|her|the|after|patient|who|just|also|recently|still|positive|tested|undergoing|recovering|undergoing|tiene|tenía|toma|padece|de|está|estaba|sufre|con|fue|por|una?|su)[\s,]+){1,8}",
            between + " ",
            re.IGNORECASE,
        )
    ) and not _NOT_PATIENT.search(between)


def _health_near(text: str, span: MaskedSpan, spans: tuple[MaskedSpan, ...]) -> MaskedSpan | None:
    """Return the clinical span nearest to a name in the same sentence or the one after."""
    start = max(text.rfind(mark, 0, span.start) for mark in ".!?\n") + 1
    ends = [position for mark in ".!?\n" if (position := text.find(mark, span.end)) >= 0]
    end = min(ends, default=len(text))
    near = [other for other in spans if other.kind in _CLINICAL and start <= other.start < end + 1]
    return min(near, key=lambda other: abs(other.start - span.end), default=None)


def _is_own(value: str, own: tuple[str, ...]) -> bool:
    digits = re.sub(r"\D", "", value)[-10:]
    return any(
        (digits and digits == re.sub(r"\D", "", item)[-10:]) or value.strip().lower() == item.strip().lower()
        for item in own
    )


def _evidence(span: MaskedSpan, reason: str) -> Evidence:
    return Evidence(outcome="hide_and_contact", start=span.start, end=span.end, reason=reason)
