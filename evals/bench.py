"""Figures of the composer path, the model path and the gate: `make bench`. Every figure carries its n."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant import Desk, Location, Review, open_desk, respond, warm_up
from assistant.drafting.composer import approved_texts
from assistant.drafting.request import DraftRequest, ModelDraft
from assistant.settings import Settings
from guardrails import Context, check

ROOT = Path(__file__).resolve().parents[1]
REVIEWS = ROOT / "evals" / "datasets" / "reviews.jsonl"
REPLY = (
    "Thank you for putting your thoughts about waiting into words. Nobody likes to sit without knowing "
    "how long it will be, and a wait should always come with an explanation. Privacy rules keep us from "
    "discussing any individual situation in public, or even whether someone has been seen here. If you would "
    "like to talk it through, please call our practice manager at (503) 555-0142. She has the time to "
    "listen. Kind regards from the team at Larkfield Dental North."
)


class _CannedModel:
    """A drafter that answers at once, so that only our own share of the model path is measured."""

    def draft(self, request: DraftRequest) -> list[ModelDraft]:
        """Return three safe replies."""
        phone = request.facts["phone"]
        openings = (
            "Thank you for taking the time to write.",
            "We read every comment that is posted here and take it seriously.",
            "Feedback of this kind helps everyone who works in our building.",
        )
        return [ModelDraft(text=f"{opening} Please call our office at {phone}.") for opening in openings]


def main() -> None:
    """Print the table of figures; exits 1 where a figure misses its goal."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), locations=ROOT / "locations.yaml", drafter="composer")
        desk = open_desk(settings)
        warm_up(desk)
        rows = [json.loads(line) for line in REVIEWS.read_text(encoding="utf-8").splitlines()]
        goals = [*_composer(desk, rows), *_variety(desk, rows), *_model(desk, rows), *_gate(), _memory()]
        desk.index.close()
    for name, figure, goal, is_met in goals:
        print(f"{'ok  ' if is_met else 'MISS'} {name:<58} {figure:<34} goal {goal}")
    sys.exit(0 if all(is_met for *_, is_met in goals) else 1)


Line = tuple[str, str, str, bool]


def _composer(desk: Desk, rows: Sequence[dict[str, object]]) -> Iterable[Line]:
    times = _time([lambda r=row: respond(_review(r, desk.locations), desk) for row in rows])  # type: ignore[misc]
    p50, p95 = _quantiles(times)
    yield "review to outcome, composer, p50", f"{p50:.0f} ms (n={len(times)})", "150 ms", p50 <= 150
    yield "review to outcome, composer, p95", f"{p95:.0f} ms (n={len(times)})", "400 ms", p95 <= 400


def _variety(desk: Desk, rows: Sequence[dict[str, object]]) -> Iterable[Line]:
    ordinary = [row for row in rows if row["outcome"] == "reply"]
    location = desk.locations["maple-hollow-family"]
    reviews = [replace(_review(row, desk.locations), location=location) for row in (ordinary * 2)[:100]]
    distinct = {review.text for review in reviews}
    replies = [outcome.reply for outcome in (respond(review, desk) for review in reviews) if outcome.reply]
    different = len({reply.text for reply in replies})
    context = Context(practice=location.as_practice(), approved=approved_texts(desk.library, location, "es"))
    blocked = sum(check(reply.text, context).is_blocked for reply in replies)
    note = f"{different} of {len(replies)} (n={len(distinct)} reviews)"
    yield "different replies at one location", note, "60 of 100", different >= 60
    yield "of these blocked by the gate", f"{blocked} (n={len(replies)})", "0", blocked == 0


def _model(desk: Desk, rows: Sequence[dict[str, object]]) -> Iterable[Line]:
    with_model = replace(desk, drafter=_CannedModel())
    times = _time([lambda r=row: respond(_review(r, desk.locations), with_model) for row in rows])  # type: ignore[misc]
    p50, _ = _quantiles(times)
    yield (
        "review to outcome, our share of the model path, p50",
        f"{p50:.0f} ms (n={len(times)})",
        "150 ms",
        p50 <= 150,
    )


def _gate() -> Iterable[Line]:
    words = len(REPLY.split())
    times = _time([lambda: check(REPLY)] * 200)
    p50, p95 = _quantiles(times)
    yield f"gate on a {words}-word reply, p50", f"{p50:.1f} ms (n={len(times)})", "25 ms", p50 <= 25
    yield f"gate on a {words}-word reply, p95", f"{p95:.1f} ms (n={len(times)})", "50 ms", p95 <= 50


def _memory() -> Line:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    return "resident memory at its highest", f"{peak:.2f} GB (n=1)", "1.2 GB", peak <= 1.2


def _review(row: dict[str, object], locations: dict[str, Location]) -> Review:
    stars = row["stars"]
    return Review(
        text=str(row["review"]),
        location=locations[str(row["location"])],
        platform=row["platform"],  # type: ignore[arg-type]
        stars=stars if isinstance(stars, int) else None,
    )


def _time(calls: Iterable[Callable[[], object]]) -> list[float]:
    times = []
    for call in calls:
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return times


def _quantiles(times: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]


if __name__ == "__main__":
    main()
