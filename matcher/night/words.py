"""The morning in words, from the room's own catalogues: one file a language, the same keys.

Every function gives one sentence. Handles stand in them, so they stay in the team; a joint step
and a promise name no participant.
"""

from collections.abc import Mapping
from datetime import date

from matcher.night.conflicts import Conflict, JointStep
from matcher.night.due import Due
from matcher.night.morning import Morning, News, Turned
from matcher.night.withdrawn import Withdrawn
from matcher.plan.explain import day_words
from models.exposure import Exposure
from models.ids import OpportunityKind
from models.messages import Catalogue, by_language
from models.night import ListChange

REMOVED_SHOWN = 3


def night_catalogue() -> Catalogue:
    """Return the messages of the night."""
    return by_language("matcher.night")


def say(language: str, key: str, **values: object) -> str:
    """Return the message `key` with its blanks filled in; dates are written out."""
    shown = {k: day_words(v, language) if isinstance(v, date) else v for k, v in values.items()}
    return night_catalogue().say(language, key, **shown)


def due_words(due: Due, language: str = "nb", *, names: Mapping[str, str] | None = None) -> str:
    """Return what is to be done by when; `names` gives workplaces their names."""
    values = dict(due.reason.values)
    if due.orgnr:
        values["orgnr"] = (names or {}).get(due.orgnr, due.orgnr)
    return say(language, due.reason.key, **values)


def withdrawn_words(
    found: Withdrawn, language: str = "nb", *, names: Mapping[str, str] | None = None
) -> str:
    """Return what was withdrawn, and who was working on it; `names` gives people theirs."""
    what = say(language, "withdrawn", title=found.title, employer=found.employer)
    said = [what]
    if found.handles:
        said.append(say(language, "withdrawn.handles", handles=_listed(found.handles, language)))
    for day, who in found.visits:
        said.append(say(language, "withdrawn.visit", day=day, who=(names or {}).get(who, who)))
    return " ".join(said)


def news_words(news: News, language: str = "nb") -> str:
    """Return what is new for one participant, on one line; «ingen nye i natt» is one."""
    if not news.has_list:
        return say(language, "news.no_list", handle=news.handle)
    if news.is_quiet:
        return say(language, "news.none", handle=news.handle)
    counts = {"new": len(news.new) + news.more, "changed": len(news.changed), "gone": news.gone}
    parts = [
        say(language, "news.new.one" if (key, n) == ("new", 1) else f"news.{key}", count=n)
        for key, n in counts.items()
        if n
    ]
    return say(language, "news", handle=news.handle, parts=", ".join(parts))


def line_words(change: ListChange, language: str = "nb") -> str:
    """Return a suggestion by its names; without an advert it is the employer's alone."""
    is_advert = change.opportunity.kind is OpportunityKind.VACANCY
    key = "line" if is_advert else "line.workplace"
    return say(language, key, title=change.title, employer=change.employer)


def turned_words(turned: Turned, language: str = "nb") -> str:
    """Return a changed suggestion: what is now known of the wishes that turned."""
    parts = [
        say(language, f"turned.{truth.value.lower()}", wish=wish) for wish, truth in turned.now
    ]
    return say(language, "turned", line=line_words(turned.change, language), parts=", ".join(parts))


def conflict_words(
    conflict: Conflict,
    own_specialist: str,
    language: str = "nb",
    *,
    names: Mapping[str, str] | None = None,
) -> str:
    """Return that several have the same vacancy in their lists; nobody is put first."""
    others = [(names or {}).get(s, s) for s in conflict.specialists if s != own_specialist]
    key = "conflict.colleagues" if others else "conflict"
    return say(
        language,
        key,
        title=conflict.title,
        employer=conflict.employer,
        handles=_listed(conflict.handles, language),
        colleagues=_listed(others, language),
    )


def joint_words(
    step: JointStep, language: str = "nb", *, names: Mapping[str, str] | None = None
) -> str:
    """Return that an employer stands on the lists of several specialists."""
    key = "joint.owner" if step.owner else "joint"
    known = names or {}
    who = _listed([known.get(s, s) for s in step.specialists], language)
    owner = known.get(step.owner, step.owner) if step.owner else ""
    return say(language, key, employer=step.employer, specialists=who, owner=owner)


def over_words(morning: Morning, language: str = "nb") -> str:
    """Return that the caseload is fuller than recommended; empty when it is not."""
    if not morning.over:
        return ""
    return say(language, "over", count=len(morning.news), over=morning.over)


def exposure_words(row: Exposure, language: str = "nb") -> str:
    """Return how much one participant was shown, and for nothing what removed the most."""
    if not row.has_list:
        return say(language, "exposure.no_list", handle=row.handle)
    key = "exposure.nothing" if row.got_nothing else "exposure"
    most = sorted(row.removed, key=lambda r: -r[1])[:REMOVED_SHOWN]
    removed = ", ".join(say(language, "exposure.removed", wish=w, count=n) for w, n in most)
    return say(
        language,
        key,
        handle=row.handle,
        opportunities=row.opportunities,
        employers=row.employers,
        kinds=row.kinds,
        removed=removed or say(language, "exposure.removed.none"),
    )


def _listed(names: tuple[str, ...] | list[str], language: str) -> str:
    """Return names as «A-1, A-2 og A-3»."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + say(language, "and") + names[-1]
