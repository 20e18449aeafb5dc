"""One feed entry into a `Vacancy`. Pure; follows the feed's fields one by one.

The feed calls the advert `ad_content` (its documentation says `json`; both are read).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from matcher.ingest.report import RejectedError
from models import reference
from models.errors import OrgNrError
from models.ids import OrgNr
from models.vacancy import AdvertContact, OccupationCode, Vacancy, WorkLocation


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One change in the feed: an active advert, or the end of one (`vacancy` None)."""

    uuid: str
    vacancy: Vacancy | None


def parse_entry(entry: dict[str, Any]) -> FeedEntry:
    """Return what a feed entry says; RejectedError when it cannot be used.

    An advert without a title is rejected; one without a place is kept, place unknown; a
    wrong organisation number is dropped and the advert kept under its employer's name.
    """
    from matcher.ingest.html import html_to_text  # its parser takes a while to load

    content = entry.get("ad_content") or entry.get("json") or {}
    if not isinstance(content, dict):
        raise RejectedError("annonsens innhold er ikke et JSON-objekt")
    uuid = _text(entry.get("uuid")) or _text(content.get("uuid"))
    if not uuid or len(uuid) > 64:
        raise RejectedError("mangler uuid")
    status = _text(entry.get("status")) or "ACTIVE"
    if status.upper() != "ACTIVE":
        return FeedEntry(uuid, None)
    if not content:
        raise RejectedError("aktiv annonse uten innhold")
    title = re.sub(r"\s+", " ", html_to_text(_text(content.get("title"))))
    if not title or title == "...":
        raise RejectedError("annonsen mangler tittel")
    employer = content.get("employer")
    if not isinstance(employer, dict):
        employer = {}
    return FeedEntry(
        uuid,
        Vacancy(
            uuid=uuid,
            title=title,
            text=html_to_text(_text(content.get("description"))),
            employer=_text(employer.get("name")),
            orgnr=_orgnr(employer.get("orgnr")),
            locations=_locations(content.get("workLocations")),
            codes=_codes(content.get("categoryList")),
            job_title=_text(content.get("jobtitle")),
            extent=_text(content.get("extent")),
            engagement=_text(content.get("engagementtype")),
            sector=_text(content.get("sector")),
            positions=_text(content.get("positioncount")) or "1",
            start=_text(content.get("starttime")),
            due=_text(content.get("applicationDue")),
            published=_day(content.get("published")),
            expires=_day(content.get("expires")),
            updated=_text(entry.get("sistEndret")) or _text(content.get("updated")),
            source=_text(content.get("source")),
            link=_web_address(content.get("link")),
            contacts=_contacts(content.get("contactList")),
        ),
    )


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _items(value: Any) -> list[dict[str, Any]]:
    return [x for x in value if isinstance(x, dict)] if isinstance(value, list) else []


def _orgnr(value: Any) -> OrgNr | None:
    try:
        return OrgNr.parse(_text(value))
    except OrgNrError:
        return None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _web_address(value: Any) -> str:
    address = _text(value)
    return address if re.match(r"https?://", address) else ""


def _locations(value: Any) -> tuple[WorkLocation, ...]:
    places = []
    for place in _items(value):
        postcode: str | None = _text(place.get("postalCode"))
        municipality = reference.municipality_of(postcode)
        if municipality is None:
            postcode = None
            names = (_text(place.get("municipal")), _text(place.get("city")))
            found = (reference.municipality_numbers().get(name.upper()) for name in names)
            municipality = next((number for number in found if number), None)
        city = _text(place.get("city")) or _text(place.get("municipal"))
        if postcode or municipality or city:
            places.append(WorkLocation(postcode, city.title(), municipality))
    return tuple(dict.fromkeys(places))


def _codes(value: Any) -> tuple[OccupationCode, ...]:
    best: dict[str, float] = {}
    for item in _items(value):
        kind, code = _text(item.get("categoryType")).upper(), _text(item.get("code"))
        if kind.startswith("STYRK08"):
            code = code.split(".")[0]
        elif kind == "ESCO":
            code = reference.esco_to_styrk08().get(code.rsplit("/", 1)[-1], "")
        else:
            continue
        if code in reference.occupation_index():
            score = item.get("score")
            number = float(score) if isinstance(score, int | float) else 0.0
            best[code] = max(min(max(number, 0.0), 1.0), best.get(code, 0.0))
    return tuple(OccupationCode(code, score) for code, score in best.items())


def _contacts(value: Any) -> tuple[AdvertContact, ...]:
    return tuple(
        AdvertContact(
            _text(p.get("name"))[:200],
            (_text(p.get("title")) or _text(p.get("role")))[:200],
            _text(p.get("email"))[:200],
            _text(p.get("phone"))[:60],
        )
        for p in _items(value)
        if _text(p.get("name"))
    )
