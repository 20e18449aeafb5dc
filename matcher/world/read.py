"""What is read out of adverts: their facts in processes of their own, what work they are here."""

from collections.abc import Iterator, Sequence

import numpy as np
from joblib import Parallel, cpu_count, delayed

from matcher.facts.read import facts_of
from matcher.understanding.adverts import advert_texts, occupation_shares
from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import Progress
from matcher.world.fact_table import Facts
from matcher.world.readings import LINES, OCCUPATIONS, Reading, in_steps
from models.vacancy import Vacancy

TOGETHER = 4096  # adverts read together: what they say alike is read once
MANY = 400  # adverts worth starting processes for
SHARE_DECIMALS = 4  # so that how many are read at a time changes nothing


def read_all(
    vacancies: Sequence[Vacancy], understanding: Understanding, progress: Progress | None = None
) -> list[Reading]:
    """Return what is read out of adverts, some thousand at a time; facts on every core."""
    done: list[Reading] = []
    for start in range(0, len(vacancies), TOGETHER):
        done += _read_some(vacancies[start : start + TOGETHER], understanding)
        if progress:
            progress(len(done), len(vacancies))
    return done


def _read_some(vacancies: Sequence[Vacancy], understanding: Understanding) -> list[Reading]:
    every_fact = _all_facts(vacancies)  # in other processes meanwhile
    listed = [advert_texts(v) for v in vacancies]
    vectors = understanding.matcher.recalled([text for one in listed for text in one])
    starts = np.cumsum([0, *(len(one) for one in listed)])
    shares = occupation_shares(
        vacancies, listed, vectors, understanding.matcher, understanding.advertised
    )
    short = in_steps(understanding.shortened(vectors))
    found = []
    for row, (facts, texts) in enumerate(zip(every_fact, listed, strict=True)):
        lines = np.minimum(np.arange(LINES), len(texts) - 1) + starts[row]
        best = np.argsort(-shares[row], kind="stable")[:OCCUPATIONS]
        found.append(
            Reading(
                facts=facts,
                lines=(vacancies[row].title, *texts[1:]),
                vectors=short[lines],
                occupations=best.astype(np.uint16),
                shares=np.round(shares[row][best] / shares[row][best[0]], SHARE_DECIMALS),
            )
        )
    return found


def _all_facts(vacancies: Sequence[Vacancy]) -> Iterator[Facts]:
    """Yield the facts of adverts; of many, in processes that begin at once."""
    jobs = cpu_count() if len(vacancies) >= MANY else 1
    run = Parallel(jobs, batch_size=MANY // 4, return_as="generator")
    found: Iterator[Facts] = run(delayed(facts_of)(v) for v in vacancies)
    return found
