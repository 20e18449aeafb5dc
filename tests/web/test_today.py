"""I dag: what is due, what has ended, what is new, and where several want the same."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import Services
from matcher.night.compare import compared
from models.answer import Answer, Reply
from models.contact import ContactEntry, Stage
from models.employment import Employment
from models.ended import Ended
from models.exposure import Exposure
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.night import KeptSuggestion, NightList, Run, RunState
from models.plan import FixedVisit
from models.store.answers import save_answer
from models.store.contacts import add_entries
from models.store.employments import save_employment
from models.store.ended import save_ended
from models.store.nights import night_before, save_exposure, save_night, save_run
from models.store.participants import save_participant
from models.store.team import assign
from models.store.weeks import fix_visit
from models.store.workplaces import save_workplaces
from tests.make import orgnr, participant, workplace
from tests.web.conftest import NOW
from tests.web.visit import Page, log_in, open_client, post

TODAY = fixtures.TODAY  # a Friday
YESTERDAY = TODAY - timedelta(days=1)
A1, A2, B1 = (ParticipantId(h) for h in ("A-1", "A-2", "B-1"))


def advert(name: str) -> OpportunityId:
    return OpportunityId(OpportunityKind.VACANCY, name)


def night(small: Services, handle: ParticipantId, names: str, day: date = TODAY) -> None:
    """Keep a night's list of adverts, compared with the one before, and that the night ran."""
    lines = tuple(KeptSuggestion(advert(n), f"Jobb {n}", f"Firma {n}") for n in names)
    with small.database.transaction() as connection:
        listed = NightList(handle, day, "w", lines)
        save_night(connection, compared(night_before(connection, handle, day), listed))
        save_exposure(connection, day, Exposure(handle, len(lines), len(lines), 1))
        save_run(connection, Run("nightly", day, NOW, RunState.FINISHED, "clean", NOW))


def words(client: TestClient, path: str = "/i-dag") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(Page(answer.text[answer.text.index("<main") :]).words.split())


def started(small: Services, handle: str, days: int) -> None:
    day = (TODAY - timedelta(days=days)).isoformat()
    with small.database.transaction() as connection:
        save_participant(connection, participant(handle=handle, started=day), by="S1", at=NOW)


@pytest.mark.parametrize(
    ("days", "said"),
    [(27, None), (28, "bør komme innen søndag 22. november"), (31, "settes først i planen")],
)
def test_the_first_meeting_is_due_from_day_28_and_late_without_blame(
    small: Services, as_s1: TestClient, days: int, said: str | None
) -> None:
    """At day 31 the day has passed and what to do is said, and nothing of whose fault it is."""
    for handle, since in (("A-1", days), ("A-2", 1)):
        started(small, handle, since)
    found = words(as_s1)
    assert (said or "God tid") in found
    assert ("Fra før" in found) is (days == 31)
    assert not [w for w in ("forsinket", "for sent", "burde", "glemt") if w in found]


def test_a_calm_morning_says_so_kindly(small: Services, as_s1: TestClient) -> None:
    """Nobody waits and nothing is new: a line, not an empty page."""
    for handle in (A1, A2):
        started(small, handle, 1)
        night(small, handle, "ab", YESTERDAY)
        night(small, handle, "ab")
    found = words(as_s1)
    assert "Ingenting haster i dag." in found
    assert "Ingen nye: A-1, A-2." in found


def test_at_most_five_new_are_named_and_every_participant_is_there(
    small: Services, as_s1: TestClient
) -> None:
    """Seven new for one, none for the other; each name leads into the list."""
    for handle, then, now in ((A1, "x", "xabcdefg"), (A2, "y", "y")):
        night(small, handle, then, YESTERDAY)
        night(small, handle, now)
    html = as_s1.get("/i-dag").text
    assert html.count('href="/deltakere/A-1#vacancy-') == 5
    found = words(as_s1)
    assert "A-1: 7 nye." in found
    assert "2 nye til i lista" in found
    assert "Ingen nye: A-2." in found


