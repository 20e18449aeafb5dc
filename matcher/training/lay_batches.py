"""Batches of lay language: phrases, themes and titles answer each other by grade.

Every text carries a row of weights over the occupations: one for the phrase's
own occupation, a small one for those it is easily confused with, and grade / 3
for the occupations of a theme. Two texts agree as much as their rows do: the
largest product over the occupations when one of them belongs to a single
occupation, the cosine of the rows when both are themes. Weak agreement is
silent rather than wrong.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from matcher.training.base_weights import Floats
from matcher.training.lay import Profile, Theme
from matcher.training.pairs import Batch, maybe_worn

NEIGHBOUR = 0.2
ADVERT_SHARE = 0.15  # of the texts of single occupations
SILENT_BELOW = 0.15
SHARPNESS = 1.5
TOP_GRADE = 3.0


@dataclass(frozen=True, slots=True)
class Said:
    """A text with its weights over occupations; ``source`` tells themes apart."""

    text: str
    weights: Floats
    source: str


@dataclass(frozen=True, slots=True)
class Pool:
    """All lay texts, ready to be drawn from."""

    codes: tuple[str, ...]
    phrases: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, tuple[str, ...]]
    advertised: Mapping[str, tuple[str, ...]]
    neighbours: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, Floats]
    themes: tuple[Theme, ...]
    theme_rows: tuple[Floats, ...]
    themes_of: Mapping[str, tuple[int, ...]]


def make_pool(
    profiles: Sequence[Profile], themes: Sequence[Theme], titles: Mapping[str, Sequence[str]]
) -> Pool:
    """Return the pool over the occupations that have a profile."""
    codes = tuple(profile.styrk08 for profile in profiles)
    place = {code: at for at, code in enumerate(codes)}
    theme_rows = tuple(_weights(theme.grades, place) for theme in themes)
    return Pool(
        codes=codes,
        phrases={p.styrk08: p.phrases for p in profiles},
        titles={p.styrk08: (*p.names, *titles.get(p.styrk08, ())) for p in profiles},
        advertised={p.styrk08: p.advertised for p in profiles},
        neighbours={
            p.styrk08: tuple(code for code in p.neighbours if code in place) for p in profiles
        },
        rows={p.styrk08: _own_row(p, place) for p in profiles},
        themes=tuple(themes),
        theme_rows=theme_rows,
        themes_of={
            code: tuple(at for at, row in enumerate(theme_rows) if row[place[code]] >= 2 / 3)
            for code in codes
        },
    )


def lay_batch(pool: Pool, size: int, theme_share: float, slips: float, rng: Random) -> Batch:
    """Return ``size`` couples, ``theme_share`` of them led by a phrase of a theme."""
    left: list[Said] = []
    right: list[Said] = []
    code = rng.choice(pool.codes)
    for _ in range(size):
        if pool.themes and rng.random() < theme_share:
            at = rng.randrange(len(pool.themes))
            lead = _theme_phrase(pool, at, rng)
            answer = _answer_to_theme(pool, at, rng)
        else:
            near = pool.neighbours[code]
            code = rng.choice(near) if near and rng.random() < 0.4 else rng.choice(pool.codes)
            source = pool.advertised if rng.random() < ADVERT_SHARE else pool.phrases
            lead = Said(rng.choice(source[code]), pool.rows[code], "")
            answer = _answer_to_phrase(pool, code, rng)
        left.append(Said(maybe_worn(lead.text, slips, rng), lead.weights, lead.source))
        right.append(answer)
    return _batch(left, right)


def agreement(left: Sequence[Said], right: Sequence[Said]) -> Floats:
    """Return how far each text of the left row agrees with each of the right row, 0 to 1."""
    first = np.stack([said.weights for said in left])
    second = np.stack([said.weights for said in right])
    likeness = first @ second.T
    themes = np.ix_(_are_themes(left), _are_themes(right))
    lengths = np.outer(np.linalg.norm(first, axis=1), np.linalg.norm(second, axis=1))
    likeness[themes] = (likeness / np.maximum(lengths, 1e-6))[themes] ** 2
    for row, said in enumerate(left):
        for column, other in enumerate(right):
            if said.source and said.source == other.source:
                likeness[row, column] = 1.0
    found: Floats = np.clip(likeness, 0.0, 1.0).astype(np.float32)
    return found


def _batch(left: Sequence[Said], right: Sequence[Said]) -> Batch:
    agreed = agreement(left, right)
    same_text = np.array([[a.text == b.text for b in right] for a in left])
    own = np.eye(len(left), dtype=np.bool_)
    silent = ((agreed > 0) & (agreed < SILENT_BELOW) | same_text) & ~own
    shares = np.where(silent | (agreed < SILENT_BELOW), 0.0, agreed**SHARPNESS)
    np.fill_diagonal(shares, np.maximum(np.diag(shares), 0.2))
    shares = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
    goals = np.stack([said.weights for said in left]) ** SHARPNESS
    goals = (goals / np.maximum(goals.sum(axis=1, keepdims=True), 1e-6)).astype(np.float32)
    return Batch(tuple(a.text for a in left), tuple(b.text for b in right), shares, silent, goals)


def _answer_to_phrase(pool: Pool, code: str, rng: Random) -> Said:
    draw = rng.random()
    if draw < 0.1 and pool.themes_of[code]:
        return _theme_phrase(pool, rng.choice(pool.themes_of[code]), rng)
    source = pool.titles if draw < 0.35 else pool.advertised if draw < 0.5 else pool.phrases
    return Said(rng.choice(source[code]), pool.rows[code], "")


def _answer_to_theme(pool: Pool, at: int, rng: Random) -> Said:
    if rng.random() < 0.2:
        return _theme_phrase(pool, at, rng)
    row = pool.theme_rows[at]
    code = rng.choices(pool.codes, (row**2).tolist())[0] if row.any() else pool.codes[0]
    draw = rng.random()
    source = pool.titles if draw < 0.3 else pool.advertised if draw < 0.4 else pool.phrases
    return Said(rng.choice(source[code]), pool.rows[code], "")


def _theme_phrase(pool: Pool, at: int, rng: Random) -> Said:
    theme = pool.themes[at]
    return Said(rng.choice(theme.phrases), pool.theme_rows[at], theme.key)


def _own_row(profile: Profile, place: Mapping[str, int]) -> Floats:
    row = np.zeros(len(place), dtype=np.float32)
    for code in profile.neighbours:
        if code in place:
            row[place[code]] = NEIGHBOUR
    row[place[profile.styrk08]] = 1.0
    return row


def _weights(grades: Mapping[str, float], place: Mapping[str, int]) -> Floats:
    row = np.zeros(len(place), dtype=np.float32)
    for code, grade in grades.items():
        if code in place:
            row[place[code]] = grade / TOP_GRADE
    return row


def _are_themes(row: Sequence[Said]) -> list[int]:
    return [at for at, said in enumerate(row) if said.source]
