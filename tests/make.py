"""Small values for the tests."""

from datetime import date
from typing import Any

from models.ids import OrgNr, orgnr_check_digit
from models.participant import Participant
from models.participant_file import participant_from_document
from models.reference import industry
from models.vacancy import OccupationCode, Vacancy, WorkLocation, WorkplaceLink
from models.workplace import Workplace


def orgnr(number: int) -> OrgNr:
    """Return a valid organisation number near 83 000 000 + number."""
    eight = 83_000_000 + number * 7
    while orgnr_check_digit(str(eight)) is None:
        eight += 1
    return OrgNr.parse(f"{eight}{orgnr_check_digit(str(eight))}")


def vacancy(uuid: str = "v1", title: str = "Butikkmedarbeider", **changes: Any) -> Vacancy:
    """Return an active advert in Trondheim."""
    values: dict[str, Any] = {
        "text": "Du betjener kunder og fyller på varer.",
        "employer": f"Firma {uuid} AS",
        "locations": (WorkLocation("7014", "Trondheim", "5001"),),
        "updated": "2026-11-01T08:00:00+01:00",
        "published": date(2026, 11, 1),
        "expires": date(2027, 4, 30),
        "extent": "Heltid",
        "engagement": "Fast",
    }
    if "orgnr_link" in changes:
        changes["workplace"] = WorkplaceLink(changes.pop("orgnr_link"), 100.0, "test")
    return Vacancy(uuid=uuid, title=title, **(values | changes))


def workplace(number: int = 1, name: str = "Solbakken kafé", **changes: Any) -> Workplace:
    """Return a workplace in Trondheim."""
    values: dict[str, Any] = {
        "industries": (industry("56.110"),),
        "postcode": "7014",
        "place": "Trondheim",
        "municipality": "5001",
    }
    return Workplace(orgnr=orgnr(number), name=name, **(values | changes))


def participant(*wishes: dict[str, Any] | str, **rest: Any) -> Participant:
    """Return a participant from wishes as in the file; a text is a `want` in free words."""
    listed = [{"words": w} if isinstance(w, str) else w for w in wishes] or [{"words": "butikk"}]
    return participant_from_document({"handle": "A-1", "wishes": listed} | rest)


def code(styrk08: str, score: float = 1.0) -> OccupationCode:
    """Return an occupation code with the classifier's score."""
    return OccupationCode(styrk08, score)
