"""Train the gate's sentence model: all-MiniLM-L6-v2 fine-tuned to name a sentence's speech act.

A development tool: it needs torch and transformers, which users never install (`make gate-model`
installs them into a folder of their own). It reads the labelled sentences and replies of
`evals/datasets/`, trains, and writes the int8 ONNX model that `guardrails/` ships.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from guardrails.acts import ACTS, SAFE_ACTS, prepare

MAX_TOKENS = 96
Row = dict[str, str]


class ActModel(nn.Module):  # type: ignore[misc]  # torch need not be there when types are checked
    """The encoder with mean pooling and one linear layer over the acts."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(self.encoder.config.hidden_size, len(ACTS))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return logits (n, acts) for token ids (n, length) and their mask."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return self.head(self.drop(pooled))


def read_rows(paths: Iterable[Path]) -> list[Row]:
    """Read sentence rows (`sentence`, `act`, `author`) from JSON Lines of sentences or of whole replies."""
    rows: list[Row] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if "sentences" in item:
                rows += [
                    {"sentence": s["text"], "act": s["label"], "author": item["author"], "reply": item["id"]}
                    for s in item["sentences"]
                ]
            else:
                rows.append({k: str(item[k]) for k in ("sentence", "act", "author", "reply") if k in item})
    return [row for row in rows if row["act"] in ACTS]


def disturb(text: str, rng: random.Random) -> str:
    """Return the text as hurried people type it: missing full stop, dropped comma, a slip of the finger."""
    roll = rng.random()
    if roll < 0.10:
        return text.rstrip(".!?")
    if roll < 0.15:
        return text.replace(",", "").replace("'", "")
    if roll < 0.22 and len(text) > 12:
        i = rng.randrange(1, len(text) - 2)
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text


def train(
    rows: Sequence[Row], folder: str, *, epochs: int, seed: int, lr: float = 1e-4
) -> tuple[ActModel, object]:
    """Fine-tune on all rows; returns the model in evaluation mode and its tokenizer."""
    torch.manual_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - shuffling, not secrecy
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = ActModel(folder)
    head = list(model.head.parameters())
    for parameter in model.encoder.embeddings.parameters():
        # Half of all weights, and most of them words that no reply uses: left as they were.
        parameter.requires_grad = False
    body = [parameter for parameter in model.encoder.parameters() if parameter.requires_grad]
    groups = [{"params": body, "lr": lr}, {"params": head, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    batch = 48
    steps = epochs * (len(rows) // batch + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [lr, 1e-3], total_steps=steps + 1, pct_start=0.1
    )
    loss_fn = nn.CrossEntropyLoss(label_smoothing=0.05)
    model.train()
    started = time.time()
    for epoch in range(epochs):
        order = list(range(len(rows)))
        rng.shuffle(order)
        # Sentences of like length share a batch, in random order: half the padding, the same mixture.
        chunks = [
            sorted(order[i : i + batch * 16], key=lambda j: len(rows[j]["sentence"]))
            for i in range(0, len(order), batch * 16)
        ]
        batches = [chunk[i : i + batch] for chunk in chunks for i in range(0, len(chunk), batch)]
        rng.shuffle(batches)
        total = 0.0
        for ids in batches:
            texts = [disturb(prepare(rows[j]["sentence"]), rng) for j in ids]
            enc = tokenizer(texts, padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")
            target = torch.tensor([ACTS.index(rows[j]["act"]) for j in ids])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(enc["input_ids"], enc["attention_mask"])
            logits = logits.float()
            unsafe = torch.logsumexp(logits[:, len(SAFE_ACTS) :], 1) - torch.logsumexp(
                logits[:, : len(SAFE_ACTS)], 1
            )
            binary = nn.functional.binary_cross_entropy_with_logits(
                unsafe, (target >= len(SAFE_ACTS)).float()
            )
            loss = loss_fn(logits, target) + binary
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*body, *head], 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(
            f"epoch {epoch + 1}/{epochs} loss {total / len(batches):.3f} {time.time() - started:.0f}s",
            flush=True,
        )
    return model.eval(), tokenizer


@torch.no_grad()  # type: ignore[untyped-decorator]
def probabilities(model: ActModel, tokenizer: object, sentences: Sequence[str]) -> np.ndarray:
    """Return act probabilities, shape (n, acts), float32."""
    out = []
    for i in range(0, len(sentences), 64):
        texts = [prepare(s) for s in sentences[i : i + 64]]
        enc = tokenizer(texts, padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")  # type: ignore[operator]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(enc["input_ids"], enc["attention_mask"])
        out.append(torch.softmax(logits.float(), 1).numpy())
    return np.concatenate(out)


def main() -> None:
    """Train on everything, or leave one author out and say how the model does on that author."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--base", required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, help="where to write the trained weights and held-out scores")
    parser.add_argument("--leave-out", default="", help="authors (comma-separated) to hold out")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows = read_rows(args.data)
    held_names = set(filter(None, args.leave_out.split(",")))
    held = [row for row in rows if row["author"] in held_names]
    model, tokenizer = train(
        [r for r in rows if r["author"] not in held_names], args.base, epochs=args.epochs, seed=args.seed
    )
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), args.out / "acts.pt")
    if held:
        risk = probabilities(model, tokenizer, [r["sentence"] for r in held])[:, len(SAFE_ACTS) :].sum(1)
        unsafe = np.array([r["act"] not in SAFE_ACTS for r in held])
        for rate in (0.005, 0.01, 0.02, 0.03, 0.05):
            threshold = np.quantile(risk[~unsafe], 1 - rate)
            recall = np.mean(risk[unsafe] > threshold)
            n = f"n={unsafe.sum()} unsafe, {(~unsafe).sum()} safe"
            print(f"false blocks {rate:.1%} of sentences: recall {recall:.3f} at {threshold:.3f} ({n})")
        if args.out:
            with (args.out / "held.jsonl").open("w", encoding="utf-8") as file:
                for row, p in zip(held, risk, strict=True):
                    file.write(json.dumps({**row, "risk": round(float(p), 4)}) + "\n")


if __name__ == "__main__":
    main()
