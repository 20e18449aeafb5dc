"""Papers and languages that a job asks for: as wishes, and as requirements to clear up.

A requirement says something about the job, never about the person: one that the participant
is not known to fulfil is a question that lowers the place a little, and removes nothing. An
employer may train a new hire, and a paper may be on its way.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated, source_of
from matcher.factors.usual import lean, usual_words
from matcher.text import fold
from matcher.world.fact_table import Groups
from models.fact import Fact, Requirement
from models.participant import Qualifications
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

PAPERS = {
    "driving_licence": ("driving_licence",),
    "certificate": ("certificate", "trade_certificate", "authorisation"),
}
ALL_PAPERS = tuple(name for names in PAPERS.values() for name in names)
# What a licence also allows (Norwegian classes).
INCLUDES = {
    "CE": {"C", "C1E", "C1", "BE", "B"}, "C": {"C1", "B"}, "C1E": {"C1", "BE", "B"},
    "C1": {"B"}, "DE": {"D", "D1E", "D1", "BE", "B"}, "D": {"D1", "B"}, "D1E": {"D1", "BE", "B"},
    "D1": {"B"}, "BE": {"B"}, "A": {"A2", "A1", "AM"}, "A2": {"A1", "AM"}, "A1": {"AM"},
    "B": {"AM"},
}  # fmt: skip
NORDIC = {"nb", "nn", "no"}
OPEN_REQUIREMENT = 0.5  # how far one requirement lowers the place, of the points for one


@dataclass(frozen=True, slots=True)
class PaperFactor:
    """A wish about work that asks for a licence or a certificate, or about being spared it."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the paper is required, BROKEN where it is said not to be."""
        names, wanted = PAPERS[self.name], {fold(w) for w in wish.named}
        state = case.world.facts.groups(*names).judged(lambda f: _asked_for(f, names, wanted))
        return turned(case.by_facts(state, lean(case, self.name, ())), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words that ask for the paper."""
        for fact in case.world.facts.of(number):
            if fact.name in PAPERS[self.name] and fact.requirement is not Requirement.ADVANTAGE:
                return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)
        usual = usual_words(case, self.name, (), number)
        return usual or not_stated(case, number, DIMENSIONS[self.name].nb)


@dataclass(frozen=True, slots=True)
class LanguageFactor:
    """The languages the participant wants to work in: all that are required must be among them."""

    name: str = "language"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where only wished languages are required, BROKEN where another is."""
        wanted = frozenset("nb" if w in NORDIC else w for w in wish.named)
        state = case.world.facts.groups("language").judged(lambda f: _spoken(f, wanted))
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about languages."""
        said = [f for f in case.world.facts.of(number) if f.name == "language"]
        if not said:
            return not_stated(case, number, DIMENSIONS["language"].nb)
        text = ", ".join(dict.fromkeys(f"«{f.quote}»" for f in said))
        return Evidence(text, source_of(said[0]), said[0].quote)


@dataclass(frozen=True, slots=True)
class RequirementsFactor:
    """What the job requires and the participant is not known to have papers for."""

    name: str = "requirements"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return a lean down for every requirement left open; never a break."""
        facts, has = case.world.facts, case.participant.qualifications
        asked = facts.made("asked papers", lambda: _asked(facts.groups(*ALL_PAPERS)))
        lowered = -np.minimum(1, OPEN_REQUIREMENT * asked.count_open(has)).astype(np.float32)
        trades = case.world.trades
        return Column(trades, np.zeros(trades.size, np.int8), facts.spread(lowered[asked.of]))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words of the requirements left open; empty when there are none."""
        said = left_open(case.world.facts.of(number), case.participant.qualifications)
        if not said:
            return Evidence("", "annonse")
        text = ", ".join(dict.fromkeys(f"«{f.quote}»" for f in said))
        return Evidence(text, source_of(said[0]), said[0].quote)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The required papers of each kind of work, each distinct paper once."""

    of: npt.NDArray[np.int32]  # [rows] the group of each
    papers: tuple[Fact, ...]
    times: npt.NDArray[np.float32]  # [groups, papers] how often each group asks for each

    def count_open(self, has: Qualifications) -> npt.NDArray[np.float32]:
        """Return how many of the papers of each group are left open, [groups]."""
        return self.times @ np.array([_is_open(f, has) for f in self.papers], np.float32)


def _asked(groups: Groups) -> _Asked:
    known: dict[tuple[str, str, str], int] = {}
    papers: list[Fact] = []
    asked: list[tuple[int, int]] = []
    for group, facts in enumerate(groups.each):
        for fact in facts:
            if fact.requirement is Requirement.REQUIRED:
                key = (fact.name, str(fact.value), _said(fact))
                if key not in known:
                    known[key] = len(papers)
                    papers.append(fact)
                asked.append((group, known[key]))
    times = np.zeros((len(groups.each), len(papers)), np.float32)
    for at in asked:
        times[at] += 1
    return _Asked(groups.of, tuple(papers), times)


def left_open(facts: tuple[Fact, ...], has: Qualifications) -> list[Fact]:
    """Return the required papers that the participant is not known to have."""
    return [f for f in facts if f.requirement is Requirement.REQUIRED and _is_open(f, has)]


def _is_open(fact: Fact, has: Qualifications) -> bool:
    licences, papers = _held(has)
    if fact.name == "driving_licence":
        return str(fact.value) not in licences
    return fact.name in PAPERS["certificate"] and not _covered(fact, papers)


@lru_cache(maxsize=256)
def _held(has: Qualifications) -> tuple[frozenset[str], frozenset[str]]:
    """Return the licence classes and the papers that are held, with what they include."""
    licences = {c for held in has.driving_licence for c in (held, *INCLUDES.get(held, ()))}
    return frozenset(licences), frozenset(fold(p) for p in (*has.certificates, *has.education))


def _covered(fact: Fact, papers: frozenset[str]) -> bool:
    """Whether a paper is named in the words that ask, or the other way round."""
    said = _said(fact)
    kinds = {"trade_certificate": "fagbrev", "authorisation": "autorisasjon"}
    kind = kinds.get(fact.name, "")
    return any(p and (p in said or said in p or (bool(kind) and kind in p)) for p in papers)


@lru_cache(maxsize=65_536)
def _said(fact: Fact) -> str:
    return fold(f"{fact.quote} {fact.value}")


def _asked_for(facts: tuple[Fact, ...], names: tuple[str, ...], wanted: set[str]) -> np.int8:
    said = [f for f in facts if f.name in names and f.requirement is not Requirement.ADVANTAGE]
    if wanted:
        said = [f for f in said if any(w in _said(f).split() for w in wanted)]
    required = [f for f in said if f.requirement is not Requirement.NOT_REQUIRED]
    return MET if required else BROKEN if said else UNKNOWN


def _spoken(facts: tuple[Fact, ...], wanted: frozenset[str]) -> np.int8:
    required = {
        str(f.value)
        for f in facts
        if f.name == "language"
        and f.requirement not in (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
    }
    if not required:
        return UNKNOWN
    if {"nb", "sv"} <= required and "nb" in wanted:  # «skandinavisk» is met by Norwegian
        required -= {"sv"}
    return MET if required <= wanted else BROKEN
