"""Mask a review: Presidio's analyzer with our recognisers, then Presidio's anonymizer."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry  # noqa: TID251 - this package's own
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer  # noqa: TID251 - this package's own
from presidio_anonymizer import AnonymizerEngine  # noqa: TID251 - this package's own
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult  # noqa: TID251 - this package's own

from assistant.locations import Location
from assistant.privacy import (
    ages,
    amounts,
    clinical,
    contacts,
    dates,
    numbers,
    organisations,
    people,
    places,
    rare,
    relatives,
)
from assistant.privacy.language import detect_language
from assistant.privacy.placeholders import Placeholders
from assistant.privacy.reading import Finder, Reading, Recogniser, SharedPipeline
from assistant.privacy.spans import Span, carry_names, settle, spare
from assistant.privacy.text import fold_text
from assistant.review import MaskedReview, MaskedSpan

RECOGNISERS: tuple[tuple[Finder, tuple[str, ...]], ...] = (
    (contacts.find_contacts, contacts.KINDS),
    (numbers.find_numbers, numbers.KINDS),
    (amounts.find_amounts, amounts.KINDS),
    (ages.find_ages, ages.KINDS),
    (dates.find_dates, dates.KINDS),
    (relatives.find_relatives, relatives.KINDS),
    (people.find_people, people.KINDS),
    (organisations.find_organisations, organisations.KINDS),
    (places.find_places, places.KINDS),
    (clinical.find_clinical, clinical.KINDS),
    (rare.find_rare, rare.KINDS),
)
"""Every recogniser, with the kinds that it finds. Adding one: its file, its line here, its test table."""
WINDOW = 6_000
"""Characters that are read at once; longer texts are read window by window."""
MOST_READ = 12_000
"""Characters of a text that are read; what follows is masked as a whole. No platform takes as many."""
LANGUAGES = ["en", "es"]
_lock = threading.Lock()


class _KeepScores(ContextAwareEnhancer):  # type: ignore[misc]
    """Presidio's hook for context words; our recognisers have looked at the context already."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[object],
        nlp_artifacts: object,
        recognizers: list[object],
        context: object = None,
    ) -> list[object]:
        del text, nlp_artifacts, recognizers, context
        return raw_results


@lru_cache
def _build_engines() -> tuple[AnalyzerEngine, AnonymizerEngine]:
    registry = RecognizerRegistry(
        recognizers=[
            Recogniser(finder, kinds, language) for language in LANGUAGES for finder, kinds in RECOGNISERS
        ],
        supported_languages=LANGUAGES,
    )
    analyzer = AnalyzerEngine(
        registry=registry,
        nlp_engine=SharedPipeline(),
        supported_languages=LANGUAGES,
        context_aware_enhancer=_KeepScores(),
    )
    return analyzer, AnonymizerEngine()


def load_engines() -> tuple[AnalyzerEngine, AnonymizerEngine]:
    """Build both engines once; word lists and the language pipeline are read on the first review."""
    with _lock:
        return _build_engines()


def mask_review(text: str, *, location: Location | None = None, language: str | None = None) -> MaskedReview:
    """Replace everything that identifies a person or tells of their health by typed placeholders.

    Args:
        text: the review, as `clean_text` returned it; offsets of the spans refer to it.
        location: whose own name and aliases may stay readable.
        language: "en" or "es" where the caller knows it; otherwise it is found out.

    Returns:
        The masked text, the spans in reading order and the language. A review in a language that masking
        does not read is read as English with every unknown word masked.
    """
    spoken = language or detect_language(text)
    view = fold_text(text)
    allowed = (location.name, *location.aliases) if location else ()
    spans: list[tuple[int, int, str, str]] = []
    placeholders = Placeholders()
    read = view.text[:MOST_READ]
    for offset, piece in _windows(read):
        for span in find_spans(piece, "es" if spoken == "es" else "en", allowed):
            start, end = view.to_original(offset + span.start, offset + span.end)
            spans.append((start, end, span.kind, placeholders.name(piece[span.start : span.end], span.kind)))
    if len(view.text) > len(read):
        start = max(view.offsets[len(read)], spans[-1][1] if spans else 0)
        spans.append((start, len(text), "OTHER", placeholders.name(text[start:], "OTHER")))
    masked = _replace(text, spans)
    return MaskedReview(
        text=masked,
        spans=tuple(
            MaskedSpan(start=start, end=end, kind=kind, placeholder=name) for start, end, kind, name in spans
        ),
        language=spoken,
    )


def find_spans(text: str, language: str, allowed: Sequence[str] = ()) -> list[Span]:
    """Return the spans of one window of folded text, settled and in reading order."""
    if not text.strip():
        return []
    analyzer, _ = load_engines()
    reading = Reading(text, language)
    results = analyzer.analyze(text=text, language=language, nlp_artifacts=reading)
    found = [Span(result.start, result.end, result.entity_type, result.score) for result in results]
    return spare(carry_names(settle(found, reading), reading), reading, allowed)


def _replace(text: str, spans: list[tuple[int, int, str, str]]) -> str:
    """Let Presidio's anonymizer put the placeholders in, one custom operator a kind."""
    if not spans:
        return text
    names = {(kind, text[start:end]): name for start, end, kind, name in spans}
    operators = {
        kind: OperatorConfig("custom", {"lambda": lambda value, kind=kind: names[kind, value]})
        for kind in {span[2] for span in spans}
    }
    _, anonymizer = load_engines()
    result = anonymizer.anonymize(
        text=text,
        analyzer_results=[RecognizerResult(kind, start, end, 1.0) for start, end, kind, _ in spans],
        operators=operators,
        merge_entities_with_spaces=False,
    )
    return str(result.text)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text at blanks into pieces of at most WINDOW characters."""
    start = 0
    while start < len(text):
        end = min(start + WINDOW, len(text))
        if end < len(text):
            blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = blank + 1 if blank > start else end
        yield start, text[start:end]
        start = end
