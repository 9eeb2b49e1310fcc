"""Hidden letters come to light, ordinary typography stays, and every offset leads back."""

from __future__ import annotations

import pytest

from guardrails.folding import fold

HIDDEN = [
    pytest.param("pa\u200btient", "patient", id="zero-width-space"),
    pytest.param("pa\u200dtient", "patient", id="zero-width-joiner"),
    pytest.param("pa\u00adtient", "patient", id="soft-hyphen"),
    pytest.param("pa\ufefftient", "patient", id="byte-order-mark"),
    pytest.param("pa\u2060tient", "patient", id="word-joiner"),
    pytest.param("pa\u202etient\u202c", "patient", id="right-to-left-override"),
    pytest.param("pa\u2066tient\u2069", "patient", id="isolate"),
    pytest.param("p\u0430tient", "patient", id="cyrillic-a"),
    pytest.param("p\u0430ti\u0435nt", "patient", id="two-cyrillic-letters"),
    pytest.param("pati\u03bfn", "pation", id="greek-omicron"),
    pytest.param("ｐａｔｉｅｎｔ", "patient", id="full-width"),
    pytest.param("𝐩𝐚𝐭𝐢𝐞𝐧𝐭", "patient", id="mathematical-bold"),
    pytest.param("&#112;atient", "patient", id="decimal-entity"),
    pytest.param("&#x70;atient", "patient", id="hexadecimal-entity"),
    pytest.param("p4tient", "patient", id="leet-four"),
    pytest.param("p@tient", "patient", id="leet-at"),
    pytest.param("pat1ent", "patient", id="leet-one"),
    pytest.param("p a t i e n t", "patient", id="spaced-out"),
    pytest.param("p.a.t.i.e.n.t", "patient", id="dotted-out"),
    pytest.param("p-a-t-i-e-n-t", "patient", id="hyphened-out"),
    pytest.param("pa😀tient", "patient", id="emoji-between-letters"),
]
PLAIN = [
    pytest.param("it\u2019s \u201cfine\u201d", 'it\'s "fine"', id="curly-quotes"),
    pytest.param("call\u00a0us", "call us", id="no-break-space"),
    pytest.param("9\u20135", "9-5", id="en-dash"),
    pytest.param("courtesy &amp; care", "courtesy & care", id="ampersand-entity"),
    pytest.param("(503) 555-0142", "(503) 555-0142", id="phone"),
    pytest.param("open 24/7", "open 24/7", id="round-the-clock"),
    pytest.param("the 3rd floor", "the 3rd floor", id="ordinal"),
    pytest.param("COVID-19", "COVID-19", id="letters-and-digits"),
    pytest.param("vitamin B12", "vitamin B12", id="letter-then-digits"),
    pytest.param("a caf\u00e9", "a caf\u00e9", id="accent"),
    pytest.param("AT&T", "AT&T", id="ampersand-inside"),
    pytest.param("R&D; more", "R&D; more", id="no-entity"),
    pytest.param("a b c", "a b c", id="three-single-letters"),
    pytest.param("care@cedarbend.example", "care@cedarbend.example", id="e-mail"),
    pytest.param("U.S. rules", "U.S. rules", id="short-abbreviation"),
]


@pytest.mark.parametrize(("given", "read"), HIDDEN)
def test_hidden_letters_come_to_light(given: str, read: str) -> None:
    """What an eye reads is what the checks read."""
    assert fold(given).text == read


@pytest.mark.parametrize(("given", "read"), HIDDEN)
def test_hiding_letters_is_noticed(given: str, read: str) -> None:
    """A word with hidden letters is reported as disguised."""
    assert fold(given).disguises


@pytest.mark.parametrize(("given", "read"), PLAIN)
def test_ordinary_text_stays_as_it_is(given: str, read: str) -> None:
    """Quotes and spaces become plain; numbers, accents and abbreviations are left alone."""
    assert fold(given).text.replace("\u2013", "-") == read


@pytest.mark.parametrize(("given", "read"), PLAIN)
def test_ordinary_text_is_no_disguise(given: str, read: str) -> None:
    """Typography that people use every day is not reported."""
    assert fold(given).disguises == ()


@pytest.mark.parametrize(("given", "read"), HIDDEN)
def test_a_folded_word_leads_back_to_what_was_written(given: str, read: str) -> None:
    """The offsets of the folded word span all of the given word, and nothing around it."""
    text = f"our {given} here"
    folded = fold(text)
    start, end = folded.span(folded.text.index(read), folded.text.index(read) + len(read))
    assert text[start:end].rstrip("\u202c\u2069") == given.rstrip("\u202c\u2069")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\u200b\u200b", id="only-invisible"),
        pytest.param("😀", id="only-emoji"),
        pytest.param("a\ud800b", id="lone-surrogate"),
        pytest.param("a\x00b", id="nul"),
        pytest.param("&#0; &#x110000; &#99999999; &;", id="broken-entities"),
        pytest.param("ﬁne ™ ½", id="letters-that-unfold-to-several"),
    ],
)
def test_every_folded_character_has_an_origin(text: str) -> None:
    """There is one offset for each folded character and one more, never falling, inside the given text."""
    folded = fold(text)
    assert [len(folded.origin), list(folded.origin), folded.origin[-1]] == [
        len(folded.text) + 1,
        sorted(folded.origin),
        len(text),
    ]
