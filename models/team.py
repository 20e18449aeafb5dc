"""The team: who works here and in which role."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody in the team sees and does (domain.md 1, roles)."""

    SPECIALIST = "specialist"  # an own caseload
    METHOD_ADVISER = "method_adviser"  # the whole team


@dataclass(frozen=True, slots=True)
class Specialist:
    """Somebody in the team. `percent` of full time is what a caseload is measured against."""

    id: str
    name: str
    role: Role = Role.SPECIALIST
    percent: int = 100

    @property
    def sees_whole_team(self) -> bool:
        """Whether every caseload is open to them, not only their own."""
        return self.role is Role.METHOD_ADVISER
