"""What counts as new, changed and gone, and what was withdrawn under somebody's hands."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from matcher.night.compare import compare, compared
from matcher.night.withdrawn import Withdrawn, withdrawn
from models.answer import Reply
from models.ended import Ended
from models.night import ChangeKind, KeptSuggestion, NightList
from models.plan import FixedVisit
from models.ranking import Truth
from tests.make import orgnr
from tests.unit.night.given import TODAY, advert, ago, answer, line, night

WISHES = ("butikk", "telefon", "reisetid")


@st.composite
def lists(draw: st.DrawFn) -> NightList:
    """Draw a list of up to eight of ten adverts, each with some wishes asked."""
    names = draw(st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8))
    lines = []
    for name in names:
        asked = draw(st.lists(st.sampled_from(WISHES), unique=True))
        lines.append(line(advert(name), **{w: draw(st.sampled_from(Truth)) for w in asked}))
    return night("A-1", *lines)


@given(lists())
def test_a_night_equal_to_the_one_before_has_no_changes(listed: NightList) -> None:
    """The same list compared with itself is «ingen nye i natt»."""
    assert compare(listed, listed) == ()


@given(lists(), lists())
def test_the_changes_turn_yesterdays_list_into_todays(before: NightList, now: NightList) -> None:
    """Gone taken away and new put in gives today's lines; the named wishes are all that turned."""
    changes = compare(before, now)
    by_kind = {k: {c.opportunity for c in changes if c.kind is k} for k in ChangeKind}
    old = {s.opportunity: s for s in before.suggestions}
    today = {s.opportunity: s for s in now.suggestions}
    assert set(today) == (set(old) - by_kind[ChangeKind.GONE]) | by_kind[ChangeKind.NEW]
    turned = {c.opportunity: set(c.wishes) for c in changes if c.kind is ChangeKind.CHANGED}
    expected = {
        o: {w for w in WISHES if dict(old[o].truths).get(w) != dict(today[o].truths).get(w)
            and w in dict(old[o].truths) and w in dict(today[o].truths)}
        for o in set(old) & set(today)
    }  # fmt: skip
    assert turned == {o: wishes for o, wishes in expected.items() if wishes}


@given(lists(), st.randoms(use_true_random=False))
def test_another_order_is_no_change(listed: NightList, rng: Random) -> None:
    """Lines that only change places, as points shift, are not told as news."""
    shuffled = list(listed.suggestions)
    rng.shuffle(shuffled)
    assert compare(listed, night("A-1", *shuffled)) == ()


def test_the_first_night_everything_is_new() -> None:
    """A participant who had no list gets every line as new, in the list's order."""
    listed = night("A-1", line(advert("b")), line(advert("a")))
    assert [c.opportunity.key for c in compare(None, listed)] == ["b", "a"]


def test_a_wish_that_became_known_is_a_change_and_a_new_wish_is_not() -> None:
    """What somebody could act on is told; that a wish was added is known to who added it."""
    before = night("A-1", line(advert("a"), telefon=Truth.UNKNOWN))
    now = night("A-1", line(advert("a"), telefon=Truth.MET, butikk=Truth.MET))
    assert [c.wishes for c in compare(before, now)] == [("telefon",)]


def test_comparing_again_gives_the_same_night() -> None:
    """Running the night twice changes nothing."""
    before = night("A-1", line(advert("a")), day=ago(1))
    once = compared(before, night("A-1", line(advert("b"))))
    assert compared(before, once) == once


def visit(number: int, specialist: str = "S1") -> FixedVisit:
    return FixedVisit(specialist, orgnr(number), TODAY + timedelta(days=1))


def gone(answers: list[object], **more: object) -> tuple[Withdrawn, ...]:
    return withdrawn(answers, lambda o: o.key == "live", **more)  # type: ignore[arg-type]


def test_a_withdrawn_advert_is_named_to_who_said_yes_or_maybe() -> None:
    """With title and employer as they stood; who said no is not bothered with it."""
    found = gone(
        [
            answer("A-2", advert("a"), Reply.MAYBE),
            answer("A-1", advert("a")),
            answer("A-3", advert("b"), Reply.NO),
            answer("A-3", advert("live")),
        ]
    )
    assert [(w.title, w.handles) for w in found] == [("Stilling a", ("A-1", "A-2"))]


def test_a_withdrawn_advert_is_named_where_a_visit_is_planned() -> None:
    """The workplace it belonged to decides; an advert nobody worked on is not named."""
    before = [
        Ended(advert("a"), "Kokk", "Firma a", orgnr(1)),
        Ended(advert("b"), "Renholder", "Firma b", orgnr(2)),
        Ended(advert("live"), "Selger", "Firma live", orgnr(1)),
    ]
    found = gone([], before=before, visits=[visit(1)])
    assert [(w.title, w.visits) for w in found] == [("Kokk", ((ago(-1), "S1"),))]


def test_a_withdrawn_advert_is_named_on_one_morning_only() -> None:
    """What was told on an earlier day is not told again."""
    assert gone([answer("A-1", advert("a"))], told={advert("a")}) == ()


def test_no_points_are_kept_overnight() -> None:
    """A kept line has names and truths, and nothing that could compare people."""
    assert set(KeptSuggestion.__slots__) == {"opportunity", "title", "employer", "truths"}
