"""What an advert's work is, read sentence by sentence: a share for every occupation.

    shares = TITLE · title + (1 − TITLE) · mean of the sentences, each weighed by how
    clearly it speaks of work (the share of its best occupation)

read twice, by what people say of the work and by how adverts speak of it.

The sentences under headings about tasks come first, then what stands under no heading, then
the rest; what is offered, how to apply and languages are left out. Sentences are matched by
meaning; the title also by form. Feed codes count with their score.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.understanding.encoder import Floats
from matcher.understanding.occupations import OccupationMatcher
from models.reference import occupation_index
from models.vacancy import Vacancy

TITLE = 0.5
CODE = 0.5  # of a code with score 1
MOST_SENTENCES = 10
MOST_LETTERS = 900  # of all sentences together: what an advert costs to encode
LONGEST = 300
_TURN = {Heading.TASKS: 0, Heading.NONE: 1, Heading.OTHER: 3}  # others stand between
_LEFT_OUT = (Heading.OFFERED, Heading.APPLY, Heading.LANGUAGES)
_EMPTY = re.compile(
    r"https?://|www\.|@|\btlf\b|telefon:|søknadsfrist|kontaktperson|søknad (?:sendes|sender)|"
    r"^.{0,12}$|vi tilbyr|\blønn etter\b|pensjon",
    re.IGNORECASE,
)


def work_sentences(text: str) -> list[str]:
    """Return the sentences of an advert that say most about the work, in their order."""
    found = list(_sentences(text))
    first = sorted(range(len(found)), key=lambda i: (found[i][0], i))[:MOST_SENTENCES]
    letters = np.cumsum([len(found[i][1]) for i in first])
    kept = [i for i, so_far in zip(first, letters, strict=True) if so_far <= MOST_LETTERS]
    return [found[i][1] for i in sorted(kept or first[:1])]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with its turn: the lower, the sooner it is read."""
    document = Document("text", text)
    for line in document.lines:
        if line.heading in _LEFT_OUT:
            continue
        position = line.start
        while position < line.end:
            start, end = document.sentence_at(position)
            said = text[start:end].strip().removeprefix("- ").strip()[:LONGEST]
            if said and not _EMPTY.search(said):
                yield _TURN.get(line.heading, 2), said
            position = max(end, position + 1)


def advert_texts(vacancy: Vacancy) -> list[str]:
    """Return the title and the sentences of an advert."""
    title = vacancy.title
    if vacancy.job_title and vacancy.job_title.lower() not in title.lower():
        title = f"{title}. {vacancy.job_title}"
    return [title, *work_sentences(vacancy.text)]


def occupation_shares(
    vacancies: Sequence[Vacancy],
    listed: Sequence[Sequence[str]],
    vectors: Floats,
    said: OccupationMatcher,
    advertised: OccupationMatcher,
) -> Floats:
    """Return the share of every occupation in adverts, [adverts, 403], rows summing to 1.

    `listed` holds the texts of each advert (`advert_texts`), `vectors` those of all texts in
    turn. The mean of two readings: by what people say of the work, and by how adverts speak of
    it. What many adverts say alike is read once.
    """
    texts = [text for one in listed for text in one]
    distinct, first, which = np.unique(texts, return_index=True, return_inverse=True)
    starts = np.cumsum([0, *(len(one) for one in listed)])
    titles, title_of = np.unique(which[starts[:-1]], return_inverse=True)
    sentences = np.unique(np.delete(which, starts[:-1]))
    by_title = said.scores([str(distinct[t]) for t in titles], vectors[first[titles]])
    by_sentence = said.by_meaning(vectors[first[sentences]])
    found = advertised.scores([str(t) for t in distinct], vectors[first])
    shares = np.zeros((len(listed), found.shape[1]), np.float32)
    for row, vacancy in enumerate(vacancies):
        rows = which[starts[row] : starts[row + 1]]
        own = np.searchsorted(sentences, rows[1:])
        as_said = _read(by_title[title_of[row]], by_sentence[own])
        read = (as_said + _read(found[rows[0]], found[rows[1:]])) / 2
        shares[row] = _with_codes(vacancy, np.asarray(read, np.float32))
    return shares


def _read(title: Floats, sentences: Floats) -> Floats:
    """Return the shares by title and sentences together."""
    if not len(sentences):
        return title
    clear = sentences.max(axis=1)
    mean = clear @ sentences / max(float(clear.sum()), 1e-9)
    return np.asarray(TITLE * title + (1 - TITLE) * mean, np.float32)


def _with_codes(vacancy: Vacancy, shares: Floats) -> Floats:
    found = shares.copy()
    codes: Sequence[tuple[int, float]] = [
        (occupation_index()[c.styrk08], c.score) for c in vacancy.codes
    ]
    for number, score in codes:
        found *= 1 - CODE * score / len(codes)
        found[number] += CODE * score / len(codes)
    return np.asarray(found / found.sum(), np.float32)
