"""After the hire: a job's start, the meetings around it, its terms and its end."""

from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import Services
from models.employment import Employment, EndReason, SupportKind, SupportMeeting
from models.ids import ParticipantId
from models.store.employments import employments_of, save_employment
from models.store.participants import find_participant
from models.store.workplaces import save_workplaces
from models.wish import Strength
from tests.make import orgnr, workplace
from tests.web.conftest import TOKEN
from tests.web.visit import Page, log_in, post

TODAY = fixtures.TODAY
A1, B1 = ParticipantId("A-1"), ParticipantId("B-1")
NEW = {"employer": "solbakken", "title": "Medarbeider", "start": "2026-11-23", "percent": "40",
       "competitive": "yes"}  # fmt: skip


@pytest.fixture(autouse=True)
def places(small: Services) -> None:
    """Three workplaces, two of them with a word in common."""
    names = ((1, "Solbakken kafé"), (2, "Åsen bakeri"), (3, "Åsen barnehage"))
    with small.database.transaction() as connection:
        save_workplaces(connection, [workplace(n, name) for n, name in names])


def jobs(small: Services, handle: ParticipantId = A1) -> tuple[Employment, ...]:
    with small.database.reading() as connection:
        return employments_of(connection, handle)


def keep(small: Services, start: date, handle: ParticipantId = A1, **more: object) -> Employment:
    job = Employment(handle, orgnr(1), "Solbakken kafé", "Medarbeider", start, **more)  # type: ignore[arg-type]
    with small.database.transaction() as connection:
        return save_employment(connection, job)


def words(client: TestClient, path: str = "/deltakere/A-1/jobb") -> str:
    text = client.get(path).text
    return " ".join(Page(text[text.index("<main") :]).words.split())


def test_a_job_is_written_down_and_the_meetings_follow(small: Services, as_s1: TestClient) -> None:
    """Employer by name, the rest as agreed; the meeting before the start is next."""
    answer = post(as_s1, "/deltakere/A-1/jobb/ny", **NEW)
    assert answer.headers["location"] == "/deltakere/A-1/jobb?lagret=new"
    (job,) = jobs(small)
    expected = (orgnr(1), "Solbakken kafé", "Medarbeider", date(2026, 11, 23), 40, True)
    kept = (job.orgnr, job.employer, job.title, job.start, job.percent, job.competitive)
    assert kept == expected
    page = words(as_s1)
    assert "Neste: møte før oppstart, innen 23.11.2026." in page
    assert "Ta en prat om økonomi med NAV-veileder innen 23.11.2026." in page


def test_where_several_employers_fit_one_is_chosen(small: Services, as_s1: TestClient) -> None:
    """Nothing is kept until then, and what was written stays in its fields."""
    wrong = post(as_s1, "/deltakere/A-1/jobb/ny", **(NEW | {"employer": "åsen"}))
    assert wrong.status_code == 422
    assert "Flere arbeidsgivere passer. Velg én" in wrong.text
    assert 'value="Medarbeider"' in wrong.text
    assert jobs(small) == ()
    post(as_s1, "/deltakere/A-1/jobb/ny", **(NEW | {"employer": "åsen", "orgnr": orgnr(2)}))
    assert [j.employer for j in jobs(small)] == ["Åsen bakeri"]


def test_what_is_wrong_is_said_beside_the_field(small: Services, as_s1: TestClient) -> None:
    """All of it at once, and nothing is kept."""
    wrong = post(
        as_s1, "/deltakere/A-1/jobb/ny", employer="finnes ikke", start="snart", percent="140",
        occupation="romfarer",
    )  # fmt: skip
    assert wrong.status_code == 422
    for name in ("employer", "title", "start", "percent", "occupation"):
        assert f'href="#field-{name}"' in wrong.text
        assert f'id="error-{name}"' in wrong.text
    assert jobs(small) == ()


def test_a_meeting_that_was_held_is_not_asked_for_again(small: Services, as_s1: TestClient) -> None:
    """It is written down with its day; a day that has not come is refused."""
    job = keep(small, TODAY - timedelta(days=3), counselled=TODAY - timedelta(days=9))
    assert "Neste: møte like etter oppstart, innen 20.11.2026." in words(as_s1)
    path = f"/deltakere/A-1/jobb/{job.id}/mote"
    meeting = f"after_start:{TODAY}"
    early = post(as_s1, path, meeting=meeting, day=(TODAY + timedelta(days=1)).isoformat())
    assert early.status_code == 422
    assert "Dagen har ikke kommet ennå" in early.text
    assert post(as_s1, path, meeting=meeting, day=TODAY.isoformat()).status_code == 303
    assert jobs(small)[0].support == (SupportMeeting(SupportKind.AFTER_START, TODAY, TODAY),)
    assert "Ingen møter de neste dagene." in words(as_s1)


def test_the_talk_about_income_is_due_again_when_the_terms_change(
    small: Services, as_s1: TestClient
) -> None:
    """Held before the start; asked for again for the new hours; no benefit anywhere."""
    job = keep(small, TODAY - timedelta(days=60), counselled=TODAY - timedelta(days=70))
    assert "økonomi" not in words(as_s1)
    form = {"title": "Medarbeider", "start": job.start.isoformat(), "percent": "60",
            "terms_changed": "2026-12-01", "counselled": "2026-09-11"}  # fmt: skip
    assert post(as_s1, f"/deltakere/A-1/jobb/{job.id}", **form).status_code == 303
    assert "Ta en prat om økonomi med NAV-veileder innen 1.12.2026." in words(as_s1)
    talk = f"/deltakere/A-1/jobb/{job.id}/samtale"
    assert post(as_s1, talk, talk=TODAY.isoformat()).status_code == 303
    assert "økonomi" not in words(as_s1)


