"""The library: every content file read, held to its rules, and looked up by id, theme and outcome."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from knowledge.entries import ANY, Part, PartKind, Playbook, Policy, Response, Theme

_FOLDER = Path(__file__).resolve().parent
_MOST_PROBLEMS = 20
# libyaml reads the library ten times faster than the loader in Python; a build without it still works.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Entry = TypeVar("Entry", bound=BaseModel)
Sayable = TypeVar("Sayable", Response, Part)


class LibraryError(ValueError):
    """The library's files can't be used: a set-up error; one line a problem, with file, entry and field."""


@dataclass(frozen=True)
class Library:
    """Everything the practice knows how to say, and why. Entries are keyed by id, in file order."""

    responses: Mapping[str, Response] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    policies: Mapping[str, Policy] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    playbooks: Mapping[str, Playbook] = field(default_factory=dict)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all entries: equal fingerprints, equal content, whatever the files look like."""
        shelves = (self.responses, self.parts, self.policies, self.themes, self.playbooks)
        content = [[shelf[key].model_dump(mode="json") for key in sorted(shelf)] for shelf in shelves]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    def playbook(self, outcome: str) -> Playbook:
        """Return the playbook of a triage outcome.

        Raises:
            LibraryError: the library holds none for it.
        """
        try:
            return self.playbooks[outcome]
        except KeyError:
            raise LibraryError(f"playbooks.yaml holds no playbook for {outcome!r}; add one.") from None

    def responses_for(  # noqa: PLR0913  # filters, by keyword
        self,
        theme: str | None = None,
        *,
        tone: str | None = None,
        language: str = "en",
        platform: str = "other",
        service_lines: Sequence[str] = (),
        today: date | None = None,
    ) -> tuple[Response, ...]:
        """Return the approved, in-date responses that fit, those whose main theme it is first.

        Args:
            theme: a theme id; None for all.
            tone: the voice; None for all.
            language: language of the text.
            platform: where the reply will be posted.
            service_lines: what the location offers; without any, only texts for all practices fit.
            today: the day to judge review dates by; None for the clock's.
        """
        fitting = _offered(self.responses, tone, language, service_lines, today)
        fitting = [r for r in fitting if ANY in r.platforms or platform in r.platforms]
        if theme is not None:
            fitting = [r for r in fitting if theme in r.themes]
        return tuple(sorted(fitting, key=lambda r: r.themes[0] != theme))

    def parts_for(  # noqa: PLR0913  # filters, by keyword
        self,
        kind: PartKind,
        theme: str | None = None,
        *,
        tone: str | None = None,
        language: str = "en",
        service_lines: Sequence[str] = (),
        today: date | None = None,
    ) -> tuple[Part, ...]:
        """Return the approved, in-date parts of a kind that fit, those for the theme before those for any.

        Arguments as in `responses_for`; with a theme, parts for that theme and for any theme fit.
        """
        fitting = [p for p in _offered(self.parts, tone, language, service_lines, today) if p.kind == kind]
        if theme is not None:
            fitting = [p for p in fitting if theme in p.themes or ANY in p.themes]
        return tuple(sorted(fitting, key=lambda p: theme not in p.themes))


def load_library(folder: Path | None = None) -> Library:
    """Read the library's files: responses/*.yaml, parts, themes, playbooks (.yaml), policies/*.md.

    Args:
        folder: where they are; None for those that ship.

    Raises:
        LibraryError: a file can't be read or breaks the rules; lists the first twenty problems.
    """
    root = folder or _FOLDER
    problems: list[str] = []

    def keyed(model: type[Entry], records: Iterator[tuple[str, Any]], key: str = "id") -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for where, record in records:
            entry = _parse(model, record, where, problems)
            if entry is not None and found.setdefault(getattr(entry, key), entry) is not entry:
                problems.append(f"{where}: {key}: {getattr(entry, key)!r} is there twice")
        return found

    library = Library(
        responses=keyed(Response, _records(sorted(root.glob("responses/*.yaml")), root, problems)),
        parts=keyed(Part, _records([root / "parts.yaml"], root, problems)),
        policies=keyed(Policy, _policies(sorted(root.glob("policies/*.md")), root, problems)),
        themes=keyed(Theme, _records([root / "themes.yaml"], root, problems)),
        playbooks=keyed(Playbook, _records([root / "playbooks.yaml"], root, problems), "outcome"),
    )
    for entry in (*library.responses.values(), *library.parts.values()):
        problems += [
            f"{type(entry).__name__.lower()} {entry.id}: themes: themes.yaml has no {theme!r}"
            for theme in entry.themes
            if theme != ANY and theme not in library.themes
        ]
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        lines = [*problems[:_MOST_PROBLEMS], *([f"and {more} more"] if more > 0 else [])]
        raise LibraryError("The library can't be used. Mend these entries:\n" + "\n".join(lines))
    return library


def _offered(
    shelf: Mapping[str, Sayable],
    tone: str | None,
    language: str,
    service_lines: Sequence[str],
    today: date | None,
) -> list[Sayable]:
    lines = {ANY, *service_lines}
    day = today or date.today()
    return [
        entry
        for entry in shelf.values()
        if entry.is_offered(day)
        and entry.language == language
        and tone in (None, entry.tone)
        and lines.intersection(entry.service_lines)
    ]


def _records(paths: Sequence[Path], root: Path, problems: list[str]) -> Iterator[tuple[str, Any]]:
    for path in paths:
        name = path.relative_to(root).as_posix()
        raw = _read_yaml(_read(path, name, problems), name, problems)
        if raw is not None and not isinstance(raw, list):
            problems.append(f"{name}: must hold a list of entries")
        for number, record in enumerate(raw if isinstance(raw, list) else [], start=1):
            label = record.get("id") or record.get("outcome") if isinstance(record, dict) else None
            yield f"{name}, entry {number}" + (f" ({label})" if label else ""), record


def _policies(paths: Sequence[Path], root: Path, problems: list[str]) -> Iterator[tuple[str, Any]]:
    for path in paths:
        name = path.relative_to(root).as_posix()
        start, _, rest = _read(path, name, problems).partition("---\n")
        front, fence, body = rest.partition("\n---\n")
        record = _read_yaml(front, name, problems)
        if start.strip() or not fence or not isinstance(record, dict):
            problems.append(f"{name}: must start with fields between two lines of `---`, then the text")
        else:
            yield name, {**record, "text": body}


def _read(path: Path, name: str, problems: list[str]) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        problems.append(f"{name}: can't be read; it must be there, in UTF-8")
        return ""


def _read_yaml(text: str, name: str, problems: list[str]) -> Any:
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader, either way
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problems.append(f"{name}: not valid YAML" + (f" at line {mark.line + 1}" if mark else ""))
        return None


def _parse(model: type[Entry], record: Any, where: str, problems: list[str]) -> Entry | None:
    try:
        return model.model_validate(record)
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False):
            place = ".".join(str(step) for step in problem["loc"])
            problems.append(f"{where}: {place + ': ' if place else ''}{problem['msg']}")
        return None
