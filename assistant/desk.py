"""The desk: the parts that a request needs, opened once and shared by page and command line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from assistant.drafting.model import ModelDrafter
from assistant.drafting.request import Drafter
from assistant.locations import Location, load_locations
from assistant.settings import Settings
from knowledge import Index, Library, encode, load_library

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Library, index, locations and drafter of one installation.

    Attributes:
        drafter: the model drafter; None means that the composer drafts.
        repairs: how often the model may mend a rejected draft.
        notice: what the person should know about this start (a rebuilt index), else empty.
    """

    library: Library
    index: Index
    locations: dict[str, Location] = field(default_factory=dict)
    drafter: Drafter | None = None
    repairs: int = 2
    notice: str = ""


def open_desk(
    settings: Settings,
    *,
    drafter: Literal["auto", "composer", "model"] | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Desk:
    """Load library, index, locations and drafter as the settings say.

    Args:
        settings: the installation's settings.
        drafter: overrides the setting for this desk.
        say: told what is being done, one short sentence a step.

    Raises:
        SetUpError, LocationError, LibraryError, StoreError: what is wrong and what mends it.
    """
    say("Reading the library")
    library = load_library()
    say("Opening the search index")
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    index = Index(settings.data_dir / "index", library)
    if index.rebuilt_because:
        _log.info("search index built: %s", index.rebuilt_because)
    chosen = drafter or settings.drafter
    wants_model = chosen == "model" or (chosen == "auto" and settings.has_model)
    return Desk(
        library=library,
        index=index,
        locations=load_locations(settings.locations),
        drafter=ModelDrafter(settings) if wants_model else None,
        repairs=settings.model_repairs,
        notice=f"The search index was built anew: {index.rebuilt_because}." if index.rebuilt_because else "",
    )


def warm_up(desk: Desk) -> None:
    """Load every model now rather than at the first review."""
    from assistant.privacy import mask_review
    from guardrails import check

    encode(["warm up"])
    mask_review("Warm up.", language="en")
    check("Thank you for the feedback.")
    desk.index.search_responses("warm up", k=1)
