"""The tables, by aggregate. Employer records never point to a participant."""

from models.store.tables.employer import (
    contact_entry,
    employer_contact,
    fixed_visit,
    rejected_visit,
    team_agreement,
    workplace_fact,
)
from models.store.tables.mark import mark
from models.store.tables.market import vacancy, vacancy_contact, workplace
from models.store.tables.metadata import metadata
from models.store.tables.night import ended, exposure, run_lock
from models.store.tables.participant import (
    answer,
    employment,
    night_list,
    participant,
    participant_change,
    participant_view,
    seen_list,
    served_contact,
    served_last,
)
from models.store.tables.run import feed_cursor, import_run, run
from models.store.tables.team import own_week, specialist, usual_week

__all__ = [
    "answer", "contact_entry", "employer_contact", "employment", "ended", "exposure", "feed_cursor",
    "fixed_visit", "import_run", "mark", "metadata", "night_list", "own_week", "participant",
    "participant_change", "participant_view", "rejected_visit", "run", "run_lock", "seen_list",
    "served_contact", "served_last", "specialist", "team_agreement", "usual_week", "vacancy",
    "vacancy_contact", "workplace", "workplace_fact",
]  # fmt: skip
