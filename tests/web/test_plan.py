"""The page Ukeplan: what it shows to whom, and what is decided on it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.services import Services
from matcher.understanding.understanding import Understanding
from models.agreement import TeamAgreement
from models.contact import ContactEntry, Stage
from models.participant import TravelMode
from models.plan import FixedKind, FixedVisit, Rejected
from models.store.agreements import save_agreement
from models.store.contacts import add_entries
from models.store.served import times_served_last
from models.store.team import save_specialist
from models.store.weeks import (
    list_fixed,
    list_own_weeks,
    list_rejected,
    list_usual_weeks,
    save_own_week,
)
from models.team import Specialist
from models.week import OwnWeek, UsualWeek
from models.wish import Slot
from tests.make import orgnr, participant
from tests.web.visit import Page, log_in, open_client, post, token
from tests.weeks import BLOCKS, FRIDAY, MONDAY, THURSDAY, TUESDAY, WEEK, office, wants_cafe

PLAN = f"/ukeplan?uke={WEEK}"
ANCHOR = re.compile(r'id="besok-(\w+)-(\d+)-([\d-]+)"')


@pytest.fixture
def team(tmp_path: Path, understanding: Understanding) -> Iterator[Services]:
    """S1 has A-1, A-2, the undecided A-3, and A-4 whom no café is for; S2 has B-1."""
    people = [(wants_cafe("A-1"), "S1"), (wants_cafe("A-2", days=20), "S1")]
    people += [(wants_cafe("A-3", may_contact="not_decided"), "S1"), (wants_cafe("B-1"), "S2")]
    driver = participant("kjøre lastebil", handle="A-4", openness={"may_contact": "yes"})
    services = office(tmp_path, understanding, [*people, (driver, "S1")])
    yield services
    services.database.close()


@pytest.fixture
def client(team: Services) -> Iterator[TestClient]:
    """The team's application with S1 logged in."""
    with open_client(team) as found:
        yield log_in(found, "S1")


def shown(client: TestClient, path: str = PLAN) -> str:
    """Return a page's words."""
    return " ".join(Page(client.get(path).text).words.split())


def keys(client: TestClient, path: str = PLAN) -> list[str]:
    """Return the visits that stand on the page, in order, as forms name them."""
    return [":".join(parts) for parts in ANCHOR.findall(client.get(path).text)]


def fixed(services: Services) -> tuple[FixedVisit, ...]:
    """Return what has been decided in the week."""
    with services.database.reading() as connection:
        return list_fixed(connection, MONDAY)


def decide(client: TestClient, key: str, what: str, **fields: str) -> Any:
    """Press a button of a visit."""
    return post(client, f"/ukeplan/besok?uke={WEEK}", besok=key, gjor=what, **fields)


def test_the_week_shows_own_participants_and_nobody_elses(client: TestClient) -> None:
    """Whom each visit is for, what is done for those without one, and no colleague's handle."""
    said = shown(client)
    assert "For A-1: «jobbe på kafé»" in said
    assert "A-3 har ikke bestemt om arbeidsgivere kan kontaktes" in said
    assert "A-4: Ingen arbeidsgivere er foreslått ennå. Se på ønskene sammen." in said
    assert "B-1" not in said
    assert shown(client, "/ukeplan?uke=2026-W48&hvem=S2").find("en kollega") > 0


def test_the_adviser_sees_the_team_and_each_of_it(team: Services) -> None:
    """The whole team's week first, and one specialist's on request."""
    with open_client(team) as client:
        log_in(client, "M1")
        whole, one = shown(client), client.get(f"{PLAN}&hvem=S2").text
    assert {"A-1", "B-1"} <= set(re.findall(r"[AB]-\d", whole))
    assert "Velg en jobbspesialist for å bestemme noe." in whole
    assert "Godta" not in whole
    assert set(re.findall(r"besok-(S\d)-", one)) == {"S2"}
    assert "Godta alle" in one


def test_the_plan_comes_at_once_and_the_improved_one_after_it(client: TestClient) -> None:
    """The first says it is not final and asks for the other; both without scripts and with."""
    first = client.get(PLAN).text
    assert "Foreløpig plan" in first
    assert f'hx-get="{PLAN}&amp;bedre=1"' in first
    better = client.get(f"{PLAN}&bedre=1", headers={"HX-Request": "true"}).text
    assert better.lstrip().startswith('<div id="plan"')
    assert "Ingen bedre plan finnes" in better
    assert "hx-get" not in better
    assert "Ingen bedre plan finnes" in client.get(PLAN).text


