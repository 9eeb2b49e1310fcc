"""The assistant: `respond(review, desk) -> Outcome`."""

from assistant.desk import Desk, open_desk, warm_up
from assistant.locations import Location, LocationError, load_locations, parse_location
from assistant.respond import context_for, respond
from assistant.review import Draft, Outcome, Review, Triage

__all__ = [
    "Desk",
    "Draft",
    "Location",
    "LocationError",
    "Outcome",
    "Review",
    "Triage",
    "context_for",
    "load_locations",
    "open_desk",
    "parse_location",
    "respond",
    "warm_up",
]
