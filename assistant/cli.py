"""The command line: draft, check and mask, one text or JSON Lines in and out."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, Annotated, Any, Literal, get_args

import typer

from assistant.desk import Desk, open_desk
from assistant.locations import Location, LocationError, load_locations, parse_location
from assistant.privacy import clean_text, mask_review
from assistant.respond import respond
from assistant.review import Outcome, Platform, Review, Tone
from assistant.settings import Settings, SetUpError, load_settings
from guardrails import Context, Finding, check
from knowledge import LibraryError, StoreError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Discreet answers reviews of health-care practices without confirming that anybody was a patient. "
    "It helps people comply; it is not legal advice.",
)
Input = Annotated[str | None, typer.Option("--input", "-i", help="JSON Lines to read; - for standard input.")]
Output = Annotated[str, typer.Option("--output", "-o", help="JSON Lines to write; - for standard output.")]
Locations = Annotated[Path | None, typer.Option(help="A locations file other than the configured one.")]
Row = dict[str, Any]


class LineError(ValueError):
    """One input line can't be answered; the message says which field and what to do, never quotes text."""


@app.command()
def draft(  # noqa: PLR0913, PLR0917 - each parameter is a command-line option
    text: Annotated[str | None, typer.Argument(help="One review, instead of --input.")] = None,
    source: Input = None,
    target: Output = "-",
    drafter: Annotated[
        Literal["composer", "model"] | None, typer.Option(help="Who writes; default: the setting.")
    ] = None,
    locations: Locations = None,
    location: Annotated[str | None, typer.Option(help="Location id for a single text.")] = None,
) -> None:
    """Say what to do with reviews, and draft replies that passed the gate."""
    settings = _settings(locations)
    with _set_up_errors():
        desk = open_desk(settings, drafter=drafter)
    default = next(iter(desk.locations.values()))

    def answer(row: Row) -> Row:
        return draft_row(row, desk, default)

    if text is not None:
        _print_draft(answer({"id": "1", "review": text, **({"location": location} if location else {})}))
    else:
        _run_lines(source, target, answer, "drafting")


@app.command("check")
def check_command(
    text: Annotated[str | None, typer.Argument(help="One reply, instead of --input.")] = None,
    source: Input = None,
    target: Output = "-",
    locations: Locations = None,
    location: Annotated[str | None, typer.Option(help="Location id for a single text.")] = None,
) -> None:
    """Hold replies against the rule and explain every rejection."""
    settings = _settings(locations)
    with _set_up_errors():
        known = load_locations(settings.locations)

    def answer(row: Row) -> Row:
        return check_row(row, known)

    if text is not None:
        _print_verdict(
            text, answer({"id": "1", "reply": text, **({"location": location} if location else {})})
        )
    else:
        _run_lines(source, target, answer, "checking")


@app.command()
def mask(
    text: Annotated[str | None, typer.Argument(help="One review, instead of --input.")] = None,
    source: Input = None,
    target: Output = "-",
) -> None:
    """Show a review as the drafter sees it: placeholders for everything that could identify."""
    if text is not None:
        typer.echo(mask_row({"id": "1", "review": text})["masked"])
    else:
        _run_lines(source, target, mask_row, "masking")


def draft_row(row: Row, desk: Desk, default: Location) -> Row:
    """Answer one line of `draft`: triage, reply or null, alternatives, verdict, sources, masked review."""
    started = time.perf_counter()
    review = Review(
        text=_text_of(row, "review"),
        location=_location_of(row, desk.locations) or default,
        platform=_choice(row, "platform", get_args(Platform), "other"),
        stars=_stars(row),
        tone=_choice(row, "tone", get_args(Tone), None),
    )
    outcome = respond(review, desk)
    verdict = outcome.reply.verdict if outcome.reply else None
    return {
        "id": row.get("id"),
        "triage": _triage(outcome, clean_text(review.text), desk),
        "reply": outcome.reply.text if outcome.reply else None,
        "alternatives": [alternative.text for alternative in outcome.alternatives],
        "verdict": verdict.status if verdict else None,
        "findings": [_finding(f) for f in verdict.findings] if verdict else [],
        "path": outcome.path,
        "sources": [_source(s) for s in (outcome.reply.sources if outcome.reply else ())]
        + [_source(s) for s in outcome.policies],
        "masked_review": outcome.masked.text,
        "message": outcome.message,
        "ms": round((time.perf_counter() - started) * 1000, 1),
    }


