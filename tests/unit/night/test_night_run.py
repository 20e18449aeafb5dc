"""One night's run: one at a time, each step once, and where it goes on."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from api.night import STEPS, nightly
from api.night.night import Done, Night, Step
from api.nights import run_document
from api.services import OSLO, Services
from api.settings import load_settings
from models.errors import BusyError, InputError, StoreError
from models.night import Run, RunState
from models.store.locks import LASTS
from models.store.nights import list_runs

DAY = date(2026, 11, 20)
NIGHT = datetime(2026, 11, 20, 2, 30, tzinfo=OSLO)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    found = Services(load_settings({"RETTJOBB_VAR": str(tmp_path)}), clock=lambda: NIGHT)
    yield found
    found.database.close()


def steps(*works: Callable[[Night], Done]) -> tuple[Step, ...]:
    return tuple(Step(work.__name__, work) for work in works)


def runs(services: Services) -> tuple[Run, ...]:
    with services.database.reading() as connection:
        return list_runs(connection, "nightly")


def one(_: Night) -> Done:
    return Done({"read": 3})


def test_a_finished_night_is_not_run_again(services: Services) -> None:
    """The second time no step is done, and the record is the first one's."""
    done = []

    def counted(_: Night) -> Done:
        done.append(1)
        return Done({"n": 1})

    first = nightly(services, DAY, steps=steps(one, counted))
    services.clock = lambda: NIGHT + timedelta(hours=3)
    assert nightly(services, DAY, steps=steps(one, counted)) == first
    assert len(done) == 1
    assert (first.state, first.step) == (RunState.FINISHED, "counted")
    assert dict(first.counts) == {"one.read": 3, "counted.n": 1}
    assert runs(services) == (first,)


def test_a_night_that_failed_goes_on_after_the_last_step_it_ended(services: Services) -> None:
    """What is done is not done again; the error is passed on, and the record says failed."""
    done = []

    def counted(_: Night) -> Done:
        done.append(1)
        return Done()

    def full(_: Night) -> Done:
        raise StoreError("disken er full")

    with pytest.raises(StoreError):
        nightly(services, DAY, steps=steps(counted, full))
    assert [(r.state, r.step) for r in runs(services)] == [(RunState.FAILED, "counted")]
    mended = (*steps(counted), Step("full", one))
    assert nightly(services, DAY, steps=mended).state is RunState.FINISHED
    assert len(done) == 1


def test_of_two_nights_at_once_the_second_says_so_and_stops(services: Services) -> None:
    """It says when it may take over, and does nothing."""

    def meanwhile(_: Night) -> Done:
        with pytest.raises(BusyError, match=r"overta etter kl\. 02\.35\.00"):
            nightly(services, DAY, steps=steps(one))
        return Done()

    assert nightly(services, DAY, steps=steps(meanwhile)).step == "meanwhile"
    assert dict(nightly(services, DAY + timedelta(days=1), steps=steps(one)).counts)


def test_a_dead_run_is_taken_over_and_can_keep_nothing_more(services: Services) -> None:
    """When it gives no sign of life for the lock's time; should it wake, it stops."""
    kept: list[str] = []

    def sleeps(_: Night) -> Done:
        services.clock = lambda: NIGHT + LASTS + timedelta(seconds=1)
        other = Services(services.settings, clock=services.clock)
        assert nightly(other, DAY, steps=steps(one)).state is RunState.FINISHED
        other.database.close()

        def keep(_: Connection) -> None:
            kept.append("too late")

        return Done(keep=keep)

    with pytest.raises(BusyError, match="overtatt"):
        nightly(services, DAY, steps=steps(sleeps))
    assert kept == []
    assert [(r.state, r.step) for r in runs(services)] == [(RunState.FINISHED, "one")]


def test_a_night_before_one_that_was_run_is_refused(services: Services) -> None:
    """Its lists would be compared with the wrong ones."""
    nightly(services, DAY, steps=steps(one))
    with pytest.raises(InputError, match="2026-11-20 er alt kjørt"):
        nightly(services, DAY - timedelta(days=1), steps=steps(one))


def test_a_night_that_never_ended_is_marked_as_failed_by_the_next(services: Services) -> None:
    """So that nothing seems to be running that is not."""

    class Killed(BaseException):
        pass

    def dies(_: Night) -> Done:
        raise Killed

    with pytest.raises(Killed):
        nightly(services, DAY, steps=steps(one, dies))
    assert [r.state for r in runs(services)] == [RunState.RUNNING]
    nightly(services, DAY + timedelta(days=1), steps=steps(one))
    assert [r.state for r in runs(services)] == [RunState.FINISHED, RunState.FAILED]


def test_what_could_not_be_read_is_a_warning_with_what_to_do() -> None:
    """Feed and register each have theirs; a register never read has another."""
    run = Run("nightly", DAY, NIGHT, counts={"feed.stopped": 1, "register.stopped": 1})
    assert len(run_document(run).warnings) == 2
    assert "import nav-ads" in run_document(run).warnings[0]
    never = Run("nightly", DAY, NIGHT, counts={"register.stopped": 1, "register.never_read": 1})
    assert run_document(never).warnings == [
        "Enhetsregisteret er aldri lest inn. Les massefilen først: «rettjobb import brreg ADRESSE»."
    ]
    assert run_document(Run("nightly", DAY, NIGHT, counts={"feed.read": 1})).warnings == []


def test_every_step_is_documented_in_its_order() -> None:
    """The table of docs/night.md has the steps of the code, no more and no fewer."""
    text = (Path(__file__).parents[3] / "docs/night.md").read_text("utf-8")
    table = text[text.index("| step | does | keeps |") : text.index("One record a night")]
    documented = [
        name
        for row in table.splitlines()[2:]
        for name in re.findall(r"`(\w+)`", row.split("|")[1] if row else "")
    ]
    assert documented == [step.name for step in STEPS]
