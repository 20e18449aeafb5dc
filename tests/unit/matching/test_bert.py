"""The encoder's arithmetic, against independent implementations."""

import numpy as np
import pytest
from scipy.special import erf

from matcher.understanding.bert import Bert, gelu
from matcher.understanding.encoder import product
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
    """What else is encoded beside it changes not one bit."""
    bert = Bert(SHIPPED)
    together = bert.encode([*TEXTS, *TEXTS])
    alone = np.concatenate([bert.encode([t]) for t in TEXTS])
    np.testing.assert_array_equal(together, np.concatenate([alone, alone]))


@pytest.mark.parametrize("shape", [(384, 384), (384, 1536), (1536, 384), (384, 32)])
def test_a_row_of_a_product_has_the_same_bits_beside_any_others(shape: tuple[int, int]) -> None:
    """However many rows are multiplied together, and wherever among them a row stands."""
    rng = np.random.default_rng(1)
    columns = rng.normal(size=shape).astype(np.float32)
    rows = rng.normal(size=(300, shape[0])).astype(np.float32)
    whole = product(rows, columns)
    for count in (1, 2, 3, 5, 8, 17, 64, 200):
        for start in (0, 7, 90):
            some = slice(start, start + count)
            np.testing.assert_array_equal(product(rows[some], columns), whole[some])


def test_the_activation_is_the_gaussian_one() -> None:
    """Within float precision of SciPy's error function."""
    x = np.linspace(-8, 8, 4001, dtype=np.float32)
    exact = x * 0.5 * (1 + erf(x.astype(np.float64) / np.sqrt(2)))
    assert np.abs(gelu(x.copy()) - exact).max() < 2e-6