def check_row(row: Row, locations: Mapping[str, Location]) -> Row:
    """Answer one line of `check`: verdict and findings with offsets into the reply as given."""
    reply = _text_of(row, "reply")
    review = row.get("review")
    if review is not None and not isinstance(review, str):
        raise LineError("`review` must be a text.")
    location = _location_of(row, locations)
    context = Context(
        practice=location.as_practice() if location else None,
        review=review,
        platform=_choice(row, "platform", get_args(Platform), "other"),
        strictness=location.strictness if location else "strict",
        part2=location.part2 if location else False,
    )
    verdict = check(reply, _with_approved(context, location, reply))
    return {
        "id": row.get("id"),
        "verdict": verdict.status,
        "findings": [_finding(f) for f in verdict.findings],
        "ms": verdict.ms,
    }


def mask_row(row: Row) -> Row:
    """Answer one line of `mask`: the masked text and the spans, as offsets into the review as given."""
    given = _text_of(row, "review")
    text = clean_text(given)
    masked = mask_review(text)
    shift = _offsets(given, text)
    spans = [{"start": shift(s.start), "end": shift(s.end), "kind": s.kind} for s in masked.spans]
    return {"id": row.get("id"), "masked": masked.text, "spans": spans}


def _with_approved(context: Context, location: Location | None, reply: str) -> Context:
    if location is None or reply.isascii():
        return context
    from assistant.drafting.composer import approved_texts
    from knowledge import load_library

    return replace(context, approved=approved_texts(load_library(), location, "es"))


def _offsets(given: str, cleaned: str) -> Callable[[int], int]:
    """Return a function from offsets in the cleaned text to offsets in the given one."""
    if given == cleaned:
        return lambda offset: offset
    places: list[int] = []
    i = 0
    for char in cleaned:
        while i < len(given) and given[i] != char and clean_text(given[i]) != char:
            i += 1
        places.append(min(i, len(given)))
        i += 1
    places.append(len(given))
    return lambda offset: places[min(offset, len(places) - 1)]


def _text_of(row: Row, field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str):
        raise LineError(f"`{field}` is missing or not a text.")
    return value


def _choice(row: Row, field: str, allowed: tuple[str, ...], default: Any) -> Any:
    value = row.get(field)
    if value is None or value == "":
        return default
    if not isinstance(value, str) or value.lower() not in allowed:
        raise LineError(f"`{field}` must be one of {', '.join(allowed)}.")
    return value.lower()


def _stars(row: Row) -> int | None:
    value = row.get("stars")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 5:
        raise LineError("`stars` must be a number from 1 to 5.")
    return round(value)


def _location_of(row: Row, known: Mapping[str, Location]) -> Location | None:
    value = row.get("location")
    if value is None:
        return None
    if isinstance(value, str):
        if value not in known:
            raise LineError(f"`location` is not in the locations file; it has {', '.join(known)}.")
        return known[value]
    try:
        return parse_location(value, where="location")
    except LocationError as error:
        raise LineError(str(error)) from None


def _triage(outcome: Outcome, text: str, desk: Desk) -> Row:
    return {
        "outcome": outcome.triage.outcome,
        "also": list(outcome.triage.also),
        "because": [
            {
                "outcome": e.outcome,
                "start": e.start,
                "end": e.end,
                "words": text[e.start : e.end],
                "reason": e.reason,
            }
            for e in outcome.triage.because
        ],
        "playbook": {
            "title": desk.library.playbook(outcome.playbook).title,
            "steps": [step.model_dump() for step in desk.library.playbook(outcome.playbook).steps],
        },
    }


def _finding(finding: Finding) -> Row:
    return {
        "code": finding.code,
        "start": finding.start,
        "end": finding.end,
        "reason": finding.reason,
        "source": finding.source,
        "rewrite": finding.rewrite,
        "severity": finding.severity,
    }


