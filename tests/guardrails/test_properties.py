"""What holds for every reply: no dress hides a breach, no profile spoils a good reply, no text breaks the gate."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guardrails import Context, Practice, check

checked = settings(derandomize=True, database=None, deadline=None, max_examples=60)
checked_briefly = settings(checked, max_examples=25)

BREACHES = [
    "You have been a patient of ours for six years.",
    "We have no record of you in our system.",
    "Thank you for choosing our practice.",
    "We look forward to seeing you again.",
    "Our hygienist called you twice that week.",
    "You were told about the fee in advance.",
    "Your root canal was a complicated one.",
    "Your insurance denied the claim.",
    "Take ibuprofen every six hours.",
    "Your review is misleading and false.",
    "Our attorney will be in touch about legal action.",
    "We would like to offer you a free cleaning if you update your review.",
    "We made a mistake that day.",
    "As an AI language model, I cannot discuss this.",
]
SAFE = [
    "Thank you for taking the time to share your feedback.",
    "We are sorry to hear this.",
    "Courtesy matters to us.",
    "We read every comment with care.",
    "Privacy rules keep us from discussing any individual situation in public.",
    "We hold ourselves to a high standard of courtesy.",
    "Billing can be confusing, and we want every statement to be clear.",
    "If you would like to talk, please call our practice manager at (503) 555-0142.",
    "Nora Lindgren would be glad to listen at care@cedarbend.example.",
]
INVISIBLE = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
)
LOOKALIKE = dict(zip("aceopxyis", "асеорхуіѕ", strict=True))
LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"}
EMOJI = "😀🙏❤👍🦷"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=120)

Dress = Callable[[str, random.Random], str]


def each_letter(text: str, change: Callable[[str], str]) -> str:
    """Change the letters of a text and leave the rest."""
    return "".join(change(c) if c.isalpha() else c for c in text)


def put_between(text: str, signs: str, chance: random.Random) -> str:
    """Put one of the signs behind about every third letter, behind one at least."""
    spots = [i for i in range(len(text) - 1) if text[i].isalpha() and text[i + 1].isalpha()]
    chosen = {chance.choice(spots), *(i for i in spots if chance.random() < 0.3)}
    return "".join(c + (chance.choice(signs) if i in chosen else "") for i, c in enumerate(text))


def full_width(text: str, chance: random.Random) -> str:
    """Write letters as wide as an ideograph."""
    return each_letter(text, lambda c: chr(ord(c) + 0xFEE0) if c.isascii() else c)


def homoglyphs(text: str, chance: random.Random) -> str:
    """Put Cyrillic letters in the place of Latin ones."""
    return each_letter(text, lambda c: LOOKALIKE.get(c, c) if chance.random() < 0.6 else c)


def leet(text: str, chance: random.Random) -> str:
    """Put digits in the place of letters inside words."""
    return " ".join(w[:1] + "".join(LEET.get(c, c) for c in w[1:]) for w in text.split(" "))


def odd_spacing(text: str, chance: random.Random) -> str:
    """Stretch the gaps between words with odd spaces and line breaks."""
    gaps = ["  ", "\u00a0", "\u2003", " \u00a0 ", "\t", "   "]
    return "".join(chance.choice(gaps) if c == " " else c for c in text)


def spaced_out(text: str, chance: random.Random) -> str:
    """Set the letters of every word apart."""
    return "   ".join(" ".join(word) for word in text.split(" "))


def no_punctuation(text: str, chance: random.Random) -> str:
    """Drop full stops and commas."""
    return text.replace(".", "").replace(",", "")


def entities(text: str, chance: random.Random) -> str:
    """Write some letters as HTML entities."""
    form = chance.choice(["&#{};", "&#x{:x};"])
    return each_letter(text, lambda c: form.format(ord(c)) if chance.random() < 0.5 else c)


DRESSES = [
    pytest.param(lambda text, chance: put_between(text, INVISIBLE, chance), id="zero-width-and-bidi"),
    pytest.param(lambda text, chance: put_between(text, EMOJI, chance), id="emoji-between-letters"),
    pytest.param(homoglyphs, id="homoglyphs"),
    pytest.param(full_width, id="full-width-letters"),
    pytest.param(leet, id="leet"),
    pytest.param(odd_spacing, id="odd-spacing"),
    pytest.param(spaced_out, id="letters-set-apart"),
    pytest.param(lambda text, chance: text.upper(), id="upper-case"),
    pytest.param(lambda text, chance: text.lower(), id="lower-case"),
    pytest.param(no_punctuation, id="no-punctuation"),
    pytest.param(entities, id="entities"),
]

some_breach = st.sampled_from(BREACHES)
some_safe = st.lists(st.sampled_from(SAFE), max_size=3).map(" ".join)


@checked
@given(before=some_safe, breach=some_breach, after=some_safe)
def test_safe_text_around_a_breach_saves_nothing(
    before: str, breach: str, after: str, practice: Practice
) -> None:
    """A rejected sentence stays rejected whatever good sentences stand before and after it."""
    assert check(f"{before} {breach} {after}", Context(practice=practice)).status == "reject"


@pytest.mark.parametrize("dress", DRESSES)
@checked_briefly
@given(breach=some_breach, seed=st.integers(0, 2**32))
def test_no_dress_hides_a_breach(
    dress: Dress, breach: str, seed: int, practice: Practice, frame: Callable[[str], str]
) -> None:
    """A rejected sentence stays rejected however its letters, spaces and marks are dressed up."""
    dressed = dress(breach, random.Random(seed))
    assert check(frame(dressed), Context(practice=practice)).status == "reject"


@checked
@given(
    breach=some_breach,
    dresses=st.lists(st.sampled_from(DRESSES), min_size=2, max_size=3),
    seed=st.integers(0, 99),
)
def test_two_dresses_hide_no_more_than_one(
    breach: str, dresses: list[object], seed: int, practice: Practice, frame: Callable[[str], str]
) -> None:
    """Tricks on top of each other help no better."""
    chance, text = random.Random(seed), breach
    for dress in dresses:
        text = dress.values[0](text, chance)  # type: ignore[attr-defined]
    assert check(frame(text), Context(practice=practice)).is_blocked


TAILS = [
    pytest.param(", and if you would like to talk, please call us.", id="if-clause"),
    pytest.param(", whoever you are.", id="whoever"),
    pytest.param(", and we never say whether anyone was seen here.", id="whether-anyone"),
    pytest.param(" and everyone deserves courtesy.", id="everyone"),
    pytest.param(" because we never give up.", id="never"),
]


@pytest.mark.parametrize("tail", TAILS)
def test_safe_words_in_the_same_sentence_save_nothing(
    tail: str, practice: Practice, frame: Callable[[str], str]
) -> None:
    """Words that excuse a sentence of their own don't excuse the breach that they are tied to."""
    context = Context(practice=practice)
    passed = [b for b in BREACHES if not check(frame(b.removesuffix(".") + tail), context).is_blocked]
    assert passed == []


