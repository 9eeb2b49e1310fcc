"""`argue`: the reply contradicts, blames, corrects or doubts the reviewer."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

PATTERNS = (
    Pattern(
        r"\b(?:this|your|the|that) (?:review|account|claim|claims|story|version|statement|comment|post)s?(?: \w+)? (?:is|are|was|were|contains?|leaves out|omits?|"
        r"misrepresents?|fails to)(?: \w+){0,2} (?:false|untrue|inaccurate|not true|not accurate|not what happened|fake|misleading|"
        r"fabricat\w+|a lie|lies|slander\w*|defamatory|dishonest|exaggerat\w+|incorrect|mention|nonsense)\b",
        "This disputes what the reviewer wrote.",
    ),
    Pattern(
        r"\b(?:you(?: are| were|'re) (?:exaggerating|making this up|mistaken|wrong|lying|confused|rude|abusive|not being (?:honest|truthful))|that(?: is|'s) (?:simply |just |flatly |plainly )?"
        r"(?:not (?:true|what happened|how it (?:went|happened))|false|untrue|a lie))\b",
        "This disputes what the reviewer wrote.",
    ),
    Pattern(
        r"\byou(?:'re| are) the (?:only|first) (?:one|person|reviewer)\b",
        "This makes the reviewer stand alone.",
    ),
    Pattern(
        r"\b(?:this|that|it|yours?)(?: is|'s| was) (?:an? )?(?:\w+ )?(?:fake|false|made-up|invented|fraudulent|malicious|dishonest) (?:review|account|story|claim|post|version)\b",
        "This calls the review a fake.",
    ),
    Pattern(
        r"\bwe (?:strongly |respectfully |must |have to )*(?:disagree|dispute|refute|reject|take issue) (?:with )?(?:your|this|that|the|these|any|every)\b",
        "This disputes what the reviewer wrote.",
    ),
)


def argue(reply: Reply, context: Context) -> list[Finding]:
    """Return what argues with the reviewer."""
    return find(reply, "argue", PATTERNS) + suspected(reply, "argue")
