"""The form for a contact with an employer: what its fields hold, and what they become."""

from collections.abc import Sequence
from datetime import date

from api.web.days import day_of
from api.web.form import Filled, Texts, filled
from matcher.explain.wording import choice_word, label_of
from models.contact import Category, Channel, ContactEntry, ContactType, LearnedFact, Stage
from models.fact import FactValue
from models.ids import OrgNr
from models.wish import DIMENSIONS

FACTS = (
    "busy", "pace", "variation", "structure", "day_pattern", "time_of_day", "weekend", "shift",
    "remote", "customers", "telephone", "training", "noise", "light", "smell", "cold", "outdoors",
    "heavy_lifting", "standing", "sitting", "heights", "animals", "food", "alcohol", "car",
    "police_certificate",
)  # fmt: skip
"""The dimensions a visit may teach, by what is asked about most; each is a factor."""

FACT_ROWS = 6
NOTES = ("learned", "next_step", *(f"words{row}" for row in range(1, FACT_ROWS + 1)))
"""The fields of free words: what they say goes into the employer's record."""

FIELDS = (
    "day", "type", "how", "travel_minutes", "minutes",
    *(name for row in range(1, FACT_ROWS + 1) for name in (f"fact{row}", f"words{row}")),
    "learned", "next_step", "next_date", "stage", "wish_built", "category",
)  # fmt: skip
"""The fields that may be wrong, in the order of the page."""

LONGEST_NOTE = 2_000
MOST_MINUTES = 600
_HOW = {
    "field": (Channel.FACE_TO_FACE, True),
    "office": (Channel.FACE_TO_FACE, False),
    "remote": (Channel.TELEPHONE_OR_DIGITAL, False),
}


def contact_form(today: date, stage: Stage | None) -> Filled:
    """Return the form as it opens: a visit in the field today, for job development."""
    return filled(
        day=today.isoformat(), how="field", category=Category.JOB_DEVELOPMENT.value,
        stage=stage.value if stage else "",
    )  # fmt: skip


def fact_options(t: Texts, language: str) -> list[tuple[str, str]]:
    """Return what may be learned as (value, words), after an empty choice."""
    options = [("", t("employer.choose_fact"))]
    for name in FACTS:
        dimension = DIMENSIONS[name]
        label = label_of(dimension, language).capitalize()
        for word in dimension.choices or ("yes", "no"):
            said = choice_word(language, word) if dimension.choices else t(f"employer.{word}")
            options.append((f"{name}:{word}", f"{label}: {said}"))
    return options


def wrong_fields(t: Texts, form: Filled, stages: Sequence[Stage], today: date) -> dict[str, str]:
    """Return a message for each field that is wrong."""
    wrong: dict[str, str] = {}
    day = day_of(form.value("day"))
    if day is None or day > today:
        wrong["day"] = t("employer.wrong_day")
    for name, known in (("type", ContactType), ("category", Category), ("how", _HOW)):
        if form.value(name) not in tuple(known):
            wrong[name] = t(f"employer.wrong_{name}")
    for name in ("travel_minutes", "minutes"):
        if minutes_of(form.value(name)) is None and form.value(name):
            wrong[name] = t("employer.wrong_minutes", most=MOST_MINUTES)
    for row in range(1, FACT_ROWS + 1):
        if form.value(f"words{row}") and not form.value(f"fact{row}"):
            wrong[f"fact{row}"] = t("employer.wrong_fact")
    for name in NOTES:
        if len(form.value(name)) > LONGEST_NOTE:
            wrong[name] = t("employer.too_long", most=LONGEST_NOTE)
    if form.value("next_date"):
        following = day_of(form.value("next_date"))
        if following is None or (day and following < day):
            wrong["next_date"] = t("employer.wrong_next_date")
        elif not form.value("next_step"):
            wrong["next_step"] = t("employer.wrong_next_step")
    if form.value("stage") not in stages:
        wrong["stage"] = t("employer.wrong_stage")
    if form.value("wish_built") not in ("yes", "no"):
        wrong["wish_built"] = t("employer.wrong_wish_built")
    return wrong


def entry_of(form: Filled, orgnr: OrgNr, specialist: str) -> ContactEntry:
    """Return the contact that a form without mistakes tells of."""
    channel, out_of_office = _HOW[form.value("how")]
    day = day_of(form.value("day"))
    assert day is not None  # noqa: S101 - a form without mistakes
    return ContactEntry(
        orgnr=orgnr, day=day, specialist=specialist, stage=Stage(form.value("stage")),
        channel=channel, out_of_office=out_of_office,
        travel_minutes=minutes_of(form.value("travel_minutes")) or 0,
        learned=form.value("learned"), next_step=form.value("next_step"),
        next_date=day_of(form.value("next_date")), type=ContactType(form.value("type")),
        category=Category(form.value("category")),
        met_decision_maker=form.value("met_decision_maker") == "yes",
        wish_built=form.value("wish_built") == "yes", minutes=minutes_of(form.value("minutes")),
    )  # fmt: skip


def learned_of(form: Filled, entry: ContactEntry) -> list[LearnedFact]:
    """Return what was learned about the workplace; of one thing the last said."""
    found: dict[str, LearnedFact] = {}
    for row in range(1, FACT_ROWS + 1):
        name, _, word = form.value(f"fact{row}").partition(":")
        value = _fact_value(name, word)
        if value is not None:
            words = form.value(f"words{row}")
            found[name] = LearnedFact(entry.orgnr, name, value, words, entry.day, entry.specialist)
    return list(found.values())


def minutes_of(text: str) -> int | None:
    """Return the minutes a number field holds, or None where it holds none that can be."""
    return int(text) if text.isascii() and text.isdigit() and int(text) <= MOST_MINUTES else None


def _fact_value(name: str, word: str) -> FactValue | None:
    """Return the value of a chosen fact; None where nothing, or nothing known, is chosen."""
    if name not in FACTS:
        return None
    choices = DIMENSIONS[name].choices
    if choices:
        return (word,) if word in choices else None
    return {"yes": True, "no": False}.get(word)
