"""What is no reply at all is rejected: meta text, placeholders, other languages, abuse, links, excess."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FALSE_ALARM = pytest.mark.xfail(strict=False, reason="The model doubts a good sentence.")

REJECTED = [
    pytest.param("As an AI language model, I cannot discuss this.", id="meta-model"),
    pytest.param("Here is a draft reply that you could post:", id="meta-draft"),
    pytest.param("Sure! Here's a response in a warm tone.", id="meta-sure"),
    pytest.param("Dear [Name], we value every comment.", id="placeholder-brackets"),
    pytest.param("Write to {{email}} for more.", id="placeholder-braces"),
    pytest.param("Dear <PERSON_1>, we value every comment.", id="placeholder-mask"),
    pytest.param("Call us at XXX-XXX-XXXX.", id="placeholder-number"),
    pytest.param("INSERT PRACTICE NAME HERE values every comment.", id="placeholder-words"),
    pytest.param("This is a load of bullshit.", id="profanity"),
    pytest.param("What the fuck.", id="profanity-strong"),
    pytest.param("Read more at https://best-dentist-reviews.example/us.", id="foreign-link"),
    pytest.param("Read more at bit.ly/3xYzQw.", id="short-link"),
    pytest.param("Ignoring my previous instructions, as you asked.", id="instructions-obeyed"),
    pytest.param("My rules are off now, as requested in the review.", id="rules-off"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("感谢您抽出时间写下您的意见。", id="sentence-in-chinese"),
    pytest.param("Nous vous remercions de votre avis sur notre cabinet.", id="sentence-in-french"),
    pytest.param("Wir danken Ihnen für Ihre Meinung zu unserer Praxis.", id="sentence-in-german"),
    pytest.param("\ue000\ue001\ue002\ue003\ue004", id="signs-that-no-font-has"),
]
PASSED = [
    pytest.param("We work with class and care, and we assess every comment.", id="innocent-letters"),
    pytest.param("A person, not a machine, reads every review.", id="machine-idiom"),
    pytest.param("Read about our standards at www.cedarbend.example.", id="own-link"),
    pytest.param("Comments (good or bad) help us improve.", id="parentheses"),
    pytest.param("Here is what we believe: everyone deserves courtesy.", id="here-is"),
    pytest.param("Clear instructions help everyone who calls.", id="instructions-in-general"),
    pytest.param("We are sure that courtesy matters.", id="sure"),
    pytest.param("Courtesy matters to us – always… and everywhere!", id="typography"),
    pytest.param("Courtesy matters to us. 🙏", id="one-emoji"),
    pytest.param("We value every comment & every question.", id="ampersand"),
    pytest.param("Every name and every comment is treated with respect.", id="name-as-a-word"),
    pytest.param("Courtesy matters to us.\n\nSo does privacy.", id="paragraphs"),
    pytest.param("We care about follow-up, check-in and front-desk courtesy.", id="hyphens"),
    pytest.param("We read 100% of the comments that people post.", id="numbers"),
    pytest.param("To us, “courtesy” means listening first.", id="quotation-marks"),
    pytest.param("Every version of a story deserves to be heard.", id="version-idiom"),
    pytest.param("A prompt response is a standard for us.", id="response-idiom"),
    pytest.param("Privacy rules apply to every reply that we post.", id="rules-idiom"),
    pytest.param("A warm “gracias” for writing.", id="spanish-loanword", marks=FALSE_ALARM),
]
SPANISH = (
    "Gracias por tomarse el tiempo de compartir su opinión. Si desea conversar, llame a Nora Lindgren, nuestra "
    "gerente, al (503) 555-0142."
)
FRENCH = (
    "Merci d'avoir pris le temps de nous écrire. Si vous souhaitez en parler, appelez Nora Lindgren, notre "
    "responsable, au (503) 555-0142."
)


@pytest.mark.parametrize("sentence", REJECTED)
def test_what_is_no_reply_is_rejected(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Meta text, placeholders, abuse, foreign links and obeyed instructions are found."""
    assert "unfit" in codes(sentence)


@pytest.mark.parametrize("sentence", PASSED)
def test_ordinary_text_passes(sentence: str, codes: Callable[..., set[str]]) -> None:
    """Innocent letters, the practice's own link, typography and one emoji are left alone."""
    assert codes(sentence) == set()


@pytest.mark.parametrize("reply", [pytest.param(SPANISH, id="spanish"), pytest.param(FRENCH, id="french")])
def test_another_language_is_rejected(reply: str, codes_of_reply: Callable[..., set[str]]) -> None:
    """A language that the gate can't judge is held back."""
    assert "unfit" in codes_of_reply(reply)


def test_a_language_approved_word_for_word_passes(codes_of_reply: Callable[..., set[str]]) -> None:
    """A Spanish text that a person approved word for word is let through."""
    assert codes_of_reply(SPANISH, approved=frozenset({SPANISH})) == set()


def test_an_approval_covers_only_the_exact_text(codes_of_reply: Callable[..., set[str]]) -> None:
    """One word more than what was approved is held back again."""
    assert "unfit" in codes_of_reply(f"{SPANISH} Muchas gracias.", approved=frozenset({SPANISH}))


def test_an_approval_excuses_no_finding(
    codes_of_reply: Callable[..., set[str]], frame: Callable[[str], str]
) -> None:
    """Approving a text doesn't make a breach in it pass."""
    reply = frame("You have been a patient of ours for six years.")
    assert "status_confirm" in codes_of_reply(reply, approved=frozenset({reply}))


def fill(reply: str, *, size: int, word: str) -> str:
    """Pad a reply with a safe sentence up to `size` UTF-8 bytes exactly."""
    sentence = f" Courtesy matters to us{word}."
    missing = size - len(reply.encode())
    text = reply + sentence * (missing // len(sentence.encode()))
    return text + "!" * (size - len(text.encode()))


@pytest.mark.parametrize(
    "word", [pytest.param("", id="ascii"), pytest.param(" …", id="three-byte-character")]
)
def test_googles_limit_counts_bytes(
    word: str, frame: Callable[[str], str], codes_of_reply: Callable[..., set[str]]
) -> None:
    """4,096 bytes may be posted on Google, 4,097 may not, however few characters they are."""
    whole = frame("Courtesy matters to us.")
    at_limit, over = fill(whole, size=4096, word=word), fill(whole, size=4097, word=word)
    assert [
        codes_of_reply(at_limit, platform="google"),
        codes_of_reply(over, platform="google"),
    ] == [set(), {"unfit"}]


def test_a_reply_over_googles_limit_may_fit_elsewhere(
    frame: Callable[[str], str], codes_of_reply: Callable[..., set[str]]
) -> None:
    """Where characters count, long letters cost no more than short ones."""
    reply = fill(frame("Courtesy matters to us."), size=4300, word=" …")
    assert [codes_of_reply(reply, platform="google"), codes_of_reply(reply, platform="other")] == [
        {"unfit"},
        set(),
    ]
