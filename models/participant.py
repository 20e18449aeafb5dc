"""The participant: wishes, strengths, interests, qualifications and openness.

There is no place here for health, benefits, treatment, sex, age, ethnicity or an identity
number, and none may be added: the person is never an input, only what the person wants.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from models.ids import OrgNr, ParticipantId
from models.wish import Bounds, Strength, Wish


class TravelMode(StrEnum):
    """How the participant gets to work."""

    WALK = "walk"
    BIKE = "bike"
    TRANSIT = "transit"
    CAR = "car"


class Service(StrEnum):
    """Which service the participant follows; used for reports, never for matching."""

    IPS = "ips"
    IPS_YOUTH = "ips_youth"
    UO = "uo"


class MayContact(StrEnum):
    """Whether an employer may be contacted on the participant's behalf."""

    NO = "no"
    YES = "yes"
    NOT_DECIDED = "not_decided"


@dataclass(frozen=True, slots=True)
class Home:
    """Where journeys start: a postcode chosen by the participant, never an address."""

    postcode: str
    mode: TravelMode = TravelMode.TRANSIT
    max_minutes: int | None = None
    strength: Strength = Strength.WANT


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """A language and how well it is spoken and written."""

    code: str
    spoken: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Qualifications:
    """What the participant has papers for."""

    driving_licence: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    education: tuple[str, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()


@dataclass(frozen=True, slots=True)
class EmployerOpenness:
    """What the participant has decided for one employer, instead of the general answer."""

    orgnr: OrgNr
    may_contact: MayContact
    may_share: tuple[str, ...] = ()
    decided: date | None = None


@dataclass(frozen=True, slots=True)
class Openness:
    """What the participant has decided that employers may know."""

    may_contact: MayContact = MayContact.NOT_DECIDED
    may_share: tuple[str, ...] = ()
    must_not_share: tuple[str, ...] = ()
    decided: date | None = None
    employers: tuple[EmployerOpenness, ...] = ()

    def towards(self, *orgnrs: str | None) -> "Openness":
        """Return the openness towards one employer, given by the workplace or its parent.

        What must not be shared holds for all; what may be shared is what was said for this
        employer where anything was decided for it.
        """
        own = next((e for o in orgnrs for e in self.employers if e.orgnr == o), None)
        if own is None:
            return replace(self, employers=())
        return Openness(own.may_contact, own.may_share, self.must_not_share, own.decided)


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who wants an ordinary job, known by a handle only."""

    handle: ParticipantId
    wishes: tuple[Wish, ...]
    started: date | None = None
    service: Service = Service.IPS
    home: Home | None = None
    strengths: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    qualifications: Qualifications = field(default_factory=Qualifications)
    openness: Openness = field(default_factory=Openness)
    avoid_employers: tuple[OrgNr, ...] = ()
    own_ideas: tuple[str, ...] = ()

    @property
    def most_minutes(self) -> int | None:
        """The longest journey that was said, with the home or as a wish; None where none was."""
        said = [
            wish.value.high
            for wish in self.wishes
            if wish.dimension == "travel"
            and isinstance(wish.value, Bounds)
            and wish.value.high is not None
            and not wish.strength.is_against
        ]
        if self.home and self.home.max_minutes is not None:
            said.append(self.home.max_minutes)
        return int(min(said)) if said else None

    @property
    def said_of_work(self) -> tuple[str, ...]:
        """Everything said of work in words, each once: wishes, strengths and interests."""
        wished = (w.work_words for w in self.wishes if w.is_kind_of_work and w.work_words)
        return tuple(dict.fromkeys((*wished, *self.strengths, *self.interests)))
