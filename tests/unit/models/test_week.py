"""The team's week is made of usual weeks and the single weeks that differ."""

from datetime import date

from models.participant import TravelMode
from models.plan import Start, TimeBlock
from models.week import OwnWeek, UsualWeek, calendar
from models.wish import Slot

MONDAY = date(2026, 11, 23)
TUESDAY_MORNING = Slot("tue", 540, 660)
USUAL = (
    UsualWeek("S2", "7012", TravelMode.BIKE, (Slot("mon", 780, 900), TUESDAY_MORNING)),
    UsualWeek("S1", "7030", TravelMode.CAR, (TUESDAY_MORNING,)),
)


def test_blocks_stand_on_the_days_of_the_week_in_order_of_time() -> None:
    """Same hour: in order of id. Everybody has a start place."""
    found = calendar(MONDAY, USUAL)
    assert found.blocks == (
        TimeBlock("S2", MONDAY, 780, 900),
        TimeBlock("S1", date(2026, 11, 24), 540, 660),
        TimeBlock("S2", date(2026, 11, 24), 540, 660),
    )
    assert found.starts == (Start("S1", "7030"), Start("S2", "7012", TravelMode.BIKE))


def test_a_week_away_has_no_blocks_and_another_week_is_as_usual() -> None:
    """An own week counts for its own Monday only."""
    away = (OwnWeek("S2", MONDAY, ()), OwnWeek("S1", date(2026, 11, 30), ()))
    assert {b.specialist for b in calendar(MONDAY, USUAL, away).blocks} == {"S1"}
