"""Load the understanding: the shipped encoder, or another that the settings name."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from matcher.understanding.bert import Bert
from matcher.understanding.encoder import Encoder, Floats
from matcher.understanding.examples import examples
from matcher.understanding.ngrams import NgramIndex
from matcher.understanding.occupations import OccupationMatcher, bare, example_vectors
from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import (
    Progress,
    RememberingEncoder,
    in_8_bits,
)

FORM_VERSION = 2  # raise when what is counted changes, so that kept n-grams are made anew
SHIPPED = Path(__file__).parents[2] / "models" / "encoder"
SHIPPED_VECTORS = SHIPPED / "examples.npz"


class SentenceTransformerEncoder:
    """Any sentence-transformers model, by folder or hub id."""

    def __init__(self, model: str) -> None:
        from sentence_transformers import SentenceTransformer  # slow to import, so only here

        self._encode: Any = partial(
            SentenceTransformer(model).encode, normalize_embeddings=True, show_progress_bar=False
        )

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors of texts."""
        vectors: Floats = self._encode(list(texts))
        return vectors


def load_understanding(
    encoder: str, cache: Path, progress: Progress | None = None
) -> Understanding:
    """Return the understanding with the encoder named; empty means the shipped one.

    What is computed once (vectors of texts, n-grams of our examples) is kept under `cache`.
    """
    shipped = encoder in ("", str(SHIPPED))
    key = encoder_key(SHIPPED if shipped else Path(encoder))
    made: Encoder = Bert(SHIPPED) if shipped else SentenceTransformerEncoder(encoder)
    name = f"{key}-{examples_key()}"
    vectors = stored_vectors(SHIPPED_VECTORS, name)
    if vectors is None:
        kept = cache / "examples.npz"
        vectors = stored_vectors(kept, name)
        if vectors is None:
            vectors = example_vectors(made, progress)
            store_vectors(kept, name, vectors)
    form = NgramIndex.kept(
        [bare(t) for t in examples().texts], cache / f"ngrams-{FORM_VERSION}-{examples_key()}.npz"
    )
    remembering = RememberingEncoder(made, cache / f"vectors-{key}.npz")
    return Understanding(OccupationMatcher(remembering, form, vectors), name)


def stored_vectors(path: Path, name: str) -> Floats | None:
    """Return the example vectors kept at `path`; None unless they are of this very knowledge."""
    try:
        with np.load(path) as stored:
            if str(stored["name"]) == name:
                return np.asarray(stored["rows"] * stored["scales"][:, None], np.float32)
    except (OSError, ValueError, KeyError, EOFError):
        return None
    return None


def store_vectors(path: Path, name: str, vectors: Floats) -> None:
    """Keep example vectors, in 8 bits, with the name of the knowledge they are of."""
    rows, scales = in_8_bits(vectors)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"part-{path.name}")
    np.savez(part, name=np.asarray(name), rows=rows, scales=scales)
    part.replace(path)


def encoder_key(folder: Path) -> str:
    """Return a short name of an encoder's weights; of its id when it is not a folder."""
    weights = folder / "model.safetensors"
    digest = hashlib.blake2b(digest_size=6)
    digest.update(weights.read_bytes() if weights.exists() else str(folder).encode())
    return digest.hexdigest()


def examples_key() -> str:
    """Return a short name of what our examples hold."""
    known = examples()
    digest = hashlib.blake2b("\n".join(known.texts).encode(), digest_size=6)
    digest.update(known.labels.tobytes())
    return digest.hexdigest()
