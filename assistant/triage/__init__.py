"""Triage: what should happen to a review before anybody thinks of a reply (rulebook part 5)."""

from assistant.triage.decision import triage_review

__all__ = ["triage_review"]
