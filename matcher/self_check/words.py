"""The self-check in words: our own short labels, the counts, and what a figure does not say."""

from matcher.self_check.figure import Figure
from models.messages import Catalogue, by_language

PERCENT = ("wish_built", "field_share", "job_kinds", "job_employers", "ordinary", "follow_up")


def self_check_catalogue() -> Catalogue:
    """Return the messages of the self-check."""
    return by_language("matcher.self_check")


def label(figure: Figure, language: str = "nb") -> str:
    """Return what a figure is called."""
    return self_check_catalogue().say(language, f"label.{figure.name}")


def note(figure: Figure, language: str = "nb") -> str:
    """Return what the figure does not say."""
    return self_check_catalogue().say(language, f"note.{figure.name}")


def counts(figure: Figure, language: str = "nb") -> str:
    """Return the counts behind a figure, in one line."""
    say = self_check_catalogue().say
    return ", ".join(
        say(language, f"count.{name}", count=number_words(number, language))
        for name, number in figure.counts
    )


def value_words(figure: Figure, language: str = "nb") -> str:
    """Return the value as it is read, «ingenting å telle» where there is none."""
    if figure.value is None:
        return self_check_catalogue().say(language, "nothing")
    return _shown(figure, figure.value, language)


def aim_words(figure: Figure, language: str = "nb") -> str:
    """Return the aim a figure is read beside; empty where the sources name none."""
    if figure.aim is None:
        return ""
    shown = _shown(figure, figure.aim, language)
    return self_check_catalogue().say(language, f"aim.{figure.name}", aim=shown)


def headline(language: str = "nb") -> str:
    """Return what the whole is, and what it is not."""
    return self_check_catalogue().say(language, "headline")


def number_words(number: float, language: str) -> str:
    """Return a number with at most one decimal, the decimal sign as the language has it."""
    text = f"{number:.1f}".removesuffix(".0")
    return text if language == "en" else text.replace(".", ",")


def _shown(figure: Figure, value: float, language: str) -> str:
    if figure.name in PERCENT:
        return f"{number_words(round(100 * value), language)} %"
    return number_words(value, language)