NAME = st.builds(
    "{} {} {}".format,
    st.sampled_from(
        [
            "Harbor",
            "Oak Glen",
            "St. Anne's",
            "Summit",
            "O'Neil",
            "Blue Heron",
            "Northside",
            "Rivera",
            "Dr. Chen",
        ]
    ),
    st.sampled_from(
        ["Family", "Dental", "Women's", "Pediatric", "Eye", "Physical Therapy", "Behavioral Health"]
    ),
    st.sampled_from(["Clinic", "Care", "Associates", "Center", "Partners", "Group"]),
)
PERSON = st.builds(
    "{} {}".format,
    st.sampled_from(
        ["Dana", "Priya", "José", "Mei-Ling", "Will", "Grace", "Fatima", "May", "D'Andre", "Sean"]
    ),
    st.sampled_from(
        ["Whitfield", "Okafor", "Nguyen", "O'Brien", "García", "Young", "Smith-Jones", "Park", "Li"]
    ),
)
ROLE = st.sampled_from(
    ["practice manager", "office manager", "patient relations lead", "administrator", "clinic director"]
)
PHONE = st.builds(
    lambda shape, area, line: shape.format(area, 555, f"{line:04d}"),
    st.sampled_from(["({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "+1 {}-{}-{}", "+1 ({}) {}-{}"]),
    st.sampled_from([212, 303, 415, 503, 612, 713, 802, 907]),
    st.integers(100, 199),
)
DOMAIN = st.sampled_from(
    ["harborfamily.example", "oak-glen.example", "summitcare.example", "northside-eye.example"]
)
TEMPLATES = [
    "Thank you for taking the time to write. {name} wants everyone to feel heard. Please call {person}, our {role}, at {phone}.",
    "We are sorry to hear this, and courtesy matters to us. If you would like to talk, our {role}, {person}, is at {phone}.",
    "We appreciate your feedback. Waiting is frustrating for anyone. Please write to our {role} at {email}.",
    "Thank you for your review. Privacy rules keep us from discussing any individual situation in public. Our {role} "
    "would be glad to listen at {phone} or {email}.\n\n{name}",
    "Your comment matters to us. Please ask for {person} at {phone}, or use the form at www.{domain}.\n\n{name}",
]


def build_profile(*, name: str, person: str, role: str, phone: str, domain: str) -> Practice:
    """A practice with one of each kind of public data."""
    return Practice(
        names=(name,),
        phones=(phone,),
        emails=(f"care@{domain}",),
        urls=(f"www.{domain}",),
        people=(person,),
        roles=(role,),
    )


PROFILE = st.builds(build_profile, name=NAME, person=PERSON, role=ROLE, phone=PHONE, domain=DOMAIN)


@checked
@given(template=st.sampled_from(TEMPLATES), profile=PROFILE)
def test_a_good_reply_passes_under_any_practices_name(template: str, profile: Practice) -> None:
    """Whose name, contact person, number and address fill a good reply makes no difference."""
    reply = template.format(
        name=profile.names[0],
        person=profile.people[0],
        role=profile.roles[0],
        phone=profile.phones[0],
        email=profile.emails[0],
        domain=profile.urls[0].removeprefix("www."),
    )
    found = check(reply, Context(practice=profile)).findings
    assert [(f.code, reply[f.start : f.end]) for f in found] == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Cedar Bend", id="short"),
        pytest.param("Summit Family Clinic", id="clinic"),
        pytest.param("Harbor Family Group, P.C.", id="with-abbreviation"),
        pytest.param("O'Neil Women's Care", id="apostrophes"),
    ],
)
def test_an_acknowledgment_may_hold_the_practices_name(name: str) -> None:
    """Saying to whom a comment matters doesn't stop it from being an acknowledgment."""
    profile = Practice(names=(name,), phones=("(503) 555-0142",), roles=("practice manager",))
    reply = f"Your comment matters to us at {name.rstrip('.')}. Please call our practice manager at (503) 555-0142."
    assert check(reply, Context(practice=profile)).findings == ()


