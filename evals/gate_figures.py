"""Recall and false blocks of the gate on labelled replies: `python -m evals.gate_figures FILE...`.

Prints totals and counts by code, never text, so that a sealed set stays sealed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from evals.datasets.replies import parse_replies
from guardrails import Context, check
from guardrails.acts import SAFE_ACTS

_Z = 1.96


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    for path in parser.parse_args().files:
        print(f"{path.name}: " + describe(parse_replies(path.read_text(encoding="utf-8"), author=path.stem)))


def describe(replies: list[dict[str, Any]]) -> str:
    """Return recall on replies with a content violation, false blocks on safe ones, duties found, by code."""
    counts: Counter[str] = Counter()
    for reply in replies:
        labels = {s["label"] for s in reply["sentences"]} - set(SAFE_ACTS)
        verdict = check(" ".join(s["text"] for s in reply["sentences"]), Context(review=reply["review"]))
        codes = {f.code for f in verdict.findings if f.severity != "warn"}
        is_caught = any(not code.startswith("no_") for code in codes)
        if labels:
            counts.update({"unsafe": 1, "caught": int(is_caught)})
            for label in labels:
                counts.update({f"all {label}": 1, f"hit {label}": int(is_caught)})
        elif reply["missing"]:
            counts.update({"duties": 1, "duties found": int(bool(codes & set(reply["missing"])))})
        else:
            counts.update({"safe": 1, "blocked": int(bool(codes))})
    by_code = [
        f"{key[4:]} {counts['hit ' + key[4:]]}/{n}"
        for key, n in sorted(counts.items())
        if key.startswith("all ")
    ]
    recall, blocked = rate(counts["caught"], counts["unsafe"]), rate(counts["blocked"], counts["safe"])
    duties = f"{counts['duties found']}/{counts['duties']}"
    rates = f"recall {recall}, false blocks {blocked}, missing duties found {duties}"
    return f"{rates}; by code: {', '.join(by_code)}"


def rate(hits: int, n: int) -> str:
    """Return a rate with its 95% interval (Wilson) and n."""
    if n == 0:
        return "n=0"
    p = hits / n
    middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * ((p * (1 - p) / n + _Z**2 / (4 * n**2)) ** 0.5) / (1 + _Z**2 / n)
    return f"{p:.3f} [{middle - half:.3f}, {middle + half:.3f}] (n={n})"


if __name__ == "__main__":
    main()