def test_on_a_monday_the_news_are_those_since_friday(small: Services, as_s1: TestClient) -> None:
    """What came on Saturday and was there on Sunday is still new to one who was away."""
    monday = TODAY + timedelta(days=3)
    for days, names in ((0, "a"), (1, "ab"), (2, "ab"), (3, "ab")):
        night(small, A1, names, TODAY + timedelta(days=days))
    with small.database.transaction() as connection:
        save_answer(connection, answered(A1, "gone"))
        save_ended(connection, [ended("gone", told=TODAY + timedelta(days=1))])
    small.clock = lambda: NOW + timedelta(days=3)
    found = words(log_in(as_s1, "S1"))
    assert "Siden fredag 20. november." in found
    assert "A-1: 1 ny." in found
    assert "Ikke lenger aktiv: Jobb gone" in found
    assert monday.weekday() == 0


@pytest.mark.parametrize("has_run_before", [False, True])
def test_a_night_that_did_not_run_is_said_and_shows_no_old_news(
    small: Services, as_s1: TestClient, has_run_before: bool
) -> None:
    """The lists can be used all the same."""
    if has_run_before:
        night(small, A1, "abc", YESTERDAY)
    found = words(as_s1)
    expected = "Natta ble ikke kjørt før i dag" if has_run_before else "kjørt første gang"
    assert expected in found
    assert "Jobb a" not in found


def answered(handle: ParticipantId, name: str, reply: Reply = Reply.YES) -> Answer:
    return Answer(handle, advert(name), reply, YESTERDAY, "S1", "", f"Jobb {name}", f"Firma {name}")


def ended(name: str, told: date | None, place: int = 1) -> Ended:
    return Ended(advert(name), f"Jobb {name}", f"Firma {name}", orgnr(place), told)


def test_what_has_ended_is_told_to_who_was_working_on_it(
    small: Services, client: TestClient
) -> None:
    """By an answer or a planned visit; a colleague's participant is never named."""
    with small.database.transaction() as connection:
        for one in (answered(A1, "a"), answered(B1, "a"), answered(A2, "a", Reply.NO)):
            save_answer(connection, one)
        save_ended(connection, [ended("a", TODAY), ended("b", TODAY, 2), ended("c", None)])
        fix_visit(connection, FixedVisit("S2", orgnr(2), TODAY))
    s1, s2 = words(log_in(client, "S1")), words(log_in(client, "S2"))
    assert "Ikke lenger aktiv: Jobb a – Firma a. A-1 har svart ja eller kanskje." in s1
    assert "B-1" not in s1
    assert "Jobb b" not in s1
    assert "Jobb b – Firma b. Sindre Støtte har planlagt besøk der fredag 20. november." in s2
    assert "Jobb c" not in s1 + s2


def test_where_several_want_the_same_is_shown_and_nobody_is_put_first(
    small: Services, client: TestClient
) -> None:
    """Own participants by handle, the colleague by name only."""
    for handle in (A2, A1, B1):
        night(small, handle, "a")
    with small.database.transaction() as connection:
        save_answer(connection, answered(A2, "a"))
    found = words(log_in(client, "S1"))
    assert "Jobb a – Firma a står i lista til A-1 og A-2, og hos Sindre Støtte." in found
    assert "Ingen er satt foran noen." in found
    assert "B-1" not in found


def test_promises_belong_to_who_made_them_and_nobodys_are_the_advisers(
    small: Services, client: TestClient
) -> None:
    """A promise made by somebody who has left the team is not lost."""
    with small.database.transaction() as connection:
        save_workplaces(connection, [workplace(n, f"Sted {n}") for n in (1, 2, 3)])
        entries = [
            ContactEntry(orgnr(n), YESTERDAY, who, Stage.INTRODUCED, next_date=TODAY)
            for n, who in ((1, "S1"), (2, "S2"), (3, "S9"))
        ]
        add_entries(connection, entries)
    assert promised(words(log_in(client, "S1"))) == [1]
    assert promised(words(log_in(client, "M1"), "/i-dag?hvem=S2")) == [2]
    assert promised(words(client, "/i-dag?hvem=")) == [3]


def promised(text: str) -> list[int]:
    return [n for n in (1, 2, 3) if f"Sted {n}: oppfølging er lovet" in text]


def test_a_specialist_cannot_look_at_a_colleagues_morning(
    small: Services, as_s1: TestClient
) -> None:
    """Whatever stands in the address, it is one's own."""
    started(small, "B-1", 40)
    assert "B-1" not in words(as_s1, "/i-dag?hvem=S2")
    assert "Hvem sin dag" not in as_s1.get("/i-dag?hvem=S2").text


