"""One employer: what we know and from where, what comes next, and the contact so far."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.employer_agreement import busy_times
from api.web.employer_record import EmployerRecord, employer_record, web_address
from api.web.form import Texts
from api.web.language import language_of
from api.web.render import environment, render, texts
from matcher.explain.wording import choice_word, label_of
from matcher.plan.explain import step_words
from matcher.plan.rules import Rules
from matcher.plan.steps import next_step
from models.clock import short_day
from models.contact import LearnedFact
from models.reference import industry_names
from models.wish import DIMENSIONS

router = APIRouter(include_in_schema=False)
SAVED = ("contact", "person", "person_removed", "agreement", "entry_removed")
environment.filters["out"] = web_address


@dataclass(frozen=True, slots=True)
class Known:
    """Something known of a workplace: what it is about, what is known, and where it was read."""

    about: str
    value: str
    source: str


@router.get("/arbeidsgivere/{orgnr}")
def employer_page(
    request: Request, me: Me, orgnr: str, lagret: Annotated[str, Query()] = ""
) -> Response:
    """Show one employer to anybody in the team."""
    found = services(request)
    with found.database.reading() as connection:
        record = employer_record(connection, orgnr)
    t, language, today = texts(request), language_of(request), found.today()
    step = next_step(record.stage, for_somebody=False)
    return render(
        request, "employer.html", record=record, today=today,
        saved=lagret if lagret in SAVED else "",
        known=(*_learned(t, record, language), *_registered(t, record)),
        step=step_words(step, language) if step else "",
        adverts=record.active(today), rests_until=_rests_until(record, today), me_id=me.id,
        busy=busy_times(t, record.agreement.busy),
    )  # fmt: skip


def value_words(t: Texts, fact: LearnedFact, language: str) -> str:
    """Return the value of a learned fact in words."""
    if isinstance(fact.value, bool):
        return t("employer.yes") if fact.value else t("employer.no")
    if isinstance(fact.value, tuple):
        return ", ".join(choice_word(language, str(word)) for word in fact.value)
    return str(fact.value)


def _learned(t: Texts, record: EmployerRecord, language: str) -> list[Known]:
    """Return what was learned on visits; of one thing the newest."""
    newest = {fact.name: fact for fact in record.learned}
    found = []
    for fact in newest.values():
        label = label_of(DIMENSIONS[fact.name], language) if fact.name in DIMENSIONS else fact.name
        value = value_words(t, fact, language)
        who = record.team.get(fact.by, fact.by)
        source = t("employer.source_visit", day=short_day(fact.day), who=who)
        said = f"{value.capitalize()}. «{fact.words}»" if fact.words else value.capitalize()
        found.append(Known(label.capitalize(), said, source))
    return found


def _registered(t: Texts, record: EmployerRecord) -> list[Known]:
    """Return what the business register says; a withheld number of employees is not none."""
    place = record.workplace
    source = t("employer.source_register")
    if place is None:
        return [Known(source, t("employer.not_registered"), source)]
    names = [industry_names().get(i, i.code) for i in place.industries]
    size = t("employer.not_stated") if place.employees is None else str(place.employees)
    rows = [
        Known(t("employer.industry"), "; ".join(names) or t("employer.not_stated"), source),
        Known(t("employer.employees"), size, source),
        Known(t("employer.address"), f"{place.postcode or ''} {place.place}".strip(), source),
        Known(t("employer.orgnr"), place.orgnr, source),
    ]
    if place.parent:
        rows.append(Known(t("employer.parent"), place.parent, source))
    return rows


def _rests_until(record: EmployerRecord, today: date) -> date | None:
    """Return the day the usual cool-down after the last contact ends, None when it has."""
    if not record.log:
        return None
    ends = record.log[-1].day + timedelta(days=Rules().cool_down_days)
    return ends if ends > today else None
