"""`medical_advice`: the reply tells a reader something to act on about health."""

from __future__ import annotations

from guardrails.finding import Pattern, find, suspected
from guardrails.reply import Reply
from guardrails.verdict import Context, Finding

PATTERNS = (
    Pattern(
        r"\b(?:take|taking|double|skip|stop taking|keep taking|stay on|start on|come off)\b[^.!?]{0,25}\b(?:dose|doses|tablets?|pills?|"
        r"ibuprofen|tylenol|advil|aspirin|acetaminophen|paracetamol|antibiotics?|medications?|meds|mg)\b",
        "This tells a reader how to take a medicine.",
    ),
    Pattern(
        r"\b(?:is|are|it's|that's|was|were) (?:\w+ )?(?:normal|common|nothing to worry about|to be expected|harmless)"
        r" (?:after|following|for (?:a|the) (?:first )?(?:few|day|week)|with (?:a|an|this|any)|during|in the first)\b",
        "This tells a reader that a symptom is normal.",
    ),
    Pattern(
        r"\b(?:go to|head to|visit|call) (?:the|an?|your)(?: nearest)? (?:emergency room|er|ed|urgent care|emergency department)\b|\b(?:call|dial) (?:911|988)\b",
        "Telling people where to seek urgent care belongs to the crisis playbook, in private.",
    ),
    Pattern(
        r"\b(?:rinse|gargle|elevate|ice|apply (?:ice|heat|a cold|a warm))\b[^.!?]{0,30}\b(?:salt|water|leg|foot|arm|it|area|compress|times|daily|pack)\b",
        "This is advice on self-care.",
    ),
)


def medical_advice(reply: Reply, context: Context) -> list[Finding]:
    """Return what reads as medical advice."""
    return find(reply, "medical_advice", PATTERNS) + suspected(reply, "medical_advice")
