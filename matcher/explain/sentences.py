"""Reasons, questions, conflicts and the next step of one suggestion.

Every sentence is made from one factor: MET gives a reason, UNKNOWN a question, BROKEN a
conflict. The next step follows from openness: nothing is done before it is decided.
"""

from dataclasses import dataclass
from functools import cache

from matcher.explain.blanks import Answered, FactorBlanks
from matcher.explain.messages import catalogue, filled, say
from matcher.explain.wording import due_words, travel_limit
from matcher.factors.catalogue import Asked
from models.contact import Stage
from models.participant import Home, MayContact, Openness, Participant
from models.ranking import Factor, Truth
from models.vacancy import Vacancy

_QUIET = {
    ("avoid_employer", Truth.MET),
    ("employer", Truth.UNKNOWN),
    ("chain", Truth.UNKNOWN),
    ("strength", Truth.UNKNOWN),
    ("interest", Truth.UNKNOWN),
    ("relation", Truth.UNKNOWN),
}
_FIRST = ("strength", "interest")  # what the participant brings is named first
_STANDING = {MayContact.YES: "open", MayContact.NO: "closed", MayContact.NOT_DECIDED: "undecided"}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one suggestion."""

    reasons: tuple[str, ...]
    ask: tuple[str, ...]
    conflicts: tuple[str, ...]


def tell(
    pairs: list[Answered], participant: Participant, language: str, *, sheltered: bool
) -> Told:
    """Return the sentences of a suggestion: strengths used, then the strongest reason first."""
    reasons: list[tuple[bool, float, str]] = []
    ask: list[str] = []
    conflicts: list[str] = []
    for alike in _alike(pairs):
        factor = alike[0][1]
        sentence = _sentence(alike, participant.home, language)
        if factor.state is Truth.MET:
            reasons.append((factor.name not in _FIRST, -factor.points, sentence))
        elif factor.state is Truth.UNKNOWN:
            ask.append(sentence)
        else:
            conflicts.append(sentence)
    if sheltered:
        ask.insert(0, say(language, "sheltered.ask"))
    reasons.sort(key=lambda reason: reason[:2])
    return Told(
        tuple(dict.fromkeys(sentence for _, _, sentence in reasons)),
        tuple(dict.fromkeys(ask)),
        tuple(dict.fromkeys(conflicts)),
    )


def next_step(
    openness: Openness, stage: Stage | None, vacancy: Vacancy | None, language: str
) -> str:
    """Return what to do next, by openness towards the employer and the stage of the relation.

    Never a step that the participant has not opened; a candidate is not presented before the
    employer's needs are known, unless there is an open advert (domain 3.3).
    """
    standing = _STANDING[openness.may_contact]
    if vacancy is None:
        step = stage.value if stage and standing == "open" else "not_contacted"
        at_stage = f"step.workplace.open.{step}"
        known = standing == "open" and at_stage in catalogue(language)
        return say(language, at_stage if known else f"step.workplace.{standing}")
    due = say(language, "step.due", due=due_words(vacancy.due)) if vacancy.due else ""
    return say(language, f"step.advert.{standing}", due=due)


def _is_told(item: Asked, factor: Factor) -> bool:
    """Whether there is anything to tell of a factor."""
    if item.is_rule or (factor.name, factor.state) in _QUIET:
        return False
    if factor.name == "requirements":
        return bool(factor.evidence.text)
    spared = factor.name in ("employer", "chain") and item.wish.strength.is_against
    return not (spared and factor.state is Truth.MET)


def _alike(pairs: list[Answered]) -> list[list[Answered]]:
    """Return what is told, kinds of work that are answered alike together; the strongest first.

    Alike: wanted and met by the same words, or wanted and not this kind of work.
    """
    groups: list[list[Answered]] = []
    work: dict[tuple[Truth, str], list[Answered]] = {}
    for pair in pairs:
        item, factor = pair
        if not _is_told(item, factor):
            continue
        group: list[Answered] = []
        is_work = factor.name == "work" and item.is_wish and not item.wish.strength.is_against
        if is_work and factor.state is not Truth.UNKNOWN:
            words = factor.evidence.text if factor.state is Truth.MET else ""
            group = work.setdefault((factor.state, words), group)
        if not group:
            groups.append(group)
        group.append(pair)
    for group in work.values():
        group.sort(key=lambda one: -one[1].points)
    return groups


def _sentence(alike: list[Answered], home: Home | None, language: str) -> str:
    """Return the sentence for factors answered alike."""
    item, factor = alike[0]
    special = ""
    if factor.name == "work" and item.wish.strength.is_against:
        special = ".against"
    elif factor.name == "travel" and not travel_limit(item.wish, home):
        special = ".free"
    template = _template(factor.name, factor.state, special, language)
    return filled(template, FactorBlanks(alike, home, language))


@cache
def _template(name: str, state: Truth, special: str, language: str) -> str:
    """Return what is said of a factor: its own words for the special case, else the common."""
    known, truth = catalogue(language), state.value.lower()
    keys = (f"{name}.{truth}{special}", f"{name}.{truth}", f"other.{truth}")
    return next(known[key] for key in keys if key in known)
