"""Locations: a practice site with its contact data, services, strictness and voice."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from guardrails import Practice, Strictness


class LocationError(ValueError):
    """The locations file or a profile can't be used; the message says which field and what to do."""


class Location(BaseModel):
    """One site. `name` and one way to reach somebody (phone or e-mail) are required."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=True)

    id: str = ""
    """Short name used in files and on the command line."""
    name: str = Field(min_length=1)
    """The practice's name as the public knows it; the sign-off uses it."""
    aliases: tuple[str, ...] = ()
    """Other names the public uses for it; a reply may carry them too."""
    address: str = ""
    """Postal address; the only place names that a reply may carry."""
    phone: str = ""
    """Public phone number for unhappy callers, as it should be printed."""
    email: str = ""
    """Public e-mail address for the same."""
    website: str = ""
    """Public site; links to anything else are refused."""
    contact: str = ""
    """Named person a reviewer may ask for; empty names only the role."""
    contact_role: str = "office manager"
    """What that person is called."""
    contact_role_es: str = ""
    """The same in Spanish, for replies in Spanish."""
    service_lines: tuple[str, ...] = ()
    """dental, family, paediatrics, behavioral_health, substance_use, pharmacy, ..."""
    strictness: Strictness = "strict"
    """Rulebook part 4; owned by compliance."""
    part2: bool = False
    """A substance-use programme under 42 CFR Part 2."""
    tone: Literal["warm", "plain", "formal"] = "warm"
    """Voice when the person picks none."""
    languages: tuple[str, ...] = ("en",)
    """Languages in which the practice answers."""
    moderated_platforms: tuple[str, ...] = ("facebook",)
    """Pages the practice controls, where it may hide a comment."""
    crisis_lead: str = ""
    """Whom to call in a crisis: name or role, with number."""
    clinical_lead: str = ""
    """Whom to call when somebody's care may be in danger."""
    legal_contact: str = ""
    """Whom to call about lawyers, boards and death."""
    compliance_contact: str = ""
    """Whom to call about discrimination, privacy, records, retaliation."""

    @model_validator(mode="after")
    def _is_reachable(self) -> Location:
        if not (self.phone or self.email):
            raise ValueError("give a phone or an email, so that the reply can move the talk offline")
        return self

    def as_practice(self) -> Practice:
        """Return what the gate may let through as the practice's own data."""
        return Practice(
            names=(self.name, *self.aliases),
            phones=(self.phone,) if self.phone else (),
            emails=(self.email,) if self.email else (),
            urls=(self.website,) if self.website else (),
            addresses=(self.address,) if self.address else (),
            people=(self.contact,) if self.contact else (),
            roles=tuple(filter(None, (self.contact_role, self.contact_role_es))),
        )


def load_locations(path: Path) -> dict[str, Location]:
    """Read a locations file (YAML, a list under `locations`), keyed by id, in file order.

    Raises:
        LocationError: the file is missing or a profile is wrong; names the entry and the field.
    """
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LocationError(f"cannot read {path}: {error.strerror}. Set DISCREET_LOCATIONS.") from error
    except yaml.YAMLError as error:
        raise LocationError(
            f"{path} is not valid YAML. Mend it, or restore the file that shipped."
        ) from error
    entries = raw.get("locations") if isinstance(raw, dict) else None
    if not isinstance(entries, list) or not entries:
        raise LocationError(f"{path} must hold a non-empty list under `locations:`.")
    found: dict[str, Location] = {}
    for number, entry in enumerate(entries, start=1):
        location = parse_location(entry, where=f"{path}, entry {number}")
        if not location.id or location.id in found:
            raise LocationError(f"{path}, entry {number}: give it an `id` of its own.")
        unknown = set(entry) - set(Location.model_fields)
        if unknown:
            raise LocationError(f"{path}, entry {number}: unknown field {sorted(unknown)[0]!r}.")
        found[location.id] = location
    return found


def parse_location(entry: object, *, where: str) -> Location:
    """Turn one profile (a mapping) into a Location.

    Raises:
        LocationError: a field is missing or wrong; `where` says whose.
    """
    try:
        return Location.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "profile"
        raise LocationError(f"{where}: {field}: {first['msg']}") from None
