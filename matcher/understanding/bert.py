"""The shipped encoder's arithmetic in NumPy: a small BERT with mean pooling.

The same numbers as sentence-transformers gives from the same folder (a test compares
them), without importing it: a command answers after a moment instead of ten seconds.
Reads `config.json`, `tokenizer.json` and `model.safetensors` (float16).
"""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from matcher.cores import in_parts
from matcher.understanding.encoder import Floats, product

LONGEST = 128
BATCH_TOKENS = 256  # what stays in the processor's cache
BATCHES = 4  # worth handing to another core
_HALF_ROOT = np.float32(np.sqrt(0.5))
_ERF = [np.float32(a) for a in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)]


class Bert:
    """Texts to unit vectors [texts, hidden], float32."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._heads: int = config["num_attention_heads"]
        self._layers: int = config["num_hidden_layers"]
        self._epsilon: float = config["layer_norm_eps"]
        self.size: int = config["hidden_size"]
        stored = load_file(folder / "model.safetensors")
        word = "embeddings.word_embeddings.weight"
        self._words = stored.pop(word)  # stays float16: only the rows in use are widened
        self._weights = {  # those of the layers as the right side of products
            name: (w.T if name.startswith("encoder.") else w).astype(np.float32, order="C")
            for name, w in stored.items()
        }
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors of texts; alike texts near each other.

        Texts of one length are encoded together: nothing is filled up, so a text has the same
        vector, bit for bit, alone and among others.
        """
        vectors = np.zeros((len(texts), self.size), np.float32)
        tokens = [e.ids for e in self._tokenizer.encode_batch(list(texts))]

        def length(row: int) -> int:
            return len(tokens[row])

        batches: list[list[int]] = []
        for longest, alike in groupby(sorted(range(len(texts)), key=length), key=length):
            rows, together = list(alike), max(1, BATCH_TOKENS // longest)
            batches += [rows[at : at + together] for at in range(0, len(rows), together)]

        def of_part(start: int, stop: int) -> None:
            for batch in batches[start:stop]:
                vectors[batch] = self._forward(np.array([tokens[row] for row in batch]))

        in_parts(len(batches), of_part, least=BATCHES)
        return vectors

    def _forward(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Return the unit vectors of texts of one length; `ids` [texts, tokens]."""
        w = self._weights
        x = self._words[ids].astype(np.float32)
        x += w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x += w["embeddings.token_type_embeddings.weight"][0]
        x = self._normed(x, "embeddings.LayerNorm")
        for layer in range(self._layers):
            x = self._layer(x, f"encoder.layer.{layer}.")
        summed: Floats = x.sum(axis=1)
        length = np.linalg.norm(summed, axis=1, keepdims=True)
        return np.asarray(summed / np.maximum(length, 1e-12), np.float32)

    def _layer(self, x: Floats, prefix: str) -> Floats:
        count, longest, size = x.shape
        per_head = size // self._heads

        def heads(name: str) -> Floats:
            y = self._dense(x, f"{prefix}attention.self.{name}")
            return y.reshape(count, longest, self._heads, per_head).transpose(0, 2, 1, 3)

        scores = heads("query") @ heads("key").swapaxes(2, 3)
        scores *= np.float32(1 / np.sqrt(per_head))
        scores -= scores.max(axis=3, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=3, keepdims=True)
        seen = np.asarray((scores @ heads("value")).transpose(0, 2, 1, 3), np.float32)
        mixed: Floats = seen.reshape(count, longest, size)
        mixed = self._dense(mixed, f"{prefix}attention.output.dense") + x
        x = self._normed(mixed, f"{prefix}attention.output.LayerNorm")
        y = self._dense(x, f"{prefix}intermediate.dense")
        y = self._dense(gelu(y), f"{prefix}output.dense") + x
        return self._normed(y, f"{prefix}output.LayerNorm")

    def _dense(self, x: Floats, name: str) -> Floats:
        flat = product(x.reshape(-1, x.shape[-1]), self._weights[f"{name}.weight"])
        flat += self._weights[f"{name}.bias"]
        return flat.reshape(*x.shape[:-1], -1)

    def _normed(self, x: Floats, name: str) -> Floats:
        centred: Floats = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + self._epsilon)
        centred /= spread
        centred *= self._weights[f"{name}.weight"]
        centred += self._weights[f"{name}.bias"]
        return centred


def gelu(x: Floats) -> Floats:
    """Return x · Φ(x), the Gaussian error linear unit; writes over `x`.

    Φ by Abramowitz & Stegun 7.1.26 (error under 2e-7): several times faster than SciPy's erf.
    """
    z = np.abs(x)
    z *= _HALF_ROOT
    t = 1 / (1 + np.float32(0.3275911) * z)
    tail = np.full_like(t, _ERF[0])
    for coefficient in _ERF[1:]:
        tail *= t
        tail += coefficient
    tail *= t
    tail *= np.exp(-z * z)
    np.copysign(1 - tail, x, out=tail)  # erf
    tail += 1
    x *= tail
    x *= np.float32(0.5)
    return x
