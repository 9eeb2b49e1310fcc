"""The trail of one request: which steps it took, how long each took, told to whoever watches."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from assistant.review import Step


@dataclass
class Trail:
    """The steps of one request; `on_step` is told the name of each as it begins."""

    on_step: Callable[[str], None]
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """Time a step; what is put into the list that it yields is its note, never review text."""
        notes: list[str] = []
        self.on_step(name)
        started = time.perf_counter()
        try:
            yield notes
        finally:
            ms = round((time.perf_counter() - started) * 1000, 2)
            self.steps.append(Step(name=name, ms=ms, note="; ".join(notes)))
