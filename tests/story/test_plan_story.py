"""The week plan of a team, as domain.md 7 tells it, through the JSON API and the command line."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from api.cli.main import app
from api.services import Services
from matcher.understanding.understanding import Understanding
from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind
from models.store.answers import save_answer
from tests.make import participant
from tests.web.visit import open_client
from tests.weeks import MONDAY, TUESDAY, WEEK, bearer, met, office, wants_cafe

BLAME = re.compile(r"forsinket|for sent|burde|mangler|brutt|svikt", re.IGNORECASE)


def plan(services: Services, asks: str, week: str = WEEK, **query: str) -> Any:
    """Return the plan that somebody's program is given."""
    with open_client(services) as client:
        answer = client.get(f"/api/v1/plans/{week}", params=query, headers=bearer(asks))
        assert answer.status_code == 200, answer.text
        return answer.json()


def test_t1_five_specialists_want_one_employer_and_one_of_them_goes(five: Services) -> None:
    """One joint visit, that serves all; nobody is told of another's participant."""
    whole = plan(five, "M1")
    assert len(whole["visits"]) == 1
    served = [s["participant"] for s in whole["visits"][0]["serves"]]
    assert served == ["A-1", "A-2", "A-3", "A-4", "A-5"]
    who = whole["visits"][0]["specialist"]
    for number in range(1, 6):
        seen = plan(five, f"S{number}")
        assert len(seen["visits"]) == (who == f"S{number}")
        others = [f"A-{n}" for n in range(1, 6) if n != number]
        assert not [h for h in others if h in json.dumps(seen)]
    goes = plan(five, who)["visits"][0]
    assert "Svarer også på ønsker hos andre i teamet." in goes["why"]


def test_t2_two_participants_with_one_wish_stand_in_order_of_handle(
    tmp_path: Path, understanding: Understanding
) -> None:
    """Both are served by the visit; neither goes before the other, whatever their clocks say."""
    people = [(wants_cafe("A-2", days=29), "S1"), (wants_cafe("A-1", days=5), "S1")]
    services = office(tmp_path, understanding, people, cafes=1)
    visit = plan(services, "S1")["visits"][0]
    assert [s["participant"] for s in visit["serves"]] == ["A-1", "A-2"]
    named = [handle for words in visit["why"] for handle in re.findall(r"A-\d", words)]
    assert named == sorted(named)


@pytest.mark.parametrize(("days", "late"), [(28, False), (31, True)])
def test_t7_day_28_without_employer_contact_is_served_first(
    tmp_path: Path, understanding: Understanding, days: int, late: bool
) -> None:
    """On the week's first day, and past day 30 the plan says so without blame."""
    people = [(wants_cafe(f"A-{n}"), "S1") for n in range(1, 8)] + [(wants_cafe("A-9", days), "S1")]
    services = office(tmp_path, understanding, people, cafes=20)
    for n in range(1, 8):
        met(services, f"A-{n}", days=10)
    visits = plan(services, "S1")["visits"]
    mine = [v for v in visits if "A-9" in [s["participant"] for s in v["serves"]]]
    assert mine[0]["day"] == TUESDAY.isoformat()
    told = [words for words in mine[0]["why"] if words.startswith("A-9: dag")]
    assert told[0].startswith(f"A-9: dag {days} siden oppstart.")
    assert ("bør komme innen" in told[0]) != late
    assert not BLAME.search(told[0])


def test_t8_a_caseload_of_21_is_warned_about_and_nobody_is_left_out(
    tmp_path: Path, understanding: Understanding
) -> None:
    """Everyone is in a visit, in a step of their own, or named with the reason."""
    people = [
        (wants_cafe(f"A-{n:02d}", may_contact="no" if n % 7 == 0 else "yes"), "S1")
        for n in range(1, 22)
    ]
    found = plan(office(tmp_path, understanding, people), "S1")
    assert (
        "Spesialist S1 har 21 deltakere. Anbefalt høyst 20. Alle er med i planen."
        in found["warnings"]
    )
    named = {s["participant"] for v in found["visits"] for s in v["serves"]}
    named |= {s["participant"] for s in found["own_steps"]}
    named |= {u["id"] for u in found["unfitted"] if u["kind"] == "participant"}
    assert named == {p.handle for p, _ in people}


