"""What a recogniser reads: the folded text with its words and, in English, spaCy's tags and entities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from presidio_analyzer import EntityRecognizer, RecognizerResult  # noqa: TID251 - this package's own
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine  # noqa: TID251 - this package's own

from assistant.privacy.text import make_key
from assistant.privacy.vocabulary import WORD
from guardrails.language import is_loaded, load_nlp

UNUSED = ["parser", "attribute_ruler", "lemmatizer"]
"""Parts of the pipeline that masking does without; they cost half of its time."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the folded text, with the key under which lists hold it."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of the folded text that one recogniser takes for sensitive."""

    start: int
    end: int
    kind: str
    score: float = 0.8


class Reading(NlpArtifacts):  # type: ignore[misc]
    """One window of a review, read once and handed to every recogniser."""

    def __init__(self, text: str, language: str) -> None:
        nlp = load_nlp()
        doc = nlp(text, disable=UNUSED) if language == "en" else nlp.make_doc(text)
        super().__init__(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[],
            lemmas=[],
            nlp_engine=None,
            language=language,
        )
        self.text = text
        self.language = language
        self.words = [
            Word(match.start(), match.end(), match.group(), make_key(match.group()))
            for match in WORD.finditer(text)
        ]
        self.keys = [word.key for word in self.words]
        self._starts = [word.start for word in self.words]
        self._tags: dict[int, str] = {token.idx: token.tag_ for token in doc} if language == "en" else {}

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the next one."""
        following = self.words[index + 1].start if index + 1 < len(self.words) else len(self.text)
        return self.text[self.words[index].end : following]

    def is_run(self, start: int, size: int) -> bool:
        """Whether `size` words from `start` stand together, with blanks, hyphens or dots between them."""
        return all(
            len(gap) <= 3 and not gap.strip(" -/.&'\n+")
            for gap in (self.gap(i) for i in range(start, start + size - 1))
        )

    def word_at(self, position: int) -> int:
        """Return the index of the first word that begins at or after a character."""
        return bisect_left(self._starts, position)

    def is_tagged(self, word: Word, *tags: str) -> bool:
        """Whether the word's Penn tag begins with one of these (never in other languages than English)."""
        return self._tags.get(word.start, "-").startswith(tags)

    def opens_sentence(self, index: int) -> bool:
        """Whether a word may be capitalised only because a sentence begins with it."""
        if index == 0:
            return True
        gap = self.gap(index - 1)
        return (
            any(mark in gap for mark in '.!?\n:;"*(')
            or "- " in gap
            or ("," not in gap and not gap.strip(" ") and gap == "")
        )


Finder = Callable[[Reading], Iterator[Hit]]


class Recogniser(EntityRecognizer):  # type: ignore[misc]
    """A Presidio recogniser around one finder function."""

    def __init__(self, finder: Finder, kinds: tuple[str, ...], language: str) -> None:
        super().__init__(supported_entities=list(kinds), name=finder.__module__, supported_language=language)
        self._finder = finder

    def load(self) -> None:
        """Nothing to load: word lists are read on first use."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Reading
    ) -> list[RecognizerResult]:  # fmt: skip
        """Return the finder's hits as Presidio results."""
        del text, entities
        return [
            RecognizerResult(entity_type=hit.kind, start=hit.start, end=hit.end, score=hit.score)
            for hit in self._finder(nlp_artifacts)
            if hit.start < hit.end
        ]


class SharedPipeline(NlpEngine):  # type: ignore[misc]
    """Presidio's view of the pipeline that the whole product shares."""

    def load(self) -> None:
        """Load the shared pipeline."""
        load_nlp()

    def is_loaded(self) -> bool:
        """Whether the shared pipeline is in memory."""
        return is_loaded()

    def process_text(self, text: str, language: str) -> Reading:
        """Read a text once for all recognisers."""
        return Reading(text, language)

    def process_batch(
        self, texts: list[str], language: str, batch_size: int = 1, n_process: int = 1, **_: object
    ) -> Iterator[tuple[str, Reading]]:
        """Read several texts, one after the other."""
        del batch_size, n_process
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        """Context words are not used, so no word is a stop word."""
        del word, language
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """Whether a word has neither letter nor digit."""
        del language
        return not any(char.isalnum() for char in word)

    def get_supported_entities(self) -> list[str]:
        """The recognisers name the kinds, the pipeline names none by itself."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Languages that masking reads."""
        return ["en", "es"]
