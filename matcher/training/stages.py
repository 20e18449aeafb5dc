"""The stages of the training, each from files to files."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from matcher.training.base_weights import Floats, full_tokenizer
from matcher.training.common_words import common_words
from matcher.training.lay import lay_profiles, lay_themes
from matcher.training.lay_batches import Pool, lay_batch, make_pool
from matcher.training.model_card import card
from matcher.training.pairs import Batch, title_batch
from matcher.training.prototypes import first_prototypes
from matcher.training.shipping import load, ship
from matcher.training.student import Student, encode, start
from matcher.training.titles import Job, read_esco, read_nav
from matcher.training.train import Plan, train
from matcher.training.vocabulary import Vocabulary, count_pieces, trim
from matcher.understanding.bert import Bert
from matcher.understanding.load import all_vectors, encoder_key, examples_key, store_vectors

LAYERS = (0, 2, 4, 6, 8, 10)
VOCABULARY_SIZE = 40_000
TITLE_WEIGHT = {"nb": 60.0, "sv": 20.0, "da": 20.0, "en": 20.0}
TITLE_COUPLES = 192
LAY_COUPLES = 160
WORN_SHARE = 0.25
THEME_SHARE = 0.5
TITLE_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the training texts lie."""

    reference: Path

    def jobs(self) -> tuple[Job, ...]:
        """Return the ESCO occupations."""
        folder = self.reference / "esco"
        return read_esco(folder / "occupation_labels.csv", folder / "esco_occupations_no.csv")

    def nav(self) -> tuple[Job, ...]:
        """Return NAV's titles by STYRK-08 code."""
        return read_nav(self.reference / "codes" / "nav_styrk08_yrkesbetegnelser.csv")


def vocabulary(jobs: Sequence[Job]) -> Vocabulary:
    """Return the trimmed vocabulary, counted over common words and all titles."""
    weights = defaultdict(float, common_words())
    for job in jobs:
        for lang, labels in job.labels.items():
            for label in labels:
                weights[label] += TITLE_WEIGHT[lang]
    return trim(full_tokenizer(), count_pieces(full_tokenizer(), weights), VOCABULARY_SIZE)


def titles_by_code(jobs: Sequence[Job]) -> dict[str, list[str]]:
    """Return the Norwegian titles of each STYRK-08 code."""
    found: dict[str, list[str]] = defaultdict(list)
    for job in jobs:
        found[job.styrk08] += job.labels.get("nb", ())
    return found


def run_titles(sources: Sources, out: Path, plan: Plan, rng: Random) -> None:
    """Train on job titles and write the encoder to ``out/titles``."""
    jobs, nav = sources.jobs(), sources.nav()
    student = start(vocabulary((*jobs, *nav)), LAYERS)
    by_code = {job.styrk08: job for job in nav}

    def draw() -> Batch:
        return title_batch(jobs, by_code, TITLE_COUPLES, WORN_SHARE, rng)

    train(student, _forever(draw), plan, _say)
    ship(student, out / "titles", card(LAYERS, VOCABULARY_SIZE))


def run_lay(sources: Sources, out: Path, plan: Plan, rng: Random) -> None:
    """Go on from ``out/titles`` with lay language and write ``out/encoder``."""
    jobs, nav = sources.jobs(), sources.nav()
    pool = make_pool(lay_profiles(), lay_themes(), titles_by_code((*jobs, *nav)))
    by_code = {job.styrk08: job for job in nav}

    def draw() -> Batch:
        if rng.random() < TITLE_SHARE:
            return title_batch(jobs, by_code, LAY_COUPLES, WORN_SHARE, rng)
        return lay_batch(pool, LAY_COUPLES, THEME_SHARE, WORN_SHARE, rng)

    student = load(out / "titles")
    means = np.stack([_mean_of(student, pool, code) for code in pool.codes])
    prototypes = first_prototypes(pool.codes, means)
    train(student, _forever(draw), plan, _say, prototypes)
    ship(student, out / "encoder", card(LAYERS, VOCABULARY_SIZE))


def run_vectors(out: Path) -> None:
    """Encode our examples with ``out/encoder`` and keep them beside it, ready to ship."""
    folder = out / "encoder"
    vectors = all_vectors(Bert(folder), _say_done)
    store_vectors(folder / "examples.npz", f"{encoder_key(folder)}-{examples_key()}", vectors)


def _mean_of(student: Student, pool: Pool, code: str) -> Floats:
    texts = (*pool.titles[code][:3], *pool.phrases[code][:8])
    mean: Floats = encode(student, texts).mean(axis=0)
    return mean


def _forever(draw: Callable[[], Batch]) -> Iterator[Batch]:
    while True:
        yield draw()


def _say(step: int, loss: float) -> None:
    if step % 50 == 0:
        sys.stdout.write(f"step {step}: loss {loss:.3f}\n")
        sys.stdout.flush()


def _say_done(done: int, total: int) -> None:
    sys.stdout.write(f"{done} of {total} texts\n")
    sys.stdout.flush()
