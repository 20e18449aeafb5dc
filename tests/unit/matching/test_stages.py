"""How the relation to an employer may go on."""

import pytest

from matcher.stages import NEXT, RESTING, next_stages
from models.contact import Stage

FORWARD = (
    Stage.NOT_CONTACTED, Stage.INTRODUCED, Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED,
)  # fmt: skip


@pytest.mark.parametrize("stage", NEXT)
def test_an_employer_may_ask_for_rest_at_any_time(stage: Stage) -> None:
    """Last among the choices, after the ways on."""
    assert next_stages([stage])[-2:] == RESTING


@pytest.mark.parametrize("stage", [None, Stage.INTRODUCED])
def test_nobody_is_presented_before_needs_are_learned(stage: Stage | None) -> None:
    """But where the employer has an advert out, somebody may be."""
    log = [stage] if stage else []
    assert Stage.CANDIDATE_PRESENTED not in next_stages(log)
    assert Stage.CANDIDATE_PRESENTED in next_stages(log, has_advert=True)


@pytest.mark.parametrize("stage", FORWARD[1:])
def test_a_contact_may_leave_the_relation_where_it_was(stage: Stage) -> None:
    """Not every visit brings it on, and the next stage is among the choices."""
    assert stage in next_stages([stage])
    later = next_stages([stage])
    assert any(s not in (*FORWARD[: FORWARD.index(stage) + 1], *RESTING) for s in later)


@pytest.mark.parametrize("rest", [Stage.NOT_NOW, Stage.PAUSED])
def test_a_relation_goes_on_from_where_it_rested(rest: Stage) -> None:
    """What was learned before is not forgotten."""
    before = [Stage.INTRODUCED, Stage.NEEDS_LEARNED]
    assert next_stages([*before, rest]) == next_stages(before)


def test_after_do_not_contact_only_the_employer_opens_it_again() -> None:
    """It begins anew, from the first meeting."""
    log = [Stage.NEEDS_LEARNED, Stage.DO_NOT_CONTACT]
    assert next_stages(log, has_advert=True) == (Stage.INTRODUCED, *RESTING)
