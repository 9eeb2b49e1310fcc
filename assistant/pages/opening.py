"""What the pages share: settings, desk and record, opened once; and the border where errors become words."""

from __future__ import annotations

import logging
import threading
import traceback
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st  # noqa: TID251  pages are where it is known

from assistant.desk import Desk, open_desk, warm_up
from assistant.locations import LocationError
from assistant.record_error import RecordError
from assistant.records import Records, open_records
from assistant.settings import Settings, SetUpError, load_settings
from knowledge import EncoderError, LibraryError, StoreError

SET_UP_ERRORS = (SetUpError, LocationError, LibraryError, StoreError, EncoderError)
_log = logging.getLogger(__name__)


@st.cache_resource(show_spinner=False)
def get_settings() -> Settings:
    """Return the installation's settings, read once."""
    return load_settings()


@st.cache_resource(show_spinner="Opening the library of approved replies …")
def get_desk() -> Desk:
    """Return the desk, opened once; the models load behind the first page, so that it shows at once."""
    desk = open_desk(get_settings())
    threading.Thread(target=_warm_up, args=(desk,), name="warm-up", daemon=True).start()
    return desk


@st.cache_resource(show_spinner=False)
def get_records() -> Records:
    """Return the record, opened once; an error is raised again at every try until it opens."""
    return open_records(get_settings())


@contextmanager
def plain_errors() -> Iterator[None]:
    """Show any error in plain words. The log gets type, place and a number, never the text of a message."""
    try:
        yield
    except SET_UP_ERRORS as error:
        st.error(f"**Discreet needs something from you first.** {error}", icon=":material/build:")
    except RecordError as error:
        st.error(str(error), icon=":material/save:")
    except Exception as error:  # noqa: BLE001  the outermost border: messages may quote a review
        incident = uuid.uuid4().hex[:8]
        frames = traceback.extract_tb(error.__traceback__)[-6:]
        place = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
        _log.error("incident %s: %s at %s", incident, type(error).__name__, place)
        st.error(
            "Something went wrong, and nothing was posted or copied. Try again. If it stays, restart "
            f"Discreet and look for incident **{incident}** in its log, which holds no text of a review.",
            icon=":material/error:",
        )


def _warm_up(desk: Desk) -> None:
    try:
        warm_up(desk)
    except Exception as error:  # noqa: BLE001  the first draft will meet the same error and show it
        _log.warning("warm-up failed: %s", type(error).__name__)