def test_an_accepted_visit_stays_and_may_be_taken_back(client: TestClient, team: Services) -> None:
    """The answer leads back to the visit, and the others are as they were."""
    before = keys(client)
    specialist, number, day = before[0].split(":")
    answer = decide(client, before[0], "accept")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{PLAN}#besok-{specialist}-{number}-{day}"
    assert fixed(team) == (FixedVisit("S1", number, date.fromisoformat(day)),)  # type: ignore[arg-type]
    assert keys(client) == before
    assert "✓ Godtatt" in shown(client)
    decide(client, before[0], "release")
    assert fixed(team) == ()


def test_a_visit_is_moved_to_another_day(client: TestClient, team: Services) -> None:
    """It stands there as moved, also on a day without time set aside."""
    wednesday = TUESDAY + timedelta(days=1)
    key = keys(client)[0]
    answer = decide(client, key, "move", til=wednesday.isoformat())
    assert answer.headers["location"].endswith(wednesday.isoformat())
    assert [(f.day, f.kind, f.start) for f in fixed(team)] == [(wednesday, FixedKind.MOVED, None)]
    assert "Onsdag 25. november Ikke satt av tid" in shown(client)


def test_a_visit_changes_place_with_its_neighbour(client: TestClient) -> None:
    """Later puts it after the next one of the round; earlier puts it back."""
    before = keys(client)
    first, second = before[:2]
    decide(client, first, "later")
    after = keys(client)
    assert after.index(first) == after.index(second) + 1
    decide(client, first, "earlier")
    assert keys(client).index(first) < keys(client).index(second)
    refused = decide(client, keys(client)[0], "earlier")
    assert refused.headers["location"] == f"{PLAN}&gjort=no_room"


def test_all_that_was_shown_is_accepted_at_once(client: TestClient, team: Services) -> None:
    """What is not in the plan any longer is left; then nothing is left to accept."""
    before = keys(client)
    data = {"csrf": token(client), "besok": [*before, "S1:830000003:2026-11-24"]}
    answer = client.post(f"/ukeplan/alle?uke={WEEK}", data=data)
    assert answer.headers["location"] == f"{PLAN}&gjort=accepted"
    decided = {f"{f.specialist}:{f.orgnr}:{f.day}" for f in fixed(team)}
    assert decided == set(before)
    assert "Godta alle" not in shown(client)


def test_an_hour_is_agreed_on_the_visits_own_page(client: TestClient, team: Services) -> None:
    """Typed as people type it; what is wrong is told beside the field and kept."""
    key = keys(client)[0]
    page = f"/ukeplan/besok/{key}?uke={WEEK}"
    wrong = post(client, page, gjor="move", day=THURSDAY.isoformat(), start="halv ti")
    assert wrong.status_code == 422
    assert 'value="halv ti"' in wrong.text
    assert "Skriv klokkeslettet som 09:30" in wrong.text
    right = post(client, page, gjor="move", day=THURSDAY.isoformat(), start="9.30")
    assert right.status_code == 303
    assert [(f.day, f.start) for f in fixed(team)] == [(THURSDAY, 9 * 60 + 30)]
    assert "09:30–09:50" in shown(client)


def test_a_workplace_is_left_out_with_a_reason_about_it_only(
    client: TestClient, team: Services
) -> None:
    """A handle or words about a person are refused; the reason is remembered and may be undone."""
    key = keys(client)[0]
    number = key.split(":")[1]
    page, until = f"/ukeplan/besok/{key}?uke={WEEK}", THURSDAY + timedelta(days=20)
    for reason in ("", "A-1 vil ikke", "B-1 vil ikke", "deltakeren er syk", "x" * 201):
        wrong = post(client, page, gjor="reject", reason=reason, until=until.isoformat())
        assert wrong.status_code == 422, reason
    past = (FRIDAY - timedelta(days=1)).isoformat()
    assert post(client, page, gjor="reject", reason="Pusser opp", until=past).status_code == 422
    assert (
        post(client, page, gjor="reject", reason="Pusser opp", until=until.isoformat())
        .headers["location"]
        .endswith("gjort=rejected")
    )
    with team.database.reading() as connection:
        assert list_rejected(connection, MONDAY) == (Rejected(number, "Pusser opp", until),)  # type: ignore[arg-type]
    said = shown(client)
    assert "til onsdag 16. desember: Pusser opp Ta med igjen" in said
    assert key not in keys(client)
    post(client, f"/ukeplan/bortvalgt?uke={WEEK}", orgnr=number)
    assert "Ta med igjen" not in shown(client)


