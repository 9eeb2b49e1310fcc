"""Reviews are told apart by theme, in either language, however they are written."""

from __future__ import annotations

import pytest

from knowledge.library import Library
from knowledge.themes import classify_themes, split_review


@pytest.mark.parametrize(
    ("review", "theme"),
    [
        ("Sat in that lobby for two hours past my time.", "waiting"),
        ("charged me TWICE and nobody can say why", "billing"),
        ("Good luck finding a spot for your car.", "parking"),
        ("The filling came out the same evening.", "dental"),
        ("Esperamos más de dos horas.", "waiting"),
        ("Me cobraron dos veces lo mismo.", "billing"),
    ],
)
def test_the_theme_is_found(library: Library, review: str, theme: str) -> None:
    """The first theme is what the review is about."""
    assert classify_themes(review, library)[0].theme == theme


def test_a_review_may_have_two_themes(library: Library) -> None:
    """Two complaints in one review are the first two themes."""
    scores = classify_themes("We waited over an hour in the lobby. Then I got a bill twice.", library)

    assert {score.theme for score in scores[:2]} == {"waiting", "billing"}


def test_one_clear_sentence_is_not_drowned(library: Library) -> None:
    """A complaint among sentences about nothing in particular is still found."""
    talk = "My sister came along that day. The sky was grey. We had soup later. It was a Tuesday I think. "

    assert classify_themes(talk + "The parking lot was full again. " + talk, library)[0].theme == "parking"


def test_placeholders_do_not_count(library: Library) -> None:
    """A masked review scores as if the placeholders were not there."""
    masked = classify_themes("<PERSON_1> billed me twice. <DATE_TIME_2>", library)

    assert masked == classify_themes("billed me twice.", library)


@pytest.mark.parametrize("text", ["", "  \n ", "👎👎", "?!", "<PERSON_1> <DATE_1>"])
def test_no_words_no_themes(library: Library, text: str) -> None:
    """A review without words is about nothing."""
    assert classify_themes(text, library) == []


def test_no_themes_no_scores() -> None:
    """A library without themes gives no scores."""
    assert classify_themes("I waited.", Library()) == []


def test_k_limits_the_themes(library: Library) -> None:
    """No more than k come back, in falling order, each between 0 and 1."""
    scores = [score.score for score in classify_themes("The wait, the bill, the parking.", library, k=2)]

    assert len(scores) == 2
    assert 1 >= scores[0] >= scores[1] >= 0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Rude staff at the desk. Never again will I go.",
            ["Rude staff at the desk.", "Never again will I go."],
        ),
        ("Never. Again. Not going back there.", ["Never. Again. Not going back there."]),
        ("The bill was wrong <MONEY_1> again\n\nNobody called me back!", 2),
        ("word " * 60, 3),
        ("A sentence of five words. " * 500, 24),
    ],
    ids=["two", "short-ones", "lines", "endless", "many"],
)
def test_reviews_are_cut_into_pieces(text: str, pieces: list[str] | int) -> None:
    """Sentences stand alone, scraps join their neighbour, endless text is cut and then left."""
    cut = split_review(text)

    assert (cut if isinstance(pieces, list) else len(cut)) == pieces


def test_long_input_is_bounded(library: Library) -> None:
    """Two hundred thousand characters without a blank or a full stop are classified like any text."""
    assert len(classify_themes("x" * 200_000, library)) == 3
