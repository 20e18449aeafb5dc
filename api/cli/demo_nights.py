"""The demo county's last nights, so that its mornings have something to show."""

from dataclasses import replace
from datetime import date, timedelta

import fixtures
from api.night import nightly
from api.services import Services
from matcher.night.workdays import working_day_before
from models.ids import OpportunityId, OpportunityKind
from models.store.answers import save_answer
from models.store.ended import save_ended
from models.store.nights import list_runs, nights_of, save_night
from models.store.vacancies import list_vacancies

READ_NOTHING = frozenset({"feed", "register"})
NEWEST = timedelta(days=1)  # adverts published this near the newest are told as last night's


def demo_nights(found: Services, today: date) -> None:
    """Run last night; on a store without nights the one of the working day before it too.

    Between those two the newest adverts come in, and one that somebody wanted is taken away.
    """
    with found.database.reading() as connection:
        newest = next(iter(list_runs(connection, "nightly", 1)), None)
    if newest is None:
        before = working_day_before(today)
        nightly(found, before, skip=READ_NOTHING)
        _as_if_the_newest_came_later(found, before, today)
    if newest is None or newest.day < today:
        nightly(found, today, skip=READ_NOTHING)


def _as_if_the_newest_came_later(found: Services, before: date, today: date) -> None:
    ended, answer = fixtures.shifted(
        fixtures.taken_away(), fixtures.whole_weeks(fixtures.TODAY, today)
    )
    with found.database.transaction() as connection:
        published = {v.uuid: v.published for v in list_vacancies(connection) if v.published}
        since = max(published.values()) - NEWEST
        later = {
            OpportunityId(OpportunityKind.VACANCY, uuid)
            for uuid, day in published.items()
            if day >= since
        }
        for night in nights_of(connection, before):
            lines = tuple(s for s in night.suggestions if s.opportunity not in later)
            save_night(connection, replace(night, suggestions=lines))
        save_answer(connection, answer)
        save_ended(connection, [ended])
