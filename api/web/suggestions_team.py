"""What the team knows about the employers in a list: last contact, owner, whether it rests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from models.agreement import TeamAgreement
from models.contact import Relation
from models.ids import OrgNr
from models.store.agreements import list_agreements
from models.store.contacts import list_relations
from models.store.team import list_specialists


@dataclass(frozen=True, slots=True)
class Team:
    """How the team stands with one employer; empty where nobody has been there."""

    last: date | None = None
    by: str = ""
    by_id: str = ""
    owner: str = ""
    owner_id: str = ""
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class TeamKnowledge:
    """How the team stands with every employer it knows."""

    relations: Mapping[OrgNr, Relation]
    agreements: Mapping[OrgNr, TeamAgreement]
    names: Mapping[str, str]

    def about(self, orgnr: OrgNr | None, today: date) -> Team:
        """Return how the team stands with one workplace."""
        relation = self.relations.get(orgnr) if orgnr else None
        agreed = self.agreements.get(orgnr) if orgnr else None
        owner = (agreed.owner or "") if agreed else ""
        return Team(
            last=relation.last if relation else None,
            by=self.names.get(relation.by, relation.by) if relation else "",
            by_id=relation.by if relation else "",
            owner=self.names.get(owner, owner),
            owner_id=owner,
            paused_until=agreed.paused_until if agreed and agreed.is_paused(today) else None,
        )


def team_knowledge(connection: Connection) -> TeamKnowledge:
    """Read what the team knows."""
    names = {one.id: one.name for one in list_specialists(connection)}
    return TeamKnowledge(list_relations(connection), list_agreements(connection), names)
