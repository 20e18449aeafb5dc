"""The morning page, conflicts and exposure: everybody is there, nobody is put before anybody."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from matcher.night.compare import compared
from matcher.night.conflicts import conflicts, joint_steps
from matcher.night.due import due
from matcher.night.exposure import exposure, report
from matcher.night.morning import Morning, morning
from matcher.night.withdrawn import withdrawn
from matcher.night.words import (
    conflict_words,
    exposure_words,
    joint_words,
    line_words,
    news_words,
    over_words,
    turned_words,
    withdrawn_words,
)
from models.ids import OpportunityId, OrgNr, ParticipantId
from models.night import NightList
from models.plan import Duty, DutyKind, FixedVisit
from models.ranking import Evidence, Factor, Ranking, RemovedBy, Suggestion, Truth
from models.team import Specialist
from tests.make import orgnr
from tests.unit.night.given import TODAY, advert, ago, answer, clock, line, night, place

S1 = Specialist("S1", "Kari")
HANDLES = tuple(ParticipantId(f"A-{n:02d}") for n in range(30))


def at_s1(*handles: str, lists: tuple[NightList, ...] = (), **more: object) -> Morning:
    return morning(S1, [ParticipantId(h) for h in handles], TODAY, lists=lists, **more)  # type: ignore[arg-type]


def test_t3_at_most_five_new_are_shown_and_the_rest_counted() -> None:
    """Seven new: five by name, two more in the list."""
    listed = compared(None, night("A-1", *(line(advert(n)) for n in "abcdefg")))
    (news,) = at_s1("A-1", lists=(listed,)).news
    assert [line_words(c) for c in news.new] == [f"Stilling {n} – Firma {n}" for n in "abcde"]
    assert (news.more, news_words(news)) == (2, "A-1: 7 nye.")


def test_t3_a_participant_with_nothing_new_is_still_listed() -> None:
    """«Ingen nye i natt» is a line of its own."""
    same = night("A-2", line(advert("a")))
    found = at_s1("A-2", "A-1", lists=(compared(same, same),))
    assert [news_words(n) for n in found.news] == [
        "A-1: ingen liste ble laget i natt.",
        "A-2: ingen nye i natt.",
    ]


def test_a_change_says_which_wish_and_what_is_known_now() -> None:
    """The wish in the participant's words, and which way it turned."""
    before = night("A-1", line(advert("a"), telefon=Truth.UNKNOWN, reise=Truth.MET))
    now = night("A-1", line(advert("a"), telefon=Truth.BROKEN, reise=Truth.MET))
    (news,) = at_s1("A-1", lists=(compared(before, now),)).news
    assert [turned_words(t) for t in news.changed] == [
        "Stilling a – Firma a: «telefon» stemmer ikke nå."
    ]


@given(st.sets(st.sampled_from(HANDLES)), st.sets(st.sampled_from(HANDLES)))
def test_nobody_is_dropped_and_all_stand_in_handle_order(
    caseload: set[ParticipantId], with_list: set[ParticipantId]
) -> None:
    """Whoever has a list or not: the morning and the exposure report hold the whole caseload."""
    lists = tuple(night(h, line(advert("a"))) for h in with_list)
    assert [n.handle for n in at_s1(*caseload, lists=lists).news] == sorted(caseload)
    shown = [exposure(ranking(h, "a"), lambda _: "") for h in with_list]
    rows = report(caseload, shown).rows
    assert [r.handle for r in rows] == sorted(caseload)


def test_t8_a_caseload_of_21_warns_and_serves_everyone() -> None:
    """One more than recommended is said; all 21 are in the morning."""
    found = at_s1(*HANDLES[:21])
    assert (len(found.news), found.over) == (21, 1)
    assert over_words(found) == "Du har 21 deltakere, 1 flere enn anbefalt. Alle er med."
    half = morning(replace(S1, percent=50), HANDLES[:11], TODAY)
    assert half.over == 1


