"""In the participant's own words: a big field for each question, then proposed wishes to confirm.

What is typed is kept nowhere. Only the wishes that the person says yes to are saved; a must, a
never and anything uncertain has to be chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Filled, Sent, filled
from api.web.language import language_of
from api.web.paths import path_of
from api.web.private_fields import check_private
from api.web.profile_journey import MODE, POSTCODE, journey_errors, journey_fields, with_journey
from api.web.profile_rows import understood
from api.web.profile_save import find, save
from api.web.profile_wish import about_dimensions
from api.web.redirect import see_other
from api.web.render import render, texts
from api.web.wish_form import LEAVE_OUT, fields_of, read_wish_fields
from matcher.proposals import Proposal, Question, propose_all
from models.participant import MayContact, Participant, TravelMode
from models.reference import place_name
from models.wish import Wish

router = APIRouter(include_in_schema=False)
QUESTIONS = tuple(question.value for question in Question)
MOST_PROPOSALS = 60
LONGEST_ANSWER = 3000


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal on the page; `value` is how it is understood, in words."""

    prefix: str
    words: str
    value: str
    suggested: str
    asks: bool


@router.get("/deltakere/{handle}/profil/ord")
def questions(request: Request, handle: str, me: Me) -> Response:
    """Show the questions, each with one big field; none has to be answered."""
    find(request, handle)
    return _questions(request, handle, filled())


@router.post("/deltakere/{handle}/profil/ord")
def proposals(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Show what wishes the words may mean. Nothing is saved yet."""
    t = texts(request)
    if not any(form.value(name) for name in QUESTIONS):
        return _questions(request, handle, form.wrong({"work": t("profile_words.nothing")}))
    too_long = {
        name: t("wish.too_long", most=LONGEST_ANSWER)
        for name in QUESTIONS
        if len(form.value(name)) > LONGEST_ANSWER
    }
    checked = check_private(form, QUESTIONS, t)
    if checked.errors or too_long:
        wrong = checked.form.wrong({**checked.errors, **too_long})
        return _questions(request, handle, wrong, checked.left)
    said = {question: checked.form.value(question.value) for question in Question}
    read = propose_all(said, services(request).today())
    cards, fields = _cards(read.found[:MOST_PROPOSALS], language_of(request))
    fields |= {"papers": read.papers, "unread": read.unread} | journey_fields(read.journey)
    return _proposals(request, handle, cards, Filled(fields))


@router.post("/deltakere/{handle}/profil/forslag")
def confirm(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Save the wishes that were said yes to; each has to be answered."""
    t, today = texts(request), services(request).today()
    count = form.value("count")
    numbers = range(min(int(count), MOST_PROPOSALS)) if count.isdecimal() else range(0)
    words = [f"p{n}_words" for n in numbers if form.value(f"p{n}_strength") != LEAVE_OUT]
    checked = check_private(form, words, t)
    errors: dict[str, str] = dict(checked.errors) | journey_errors(form, t)
    wishes: list[Wish] = []
    for number in numbers:
        read = read_wish_fields(checked.form, t, today, f"p{number}_")
        errors |= read.errors
        wishes += [read.wish] if read.wish else []
    if errors:
        cards = [_card_of(form, number, language_of(request)) for number in numbers]
        return _proposals(request, handle, cards, checked.form.wrong(errors), left=checked.left)

    def change(now: Participant) -> Participant:
        known = {_said(w) for w in now.wishes}
        new = (w for w in wishes if _said(w) not in known)
        return with_journey(replace(now, wishes=(*now.wishes, *new)), form)

    is_any = bool(wishes) or form.value(MODE) not in ("", LEAVE_OUT)
    if is_any:
        save(request, me, handle, change)
    return see_other(request, f"{path_of(handle)}/profil" + ("?lagret=onsker" if is_any else ""))


def _questions(
    request: Request, handle: str, form: Filled, left: Mapping[str, str] | None = None
) -> Response:
    status = 422 if form.errors else 200
    return render(
        request, "profile_words.html", status=status, handle=handle, form=form,
        questions=QUESTIONS, left=left or {},
    )  # fmt: skip


def _proposals(
    request: Request,
    handle: str,
    cards: list[Card],
    form: Filled,
    left: Mapping[str, str] | None = None,
) -> Response:
    status = 422 if form.errors else 200
    return render(
        request, "proposals.html", status=status, handle=handle, cards=cards, form=form,
        left=left or {}, travel_modes=[mode.value for mode in TravelMode],
        home_place=place_name(form.value(POSTCODE)),
        undecided=find(request, handle).openness.may_contact is MayContact.NOT_DECIDED,
        dimensions=about_dimensions(language_of(request)),
    )  # fmt: skip


def _cards(
    found: Sequence[Proposal], language: str
) -> tuple[list[Card], dict[str, tuple[str, ...]]]:
    cards: list[Card] = []
    fields: dict[str, tuple[str, ...]] = {"count": (str(len(found)),)}
    for number, proposal in enumerate(found):
        prefix, wish = f"p{number}_", proposal.wish
        fields |= fields_of(wish, prefix, chosen=not proposal.must_be_chosen)
        fields[f"{prefix}suggested"] = (wish.strength.value,)
        fields[f"{prefix}asks"] = ("yes" if proposal.asks else "",)
        value = understood(wish, language)
        cards.append(Card(prefix, wish.words, value, wish.strength.value, proposal.asks))
    return cards, fields


def _card_of(form: Filled, number: int, language: str) -> Card:
    """Return a card again from what was sent, as it was first shown."""
    prefix = f"p{number}_"
    read = read_wish_fields(
        Filled({**form.values, f"{prefix}strength": ("want",)}), lambda _, **__: "", None, prefix
    )
    value = understood(read.wish, language) if read.wish else ""
    suggested, asks = form.value(f"{prefix}suggested"), form.value(f"{prefix}asks") == "yes"
    return Card(prefix, form.value(f"{prefix}words"), value, suggested, asks)


def _said(wish: Wish) -> tuple[object, ...]:
    """Return what tells wishes apart; where the value says it all, the words do not."""
    return wish.strength, wish.words if wish.is_kind_of_work else "", wish.dimension, wish.value
