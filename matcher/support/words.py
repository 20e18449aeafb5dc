"""What is asked and said after the hire, from the room's own catalogues."""

from matcher.support.lessons import ProposedWish
from models.employment import SupportKind
from models.messages import by_language


def meeting_words(kind: SupportKind, language: str = "nb") -> str:
    """Return what a meeting of the support plan is called."""
    return by_language("matcher.support").say(language, f"meeting.{kind.value}")


def question(proposed: ProposedWish, language: str = "nb") -> str:
    """Return the question to the participant whether a lesson is to be a wish."""
    key = f"lesson.{proposed.strength.value}"
    return by_language("matcher.support").say(language, key, words=proposed.words)