def _source(source: Any) -> Row:
    return {"kind": source.kind, "id": source.id, "title": source.title, "version": source.version}


def _run_lines(source: str | None, target: str, answer: Callable[[Row], Row], title: str) -> None:
    """Answer each line of a JSON Lines stream; a bad line becomes an error row and the rest goes on."""
    from rich.console import Console
    from rich.progress import track

    if source is None:
        raise typer.BadParameter("give a text, or --input FILE (- for standard input).")
    failed = False
    try:
        with _reading(source) as lines, _writing(target) as out:
            rows = list(lines)
            console = Console(stderr=True)
            watched = track(
                rows, description=title, console=console, disable=not console.is_terminal and len(rows) < 50
            )
            for number, raw in enumerate(watched, start=1):
                if not raw.strip():
                    continue
                result = _answer_line(raw, number, answer)
                failed = failed or "error" in result
                out.write(json.dumps(result, ensure_ascii=True) + "\n")
                out.flush()
    except OSError as error:
        typer.echo(
            f"Cannot read or write: {error.strerror}. Check the path and the space on the disk.", err=True
        )
        raise typer.Exit(2) from None
    raise typer.Exit(1 if failed else 0)


def _answer_line(raw: bytes, number: int, answer: Callable[[Row], Row]) -> Row:
    row: Any = None
    try:
        row = json.loads(raw.decode("utf-8", "replace"))
        if not isinstance(row, dict):
            raise LineError("a line must be a JSON object.")
        return answer(row)
    except json.JSONDecodeError:
        return {"line": number, "error": "not a JSON object on one line"}
    except LineError as error:
        return {**_name_of(row, number), "error": str(error)}
    except Exception as error:  # noqa: BLE001 - one bad line must not end the run, and its words must not be printed
        return {**_name_of(row, number), "error": f"could not be answered ({type(error).__name__})"}


def _name_of(row: Any, number: int) -> Row:
    return {"id": row["id"]} if isinstance(row, dict) and row.get("id") is not None else {"line": number}


@contextmanager
def _reading(source: str) -> Iterator[IO[bytes]]:
    if source == "-":
        yield sys.stdin.buffer
    else:
        with Path(source).open("rb") as file:
            yield file


@contextmanager
def _writing(target: str) -> Iterator[IO[str]]:
    if target == "-":
        yield sys.stdout
    else:
        with Path(target).open("w", encoding="utf-8") as file:
            yield file


@contextmanager
def _set_up_errors() -> Iterator[None]:
    try:
        yield
    except (SetUpError, LocationError, LibraryError, StoreError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None


def _settings(locations: Path | None) -> Settings:
    with _set_up_errors():
        settings = load_settings()
        return settings.model_copy(update={"locations": locations}) if locations else settings


def _print_draft(row: Row) -> None:
    triage = row["triage"]
    typer.echo(
        f"What to do: {triage['outcome'].replace('_', ' ')}"
        + (f" (also {', '.join(triage['also'])})" if triage["also"] else "")
    )
    for reason in dict.fromkeys(e["reason"] for e in triage["because"]):
        typer.echo(f"  because: {reason}")
    if row["message"]:
        typer.echo(row["message"])
    if row["reply"]:
        typer.echo(f"\n{row['reply']}\n\nSafe to post ({row['path']}).")
    for alternative in row["alternatives"]:
        typer.echo(f"\nOr: {alternative}")


def _print_verdict(text: str, row: Row) -> None:
    typer.echo(
        {"pass": "Safe to post.", "warn": "Safe to post, with a warning."}.get(
            row["verdict"], "Not safe to post."
        )
    )
    for finding in row["findings"]:
        words = text[finding["start"] : finding["end"]]
        typer.echo(f"- {finding['code']}: {words!r}: {finding['reason']} ({finding['source']})")
        if finding["rewrite"]:
            typer.echo(f"  instead: {finding['rewrite']}")
    raise typer.Exit(0 if row["verdict"] in ("pass", "warn") else 1)


if __name__ == "__main__":
    app()
