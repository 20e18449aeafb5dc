"""What must never happen (N1-N12 of the field), each as a test with its number."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import fixtures
from api.app import create_app
from api.rankings import ranking_document
from api.services import Services
from fixtures import TODAY, TRAPS
from matcher.factors.catalogue import asked
from matcher.openness.employer_text import compose
from matcher.openness.for_employer import text_for_employer
from matcher.rank import rank
from matcher.why_not import Standing, why_not
from models.errors import NotOpenError, ProfileError
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.participant import EmployerOpenness, MayContact, Openness
from models.participant_file import participant_from_document
from models.participant_parts import participant_schema
from models.ranking import Truth
from models.store import tables
from tests.make import participant
from tests.web.visit import log_in, open_client

ROOT = Path(__file__).parents[2]
HEALTH = re.compile(
    r"diagnos|psykisk|symptom|medisiner\b|medisinering|depresj|angst|\brus\b|behandl(?:ing|er)ssted|uføre|\baap\b"
    r"|sykemeld|\bips\b|tiltak",
    re.IGNORECASE,
)


def everyone() -> list[str]:
    return [p.handle for p in fixtures.participants()]


@pytest.mark.parametrize("handle", everyone())
def test_n1_no_health_benefit_or_ips_in_scores_and_sentences(county: Services, handle: str) -> None:
    """Neither a factor's name, nor evidence, nor a sentence of ours holds such a word."""
    someone = next(p for p in fixtures.participants() if p.handle == handle)
    ranking = rank(someone, county.world(), TODAY)
    own = " ".join(i.wish.words for i in asked(someone))
    for line in ranking.suggestions:
        texts = [line.next_step, *line.reasons, *line.ask, *line.conflicts]
        texts += [f.name for f in line.factors]
        for text in texts:
            for found in HEALTH.finditer(text):
                quoted = re.search(rf"«[^»]*{found.group()}[^»]*»", text, re.IGNORECASE)
                assert quoted or found.group().lower() in own.lower(), text


def test_n1_no_place_for_health_in_the_participant_file_or_the_tables() -> None:
    """There is no field to put it in, and unknown fields are refused."""
    names = set(re.findall(r'"(\w+)"', json.dumps(participant_schema())))
    columns = {c.name for t in tables.metadata.tables.values() for c in t.columns}
    forbidden = {"diagnosis", "health", "benefit", "sex", "gender", "age", "birth", "ethnicity"}
    assert not forbidden & (names | columns)
    with pytest.raises(ProfileError):
        participant_from_document({"handle": "X-1", "wishes": [{"words": "a"}], "health": "x"})


def test_n2_no_answer_compares_people(county: Services) -> None:
    """No route takes or gives several participants with scores."""
    app = create_app(county)
    for path, methods in app.openapi()["paths"].items():
        for method in methods.values():
            answer = json.dumps(method.get("responses", {}))
            assert "list[RankingOut]" not in answer, path
    with open_client(county) as client:
        assert log_in(client, "M1").get("/api/v1/participants").json() == sorted(everyone())


def test_n3_training_unpaid_volunteer_and_franchise_are_never_a_match(county: Services) -> None:
    """Not for anyone, not even as the nearest there is."""
    barred = {
        TRAPS[t]
        for t in (
            "work_training_placement", "volunteer_festival", "franchise_buyer", "commission_only",
        )
    }  # fmt: skip
    for someone in fixtures.participants():
        ranking = rank(someone, county.world(), TODAY, top=500)
        assert not barred & {s.opportunity.key for s in ranking.suggestions}


@pytest.mark.parametrize("handle", everyone())
def test_n4_nothing_outweighs_a_must_or_a_never(county: Services, handle: str) -> None:
    """Every line of every list honours every hard wish, or the list says that none does."""
    someone = next(p for p in fixtures.participants() if p.handle == handle)
    ranking = rank(someone, county.world(), TODAY, top=500)
    hard = {i.wish.id for i in asked(someone) if i.removes}
    if not ranking.note:
        for line in ranking.suggestions:
            assert not [f for f in line.factors if f.wish in hard and f.state is Truth.BROKEN]


