"""What the blanks of a sentence about a factor are filled with."""

from dataclasses import dataclass

from matcher.explain.messages import say
from matcher.explain.wording import label_of, travel_limit, value_words, wish_words
from matcher.factors.catalogue import Asked
from models.participant import Home
from models.ranking import Factor
from models.wish import DIMENSIONS

Answered = tuple[Asked, Factor]


@dataclass(frozen=True, slots=True)
class FactorBlanks:
    """What the blanks of a sentence are filled with; made only where the sentence has them."""

    alike: list[Answered]
    home: Home | None
    language: str

    def __getitem__(self, blank: str, /) -> str:
        item, factor = self.alike[0]
        match blank:
            case "evidence":
                return factor.evidence.text
            case "wish":
                return _said(item, self.language)
            case "wishes":
                return _listed([_said(one, self.language) for one, _ in self.alike], self.language)
            case "limit":
                return travel_limit(item.wish, self.home)
            case "label" | "Label":
                dimension = DIMENSIONS.get(item.wish.dimension or factor.name)
                label = label_of(dimension, self.language) if dimension else ""
                return label if blank == "label" else label.capitalize()
        raise KeyError(blank)


def _listed(said: list[str], language: str) -> str:
    """Return wishes in quotation marks as a list within a sentence."""
    quoted = [say(language, "quoted", words=words) for words in dict.fromkeys(said)]
    *before, last = quoted
    return say(language, "and").join([", ".join(before), last]) if before else last


def _said(item: Asked, language: str) -> str:
    if not item.wish.words and item.wish.value is not None:
        return value_words(item.wish, language) or wish_words(item.wish, language)
    said = wish_words(item.wish, language).strip().rstrip(".!")
    bare = item.wish.is_kind_of_work or not item.is_wish
    return f"«{said}»" if item.wish.words and not bare else said