def test_a_job_that_ends_leads_back_to_the_search_the_same_day(
    small: Services, as_s1: TestClient
) -> None:
    """The reason and what was learned are kept, nobody is closed, and a mistake can be undone."""
    job = keep(small, TODAY - timedelta(days=30))
    path = f"/deltakere/A-1/jobb/{job.id}/slutt"
    form = {"end": TODAY.isoformat(), "reason": "participant_left", "words": "For lange vakter.",
            "worked": "kundene\nfrisk luft", "did_not_work": "lange vakter"}  # fmt: skip
    assert post(as_s1, path, **form).headers["location"].endswith("/jobb?lagret=ended")
    (kept,) = jobs(small)
    assert (kept.end, kept.end_reason) == (TODAY, EndReason.PARTICIPANT_LEFT)
    page = words(as_s1, "/deltakere/A-1/jobb?lagret=ended")
    assert "Søk igjen nå" in page
    assert "Neste: samtale etter at jobben tok slutt" in page
    assert "A-1" in words(as_s1, "/")
    post(as_s1, path, do="reopen")
    assert jobs(small)[0].end is None


def test_a_lesson_becomes_a_wish_only_by_a_yes(small: Services, as_s1: TestClient) -> None:
    """Yes to one, no to the other; with the mild strength it was put with."""
    keep(small, TODAY - timedelta(days=30), worked=("frisk luft",), did_not_work=("lange vakter",))

    def wishes() -> list[tuple[str, Strength]]:
        with small.database.reading() as connection:
            return [(w.words, w.strength) for w in find_participant(connection, A1).wishes]

    before = wishes()
    assert "Du har sagt at dette var bra: «frisk luft»." in words(as_s1)
    assert wishes() == before
    answers = {"count": "2", "p0_words": "frisk luft", "p0_strength": "leave_out",
               "p1_words": "lange vakter", "p1_strength": "avoid"}  # fmt: skip
    assert post(as_s1, "/deltakere/A-1/profil/forslag", **answers).status_code == 303
    assert wishes() == [*before, ("lange vakter", Strength.AVOID)]
    assert "«lange vakter»" not in words(as_s1)


def test_words_about_health_are_pointed_out_and_not_kept(
    small: Services, as_s1: TestClient
) -> None:
    """In what was learned and in the words about the end; the rest can be kept without them."""
    job = keep(small, TODAY - timedelta(days=30))
    path = f"/deltakere/A-1/jobb/{job.id}/slutt"
    form = {"end": TODAY.isoformat(), "words": "Det var fint. Jeg har angst."}
    wrong = post(as_s1, path, **form)
    assert wrong.status_code == 422
    assert "angst" in wrong.text
    assert jobs(small)[0].end is None
    assert post(as_s1, path, **form, drop="yes").status_code == 303
    assert "angst" not in jobs(small)[0].end_words


def test_a_last_day_before_the_first_is_refused(small: Services, as_s1: TestClient) -> None:
    """And one that is no day at all."""
    job = keep(small, TODAY)
    for end in ((TODAY - timedelta(days=1)).isoformat(), "", "i går"):
        assert post(as_s1, f"/deltakere/A-1/jobb/{job.id}/slutt", end=end).status_code == 422
    assert jobs(small)[0].end is None


def test_a_job_is_another_participants_nowhere(small: Services, client: TestClient) -> None:
    """Neither a colleague's participant nor a job of theirs under one's own."""
    job = keep(small, TODAY, B1)
    log_in(client, "S1")
    for path in ("/deltakere/B-1/jobb", f"/deltakere/A-1/jobb/{job.id}",
                 f"/deltakere/A-1/jobb/{job.id}/slutt"):  # fmt: skip
        assert client.get(path).status_code == 404
    assert post(client, f"/deltakere/A-1/jobb/{job.id}/fjern").status_code == 404
    assert len(jobs(small, B1)) == 1


def test_a_job_entered_by_mistake_can_be_removed(small: Services, as_s1: TestClient) -> None:
    """It is gone, and the page says what to do next."""
    job = keep(small, TODAY)
    post(as_s1, f"/deltakere/A-1/jobb/{job.id}/fjern")
    assert jobs(small) == ()
    assert "Ingen jobb er skrevet inn ennå." in words(as_s1)


def test_support_goes_on_for_as_long_as_it_is_wanted(small: Services, as_s1: TestClient) -> None:
    """A year after the start a monthly meeting is still due; a no from the participant ends it."""
    job = keep(small, date(2025, 11, 21), counselled=date(2025, 11, 1))
    assert "månedlig møte" in words(as_s1)
    form = {"title": "Medarbeider", "start": "2025-11-21", "counselled": "2025-11-01"}
    post(as_s1, f"/deltakere/A-1/jobb/{job.id}", **form)
    assert not jobs(small)[0].wants_support
    assert "Neste: månedlig" not in words(as_s1)


def test_a_program_reads_the_jobs_of_its_own_participants(
    small: Services, client: TestClient
) -> None:
    """What is next, when a talk about income is due, and nothing of a colleague's."""
    keep(small, TODAY - timedelta(days=3), percent=40)
    keep(small, TODAY, B1)
    known = {"Authorization": f"Bearer {TOKEN}"}
    (job,) = client.get("/api/v1/participants/A-1/jobs", headers=known).json()
    assert job["next_meeting"] == {"kind": "after_start", "due": "2026-11-20", "done": None}
    assert (job["percent"], job["counselling_due"]) == (40, "2026-11-17")
    assert client.get("/api/v1/participants/B-1/jobs", headers=known).status_code == 404
