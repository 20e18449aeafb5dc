"""Batches of pairs: a text, a text that answers it, and who answers whom.

A batch holds two rows of texts. ``shares[i, j]`` says how much text ``j`` of the
right row answers text ``i`` of the left row (each row of it sums to one), and
``silent[i, j]`` marks couples that are too alike to be called wrong and are
left out of the loss. ``goals[i]``, where there are any, says how text ``i`` of the
left row is spread over the occupations.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from matcher.training.base_weights import Floats
from matcher.training.spelling import wear_down
from matcher.training.titles import Job

ANCHOR_LANGS = {"nb": 0.5, "en": 0.2, "sv": 0.15, "da": 0.15}
ANSWER_LANGS = {"nb": 0.7, "en": 0.16, "sv": 0.07, "da": 0.07}


@dataclass(frozen=True, slots=True)
class Batch:
    """Two rows of texts and the agreement between them."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    shares: Floats
    silent: NDArray[np.bool_]
    goals: Floats | None = None


def title_batch(
    jobs: Sequence[Job], nav: Mapping[str, Job], size: int, slips: float, rng: Random
) -> Batch:
    """Return pairs of titles for ``size`` jobs; ``slips`` is the share worn down.

    A fifth of the answers are NAV titles of the same STYRK-08 code. Titles of
    the same code but of another job are neither right nor wrong.
    """
    chosen = rng.sample(range(len(jobs)), size)
    left, right = [], []
    for at in chosen:
        job = jobs[at]
        left.append(maybe_worn(_pick(job, ANCHOR_LANGS, rng), slips, rng))
        same_code = nav.get(job.styrk08)
        source = same_code if same_code and rng.random() < 0.2 else job
        right.append(_pick(source, ANSWER_LANGS, rng))
    codes = np.array([jobs[at].styrk08 or jobs[at].key for at in chosen])
    same = np.eye(size, dtype=np.bool_)
    silent = (codes[:, None] == codes[None, :]) & ~same
    return Batch(tuple(left), tuple(right), same.astype(np.float32), silent)


def maybe_worn(text: str, slips: float, rng: Random) -> str:
    """Return the text, misspelt with the chance ``slips``."""
    return wear_down(text, rng) if rng.random() < slips else text


def _pick(job: Job, langs: Mapping[str, float], rng: Random) -> str:
    """Return one label of the job, in a language drawn by weight."""
    known = [lang for lang in langs if job.labels.get(lang)]
    lang = rng.choices(known, [langs[lang] for lang in known])[0]
    return rng.choice(job.labels[lang])
