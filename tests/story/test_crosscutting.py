"""T4, T5, T6 and T9: what holds for one participant whatever the words around them."""

from dataclasses import replace
from itertools import pairwise

import pytest

import fixtures
from api.services import Services
from fixtures import TODAY, TRAPS
from matcher.openness.for_employer import text_for_employer
from matcher.rank import rank
from matcher.why_not import Standing, why_not
from models.errors import NotOpenError
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.participant import MayContact, Openness
from models.ranking import Truth
from models.wish import Strength
from tests.make import participant


def advert(trap: str) -> OpportunityId:
    return OpportunityId(OpportunityKind.VACANCY, TRAPS[trap])


def test_t4_a_placement_for_work_training_is_declined_by_rule(county: Services) -> None:
    """It is known, never ranked, and the reason is in its own words."""
    found = why_not(
        participant("sykkel og ved"), county.world(), TODAY, advert("work_training_placement")
    )
    assert found.standing is Standing.RULE
    assert found.way_in is None


def test_t5_handle_and_service_change_nothing_and_consent_taken_back_removes_the_text(
    county: Services,
) -> None:
    """The list is the same under another handle; without consent no text can be made."""
    someone = next(p for p in fixtures.participants() if p.handle == "B-02")
    world = county.world()
    other = replace(someone, handle=ParticipantId("Q-7"))
    assert rank(other, world, TODAY).suggestions == rank(someone, world, TODAY).suggestions
    first = rank(someone, world, TODAY).suggestions[0].opportunity
    assert text_for_employer(someone, world, TODAY, first, "nb").text
    closed = replace(someone, openness=Openness(MayContact.NOT_DECIDED))
    with pytest.raises(NotOpenError):
        text_for_employer(closed, world, TODAY, first, "nb")


def test_t5_a_stronger_wish_never_lowers_what_meets_it(county: Services) -> None:
    """Customers as bonus, wish and must: the lines that meet it keep or gain points."""
    someone = next(p for p in fixtures.participants() if p.handle == "B-01")
    scores = []
    for strength in (Strength.NICE, Strength.WANT, Strength.MUST):
        wishes = tuple(
            replace(w, strength=strength) if w.dimension == "customers" else w
            for w in someone.wishes
        )
        ranking = rank(replace(someone, wishes=wishes), county.world(), TODAY, top=500)
        scores.append(
            {
                s.opportunity: s.score
                for s in ranking.suggestions
                if any(f.name == "customers" and f.state is Truth.MET for f in s.factors)
            }
        )
    assert scores[0]
    for weaker, stronger in pairwise(scores):
        assert all(stronger[o] >= score for o, score in weaker.items() if o in stronger)


def test_t9_a_sheltered_provider_with_an_ordinary_job_is_flagged_for_a_human(
    county: Services,
) -> None:
    """Neither hidden nor silently ranked: the line asks somebody to check."""
    found = why_not(
        participant("vaskeri og tekstil, lede arbeidet"),
        county.world(),
        TODAY,
        advert("sheltered_provider_ordinary_job"),
    )
    assert found.standing in (Standing.LISTED, Standing.LOWER)
    assert any("ordinær ansettelse" in question for question in found.suggestion.ask)