def test_a_promised_visit_is_not_left_out_but_agreed_anew(
    client: TestClient, team: Services
) -> None:
    """A promise goes before a rejection, so the page says where to change it."""
    entry = ContactEntry(
        orgnr(1), FRIDAY - timedelta(days=20), "S1", Stage.INTRODUCED, next_date=TUESDAY
    )
    with team.database.transaction() as connection:
        add_entries(connection, [entry])
    key = next(k for k in keys(client) if orgnr(1) in k)
    said = shown(client, f"/ukeplan/besok/{key}?uke={WEEK}")
    assert "Her er det lovet oppfølging" in said
    assert "Hvorfor ikke nå?" not in said


def test_an_own_visit_is_found_by_name_and_stands_in_the_plan(
    client: TestClient, team: Services
) -> None:
    """The workplaces are told apart by place and by who was there last."""
    met = ContactEntry(orgnr(2), FRIDAY - timedelta(days=3), "S2", Stage.INTRODUCED)
    closed = ContactEntry(orgnr(3), FRIDAY - timedelta(days=3), "S2", Stage.DO_NOT_CONTACT)
    with team.database.transaction() as connection:
        add_entries(connection, [met, closed])
    page = f"/ukeplan/eget?uke={WEEK}&sok=ekornet"
    last = "sist kontakt tirsdag 17. november (Spesialist S2)"
    assert f"Ekornet kafé, 7013 Trondheim – {last}" in shown(client, page)
    assert "Fant ingen arbeidsplass" in shown(client, f"/ukeplan/eget?uke={WEEK}&sok=finnesikke")
    day = TUESDAY.isoformat()
    for fields in (
        {"day": day, "minutes": "30"},
        {"orgnr": orgnr(3), "day": day, "minutes": "30"},
        {"orgnr": orgnr(2), "day": "", "minutes": "30"},
        {"orgnr": orgnr(2), "day": FRIDAY.isoformat(), "minutes": "30"},
        {"orgnr": orgnr(2), "day": day, "minutes": "1"},
        {"orgnr": orgnr(2), "day": day, "minutes": "30", "start": "25:00"},
    ):
        assert post(client, page, **fields).status_code == 422, fields
    assert post(client, page, orgnr=orgnr(2), day=day, minutes="45", start="").status_code == 303
    assert fixed(team) == (FixedVisit("S1", orgnr(2), TUESDAY, FixedKind.OWN, None, 45),)
    assert "Ekornet kafé ✓ Lagt inn" in shown(client)


def test_a_workplace_that_is_a_colleagues_says_the_name(client: TestClient, team: Services) -> None:
    """Where it cannot be visited this week, and why: whom to ask is a name and not an id."""
    with team.database.transaction() as connection:
        save_agreement(connection, TeamAgreement(orgnr(2), owner="M1"))
    said = shown(client)
    assert "Mona Metode har ansvaret for kontakten" in said


def test_what_is_wrong_in_one_form_leaves_the_other_as_it_was(
    client: TestClient, team: Services
) -> None:
    """A reason that is refused does not move the day of the visit to the first in the list."""
    key = keys(client)[-1]
    page = f"/ukeplan/besok/{key}?uke={WEEK}"
    until = (TUESDAY + timedelta(days=21)).isoformat()
    answer = post(client, page, gjor="reject", reason="", until=until)
    assert answer.status_code == 422
    assert f'<option value="{key[-10:]}" selected>' in answer.text
    assert f'value="{until}"' in answer.text


def test_a_colleagues_visit_is_not_for_me_to_decide(client: TestClient, team: Services) -> None:
    """It is as if it were not there."""
    with open_client(team) as other:
        theirs = keys(log_in(other, "S2"))[0]
    assert decide(client, theirs, "accept").headers["location"] == f"{PLAN}&gjort=gone"
    assert fixed(team) == ()