@checked
@given(
    sentences=st.lists(st.sampled_from(SAFE), min_size=1, max_size=6, unique=True),
    review=st.text(max_size=300),
)
def test_good_sentences_pass_in_any_order(
    sentences: list[str], review: str, practice: Practice, frame: Callable[[str], str]
) -> None:
    """Safe sentences stay safe next to each other, whatever noise the review is."""
    assert check(frame(" ".join(sentences)), Context(practice=practice, review=review)).findings == ()


@checked
@given(text=ANY_TEXT)
def test_any_text_is_answered(text: str, practice: Practice) -> None:
    """No text, with lone surrogates or NUL in it, breaks the gate; offsets lie in the text."""
    verdict = check(text, Context(practice=practice, platform="google"))
    assert verdict.is_blocked
    assert all(0 <= f.start <= f.end <= len(text) for f in verdict.findings)


@checked
@given(text=ANY_TEXT, breach=some_breach)
def test_noise_around_a_breach_saves_nothing(text: str, breach: str, practice: Practice) -> None:
    """A breach in a line of its own is found between any noise."""
    assert check(f"{text}\n\n{breach}\n\n{text}", Context(practice=practice)).is_blocked


@checked
@given(review=ANY_TEXT)
def test_any_review_is_compared(review: str, practice: Practice, frame: Callable[[str], str]) -> None:
    """No review, however broken, breaks the check of a reply to it."""
    verdict = check(frame("Courtesy matters to us."), Context(practice=practice, review=review))
    assert verdict.status in ("pass", "reject")


@pytest.mark.parametrize(
    "sign",
    [
        pytest.param("\ud800", id="lone-surrogate"),
        pytest.param("\x00", id="nul"),
        pytest.param("\ufffd", id="broken"),
    ],
)
@pytest.mark.parametrize("platform", ["google", "other"])
def test_broken_characters_in_a_breach_do_not_hide_it(
    sign: str, platform: str, practice: Practice, frame: Callable[[str], str]
) -> None:
    """A character that no screen shows neither breaks the gate nor hides what stands around it."""
    reply = frame(f"You have been a patient{sign} of ours for six years.")
    assert check(reply, Context(practice=practice, platform=platform)).is_blocked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Courtesy matters to us. " * 420, id="sentences"),
        pytest.param("courtesy and care and " * 460, id="one-sentence"),
        pytest.param("a" * 10_000, id="one-word"),
        pytest.param("a " * 5_000, id="letters"),
        pytest.param("&#97;" * 2_000, id="entities"),
        pytest.param("1-" * 5_000, id="digits"),
        pytest.param("\u200b" * 9_999 + "a", id="invisible"),
    ],
)
def test_ten_thousand_characters_are_answered(text: str, practice: Practice) -> None:
    """A text of 10,000 characters gets a verdict, and that verdict blocks."""
    assert check(text[:10_000], Context(practice=practice, platform="google")).is_blocked


def test_a_breach_in_the_midst_of_a_long_reply_is_found(practice: Practice) -> None:
    """Nothing hides behind length."""
    reply = "Courtesy matters to us. " * 200 + BREACHES[0] + " Courtesy matters to us." * 200
    found = check(reply, Context(practice=practice)).findings
    assert "status_confirm" in {finding.code for finding in found}


def test_a_breach_in_the_midst_of_a_long_sentence_is_found(
    practice: Practice, frame: Callable[[str], str]
) -> None:
    """Nothing hides in a sentence that never ends."""
    long = "we care about courtesy and " * 12
    reply = frame(
        f"{long} your insurance denied the claim and our nurse called you twice and {long}".capitalize()
    )
    assert check(reply, Context(practice=practice)).status == "reject"
