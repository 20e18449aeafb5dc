"""How well wishes find occupations: nDCG@10 on the developing half of a graded set.

The gain of an occupation is its grade, discounted by ``log2(1 + place)``. Only
wishes whose id hashes into the lower half are used here; the other half is left
for the judging of the finished product.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matcher.training.base_weights import Floats

DEVELOPING = frozenset("01234567")


@dataclass(frozen=True, slots=True)
class Wish:
    """One graded wish: what was said and the occupations that answer it."""

    key: str
    lang: str
    kind: str
    text: str
    grades: Mapping[str, float]
    avoid: tuple[str, ...]


def read_wishes(path: Path) -> tuple[Wish, ...]:
    """Return the wishes of the developing half."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return tuple(
        Wish(row["id"], row["lang"], row["kind"], row["text"], row["relevant"], tuple(row["avoid"]))
        for row in rows
        if is_for_developing(row["id"])
    )


def is_for_developing(key: str) -> bool:
    """Return whether the wish may be looked at while the product is made."""
    return hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[0] in DEVELOPING


def ndcg(scores: Mapping[str, float], grades: Mapping[str, float], depth: int = 10) -> float:
    """Return the discounted gain of the best ``depth`` codes over the best possible."""
    ranked = sorted(scores, key=lambda code: (-scores[code], code))[:depth]
    reached = gain([grades.get(code, 0.0) for code in ranked])
    best = gain(sorted(grades.values(), reverse=True)[:depth])
    return reached / best if best else 0.0


def gain(grades: Sequence[float]) -> float:
    """Return the sum of grades, each divided by ``log2(1 + place)``."""
    places = np.arange(2, len(grades) + 2)
    return float((np.array(grades) / np.log2(places)).sum()) if len(grades) else 0.0


def centred(vectors: Floats, middle: Floats) -> Floats:
    """Return the vectors without what all texts share, at length one again."""
    moved = vectors - middle
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    found: Floats = (moved / np.maximum(lengths, 1e-9)).astype(np.float32)
    return found


def best_mean(likeness: Floats, owners: Sequence[Sequence[int]], best: int) -> Floats:
    """Return, for each wish and owner, the mean of the owner's ``best`` likest texts."""
    out = np.zeros((likeness.shape[0], len(owners)), dtype=np.float32)
    for at, texts in enumerate(owners):
        if texts:
            sorted_part = np.sort(likeness[:, list(texts)], axis=1)
            out[:, at] = sorted_part[:, -best:].mean(axis=1)
    return out


def report(
    wishes: Sequence[Wish],
    titles: Mapping[str, Sequence[str]],
    phrases: Mapping[str, Sequence[str]],
    encode: Callable[[Sequence[str]], Floats],
) -> dict[str, float]:
    """Return mean nDCG@10 over all wishes and by language and kind.

    The score of an occupation is the mean of its two likest titles plus the mean
    of its three likest phrases, vectors centred on the mean of all phrases.
    """
    codes = tuple(titles)
    title_texts, title_owners = _flat([titles[code] for code in codes])
    phrase_texts, phrase_owners = _flat([phrases[code] for code in codes])
    phrase_vectors = encode(phrase_texts)
    middle: Floats = phrase_vectors.mean(axis=0)
    said = centred(encode([wish.text for wish in wishes]), middle)
    likeness = best_mean(said @ centred(encode(title_texts), middle).T, title_owners, 2)
    likeness += best_mean(said @ centred(phrase_vectors, middle).T, phrase_owners, 3)
    groups: dict[str, list[float]] = defaultdict(list)
    for wish, row in zip(wishes, likeness, strict=True):
        value = ndcg(dict(zip(codes, row.tolist(), strict=True)), wish.grades)
        for group in ("all", wish.lang, wish.kind):
            groups[group].append(value)
    return {group: float(np.mean(values)) for group, values in groups.items()}


def _flat(texts: Sequence[Sequence[str]]) -> tuple[list[str], list[list[int]]]:
    """Return all texts in one row and, for each owner, the places of its own."""
    flat: list[str] = []
    owners: list[list[int]] = []
    for own in texts:
        owners.append(list(range(len(flat), len(flat) + len(own))))
        flat += own
    return flat, owners
