"""From words to occupations: every STYRK-08 code gets a score.

A kernel estimate over our examples (`examples.py`): each example votes for its occupations,
by its likeness to what is said. Likeness is measured twice, by meaning (the encoder,
vectors centred) and by form (character n-grams of the words that carry something, which
forgive spelling and catch rare words); the two estimates are multiplied, each to a power.
No trained classifier: what a score rests on can be shown, and a new phrase works at once.

    by form     K = cos(n-grams) ^ 4
    by meaning  K = exp(SHARPNESS · (cos(vectors) − 1))
    log score   = FORM_SHARE · log form + (1 − FORM_SHARE) · log meaning

The constants were chosen on the development half of our own wishes (docs/quality.md).
"""

from collections.abc import Sequence

import numpy as np

from matcher.cores import in_parts
from matcher.understanding.encoder import Encoder, Floats
from matcher.understanding.examples import Examples
from matcher.understanding.ngrams import NgramIndex
from matcher.understanding.reading import content_words
from matcher.understanding.vectors import CHUNK, Progress, RememberingEncoder

SHARPNESS = 18.0
FORM_SHARE = 0.6
LEAST = 1e-6
MANY = 1000  # more texts than people say at a time: compared in one product, to the last bits
SPAN = 512  # examples compared together: they stay in the processor's cache
SPANS = 16  # worth handing to another core
BATCH = 128  # texts at a time: what is counted for each stays in the processor's cache


class OccupationMatcher:
    """Our examples made ready once; answers what words are about."""

    def __init__(
        self, encoder: RememberingEncoder, form: NgramIndex, known: Examples, vectors: Floats
    ) -> None:
        """Take examples, and their vectors as `example_vectors` gives them."""
        self._encoder = encoder
        self._form = form
        self.examples = known
        self._middle = vectors.mean(axis=0)
        self._vectors = self.centred(vectors)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Return the centred vectors of texts, [texts, size]."""
        return self.centred(self._encoder.encode(texts))

    def recalled(self, texts: Sequence[str]) -> Floats:
        """Return the centred vectors of texts that are worth keeping, such as adverts'."""
        return self.centred(self._encoder.recall(texts))

    def centred(self, vectors: Floats) -> Floats:
        """Return vectors with what all examples have in common taken out, unit length."""
        done = np.empty(vectors.shape, np.float32)
        for start in range(0, len(vectors), BATCH):
            moved = vectors[start : start + BATCH] - self._middle
            length = np.linalg.norm(moved, axis=1, keepdims=True)
            np.divide(moved, np.maximum(length, 1e-9), out=done[start : start + BATCH])
        return done

    def scores(self, texts: Sequence[str], vectors: Floats | None = None) -> Floats:
        """Return how well each occupation answers each text, [texts, 403]; rows sum to 1."""
        if vectors is None:
            vectors = self.vectors(texts)
        meaning = self.by_meaning(vectors)
        form = self.by_form(texts)
        logs = FORM_SHARE * np.log(form + LEAST) + (1 - FORM_SHARE) * np.log(meaning + LEAST)
        powered = np.exp(logs - logs.max(axis=1, keepdims=True))
        return np.asarray(powered / powered.sum(axis=1, keepdims=True), np.float32)

    def by_meaning(self, vectors: Floats) -> Floats:
        """Return the estimate by meaning, [texts, 403]; rows sum to 1."""
        votes = self.examples.votes_by_middles
        found = np.empty((len(vectors), votes.shape[1]), np.float32)

        def of_part(start: int, stop: int) -> None:
            for at in range(start, stop, BATCH):
                batch = slice(at, min(at + BATCH, stop))
                some = vectors[batch]
                kernel = some @ self._vectors.T if len(vectors) > MANY else self._likeness(some)
                kernel -= kernel.max(axis=1, keepdims=True)
                kernel *= SHARPNESS
                np.exp(kernel, out=kernel)
                found[batch] = _shares(kernel @ votes)

        in_parts(len(vectors), of_part, least=MANY)
        return found

    def _likeness(self, vectors: Floats) -> Floats:
        """Return the likeness of vectors to every example, [texts, examples].

        One at a time, so that each has the same bits beside others; every span of examples is
        read once for all.
        """
        found = np.empty((len(vectors), len(self._vectors)), np.float32)

        def of_spans(first: int, after: int) -> None:
            for number in range(first, after):
                span = slice(number * SPAN, min((number + 1) * SPAN, found.shape[1]))
                for vector, row in zip(vectors, found, strict=True):
                    np.matmul(self._vectors[span], vector, out=row[span])

        in_parts(-(-found.shape[1] // SPAN), of_spans, least=SPANS)
        return found

    def by_form(self, texts: Sequence[str]) -> Floats:
        """Return the estimate by form, [texts, 403]; rows sum to 1, or are all 0."""
        done = [np.zeros((0, self.examples.votes.shape[1]), np.float32)]
        for start in range(0, len(texts), BATCH):
            some = [bare(t) for t in texts[start : start + BATCH]]
            kernel = self._form.likeness(some)
            kernel.data = np.square(np.square(kernel.data))
            done.append(_shares(self.examples.scores(kernel)))
        return np.concatenate(done)

    def widest(self, count: int) -> Floats:
        """Return the directions in which examples differ most, [size, count], unit length."""
        spread = self._vectors.T.astype(np.float64) @ self._vectors
        return np.asarray(np.linalg.eigh(spread)[1][:, : -count - 1 : -1], np.float32)

    def nearest(self, vector: Floats, occupation: int) -> str:
        """Return the example of an occupation alone that is nearest to a text's vector."""
        rows = self.examples.own_texts(occupation)
        return self.examples.texts[int(rows[int((self._vectors[rows] @ vector).argmax())])]


def bare(text: str) -> str:
    """Return the words of a text that carry something; the text itself when none does."""
    return " ".join(content_words(text)) or text


def example_vectors(encoder: Encoder, known: Examples, progress: Progress | None = None) -> Floats:
    """Return the vectors of examples: each text of an occupation, then each theme's middle.

    Takes minutes for tens of thousands of texts; made once and kept (`load.py`).
    """
    done = []
    for start in range(0, len(known.texts), CHUNK):
        done.append(encoder.encode(known.texts[start : start + CHUNK]))
        if progress:
            progress(min(start + CHUNK, len(known.texts)), len(known.texts))
    vectors = np.concatenate(done)
    return np.concatenate([vectors[: known.theme_start], known.middles(vectors)])


def _shares(scores: Floats) -> Floats:
    listed = np.ascontiguousarray(scores)  # so that the sum of a row is always made the same way
    return np.asarray(listed / np.maximum(listed.sum(axis=1, keepdims=True), 1e-12), np.float32)
