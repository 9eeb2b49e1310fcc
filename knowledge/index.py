"""The index: which responses and policies are nearest in meaning, kept by Chroma in a folder of its own."""

from __future__ import annotations

import logging
import shutil
import threading
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

import chromadb  # noqa: TID251  # this is the module that Chroma stays behind
import numpy as np
from chromadb.config import Settings  # noqa: TID251
from chromadb.errors import ChromaError  # noqa: TID251

from knowledge.encoder import encode, encoder_checksum
from knowledge.entries import ANY, Policy, Response
from knowledge.library import Library

# A theme is surer than the nearness of two sentences: on 87 reviews the first response is on the theme
# for 41% by cosine alone and for 83% with these.
MAIN_THEME_BOOST = 0.50
ALSO_THEME_BOOST = 0.30
TONE_BOOST = 0.15

_log = logging.getLogger(__name__)
_KEY_LENGTH = 12
_ANY_STORE = f"{'?' * _KEY_LENGTH}-{'?' * _KEY_LENGTH}-*"
_FIRST = "there was none"
Found = TypeVar("Found", Response, Policy)


class StoreError(RuntimeError):
    """The index's folder can't be used: a set-up error; the message says which folder and what to do."""


@dataclass(frozen=True, kw_only=True)
class Hit(Generic[Found]):
    """One entry found, and how near it is to the query: cosine, 0 (unrelated) to 1 (the same)."""

    entry: Found
    score: float


@dataclass(frozen=True, kw_only=True)
class _Store:
    folder: Path
    client: Any
    responses: Any
    policies: Any


class Index:
    """Search by meaning over one library. Opened once and shared by all threads.

    Attributes:
        rebuilt_because: why this object built the store anew, in words for a person; empty if it did not.
    """

    def __init__(self, path: Path, library: Library) -> None:
        """Open the store of this library under `path`, and build it if it is missing, old or broken.

        Each state of library and encoder has a folder of its own under `path`, built aside and moved into
        place, so that two programs never see each other's half-built store.

        Raises:
            StoreError: the folder can't be written.
            EncoderError: the encoder's files are not those that shipped.
        """
        self.rebuilt_because = ""
        self._library = library
        self._root = path
        self._key = f"{library.fingerprint[:_KEY_LENGTH]}-{encoder_checksum()[:_KEY_LENGTH]}"
        self._mending = threading.Lock()
        self._store = self._open_or_build()

    def search_responses(  # noqa: PLR0913  # filters and preferences, by keyword
        self,
        query: str | np.ndarray,
        *,
        themes: Sequence[str] = (),
        tone: str | None = None,
        language: str = "en",
        platform: str = "other",
        service_lines: Sequence[str] = (),
        today: date | None = None,
        k: int = 5,
    ) -> list[Hit[Response]]:
        """Return the approved, in-date responses that suit a review best, the best first.

        Language, platform and service line always hold; without service lines, only responses for all
        practices are found. Themes and tone are preferences: they lift an entry, they shut none out.

        Args:
            query: a masked review, or its vector (384) where the caller has it already. Never stored.
            themes: theme ids of the review, the main one first.
            tone: the voice that is wanted.
            language: language of the reply.
            platform: where it will be posted.
            service_lines: what the location offers.
            today: the day to judge review dates by; None for the clock's.
            k: how many at most.
        """
        where = [
            *_standing(language, today),
            _one_of("platform", (ANY, platform)),
            _one_of("line", (ANY, *service_lines)),
        ]
        found = self._query("responses", query, where)
        hits = [Hit(entry=self._library.responses[key], score=score) for key, score in found]
        hits.sort(key=lambda hit: -hit.score - _boost(hit.entry, themes, tone))
        return hits[:k]

    def search_policies(
        self,
        query: str | np.ndarray,
        *,
        k: int = 4,
        language: str = "en",
        tags: Sequence[str] = (),
        today: date | None = None,
    ) -> list[Hit[Policy]]:
        """Return the approved, in-date policies nearest to a text, the nearest first.

        Arguments as in `search_responses`; with `tags`, only policies that carry one of them.
        """
        where = [*_standing(language, today), *([_one_of("tag", tags)] if tags else [])]
        found = self._query("policies", query, where)
        return [Hit(entry=self._library.policies[key], score=score) for key, score in found[:k]]

    def close(self) -> None:
        """Let go of the store's files."""
        self._store.client.close()

    def _query(
        self, name: str, query: str | np.ndarray, where: Sequence[Mapping[str, Any]]
    ) -> list[tuple[str, float]]:
        vector = encode([query])[0] if isinstance(query, str) else query
        store = self._store
        try:
            return _nearest(store, name, vector, where)
        except ChromaError as error:
            with self._mending:
                if self._store is store:  # else another thread has mended it meanwhile
                    # Not closed: other threads may still be inside it.
                    self._store = self._build(_discard(store.folder, error))
            return _nearest(self._store, name, vector, where)

    def _open_or_build(self) -> _Store:
        reason = self._reason_for_new()
        for folder in sorted(self._root.glob(f"{self._key}-*")):
            try:
                return _open(folder, self._library)
            except ChromaError as error:
                reason = _discard(folder, error)
        return self._build(reason)

    def _reason_for_new(self) -> str:
        library, _, encoder = self._key.partition("-")
        others = [folder.name.split("-") for folder in self._root.glob(_ANY_STORE)]
        if not others:
            return _FIRST
        if any(name[0] == library for name in others):
            return "the encoder changed"
        if any(name[1] == encoder for name in others):
            return "the library changed"
        return "the library and the encoder changed"

    def _build(self, reason: str) -> _Store:
        _log.log(logging.INFO if reason == _FIRST else logging.WARNING, "building the index: %s", reason)
        self.rebuilt_because = reason
        # A name never used before: Chroma remembers folders by name for as long as the program runs.
        unique = uuid.uuid4().hex
        aside, folder = self._root / f"building-{unique}", self._root / f"{self._key}-{unique}"
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            _fill(aside, self._library)
            aside.rename(folder)
            store = _open(folder, self._library)
        except (OSError, ChromaError) as error:
            shutil.rmtree(aside, ignore_errors=True)
            raise StoreError(
                f"The index in {self._root} can't be written ({type(error).__name__}). Make room there, or "
                "make the folder writable, then start again; deleting it is safe, it is built anew."
            ) from None
        for old in self._root.glob(_ANY_STORE):
            if not old.name.startswith(self._key):
                shutil.rmtree(old, ignore_errors=True)
        return store


