"""Workplaces: written in batches by the register import, read by the world builder."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from models.ids import OrgNr
from models.store import marks, tables
from models.store.counts import Changes
from models.store.database import upsert
from models.store.queries import has_every_word, in_parts
from models.workplace import Industry, IndustryStandard, Workplace

READ_BATCH = 10_000
ORGNR_DIGITS = 9


def save_workplaces(connection: Connection, workplaces: Sequence[Workplace]) -> Changes:
    """Keep workplaces by organisation number; return how many were new or changed."""
    rows = {w.orgnr: _row(w) for w in workplaces}
    known = _fingerprints(connection, list(rows))
    new = [row for orgnr, row in rows.items() if orgnr not in known]
    changed = [
        row for orgnr, row in rows.items() if orgnr in known and known[orgnr] != row["fingerprint"]
    ]
    upsert(connection, tables.workplace, new + changed, "orgnr")
    if new or changed:
        marks.changed(connection, marks.WORKPLACES)
    return Changes(new=len(new), changed=len(changed))


def remove_workplaces(connection: Connection, orgnrs: Sequence[str]) -> int:
    """Remove workplaces that are closed; return how many were there."""
    removed = 0
    t = tables.workplace
    for part in in_parts(orgnrs):
        removed += connection.execute(delete(t).where(t.c.orgnr.in_(part))).rowcount
    if removed:
        marks.changed(connection, marks.WORKPLACES)
    return removed


def list_workplaces(connection: Connection) -> Iterator[Workplace]:
    """Yield every workplace in order of organisation number."""
    t = tables.workplace
    query = select(t).order_by(t.c.orgnr).execution_options(yield_per=READ_BATCH)
    for row in connection.execute(query):
        yield _workplace(row)


def find_workplace(connection: Connection, orgnr: str) -> Workplace | None:
    """Return one workplace, or None."""
    t = tables.workplace
    row = connection.execute(select(t).where(t.c.orgnr == orgnr)).first()
    return _workplace(row) if row else None


def find_workplaces(connection: Connection, orgnrs: Sequence[str]) -> dict[OrgNr, Workplace]:
    """Return those of these workplaces that there are, by organisation number."""
    t = tables.workplace
    found: dict[OrgNr, Workplace] = {}
    for part in in_parts(orgnrs):
        rows = connection.execute(select(t).where(t.c.orgnr.in_(part)))
        found |= {OrgNr(row.orgnr): _workplace(row) for row in rows}
    return found


def search_workplaces(connection: Connection, words: str, most: int) -> tuple[Workplace, ...]:
    """Return up to `most` workplaces with every one of the words in name or place, by name.

    Nine digits are an organisation number.
    """
    t = tables.workplace
    query = select(t).order_by(t.c.name, t.c.orgnr).limit(most)
    digits = "".join(words.split())
    if len(digits) == ORGNR_DIGITS and digits.isdigit():
        query = query.where(t.c.orgnr == digits)
    else:
        query = query.where(has_every_word(words, t.c.name, t.c.place))
    return tuple(_workplace(row) for row in connection.execute(query))


def workplace_names(
    connection: Connection, municipality: str | None
) -> list[tuple[OrgNr, str, str | None]]:
    """Return (orgnr, name, postcode) of the workplaces in a municipality, or everywhere."""
    t = tables.workplace
    query = select(t.c.orgnr, t.c.name, t.c.postcode).order_by(t.c.orgnr)
    if municipality:
        query = query.where(t.c.municipality == municipality)
    return [(OrgNr(o), n, p) for o, n, p in connection.execute(query)]


def workplaces_of_parent(connection: Connection, parent: str) -> list[tuple[OrgNr, str]]:
    """Return (orgnr, postcode) of the subunits under a legal entity."""
    t = tables.workplace
    query = select(t.c.orgnr, t.c.postcode).where(t.c.parent == parent).order_by(t.c.orgnr)
    return [(OrgNr(o), p or "") for o, p in connection.execute(query)]


def count_workplaces(connection: Connection) -> int:
    """Return how many workplaces there are."""
    return connection.execute(select(func.count()).select_from(tables.workplace)).scalar_one()


def _fingerprints(connection: Connection, orgnrs: Sequence[str]) -> dict[str, str]:
    t = tables.workplace
    found: dict[str, str] = {}
    for part in in_parts(orgnrs):
        rows = connection.execute(select(t.c.orgnr, t.c.fingerprint).where(t.c.orgnr.in_(part)))
        found |= {row.orgnr: row.fingerprint for row in rows}
    return found


def _row(workplace: Workplace) -> dict[str, Any]:
    content = repr(astuple(workplace)).encode()
    return {
        "orgnr": workplace.orgnr,
        "parent": workplace.parent,
        "name": workplace.name[:300],
        "industries": " ".join(f"{i.standard.value}:{i.code}" for i in workplace.industries),
        "postcode": workplace.postcode,
        "place": workplace.place[:80],
        "municipality": workplace.municipality,
        "employees": workplace.employees,
        "homepage": workplace.homepage[:300],
        "sheltered": workplace.sheltered,
        "updated": workplace.updated,
        "fingerprint": hashlib.blake2b(content, digest_size=8).hexdigest(),
    }


def _workplace(row: Row[Any]) -> Workplace:
    pairs = (code.split(":", 1) for code in row.industries.split())
    return Workplace(
        orgnr=OrgNr(row.orgnr),
        name=row.name,
        parent=OrgNr(row.parent) if row.parent else None,
        industries=tuple(Industry(code, IndustryStandard(version)) for version, code in pairs),
        postcode=row.postcode,
        place=row.place,
        municipality=row.municipality,
        employees=row.employees,
        homepage=row.homepage,
        sheltered=bool(row.sheltered),
        updated=row.updated,
    )
