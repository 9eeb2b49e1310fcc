"""The record: what was drafted, masked, in a database. The only module that knows SQLAlchemy.

Of a review it keeps the masked text and a keyed hash; of a reply only texts that passed the gate, or masked.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import sqlite3
import unicodedata
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa  # noqa: TID251  this is the module that it stays behind
from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import event  # noqa: TID251
from sqlalchemy.exc import DBAPIError, SQLAlchemyError  # noqa: TID251

from assistant.record_error import MEND_FOLDER, RecordError, explain_fault
from assistant.review import Outcome, Review
from assistant.saved_draft import SavedDraft, clean, pack_outcome, unpack_row
from assistant.settings import Settings, SetUpError

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_MIGRATION_LOCK = 0x44697363  # any number that no other program is likely to lock on

_drafts = sa.Table(
    "drafts",
    sa.MetaData(),
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("created_at", sa.DateTime(timezone=True)),
    sa.Column("updated_at", sa.DateTime(timezone=True)),
    sa.Column("location_id", sa.String(200)),
    sa.Column("platform", sa.String(40)),
    sa.Column("stars", sa.Integer),
    sa.Column("tone", sa.String(20)),
    sa.Column("language", sa.String(10)),
    sa.Column("masked_review", sa.Text),
    sa.Column("review_hash", sa.String(64)),
    sa.Column("outcome", sa.JSON),
    sa.Column("reply", sa.Text),
    sa.Column("alternatives", sa.JSON),
    sa.Column("edited", sa.Text),
    sa.Column("edit_status", sa.String(20)),
)


class Records:
    """The record of one installation. Open it with `open_records`; safe to use from many threads."""

    def __init__(self, engine: sa.Engine, hash_key: bytes) -> None:
        self._engine = engine
        self._hash_key = hash_key

    def save_outcome(self, review: Review, outcome: Outcome) -> str:
        """Keep what `respond` made of a review, masked, and return the new draft's id.

        Raises:
            RecordError: it could not be written.
        """
        now = datetime.now(UTC)
        row = {
            "id": uuid.uuid4().hex,
            "created_at": now,
            "updated_at": now,
            "review_hash": self._hash(review.text),
            **pack_outcome(review, outcome),
        }
        with self._connect(is_writing=True) as connection:
            connection.execute(sa.insert(_drafts).values(row))
        return str(row["id"])

    def save_edit(self, draft_id: str, text: str, *, is_blocked: bool, masked_text: str) -> None:
        """Keep a person's edit: `text` where the gate passed it, only `masked_text` where it is blocked.

        Raises:
            RecordError: it could not be written, or there is no such draft.
        """
        values = {
            "edited": clean(masked_text if is_blocked else text),
            "edit_status": "blocked" if is_blocked else "passed",
            "updated_at": datetime.now(UTC),
        }
        with self._connect(is_writing=True) as connection:
            done = connection.execute(sa.update(_drafts).where(_drafts.c.id == draft_id).values(values))
        if not done.rowcount:
            raise RecordError("This draft is no longer in the record. Draft the reply anew.", kind="set-up")

    def recent(self, limit: int = 20, location_id: str | None = None) -> tuple[SavedDraft, ...]:
        """Return the newest drafts first, at most `limit`, of one location or of all.

        Raises:
            RecordError: the record can't be read.
        """
        query = sa.select(_drafts)
        if location_id is not None:
            query = query.where(_drafts.c.location_id == location_id)
        return self._read(query, limit)

    def load(self, draft_id: str) -> SavedDraft | None:
        """Return one draft, None where the record holds none of this id.

        Raises:
            RecordError: the record can't be read.
        """
        return next(iter(self._read(sa.select(_drafts).where(_drafts.c.id == clean(draft_id)), 1)), None)

    def find_by_review(self, text: str) -> SavedDraft | None:
        """Return the newest draft on the same review text; case and spacing make no difference.

        Raises:
            RecordError: the record can't be read.
        """
        if not text.strip():
            return None  # reviews without text have nothing to be recognised by
        same = sa.select(_drafts).where(_drafts.c.review_hash == self._hash(text))
        return next(iter(self._read(same, 1)), None)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _hash(self, text: str) -> str:
        plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
        return hmac.new(self._hash_key, plain.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def _read(self, query: sa.Select[Any], limit: int) -> tuple[SavedDraft, ...]:
        newest = query.order_by(_drafts.c.created_at.desc(), _drafts.c.id).limit(limit)
        with self._connect(is_writing=False) as connection:
            return tuple(unpack_row(row._asdict()) for row in connection.execute(newest))

    @contextlib.contextmanager
    def _connect(self, *, is_writing: bool) -> Iterator[sa.Connection]:
        with _plain_errors(self._engine.url, is_writing=is_writing), self._engine.begin() as connection:
            yield connection


def open_records(settings: Settings, *, busy_timeout_s: float = 5.0) -> Records:
    """Open the record, make it where there is none, and bring its tables up to date.

    Args:
        settings: where the record is and which key hashes reviews.
        busy_timeout_s: seconds to wait for another program that holds a SQLite file.

    Raises:
        RecordError: the database can't be opened, made or brought up to date.
        SetUpError: the hash key can't be made or read, or the database's address is wrong.
    """
    url = _find_database(settings)
    hash_key = settings.read_hash_key()
    engine = _make_engine(url, busy_timeout_s)
    try:
        with _plain_errors(url, is_writing=False):
            _migrate(engine)
    except RecordError:
        engine.dispose()
        raise
    return Records(engine, hash_key)


def _find_database(settings: Settings) -> sa.URL:
    if settings.database_url is None:
        try:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            message = f"The data folder {settings.data_dir} can't be made: {error.strerror}. {MEND_FOLDER}"
            raise RecordError(message, kind="set-up") from None
        return sa.URL.create("sqlite", database=str(settings.data_dir / "discreet.db"))
    try:
        url = sa.make_url(settings.database_url.get_secret_value())
    except (SQLAlchemyError, ValueError):
        raise SetUpError(
            "DISCREET_DATABASE_URL is not a database's address; write it like "
            "postgresql://user:password@host/name, or leave it out for a SQLite file."
        ) from None
    is_postgres = url.drivername in ("postgres", "postgresql")
    return url.set(drivername="postgresql+psycopg") if is_postgres else url


def _make_engine(url: sa.URL, busy_timeout_s: float) -> sa.Engine:
    is_sqlite = url.get_backend_name() == "sqlite"
    try:
        engine = sa.create_engine(
            url,
            hide_parameters=True,  # SQLAlchemy's messages would quote drafts
            pool_pre_ping=not is_sqlite,
            connect_args={"timeout": busy_timeout_s} if is_sqlite else {},
        )
    except (SQLAlchemyError, ImportError):
        raise SetUpError(
            f"DISCREET_DATABASE_URL names {url.drivername}, whose driver is not installed. For PostgreSQL "
            'run `pip install "psycopg[binary]"`, or leave the setting out for a SQLite file.'
        ) from None
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # else sqlite3 would not put table changes into the transaction
    with contextlib.suppress(sqlite3.OperationalError):  # another program may be switching it on just now
        connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _migrate(engine: sa.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    # Two programs may start at once on a new database: the lock lets one make the tables.
    with engine.execution_options(begin="BEGIN IMMEDIATE").begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError:
            raise RecordError(
                f"The database {_place_of(engine.url)} was written by a newer version of Discreet. Install "
                "that version, or restore the database's backup from before.",
                kind="set-up",
            ) from None


def _place_of(url: sa.URL) -> str:
    return str(url.database if url.get_backend_name() == "sqlite" else url.host)


@contextlib.contextmanager
def _plain_errors(url: sa.URL, *, is_writing: bool) -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        fault = error.orig if isinstance(error, DBAPIError) else None
        raise explain_fault(fault, place=_place_of(url), is_writing=is_writing) from None
