"""The night and the morning, as domain.md 7 tells them, through the command line, API and pages."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.services import OSLO, Services
from api.settings import load_settings
from matcher.understanding.understanding import Understanding
from models.agreement import TeamAgreement
from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.store import Database
from models.store.agreements import save_agreement
from models.store.answers import save_answer
from models.store.locks import take_lock
from models.store.nights import nights_of
from models.store.participants import save_participant
from models.store.team import assign
from models.store.vacancies import list_vacancies, save_vacancies
from models.store.workplaces import save_workplaces
from models.vacancy import Vacancy, WorkLocation
from tests.contract.server import Answer as Answered
from tests.contract.server import serving
from tests.make import orgnr, participant, vacancy, workplace
from tests.story.conftest import Cli
from tests.story.night_kill import DAY, NIGHT, base
from tests.web.visit import log_in, open_client
from tests.weeks import FRIDAY, bearer, office, wants_cafe

BLAME = re.compile(r"forsinket|for sent|burde|mangler|brutt|svikt|glemt", re.IGNORECASE)


def nightly(rettjobb: Cli, services: Services, *words: str) -> Any:
    """Run tonight's night without reading anything, and return its record."""
    code, out = rettjobb(services, "nightly", "--skip-feed", "--skip-register", "--json", *words)
    assert code == 0
    return json.loads(out)


def ask(services: Services, asks: str, path: str, **query: str) -> Any:
    with open_client(services) as client:
        answer = client.get(f"/api/v1/{path}", params=query, headers=bearer(asks))
        assert answer.status_code == 200, answer.text
        return answer.json()


def at(services: Services, day: date) -> None:
    services.clock = lambda: datetime.combine(day, time(6), OSLO)


def cafe_advert(number: int, **changes: Any) -> Vacancy:
    """Return an advert of a café of its own, in Trondheim."""
    values = {"employer": f"Kafé nr. {number}", "text": "Du lager kaffe og betjener kunder."}
    return vacancy(f"advert-{number:04d}", "Kafémedarbeider", **(values | changes))


def test_t1_five_specialists_and_one_employer_is_one_joint_step(
    five: Services, rettjobb: Cli
) -> None:
    """The owner is named, the same notice for all five, and nobody's participant in it."""
    with five.database.transaction() as connection:
        save_agreement(connection, TeamAgreement(orgnr(1), "S3", FRIDAY))
    assert nightly(rettjobb, five)["counts"]["conflicts.joint_steps"] == 1
    told = []
    for number in range(1, 6):
        code, out = rettjobb(five, "morning", f"S{number}", "--json")
        assert code == 0
        morning = json.loads(out)
        told.append(morning["joint_steps"])
        others = [f"A-{n}" for n in range(1, 6) if n != number]
        assert not [h for h in others if h in out]
        assert "A-" not in json.dumps(morning["joint_steps"])
    assert told[0][0]["owner"] == "S3"
    assert "Spesialist S3 har ansvaret for kontakten." in told[0][0]["sentence"]
    assert told == [told[0]] * 5


