"""What the nights keep beside the lists: what has ended, what was shown, who is running."""

from datetime import UTC, date, datetime, timedelta

from models.ended import Ended
from models.exposure import Exposure
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.store import Database
from models.store.ended import list_ended, list_told, remove_ended, save_ended, standing
from models.store.locks import LASTS, locked_until, release_lock, renew_lock, take_lock
from models.store.nights import exposures_of, remove_nights, save_exposure
from models.store.participants import save_participant
from models.store.vacancies import remove_vacancies, save_vacancies
from models.store.workplaces import save_workplaces
from tests.make import orgnr, participant, vacancy, workplace

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)


def advert(uuid: str) -> OpportunityId:
    return OpportunityId(OpportunityKind.VACANCY, uuid)


def test_an_advert_that_is_taken_away_keeps_its_name_and_place(database: Database) -> None:
    """As it was last known, not told yet; one that never was there leaves nothing."""
    with database.transaction() as connection:
        save_vacancies(connection, [vacancy("a", "Kokk", orgnr=orgnr(1)), vacancy("b")])
        remove_vacancies(connection, ["a", "unknown"])
        assert list_ended(connection) == (Ended(advert("a"), "Kokk", "Firma a AS", orgnr(1)),)


def test_an_advert_that_ends_a_second_time_is_to_be_told_again(database: Database) -> None:
    """What was told the first time does not silence the second."""
    with database.transaction() as connection:
        save_ended(connection, [Ended(advert("a"), "Kokk", "Firma a AS", None, DAY)])
        save_vacancies(connection, [vacancy("a", "Kokk")])
        remove_vacancies(connection, ["a"])
        assert [e.told for e in list_ended(connection)] == [None]


def test_what_was_told_is_found_by_day_and_can_be_forgotten(database: Database) -> None:
    """Both days counted; what waits to be told is not among them."""
    told = [Ended(advert(f"{n}"), "t", "e", None, DAY + timedelta(days=n)) for n in range(3)]
    with database.transaction() as connection:
        save_ended(connection, [*told, Ended(advert("x"), "t", "e")])
        assert list_told(connection, DAY, DAY + timedelta(days=1)) == tuple(told[:2])
        remove_ended(connection, [told[0].opportunity])
        assert list_told(connection, DAY, DAY + timedelta(days=1)) == (told[1],)


def test_what_still_stands_is_told_from_what_does_not(database: Database) -> None:
    """An advert stands to its last day and without one; a workplace while it is registered."""
    place = OpportunityId(OpportunityKind.WORKPLACE, orgnr(1))
    closed = OpportunityId(OpportunityKind.WORKPLACE, orgnr(2))
    with database.transaction() as connection:
        yesterday = DAY - timedelta(days=1)
        save_vacancies(
            connection,
            [
                vacancy("today", expires=DAY),
                vacancy("open", expires=None),
                vacancy("out", expires=yesterday),
            ],
        )
        save_workplaces(connection, [workplace(1)])
        asked = (advert("today"), advert("open"), advert("out"), advert("gone"), place, closed)
        assert standing(connection, asked, DAY) == {advert("today"), advert("open"), place}


def test_what_was_shown_is_kept_by_night_and_goes_with_old_nights(database: Database) -> None:
    """In handle order, replaced when the night is run again."""
    shown = Exposure(ParticipantId("A-1"), 3, 2, 2, (("reisetid", 40),))
    with database.transaction() as connection:
        for handle in ("A-2", "A-1"):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        save_exposure(connection, DAY, Exposure(ParticipantId("A-2"), is_nearest=True))
        save_exposure(connection, DAY, Exposure(ParticipantId("A-1")))
        save_exposure(connection, DAY, shown)
        assert exposures_of(connection, DAY) == (
            shown,
            Exposure(ParticipantId("A-2"), is_nearest=True),
        )
        remove_nights(connection, DAY + timedelta(days=1))
        assert exposures_of(connection, DAY) == ()


def test_one_holds_the_lock_until_it_is_released_or_runs_out(database: Database) -> None:
    """The second is refused, also a moment before the time; a dead holder is taken over."""
    with database.transaction() as connection:
        assert take_lock(connection, "nightly", "one", NOW)
        assert not take_lock(connection, "nightly", "two", NOW + LASTS - timedelta(seconds=1))
        assert renew_lock(connection, "nightly", "one", NOW + timedelta(minutes=1))
        assert locked_until(connection, "nightly") == NOW + timedelta(minutes=1) + LASTS
        assert not take_lock(connection, "nightly", "two", NOW + LASTS)
        assert take_lock(connection, "nightly", "two", NOW + timedelta(minutes=1) + LASTS)
        assert not renew_lock(connection, "nightly", "one", NOW + timedelta(minutes=7))
        release_lock(connection, "nightly", "one")  # no longer its to release
        assert not take_lock(connection, "nightly", "one", NOW + timedelta(minutes=7))
        release_lock(connection, "nightly", "two")
        assert take_lock(connection, "nightly", "one", NOW + timedelta(minutes=7))


def test_of_two_at_the_same_moment_one_gets_the_lock(database: Database) -> None:
    """Two connections, each in a transaction of its own."""
    got = []
    for holder in ("one", "two"):
        with database.transaction() as connection:
            got.append(take_lock(connection, "nightly", holder, NOW))
    assert got == [True, False]
