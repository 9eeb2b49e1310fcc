"""The contract of the gate: every check runs, whatever breaks blocks, every finding explains itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from guardrails import Context, Finding, Practice, Verdict, check, load_rulebook
from guardrails import checks as checks_package
from guardrails.acts import ActModelError
from guardrails.checks import CHECKS

CODES = [run.__name__ for run in CHECKS]
BREACHES = {
    "identifier": "We have 971-555-0199 on file.",
    "echo": "We keep thinking about Gladys.",
    "status_confirm": "You have been a patient of ours for six years.",
    "status_deny": "We have no record of you.",
    "status_implied": "Thank you for choosing our practice.",
    "visit_detail": "Our hygienist called you twice that week.",
    "clinical_detail": "Your root canal was a complicated one.",
    "billing_detail": "Your insurance denied the claim.",
    "medical_advice": "Take ibuprofen every six hours.",
    "argue": "That is simply not true.",
    "threat": "We reserve the right to pursue legal action.",
    "incentive": "We would like to offer you a free cleaning if you update your review.",
    "admission": "We made a mistake that day.",
    "unfit": "As an AI language model, I cannot discuss this.",
}
MISSING = {
    "no_acknowledgment": "If you would like to talk, please call our practice manager at (503) 555-0142.",
    "no_offline": "Thank you for taking the time to share your feedback.",
}
REVIEW = "Gladys was rude to me."
CANARY = "Zanzibar-Quokka"
NOTHING = [
    pytest.param("", id="empty"),
    pytest.param("   \n\t ", id="white-space"),
    pytest.param("\u200b\u200b\ufeff", id="invisible"),
    pytest.param("... !!! ???", id="marks-only"),
    pytest.param("😀🙏", id="emoji-only"),
    pytest.param("\x00\x00", id="nul-only"),
    pytest.param("word " * 50_000, id="quarter-million-characters"),
]
LIBRARY = [
    pytest.param(
        "Thank you for telling us how this felt. Waiting is hard on anyone's day, and keeping to schedule is something "
        "we work on all the time. Privacy rules keep us from saying more here, so please call our practice manager, "
        "Nora Lindgren, at (503) 555-0142. She would be glad to listen.",
        id="waiting",
    ),
    pytest.param(
        "We appreciate you taking the time to write. Bills in health care can be confusing, and everyone deserves a "
        "plain explanation of every line. If you would like to go over a question in private, our practice manager "
        "is at (503) 555-0142.",
        id="billing",
    ),
    pytest.param(
        "We are sorry to read this. A friendly welcome matters to us, and we ask it of everyone on our team. If you "
        "are willing to tell us more, please write to Nora Lindgren at care@cedarbend.example.",
        id="front-desk",
    ),
    pytest.param(
        "Thank you for the honest words. Getting through on the phone should be easy, and we keep looking for ways to "
        "make it so. Our practice manager would welcome a conversation at (503) 555-0142.\n\nCedar Bend Dental Care",
        id="phone-access",
    ),
    pytest.param(
        "A single star tells us that something matters enough to be said. We read every review, and we would be glad "
        "to hear more. Please reach our practice manager at (503) 555-0142 whenever it suits you.",
        id="one-star-without-text",
    ),
    pytest.param(
        "Thank you for raising this. Feeling heard is part of good care, and we want that for everybody. Because "
        "privacy rules apply to us, we can't discuss any individual situation in public. You are welcome to call Nora "
        "Lindgren, practice manager, at (503) 555-0142.",
        id="not-listened-to",
    ),
    pytest.param(
        "We take comments about cleanliness very seriously. Our standard is a spotless office, every hour of the day. "
        "If you would like to share more, please call (503) 555-0142 and ask for our practice manager.",
        id="cleanliness",
    ),
    pytest.param(
        "Thank you for your message. Parking near us can be a challenge, and we know that it adds stress to any day. "
        "Our practice manager, Nora Lindgren, is happy to hear ideas at (503) 555-0142.",
        id="parking",
    ),
    pytest.param(
        "Privacy matters deeply to us, and a concern about it deserves a private and careful answer. Thank you for "
        "speaking up. Please contact our practice manager at care@cedarbend.example or (503) 555-0142.",
        id="privacy-complaint",
    ),
    pytest.param(
        "We are truly sorry to hear of any loss. Words in public can't do it justice, and privacy rules keep us from "
        "saying more. Should you wish to talk, Nora Lindgren, our practice manager, will listen at (503) 555-0142.",
        id="grief",
    ),
]


@pytest.mark.parametrize("reply", NOTHING)
def test_nothing_to_check_is_an_error(reply: str) -> None:
    """A text without words, or of a size that no platform takes, blocks as an error."""
    assert check(reply).status == "error"


def test_a_good_reply_passes_with_every_check_listed(frame: Callable[[str], str], practice: Practice) -> None:
    """A pass names each check that ran, in order."""
    verdict = check(frame("Courtesy matters to us."), Context(practice=practice))
    assert [(run.code, run.status) for run in verdict.checks] == [(code, "pass") for code in CODES]


@pytest.mark.parametrize("reply", LIBRARY)
def test_a_good_canned_response_passes(reply: str, practice: Practice) -> None:
    """Warm, plain replies over ordinary themes get through without a finding."""
    assert check(reply, Context(practice=practice)).findings == ()


@pytest.mark.parametrize("reply", LIBRARY)
def test_a_good_canned_response_passes_for_a_part_2_programme(reply: str, practice: Practice) -> None:
    """Impersonal replies are good enough for a substance-use programme."""
    assert check(reply, Context(practice=practice, part2=True)).findings == ()


def test_every_module_of_checks_is_listed() -> None:
    """A file under guardrails/checks that is missing from CHECKS would never run."""
    modules = {file.stem for file in Path(checks_package.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == set(CODES)


def test_checks_and_rulebook_name_the_same_codes() -> None:
    """Each check has a rule and each rule a check, once."""
    assert sorted(CODES) == sorted(load_rulebook())


def test_every_check_has_its_table_of_tests() -> None:
    """Adding a check means adding its test file."""
    here = {file.stem.removeprefix("test_") for file in Path(__file__).parent.glob("test_*.py")}
    assert set(CODES) - here == set()


def findings_of(code: str, frame: Callable[[str], str], practice: Practice) -> list[Finding]:
    """The findings of one code in a reply made to earn it."""
    reply = frame(BREACHES[code]) if code in BREACHES else MISSING[code]
    verdict = check(reply, Context(practice=practice, review=REVIEW))
    return [finding for finding in verdict.findings if finding.code == code]


@pytest.mark.parametrize("code", CODES)
def test_a_finding_carries_reason_and_source(
    code: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """Each code can be earned, and says why and on what ground."""
    found = findings_of(code, frame, practice)
    assert found
    assert all(finding.reason.strip() and finding.source.strip() for finding in found)


@pytest.mark.parametrize("code", list(MISSING))
def test_a_missing_duty_points_nowhere(code: str, frame: Callable[[str], str], practice: Practice) -> None:
    """Where words are missing there are none to mark."""
    assert [(f.start, f.end) for f in findings_of(code, frame, practice)] == [(0, 0)]


@pytest.mark.parametrize("code", list(MISSING))
def test_a_missing_duty_comes_with_words_that_meet_it(
    code: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """Adding the proposed words settles a missing duty."""
    rewrite = findings_of(code, frame, practice)[0].rewrite
    assert check(f"{rewrite} {MISSING[code]}", Context(practice=practice)).findings == ()


@pytest.mark.parametrize(
    "dress",
    [
        pytest.param(lambda text: text, id="as-it-is"),
        pytest.param(
            lambda text: "\u200b\ufeff" + text.replace(" ", "\u200b \u200b"), id="zero-width-characters"
        ),
        pytest.param(
            lambda text: text.replace("Thank", "&#84;hank").replace(" for ", " &#102;or "), id="entities"
        ),
        pytest.param(lambda text: text.replace("Thank", "𝐓𝐡𝐚𝐧𝐤").replace(" ", "\u00a0"), id="bold-letters"),
        pytest.param(lambda text: "🙏😀 " + text, id="emoji"),
    ],
)
@pytest.mark.parametrize("code", list(BREACHES))
def test_marked_words_lie_where_the_breach_stands(
    code: str, dress: Callable[[str], str], frame: Callable[[str], str], practice: Practice
) -> None:
    """Offsets point into the reply as it was given, onto words of the offending sentence, whatever surrounds it."""
    before, after = (dress(part) for part in frame("|").split("|"))
    reply = before + BREACHES[code] + after
    verdict = check(reply, Context(practice=practice, review=REVIEW))
    marked = [reply[f.start : f.end] for f in verdict.findings if f.code == code and f.start >= len(before)]
    assert any(words.rstrip("\u200b\ufeff") in BREACHES[code] for words in marked if words)


@pytest.mark.parametrize("code", list(BREACHES))
def test_a_disguised_breach_is_marked_whole(
    code: str, frame: Callable[[str], str], practice: Practice
) -> None:
    """With invisible characters between all letters, every offset still lies in the given text."""
    reply = "\u200b".join(frame(BREACHES[code]))
    verdict = check(reply, Context(practice=practice, review=REVIEW))
    assert verdict.is_blocked
    assert all(0 <= f.start <= f.end <= len(reply) for f in verdict.findings)


def test_findings_come_in_reading_order(frame: Callable[[str], str], practice: Practice) -> None:
    """Several breaches are listed from the first word to the last."""
    verdict = check(frame(" ".join(BREACHES.values())), Context(practice=practice, review=REVIEW))
    starts = [finding.start for finding in verdict.findings]
    assert starts == sorted(starts)


def test_all_breaches_are_seen_at_once(frame: Callable[[str], str], practice: Practice) -> None:
    """A person sees everything that is wrong, not just the first finding."""
    verdict = check(frame(" ".join(BREACHES.values())), Context(practice=practice, review=REVIEW))
    assert set(BREACHES) - {finding.code for finding in verdict.findings} == set()


def test_the_same_reply_gets_the_same_verdict(frame: Callable[[str], str], practice: Practice) -> None:
    """Nothing is remembered from one call to the next."""
    context = Context(practice=practice, review=REVIEW)
    first, second = (check(frame(BREACHES["status_implied"]), context).findings for _ in range(2))
    assert first == second


@pytest.mark.parametrize("code", CODES)
def test_a_check_that_breaks_blocks_and_the_others_still_run(
    code: str, frame: Callable[[str], str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One broken check makes the verdict an error; every check is listed all the same."""

    def broken(reply: object, context: object) -> list[Finding]:
        raise RuntimeError(CANARY)

    broken.__name__ = code
    monkeypatch.setattr("guardrails.gate.CHECKS", tuple(broken if c.__name__ == code else c for c in CHECKS))
    verdict = check(frame("Courtesy matters to us."), Context(practice=practice))
    assert [verdict.status, verdict.is_blocked, {run.code: run.status for run in verdict.checks}] == [
        "error",
        True,
        {c: "error" if c == code else "pass" for c in CODES},
    ]


