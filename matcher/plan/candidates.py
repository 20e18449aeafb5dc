"""From rankings and relations to the workplaces that might be visited, and for whom.

A fit is a suggestion's points beside the best in the same person's list, so everyone's best
is 1 and no two people are compared (domain.md 4.1 no 7).
"""

from collections.abc import Iterable, Mapping
from datetime import date

from matcher.explain.wording import wish_words
from matcher.world import World
from models.contact import ContactEntry, Relation, Stage
from models.ids import OpportunityId, OpportunityKind, OrgNr, ParticipantId
from models.participant import Participant
from models.plan import Candidate, Duty, DutyKind, ParticipantNeed, Served
from models.ranking import Ranking, Suggestion, Truth
from models.reference import industry_names, occupation_index, occupations
from models.vacancy import Vacancy
from models.wish import Slot
from models.workplace import Workplace

WORDS_SHOWN = 3


def candidates_of(
    rankings: Iterable[Ranking],
    participants: Mapping[ParticipantId, Participant],
    world: World,
    *,
    owners: Mapping[OrgNr, str] | None = None,
    busy: Mapping[OrgNr, tuple[Slot, ...]] | None = None,
    language: str = "nb",
) -> tuple[Candidate, ...]:
    """Return every workplace somebody's list holds, and those with a relation, by number.

    A place serves somebody when it meets a wish about the kind of work, if they have one.
    Without `owners`, who was there last owns the contact. A list of nearest ones with a known
    conflict (`Ranking.note`) gives nothing: no visit is built on a broken must.
    """
    serves: dict[OrgNr, dict[ParticipantId, Served]] = {}
    places: dict[OrgNr, Workplace] = {}
    advertised: dict[OrgNr, Vacancy] = {}
    for ranking in rankings:
        best = max((s.score - s.base for s in ranking.suggestions), default=0.0)
        for suggestion in () if ranking.note or best <= 0 else ranking.suggestions:
            vacancy = _vacancy(suggestion.opportunity, world)
            place = _workplace(suggestion.opportunity, vacancy, world)
            if place is None:
                continue
            places.setdefault(place.orgnr, place)
            if vacancy:
                advertised.setdefault(place.orgnr, vacancy)
            participant = participants[ranking.participant]
            served = _served(suggestion, participant, best, language)
            if served is None:
                continue
            mine = serves.setdefault(place.orgnr, {})
            if served.handle not in mine or mine[served.handle].fit < served.fit:
                mine[served.handle] = served
    for orgnr in world.relations:
        at = world.workplaces.position(orgnr)
        if at is not None:
            places.setdefault(orgnr, world.workplaces[at])
    return tuple(
        _candidate(
            places[o],
            world.relations.get(o),
            tuple(serves.get(o, {}).values()),
            advertised.get(o),
            (owners or {}).get(o),
            (busy or {}).get(o, ()),
        )
        for o in sorted(places)
    )


def need_of(
    participant: Participant,
    specialist: str,
    *,
    first_contact: date | None = None,
    last_contact: date | None = None,
    has_job: bool = False,
    seeks: bool = True,
    times_served_last: int = 0,
) -> ParticipantNeed:
    """Return what the plan needs to know of a participant; no wish, no note, no place."""
    return ParticipantNeed(
        handle=participant.handle,
        specialist=specialist,
        started=participant.started,
        first_contact=first_contact,
        last_contact=last_contact,
        may_contact=participant.openness.may_contact,
        has_job=has_job,
        seeks=seeks,
        times_served_last=times_served_last,
        avoid_employers=participant.avoid_employers,
    )


def promises_of(contacts: Iterable[ContactEntry], until: date) -> tuple[Duty, ...]:
    """Return the follow-ups promised by `until`: the next date of each workplace's newest entry."""
    newest: dict[OrgNr, ContactEntry] = {}
    for entry in contacts:
        if entry.orgnr not in newest or newest[entry.orgnr].day <= entry.day:
            newest[entry.orgnr] = entry
    return tuple(
        Duty(DutyKind.PROMISED, orgnr, entry.next_date, entry.specialist)
        for orgnr, entry in sorted(newest.items())
        if entry.next_date and entry.next_date <= until
    )


def _vacancy(opportunity: OpportunityId, world: World) -> Vacancy | None:
    number = world.number(opportunity)
    return None if number is None else world.vacancy(number)


def _workplace(
    opportunity: OpportunityId, vacancy: Vacancy | None, world: World
) -> Workplace | None:
    """Return where an opportunity is; an advert that is tied to none by its own number."""
    linked = vacancy.workplace.orgnr if vacancy and vacancy.workplace else None
    key = linked or (opportunity.key if opportunity.kind is OpportunityKind.WORKPLACE else None)
    at = world.workplaces.position(key)
    if at is not None:
        return world.workplaces[at]
    if vacancy and vacancy.orgnr:
        postcode = next((p.postcode for p in vacancy.locations if p.postcode), None)
        return Workplace(vacancy.orgnr, vacancy.employer, postcode=postcode)
    return None


def _served(
    suggestion: Suggestion, participant: Participant, best: float, language: str
) -> Served | None:
    """Return whom a suggestion serves by which wishes, or None when it meets none that counts."""
    wanted = {w.id: w for w in participant.wishes if not w.strength.is_against}
    work = {i: w for i, w in wanted.items() if w.is_kind_of_work}
    wishes = work or wanted
    met = sorted(
        (f for f in suggestion.factors if f.state is Truth.MET and f.wish in wishes),
        key=lambda f: -f.points,
    )
    if wishes and not met:
        return None
    words = (wish_words(wishes[f.wish], language).strip().rstrip(".!") for f in met if f.wish)
    return Served(
        participant.handle,
        round(max(0.0, suggestion.score - suggestion.base) / best, 3),
        tuple(dict.fromkeys(words))[:WORDS_SHOWN],
        participant.openness.may_contact,
    )


def _candidate(
    place: Workplace,
    relation: Relation | None,
    serves: tuple[Served, ...],
    vacancy: Vacancy | None,
    owner: str | None,
    busy: tuple[Slot, ...],
) -> Candidate:
    return Candidate(
        orgnr=place.orgnr,
        name=place.name,
        postcode=place.postcode,
        owner=owner or (relation.by if relation else None),
        stage=relation.stage if relation else Stage.NOT_CONTACTED,
        last_contact=relation.last if relation else None,
        avoid=busy,
        job_type=_job_type(place, vacancy),
        employer_family=place.parent or "",
        has_advert=vacancy is not None,
        serves=tuple(sorted(serves, key=lambda s: s.handle)),
    )


def _job_type(place: Workplace, vacancy: Vacancy | None) -> str:
    """Return the advert's occupation, else the workplace's industry, by name; empty if neither."""
    for code in vacancy.codes if vacancy else ():
        number = occupation_index().get(code.styrk08)
        if number is not None:
            return occupations()[number].name
    return next((industry_names()[i] for i in place.industries if i in industry_names()), "")
