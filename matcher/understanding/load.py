"""Load the understanding: the shipped encoder, or another that the settings name."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from matcher.understanding.bert import Bert
from matcher.understanding.encoder import Encoder, Floats
from matcher.understanding.examples import Examples, advert_examples, examples
from matcher.understanding.kept import swapped_in
from matcher.understanding.ngrams import NgramIndex
from matcher.understanding.occupations import OccupationMatcher, bare, example_vectors
from matcher.understanding.understanding import DIRECTIONS, Understanding
from matcher.understanding.vectors import (
    Progress,
    RememberingEncoder,
    in_8_bits,
)

FORM_VERSION = 3  # raise when what is counted changes, so that kept n-grams are made anew
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
    From here on matrix products use one thread: two gain little on products this small, and take
    fifteen times as long when another program wants the processor (ADR 6).
    """
    threadpool_limits(1, user_api="blas")
    shipped = encoder in ("", str(SHIPPED))
    key = encoder_key(SHIPPED if shipped else Path(encoder))
    made: Encoder = Bert(SHIPPED) if shipped else SentenceTransformerEncoder(encoder)
    knowledge = examples_key()
    name = f"{key}-{knowledge}"
    vectors = stored_vectors(SHIPPED_VECTORS, name)
    if vectors is None:
        kept = cache / "examples.npz"
        vectors = stored_vectors(kept, name)
        if vectors is None:
            vectors = all_vectors(made, progress)
            store_vectors(kept, name, vectors)
    remembering = RememberingEncoder(made, cache / f"vectors-{key}.npz")
    said, advertised = (
        OccupationMatcher(
            remembering,
            NgramIndex.kept(
                partial(_bare_texts, known),
                cache / f"ngrams-{kind}-{FORM_VERSION}-{knowledge}.npz",
            ),
            known,
            vectors[kind],
        )
        for kind, known in _examples().items()
    )
    widest = _directions(said, cache / f"directions-{name}.npy")
    return Understanding(said, advertised, name, widest)


def all_vectors(encoder: Encoder, progress: Progress | None = None) -> dict[str, Floats]:
    """Return the vectors of every kind of example."""
    return {kind: example_vectors(encoder, known, progress) for kind, known in _examples().items()}


def stored_vectors(path: Path, name: str) -> dict[str, Floats] | None:
    """Return the example vectors kept at `path`; None unless they are of this very knowledge."""
    try:
        with np.load(path) as stored:
            if str(stored["name"]) == name:
                return {
                    kind: np.asarray(stored[kind] * stored[f"{kind}_scales"][:, None], np.float32)
                    for kind in _examples()
                }
    except (OSError, ValueError, KeyError, EOFError):
        return None
    return None


def store_vectors(path: Path, name: str, vectors: Mapping[str, Floats]) -> None:
    """Keep example vectors, in 8 bits, with the name of the knowledge they are of."""
    arrays: dict[str, npt.NDArray[Any]] = {"name": np.asarray(name)}
    for kind, found in vectors.items():
        arrays[kind], arrays[f"{kind}_scales"] = in_8_bits(found)
    with swapped_in(path) as part:
        np.savez(part, **arrays)  # type: ignore[arg-type]


def encoder_key(folder: Path) -> str:
    """Return a short name of an encoder's weights; of its id when it is not a folder."""
    weights = folder / "model.safetensors"
    digest = hashlib.blake2b(digest_size=6)
    digest.update(weights.read_bytes() if weights.exists() else str(folder).encode())
    return digest.hexdigest()


def examples_key() -> str:
    """Return a short name of what our examples hold."""
    digest = hashlib.blake2b(digest_size=6)
    for known in _examples().values():
        digest.update("\n".join(known.texts).encode())
        digest.update(known.labels.tobytes())
    return digest.hexdigest()


def _examples() -> dict[str, Examples]:
    return {"said": examples(), "advertised": advert_examples()}


def _bare_texts(known: Examples) -> list[str]:
    return [bare(t) for t in known.texts]


def _directions(said: OccupationMatcher, kept: Path) -> Floats:
    """Return the directions that lines are shortened to, read from `kept` when they are there."""
    try:
        found: Floats = np.load(kept)
    except (OSError, ValueError, EOFError):
        found = said.widest(DIRECTIONS)
        with swapped_in(kept) as part:
            np.save(part, found)
    return found
