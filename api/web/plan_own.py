"""Somebody's own visit: find the workplace, see who was there last, set the day."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api import plan_decisions as decisions
from api.plan_asked import Asked, AskedWeek
from api.plan_decisions import TeamWeek, team_week
from api.plans import place_words
from api.services import services
from api.web.days import clock_of, day_of
from api.web.form import Filled, Sent, Texts, filled
from api.web.language import language_of
from api.web.plan_change import day_options, hour_errors
from api.web.plan_view import anchor
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.plan.explain import day_words
from models.contact import Relation, Stage
from models.ids import OrgNr
from models.store.agreements import list_agreements
from models.store.contacts import list_relations
from models.store.workplaces import search_workplaces
from models.workplace import Workplace

router = APIRouter(include_in_schema=False)

HITS = 12
USUAL_MINUTES, MOST_MINUTES = 30, 240
Search = Annotated[str, Query(alias="sok", max_length=100)]


@router.get("/ukeplan/eget")
def own_visit(request: Request, asked: AskedWeek, search: Search = "") -> Response:
    """Show a search for the workplace, and with hits the form for the visit."""
    week = team_week(services(request), asked.monday)
    form = filled(minutes=str(USUAL_MINUTES), specialist=asked.specialist or "")
    return _page(request, asked, week, search, form)


@router.post("/ukeplan/eget")
def add_own_visit(request: Request, asked: AskedWeek, form: Sent, search: Search = "") -> Response:
    """Keep the visit."""
    week = team_week(services(request), asked.monday)
    specialist = asked.specialist or form.value("specialist")
    errors = _wrong(texts(request), asked, week, specialist, form)
    if errors:
        return _page(request, asked, week, search, form.wrong(errors))
    orgnr, day = OrgNr(form.value("orgnr")), day_of(form.value("day"))
    assert day is not None  # noqa: S101 - a form without mistakes
    start, minutes = clock_of(form.value("start")), int(form.value("minutes"))
    decisions.add_own(week, specialist, orgnr, day, start, minutes)
    return see_other(request, f"{asked.path()}#{anchor(specialist, orgnr, day)}")


def _wrong(t: Texts, asked: Asked, week: TeamWeek, specialist: str, form: Filled) -> dict[str, str]:
    wrong = {}
    with week.found.database.reading() as connection:
        known = search_workplaces(connection, form.value("orgnr"), 1)
        relation = list_relations(connection).get(OrgNr(form.value("orgnr")))
    if not form.value("orgnr") or not known or known[0].orgnr != form.value("orgnr"):
        wrong["orgnr"] = t("plan.wrong_workplace")
    elif relation and relation.stage is Stage.DO_NOT_CONTACT:
        wrong["orgnr"] = t("plan.do_not_contact")
    if specialist not in asked.names:
        wrong["specialist"] = t("plan.wrong_specialist")
    elif specialist not in {s.specialist for s in week.situation.calendar.starts}:
        wrong["specialist" if asked.specialist is None else "day"] = t("plan.no_start")
    for name, words in hour_errors(t, week, form).items():
        wrong.setdefault(name, words)
    minutes = form.value("minutes")
    if not (minutes.isascii() and minutes.isdigit() and 5 <= int(minutes) <= MOST_MINUTES):
        wrong["minutes"] = t("plan.wrong_minutes", most=MOST_MINUTES)
    return wrong


def _page(request: Request, asked: Asked, week: TeamWeek, search: str, form: Filled) -> Response:
    t, language = texts(request), language_of(request)
    with week.found.database.reading() as connection:
        found = search_workplaces(connection, search, HITS) if search.strip() else ()
        relations, agreements = list_relations(connection), list_agreements(connection)
    hits = []
    for place in found:
        agreement = agreements.get(place.orgnr)
        owner = agreement.owner if agreement else None
        relation = relations.get(place.orgnr)
        hits.append((place.orgnr, _told(t, language, place, relation, owner, asked.all_names)))
    days = [("", t("plan.choose_day")), *day_options(request, week)]
    return render(
        request, "plan_own.html", status=422 if form.errors else 200, asked=asked, form=form,
        search=search, hits=hits, days=days,
    )  # fmt: skip


def _told(
    t: Texts,
    language: str,
    place: Workplace,
    relation: Relation | None,
    owner: str | None,
    names: Mapping[str, str],
) -> str:
    """Return a workplace as one to choose: where it is, who was there last, and whose it is."""
    words = f"{place.name}, {place_words(place.postcode)}".rstrip(", ")
    if relation:
        words += t(
            "plan.last",
            day=day_words(relation.last, language),
            who=names.get(relation.by, relation.by),
        )
    return words + (t("plan.owner", who=names.get(owner, owner)) if owner else "")
