"""What a participant was shown in one night: counted, never scored."""

from dataclasses import dataclass

from models.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Exposure:
    """What one participant's list holds. `removed`: the words of each wish, and how many.

    `is_nearest`: all that is shown breaks a must or never. `has_list` False: no list was made.
    """

    handle: ParticipantId
    opportunities: int = 0
    employers: int = 0
    kinds: int = 0
    removed: tuple[tuple[str, int], ...] = ()
    is_nearest: bool = False
    has_list: bool = True

    @property
    def got_nothing(self) -> bool:
        """Whether nothing stands in the list that keeps every must and never."""
        return self.opportunities == 0 or self.is_nearest
