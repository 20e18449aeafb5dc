"""Opportunities that are no more, as they were last known. Nothing here points to a participant."""

from dataclasses import dataclass
from datetime import date

from models.ids import OpportunityId, OrgNr


@dataclass(frozen=True, slots=True)
class Ended:
    """An advert that was taken away or ran out, or a workplace that closed.

    `orgnr` is the workplace it was at. `told`: the day it was named to those who were working
    on it; None until a night has gone through it.
    """

    opportunity: OpportunityId
    title: str
    employer: str
    orgnr: OrgNr | None = None
    told: date | None = None