def test_t2_two_participants_and_one_vacancy(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """Both keep the suggestion; staff are told, and nobody stands before anybody."""
    people = [(wants_cafe("A-2"), "S1"), (wants_cafe("A-1"), "S1")]
    services = office(tmp_path, understanding, people, cafes=2)
    with services.database.transaction() as connection:
        save_vacancies(connection, [cafe_advert(1)])
        key = OpportunityId(OpportunityKind.VACANCY, "advert-0001")
        save_answer(connection, Answer(ParticipantId("A-2"), key, Reply.YES, FRIDAY, "S1"))
    assert nightly(rettjobb, services)["counts"]["conflicts.conflicts"] == 1
    with services.database.reading() as connection:
        holding = [
            n.handle
            for n in nights_of(connection, FRIDAY)
            if key in [s.opportunity for s in n.suggestions]
        ]
    assert holding == ["A-1", "A-2"]
    (conflict,) = ask(services, "S1", "morning")["conflicts"]
    assert conflict["handles"] == ["A-1", "A-2"]
    assert conflict["sentence"].endswith("Snakk sammen. Ingen er satt foran noen.")
    with open_client(services) as client:
        page = log_in(client, "S1").get("/i-dag").text
    assert "Ingen er satt foran noen." in page
    services.database.close()


NIGHTS = (date(2026, 11, 18), date(2026, 11, 19))
ALESUND = WorkLocation("6003", "Ålesund", "1508")


@pytest.fixture
def county_of_cafes(tmp_path: Path, understanding: Understanding) -> Iterator[Services]:
    """Five specialists with 20 participants each; 700 adverts, 400 of which end after tonight.

    A-00 lives in Ålesund and reaches only what is there, where nothing happens.
    """
    far = {"postcode": "6003", "mode": "car", "max_minutes": 20, "strength": "must"}
    near = {"postcode": "7014", "mode": "car", "max_minutes": 30, "strength": "must"}
    people = [
        (wants_cafe(f"A-{n:02d}", home=near if n else far), f"S{n % 5 + 1}") for n in range(100)
    ]
    names = [f"S{n}" for n in range(1, 6)]
    services = office(tmp_path, understanding, people, specialists=names, cafes=3)
    with services.database.transaction() as connection:
        save_workplaces(connection, [workplace(90, "Havna kafé", postcode="6003", place="Ålesund")])
        ending = [cafe_advert(n, expires=NIGHTS[0]) for n in range(400)]
        staying = [cafe_advert(n) for n in range(400, 700)]
        there = cafe_advert(9999, locations=(ALESUND,))
        save_vacancies(connection, [*ending, *staying, there])
    yield services
    services.database.close()


def test_t3_overnight_1000_new_300_changed_400_expired_for_100_participants(
    county_of_cafes: Services, rettjobb: Cli
) -> None:
    """Only what is new is told; who has nothing new is still there; again changes nothing."""
    services = county_of_cafes
    at(services, NIGHTS[0])
    first = nightly(rettjobb, services)
    assert first["counts"]["lists.participants"] == 100
    with services.database.transaction() as connection:
        new = [cafe_advert(n, text="Du lager kaffe, og smører mat.") for n in range(1000, 2000)]
        later = {"updated": "2026-11-18T12:00:00+01:00"}
        changed = [cafe_advert(n, text="Fast stilling på kafé.", **later) for n in range(400, 700)]
        save_vacancies(connection, [*new, *changed])
    at(services, NIGHTS[1])
    run = nightly(rettjobb, services)
    counts = run["counts"]
    assert counts["expired.removed"] == 400
    assert counts["world.adverts"] == 1301
    assert counts["lists.participants"] == 100
    assert counts["compare.nothing_new"] >= 1
    with services.database.reading() as connection:
        lists = nights_of(connection, NIGHTS[1])
        live = {v.uuid for v in list_vacancies(connection)}
    assert len(lists) == 100
    shown = {s.opportunity for n in lists for s in n.suggestions}
    assert {o.key for o in shown if o.kind is OpportunityKind.VACANCY} <= live
    assert sum(len(n.changes) for n in lists) == sum(
        counts[f"compare.{kind}"] for kind in ("new", "changed", "gone")
    )
    handles = []
    for number in range(1, 6):
        news = ask(services, "M1", "morning", specialist=f"S{number}")["news"]
        assert max(len(n["new"]) for n in news) <= 5
        handles += [n["handle"] for n in news]
        if number == 1:
            assert news[0]["sentence"] == "A-00: ingen nye i natt."
    assert sorted(handles) == [f"A-{n:02d}" for n in range(100)]
    assert nightly(rettjobb, services) == run
    with services.database.reading() as connection:
        assert nights_of(connection, NIGHTS[1]) == lists


@pytest.mark.parametrize(("days", "late"), [(28, False), (31, True)])
def test_t7_day_28_without_employer_contact_is_first_of_what_is_due(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli, days: int, late: bool
) -> None:
    """At day 31 it is shown as late, and nobody is blamed."""
    people = [(wants_cafe(f"A-{n}", days=10), "S1") for n in range(1, 4)]
    people.append((wants_cafe("A-9", days=days + 3), "S1"))  # counted from Monday, seen on Friday
    services = office(tmp_path, understanding, people, cafes=2)
    nightly(rettjobb, services)
    first = ask(services, "S1", "morning")["due"][0]
    assert (first["handle"], first["kind"], first["late"]) == ("A-9", "first_contact", late)
    assert first["sentence"].startswith(f"A-9: dag {days} siden oppstart.")
    assert not BLAME.search(first["sentence"])
    services.database.close()


def test_t8_a_caseload_of_21_is_warned_about_and_everyone_is_served(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """Each has a list, each stands in the morning."""
    people = [(wants_cafe(f"A-{n:02d}"), "S1") for n in range(1, 22)]
    services = office(tmp_path, understanding, people, cafes=2)
    assert nightly(rettjobb, services)["counts"]["lists.participants"] == 21
    code, out = rettjobb(services, "morning", "S1")
    assert code == 0
    assert "Du har 21 deltakere, 1 flere enn anbefalt. Alle er med." in out
    morning = ask(services, "S1", "morning")
    assert [n["handle"] for n in morning["news"]] == [p.handle for p, _ in people]
    assert all(n["has_list"] for n in morning["news"])
    services.database.close()


def test_t10_a_specialist_sees_own_participants_and_the_adviser_the_team(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """In the morning, in whom an employer suits, and in the figures; a colleague's is refused."""
    people = [(wants_cafe("A-1"), "S1"), (wants_cafe("B-1"), "S2")]
    services = office(tmp_path, understanding, people, cafes=2)
    nightly(rettjobb, services)
    period = {"from": "2026-07-01", "to": "2026-11-20"}
    for path, query in (("morning", {}), (f"suits/{orgnr(1)}", {}), ("self-check", period)):
        assert "B-1" not in json.dumps(ask(services, "S1", path, **query))
    assert "B-1" in json.dumps(ask(services, "M1", "morning", specialist="S2"))
    assert {"A-1", "B-1"} <= set(
        re.findall(r"[AB]-1", json.dumps(ask(services, "M1", f"suits/{orgnr(1)}")))
    )
    assert ask(services, "M1", "self-check", specialist="S2", **period)["who"] == "S2"
    with open_client(services) as client:
        for path in (
            "morning?specialist=S2",
            "self-check?specialist=S2&from=2026-07-01&to=2026-11-20",
        ):
            assert client.get(f"/api/v1/{path}", headers=bearer("S1")).status_code == 403
            assert client.get(f"/api/v1/{path}").status_code == 401
        page = log_in(client, "S1").get("/i-dag?hvem=S2")
        assert "B-1" not in page.text
        assert client.get("/deltakere/B-1/jobb").status_code == 404
    services.database.close()


def test_whom_an_employer_suits_is_a_set_on_the_command_line_too(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """Groups in words, handles in order, openness beside; the same set as JSON."""
    people = [
        (wants_cafe("A-2", may_contact="no"), "S1"),
        (wants_cafe("A-1"), "S1"),
        (participant("snekker", handle="A-3"), "S1"),
    ]
    services = office(tmp_path, understanding, people, cafes=2)
    code, out = rettjobb(services, "suits", orgnr(1), "--specialist", "S1")
    assert code == 0
    assert out.index("A-1 · kan omtales her") < out.index("A-2 · kun egen søknad")
    assert "Ønsker en annen type arbeid: A-3" in out
    code, out = rettjobb(services, "suits", orgnr(1), "--specialist", "S1", "--json")
    groups = json.loads(out)["groups"]
    assert [g["group"] for g in groups] == ["strongly", "partly", "unknown"]
    assert "score" not in out
    services.database.close()


def test_the_self_check_is_printed_with_its_counts_and_what_it_does_not_say(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """For any period; a period turned round is refused with exit code 2."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")])
    code, out = rettjobb(services, "self-check", "--from", "2026-07-01", "--to", "2026-11-20")
    assert code == 0
    assert out.startswith("Egenmåling: det loggen kan telle. Dette er ingen offisiell poengsum")
    assert "Deltakere per hele stilling: 0,5  (mål: høyst 20)" in out
    code, _ = rettjobb(services, "self-check", "--from", "2026-11-20", "--to", "2026-07-01")
    assert code == 2
    services.database.close()


def with_sources(services: Services, var: Path, address: str) -> Services:
    """Return services over the same store that read from a feed and register elsewhere."""
    settings = load_settings(
        {"RETTJOBB_VAR": str(var), "RETTJOBB_FEED_ADDRESS": address,
         "RETTJOBB_REGISTER_ADDRESS": address, "RETTJOBB_FEED_TOKEN": "token"}
    )  # fmt: skip
    found = Services(settings, clock=services.clock)
    found.understanding = services.understanding
    return found


def test_a_feed_that_refuses_stops_nobody_and_ends_with_3(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """The rest goes on with yesterday's adverts, and the warning says what to do."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")], cafes=2)
    with serving(lambda _: Answered(403)) as (address, _):
        found = with_sources(services, tmp_path, address)
        code, out = rettjobb(found, "nightly", "--json")
    run = json.loads(out)
    assert code == 3
    assert run["state"] == "finished"
    assert run["counts"]["lists.participants"] == 1
    assert "rettjobb import nav-ads" in run["warnings"][0]
    assert "aldri lest" in run["warnings"][1]
    for service in (services, found):
        service.database.close()


def test_the_feed_is_read_in_the_night_and_what_is_new_is_told(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """One page with one advert; the morning names it, and the status page knows of the read."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")], cafes=2)
    at(services, FRIDAY - timedelta(days=1))
    nightly(rettjobb, services)
    at(services, FRIDAY)

    def feed(request: Any) -> Answered:
        if "feedentry" in request.path:
            content = {
                "title": "Kafémedarbeider på Solsiden", "description": "Kaffe og kaker.",
                "expires": "2027-01-31T00:00:00",
                "workLocations": [{"postalCode": "7014", "city": "TRONDHEIM"}],
            }  # fmt: skip
            return Answered(body={"uuid": "fresh", "status": "ACTIVE", "ad_content": content})
        item = {"id": "fresh", "url": "/api/v1/feedentry/fresh", "_feed_entry": {}}
        return Answered(body={"items": [item], "next_url": None})

    with serving(feed) as (address, _):
        found = with_sources(services, tmp_path, address)
        code, out = rettjobb(found, "nightly", "--skip-register")
    assert code == 0
    assert "Annonser: 1 nye, 0 endret, 0 trukket" in out
    (news,) = ask(services, "S1", "morning")["news"]
    assert [line["id"] for line in news["new"]] == ["fresh"]
    for service in (services, found):
        service.database.close()


def test_of_two_nights_at_once_the_second_ends_with_1(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """It does nothing; when the first gives no sign of life, a later one takes over."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")], cafes=1)
    with services.database.transaction() as connection:
        assert take_lock(connection, "nightly", "another process", services.clock())
    assert rettjobb(services, "nightly", "--skip-feed", "--skip-register") == (1, "")
    assert ask(services, "M1", "nights") == []
    at(services, FRIDAY + timedelta(days=1))
    nightly(rettjobb, services)
    services.database.close()


def test_an_advert_somebody_said_yes_to_is_told_once_when_it_is_taken_away(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """On the morning after, to the one whose participant it was; on the next, no more."""
    services = office(
        tmp_path, understanding, [(wants_cafe("A-1"), "S1"), (wants_cafe("B-1"), "S2")], cafes=2
    )
    with services.database.transaction() as connection:
        save_vacancies(connection, [cafe_advert(1, expires=FRIDAY - timedelta(days=1))])
        key = OpportunityId(OpportunityKind.VACANCY, "advert-0001")
        said = Answer(
            ParticipantId("A-1"),
            key,
            Reply.MAYBE,
            FRIDAY,
            "S1",
            "",
            "Kafémedarbeider",
            "Kafé nr. 1",
        )
        save_answer(connection, said)
    nightly(rettjobb, services)
    (gone,) = ask(services, "S1", "morning")["withdrawn"]
    assert gone["sentence"] == (
        "Ikke lenger ledig: Kafémedarbeider – Kafé nr. 1. "
        "A-1 har svart ja eller kanskje. Gi beskjed."
    )
    assert ask(services, "M1", "morning", specialist="S2")["withdrawn"] == []
    at(services, FRIDAY + timedelta(days=4))
    nightly(rettjobb, services)
    assert ask(services, "S1", "morning")["withdrawn"] == []
    services.database.close()


def test_a_suggestion_said_no_to_is_not_new_again(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """It is out of the kept list from the night after, and counts as no news."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")], cafes=3)
    no = OpportunityId(OpportunityKind.WORKPLACE, orgnr(1))
    with services.database.transaction() as connection:
        save_answer(connection, Answer(ParticipantId("A-1"), no, Reply.NO, FRIDAY, "S1"))
    nightly(rettjobb, services)
    with services.database.reading() as connection:
        (listed,) = nights_of(connection, FRIDAY)
    assert no not in [s.opportunity for s in listed.suggestions]
    assert no not in [c.opportunity for c in listed.changes]
    services.database.close()


def test_a_participant_who_is_nobodys_yet_has_a_list_and_a_place_in_a_morning(
    tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """Nobody is dropped: the adviser sees them."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")], cafes=1)
    with services.database.transaction() as connection:
        save_participant(connection, wants_cafe("C-1"), by="M1", at=services.clock())
        assign(connection, ParticipantId("C-1"), None)
    assert nightly(rettjobb, services)["counts"]["lists.participants"] == 2
    (news,) = ask(services, "M1", "morning", specialist="")["news"]
    assert (news["handle"], news["has_list"]) == ("C-1", True)
    services.database.close()


def test_the_night_is_the_same_on_both_engines(
    database: Database, tmp_path: Path, understanding: Understanding, rettjobb: Cli
) -> None:
    """Expired, listed, compared, told and cleaned; run again, nothing changes."""
    services = Services(load_settings({"RETTJOBB_VAR": str(tmp_path)}), clock=lambda: NIGHT)
    services.understanding = understanding
    services.database = database
    base(services)
    run = nightly(rettjobb, services)
    told = {k: run["counts"][k] for k in ("expired.removed", "lists.participants", "ended.named")}
    assert told == {"expired.removed": 1, "lists.participants": 3, "ended.named": 1}
    assert nightly(rettjobb, services) == run
    with database.reading() as connection:
        assert [n.handle for n in nights_of(connection, DAY)] == ["A-1", "A-2", "A-3"]


def test_a_night_in_processes_makes_the_same_lists(
    tmp_path: Path,
    understanding: Understanding,
    rettjobb: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Many participants are ranked in processes, few in the one there is; the lists are alike."""
    kept = []
    for name, many in (("one", 100), ("several", 1)):
        monkeypatch.setattr("api.night.lists.MANY", many)
        people = [(wants_cafe(f"A-{n}"), "S1") for n in range(1, 4)]
        services = office(tmp_path / name, understanding, people, cafes=3)
        nightly(rettjobb, services)
        with services.database.reading() as connection:
            found = nights_of(connection, FRIDAY)
        kept.append([(n.handle, n.suggestions) for n in found])
        services.database.close()
    assert kept[0] == kept[1]
    assert len(kept[0]) == 3
    assert all(suggestions for _, suggestions in kept[0])
