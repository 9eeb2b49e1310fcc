"""`echo`: a detail that only the review holds comes back in the reply."""

from __future__ import annotations

import re

from guardrails.finding import make, suspected
from guardrails.folding import fold
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding, Practice
from guardrails.wording import common_stems, stem, words_of

CODE = "echo"
_RUN = 5
"""Words in a row that reply and review may not share, unless they are all common words of replies."""
_DOUBT = 0.18
"""Risk from which a single uncommon word shared with the review counts."""
_NAME = re.compile(r"(?<=[a-z,;] )([A-Z][a-z]{3,})\b")
_PHONE = re.compile(r"\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}")
_HOUSEHOLD = frozenset({"24", "911", "988"})
"""Numbers that stand in replies anyway."""
_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")


def echo(reply: Reply, context: Context) -> list[Finding]:
    """Return what the reply repeats of the review beyond the topic in general words."""
    if not context.review:
        return suspected(reply, CODE)
    review = fold(context.review).text
    return [
        *_shared_words(reply, review, context.practice),
        *_shared_runs(reply, review),
        *_shared_numbers(reply, review, context.practice),
        *suspected(reply, CODE),
    ]


def _shared_words(reply: Reply, review: str, practice: Practice | None) -> list[Finding]:
    """Return words that only the review holds: any name or day, and two uncommon words in one sentence.

    One uncommon word alone ("ramp", "deposit") is how a topic is named in general terms; it counts only in
    a sentence that the model doubts too.
    """
    own = {stem(word) for text in _own_texts(practice) for word, _, _ in words_of(text)}
    told = {stem(word) for word, _, _ in words_of(review) if len(word) > 3} - common_stems() - own
    names = {stem(m[1].lower()) for m in _NAME.finditer(review)} & told
    reason = "This comes from the review and from nowhere else. Name the topic in general words instead."
    found = []
    for judged in reply.sentences:
        shared = [
            (stem(word), start, end)
            for word, start, end in words_of(judged.text)
            if len(word) > 3 and stem(word) in told
        ]
        is_crowded = len({word for word, _, _ in shared}) >= 2
        doubtful = judged.risk >= (_DOUBT / 6 if is_crowded else _DOUBT)
        base = judged.sentence.start
        found += [
            make(reply, CODE, base + start, base + end, reason=reason)
            for word, start, end in shared
            if doubtful or word in names
        ]
    return found


def _shared_runs(reply: Reply, review: str) -> list[Finding]:
    told = [word for word, _, _ in words_of(review)]
    runs = {tuple(told[i : i + _RUN]) for i in range(len(told) - _RUN + 1)}
    said = words_of(reply.text)
    found: list[tuple[int, int]] = []
    for i in range(len(said) - _RUN + 1):
        if tuple(word for word, _, _ in said[i : i + _RUN]) in runs:
            start, end = said[i][1], said[i + _RUN - 1][2]
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
    return [make(reply, CODE, start, end, reason="These words quote the review.") for start, end in found]


def _shared_numbers(reply: Reply, review: str, practice: Practice | None) -> list[Finding]:
    own = "".join(re.sub(r"\D", "", text) for text in _own_texts(practice))
    told = {m.group() for m in _NUMBER.finditer(review)}
    found = []
    for judged in reply.sentences:
        least = 1 if judged.risk >= _DOUBT else 2
        for match in _NUMBER.finditer(_PHONE.sub(lambda phone: "x" * len(phone.group()), judged.text)):
            digits = re.sub(r"\D", "", match.group())
            if match.group() in told - _HOUSEHOLD and len(digits) >= least and digits not in own:
                start = judged.sentence.start + match.start()
                reason = "This number comes from the review."
                found.append(make(reply, CODE, start, start + len(match.group()), reason=reason))
    return found


def _own_texts(practice: Practice | None) -> tuple[str, ...]:
    if practice is None:
        return ()
    return (
        *practice.names,
        *practice.phones,
        *practice.emails,
        *practice.urls,
        *practice.addresses,
        *practice.people,
        *practice.roles,
    )
