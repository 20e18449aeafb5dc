"""A team that plans its week: a few cafés in Trondheim, participants who want to work in one."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from api.services import OSLO, Services
from api.settings import load_settings
from matcher.understanding.understanding import Understanding
from models.participant import Participant, TravelMode
from models.served_contact import ServedContact
from models.store.participants import save_participant
from models.store.served import add_served
from models.store.team import assign, save_specialist
from models.store.weeks import save_usual_week
from models.store.workplaces import save_workplaces
from models.team import Role, Specialist
from models.week import UsualWeek
from models.wish import Slot
from tests.make import participant, workplace

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY, THURSDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)
WEEK = "2026-W48"
BLOCKS = (Slot("tue", 9 * 60, 11 * 60), Slot("thu", 9 * 60, 11 * 60))
NAMES = (
    "Solsiden", "Ekornet", "Bjørka", "Hos Marit", "Trappa", "Gule Kopp", "Lykta", "Nøkkelen",
    "Sirius", "Havbrisen", "Tante Ruth", "Fjæra", "Plommen", "Ripsbusken", "Kvisten", "Månen",
    "Svalen", "Perrongen", "Gartneren", "Låven",
)  # fmt: skip
POSTCODES = ("7010", "7012", "7013", "7014", "7018", "7030", "7031", "7041")


def office(
    var: Path,
    understanding: Understanding,
    people: Iterable[tuple[Participant, str]],
    *,
    specialists: Iterable[str] = ("S1", "S2"),
    cafes: int = 8,
    today: date = FRIDAY,
) -> Services:
    """Return the services of a team with these participants, each with their specialist.

    The programs of S1 and M1 may ask the API with the tokens of `bearer`.
    """
    listed = tuple(specialists)
    tokens = ",".join(f"{s}:{_token(s)}" for s in (*listed, "M1"))
    settings = load_settings({"RETTJOBB_VAR": str(var), "RETTJOBB_API_TOKENS": tokens})
    services = Services(settings, clock=lambda: datetime.combine(today, time(9), OSLO))
    services.understanding = understanding
    places = [
        workplace(n, f"{NAMES[n - 1]} kafé", postcode=POSTCODES[n % len(POSTCODES)])
        for n in range(1, cafes + 1)
    ]
    with services.database.transaction() as connection:
        save_specialist(connection, Specialist("M1", "Mona Metode", Role.METHOD_ADVISER))
        for one in listed:
            save_specialist(connection, Specialist(one, f"Spesialist {one}"))
            save_usual_week(connection, UsualWeek(one, "7030", TravelMode.CAR, BLOCKS))
        save_workplaces(connection, places)
        for person, specialist in people:
            save_participant(connection, person, by=specialist, at=services.clock())
            assign(connection, person.handle, specialist)
    return services


def wants_cafe(handle: str, days: int = 60, may_contact: str = "yes", **rest: Any) -> Participant:
    """Return somebody who began so many days before Monday and wants to work in a café."""
    started = (MONDAY - timedelta(days=days)).isoformat()
    return participant(
        "jobbe på kafé",
        handle=handle,
        started=started,
        openness={"may_contact": may_contact},
        **rest,
    )


def met(services: Services, handle: str, days: int, specialist: str = "S1") -> None:
    """Keep that an employer was met for a participant so many days before Monday."""
    served = ServedContact(
        participant(handle=handle).handle, MONDAY - timedelta(days=days), specialist
    )
    with services.database.transaction() as connection:
        add_served(connection, [served])


def bearer(specialist: str) -> dict[str, str]:
    """Return the header of a program of a specialist."""
    return {"Authorization": f"Bearer {_token(specialist)}"}


def _token(specialist: str) -> str:
    return f"a-program-of-{specialist}-and-its-token"