def test_n5_no_text_without_consent_for_that_employer(county: Services) -> None:
    """No, undecided, or yes to others only: nothing is written, and no step reaches out."""
    advert = OpportunityId(OpportunityKind.VACANCY, TRAPS["pharmacy_counter"])
    someone = next(p for p in fixtures.participants() if p.handle == "B-01")
    world = county.world()
    number = world.number(advert)
    assert number is not None
    employer = world.employer_numbers(number)[0]
    assert employer is not None
    for general in (MayContact.NO, MayContact.NOT_DECIDED):
        closed = replace(someone, openness=Openness(general))
        with pytest.raises(NotOpenError):
            text_for_employer(closed, world, TODAY, advert, "nb")
        steps = {s.next_step for s in rank(closed, world, TODAY).suggestions}
        assert not any("jobbspesialist" in step for step in steps)
    refused = EmployerOpenness(employer, MayContact.NO)
    only_not_here = replace(someone, openness=Openness(MayContact.YES, employers=(refused,)))
    with pytest.raises(NotOpenError):
        text_for_employer(only_not_here, world, TODAY, advert, "nb")


def test_n6_a_text_for_a_small_place_names_nobody() -> None:
    """What tells who it is among few is left out and reported."""
    openness = Openness(MayContact.YES, ("En mann på 24 fra Leka som liker båt.",))
    text = compose(
        ["pakke fisk"], ["nøyaktig"], "50 %", openness, "nb", small_place=True,
        place_words=("Leka",),
    )  # fmt: skip
    assert "24" not in text.text
    assert "Leka" not in text.text
    assert text.stopped


def test_n7_everybody_gets_an_answer(county: Services) -> None:
    """No participant is left without a line."""
    for someone in fixtures.participants():
        assert rank(someone, county.world(), TODAY).suggestions


def test_n8_time_and_refusals_close_nothing(county: Services) -> None:
    """A start long ago and employers refused leave the list as full as before."""
    someone = next(p for p in fixtures.participants() if p.handle == "B-02")
    first = rank(someone, county.world(), TODAY)
    world = county.world()
    refused = [world.number(s.opportunity) for s in first.suggestions[:3]]
    numbers = [world.employer_numbers(n)[0] for n in refused if n is not None]
    long_ago = replace(
        someone,
        started=TODAY.replace(year=2020),
        avoid_employers=tuple(OrgNr(n) for n in numbers if n),
    )
    assert len(rank(long_ago, world, TODAY).suggestions) == len(first.suggestions)


def test_n9_the_tool_sends_nothing() -> None:
    """No mail or message library is imported anywhere in the product."""
    sending = re.compile(r"^\s*(?:import|from)\s+(?:smtplib|email\.mime|twilio|sendgrid)\b", re.M)
    for room in ("models", "matcher", "api"):
        for file in (ROOT / room).rglob("*.py"):
            assert not sending.search(file.read_text(encoding="utf-8")), file


def test_n10_age_asked_for_by_an_advert_changes_no_place(county: Services) -> None:
    """Whatever an advert asks of a person's age or sex is no factor."""
    names = {i.factor.name for p in fixtures.participants() for i in asked(p)}
    assert not names & {"age", "age_min", "sex", "gender"}


def test_n11_notes_and_service_are_not_inputs(county: Services) -> None:
    """The handle, the start and the service change nothing in the list."""
    someone = next(p for p in fixtures.participants() if p.handle == "A-05")
    other = replace(someone, handle="Z-99", started=None)  # type: ignore[arg-type]
    first = ranking_document(rank(someone, county.world(), TODAY), someone).model_dump()
    second = ranking_document(rank(other, county.world(), TODAY), other).model_dump()
    assert first | {"participant": ""} == second | {"participant": ""}


def test_n12_an_avoided_employer_is_never_shown_and_never_named(county: Services) -> None:
    """Neither in the list nor among the examples of what was removed, nor in why-not."""
    world = county.world()
    advert = OpportunityId(OpportunityKind.VACANCY, TRAPS["pharmacy_counter"])
    number = world.number(advert)
    assert number is not None
    employer = world.employer_numbers(number)[0]
    shop = participant({"words": "jobbe på apotek"}, avoid_employers=[employer])
    ranking = rank(shop, world, TODAY, top=500)
    document = ranking_document(ranking, shop).model_dump_json()
    assert "Lindeblad Tiller" not in document
    assert why_not(shop, world, TODAY, advert).standing is Standing.RULE
