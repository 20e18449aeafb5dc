"""The shipped encoder's arithmetic in NumPy: a small BERT with mean pooling.

The same numbers as sentence-transformers gives from the same folder (a test compares
them), without importing it: a command answers after a moment instead of ten seconds.
Reads `config.json`, `tokenizer.json` and `model.safetensors` (float16).
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from matcher.understanding.encoder import Floats

LONGEST = 128
BATCH_TOKENS = 256  # what stays in the processor's cache
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
        self._weights = {name: w.astype(np.float32) for name, w in stored.items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors of texts; alike texts near each other."""
        vectors = np.zeros((len(texts), self.size), np.float32)
        tokens = [e.ids for e in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and (end - start + 1) * len(tokens[order[end]]) <= BATCH_TOKENS:
                end += 1
            batch = order[start:end]
            vectors[batch] = self._forward([tokens[i] for i in batch])
            start = end
        return vectors

    def _forward(self, tokens: Sequence[Sequence[int]]) -> Floats:
        count, longest = len(tokens), max(len(t) for t in tokens)
        ids = np.zeros((count, longest), np.int64)
        mask = np.zeros((count, longest), np.float32)
        for row, listed in enumerate(tokens):
            ids[row, : len(listed)] = listed
            mask[row, : len(listed)] = 1
        w = self._weights
        x = self._words[ids].astype(np.float32)
        x += w["embeddings.position_embeddings.weight"][:longest]
        x += w["embeddings.token_type_embeddings.weight"][0]
        x = self._normed(x, "embeddings.LayerNorm")
        hidden = np.where(mask > 0, np.float32(0), np.float32(-1e9))[:, None, None, :]
        for layer in range(self._layers):
            x = self._layer(x, hidden, f"encoder.layer.{layer}.")
        summed: Floats = (x * mask[:, :, None]).sum(axis=1)
        length = np.linalg.norm(summed, axis=1, keepdims=True)
        return np.asarray(summed / np.maximum(length, 1e-12), np.float32)

    def _layer(self, x: Floats, hidden: Floats, prefix: str) -> Floats:
        count, longest, size = x.shape
        per_head = size // self._heads

        def heads(name: str) -> Floats:
            y = self._dense(x, f"{prefix}attention.self.{name}")
            return y.reshape(count, longest, self._heads, per_head).transpose(0, 2, 1, 3)

        scores = heads("query") @ heads("key").swapaxes(2, 3)
        scores *= np.float32(1 / np.sqrt(per_head))
        scores += hidden
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
        flat = x.reshape(-1, x.shape[-1]) @ self._weights[f"{name}.weight"].T
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
