"""The plan in words, from its own catalogues: one file a language, the same keys in each.

Every sentence is one `Reason` of the plan, which was read off the points it adds. Nothing is
said here that was not computed.
"""

from collections.abc import Mapping
from datetime import date

from models.clock import clock_words
from models.messages import by_language
from models.plan import OwnStep, Plan, Reason, Step, Unfitted, UnfittedKind, Value, Visit

PROVEN_GAP = 1e-6


def plan_catalogue(language: str) -> Mapping[str, str]:
    """Return key → template for a language; KeyError for a language there is none for."""
    return by_language("matcher.plan").language(language)


def phrase(key: str, language: str = "nb", **values: Value) -> str:
    """Return the message `key` with its blanks filled in; dates are written out."""
    known = plan_catalogue(language)
    shown = {k: day_words(v, language) if isinstance(v, date) else v for k, v in values.items()}
    return known[key].format(**shown)


def day_words(day: date, language: str = "nb") -> str:
    """Return a day in words, as «tirsdag 24. november»."""
    known = plan_catalogue(language)
    weekday = known[f"weekday.{day.weekday()}"]
    return known["day"].format(weekday=weekday, day=day.day, month=known[f"month.{day.month}"])


def explain(reason: Reason, language: str = "nb", *, names: Mapping[str, str] | None = None) -> str:
    """Return a reason as a sentence; `names` may put another name in a handle's place."""
    values = dict(reason.values)
    if "handle" in values and names:
        values["handle"] = names.get(str(values["handle"]), str(values["handle"]))
    return phrase(reason.key, language, **values)


def why(visit: Visit, language: str = "nb") -> tuple[str, ...]:
    """Return why a visit is in the plan, and what it keeps out, one sentence each."""
    said = [explain(reason, language) for reason in visit.why]
    if visit.displaced:
        less = max(0, round(visit.displaced.less))
        said.append(phrase("displaced", language, name=visit.displaced.name, less=less))
    return tuple(dict.fromkeys(said))


def headline(visit: Visit, language: str = "nb") -> str:
    """Return a visit on one line: time, workplace and step. It names no participant."""
    return phrase(
        "visit",
        language,
        arrive=clock_words(visit.arrive),
        leave=clock_words(visit.leave),
        name=visit.name,
        step=step_words(visit.step, language),
        travel=visit.travel_minutes,
    )


def step_words(step: Step, language: str = "nb") -> str:
    """Return a step in words, as «stikke innom og presentere seg»."""
    return phrase(f"step.{step.value}", language)


def own_step(step: OwnStep, language: str = "nb") -> str:
    """Return what to do with a participant in whose name nobody is visited."""
    return phrase(f"own.{step.kind.value}", language, handle=step.handle)


def not_fitted(
    found: Unfitted, language: str = "nb", *, names: Mapping[str, str] | None = None
) -> str:
    """Return what found no place and why; `names` gives workplaces their names."""
    key = f"unfitted.{found.kind.value}"
    who = found.key
    if found.kind is not UnfittedKind.PARTICIPANT:
        who = (names or {}).get(found.key, found.key)
    return phrase(key, language, who=who, why=explain(found.reason, language))


def how_good(plan: Plan, language: str = "nb") -> str:
    """Return how far the plan is from the best there can be, in one sentence."""
    if plan.gap is None:
        return phrase(f"gap.{'replanned' if plan.stopped == 'replanned' else 'unknown'}", language)
    if plan.gap < PROVEN_GAP:
        return phrase("gap.none", language)
    percent = f"{max(0.1, 100 * plan.gap):.1f}"
    return phrase(
        "gap.some", language, percent=percent if language == "en" else percent.replace(".", ",")
    )
