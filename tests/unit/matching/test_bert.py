"""The encoder's arithmetic, against independent implementations."""

import numpy as np
from scipy.special import erf

from matcher.understanding.bert import Bert, gelu
from matcher.understanding.load import SHIPPED

TEXTS = ["jobbe i butikk", "eg vil vere ute", "i want work with kids", "", "bilmekaniker " * 80]


def test_the_vectors_are_those_of_sentence_transformers() -> None:
    """The same folder read by the library gives the same vectors."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(SHIPPED), device="cpu", local_files_only=True)
    theirs = model.encode(TEXTS, normalize_embeddings=True)
    ours = Bert(SHIPPED).encode(TEXTS)
    assert (ours * theirs).sum(axis=1).min() > 0.9999


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    """What else is encoded in the same batch does not matter."""
    bert = Bert(SHIPPED)
    together = bert.encode(TEXTS)
    alone = np.concatenate([bert.encode([t]) for t in TEXTS])
    assert np.abs(together - alone).max() < 1e-5


def test_the_activation_is_the_gaussian_one() -> None:
    """Within float precision of SciPy's error function."""
    x = np.linspace(-8, 8, 4001, dtype=np.float32)
    exact = x * 0.5 * (1 + erf(x.astype(np.float64) / np.sqrt(2)))
    assert np.abs(gelu(x.copy()) - exact).max() < 2e-6
