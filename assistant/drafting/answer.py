"""Reads a language model's answer: JSON as asked, JSON in wrappings, or plain text from small models."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

_LONGEST = 8000  # characters; a longer "reply" is a model running on
_LONGEST_ANSWER = 60_000
_MOST_OBJECTS = 100
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"^\s*```\w*\s*|\s*```\s*$")
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|script|div)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^\s*(?:(?:reply|option|response)\s*)?#?\d{1,2}\s*[.):]\s+", re.IGNORECASE | re.MULTILINE
)
_LEAD_IN = re.compile(r"^(?:reply|response)\s*:\s*", re.IGNORECASE)


class Reply(BaseModel):
    """One reply as the model must write it."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    text: str
    used: list[str]


class Replies(BaseModel):
    """The whole answer as the model must write it."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    replies: list[Reply]


def read_answer(content: str, *, is_cut: bool = False) -> list[Reply]:
    """Return the replies of an answer, each whole, none twice; empty where none can be read.

    Args:
        content: the answer's text as it came.
        is_cut: the server says that it stopped the model early. Then only JSON objects that are complete
            count: half a sentence must never pass for a reply.
    """
    text = _FENCE.sub("", _THOUGHTS.sub("", content[:_LONGEST_ANSWER]).strip())
    looks_like_json = '"text"' in text or text.startswith(("{", "["))
    if looks_like_json:
        found = list(_read_json(text))
    elif is_cut or _MARKUP.search(text):
        found = []
    else:
        found = [Reply(text=_LEAD_IN.sub("", part.strip()), used=[]) for part in _split(text)]
    return _tidy(found)


def _tidy(found: Iterable[Reply]) -> list[Reply]:
    unique: dict[str, Reply] = {}
    for reply in found:
        tidy = reply.text.strip().strip('"“”').strip()
        if re.search(r"\w", tidy) and len(tidy) <= _LONGEST:
            unique.setdefault(tidy, Reply(text=tidy, used=reply.used))
    return list(unique.values())


def _read_json(text: str) -> Iterator[Reply]:
    decoder = json.JSONDecoder(strict=False)  # small models leave line breaks bare
    start = min((place for place in (text.find("{"), text.find("[")) if place >= 0), default=len(text))
    with contextlib.suppress(ValueError, RecursionError):
        value, _ = decoder.raw_decode(text, start)
        yield from _collect(value)
        return
    for _ in range(_MOST_OBJECTS):  # broken off or garbled: take each object that is complete
        start = text.find("{", start + 1)
        if start < 0:
            return
        with contextlib.suppress(ValueError, RecursionError):
            value, end = decoder.raw_decode(text, start)
            start = end - 1
            yield from _collect(value)


def _collect(value: Any) -> Iterator[Reply]:
    match value:
        case {"replies": list() as entries} | (list() as entries):
            for entry in entries:
                yield from [Reply(text=entry, used=[])] if isinstance(entry, str) else _collect(entry)
        case {"text": str() as text} | {"reply": str() as text}:
            used = value.get("used")
            ids = [id_ for id_ in used if isinstance(id_, str)] if isinstance(used, list) else []
            yield Reply(text=text, used=ids)


def _split(text: str) -> list[str]:
    parts = [part for part in _NUMBERED.split(text) if part.strip()]
    return parts if len(_NUMBERED.findall(text)) > 1 else [text]
