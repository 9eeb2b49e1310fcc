"""`clinical_detail`: the reply ties a condition, procedure, medicine, result or outcome to a person."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

_HEALTH = (
    r"(?:teeth|tooth|gums?|jaw|smile|crowns?|fillings?|implants?|braces|retainer|root canal|extraction|denture|x-?rays?|scans?|mri|"
    r"biops\w+|blood (?:work|test|pressure)|labs?|test results?|results|symptoms?|rash|infection|swelling|bleeding|pain|injur\w+|"
    r"fracture|surger\w+|incision|stitches|sutures?|scar|tumou?r|cancer|diabetes|pregnan\w+|depression|anxiety|addiction|relapse|"
    r"sobriety|medications?|meds|dos(?:e|age)|inhaler|insulin|antibiotics?|allerg\w+|skin|eyes?|vision|hearing|knees?|hips?|back|"
    r"shoulders?|foot|feet|heart|lungs?|condition|diagnosis|illness|disease|referral)"
)
PATTERNS = (
    Pattern(
        r"\b(?:your|his|her|their) (?:\w+ )?" + _HEALTH + r"\b(?! of view)",
        "This speaks of the health of a person who can be recognised.",
        unless=r"\b(?:if|whether|whoever|anyone|anybody|everyone|every|each|all of our|patients|people|someone|back pocket|in (?:their|his|her) eyes)\b|"
        r"\b(?:her|his|their|your) back\b(?! pain)|\bwith (?:a|all) (?:\w+ )?(?:heart|smile)",
        needs_risk=0.2,
    ),
)


def clinical_detail(reply: Reply, context: Context) -> list[Finding]:
    """Return health details that are tied to a person."""
    return find(reply, "clinical_detail", PATTERNS) + suspected(reply, "clinical_detail")
