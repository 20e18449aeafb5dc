"""Similarity by form: character n-grams within words (scikit-learn), no model needed."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

from matcher.understanding.encoder import Floats


class NgramEncoder:
    """Words are alike when they share pieces of 3 to 5 letters."""

    name = "ngram-3-5"

    def __init__(self) -> None:
        self._vectorizer = HashingVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), n_features=2**18, lowercase=True,
            alternate_sign=False, norm=None, dtype=np.float32,
        )  # fmt: skip

    def index(self, texts: Sequence[str]) -> "NgramIndex":
        """Return the texts as weighted n-grams; rare pieces weigh more."""
        counts = self._vectorizer.transform(texts)
        weigher = TfidfTransformer(sublinear_tf=True).fit(counts)
        return NgramIndex(self._vectorizer, weigher, weigher.transform(counts).T.tocsr())


class NgramIndex:
    """Texts as columns of weighted n-grams, unit length."""

    def __init__(
        self, vectorizer: HashingVectorizer, weigher: TfidfTransformer, columns: csr_matrix
    ) -> None:
        self._vectorizer = vectorizer
        self._weigher = weigher
        self._columns = columns

    def scores(self, queries: Sequence[str]) -> Floats:
        """Return cosine similarities, [queries, texts], 0-1."""
        rows = self._weigher.transform(self._vectorizer.transform(queries))
        return np.asarray((rows @ self._columns).todense(), dtype=np.float32)
