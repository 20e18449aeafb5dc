"""What the team agrees about an employer, and the people to talk to there."""

from datetime import timedelta
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.services import Services
from models.agreement import TeamAgreement
from models.contact import EmployerContact
from models.store.agreements import find_agreement
from models.store.contacts import list_people
from models.wish import Slot
from tests.web.employers import BAKERY, CAFE, PAGE, TODAY, add_employers
from tests.web.visit import log_in, post

FREE = f"/arbeidsgivere/{BAKERY}"


@pytest.fixture(autouse=True)
def employers(small: Services) -> None:
    add_employers(small)


def agree(client: TestClient, do: str, page: str = PAGE, **fields: Any) -> Response:
    return post(client, f"{page}/avtale", do=do, **fields)


def agreed(services: Services, orgnr: str = CAFE) -> TeamAgreement | None:
    with services.database.reading() as connection:
        return find_agreement(connection, orgnr)


def test_a_free_contact_is_anybodys_to_take(as_s1: TestClient, small: Services) -> None:
    """From today, and the page says whose it is."""
    assert agree(as_s1, "owner", FREE, owner="S1").status_code == 303
    assert agreed(small, BAKERY) == TeamAgreement(BAKERY, "S1", TODAY)
    assert "Siri Søker har kontakten" in as_s1.get(FREE).text


def test_a_contact_is_handed_over_by_its_owner_or_the_adviser(
    client: TestClient, small: Services
) -> None:
    """A colleague cannot take it, and is told whom to ask."""
    assert agree(log_in(client, "S1"), "owner", owner="S1").status_code == 403
    assert "Avtal med Sindre Støtte" in client.get(f"{PAGE}/avtale").text
    assert agree(log_in(client, "S2"), "owner", owner="S1").status_code == 303
    assert agree(log_in(client, "M1"), "owner", owner="").status_code == 303
    assert agreed(small) == TeamAgreement(CAFE)


def test_somebody_outside_the_team_cannot_have_a_contact(as_adviser: TestClient) -> None:
    """The form offers the team only; another id is refused."""
    assert agree(as_adviser, "owner", owner="nobody").status_code == 422


def test_a_pause_holds_until_its_day_and_can_be_ended(as_s1: TestClient, small: Services) -> None:
    """It is said at the top of the page; the owner stays."""
    until = TODAY + timedelta(days=10)
    agree(as_s1, "pause", paused_until=until.isoformat(), pause_reason="Julehandel.")
    assert "Kontakten hviler til 30.11.2026. Julehandel." in as_s1.get(PAGE).text
    paused = agreed(small)
    assert paused is not None
    assert (paused.owner, paused.paused_until) == ("S2", until)
    agree(as_s1, "resume")
    assert "Kontakten hviler ikke" in as_s1.get(PAGE).text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"paused_until": ""}, "Velg en dag som kommer"),
        ({"paused_until": "2020-01-01"}, "Velg en dag som kommer"),
        ({"paused_until": "2027-01-01", "pause_reason": "A-1 er syk."}, "er kallenavnet til"),
        ({"paused_until": "2027-01-01", "pause_reason": "x" * 301}, "Skriv kortere"),
    ],
)
def test_a_pause_without_a_day_or_about_a_person_is_refused(
    as_s1: TestClient, small: Services, fields: dict[str, str], told: str
) -> None:
    """What was written stays in the form."""
    answer = agree(as_s1, "pause", **fields)
    assert answer.status_code == 422
    assert answer.text.count(told) == 2
    assert fields.get("pause_reason", "") in answer.text
    assert agreed(small) == TeamAgreement(CAFE, "S2", TODAY - timedelta(days=40))


def test_times_to_avoid_are_said_together_and_taken_away(
    as_s1: TestClient, small: Services
) -> None:
    """The same hours on all workdays are one line; adding twice changes nothing."""
    days = ["mon", "tue", "wed", "thu", "fri"]
    for _ in range(2):
        agree(as_s1, "busy", **{"days": days, "from": "07:00", "to": "09:30"})
    agree(as_s1, "busy", **{"days": ["mon", "fri"], "from": "15:00", "to": "16:00"})
    html = as_s1.get(PAGE).text
    assert "mandag–fredag 07:00–09:30; mandag, fredag 15:00–16:00" in html
    agree(as_s1, "free", time="420-570")
    left = agreed(small)
    assert left is not None
    assert left.busy == (Slot("mon", 900, 960), Slot("fri", 900, 960))


@pytest.mark.parametrize(
    "fields",
    [
        {"from": "07:00", "to": "09:00"},
        {"days": ["mon"], "from": "09:00", "to": "07:00"},
        {"days": ["mon"], "from": "x", "to": "25:00"},
        {"days": ["mon"], "from": "²:00", "to": "09:00"},
    ],
)
def test_a_time_that_is_none_is_refused(as_s1: TestClient, fields: dict[str, Any]) -> None:
    """No day, turned around, or no time of day."""
    answer = agree(as_s1, "busy", **fields)
    assert answer.status_code == 422
    assert "Velg minst én dag" in answer.text


def people(services: Services) -> tuple[EmployerContact, ...]:
    with services.database.reading() as connection:
        return list_people(connection, CAFE)


def test_somebody_to_talk_to_is_added_changed_and_removed(
    as_s1: TestClient, small: Services
) -> None:
    """By anybody in the team; the form opens with what is known."""
    fields = {"name": "Ola Kokk", "role": "kjøkkensjef", "phone": "91 23 45 67", "decides": "yes"}
    assert post(as_s1, f"{PAGE}/folk", **fields).status_code == 303
    added = EmployerContact(CAFE, "Ola Kokk", "kjøkkensjef", "", "91 23 45 67", True)
    assert people(small)[1] == added
    here = f"{PAGE}/folk/{people(small)[1].id}"
    assert 'href="tel:91234567"' in as_s1.get(PAGE).text
    assert 'value="kjøkkensjef"' in as_s1.get(here).text
    assert post(as_s1, here, name="Ola Kokk", email="ola@kafe.example").status_code == 303
    assert people(small)[1] == EmployerContact(CAFE, "Ola Kokk", email="ola@kafe.example")
    assert post(as_s1, f"{here}/fjern").status_code == 303
    assert len(people(small)) == 1
    assert post(as_s1, here, name="Ola").status_code == 404


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": ""}, "Skriv hva personen heter"),
        ({"name": "Ola", "email": "ola"}, "E-postadressen mangler @"),
        ({"name": "Ola", "role": "x" * 201}, "Skriv kortere"),
        ({"name": "Ola", "role": "snakket om A-2"}, "er kallenavnet til en deltaker"),
    ],
)
def test_a_mistake_about_a_person_is_told(
    as_s1: TestClient, small: Services, fields: dict[str, str], told: str
) -> None:
    """At the field and in the summary, for a new one and a known one; nothing is kept."""
    for path in (f"{PAGE}/folk", f"{PAGE}/folk/{people(small)[0].id}"):
        answer = post(as_s1, path, **fields)
        assert answer.status_code == 422
        assert answer.text.count(told) == 2
    assert [p.name for p in people(small)] == ["Kari Solbakken"]