def test_t2_two_participants_and_one_vacancy_is_shown_and_not_decided() -> None:
    """Both keep the line; the notice names them in handle order and puts nobody first."""
    lists = (night("A-2", line(advert("a"))), night("A-1", line(advert("b")), line(advert("a"))))
    (found,) = conflicts(lists, {ParticipantId("A-1"): "S1", ParticipantId("A-2"): "S1"})
    assert conflict_words(found, "S1") == (
        "Stilling a – Firma a står i lista til A-1 og A-2. Snakk sammen. Ingen er satt foran noen."
    )
    assert [len(n.suggestions) for n in lists] == [1, 2]


def test_t10_a_colleagues_participant_is_never_named() -> None:
    """Two specialists, one vacancy: each sees own handles and the colleague's name only."""
    lists = tuple(night(h, line(advert("a"))) for h in ("A-1", "B-1"))
    caseloads = {ParticipantId("A-1"): "S1", ParticipantId("B-1"): "S2"}
    answers = [answer("B-1", advert("a")), answer("A-1", advert("a"))]
    found = at_s1(
        "A-1",
        lists=lists,
        conflicts=conflicts(lists, caseloads, answers),
        withdrawn=withdrawn(answers, lambda _: False),
        due=due([clock("A-1"), clock("B-1", last_contact=ago(20))], (), (), TODAY),
    )
    (conflict,) = found.conflicts
    (gone,) = found.withdrawn
    assert "B-1" not in repr(found)
    assert conflict_words(conflict, "S1").startswith(
        "Stilling a – Firma a står i lista til A-1, og hos S2."
    )
    assert withdrawn_words(gone) == (
        "Ikke lenger ledig: Stilling a – Firma a. A-1 har svart ja eller kanskje. Gi beskjed."
    )


def test_conflicts_somebody_has_said_yes_to_come_first_and_the_rest_are_counted() -> None:
    """Of eight, five are shown, and among them the one that matters today."""
    lists = tuple(night(h, *(line(advert(n)) for n in "abcdefgh")) for h in ("A-1", "A-2"))
    caseloads = {ParticipantId("A-1"): "S1", ParticipantId("A-2"): "S1"}
    found = at_s1("A-1", "A-2", conflicts=conflicts(lists, caseloads, [answer("A-2", advert("h"))]))
    assert [c.opportunity.key for c in found.conflicts] == ["h", "a", "b", "c", "d"]
    assert found.more_conflicts == 3


def test_t1_five_specialists_and_one_employer_is_one_joint_step_by_the_owner() -> None:
    """One notice with one owner, the same for all five, and no participant in it."""
    caseloads = {ParticipantId(f"P-{n}"): f"S{n}" for n in range(1, 6)}
    lists = tuple(
        night(handle, line(advert(f"a{n}") if n % 2 else place(1)))
        for n, handle in enumerate(caseloads)
    )

    def at_one_place(_: OpportunityId) -> object:
        return orgnr(1)

    (found,) = joint_steps(lists, caseloads, at_one_place, {orgnr(1): "S3"})  # type: ignore[arg-type]
    assert found.specialists == ("S1", "S2", "S3", "S4", "S5")
    assert "P-" not in repr(found)
    assert joint_words(found).endswith("S3 har ansvaret for kontakten.")
    seen = [
        morning(Specialist(s, s), (), TODAY, joint_steps=(found,)).joint_steps
        for s in (*found.specialists, "S9")
    ]
    assert seen == [(found,)] * 5 + [()]


def test_a_joint_step_somebody_asked_for_comes_first_without_saying_who() -> None:
    """Seven employers on two specialists' lists: five are shown, the asked-for one on top."""
    caseloads = {ParticipantId("A-1"): "S1", ParticipantId("B-1"): "S2"}
    lists = tuple(night(h, *(line(place(n)) for n in range(7))) for h in caseloads)
    found = joint_steps(lists, caseloads, lambda o: OrgNr(o.key), answers=[answer("B-1", place(6))])
    shown = at_s1("A-1", joint_steps=found)
    assert [j.orgnr for j in shown.joint_steps] == [orgnr(n) for n in (6, 0, 1, 2, 3)]
    assert (shown.more_joint_steps, "B-1" in repr(shown)) == (2, False)


