"""Start the page: prepare what needs preparing, say so, then hand over to Streamlit on 127.0.0.1."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from assistant.desk import open_desk
from assistant.locations import LocationError
from assistant.record_error import RecordError
from assistant.records import open_records
from assistant.settings import SetUpError, load_settings
from knowledge import EncoderError, LibraryError, StoreError

_APP = Path(__file__).resolve().parent.parent / "app.py"


def main() -> None:
    """Open settings, database, library and index once, so that errors show here, then serve the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8501)
    port = parser.parse_args().port
    _say("helps people comply with privacy law; it is not legal advice")
    try:
        settings = load_settings()
        _say(f"opening the record in {settings.data_dir}")
        open_records(settings).close()
        desk = open_desk(settings, say=lambda text: _say(text[0].lower() + text[1:]))
    except (SetUpError, LocationError, LibraryError, StoreError, EncoderError, RecordError) as error:
        raise SystemExit(f"Discreet can't start. {error}") from None
    library = desk.library
    size = f"{len(library.responses)} responses, {len(library.policies)} policies"
    _say(f"{size}, {len(desk.locations)} locations")
    offline = "no language model is set up: replies come from approved text, nothing leaves this machine"
    _say(settings.outbound_notice or offline)
    desk.index.close()
    _say(f"open http://127.0.0.1:{port} in a browser; stop with Ctrl+C")
    sys.stdout.flush()
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(_APP),
        "--server.address",
        "127.0.0.1",
        "--server.port",
        str(port),
    ]
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter, fixed arguments


def _say(text: str) -> None:
    print(f"Discreet: {text}", flush=True)


if __name__ == "__main__":
    main()
