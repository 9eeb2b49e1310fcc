"""`status_implied`: the reply presupposes a visit or a relationship without saying so."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding, Severity

_KIN = (
    r"(?:son|daughter|mother|mom|mum|father|dad|husband|wife|baby|newborn|infant|toddler|grand(?:mother|father|ma|pa|son|"
    r"daughter|child|parents)|child|kids?|children|little ones?|brother|sister|aunt|uncle|parents?|spouse|twins|teen(?:ager)?|"
    r"niece|nephew)"
)
_TIES = (
    r"(?:visits?|appointments?|stay|treatments?|procedures?|surgery|operation|chart|exam|cleaning|consultation|sessions?|"
    r"recovery|healing|diagnosis|symptoms|prescriptions?|refills?|check-?up)"
)
PATTERNS = (
    Pattern(
        r"\byour (?:\w+ )?" + _KIN + r"\b",
        "This speaks of somebody close to the reviewer as known here.",
        unless=r"\b(?:whoever|anyone|anybody|if you|you or your|whether|who your)\b",
        needs_risk=0.15,
    ),
    Pattern(
        r"\byour (?:recent |last |latest |first |next |upcoming |previous |earlier |past |own )?"
        + _TIES
        + r"\b",
        "This takes for granted that the reviewer had a visit or treatment here.",
        unless=r"\b(?:if you|whether|whoever|anyone|anybody)\b",
    ),
    Pattern(
        r"\byour (?:recent |last |latest |next |overall |whole |poor |negative |bad |disappointing )?(?:experience|care)\b(?! about)",
        "This takes for granted that the reviewer was cared for here.",
        "this matter",
        unless=r"\b(?:if you|whether|whoever|anyone|anybody)\b",
    ),
    Pattern(
        r"\b(?:thank(?:s| you)|grateful|appreciate|pleasure|honou?red|privilege)\b[^.!?;]{0,30}?\b(?:for|to have) (?:\w+ )?"
        r"(?:choosing(?! (?:such|those|these|your|kind|words|to))|visiting|trusting (?:us|our|me)(?! with (?:that|this|your|such|an?)(?: \w+){0,2} "
        r"(?:feedback|words?|thoughts?|review|note|message|comment|opinion))|coming (?:in|by|to see)|stopping (?:in|by)|"
        r"your (?:visit|trust|loyalty|business|patronage|continued))\b",
        "Thanking for a visit or for trust says that there was one.",
    ),
    Pattern(
        r"\b(?:see(?:ing)?|welcom\w+|hav(?:e|ing)|serv\w+|treat(?:ing)?|car(?:e|ing) for|look(?:ing)? after) you (?:both |all )?"
        r"(?:again|back|soon|next|in the (?:chair|office|clinic))\b",
        "Looking forward to seeing somebody again says that they were here.",
    ),
    Pattern(
        r"\b(?:on|at|before|for|by|until) your next\b|\bnext time you(?:'re| are| come| visit| call| stop)?\b|\bsee you (?:next|soon|again|at)\b",
        "This takes for granted that the reviewer was here, or will be.",
    ),
    Pattern(
        r"\b(?:car(?:e|ed|ing) for|treat(?:ed|ing)?|serv(?:e|ed|ing)|look(?:ed|ing) after|been there for|hosted|meeting|to meet) you\b"
        r"(?! (?:should|would|whether|if))",
        "This says that the reviewer was cared for here.",
        unless=r"\b(?:if|whether|would|could|whoever|rules?|privacy)\b",
    ),
    Pattern(
        r"\b(?:we|i|someone|somebody|our \w+(?: \w+)?|the (?:manager|doctor|office|team))(?:'ll| will| shall| am going to| are going to|'re going to)"
        r"(?: \w+)? (?:contact|call|phone|ring|text|e-?mail|write to|reach out to|be in touch with|follow up with) you\b",
        "Promising to contact the reviewer says that the practice holds their contact data.",
        unless=r"\b(?:if|when|once|should|whenever) (?:you|it|that)\b",
    ),
    Pattern(
        r"\b(?:since|when|while|after|before) you (?:were|came|visited|saw|left|arrived|called|checked) ",
        "This takes for granted that the reviewer was here.",
    ),
    Pattern(
        r"\b(?:sorry|regret|sad|saddened|disappointed|unfortunate)\b[^.!?;]{0,40}\b(?:you (?:had|were|felt|waited|experienced|received|"
        r"did(?:n't| not))|happened to you|with (?:us|our (?:office|practice|clinic|team|staff)))\b",
        "Regret about what happened to the reviewer says that it happened here.",
        "We are sorry to read this",
    ),
)


PART2_PATTERNS = (
    Pattern(
        r"\byour (?:\w+ )?(?:care|treatment|information|records?|situation|case|details|health|recovery|stay|visits?|circumstances|matter)\b",
        "At a Part 2 programme even the privacy sentence must be wholly impersonal (42 CFR 2.13(c)(2)).",
    ),
)


REGRET = (
    Pattern(
        r"\b(?:sorry|regret|sad|saddened|disappointed)\b[^.!?;]{0,40}\byour? (?:\w+ )?experience\b",
        "Regret about an experience says that there was one.",
        "We are sorry to read this",
    ),
    Pattern(
        r"\bthe [\w ]{3,40} (?:that )?you (?:describe|mention|report|experienced|ran into)\b",
        "This names the topic as the reviewer's own event. Name it in general words.",
        unless=r"\bthe (?:\w+ )?(?:concerns?|points?|questions?|subjects?|topics?|matters?|issues?|feedback|thoughts|ideas?|suggestions?)\b",
    ),
)


def _is_regret(reply: Reply, finding: Finding, context: Context) -> bool:
    """Whether `standard` only warns of these words (rulebook part 4)."""
    if context.strictness != "standard":
        return False
    sentence = next(
        (
            j.text
            for j in reply.sentences
            if reply.folded.span(j.sentence.start, j.sentence.end)[1] >= finding.end
        ),
        "",
    )
    return REGRET[0].regex.search(sentence) is not None


def status_implied(reply: Reply, context: Context) -> list[Finding]:
    """Return what hints that the reviewer, or somebody close, was ever here.

    Rulebook part 4: regret tied to an experience warns at `standard` and rejects at `strict`.
    """
    patterns = PATTERNS + PART2_PATTERNS if context.part2 else PATTERNS
    certain = [f for f in find(reply, "status_implied", patterns) if not _is_regret(reply, f, context)]
    severity: Severity = "warn" if context.strictness == "standard" else "reject"
    return (
        certain
        + find(reply, "status_implied", REGRET, severity=severity)
        + suspected(reply, "status_implied")
    )
