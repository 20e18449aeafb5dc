"""The card that asks whether journeys begin where somebody said, and what was answered."""

from dataclasses import replace

from api.web.form import Filled, Texts
from api.web.wish_form import LEAVE_OUT
from matcher.proposals import Journey
from models.participant import Home, Participant, TravelMode
from models.reference import place_name

POSTCODE, MODE = "home_postcode", "home_mode"


def journey_fields(said: Journey | None) -> dict[str, tuple[str, ...]]:
    """Return the card's fields; the way of travelling is empty where it has to be chosen."""
    if said is None:
        return {}
    return {POSTCODE: (said.postcode,), MODE: (said.mode.value if said.mode else "",)}


def journey_errors(form: Filled, t: Texts) -> dict[str, str]:
    """Return what is missing in the card; a card that was not shown misses nothing."""
    answers = {LEAVE_OUT, *(mode.value for mode in TravelMode)}
    if not form.value(POSTCODE) or form.value(MODE) in answers:
        return {}
    return {MODE: t("proposals.choose_mode")}


def with_journey(now: Participant, form: Filled) -> Participant:
    """Return the participant with the answer: a limit that was kept before stays."""
    postcode, mode = form.value(POSTCODE), form.value(MODE)
    if not place_name(postcode) or mode == LEAVE_OUT:
        return now
    home = now.home or Home(postcode)
    return replace(now, home=replace(home, postcode=postcode, mode=TravelMode(mode)))