def test_the_method_adviser_chooses_whose_morning_to_see(
    small: Services, as_adviser: TestClient
) -> None:
    """Each specialist's, and what is nobody's yet."""
    started(small, "B-1", 40)
    started(small, "C-1", 40)
    assert "B-1" not in words(as_adviser)
    assert "B-1: dag 40" in words(as_adviser, "/i-dag?hvem=S2")
    assert "C-1: dag 40" in words(as_adviser, "/i-dag?hvem=")
    assert "Uten jobbspesialist" in words(as_adviser)


def test_the_meeting_around_a_job_leads_to_the_job(small: Services, as_s1: TestClient) -> None:
    """And the talk about income is reminded of; no benefit is named."""
    job = Employment(A1, orgnr(1), "Solbakken kafé", "Medarbeider", TODAY - timedelta(days=3))
    with small.database.transaction() as connection:
        save_employment(connection, job)
    html = as_s1.get("/i-dag").text
    assert "har begynt hos Solbakken kafé" in html
    assert "Ta en prat om økonomi" in html or "ta en prat om økonomi" in html
    assert html.count('href="/deltakere/A-1/jobb"') == 2


def test_visits_of_the_day_are_shown_with_a_way_to_log_them(
    small: Services, as_s1: TestClient
) -> None:
    """In order of time; those of a colleague and of other days are not there."""
    with small.database.transaction() as connection:
        save_workplaces(connection, [workplace(n, f"Sted {n}") for n in (1, 2, 3)])
        for who, n, day, start in (
            ("S1", 1, TODAY, 600), ("S1", 2, TODAY, 540), ("S2", 3, TODAY, 540),
            ("S1", 3, TODAY + timedelta(days=1), 540),
        ):  # fmt: skip
            fix_visit(connection, FixedVisit(who, orgnr(n), day, start=start))
    found = words(as_s1)
    visits = found[found.index("Besøk i dag") :]
    assert visits.index("Sted 2") < visits.index("Sted 1")
    assert "Sted 3" not in visits
    assert f'href="/arbeidsgivere/{orgnr(1)}/logg"' in as_s1.get("/i-dag").text


def test_who_was_shown_nothing_is_noticed_with_what_removed_the_most(
    small: Services, as_s1: TestClient
) -> None:
    """Beside the participant's news, and in the report everybody is in."""
    for handle in (A1, A2):
        night(small, handle, "ab")
    with small.database.transaction() as connection:
        shown = Exposure(A1, 2, 2, 1, (("reisetid", 40),), is_nearest=True)
        save_exposure(connection, TODAY, shown)
    found = words(as_s1)
    assert "A-1: ingenting oppfyller alle kravene. Mest er tatt bort av: «reisetid» (40)." in found
    assert "A-2: 2 muligheter, 2 arbeidsgivere, 1 slags jobber." in found


def test_a_handle_in_a_sentence_does_not_print(small: Services, as_s1: TestClient) -> None:
    """It is marked as a person's wherever it stands; what looks like markup is text."""
    started(small, "A-1", 40)
    assert '<span class="person">A-1</span>: dag 40' in as_s1.get("/i-dag").text
    night(small, A2, "a")
    with small.database.transaction() as connection:
        lines = (KeptSuggestion(advert("x"), "<b>Jobb</b>", "Firma"),)
        save_night(connection, compared(None, NightList(A2, TODAY, "w", lines)))
    assert "&lt;b&gt;Jobb&lt;/b&gt;" in as_s1.get("/i-dag").text


def test_the_page_speaks_the_users_language(small: Services, as_s1: TestClient) -> None:
    """Nynorsk and English, sentences and all."""
    started(small, "A-1", 31)
    for language, said in (("nn", "sidan oppstart"), ("en", "day 31 since start")):
        post(as_s1, "/sprak", language=language)
        assert said in words(as_s1)


def test_a_full_caseload_is_warned_about_and_everybody_is_served(small: Services) -> None:
    """Twenty-one participants: all of them stand in the morning."""
    handles = many(small, 19)
    client = log_in(open_client(small), "S1")
    found = words(client)
    assert "Du har 21 deltakere, 1 flere enn anbefalt. Alle er med." in found
    for handle in handles:
        night(small, ParticipantId(handle), "a")
    found = words(client)
    assert [h for h in handles if h not in found] == []


def many(small: Services, count: int) -> Iterable[str]:
    handles = [f"A-{n}" for n in range(3, 3 + count)]
    with small.database.transaction() as connection:
        for handle in handles:
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
            assign(connection, ParticipantId(handle), "S1")
    return handles
