"""The index finds what suits, offers nothing that may not be offered, and mends itself."""

from __future__ import annotations

import logging
import os
import shutil
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge import index as index_module
from knowledge.encoder import encode
from knowledge.index import Index, StoreError
from knowledge.library import Library

WAIT = "Sat in the lobby for two hours and nobody said a word."
BILL = "Charged twice for the same thing, what a rip-off."
TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def index(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index over the fixture library."""
    opened = Index(tmp_path_factory.mktemp("index"), library)
    yield opened
    opened.close()


def found(index: Index, query: str, **wishes: object) -> list[str]:
    """Ids of the responses that a search on the test's day gives, the best first."""
    return [hit.entry.id for hit in index.search_responses(query, today=TODAY, k=20, **wishes)]  # type: ignore[arg-type]


def test_the_nearest_response_leads(index: Index) -> None:
    """A review about a bill finds the response about bills first."""
    assert found(index, BILL)[0] == "billing-warm"


def test_scores_are_cosines(index: Index) -> None:
    """A hit's score is the cosine of the query and the sentence that the response answers."""
    best = index.search_responses(BILL, today=TODAY)[0]

    query, answers = encode([BILL, best.entry.answers])
    assert best.score == pytest.approx(float(query @ answers), abs=1e-3)


def test_a_vector_serves_as_query(index: Index) -> None:
    """A caller that has the vector already gets what the text gets."""
    by_vector = index.search_responses(encode([WAIT])[0], today=TODAY)

    assert by_vector == index.search_responses(WAIT, today=TODAY)


@pytest.mark.parametrize("entry", ["waiting-draft", "waiting-stale"])
def test_only_approved_and_in_date_responses_are_found(index: Index, entry: str) -> None:
    """Neither a draft nor an entry past its review date comes back, however near it is."""
    assert entry not in found(index, WAIT, themes=("waiting",), tone="warm")


def test_a_response_is_offered_until_its_review_date(index: Index) -> None:
    """On the review date itself the entry still counts; the search goes by the day it is given."""
    hits = index.search_responses(WAIT, today=date(2025, 6, 30))

    assert "waiting-stale" in [hit.entry.id for hit in hits]


def test_language_always_holds(index: Index) -> None:
    """A Spanish search finds only Spanish responses, an English one none of them."""
    assert found(index, WAIT, language="es") == ["waiting-es"]
    assert "waiting-es" not in found(index, WAIT)


def test_platform_always_holds(index: Index) -> None:
    """A response for Google alone is found for Google and for no other platform."""
    assert "billing-google" in found(index, BILL, platform="google")
    assert "billing-google" not in found(index, BILL, platform="yelp")


def test_service_line_always_holds(index: Index) -> None:
    """A dental response is found for a dental location only."""
    assert "dental-warm" in found(index, "The filling fell out.", service_lines=("dental", "family"))
    assert "dental-warm" not in found(index, "The filling fell out.", service_lines=("family",))
    assert "dental-warm" not in found(index, "The filling fell out.")


def test_theme_lifts_but_does_not_exclude(index: Index) -> None:
    """The wanted theme leads over a nearer text, and the others still follow."""
    ids = found(index, "An hour in the lobby, and then a bill.", themes=("billing",))

    assert ids[0] == "billing-warm"
    assert "waiting-warm" in ids


def test_tone_breaks_a_tie(index: Index) -> None:
    """Of two responses that answer the same, the wanted voice leads."""
    assert found(index, WAIT, tone="formal")[0] == "waiting-formal"
    assert found(index, WAIT, tone="warm")[0] == "waiting-warm"


def test_k_limits_the_hits(index: Index) -> None:
    """No more than k hits come back."""
    assert len(index.search_responses(WAIT, today=TODAY, k=2)) == 2
    assert len(index.search_policies("patient", today=TODAY, k=1)) == 1


def test_the_nearest_policy_leads(index: Index) -> None:
    """A question about gifts finds the rule on gifts, and no policy past its review date."""
    ids = [hit.entry.id for hit in index.search_policies("May we offer a discount?", today=TODAY)]

    assert ids == ["no-gifts", "no-status"]


def test_tags_narrow_the_policies(index: Index) -> None:
    """With tags, only policies that carry one of them come back."""
    hits = index.search_policies("May we offer a discount?", tags=("status", "nothing"), today=TODAY)

    assert [hit.entry.id for hit in hits] == ["no-status"]


def test_threads_share_one_index(index: Index) -> None:
    """Many threads at once get what one thread gets."""
    expected = [found(index, query) for query in (WAIT, BILL)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: [found(index, query) for query in (WAIT, BILL)], range(32)))

    assert answers == [expected] * 32


