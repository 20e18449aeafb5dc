"""Vacancies: active adverts only; an inactive one goes with its contact persons."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from models.ids import OrgNr
from models.store import marks, tables
from models.store.counts import Changes
from models.store.database import upsert
from models.store.ended import keep_as_ended
from models.store.queries import has_every_word, in_parts
from models.vacancy import AdvertContact, OccupationCode, Vacancy, WorkLocation, WorkplaceLink


def save_vacancies(connection: Connection, vacancies: Sequence[Vacancy]) -> Changes:
    """Keep adverts by uuid; an older version never replaces a newer one."""
    t = tables.vacancy
    rows = {v.uuid: (_row(v), v) for v in vacancies}
    known: dict[str, tuple[str, str]] = {}
    for part in in_parts(list(rows)):
        found = connection.execute(
            select(t.c.uuid, t.c.fingerprint, t.c.updated).where(t.c.uuid.in_(part))
        )
        known |= {uuid: (fingerprint, updated) for uuid, fingerprint, updated in found}
    new = [u for u in rows if u not in known]
    changed = [
        u
        for u, (row, _) in rows.items()
        if u in known and known[u][0] != row["fingerprint"] and known[u][1] <= row["updated"]
    ]
    upsert(connection, t, [rows[u][0] for u in new + changed], "uuid")
    for uuid in new + changed:
        _save_contacts(connection, uuid, rows[uuid][1].contacts)
    if new or changed:
        marks.changed(connection, marks.VACANCIES)
    return Changes(len(new), len(changed))


def remove_vacancies(connection: Connection, uuids: Sequence[str]) -> int:
    """Remove adverts that are no longer active, with their contact persons.

    What they were called is kept, to be told to those who were working on them.
    """
    removed = 0
    for part in in_parts(uuids):
        keep_as_ended(connection, part)
        contacts = tables.vacancy_contact
        connection.execute(delete(contacts).where(contacts.c.vacancy.in_(part)))
        t = tables.vacancy
        removed += connection.execute(delete(t).where(t.c.uuid.in_(part))).rowcount
    if removed:
        marks.changed(connection, marks.VACANCIES)
    return removed


def expired_vacancies(connection: Connection, today: date) -> list[str]:
    """Return the uuids of adverts whose last day has passed."""
    t = tables.vacancy
    query = select(t.c.uuid).where(t.c.expires < today).order_by(t.c.uuid)
    return list(connection.execute(query).scalars())


def list_vacancies(connection: Connection) -> tuple[Vacancy, ...]:
    """Return every advert in order of uuid, without contact persons."""
    t = tables.vacancy
    return tuple(_vacancy(row) for row in connection.execute(select(t).order_by(t.c.uuid)))


def some_vacancies(connection: Connection, uuids: Sequence[str]) -> tuple[Vacancy, ...]:
    """Return the adverts of these uuids, without contact persons."""
    t = tables.vacancy
    return tuple(
        _vacancy(row)
        for part in in_parts(uuids)
        for row in connection.execute(select(t).where(t.c.uuid.in_(part)))
    )


def vacancy_stamps(connection: Connection) -> dict[str, str]:
    """Return the stamp of every advert: another one whenever anything of the advert is another.

    Many times faster than reading the adverts themselves.
    """
    c = tables.vacancy.c
    held = select(c.uuid, c.fingerprint, c.updated, c.workplace, c.link_score, c.link_reason)
    return {
        uuid: hashlib.blake2b(repr(state).encode(), digest_size=8).hexdigest()
        for uuid, *state in connection.execute(held)
    }


def vacancies_at(connection: Connection, orgnr: str) -> tuple[Vacancy, ...]:
    """Return the adverts of a workplace with their contact persons, the newest first.

    An advert is a workplace's where it is tied to it, else by the number it states itself.
    """
    t = tables.vacancy
    at = func.coalesce(t.c.workplace, t.c.orgnr)
    uuids = connection.execute(select(t.c.uuid).where(at == orgnr)).scalars().all()
    found = (find_vacancy(connection, uuid) for uuid in uuids)
    listed = (v for v in found if v is not None)
    return tuple(sorted(listed, key=lambda v: (v.published or date.min, v.uuid), reverse=True))


def search_vacancies(connection: Connection, words: str, most: int) -> tuple[Vacancy, ...]:
    """Return up to `most` adverts with every one of the words in title or employer, by title."""
    t = tables.vacancy
    query = select(t).order_by(t.c.title, t.c.uuid).limit(most)
    query = query.where(has_every_word(words, t.c.title, t.c.employer))
    return tuple(_vacancy(row) for row in connection.execute(query))


def workplaces_of_vacancies(connection: Connection) -> dict[str, OrgNr]:
    """Return the workplace of every advert where one is known, by uuid."""
    t = tables.vacancy
    at = func.coalesce(t.c.workplace, t.c.orgnr)
    rows = connection.execute(select(t.c.uuid, at).where(at.is_not(None)))
    return {uuid: OrgNr(orgnr) for uuid, orgnr in rows}


def find_vacancy(connection: Connection, uuid: str) -> Vacancy | None:
    """Return one advert with its contact persons, or None."""
    t, c = tables.vacancy, tables.vacancy_contact
    row = connection.execute(select(t).where(t.c.uuid == uuid)).first()
    if row is None:
        return None
    people = connection.execute(
        select(c.c.name, c.c.role, c.c.email, c.c.phone).where(c.c.vacancy == uuid).order_by(c.c.id)
    )
    return _vacancy(row, tuple(AdvertContact(*person) for person in people))


def count_vacancies(connection: Connection) -> int:
    """Return how many adverts there are."""
    return connection.execute(select(func.count()).select_from(tables.vacancy)).scalar_one()


def link_workplace(connection: Connection, uuid: str, link: WorkplaceLink | None) -> None:
    """Record which workplace an advert belongs to, or that none was found."""
    t = tables.vacancy
    connection.execute(
        update(t)
        .where(t.c.uuid == uuid)
        .values(
            workplace=link.orgnr if link else None,
            link_score=link.score if link else None,
            link_reason=link.reason if link else None,
        )
    )
    marks.changed(connection, marks.VACANCIES)


def _save_contacts(connection: Connection, uuid: str, contacts: Sequence[AdvertContact]) -> None:
    t = tables.vacancy_contact
    connection.execute(delete(t).where(t.c.vacancy == uuid))
    if contacts:
        connection.execute(t.insert(), [{"vacancy": uuid, **asdict(c)} for c in contacts])


def _row(vacancy: Vacancy) -> dict[str, Any]:
    content = asdict(vacancy)
    for apart in ("uuid", "title", "employer", "orgnr", "updated", "expires", "workplace"):
        del content[apart]
    people = content.pop("contacts")
    content["published"] = vacancy.published.isoformat() if vacancy.published else None
    whole = json.dumps(
        [content, people, vacancy.title, vacancy.employer, vacancy.orgnr, str(vacancy.expires)],
        ensure_ascii=False,
    )
    return {
        "uuid": vacancy.uuid,
        "orgnr": vacancy.orgnr,
        "title": vacancy.title[:500],
        "employer": vacancy.employer[:300],
        "updated": vacancy.updated,
        "expires": vacancy.expires,
        "document": content,
        "fingerprint": hashlib.blake2b(whole.encode(), digest_size=8).hexdigest(),
    }


def _vacancy(row: Row[Any], contacts: tuple[AdvertContact, ...] = ()) -> Vacancy:
    content = dict(row.document)
    published = content.pop("published")
    locations = tuple(WorkLocation(**place) for place in content.pop("locations"))
    codes = tuple(OccupationCode(**code) for code in content.pop("codes"))
    link = None
    if row.workplace:
        link = WorkplaceLink(OrgNr(row.workplace), row.link_score, row.link_reason)
    return Vacancy(
        uuid=row.uuid,
        title=row.title,
        employer=row.employer,
        orgnr=OrgNr(row.orgnr) if row.orgnr else None,
        updated=row.updated,
        expires=row.expires,
        published=date.fromisoformat(published) if published else None,
        locations=locations,
        codes=codes,
        contacts=contacts,
        workplace=link,
        **content,
    )
