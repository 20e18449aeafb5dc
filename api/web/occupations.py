"""Exploring occupations: from what somebody likes to kinds of work, and how much there is of each.

What is typed is a person's own words: it is sent in a form and never stands in an address, and
nothing of it is kept unless it is added as a wish.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me, demand_in_caseload, own_participants
from api.services import services
from api.web.form import Filled, Sent, Texts, filled
from api.web.language import language_of
from api.web.render import render, texts
from matcher.explain.wording import choice_word
from matcher.explore import Exploration, OccupationIdea, explore
from matcher.reach import USUAL_MINUTES, Found, Market, market_of
from matcher.world import World
from models.ids import ParticipantId
from models.knowledge import OccupationProfile, occupation_profiles
from models.participant import Participant
from models.reference import occupation_index
from models.store.participants import find_participant

router = APIRouter(include_in_schema=False)
SHOWN = 10
LONGEST = 500
OFTEN, SELDOM = 75, 20  # percentiles from which a condition is worth saying
CONDITIONS_SHOWN = 5
SAID_WHEN_SELDOM = ("outdoors", "noise", "pace", "customers", "routine", "people")
SAID_WHEN_OFTEN = (
    "outdoors", "cold", "noise", "heights", "standing", "sitting", "heavy_lifting", "driving",
    "routine", "pace", "customers", "telephone", "team",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Idea:
    """One occupation as the page shows it; all but the name and the counts is only usual."""

    styrk08: str
    name: str
    reason: str
    usual: tuple[str, ...]
    hours: tuple[str, ...]
    entry: str
    found: Found

    @property
    def wish(self) -> str:
        """The name as one wish: a comma would part it in two."""
        return self.name.replace(",", " og")


@router.get("/yrker")
def occupations_page(request: Request, me: Me, deltaker: str = "") -> Response:
    """Show the question; a participant may be chosen beforehand."""
    return _page(request, me, filled(handle=deltaker))


@router.post("/yrker")
def explore_occupations(request: Request, me: Me, form: Sent) -> Response:
    """Show the occupations for what was typed, and how much there is of each near the home."""
    words, t = form.value("words"), texts(request)
    if not words or len(words) > LONGEST:
        wrong = t("occupations.too_long", most=LONGEST) if words else t("occupations.nothing")
        return _page(request, me, form.wrong({"words": wrong}), status=422)
    participant = _participant(request, me, form.value("handle"))
    found = services(request)
    said = explore(words, found.understanding, SHOWN)
    market = _market(request, found.world())
    home = participant.home if participant else None
    if participant and home:
        home = replace(home, max_minutes=participant.most_minutes)
    near, language = market.near(home), language_of(request)
    ideas = [_idea(t, idea, near.of(idea.styrk08, found.today()), language) for idea in said.ideas]
    return _page(
        request, me, form, ideas=ideas, refused=_refused(said, language),
        handle=form.value("handle"), minutes=(home.max_minutes or USUAL_MINUTES) if home else None,
    )  # fmt: skip


def _page(
    request: Request,
    me: Me,
    form: Filled,
    status: int = 200,
    *,
    ideas: list[Idea] | None = None,
    refused: tuple[str, str] = ("", ""),
    handle: str = "",
    minutes: int | None = None,
) -> Response:
    with services(request).database.reading() as connection:
        own = tuple(own_participants(connection, me))
    return render(
        request, "occupations.html", block="ideas" if status == 200 else "", status=status,
        form=form, own=own, ideas=ideas, refused=refused, handle=handle, minutes=minutes,
    )  # fmt: skip


def _participant(request: Request, me: Me, handle: str) -> Participant | None:
    if not handle:
        return None
    demand_in_caseload(request, me, ParticipantId(handle))
    with services(request).database.reading() as connection:
        return find_participant(connection, ParticipantId(handle))


def _market(request: Request, world: World) -> Market:
    """Return the market of the world, counted anew when the world is another."""
    state = request.app.state
    if not hasattr(state, "market") or state.market.world is not world:
        state.market = market_of(world)
    market: Market = state.market
    return market


def _idea(t: Texts, idea: OccupationIdea, found: Found, language: str) -> Idea:
    profile = _profile(idea.styrk08)
    return Idea(
        idea.styrk08, profile.name[language], idea.reason, tuple(_usual(t, profile)),
        tuple(_hours(t, profile, language)), t(f"occupations.entry_{profile.entry}"), found,
    )  # fmt: skip


def _usual(t: Texts, profile: OccupationProfile) -> Iterator[str]:
    """Yield what most sets the occupation apart, the strongest first."""
    far = sorted(profile.conditions.items(), key=lambda c: (-abs(c[1] - 50), c[0]))
    told = []
    for name, share in far:
        if share >= OFTEN and name in SAID_WHEN_OFTEN:
            told.append(t(f"occupations.often_{name}"))
        elif share <= SELDOM and name in SAID_WHEN_SELDOM:
            told.append(t(f"occupations.seldom_{name}"))
    yield from told[:CONDITIONS_SHOWN]


def _hours(t: Texts, profile: OccupationProfile, language: str) -> Iterator[str]:
    yield from (choice_word(language, time) for time in profile.time_of_day)
    if profile.weekend:
        yield t("occupations.weekend")
    if profile.shift:
        yield t("occupations.shift")


def _refused(said: Exploration, language: str) -> tuple[str, str]:
    """Return what was not wanted, and the occupations kept away for it."""
    names = [_profile(idea.styrk08).name[language] for idea in said.unwanted]
    return (", ".join(said.unwanted_words), ", ".join(names)) if names else ("", "")


def _profile(styrk08: str) -> OccupationProfile:
    return occupation_profiles()[occupation_index()[styrk08]]
