"""`unfit`: not a reply at all, or not one that this gate can judge."""

from __future__ import annotations

import re
import unicodedata

from guardrails.finding import Pattern, find, make, suspected
from guardrails.platforms import limit_for
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding
from guardrails.wording import is_foreign

CODE = "unfit"
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')]+|(?<![\w\-])[\w\-]{1,63}\.(?:com|net|org|io|co|biz|info|ly|me|shop|online|site|xyz)\b(?:/[^\s<>\"')]*)?",
    re.IGNORECASE,
)
_SHORTENED = re.compile(
    r"\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|rebrand\.ly)/\S+", re.IGNORECASE
)
_PLACEHOLDER = (
    r"\[[^\]\n]{1,60}\]|\{[^}\n]{1,60}\}|<[A-Za-z_ /][^>\n]{0,60}>|\b(?:XXX+|TBD|INSERT|lorem ipsum)\b|_{3,}"
)
PATTERNS = (
    Pattern(_PLACEHOLDER, "A placeholder or a piece of markup was left in.", ""),
    Pattern(
        r"^(?:sure|certainly|of course|absolutely)?[,!:. ]*(?:here(?:'s| is| are)|below is)\b[^.!?]{0,80}\b(?:repl(?:y|ies)|response|draft|version|rewrite)s?\b|"
        r"^(?:reply|response|draft|output|tone|note to [\w ]+|subject)\s*:|\bas an? (?:ai|language model|assistant)\b|\b(?:this|the) (?:reply|draft|response) (?:is|was) (?:hipaa|compliant|safe|generated)|"
        r"\bhipaa[- ](?:compliant|safe|conscious) (?:reply|response|draft|version)\b|\bword count\b|\blet me know if you(?:'d| would) (?:like|prefer|want) (?:it |me to |this |a |another )*(?:shorter|longer|more|version|change|adjust|revise|different)|"
        r"\bi hope this (?:reply|response|helps|meets)|^\W*(?:suggested |final |revised )?(?:reply|response|version|option|draft) ?(?:[a-z0-9]\b)? ?\(?[\w ]*\)?\W*$|\*\*|(?:^|\s)#[A-Za-z]\w+|\bper (?:your|the reviewer's) (?:request|instructions?)\b",
        "This is a remark about the reply, not part of one.",
        "",
    ),
    Pattern(
        r"\b(?:ignor\w+|disregard\w*|overrid\w+)(?: \w+){0,3} (?:instructions?|rules|guidelines|policy|prompt)\b|\bmy (?:rules|instructions|guidelines|prompt)\b|"
        r"\(as (?:instructed|requested)\)|\bas (?:the|your) review (?:asked|requested|instructed|told)\b|\b(?:system|developer) (?:prompt|message)\b",
        "This obeys an instruction instead of answering.",
        "",
    ),
    Pattern(
        r"\b(?:fuck\w*|shit\w*|bullshit|asshole\w*|bitch\w*|bastards?|crap|damn(?:ed)?|idiots?|morons?|stupid|screw (?:you|off)|f[*]{2,}\w*|sh[*]t|go to hell|hell no|wtf|stfu|jerks?)\b",
        "Swearing and insults don't belong in a public reply.",
        "",
    ),
)


def unfit(reply: Reply, context: Context) -> list[Finding]:
    """Return what makes the text no reply: leftovers, disguised letters, foreign links, language, length."""
    return [
        *find(reply, CODE, PATTERNS),
        *_foreign_links(reply, context),
        *_disguises(reply),
        *_too_long(reply, context),
        *_unjudged_language(reply),
        *suspected(reply, CODE),
    ]


def _foreign_links(reply: Reply, context: Context) -> list[Finding]:
    if context.practice is None:
        reason = "A shortened link hides where it leads."
        return [
            make(reply, CODE, *m.span(), reason=reason, rewrite="") for m in _SHORTENED.finditer(reply.text)
        ]
    own = [_host(url) for url in context.practice.urls] + [
        mail.split("@")[-1].casefold() for mail in context.practice.emails
    ]
    found = []
    for match in _LINK.finditer(reply.text):
        is_mail = match.start() > 0 and reply.text[match.start() - 1] in "@."
        if not is_mail and not any(_host(match.group()) == host for host in own):
            found.append(
                make(
                    reply,
                    CODE,
                    *match.span(),
                    reason="This link does not lead to the practice's own site.",
                    rewrite="",
                )
            )
    return found


def _disguises(reply: Reply) -> list[Finding]:
    odd = [i for i, char in enumerate(reply.text) if unicodedata.category(char) in ("Co", "Cn", "Cs")]
    reason = "Letters are hidden or replaced by look-alikes here, so nobody can rely on what the words say."
    positions = {origin: i for i, origin in reversed(list(enumerate(reply.folded.origin)))}
    found = (
        [make(reply, CODE, odd[0], odd[-1] + 1, reason="These signs are no letters of any script.")]
        if odd
        else []
    )
    for start, end in reply.folded.disguises:
        first = positions.get(start, 0)
        last = next(
            (positions[k] for k in range(end, len(reply.given) + 1) if k in positions), len(reply.text)
        )
        found.append(
            make(reply, CODE, first, max(last, first + 1), reason=reason, rewrite=reply.text[first:last])
        )
    return found


def _too_long(reply: Reply, context: Context) -> list[Finding]:
    limit = limit_for(context.platform)
    length = limit.measure(reply.given)
    if length <= limit.most:
        return []
    reason = f"The reply is {length:,} {limit.unit} long; {limit.most:,} is the most for this platform. Shorten it."
    return [make(reply, CODE, 0, len(reply.text), reason=reason)]


def _unjudged_language(reply: Reply) -> list[Finding]:
    if reply.is_approved:
        return []
    reason = "We can check English only. In other languages, use an approved response word for word."
    return [
        make(reply, CODE, judged.sentence.start, judged.sentence.end, reason=reason)
        for judged in reply.sentences
        if is_foreign(judged.text)
    ]


def _host(url: str) -> str:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.casefold())
    return re.split(r"[/?#:]", host)[0].rstrip(".,;")
