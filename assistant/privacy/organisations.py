"""Organisations that tie a person down: insurers, employers, schools, other practices, pharmacies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading
from assistant.privacy.vocabulary import clinical_phrases, phrases_of, read_table, read_words, weak_kinds

KINDS = ("ORG",)
_INSURER = re.compile(
    r"\b(?:blue ?cross(?: (?:and |& |/)?blue ?shield)?(?: of \w+)?|blue ?shield|bcbs\w*(?: of [A-Z]\w+)?|aetna(?: better health)?|cigna|united ?health ?care|united ?health|uhc|umr|optum(?: ?rx)?|humana|anthem|kaiser(?: permanente)?|"
    r"medicare(?: advantage| part [a-d])?|medicaid|medi-?cal|masshealth|tricare|champva|va (?:insurance|benefits|hospital|clinic)|delta ?dental|met ?life|guardian(?= (?:dental|insurance|plan|ppo)|[.,])|ameritas|principal dental|sun ?life|lincoln financial|"
    r"united concordia|denti-?cal|dentaquest|liberty dental|careington|spirit dental|mcna|ambetter|molina(?: healthcare)?|centene|wellcare|well ?care|health ?net|caresource|amerigroup|amerihealth|oscar health|bright health|friday health|"
    r"highmark|upmc(?: health plan)?|geisinger(?: health plan)?|independence blue cross|emblem ?health|fidelis(?: care)?|health ?first|oxford health|harvard pilgrim|tufts health(?: plan)?|premera|regence|moda(?: health)?|providence health(?: plan)?|"
    r"pacific ?source|selecthealth|scott (?:and|&) white|christus|multi ?plan|first health|geha|fep|vsp(?: vision)?|eye ?med|davis vision|spectera|superior vision|aflac|colonial life|allstate|state farm|geico|progressive(?= insurance)|workers'? comp(?:ensation)?|"
    r"obamacare|marketplace (?:plan|insurance)|chip(?= (?:insurance|plan|program))|peach ?care|tenncare|badgercare|husky (?:health|insurance|[a-d])|ahcccs|health ?partners|priority health|meridian|magellan|beacon health|mines and associates|lyra(?: health)?|betterhelp|talkspace|"
    r"carecredit|seguro popular|imss|issste)\b",
    re.IGNORECASE,
)
_CHAIN = re.compile(
    r"\b(?:cvs(?: pharmacy| minute ?clinic)?|minute ?clinic|walgreens?|wallgreens|rite ?aid|walmart(?: pharmacy| vision center)?|wal-mart|target optical|sam'?s club|costco (?:pharmacy|optical|hearing)|kroger(?: pharmacy)?|publix(?: pharmacy)?|h-?e-?b(?: pharmacy)?|safeway(?: pharmacy)?|"
    r"meijer|wegmans|giant eagle|hy-?vee|express ?scripts|caremark|pill ?pack|good ?rx|lab ?corp|quest(?: diagnostics?)?|labcorp|lens ?crafters|pearle vision|visionworks|america'?s best|warby parker|aspen dental|western dental|gentle dental|heartland dental|comfort dental|monarch dental|"
    r"smile direct(?: club)?|concentra|patient first|medexpress|go ?health|nextcare|carbon health|one medical|teladoc|mdlive|doctor on demand|hims|roman health|planned parenthood|davita|fresenius|miracle ear|beltone|hearing ?life|massage envy|the joint(?= chiro)|ati physical therapy|select physical therapy|"
    r"mayo(?: clinic)?|cleveland clinic|johns hopkins|john hopkins|hopkins|mass general|cedars[- ]sinai|mount sinai|mt\.? sinai|nyu langone|sloan kettering|md anderson|stanford (?:hospital|health)|ucla|ucsf|banner health|sutter(?: health)?|dignity health|ascension|hca|tenet|intermountain|advent ?health|baylor|"
    r"memorial hermann|northwell|novant|atrium health|children'?s hospital|st\.? jude'?s?|shriners|veterans affairs|the va\b|my va\b|va medical center|"
    r"fort (?:hood|bragg|benning|campbell|carson|lewis)|camp (?:lejeune|pendleton)|boeing|tesla|amazon (?:warehouse|fulfillment)|fedex|ups store|usps)\b",
    re.IGNORECASE,
)
_SUFFIXED = re.compile(
    r"\b(?:(?:St\.|Saint|Mt\.|Mount)\s)?(?:[A-Z][\w'.-]*\s+(?:of\s+|the\s+|and\s+|&\s+|for\s+)*){1,4}"
    r"(?:Hospitals?|Medical (?:Center|Group|Associates)|Clinic|Dental(?: (?:Care|Group|Associates|Arts|Center|Studio))?|Dentistry|Orthodontics|Endodontics|Periodontics|Insurance|Health(?:care)?(?: (?:System|Center|Plan|Network))?|University|College|"
    r"(?:High |Middle |Elementary |Charter )?School|High|Elementary|Academy|Pharmacy|Bank|Inc\.?|LLC|Corp(?:oration)?|Company|Church|Center|Centre|Associates|Group|Pediatrics|Paediatrics|Dermatology|Urgent Care|Family (?:Medicine|Practice|Health)|Eye Care|Vision|Optical|"
    r"Physical Therapy|Chiropractic|Counseling|Recovery|Wellness|Rehab(?:ilitation)?|Hospice|Home Care|Manor|Nursing Home|Imaging|Radiology|Labs?|OB/?GYN|Women's Health|Fertility|Surgery|Orthopedics|Cardiology|Med ?Spa|Police Department|Sheriff'?s? (?:Office|Department)|Fire Department|Department)\b"
    r"(?:\s+(?:of|at|in)\s+(?:the\s+)?[A-Z][\w']+(?:\s[A-Z][\w']+)?)?",
)
_WORKS = re.compile(
    r"\b(?:(?:i|he|she|husband|wife|mom|dad|son|daughter) (?:work|works|worked|teach|teaches|taught) (?:at|for)|employed (?:at|by)|my job at|employee (?:at|of)|(?:student|teacher|professor|coach) at|(?:trabajo|trabaja|trabajaba) (?:en|para))\s+(?:the\s+|a\s+|la\s+|el\s+)?"
    r"([A-Z][\w&'.-]*(?:\s+(?:of\s+)?[A-Z][\w&'.-]*){0,4}|(?:local |county |city |public |elementary |high |middle )*(?:school district|school|post office|fire department|police department|county jail|prison|steel mill|factory|plant|warehouse|bank|university|courthouse|hospital|daycare))"
)
_JOB = re.compile(
    r"\b(?:i am|i'm|im|i was|i work as|works as|worked as|as|she is|he is|he's|she's|who is|who's|(?:my|our|her|his) \w+ (?:is|was)|being|a retired|retired|former|soy|es|trabajo de|trabaja de|trabajo como)(?: an?| una?| the)?((?: [a-z][a-z'-]+){1,4})",
    re.IGNORECASE,
)
_VETERAN = re.compile(
    r"\b(?:(?:(?:korean|vietnam|gulf|world|iraq|afghanistan|cold) war|army|navy|marine(?: corps)?|air force|military|combat|disabled|retired|war|us|u\.s\.|desert storm|vietnam|coast guard|wwii|ww2) )+(?:veteran|vet|sergeant|officer|nurse|medic)\b"
    r"|\bveteran\b(?! (?:staff|doctor|dentist|team|nurse|of this|hygienist))",
    re.IGNORECASE,
)
_NO_JOB = read_table("ORGANISATIONS_NO_JOB")
_LEAD_OUT = read_table("ORGANISATIONS_LEAD_OUT")
_NOT_ORG = read_table("ORGANISATIONS_NOT_ORG")


def find_organisations(reading: Reading) -> Iterator[Hit]:
    """Find insurers and chains by name, others by how their names end or by "I work at"."""
    text = reading.text
    for pattern in (_INSURER, _CHAIN):
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), "ORG", 0.86)
    for match in _SUFFIXED.finditer(text):
        start = _skip_small(text, match.start(), match.end())
        words = re.findall(r"[\w']+", text[start : match.end()])
        if len(words) > 1 and not all(word.lower() in _NOT_ORG for word in words):
            yield Hit(start, match.end(), "ORG", 0.84)
    for match in _WORKS.finditer(text):
        yield Hit(*match.span(1), "ORG", 0.7)
    for match in _VETERAN.finditer(text):
        yield Hit(match.start(), match.end(), "ORG", 0.7)
    yield from _jobs(reading)
    for entity in reading.entities:
        if entity.label_ == "ORG":
            yield from _from_entity(reading, entity.start_char, entity.end_char)


def _jobs(reading: Reading) -> Iterator[Hit]:
    """Find the writer's (or a relative's) line of work: "I'm a retired school bus driver"."""
    jobs = phrases_of("wide_occupations", "ORG")
    for match in _JOB.finditer(reading.text):
        first, last = reading.word_at(match.start(1)), reading.word_at(match.end(1))
        for index in range(first, last):
            found = jobs.match(reading.keys, index)
            key = reading.keys[index].removesuffix("s")
            if found and (
                found[0] > 1 or (key not in _NO_JOB and reading.is_tagged(reading.words[index], "NN"))
            ):
                begin = index
                while (
                    begin > first
                    and reading.is_tagged(reading.words[begin - 1], "NN", "JJ", "VBN")
                    and reading.keys[begin - 1] not in ("good", "big", "real", "new")
                ):
                    begin -= 1
                yield Hit(reading.words[begin].start, reading.words[index + found[0] - 1].end, "ORG", 0.7)
                break


def _skip_small(text: str, start: int, end: int) -> int:
    """Move the start past words that are capitalised only because a sentence begins."""
    while True:
        match = re.match(r"([\w'.]+)\s+", text[start:end])
        if (
            not match
            or match.group(1).lower().strip(".") not in _LEAD_OUT
            or match.group(1) in ("St.", "Mt.")
        ):
            return start
        start += match.end()


def _from_entity(reading: Reading, start: int, end: int) -> Iterator[Hit]:
    words = reading.words[reading.word_at(start) : reading.word_at(end)]
    telling = [
        word
        for word in words
        if word.text[0].isupper()
        and word.key not in _NOT_ORG
        and word.key not in read_words("innocent_en")
        and word.key not in read_words("common_en")
        and word.key not in weak_kinds()
        and word.key not in clinical_phrases("en").kinds
    ]
    if telling:
        yield Hit(telling[0].start, telling[-1].end, "ORG", 0.5)
