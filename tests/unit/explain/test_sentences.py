"""What is said of one suggestion, from its factors."""

from matcher.explain.sentences import Told, tell
from matcher.factors.catalogue import BY_DIMENSION, WORK, Asked
from models.ranking import Evidence, Factor, Truth
from models.wish import Bounds, Strength, Wish, WishId
from tests.make import participant

WANT = Strength.WANT


def told(*pairs: tuple[Asked, Factor]) -> Told:
    return tell(list(pairs), participant(), "nb", sheltered=False)


def work(words: str, state: Truth, evidence: str, points: float = 1.0) -> tuple[Asked, Factor]:
    wish = Wish(WishId(words), WANT, words)
    return Asked(WORK, wish), Factor("work", wish.id, state, points, Evidence(evidence, "annonse"))


def answered(wish: Wish, state: Truth, evidence: str) -> tuple[Asked, Factor]:
    assert wish.dimension
    factor = Factor(wish.dimension, wish.id, state, 1.0, Evidence(evidence, "annonse"))
    return Asked(BY_DIMENSION[wish.dimension], wish), factor


def test_kinds_of_work_that_are_met_by_the_same_words_are_one_reason() -> None:
    """The one that fits best is named first; what rests on other words is a reason of its own."""
    found = told(
        work("dyr", Truth.MET, "Stallhjelp: «fôrer»", 1.0),
        work("hest", Truth.MET, "Stallhjelp: «fôrer»", 3.0),
        work("ute", Truth.MET, "Gartner: «luker»", 2.0),
    )
    assert found.reasons == (
        "Foreslått fordi du ønsker «hest» og «dyr». Stallhjelp: «fôrer»",
        "Foreslått fordi du ønsker «ute». Gartner: «luker»",
    )


def test_wishes_for_another_kind_of_work_are_one_conflict() -> None:
    """However many wishes it is not, that is said once."""
    found = told(*(work(words, Truth.BROKEN, "") for words in ("dyr", "hest", "hage")))
    assert found.conflicts == ("Obs: dette er et annet slags arbeid enn «dyr», «hest» og «hage».",)


def test_the_same_is_never_said_twice() -> None:
    """Two wishes for the same thing give one sentence."""
    outdoors = [Wish(WishId(words), WANT, words, "outdoors") for words in ("ute", "Helst ute")]
    found = told(*(answered(wish, Truth.MET, "«er ute»") for wish in outdoors))
    assert found.reasons == ("Utearbeid: «er ute».",)


def test_a_journey_beyond_a_wish_names_the_minutes_of_that_wish() -> None:
    """Also where home has no limit of its own."""
    wish = Wish(WishId("w1"), Strength.MUST, "en halvtime", "travel", Bounds(None, 30))
    found = told(answered(wish, Truth.BROKEN, "ca. 45 min med bil hver vei"))
    assert found.conflicts == (
        "Obs: reisen er ca. 45 min med bil hver vei. Du har sagt høyst 30 min.",
    )


def test_a_quoted_sentence_keeps_its_own_full_stop_only() -> None:
    """No second one after the quotation mark."""
    wish = Wish(WishId("w1"), Strength.NEVER, "telefon", "telephone")
    found = told(answered(wish, Truth.MET, "«De to faste tar telefonen.»"))
    assert found.reasons == ("Telefon: «De to faste tar telefonen.»",)
