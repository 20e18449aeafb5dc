"""A suggestion's sentences, made short enough for a list."""

import pytest

from api.web.suggestions_told import journey, not_known, reasons_told
from models.ids import OpportunityId
from models.ranking import Evidence, Factor, Suggestion, Truth

MET, BROKEN, UNKNOWN = Truth.MET, Truth.BROKEN, Truth.UNKNOWN
STABLE = "Fjøs- og stallhjelp: «fôrer hestene»"


def factor(name: str, text: str, state: Truth = MET) -> Factor:
    return Factor(name, None, state, 1.0, Evidence(text, "annonse"))


def suggestion(factors: list[Factor], *reasons: str) -> Suggestion:
    opportunity = OpportunityId.parse("vacancy/v1")
    return Suggestion(
        opportunity, "Stallarbeid", "Stallen", "", 50.0, tuple(factors), reasons=reasons
    )


def test_reasons_on_the_same_words_are_told_as_one_with_the_words_once() -> None:
    """The wish first, then what the person brings; the advert is quoted once."""
    factors = [factor("interest", STABLE), factor("strength", STABLE), factor("work", STABLE)]
    told = suggestion(
        factors,
        f"Passer interessen din: «hest». {STABLE}",
        f"Du kan få brukt: «rolig». {STABLE}",
        f"Foreslått fordi du ønsker «dyr». {STABLE}",
        "Utearbeid: «ute hele dagen».",
    )
    assert reasons_told(told, "nb", briefly=False) == (
        "Foreslått fordi du ønsker «dyr». Passer interessen din: «hest». "
        f"Du kan få brukt: «rolig». {STABLE}",
        "Utearbeid: «ute hele dagen».",
    )
    assert reasons_told(told, "nb")[0] == (
        f"Foreslått fordi du ønsker «dyr». Passer interessen din: «hest». {STABLE}"
    )


def test_reasons_on_different_words_stay_as_they_are() -> None:
    """Nothing is joined, and nothing is lost."""
    factors = [factor("work", STABLE), factor("percent", "20 %")]
    reasons = (
        f"Foreslått fordi du ønsker «dyr». {STABLE}",
        "Stillingen er 20 %. Du har sagt 20 %.",
    )
    assert reasons_told(suggestion(factors, *reasons), "nb") == reasons


@pytest.mark.parametrize(
    ("language", "team", "travel"),
    [
        ("nb", "Sist kontakt 01.11.2026 av S1. Snakk sammen først.", "Reise: ca. 17 min."),
        ("en", "Sist kontakt 01.11.2026 av S1. Talk together first.", "Journey: ca. 17 min."),
    ],
)
def test_the_journey_and_the_team_stand_on_lines_of_their_own(
    language: str, team: str, travel: str
) -> None:
    """They are not told again among the reasons."""
    factors = [factor("relation", "Sist kontakt 01.11.2026 av S1"), factor("travel", "ca. 17 min")]
    found = suggestion(factors, team, travel)
    assert reasons_told(found, language) == ()
    assert journey(found) == "ca. 17 min"


def test_a_journey_that_is_not_known_is_not_told() -> None:
    """A place nobody knows has no journey, rather than a short one."""
    assert journey(suggestion([factor("travel", "stedet er ukjent", UNKNOWN)])) == ""


def test_what_is_not_known_is_named_once_and_only_where_it_can_be_asked() -> None:
    """Strengths, interests, the team and the rule of paid work are no questions."""
    names = ["telephone", "telephone", "work", "strength", "interest", "relation", "ordinary"]
    factors = [factor(name, "", UNKNOWN) for name in (*names, "employer", "requirements")]
    assert not_known(suggestion(factors), "nb") == ("telefon", "slags arbeid")
    asked = [*factors, factor("requirements", "«førerkort»", UNKNOWN), factor("noise", "", BROKEN)]
    assert not_known(suggestion(asked), "nn") == ("telefon", "slags arbeid", "det jobben ber om")