def test_an_employer_without_an_advert_is_said_to_have_none() -> None:
    """The hidden market is named as such."""
    (change,) = compared(None, night("A-1", line(place(1)))).changes
    assert line_words(change) == f"Firma {orgnr(1)}, uten utlysning"


def test_the_days_own_visits_are_shown_in_order_of_time() -> None:
    """Neither tomorrow's nor a colleague's; the earliest first, without a time last."""

    def visit(number: int, start: int | None, day: date = TODAY, who: str = "S1") -> FixedVisit:
        return FixedVisit(who, orgnr(number), day, start=start)

    own = (visit(1, 660), visit(2, 540), visit(5, None))
    shown = at_s1("A-1", visits=(*own, visit(3, 540, ago(-1)), visit(4, 600, who="S2"))).visits
    assert shown == (own[1], own[0], own[2])


def test_a_promise_is_the_specialists_who_made_it() -> None:
    """A duty at a workplace shows to who goes there, not to the others."""
    promises = [Duty(DutyKind.PROMISED, orgnr(1), TODAY, name) for name in ("S1", "S2")]
    found = at_s1("A-1", due=due([], (), promises, TODAY))
    assert [d.specialist for d in found.due] == ["S1"]


def ranking(handle: str, *names: str, points: float = 8.0, **changes: object) -> Ranking:
    factor = Factor("work", None, Truth.MET, points, Evidence("", ""))
    suggestions = tuple(Suggestion(advert(n), n, f"Firma {n}", "", 50.0, (factor,)) for n in names)
    values: dict[str, object] = {"suggestions": suggestions} | changes
    return Ranking(ParticipantId(handle), TODAY, "w", **values)  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.sets(st.sampled_from("abcdef")), st.floats(-500, 500)), max_size=6))
def test_exposure_never_depends_on_scores(given_lists: list[tuple[set[str], float]]) -> None:
    """The same lines with any other points give the same report."""
    handles = HANDLES[: len(given_lists)]
    reports = [
        [
            exposure(ranking(h, *sorted(names), points=points if moved else 0.0), lambda o: o.key)
            for h, (names, points) in zip(handles, given_lists, strict=True)
        ]
        for moved in (True, False)
    ]
    assert reports[0] == reports[1]


def test_who_is_shown_little_or_nothing_is_noticed_with_the_wish_that_removed_most() -> None:
    """Compared by how much was shown; a list of nearest ones only counts as nothing."""
    rankings = (
        ranking(HANDLES[0], "a", "b", "c", "d"),
        ranking(HANDLES[1], "a", "b", "c", "d"),
        ranking(HANDLES[2], "a"),
        ranking(
            HANDLES[3],
            "a",
            note="nearest",
            removed=(RemovedBy("dyr", "work", 3), RemovedBy("reisetid", "travel", 40)),
        ),
    )
    found = report(HANDLES[:4], [exposure(r, lambda o: o.key) for r in rankings])
    assert found.few == HANDLES[2:4]
    assert found.got_nothing == (HANDLES[3],)
    assert exposure_words(found.rows[3]) == (
        "A-03: ingenting oppfyller alle kravene. Mest er tatt bort av: «reisetid» (40), "
        "«dyr» (3). Snakk sammen om hva som kan prøves."
    )


def test_yesterdays_list_is_not_this_morning() -> None:
    """After a night that did not run, the morning says so and shows no old news."""
    old = compared(None, night("A-1", line(advert("a")), day=TODAY - timedelta(days=1)))
    (news,) = at_s1("A-1", lists=(old,)).news
    assert (news.has_list, news.new) == (False, ())
