"""One participant asking of every opportunity: the truth and degree of each, as the docs have it.

A truth is 1 met, 2 broken or 0 not told. A degree is a 32-bit number: 0-1 where the truth is
told, and where it is not a lean from -1 to 1 by what is usual in such work.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.factors.stated import CHOICES, STATED
from matcher.factors.strengths import GENERAL as TELLS_NOTHING
from matcher.factors.strengths import USED
from matcher.factors.usual import OFTEN, SELDOM, USUAL
from matcher.factors.work import GENERAL, LEAST_MET, LEAST_PRESENT, SURELY_OTHER
from matcher.factors.workplaces import LARGE_FROM, SMALL_UNDER
from matcher.text import fold
from matcher.travel import estimate
from matcher.understanding.understanding import Meaning
from models.participant import Participant
from models.reference import spot
from models.wish import Bounds, Strength, Wish
from tests.oracle import stated
from tests.oracle.known import Floats, Known, Spot
from tests.oracle.stated import BROKEN, MET, UNTOLD, Facts

Single = npt.NDArray[np.float32]
States = npt.NDArray[np.int8]
Judged = tuple[States, Single]
WITHOUT_LIMIT = 60.0  # minutes in which nearness counts


@dataclass(frozen=True, eq=False)
class Given:
    """What the oracle takes as it is, of every opportunity."""

    meaning: Callable[[str], Meaning]
    fits: Callable[[str], Single]  # of words, 0-1
    usual: Callable[[str], Single]  # of a column, 0-1, NaN where not known
    jobs: Callable[[Single | None, int], int]  # the job of one opportunity, by what is wanted
    relations: Single  # how far each relation has come, 0-1


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked of every opportunity."""

    factor: str
    wish: Wish | None = None
    words: str = ""
    is_hard: bool = False
    is_final: bool = False