def test_no_query_is_kept(library: Library, tmp_path: Path) -> None:
    """What was searched for is nowhere in the index's folder afterwards."""
    opened = Index(tmp_path, library)
    opened.search_responses("Quincy Canarybird waited", today=TODAY)
    opened.search_policies("Quincy Canarybird waited", today=TODAY)
    opened.close()

    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"chroma" in stored or b"SQLite" in stored
    assert b"Canarybird" not in stored


def test_no_connection_is_opened(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Building, searching and closing try to reach nobody, telemetry included."""

    def refuse(*_: object) -> None:
        tried.append("connect")
        raise OSError("no network")

    tried: list[str] = []
    monkeypatch.setattr(socket.socket, "connect", refuse)
    opened = Index(tmp_path, library)
    opened.search_responses(WAIT, today=TODAY)
    opened.close()

    assert tried == []


def test_first_start_builds_and_second_opens(library: Library, tmp_path: Path) -> None:
    """The first start says that it built the index, the second finds it as it was."""
    first = Index(tmp_path, library)
    first.close()
    second = Index(tmp_path, library)
    second.close()

    assert (first.rebuilt_because, second.rebuilt_because) == ("there was none", "")


def test_changed_library_is_indexed_anew(library: Library, tmp_path: Path) -> None:
    """An entry taken out of the library is gone from the index at the next start; old stores go too."""
    Index(tmp_path, library).close()
    fewer = replace(library, responses={"waiting-warm": library.responses["waiting-warm"]})

    opened = Index(tmp_path, fewer)
    ids = found(opened, BILL)
    opened.close()

    assert opened.rebuilt_because == "the library changed"
    assert ids == ["waiting-warm"]
    assert len(list(tmp_path.iterdir())) == 1


def test_changed_encoder_is_indexed_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Vectors of another encoder are not compared with this one's."""
    Index(tmp_path, library).close()
    monkeypatch.setattr(index_module, "encoder_checksum", lambda: "f" * 64)

    opened = Index(tmp_path, library)
    opened.close()

    assert opened.rebuilt_because == "the encoder changed"


def test_empty_library_finds_nothing(tmp_path: Path) -> None:
    """An index over nothing opens and answers with nothing."""
    opened = Index(tmp_path, Library())
    hits = opened.search_responses(WAIT)
    opened.close()

    assert hits == []


def overwrite(database: Path) -> None:
    """Put something else where the database was."""
    database.write_bytes(b"this is not a database" * 500)


def halve(database: Path) -> None:
    """Cut the database in half, as a crash or a full disk may."""
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])


def scramble(database: Path) -> None:
    """Spoil the middle of the database."""
    data = bytearray(database.read_bytes())
    data[20_000:-20_000] = os.urandom(len(data) - 40_000)
    database.write_bytes(data)


@pytest.mark.parametrize(
    "spoil", [overwrite, halve, scramble, Path.unlink, lambda path: path.write_bytes(b"")]
)
def test_broken_store_is_built_anew(
    spoil: object, library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever befell the files, the next start builds them anew, says so, and finds again."""
    Index(tmp_path, library).close()
    spoil(next(tmp_path.rglob("chroma.sqlite3")))  # type: ignore[operator]

    with caplog.at_level(logging.WARNING):
        opened = Index(tmp_path, library)
    ids = found(opened, BILL)
    opened.close()

    assert opened.rebuilt_because.startswith("the index could not be read")
    assert "the index could not be read" in caplog.text
    assert ids[0] == "billing-warm"


def test_store_that_breaks_while_open_is_built_anew(library: Library, tmp_path: Path) -> None:
    """A store spoilt under a running program costs no answer."""
    opened = Index(tmp_path, library)
    opened._store.client.delete_collection("responses")

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: found(opened, BILL)[0], range(8)))
    opened.close()

    assert answers == ["billing-warm"] * 8
    assert opened.rebuilt_because.startswith("the index could not be read")


def test_removed_folder_costs_no_answer(library: Library, tmp_path: Path) -> None:
    """Somebody deletes the folder while the program runs: the search still answers."""
    opened = Index(tmp_path / "index", library)
    shutil.rmtree(tmp_path / "index")

    assert found(opened, BILL)[0] == "billing-warm"
    opened.close()


def test_unwritable_folder_says_what_to_do(library: Library, tmp_path: Path) -> None:
    """Where no folder can be, the error names the place and what to do."""
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")

    with pytest.raises(StoreError, match=r"taken can't be written.*then start again"):
        Index(tmp_path / "taken", library)


def test_vectors_are_those_of_our_encoder(index: Index, library: Library) -> None:
    """What Chroma keeps for a response is our encoder's vector of the sentence it answers."""
    kept = index._store.responses.get(ids=["billing-warm"], include=["embeddings"])["embeddings"][0]

    np.testing.assert_allclose(kept, encode([library.responses["billing-warm"].answers])[0], atol=1e-6)
