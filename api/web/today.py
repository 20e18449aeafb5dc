"""I dag: what waits for one specialist this morning."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me
from api.morning import NOBODY, Today, today_of
from api.services import services
from api.web.language import language_of
from api.web.paths import anchor, path_of
from api.web.persons import with_persons
from api.web.render import environment, render
from matcher.night.due import Due, DueKind
from matcher.night.morning import News
from matcher.night.words import (
    conflict_words,
    due_words,
    exposure_words,
    joint_words,
    line_words,
    news_words,
    over_words,
    turned_words,
    withdrawn_words,
)
from matcher.plan.explain import day_words
from models.ids import ParticipantId
from models.store.team import caseloads, list_specialists
from models.team import Role, Specialist

router = APIRouter(include_in_schema=False)
environment.filters["with_persons"] = with_persons
FEW_LINES = 12  # of news that are all shown unfolded


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to see to: a sentence, and where to see to it."""

    sentence: str
    href: str = ""
    action: str = ""  # of the words `today.do_…`


@dataclass(frozen=True, slots=True)
class Told:
    """What is new for one participant: lines with a link into the list, and what is said of it."""

    handle: ParticipantId
    sentence: str
    lines: tuple[tuple[str, str], ...]
    more: int
    note: str = ""


@router.get("/i-dag")
def today(request: Request, me: Me, hvem: Annotated[str | None, Query()] = None) -> Response:
    """Show one's own morning; a method adviser chooses whose."""
    found, language = services(request), language_of(request)
    day = found.today()
    with found.database.reading() as connection:
        choices = _choices(connection, me)
        whose = next((c for c in choices if c.id == hvem), choices[0])
        shown = today_of(connection, whose, day)
    told = [_told(news, shown, language) for news in shown.morning.news if news.has_list]
    news = [one for one in told if one.lines or one.note]
    return render(
        request, "today.html", shown=shown, whose=whose, choices=choices, day=day,
        day_words=day_words(day, language), since=day_words(shown.since, language),
        due=_due(shown, language), withdrawn=_withdrawn(shown, language), news=news,
        unfolded=sum(len(one.lines) for one in news) <= FEW_LINES,
        quiet=[one for one in told if one not in news],
        no_list=[n.handle for n in shown.morning.news if not n.has_list],
        asked_for=_meetings(shown, language, is_open=True),
        further=_meetings(shown, language, is_open=False),
        over=over_words(shown.morning, language),
        exposure=[(row, exposure_words(row, language)) for row in shown.exposure.rows],
        handles=[news.handle for news in shown.morning.news],
    )  # fmt: skip


def _choices(connection: Connection, me: Specialist) -> tuple[Specialist, ...]:
    """Return whose morning may be shown: one's own, or everybody's and what is nobody's."""
    if not me.sees_whole_team:
        return (me,)
    team = tuple(s for s in list_specialists(connection) if s.role is Role.SPECIALIST)
    has_nobodys = None in caseloads(connection).values()
    return (*team, NOBODY) if has_nobodys or not team else team


def _due(shown: Today, language: str) -> list[tuple[str, list[Item]]]:
    """Return what is due, parted by whether its day has passed, is today, or comes."""
    parts: dict[str, list[Item]] = {"before": [], "now": [], "soon": []}
    for due in shown.morning.due:
        part = "before" if due.is_late(shown.morning.day) else _when(due.day, shown.morning.day)
        words = due_words(due, language, names=shown.names)
        parts[part].append(Item(words, *_where(due)))
    return [(part, items) for part, items in parts.items() if items]


def _when(day: date, today: date) -> str:
    return "now" if day == today else "soon"


def _where(due: Due) -> tuple[str, str]:
    """Return where a due thing is seen to, and what one does there."""
    if due.kind is DueKind.PROMISED:
        return f"/arbeidsgivere/{due.orgnr}", "employer"
    path = path_of(due.handle or "")
    if due.kind is DueKind.START_UNKNOWN:
        return f"{path}/profil/oppstart", "start"
    if due.kind in (DueKind.SUPPORT, DueKind.COUNSELLING):
        return f"{path}/jobb", "job"
    return path, "list"


def _withdrawn(shown: Today, language: str) -> list[str]:
    return [withdrawn_words(w, language, names=shown.names) for w in shown.morning.withdrawn]


def _told(news: News, shown: Today, language: str) -> Told:
    path = path_of(news.handle)
    lines = [
        (line_words(change, language), f"{path}#{anchor(change.opportunity)}")
        for change in news.new
    ]
    lines += [
        (turned_words(turned, language), f"{path}#{anchor(turned.change.opportunity)}")
        for turned in news.changed
    ]
    row = next(row for row in shown.exposure.rows if row.handle == news.handle)
    note = exposure_words(row, language) if row.has_list and row.got_nothing else ""
    return Told(news.handle, news_words(news, language), tuple(lines), news.more, note)


def _meetings(shown: Today, language: str, *, is_open: bool) -> list[Item]:
    """Return where several want the same, what somebody has to act on apart from the rest.

    That is a vacancy an own participant has said yes or maybe to, and an employer somebody has
    asked for and nobody owns yet.
    """
    m = shown.morning
    conflicts = [
        Item(
            conflict_words(c, m.specialist, language, names=shown.names),
            f"{path_of(c.handles[0])}#{anchor(c.opportunity)}",
            "list",
        )
        for c in m.conflicts
        if bool(c.interested) is is_open
    ]
    joint = [
        Item(joint_words(j, language, names=shown.names), f"/arbeidsgivere/{j.orgnr}", "employer")
        for j in m.joint_steps
        if (j.is_asked_for and j.owner is None) is is_open
    ]
    return [*conflicts, *joint]
