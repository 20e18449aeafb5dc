"""Full or part time in words. The feed's field is read only where it says «Deltid».

The field says «Heltid» for everything else, blanks included, so that means «maybe».
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from models.fact import Fact
from models.vacancy import Vacancy

_FULL = re.compile(
    r"\bheltids?(?:stilling\w*|jobb\w*|ansatt\w*|tilsett\w*)?\b(?!/)|\bfulltids?(?:stilling\w*"
    r"|jobb\w*)?\b|"
    r"\b(?:full|hel|heil|hele) stilling(?:er)?\b|\bfull[- ]time\b"
)
_PART = re.compile(
    r"\bdeltids?(?:s?(?:stilling|jobb|ansatt|tilsett|arbeid|vikar|medarbeider)\w*)?\b|"
    r"\bpart[- ]time\b|\bdeltids stilling"
)
_CONVERTED = re.compile(r"(?:omregnet til|omrekna til|\bfor|per|ved|til) $")
_SUM = re.compile(r"\d{3}[ .]?000")
_LABEL_BOTH = re.compile(r"heltid\s?/\s?deltid\s?:\s?(\w+)")
_ABOUT_PEOPLE = re.compile(r"erfaring|experience|studi(?:e|um)\w* på deltid|deltidsstud")


def extent_facts(document: Document) -> Iterator[Fact]:
    """Yield full_time or part_time where the words stand."""
    for pattern, value, words in (
        (_FULL, "full_time", ("heltid", "fulltid", "stilling", "full-time", "full time")),
        (_PART, "part_time", ("deltid", "part-time", "part time")),
    ):
        for match in document.find(pattern, *words):
            sentence = document.sentence(match.start())
            label = _LABEL_BOTH.search(sentence)
            if label and not label[1].startswith(match.group()[:4]):
                continue
            before = document.before(match.start(), 25)
            if _CONVERTED.search(before) or (_SUM.search(sentence) and before.endswith(" i ")):
                continue
            if _ABOUT_PEOPLE.search(sentence):
                continue
            yield document.fact("extent", value, match.start(), match.end(), confidence=0.85)


def extent_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield part_time when the field says «Deltid»; its «Heltid» says nothing."""
    said = vacancy.extent
    if said.strip().lower() == "deltid":
        yield Fact("extent", "part_time", said, "extent", 0, len(said), confidence=0.9)