class Asking:
    """One participant, every opportunity."""

    def __init__(self, person: Participant, known: Known, given: Given, today: date) -> None:
        self.person, self.known, self.given, self.today = person, known, given, today
        self.least, self.most = self._minutes()

    def judged(self, question: Question) -> Judged:
        """Return the truth and degree of every opportunity."""
        name, wish = question.factor, question.wish
        if name in ("strength", "interest"):
            return self._used(question.words)
        if name == "avoid_employer" or wish is None:
            return self._by_itself(name)
        if name == "work":
            return self._work(wish)
        if name == "travel":
            return _turned(self._travel(wish), wish)
        if name == "employer":
            return self._named(wish)
        return _turned(self._told(wish), wish)

    def _by_itself(self, name: str) -> Judged:
        """Return the rule, what is required, relations and employers to avoid."""
        state = np.zeros(len(self.known), np.int8)
        degree = np.zeros(len(self.known), np.float32)
        if name == "ordinary":
            state = self.no_ordinary_job()
        elif name == "requirements":
            degree = self.open_requirements()
        elif name == "relation":
            degree = self.given.relations
            state[degree > 0] = MET
        else:
            theirs = self._at(self.person.avoid_employers)
            state, degree = np.where(theirs, BROKEN, MET).astype(np.int8), degree + 1
        return state, degree

    def no_ordinary_job(self) -> States:
        """Return BROKEN where the advert itself says that it is no ordinary paid job."""
        state = np.zeros(len(self.known), np.int8)
        for number, facts in self.known.facts.items():
            state[number] = BROKEN if stated.is_no_ordinary_job(facts) else UNTOLD
        return state

    def open_requirements(self) -> Single:
        """Return how far the papers a job requires lower its place, -1 to 0."""
        degree, has = np.zeros(len(self.known), np.float32), self.person.qualifications
        for number, facts in self.known.facts.items():
            degree[number] = -min(1.0, 0.5 * stated.open_requirements(facts, has))
        return degree

    def _at(self, orgnrs: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Return what is at employers, or at a subunit under them."""
        numbers = [int(o) for o in orgnrs]
        return np.isin(self.known.orgnr, numbers) | np.isin(self.known.parent, numbers)

    def _named(self, wish: Wish) -> Judged:
        """Return employers by number. Names are tested where they are found, not here."""
        theirs = self._at(wish.named)
        if wish.strength.is_against:
            return np.where(theirs, BROKEN, MET).astype(np.int8), np.ones(len(theirs), np.float32)
        return np.where(theirs, MET, UNTOLD).astype(np.int8), theirs.astype(np.float32)

    def _used(self, words: str) -> Judged:
        """Return where the work uses a strength or interest; what fits everywhere tells nothing."""
        fits = self.given.fits(words)
        everywhere = np.mean(self.given.meaning(words).occupations >= USED) > TELLS_NOTHING
        used = (fits >= USED) & (not everywhere)
        return np.where(used, MET, UNTOLD).astype(np.int8), np.where(used, fits, np.float32(0))

    def _work(self, wish: Wish) -> Judged:
        fits, one = self.given.fits(wish.work_words), np.float32(1)
        if wish.strength.is_against:
            there = fits >= LEAST_PRESENT
            state = np.where(there, BROKEN, MET)
            return state.astype(np.int8), np.where(there, fits, one - fits)
        share = float(np.mean(self.given.meaning(wish.work_words).occupations >= 0.5))
        told = np.float32(1.0 if share <= GENERAL else GENERAL / share)
        met = fits >= LEAST_MET
        if wish.strength is Strength.MUST:
            state = np.where(met, MET, np.where(fits < SURELY_OTHER, BROKEN, UNTOLD))
            return state.astype(np.int8), np.where(met, fits * told, one)
        degree = np.where(met, fits * told, (one - fits / np.float32(LEAST_MET)) * told)
        return np.where(met, MET, BROKEN).astype(np.int8), degree

    def _minutes(self) -> tuple[Floats, Floats]:
        """Return the least and the most minutes to the nearest place of each; NaN not known."""
        known, home = self.known, self.person.home
        start = spot(home.postcode, None) if home else None
        if home is None or start is None:
            return np.full(len(known), np.nan), np.full(len(known), np.nan)
        found = estimate(start, home.mode, known.lat[:, 0], known.lon[:, 0], known.radius[:, 0])
        least, most = found.least, found.most
        for column in (1, 2):
            at = np.flatnonzero(~np.isnan(known.lat[:, column]))
            lat, lon, radius = (a[at, column] for a in (known.lat, known.lon, known.radius))
            other = estimate(start, home.mode, lat, lon, radius)
            least[at] = np.minimum(least[at], other.least)
            most[at] = np.minimum(most[at], other.most)
        return least, most

    def _travel(self, wish: Wish) -> Judged:
        limit = wish.value.high if isinstance(wish.value, Bounds) else None
        longest = np.inf if limit is None else limit
        within, beyond = self.most <= longest, self.least > longest
        near = np.clip(1 - self.most / (limit or WITHOUT_LIMIT), 0, 1)
        degree = np.select([within, beyond], [0.5 + near / 2, 1.0], 0.0)
        state = np.select([within, beyond], [MET, BROKEN], UNTOLD)
        return state.astype(np.int8), degree.astype(np.float32)

    def _told(self, wish: Wish) -> Judged:
        """Return what is stated, in full degree; where it is not, what is usual leans."""
        state, name = self.stated(wish), wish.dimension or ""
        by_choice = name in CHOICES or name == "social"
        lean = self._lean(name, wish.named if by_choice else ())
        return state, np.where(state == UNTOLD, lean, np.float32(1))

    def stated(self, wish: Wish) -> States:
        """Return what is stated of the wish at every opportunity."""
        state, name = np.zeros(len(self.known), np.int8), wish.dimension or ""
        if name == "place":
            wanted = {fold(w) for w in wish.named} - {""}
            state[:] = [_is_there(wanted, spots) for spots in self.known.spots]
        elif name == "size":
            state[:] = _size(self.known.employees, wish.named)
        elif name == "sector":
            for sector, word in ((1, "public"), (2, "private")):
                state[self.known.sector == sector] = stated.within({word}, wish)
        else:
            judge = _judge(name, self.today)
            for number, facts in self.known.facts.items():
                state[number] = judge(facts, wish)
        return state

    def _lean(self, name: str, wanted: Sequence[str]) -> Single:
        """Return how usual a thing is, or the most usual of the choices that are wished."""
        ways: Mapping[str, tuple[str, int]] = USUAL.get(name, {})
        columns = [ways[word] for word in wanted or ("",) if word in ways]
        if not columns:
            return np.zeros(len(self.known), np.float32)
        leans = [_scaled(self.given.usual(c)) * np.float32(w) for c, w in columns]
        return np.asarray(np.max(leans, axis=0), np.float32)


def _judge(name: str, today: date) -> Callable[[Facts, Wish], int]:
    if name in STATED:
        return lambda facts, wish: stated.thing(facts, name)
    if name == "accommodation":
        return lambda facts, wish: MET if stated.thing(facts, name) == MET else UNTOLD
    if name == "start":
        return lambda facts, wish: stated.starts(facts, wish, today)
    if name in CHOICES:
        return stated.choice
    by_name: dict[str, Callable[[Facts, Wish], int]] = {
        "percent": stated.percent, "hours_week": stated.percent, "start_low": stated.start_low,
        "contract": stated.contract, "pay": stated.pay, "clock": stated.times,
        "unavailable": stated.times, "weekdays": stated.weekdays, "social": stated.social,
        "driving_licence": stated.paper, "certificate": stated.paper, "language": stated.language,
    }  # fmt: skip
    return by_name[name]


def _turned(judged: Judged, wish: Wish) -> Judged:
    """Return the judgement as the wish means it: to be spared from a thing is the other way."""
    state, degree = judged
    if not wish.strength.is_against:
        return judged
    other = np.select([state == MET, state == BROKEN], [BROKEN, MET], UNTOLD).astype(np.int8)
    return other, np.where(state == UNTOLD, -degree, degree)


def _scaled(usual: Single) -> Single:
    """Return how usual a thing is as a lean: 1 always, -1 never, 0 between seldom and often."""
    more = np.clip((usual - OFTEN) / (1 - OFTEN), 0, 1)
    less = np.clip((SELDOM - usual) / SELDOM, 0, 1)
    return np.asarray(np.nan_to_num(more - less), np.float32)


def _size(employees: npt.NDArray[np.int64], wanted: Sequence[str]) -> npt.NDArray[np.int64]:
    small, large = (employees >= 0) & (employees < SMALL_UNDER), employees >= LARGE_FROM
    met = (small & ("small" in wanted)) | (large & ("large" in wanted))
    return np.select([met, small | large], [MET, BROKEN], UNTOLD)


def _is_there(wanted: set[str], spots: Sequence[Spot]) -> int:
    """Whether one of the places goes by a wished name, or its postcode begins so."""
    if not spots:
        return UNTOLD
    named = any(s.called & wanted for s in spots)
    begins = any(w.isdigit() and s.postcode.startswith(w) for w in wanted for s in spots)
    return MET if named or begins else BROKEN
