"""The text part alone: the 300 workplaces whose kind is most like one of eight wishes.

Every rival holds one vector of 384 numbers for each workplace, as it would; ours holds one for
each industry and looks them up. Asked with no filter, and among the workplaces a filter leaves.
The answers are compared by their scores: workplaces of one industry are equally like.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.bench.timing import Timing, timed

TOP = 300
NEAR = 1e-4
Vectors = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Answer = Callable[[], npt.NDArray[np.intp]]


@dataclass(frozen=True, eq=False)
class Text:
    """The workplaces, the wishes and the filter."""

    places: Vectors  # [industries, 384]
    industry: npt.NDArray[np.intp]  # [workplaces], the main one
    wishes: Vectors  # [8, 384]
    words: tuple[str, ...]
    names: tuple[str, ...]  # [industries], for search by words
    allowed: Mask  # [workplaces]

    def scores(self) -> Vectors:
        """Return how like the best of the wishes each workplace is, in double precision."""
        best = (self.places.astype(np.float64) @ self.wishes.T.astype(np.float64)).max(axis=1)
        return np.asarray(best[self.industry], np.float32)


def text_rivals(text: Text) -> dict[str, dict[str, object]]:
    """Return the times of each, with and without the filter, and whether the answer is right."""
    found: dict[str, dict[str, object]] = {}
    scores = text.scores()
    right = {"all": _best_scores(scores), "filtered": _best_scores(scores[text.allowed])}
    for name, answers in _rivals(text):
        found[name] = {}
        for kind, answer in answers.items():
            numbers = answer()
            reached = np.sort(scores[numbers])[::-1]
            allowed = kind == "all" or bool(text.allowed[numbers].all())
            wanted = right[kind.split(",")[0]]
            same = len(reached) == len(wanted) and np.allclose(reached, wanted, atol=NEAR)
            time: Timing = timed(answer)
            found[name][kind] = {**time, "same_answer": bool(same and allowed)}
        del answers, answer
        gc.collect()
    return found


def first(scores: Vectors, count: int = TOP) -> npt.NDArray[np.intp]:
    """Return the positions of the highest scores, in no order."""
    return np.argpartition(scores, len(scores) - count)[len(scores) - count :]


def dense(text: Text) -> Vectors:
    """Return one vector for each workplace, as a rival holds them."""
    return np.ascontiguousarray(text.places[text.industry])


def _best_scores(scores: Vectors) -> Vectors:
    return np.sort(scores)[::-1][:TOP]


def _rivals(text: Text) -> Iterator[tuple[str, dict[str, Answer]]]:
    yield "ours", _ours(text)
    yield "bm25s (another answer: words, not meaning)", _bm25s(text)
    vectors = dense(text)
    yield "numpy float32", _numpy(text, vectors)
    yield "usearch exact", _usearch(text, vectors)
    yield "faiss flat", _faiss(text, vectors)


def _ours(text: Text) -> dict[str, Answer]:
    from matcher.order import _best
    from matcher.world.axis import Axis

    axis, everyone = Axis(text.industry, len(text.places)), np.ones(len(text.industry), bool)

    def among(mask: Mask) -> npt.NDArray[np.intp]:
        scores = axis.spread((text.places @ text.wishes.T).max(axis=1))
        over, _ = _best(scores, mask, TOP)
        return over[first(scores[over])]

    return {"all": lambda: among(everyone), "filtered": lambda: among(text.allowed)}


def _numpy(text: Text, vectors: Vectors) -> dict[str, Answer]:
    def all_of_them() -> npt.NDArray[np.intp]:
        return first((vectors @ text.wishes.T).max(axis=1))

    def filtered() -> npt.NDArray[np.intp]:
        scores = (vectors @ text.wishes.T).max(axis=1)
        scores[~text.allowed] = -np.inf
        return first(scores)

    def only_those() -> npt.NDArray[np.intp]:
        numbers = np.flatnonzero(text.allowed)
        return numbers[first((vectors[numbers] @ text.wishes.T).max(axis=1))]

    return {"all": all_of_them, "filtered": only_those, "filtered, all compared": filtered}


def _usearch(text: Text, vectors: Vectors) -> dict[str, Answer]:
    from usearch.index import MetricKind, search

    def among(held: Vectors) -> npt.NDArray[np.intp]:
        found = search(held, text.wishes, TOP, MetricKind.IP, exact=True)
        return _merged(found.keys, 1 - found.distances)

    def filtered() -> npt.NDArray[np.intp]:
        numbers = np.flatnonzero(text.allowed)
        return numbers[among(vectors[numbers])]

    return {"all": lambda: among(vectors), "filtered": filtered}


def _faiss(text: Text, vectors: Vectors) -> dict[str, Answer]:
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)

    def among(selector: object = None) -> npt.NDArray[np.intp]:
        chosen = faiss.SearchParameters(sel=selector) if selector else None
        likeness, numbers = index.search(text.wishes, TOP, params=chosen)
        return _merged(numbers, likeness)

    def by_batch() -> npt.NDArray[np.intp]:
        return among(faiss.IDSelectorBatch(np.flatnonzero(text.allowed)))

    def by_bitmap() -> npt.NDArray[np.intp]:
        return among(faiss.IDSelectorBitmap(np.packbits(text.allowed, bitorder="little")))

    return {"all": among, "filtered": by_bitmap, "filtered, by batch": by_batch}


def _bm25s(text: Text) -> dict[str, Answer]:
    import bm25s

    quiet = {"show_progress": False, "stopwords": None}
    index = bm25s.BM25()
    index.index(
        bm25s.tokenize([text.names[i] for i in text.industry.tolist()], **quiet),
        show_progress=False,
    )
    words = bm25s.tokenize([" ".join(text.words)], return_ids=False, **quiet)

    def among(mask: Mask | None) -> npt.NDArray[np.intp]:
        weight = None if mask is None else mask.astype(np.float32)
        found = index.get_scores(words[0], weight_mask=weight)
        return first(np.asarray(found))

    return {"all": lambda: among(None), "filtered": lambda: among(text.allowed)}


def _merged(numbers: npt.NDArray[np.integer], likeness: Vectors) -> npt.NDArray[np.intp]:
    """Return the best of what was found for each wish, each workplace once."""
    flat, scores = numbers.ravel(), likeness.ravel()
    order = np.argsort(-scores, kind="stable")
    distinct, at = np.unique(flat[order], return_index=True)
    return distinct[np.argsort(at)][:TOP].astype(np.intp)
