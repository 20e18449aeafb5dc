"""How strongly each wish is meant, and where it is changed."""

from dataclasses import dataclass

from api.web.paths import path_of
from matcher.changes import HOME
from matcher.explain.messages import say
from matcher.explain.wording import wish_words
from models.participant import Participant
from models.wish import Wish


@dataclass(frozen=True, slots=True)
class SaidWish:
    """A wish as it was said, with its strength in words."""

    strength: str
    words: str


def said_wishes(participant: Participant, language: str) -> tuple[SaidWish, ...]:
    """Return a participant's wishes: must and never first, else as they were said."""
    ordered = sorted(participant.wishes, key=lambda wish: not wish.strength.is_hard)
    return tuple(
        SaidWish(say(language, f"strength.said.{w.strength.value}"), wish_words(w, language))
        for w in ordered
    )


def wish_path(participant: Participant, wish: Wish) -> str:
    """Return where the participant's profile shows a wish, to look at it together."""
    ids = [one.id for one in participant.wishes]
    at = "reise" if wish.id == HOME else f"onske/{ids.index(wish.id) + 1}"
    return f"{path_of(participant.handle)}/profil/{at}"