def test_time_is_set_aside_for_every_week_or_for_one(client: TestClient, team: Services) -> None:
    """Mistakes are told where they are; one week leaves the usual ones as they were."""
    page = f"/ukeplan/tid?uke={WEEK}"
    right = {"from-mon-0": "08:00", "to-mon-0": "10:30", "postcode": "7012", "mode": "bike"}
    for wrong, words in (
        ({"postcode": "0000"}, "Skriv et postnummer som finnes"),
        ({"mode": "fly"}, "Velg en reisemåte"),
        ({"to-mon-0": ""}, "Skriv både fra og til på mandag"),
        ({"to-mon-0": "08:10"}, "Tiden på mandag må være minst 30 minutter"),
    ):
        answer = post(client, page, **(right | wrong))
        assert (answer.status_code, words in answer.text) == (422, True)
    assert post(client, page, holds="week", **right).headers["location"] == f"{PLAN}&gjort=time"
    monday = (Slot("mon", 480, 630),)
    with team.database.reading() as connection:
        assert list_own_weeks(connection, MONDAY) == (OwnWeek("S1", MONDAY, monday),)
        assert list_usual_weeks(connection)[0] == UsualWeek("S1", "7012", TravelMode.BIKE, BLOCKS)
    assert "Mandag 23. november Satt av: 08:00–10:30" in shown(client)
    post(client, page, holds="always", **right)
    with team.database.reading() as connection:
        assert list_own_weeks(connection, MONDAY) == ()
        assert list_usual_weeks(connection)[0].blocks == monday


def test_what_is_taken_along_names_no_participant(client: TestClient) -> None:
    """The page for print and phone, and the calendar file: times, workplaces and places."""
    page, file = (
        client.get(f"/ukeplan/ut?uke={WEEK}"),
        client.get(f"/ukeplan/kalender.ics?uke={WEEK}"),
    )
    for text in (page.text, file.text):
        assert "kafé" in text
        assert not re.search(r"[AB]-\d|jobbe på|ønske[rt]", text)
    assert file.headers["content-type"].startswith("text/calendar")
    assert file.text.count("BEGIN:VEVENT") == len(keys(client))


def test_the_map_has_the_visits_by_their_numbers(client: TestClient) -> None:
    """Every visit is there once, with the number and the anchor it has in the list."""
    html = client.get(PLAN).text
    features = client.get(f"/ukeplan/kart?uke={WEEK}").json()["features"]
    lines = [line for f in features for line in f["properties"].get("lines", ())]
    anchors = re.findall(r'id="(besok-[^"]+)"', html)
    assert {line["number"]: line["id"] for line in lines} == dict(enumerate(anchors, 1))
    assert [f["properties"]["kind"] for f in features].count("home") == 1


def test_deciding_remembers_who_came_last_in_the_week(client: TestClient, team: Services) -> None:
    """So that they come earlier the next time."""
    decide(client, keys(client)[0], "accept")
    with team.database.reading() as connection:
        last = times_served_last(connection, MONDAY, MONDAY)
    assert last == {"A-4": 1}


def test_the_page_opens_on_the_week_that_has_something_left(
    client: TestClient, team: Services
) -> None:
    """On Friday, with nothing more set aside, that is the next one."""
    assert "Ukeplan, uke 48" in shown(client, "/ukeplan")
    friday = OwnWeek("S1", MONDAY - timedelta(days=7), (Slot("fri", 600, 720),))
    with team.database.transaction() as connection:
        save_own_week(connection, friday)
    said = shown(client, "/ukeplan")
    assert "Ukeplan, uke 47" in said
    assert re.search("Fredag 20. november .*i dag Satt av: 10:00–12:00", said)
    assert client.get("/ukeplan?uke=tull").status_code == 422


def test_every_empty_week_says_what_to_do_next(
    team: Services, tmp_path: Path, understanding: Understanding
) -> None:
    """No usual week, no time this week, no participants, nobody in the team."""
    with team.database.transaction() as connection:
        save_specialist(connection, Specialist("S3", "Sunniva Ny"))
    with open_client(team) as client:
        log_in(client, "S3")
        assert "Det er ikke satt av tid til arbeidsgivere ennå" in shown(client)
        assert 'value="09:00"' in client.get(f"/ukeplan/tid?uke={WEEK}").text  # a proposal
        answer = post(client, f"/ukeplan/tid?uke={WEEK}", postcode="7010", mode="car")
        assert answer.status_code == 303
        said = shown(client)
    assert "Det er ingen deltakere ennå" in said
    assert "Det er ikke satt av tid denne uka" in said
    empty = office(tmp_path / "empty", understanding, [], specialists=())
    with open_client(empty) as client:
        log_in(client, "M1")
        assert "Det er ingen jobbspesialister i teamet ennå" in shown(client)
    empty.database.close()
