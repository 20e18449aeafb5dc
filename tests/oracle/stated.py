"""What the facts of one opportunity say of one wish: 1 met, 2 broken, 0 not told.

Each function takes the facts of one opportunity and the wish, as docs/factors.md has it.
"""

from collections.abc import Callable
from datetime import date

from matcher.text import fold
from models.fact import Fact, Requirement
from models.participant import Qualifications
from models.wish import DIMENSIONS, Bounds, Slot, Wish

UNTOLD, MET, BROKEN = 0, 1, 2
Facts = tuple[Fact, ...]
Judge = Callable[[Facts, Wish], int]

SOFT = (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
FULL_WEEK, FULL_FROM = 37.5, 35
HOURS_A_YEAR = 1950
SOCIAL = {"customers": "customers", "colleagues": "team", "alone": "alone"}
PAPERS = {
    "driving_licence": ("driving_licence",),
    "certificate": ("certificate", "trade_certificate", "authorisation"),
}
ALSO = {
    "A": "A2 A1 AM", "A2": "A1 AM", "A1": "AM", "B": "AM", "BE": "B",
    "C1": "B", "C1E": "C1 BE B", "C": "C1 B", "CE": "C C1E C1 BE B",
    "D1": "B", "D1E": "D1 BE B", "D": "D1 B", "DE": "D D1E D1 BE B",
}  # fmt: skip
DAY = {"day": range(6, 18), "evening": range(15, 24), "night": (*range(8), *range(21, 24))}
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def thing(facts: Facts, name: str) -> int:
    """Whether a thing is stated as part of the job, or its absence is."""
    said = {bool(f.value) for f in facts if f.name == name and f.requirement not in SOFT}
    return UNTOLD if len(said) != 1 else MET if True in said else BROKEN


def choice(facts: Facts, wish: Wish) -> int:
    """Whether all that is stated is wished (met) or none of it is (broken)."""
    name = wish.dimension or ""
    said = {w for f in facts if f.name == name and f.requirement not in SOFT for w in words_of(f)}
    return within(said & set(DIMENSIONS[name].choices), wish)


def social(facts: Facts, wish: Wish) -> int:
    """Customers, colleagues or alone: those that are stated, and no others."""
    return within({c for c, name in SOCIAL.items() if thing(facts, name) == MET}, wish)


def within(said: set[str], wish: Wish) -> int:
    """Compare what is said with what is wished; no wished word means any."""
    wanted = set(wish.named or DIMENSIONS[wish.dimension or ""].choices)
    if not said:
        return UNTOLD
    return MET if said <= wanted else UNTOLD if said & wanted else BROKEN


def words_of(fact: Fact) -> tuple[str, ...]:
    """Return the words of a fact's value, one or many."""
    return tuple(map(str, fact.value)) if isinstance(fact.value, tuple) else (str(fact.value),)


def amounts(facts: Facts) -> list[tuple[float, float]]:
    """Return the ranges of full time that are offered."""
    pairs = [(f.name, f.value) for f in facts if isinstance(f.value, tuple)]
    percents = [(float(v[0]), float(v[1])) for n, v in pairs if n == "percent"]
    hours = [(_share(v[0]), _share(v[1])) for n, v in pairs if n == "hours_week"]
    extents = {f.value for f in facts if f.name == "extent"}
    return percents or hours or ([(1.0, 99.0)] if extents == {"part_time"} else [])


def _share(hours: int | str) -> float:
    return 100.0 if float(hours) >= FULL_FROM else float(hours) * 100 / FULL_WEEK


def percent(facts: Facts, wish: Wish) -> int:
    """Whether one stated range lies within the wished, or none reaches it."""
    bounds = wish.value if isinstance(wish.value, Bounds) else Bounds()
    each = 100 / FULL_WEEK if wish.dimension == "hours_week" else 1.0
    low = 0.0 if bounds.low is None else bounds.low * each
    high = 100.0 if bounds.high is None else max(0.0, bounds.high * each)
    offered = amounts(facts)
    if any(low <= a and b <= high for a, b in offered):
        return MET
    return BROKEN if offered and not any(a <= high and low <= b for a, b in offered) else UNTOLD


def start_low(facts: Facts, wish: Wish) -> int:
    """Whether a real range is offered («deltid» alone is none)."""
    return MET if any(0 < b - a < 98 for a, b in amounts(facts)) else UNTOLD


def contract(facts: Facts, wish: Wish) -> int:
    """Whether one of the contracts stated most surely is wished."""
    said = [f for f in facts if f.name == "contract"]
    surest = max((f.confidence for f in said), default=0.0)
    named = {str(f.value) for f in said if f.confidence == surest}
    named &= set(DIMENSIONS["contract"].choices)
    return UNTOLD if not named else MET if named & set(wish.named) else BROKEN


def pay(facts: Facts, wish: Wish) -> int:
    """Whether the stated pay an hour lies within the wished; by the hour before by the year."""
    bounds = wish.value if isinstance(wish.value, Bounds) else Bounds()
    low = float("-inf") if bounds.low is None else bounds.low
    high = float("inf") if bounds.high is None else bounds.high
    hours = {"pay_hourly": 1.0, "pay_monthly": HOURS_A_YEAR / 12, "pay_yearly": float(HOURS_A_YEAR)}
    for name, each in hours.items():
        for fact in facts:
            if fact.name == name and isinstance(fact.value, tuple):
                a, b = float(fact.value[0]) / each, float(fact.value[1]) / each
                return MET if low <= a and b <= high else BROKEN if b < low or a > high else UNTOLD
    return UNTOLD


def starts(facts: Facts, wish: Wish, today: date) -> int:
    """Whether the job starts when the participant can, or later; never broken."""
    first = next((d for d in (_day(w, today) for w in wish.named) if d), None)
    for fact in facts:
        if fact.name == "start" and first:
            said = str(fact.value)
            day = today if said == "immediately" else _iso(said)
            if (said == "immediately" and first <= today) or (
                said != "immediately" and day and day >= first
            ):
                return MET
    return UNTOLD


def _day(word: str, today: date) -> date | None:
    now = {"nå", "no", "now", "straks", "med en gang", "snarest"}
    return today if word.strip().lower() in now else _iso(word.strip())


def _iso(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def times(facts: Facts, wish: Wish) -> int:
    """Whether the stated times of day lie within the wished clock times, or beside the taken."""
    said = {
        w
        for f in facts
        if f.name == "time_of_day" and f.requirement not in SOFT
        for w in words_of(f)
        if w in DAY
    }
    stated = {h for w in said for h in DAY[w]}
    if not stated or not wish.slots:
        return UNTOLD
    listed = {(s.day, h) for s in wish.slots for h in _hours(s)}
    meet = any(h in stated for _, h in listed)
    if wish.dimension == "unavailable":
        return UNTOLD if meet else MET
    if not meet:
        return BROKEN
    days = {d for d, _ in listed}
    return MET if all((d, h) in listed for d in days for h in stated) else UNTOLD


def _hours(slot: Slot) -> range:
    return range(slot.start // 60, -(-slot.end // 60))


def weekdays(facts: Facts, wish: Wish) -> int:
    """Whether work or freedom in weekends suits the wished days."""
    wanted, weekend = set(wish.named), thing(facts, "weekend")
    if not wanted & {"sat", "sun"}:
        if weekend == MET:
            return BROKEN
        return MET if weekend == BROKEN and wanted >= set(WEEK[:5]) else UNTOLD
    return BROKEN if wanted <= {"sat", "sun"} and weekend == BROKEN else UNTOLD


def paper(facts: Facts, wish: Wish) -> int:
    """Whether the job requires the paper, or says that it does not."""
    wanted = {fold(w) for w in wish.named}
    said = [
        f.requirement is not Requirement.NOT_REQUIRED
        for f in facts
        if f.name in PAPERS[wish.dimension or ""]
        and f.requirement is not Requirement.ADVANTAGE
        and (not wanted or wanted & set(fold(f"{f.quote} {f.value}").split()))
    ]
    return UNTOLD if not said else MET if any(said) else BROKEN


def language(facts: Facts, wish: Wish) -> int:
    """Whether every language that is required is wished; «skandinavisk» is met by Norwegian."""
    wanted = {"nb" if w in ("nb", "nn", "no") else w for w in wish.named}
    required = {str(f.value) for f in facts if f.name == "language" and f.requirement not in SOFT}
    if not required:
        return UNTOLD
    if "nb" in required and "nb" in wanted:
        required.discard("sv")
    return MET if required <= wanted else BROKEN


def is_no_ordinary_job(facts: Facts) -> bool:
    """Whether the advert itself says that this is no ordinary paid job."""
    return any(f.name == "not_ordinary" and f.confidence >= 0.5 for f in facts)


def open_requirements(facts: Facts, has: Qualifications) -> int:
    """Return how many papers the job requires and the participant is not known to have."""
    classes = {c for held in has.driving_licence for c in (held, *ALSO.get(held, "").split())}
    papers = [p for p in map(fold, (*has.certificates, *has.education)) if p]
    count = 0
    for fact in facts:
        if fact.requirement is Requirement.REQUIRED:
            if fact.name == "driving_licence":
                count += str(fact.value) not in classes
            elif fact.name in PAPERS["certificate"]:
                count += not any(_covers(p, fact) for p in papers)
    return count


def _covers(paper: str, fact: Fact) -> bool:
    said = fold(f"{fact.quote} {fact.value}")
    kind = {"trade_certificate": "fagbrev", "authorisation": "autorisasjon"}.get(fact.name)
    return paper in said or said in paper or bool(kind and kind in paper)