def test_a_check_that_breaks_leaks_nothing(
    frame: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the log nor the reason repeats the reply, the review or the exception's words."""

    def argue(reply: object, context: object) -> list[Finding]:
        raise RuntimeError(CANARY)

    monkeypatch.setattr("guardrails.gate.CHECKS", (argue,))
    with caplog.at_level(logging.DEBUG):
        verdict = check(frame(CANARY), Context(review=CANARY))
    assert CANARY not in caplog.text + "".join(finding.reason for finding in verdict.findings)


def test_a_gate_without_checks_is_an_error(
    frame: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing checked is not the same as nothing found."""
    monkeypatch.setattr("guardrails.gate.CHECKS", ())
    assert check(frame("Courtesy matters to us.")).status == "error"


def test_a_reply_is_blocked_while_the_model_cannot_be_used(
    frame: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gate without its model holds everything back, and says what to do."""

    def refuse() -> None:
        raise ActModelError("guardrails/model/acts-int8.onnx is missing. Reinstall Discreet.")

    monkeypatch.setattr("guardrails.gate.load_act_model", refuse)
    verdict = check(frame("Courtesy matters to us."))
    assert [verdict.status, "Reinstall" in verdict.findings[0].reason] == ["error", True]


def test_a_warning_does_not_block() -> None:
    """A text that only warns may be copied."""
    assert not Verdict(status="warn", findings=(), checks=()).is_blocked


@pytest.mark.parametrize("code", list(BREACHES))
def test_no_setting_makes_a_breach_pass(code: str, frame: Callable[[str], str], practice: Practice) -> None:
    """What rulebook part 2 rejects stays rejected at `standard`."""
    verdict = check(frame(BREACHES[code]), Context(practice=practice, review=REVIEW, strictness="standard"))
    assert verdict.status == "reject"
