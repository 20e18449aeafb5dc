"""Likeness by form: character n-grams within words (scikit-learn), no model needed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, load_npz, save_npz
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

from matcher.understanding.encoder import Floats
from matcher.understanding.kept import swapped_in

FEATURES = 2**20
COMMON = 0.04  # pieces in a larger share of the texts tell nothing and cost most: left out
LEAST_KEPT = 1000


class NgramIndex:
    """Texts as weighted n-grams of 2 to 5 letters, unit length; rare pieces weigh more.

    weight = (1 + log count) · idf, idf = log((1 + texts) / (1 + texts with it)) + 1, as in
    scikit-learn's TfidfTransformer.
    """

    def __init__(self, columns: csr_matrix, idf: Floats) -> None:
        self._columns = columns  # [features, texts]
        self._idf = idf
        self._counter = _counter()

    @classmethod
    def of(cls, texts: Sequence[str]) -> "NgramIndex":
        """Return the index of texts."""
        counts = _counter().transform(texts)
        having = np.bincount(counts.indices, minlength=FEATURES)
        idf = np.log((1 + len(texts)) / (1 + having)) + 1
        columns = _weighed(counts, idf).T.tocsr()
        rare = having <= max(LEAST_KEPT, COMMON * len(texts))
        columns.data *= np.repeat(rare, np.diff(columns.indptr))
        columns.eliminate_zeros()
        return cls(columns, idf.astype(np.float32))

    @classmethod
    def kept(cls, texts: Callable[[], Sequence[str]], path: Path) -> "NgramIndex":
        """Return the index of what `texts` gives; read from `path` where it is, else kept there."""
        idf_path = path.with_suffix(".idf.npy")
        if path.exists() and idf_path.exists():
            try:
                return cls(load_npz(path).tocsr(), np.load(idf_path))
            except (OSError, ValueError, KeyError, EOFError):
                path.unlink(missing_ok=True)
        index = cls.of(texts())
        with swapped_in(idf_path) as part:
            np.save(part, index._idf)
        with swapped_in(path) as part:
            save_npz(part, index._columns, compressed=False)
        return index

    def likeness(self, queries: Sequence[str]) -> csr_matrix:
        """Return cosines, [queries, texts], 0-1; those that share no piece are not written out."""
        return _weighed(self._counter.transform(queries), self._idf) @ self._columns


def _counter() -> HashingVectorizer:
    return HashingVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), n_features=FEATURES, lowercase=True,
        alternate_sign=False, norm=None, dtype=np.float32,
    )  # fmt: skip


def _weighed(counts: csr_matrix, idf: Floats) -> csr_matrix:
    weighed = counts.copy()
    weighed.data = (1 + np.log(weighed.data)) * idf[weighed.indices]
    return normalize(weighed, copy=False).astype(np.float32)