def _discard(folder: Path, error: Exception) -> str:
    shutil.rmtree(folder, ignore_errors=True)
    return f"the index could not be read ({type(error).__name__})"


def _client(folder: Path) -> chromadb.ClientAPI:
    return chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))


def _open(folder: Path, library: Library) -> _Store:
    client = _client(folder)
    try:
        store = _Store(
            folder=folder,
            client=client,
            responses=client.get_collection("responses", embedding_function=None),
            policies=client.get_collection("policies", embedding_function=None),
        )
        if (store.responses.count(), store.policies.count()) != (
            len(library.responses),
            len(library.policies),
        ):
            raise ChromaError("entries are missing")
        return store
    except ChromaError:
        client.close()
        raise


def _fill(folder: Path, library: Library) -> None:
    responses, policies = list(library.responses.values()), list(library.policies.values())
    store = _client(folder)
    try:
        _add(store, "responses", responses, [r.answers for r in responses], _response_fields)
        _add(store, "policies", policies, [f"{p.title}. {p.text}" for p in policies], _policy_fields)
    finally:
        store.close()


def _add(store: Any, name: str, entries: Sequence[Any], texts: Sequence[str], fields: Any) -> None:
    collection = store.create_collection(
        name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    if entries:
        ids, vectors = [entry.id for entry in entries], encode(texts)
        collection.add(ids=ids, embeddings=vectors, metadatas=[fields(entry) for entry in entries])


def _response_fields(entry: Response) -> dict[str, Any]:
    return {
        **_common_fields(entry),
        "theme": entry.themes[0],
        "tone": entry.tone,
        **{f"platform_{platform}": True for platform in entry.platforms},
        **{f"line_{line}": True for line in entry.service_lines},
    }


def _policy_fields(entry: Policy) -> dict[str, Any]:
    return {**_common_fields(entry), "kind": entry.kind, **{f"tag_{tag}": True for tag in entry.tags}}


def _common_fields(entry: Response | Policy) -> dict[str, Any]:
    return {
        "language": entry.language,
        "status": entry.status,
        "version": entry.version,
        "review_by": _as_number(entry.review_by),
    }


def _standing(language: str, today: date | None) -> list[Mapping[str, Any]]:
    day = _as_number(today or date.today())
    return [{"language": language}, {"status": "approved"}, {"review_by": {"$gte": day}}]


def _one_of(field: str, values: Sequence[str]) -> Mapping[str, Any]:
    flags = [{f"{field}_{value}": True} for value in dict.fromkeys(values)]
    return flags[0] if len(flags) == 1 else {"$or": flags}


def _as_number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _nearest(
    store: _Store, name: str, vector: np.ndarray, where: Sequence[Mapping[str, Any]]
) -> list[tuple[str, float]]:
    collection = store.responses if name == "responses" else store.policies
    total = collection.count()
    if not total:
        return []
    # All that pass the filters, so that preferences choose among all of them: a library is hundreds of
    # entries, and Chroma ranks them in 2 to 3 milliseconds.
    answer = collection.query(
        query_embeddings=[vector], n_results=total, where={"$and": list(where)}, include=["distances"]
    )
    scores = (min(1.0, max(0.0, 1.0 - distance)) for distance in answer["distances"][0])
    return list(zip(answer["ids"][0], scores, strict=True))


def _boost(entry: Response, themes: Sequence[str], tone: str | None) -> float:
    theme_boost = 0.0
    if themes and entry.themes[0] == themes[0]:
        theme_boost = MAIN_THEME_BOOST
    elif set(themes).intersection(entry.themes):
        theme_boost = ALSO_THEME_BOOST
    return theme_boost + (TONE_BOOST if entry.tone == tone else 0.0)
