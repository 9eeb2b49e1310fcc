"""The library reads its files, says exactly what is wrong in them, and offers only what may be offered."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from knowledge.library import Library, LibraryError, load_library

SMALL = Path(__file__).parent / "fixtures" / "library"
TODAY = date(2026, 1, 15)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the fixture library to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "library"))


def problems(folder: Path) -> str:
    """What the library says about its files."""
    with pytest.raises(LibraryError) as caught:
        load_library(folder)
    return str(caught.value)


def replace_in(path: Path, old: str, new: str) -> None:
    """Change the first `old` in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_kind_is_read(library: Library) -> None:
    """Responses, parts, policies, themes and playbooks are there, keyed by id."""
    shelves = (library.responses, library.parts, library.policies, library.themes, library.playbooks)

    assert [len(shelf) for shelf in shelves] == [8, 7, 3, 4, 1]
    assert library.responses["billing-warm"].version == 3


def test_policy_text_is_what_follows_the_fields(library: Library) -> None:
    """The body of a policy file is the policy's text."""
    assert library.policies["no-gifts"].text.startswith("No money, discount or gift")


def test_playbook_is_found_by_outcome(library: Library) -> None:
    """Each outcome leads to its playbook."""
    assert library.playbook("reply").steps[0].do == "Read the draft."


def test_missing_playbook_says_so(library: Library) -> None:
    """An outcome without a playbook is an error that names file and outcome."""
    with pytest.raises(LibraryError, match=r"playbooks\.yaml holds no playbook for 'no_reply'"):
        library.playbook("no_reply")


def test_fingerprint_follows_content(library: Library, folder: Path) -> None:
    """A changed word changes the fingerprint; a comment does not."""
    (folder / "parts.yaml").write_text(
        "# a comment\n" + (folder / "parts.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    commented = load_library(folder).fingerprint
    replace_in(folder / "parts.yaml", "hard on anybody", "hard on everybody")

    assert commented == library.fingerprint
    assert load_library(folder).fingerprint != library.fingerprint


def test_wrong_field_names_file_entry_and_field(folder: Path) -> None:
    """A slip is reported with where it is and what was expected."""
    replace_in(folder / "responses" / "all.yaml", "tone: formal", "tone: stern")

    assert "responses/all.yaml, entry 2 (waiting-formal): tone: " in problems(folder)


def test_several_problems_are_told_at_once(folder: Path) -> None:
    """Every wrong entry is named, so that one pass mends them all."""
    replace_in(folder / "responses" / "all.yaml", "tone: formal", "tone: stern")
    replace_in(folder / "policies" / "no-gifts.md", "kind: law", "kind: rumour")

    told = problems(folder)

    assert "waiting-formal" in told
    assert "policies/no-gifts.md: kind" in told


def test_repeated_id_is_refused(folder: Path) -> None:
    """Two entries can't share an id."""
    replace_in(folder / "responses" / "all.yaml", "id: waiting-formal", "id: waiting-warm")

    assert "(waiting-warm): id: 'waiting-warm' is there twice" in problems(folder)


def test_unknown_theme_is_refused(folder: Path) -> None:
    """A response can't name a theme that the library does not have."""
    replace_in(folder / "responses" / "all.yaml", "themes: [dental]", "themes: [teeth]")

    assert "response dental-warm: themes: themes.yaml has no 'teeth'" in problems(folder)


@pytest.mark.parametrize("name", ["parts.yaml", "themes.yaml", "playbooks.yaml"])
def test_missing_file_is_named(folder: Path, name: str) -> None:
    """A library without one of its files says which."""
    (folder / name).unlink()

    assert f"{name}: can't be read" in problems(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- id: [", "parts.yaml: not valid YAML at line"),
        ("id: alone", "parts.yaml: must hold a list of entries"),
        ("- just words", "parts.yaml, entry 1: "),
        ("- !!python/object/apply:os.getcwd []", "parts.yaml: not valid YAML"),
    ],
    ids=["syntax", "mapping", "string", "python-object"],
)
def test_odd_yaml_is_refused(folder: Path, text: str, message: str) -> None:
    """A file that holds something else is reported, and nothing in it is run."""
    (folder / "parts.yaml").write_text(text, encoding="utf-8")

    assert message in problems(folder)


@pytest.mark.parametrize(
    "text", ["No fields at all.", "---\nid: x\n", "---\n- a\n---\ntext", "words\n---\nid: x\n---\ntext"]
)
def test_policy_without_fields_is_refused(folder: Path, text: str) -> None:
    """A policy file that does not start with its fields says how it should."""
    (folder / "policies" / "no-gifts.md").write_text(text, encoding="utf-8")

    assert "policies/no-gifts.md: must start with fields" in problems(folder)


def test_responses_for_keeps_to_the_filters(library: Library) -> None:
    """Draft, stale, other-language, other-platform and other-service responses stay out."""
    ids = [entry.id for entry in library.responses_for(today=TODAY)]

    assert ids == ["waiting-warm", "waiting-formal", "billing-warm"]


def test_responses_for_puts_the_main_theme_first(library: Library) -> None:
    """A response mainly about the theme comes before one that also touches it."""
    ids = [entry.id for entry in library.responses_for("billing", platform="google", today=TODAY)]

    assert ids == ["billing-warm", "billing-google"]


def test_parts_for_puts_the_theme_before_any(library: Library) -> None:
    """Parts written for the theme lead, parts for any theme follow."""
    parts = library.parts_for("acknowledgment", "waiting", tone="warm", today=TODAY)

    assert [entry.id for entry in parts] == ["ack-waiting-warm", "ack-any-warm"]


def test_parts_for_other_themes_are_general(library: Library) -> None:
    """A theme without parts of its own gets those for any theme, never another theme's."""
    parts = library.parts_for("acknowledgment", "parking", tone="warm", today=TODAY)

    assert [entry.id for entry in parts] == ["ack-any-warm"]


def test_parts_for_respects_service_lines(library: Library) -> None:
    """A part for dental practices is offered to them only."""
    parts = library.parts_for("acknowledgment", "parking", service_lines=("dental",), today=TODAY)

    assert [entry.id for entry in parts] == ["ack-any-warm", "ack-dental-warm"]


def test_parts_for_respects_the_review_date(library: Library) -> None:
    """A part past its review date is not offered."""
    before = library.parts_for("acknowledgment", "billing", today=date(2025, 6, 30))
    after = library.parts_for("acknowledgment", "billing", today=date(2025, 7, 1))

    assert "ack-billing-late" in [entry.id for entry in before]
    assert "ack-billing-late" not in [entry.id for entry in after]
