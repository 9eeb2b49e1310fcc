"""Turn authors' plain-text files of labelled replies into JSON Lines, one reply a line.

The plain form (evals/datasets/LABEL_GUIDE.md) is quick to write by hand: a header
`## 17 | orthodontist | 1 star | chatty`, an optional `review:` line, then `label| sentence` lines.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from guardrails.acts import ACTS

_DUTIES = ("no_acknowledgment", "no_offline")
_LINE = re.compile(r"^\s*([a-z_]+)\s*\|\s*(\S.*?)\s*$")


class DatasetError(ValueError):
    """A file of labelled replies breaks the form; the message names file and line."""


def parse_replies(text: str, *, author: str) -> list[dict[str, Any]]:
    """Return the replies of one author's file, each with id, author, header fields and labelled sentences.

    Raises:
        DatasetError: a line is neither header, review nor labelled sentence, or its label is unknown.
    """
    replies: list[dict[str, Any]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("##"):
            fields = [field.strip() for field in line.lstrip("# ").split("|")]
            duties = [field for field in fields[1:] if field in _DUTIES]
            replies.append(
                {
                    "id": f"{author}-{len(replies) + 1}",
                    "author": author,
                    "practice": fields[1] if len(fields) > 1 else "",
                    "review": None,
                    "missing": duties,
                    "sentences": [],
                }
            )
        elif line.lower().startswith("review:"):
            replies[-1]["review"] = line.split(":", 1)[1].strip()
        elif line.strip():
            match = _LINE.match(line)
            if match is None or match[1] not in ACTS or not replies:
                raise DatasetError(f"{author}, line {number}: expected `label| sentence` with a known label.")
            replies[-1]["sentences"].append({"label": match[1], "text": match[2]})
    return [reply for reply in replies if reply["sentences"]]


def main() -> None:
    """Convert the given files; the file's name is the author's name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    for path in parser.parse_args().files:
        for reply in parse_replies(path.read_text(encoding="utf-8"), author=path.stem):
            sys.stdout.write(json.dumps(reply, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
