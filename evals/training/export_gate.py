"""Export trained act weights to the int8 ONNX model that `guardrails/` ships, and write its checksums.

A development tool (torch, transformers, onnx, onnxscript). Refuses to write a model whose risk differs
from the trained weights' by more than 0.03 on average over the given sentences.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from transformers import AutoTokenizer

from evals.training.train_gate import ActModel, probabilities, read_rows
from guardrails.acts import MODEL_FOLDER, SAFE_ACTS, prepare
from knowledge.model.export_encoder import MiniLM, digest, export_int8, plain_tokenizer

MOST_DRIFT = 0.03


class Exported(MiniLM):
    """The act model for one sentence at a time: token ids (1, length) in, logits (1, acts) out."""

    def __init__(self, model: ActModel) -> None:
        super().__init__(model.encoder.state_dict())
        self.head = model.head

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Return the logits."""
        logits: torch.Tensor = self.head(self.pool(ids))
        return logits


def main() -> None:
    """Export, compare with the trained weights, write model, tokenizer, calibration and checksums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="folder with acts.pt")
    parser.add_argument("--base", required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument(
        "--compare", type=Path, nargs="+", required=True, help="labelled sentences to compare on"
    )
    parser.add_argument("--strict", type=float, required=True, help="risk at which `strict` refuses")
    parser.add_argument("--standard", type=float, required=True, help="risk at which `standard` refuses")
    args = parser.parse_args()
    model = ActModel(args.base)
    model.load_state_dict(torch.load(args.weights / "acts.pt"))
    model.eval()
    sentences = [row["sentence"] for row in read_rows(args.compare)][::7]
    with tempfile.TemporaryDirectory() as folder:
        small = export_int8(Exported(model), Path(folder))
        truth = probabilities(model, AutoTokenizer.from_pretrained(args.base), sentences)
        drift = float(np.abs(risks(small, args.base, sentences) - truth[:, len(SAFE_ACTS) :].sum(1)).mean())
        print(f"mean drift of risk {drift:.4f} over {len(sentences)} sentences, {small.stat().st_size} bytes")
        if drift > MOST_DRIFT:
            raise SystemExit("The small model strays from the trained one: nothing written.")
        MODEL_FOLDER.mkdir(exist_ok=True)
        shutil.copyfile(small, MODEL_FOLDER / "acts-int8.onnx")
    plain_tokenizer(Path(args.base) / "tokenizer.json").save(
        str(MODEL_FOLDER / "tokenizer.json"), pretty=False
    )
    calibration = {"threshold": {"strict": args.strict, "standard": args.standard}}
    (MODEL_FOLDER / "calibration.json").write_text(json.dumps(calibration) + "\n", encoding="utf-8")
    names = ("acts-int8.onnx", "calibration.json", "tokenizer.json")
    lines = [f"{digest(MODEL_FOLDER / name)}  {name}\n" for name in names]
    (MODEL_FOLDER / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


def risks(path: Path, base: str, sentences: list[str]) -> np.ndarray:
    """Return the small model's risk, shape (n,)."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    tokenizer = plain_tokenizer(Path(base) / "tokenizer.json")
    out = []
    for sentence in sentences:
        ids = np.array([tokenizer.encode(prepare(sentence)).ids], dtype=np.int64)
        logits = session.run(None, {"ids": ids})[0][0]
        weights = np.exp(logits - logits.max())
        out.append(weights[len(SAFE_ACTS) :].sum() / weights.sum())
    return np.array(out)


if __name__ == "__main__":
    main()