def test_t10_a_specialist_sees_own_participants_and_the_adviser_the_team(
    tmp_path: Path, understanding: Understanding
) -> None:
    """A colleague's plan is refused; the team's is the adviser's."""
    people = [(wants_cafe("A-1"), "S1"), (wants_cafe("B-1"), "S2")]
    services = office(tmp_path, understanding, people)
    assert "B-1" not in json.dumps(plan(services, "S1"))
    assert {"A-1", "B-1"} <= set(re.findall(r"[AB]-1", json.dumps(plan(services, "M1"))))
    with open_client(services) as client:
        refused = client.get(f"/api/v1/plans/{WEEK}?specialist=S2", headers=bearer("S1"))
        unasked = client.get(f"/api/v1/plans/{WEEK}")
    assert (refused.status_code, unasked.status_code) == (403, 401)


def test_nothing_is_planned_for_those_who_have_not_opened_for_contact(
    tmp_path: Path, understanding: Understanding
) -> None:
    """After a no the support is in the background; before an answer there is a talk to have."""
    people = [(wants_cafe("A-1", may_contact="no"), "S1")]
    people += [(wants_cafe("A-2", may_contact="not_decided"), "S1")]
    found = plan(office(tmp_path, understanding, people), "S1")
    assert found["visits"] == []
    kinds = [(s["participant"], s["kind"]) for s in found["own_steps"]]
    assert kinds == [("A-1", "support_own_search"), ("A-2", "talk_about_openness")]


def test_what_people_decide_over_the_api_stays_and_the_rest_is_planned_around_it(
    tmp_path: Path, understanding: Understanding
) -> None:
    """Accepted and moved as asked; rejected with a reason about the employer only."""
    people = [(wants_cafe(f"A-{n}"), "S1") for n in range(1, 4)]
    services = office(tmp_path, understanding, people)
    before = plan(services, "S1")
    first = before["visits"][0]
    at = {k: first[k] for k in ("specialist", "workplace", "day")}
    with open_client(services) as client:

        def decide(**decision: Any) -> Any:
            path = f"/api/v1/plans/{WEEK}/decisions"
            return client.post(path, json=at | decision, headers=bearer("S1"))

        accepted = decide(kind="accept").json()
        thursday = (MONDAY + timedelta(days=3)).isoformat()
        moved = decide(kind="move", to=thursday, start=570).json()
        at["day"] = thursday
        named = decide(kind="reject", reason="A-1 vil ikke dit")
        gone = decide(kind="reject", reason="Bygger om til jul").json()
    stays = [(v["workplace"], v["day"]) for v in before["visits"]]
    assert [(v["workplace"], v["day"]) for v in accepted["visits"]] == stays
    assert accepted["visits"][0]["fixed"] == "accepted"
    found = next(v for v in moved["visits"] if v["workplace"] == first["workplace"])
    assert (found["day"], found["arrive"], found["fixed"]) == (thursday, "09:30", "moved")
    assert (named.status_code, named.json()["type"]) == (422, "urn:rettjobb:input")
    assert first["workplace"] not in [v["workplace"] for v in gone["visits"]]
    told = [u["words"] for u in gone["unfitted"] if u["id"] == first["workplace"]]
    assert told[0].endswith("Bygger om til jul")


def test_the_command_line_gives_the_same_plan_as_one_json_document(
    tmp_path: Path,
    understanding: Understanding,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Nothing else stands on standard output, and the calendar file names nobody."""
    services = office(tmp_path, understanding, [(wants_cafe("A-1"), "S1")])
    monkeypatch.setattr("api.cli.plan.services", lambda: services)
    whole = plan(services, "S1", improved="true")
    words = ["plan", "week", "--specialist", "S1", "--week", WEEK, "--json"]
    app(words, standalone_mode=False)
    assert json.loads(capfd.readouterr().out) == whole
    file = tmp_path / "uke.ics"
    app(["plan", "calendar", str(file), "--week", WEEK], standalone_mode=False)
    text = file.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == len(whole["visits"]) > 0
    assert not re.search(r"A-1|ønske|jobbe", text)


def test_a_no_to_a_workplace_is_never_a_visit(tmp_path: Path, understanding: Understanding) -> None:
    """The participant's answer goes before what the machine has worked out."""
    person = participant("jobbe på kafé", handle="A-1", openness={"may_contact": "yes"})
    services = office(tmp_path, understanding, [(person, "S1")])
    first = plan(services, "S1")["visits"][0]["workplace"]
    no = Answer(
        person.handle, OpportunityId(OpportunityKind.WORKPLACE, first), Reply.NO, MONDAY, "S1"
    )
    with services.database.transaction() as connection:
        save_answer(connection, no)
    assert first not in [v["workplace"] for v in plan(services, "S1")["visits"]]
