"""Where things stand: a participant's pages, and a suggestion's line on the list."""

from urllib.parse import quote

from models.ids import OpportunityId


def path_of(handle: str) -> str:
    """Return where the participant's pages begin."""
    return f"/deltakere/{quote(handle)}"


def anchor(opportunity: OpportunityId) -> str:
    """Return the id of a suggestion's line on the list."""
    return f"{opportunity.kind}-{opportunity.key}"
