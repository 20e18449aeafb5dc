"""The parts of a profile that have a form of their own: what opens in it, and how it is read.

`fill` and `read` undo each other. `read` gives the changed participant, or a message for each
field that is wrong. One line of a text field is one entry.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from api.web.days import day_of
from api.web.form import Errors, Filled, Texts
from api.web.profile_rows import LANGUAGE_CODES
from models.participant import (
    Home,
    LanguageSkill,
    MayContact,
    Participant,
    Qualifications,
    Service,
    TravelMode,
)
from models.participant_parts import Level, LicenceClass
from models.reference import place_name
from models.wish import Strength

LICENCES: tuple[str, ...] = get_args(LicenceClass)
LEVELS: tuple[str, ...] = get_args(Level)
LANGUAGE_ROWS = 8
MOST_MINUTES = 600
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name in paths and words, its fields of free words, and its form.

    `private` fields are where health words are never kept; in `pointed_out` ones they are the
    participant's own decision, and only pointed out.
    """

    name: str
    fill: Callable[[Participant], Filled]
    read: Callable[[Filled, Participant, Texts], Participant | Errors]
    private: tuple[str, ...] = ()
    pointed_out: tuple[str, ...] = ()


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that hold something, each at most as long as the file allows."""
    return tuple(line.strip()[:LONGEST] for line in text.splitlines() if line.strip())


def day_in(form: Filled, name: str, t: Texts, errors: Errors) -> date | None:
    """Return the day in a field, or None; what is no day is an error."""
    day = day_of(form.value(name))
    if day is None and form.value(name):
        errors[name] = t("profile.wrong_day")
    return day


def _fill(values: Mapping[str, str | tuple[str, ...]]) -> Filled:
    return Filled({k: (v,) if isinstance(v, str) else v for k, v in values.items()})


def _fill_start(p: Participant) -> Filled:
    started = p.started.isoformat() if p.started else ""
    return _fill({"started": started, "service": p.service.value})


def _read_start(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    errors: Errors = {}
    started = day_in(form, "started", t, errors)
    service = form.value("service")
    if service not in frozenset(Service):
        errors["service"] = t("profile.choose_one")
    return errors or replace(p, started=started, service=Service(service))


def _fill_journey(p: Participant) -> Filled:
    home = p.home or Home("")
    minutes = str(home.max_minutes) if home.max_minutes else ""
    return _fill(
        {
            "postcode": home.postcode,
            "mode": home.mode.value,
            "max_minutes": minutes,
            "strength": home.strength.value,
        }
    )


def _read_journey(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    errors: Errors = {}
    postcode, minutes = form.value("postcode"), form.value("max_minutes")
    if not postcode and not minutes:
        return replace(p, home=None)
    if not (re.fullmatch(r"[0-9]{4}", postcode) and place_name(postcode)):
        errors["postcode"] = t("profile.wrong_postcode")
    if minutes and not (minutes.isdecimal() and 1 <= int(minutes) <= MOST_MINUTES):
        errors["max_minutes"] = t("profile.wrong_minutes", most=MOST_MINUTES)
    mode, strength = form.value("mode"), form.value("strength")
    if mode not in frozenset(TravelMode):
        errors["mode"] = t("profile.choose_one")
    if strength not in ("must", "want", "nice"):
        errors["strength"] = t("profile.choose_one")
    if errors:
        return errors
    most = int(minutes) if minutes else None
    return replace(p, home=Home(postcode, TravelMode(mode), most, Strength(strength)))


def _fill_strengths(p: Participant) -> Filled:
    return _fill({"strengths": "\n".join(p.strengths), "interests": "\n".join(p.interests)})


def _read_strengths(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    strengths, interests = lines(form.value("strengths")), lines(form.value("interests"))
    return replace(p, strengths=strengths, interests=interests)


def _fill_qualifications(p: Participant) -> Filled:
    q = p.qualifications
    values: dict[str, str | tuple[str, ...]] = {
        "driving_licence": q.driving_licence,
        "certificates": "\n".join(q.certificates),
        "education": "\n".join(q.education),
    }
    for number, skill in enumerate(q.languages):
        values[f"code{number}"] = skill.code
        values[f"spoken{number}"] = skill.spoken
        values[f"written{number}"] = skill.written
    return _fill(values)


def _read_qualifications(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    known = {*LANGUAGE_CODES, *(s.code for s in p.qualifications.languages)}
    skills: list[LanguageSkill] = []
    for number in range(LANGUAGE_ROWS):
        code = form.value(f"code{number}")
        spoken, written = form.value(f"spoken{number}"), form.value(f"written{number}")
        if code in known and spoken in LEVELS and written in LEVELS:
            skills.append(LanguageSkill(code, spoken, written))
    licences = tuple(c for c in LICENCES if c in form.all("driving_licence"))
    papers, education = lines(form.value("certificates")), lines(form.value("education"))
    return replace(p, qualifications=Qualifications(licences, papers, education, tuple(skills)))


def _fill_openness(p: Participant) -> Filled:
    o = p.openness
    return _fill(
        {
            "may_contact": o.may_contact.value,
            "may_share": "\n".join(o.may_share),
            "must_not_share": "\n".join(o.must_not_share),
            "decided": o.decided.isoformat() if o.decided else "",
        }
    )


def _read_openness(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    errors: Errors = {}
    decided = day_in(form, "decided", t, errors)
    answer = form.value("may_contact")
    if answer not in frozenset(MayContact):
        errors["may_contact"] = t("profile.choose_one")
    if errors:
        return errors
    openness = replace(
        p.openness,
        may_contact=MayContact(answer),
        may_share=lines(form.value("may_share")),
        must_not_share=lines(form.value("must_not_share")),
        decided=decided,
    )
    return replace(p, openness=openness)


def _fill_ideas(p: Participant) -> Filled:
    return _fill({"own_ideas": "\n".join(p.own_ideas)})


def _read_ideas(form: Filled, p: Participant, t: Texts) -> Participant | Errors:
    return replace(p, own_ideas=lines(form.value("own_ideas")))


PARTS = (
    Part("oppstart", _fill_start, _read_start),
    Part("reise", _fill_journey, _read_journey),
    Part("styrker", _fill_strengths, _read_strengths, private=("strengths", "interests")),
    Part(
        "kvalifikasjoner",
        _fill_qualifications,
        _read_qualifications,
        private=("certificates", "education"),
    ),
    Part(
        "apenhet",
        _fill_openness,
        _read_openness,
        pointed_out=("may_share", "must_not_share"),
    ),
    Part("ideer", _fill_ideas, _read_ideas, private=("own_ideas",)),
)
