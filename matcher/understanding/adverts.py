"""What an advert's work is, read line by line: a share for every occupation.

    shares = TITLE · title + (1 − TITLE) · mean of the lines, each line weighed by how
    clearly it speaks of work (the share of its best occupation)

Lines are matched by meaning; the title also by form. Feed codes count with their score.
"""

import re
from collections.abc import Sequence

import numpy as np

from matcher.understanding.encoder import Floats
from matcher.understanding.occupations import OccupationMatcher
from models.reference import occupation_index
from models.vacancy import Vacancy

TITLE = 0.5
CODE = 0.5  # of a code with score 1
MOST_LINES = 40
_EMPTY = re.compile(
    r"https?://|www\.|@|\btlf\b|telefon:|søknadsfrist|kontaktperson|søknad (?:sendes|sender)|"
    r"^.{0,12}$|vi tilbyr|\blønn etter\b|pensjon",
    re.IGNORECASE,
)


def work_lines(text: str) -> list[str]:
    """Return the lines of an advert that can say what the work is, without contact lines."""
    lines = [line.removeprefix("- ").strip() for line in text.split("\n")]
    return [line for line in lines if not _EMPTY.search(line)][:MOST_LINES]


def advert_texts(vacancy: Vacancy) -> list[str]:
    """Return the title and the lines of an advert."""
    title = vacancy.title
    if vacancy.job_title and vacancy.job_title.lower() not in title.lower():
        title = f"{title}. {vacancy.job_title}"
    return [title, *work_lines(vacancy.text)]


def occupation_shares(vacancy: Vacancy, vectors: Floats, matcher: OccupationMatcher) -> Floats:
    """Return the share of every occupation, [403] summing to 1; `vectors` of advert_texts."""
    texts = advert_texts(vacancy)
    title = matcher.scores(texts[:1], vectors[:1])[0]
    shares = title
    if len(texts) > 1:
        lines = matcher.by_meaning(vectors[1:])
        clear = lines.max(axis=1)
        shares = TITLE * title + (1 - TITLE) * (clear @ lines) / max(float(clear.sum()), 1e-9)
    return _with_codes(vacancy, shares)


def _with_codes(vacancy: Vacancy, shares: Floats) -> Floats:
    found = shares.copy()
    codes: Sequence[tuple[int, float]] = [
        (occupation_index()[c.styrk08], c.score) for c in vacancy.codes
    ]
    for number, score in codes:
        found *= 1 - CODE * score / len(codes)
        found[number] += CODE * score / len(codes)
    return np.asarray(found / found.sum(), np.float32)
