"""An advert's text as lines under headings, so that readers can look closely and cheaply.

Readers match on `low`: the text in lower case, letter for letter, where a line break inside
a sentence is a blank. A position in `low` is therefore the same position in `text`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from matcher.facts.heading import Heading, heading_after, heading_before, heading_in
from models.fact import Fact, FactValue, Requirement

_WRAP = re.compile(r"\n(?=[a-zæøå(])")
_LIST = ("- ", "* ", "•", "·", "–", "·")
_ENDS = ".:;!?"
_LONGEST = 500  # a sentence is cut here, so that reading takes time in step with length
_LONG = 40  # a shorter line that breaks off is more likely an item of a list
_LINKS = re.compile(
    r"(?:^|[\s(])(?:vi|at|og|i|på|av|for|med|som|til|en|ei|et|er|du|har|der|alle|den|det|eller|"
    r"om|fra|ved|å|and|or|of|to|the|a|with|in|for)$"
)
_STOP = re.compile(r"[.!?…]+[)»\"]*\s+(?=[\"«(]*[A-ZÆØÅ0-9¿])|[•·]| \* ")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:ca|kl|tlf|f\.?eks|bl\.?a|evt|ev|mnd|pr|nr|gr|inkl|min|maks|jf|dvs|kap|st|avd|"
    r"e\.?l|o\.?l|m\.?m|f\.?o\.?m)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line at [start, end) and the kind of heading it stands under."""

    start: int
    end: int
    heading: Heading


class Document:
    """A title or a text, ready to be read."""

    __slots__ = ("_line_starts", "_stops", "is_english", "lines", "low", "source", "text")

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text
        self.low = _joined(text, _lower(text))
        self.is_english = self.low.count(" the ") + self.low.count(" and ") > self.low.count(" og ")
        self.lines = tuple(_lines(text, self.low))
        self._line_starts = [line.start for line in self.lines]
        self._stops: dict[int, list[int]] = {}

    def find(self, pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern within single sentences that hold one of the words.

        The words are plain lower-case text that every match must contain; looking for them
        first is what keeps reading fast.
        """
        low = self.low
        sentences = set()
        for word in words:
            at = low.find(word)
            while at >= 0:
                sentence = self.sentence_at(at)
                sentences.add(sentence)
                at = low.find(word, max(sentence[1], at + 1))
        for start, end in sorted(sentences):
            yield from pattern.finditer(low, start, end)

    def line_at(self, position: int) -> Line:
        """Return the line that a position stands in."""
        return self.lines[self._number(position)]

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the [start, end) of the sentence that a position stands in."""
        number = self._number(position)
        stops = self._stops.get(number)
        if stops is None:
            stops = self._stops[number] = self._sentence_bounds(self.lines[number])
        place = bisect_right(stops, position)
        return stops[place - 1], stops[min(place, len(stops) - 1)]

    def sentence(self, position: int) -> str:
        """Return the lower-case sentence that a position stands in."""
        start, end = self.sentence_at(position)
        return self.low[start:end]

    def before(self, position: int, length: int) -> str:
        """Return at most `length` characters of the same sentence before a position."""
        start, _ = self.sentence_at(position)
        return self.low[max(start, position - length) : position]

    def after(self, position: int, length: int) -> str:
        """Return at most `length` characters of the same line after a position."""
        return self.low[position : min(self.line_at(max(position - 1, 0)).end, position + length)]

    def fact(
        self,
        name: str,
        value: FactValue,
        start: int,
        end: int,
        *,
        requirement: Requirement | None = None,
        confidence: float = 0.9,
        position: str = "",
    ) -> Fact:
        """Return a fact whose quote is what stands at [start, end), without outer blanks."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        quote = self.text[start:end]
        return Fact(name, value, quote, self.source, start, end, requirement, confidence, position)

    def _number(self, position: int) -> int:
        return max(bisect_right(self._line_starts, position) - 1, 0)

    def _sentence_bounds(self, line: Line) -> list[int]:
        bounds = [line.start]
        for stop in _STOP.finditer(self.text, line.start, line.end):
            before = self.text[max(line.start, stop.start() - 8) : stop.start()]
            following = self.text[stop.end() : stop.end() + 1]
            if _ABBREVIATION.search(before) or (before[-1:].isdigit() and following.isdigit()):
                continue
            bounds.append(stop.end())
        bounds.append(line.end)
        return self._cut(bounds)

    def _cut(self, bounds: list[int]) -> list[int]:
        """Return the bounds with more of them where a sentence has no end in sight."""
        if all(b - a <= _LONGEST for a, b in pairwise(bounds)):
            return bounds
        cut = [bounds[0]]
        for bound in bounds[1:]:
            while bound - cut[-1] > _LONGEST:
                blank = self.low.rfind(" ", cut[-1], cut[-1] + _LONGEST) + 1
                cut.append(blank if blank > cut[-1] else cut[-1] + _LONGEST)
            cut.append(bound)
        return cut


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _joined(text: str, low: str) -> str:
    """Return the text with blanks for the line breaks that fall inside a sentence.

    A line that goes on with a small letter is a wrap, unless the line above is itself an
    item with a small first letter: then they are a list without dashes.
    """
    pieces: list[str] = []
    last = 0
    for wrap in _WRAP.finditer(text):
        line_start = low.rfind("\n", 0, wrap.start()) + 1
        line = low[line_start : wrap.start()].rstrip()
        if not line or line[-1] in _ENDS:
            continue
        is_item = text[line_start].islower() and line_start != last
        if line[-1] == "," or _LINKS.search(line) or (len(line) >= _LONG and not is_item):
            pieces += (low[last : wrap.start()], " ")
            last = wrap.end()
    pieces.append(low[last:])
    return "".join(pieces)


def _lines(text: str, low: str) -> Iterator[Line]:
    above, start, listed = Heading.NONE, 0, False
    pieces = low.split("\n")
    for number, piece in enumerate(pieces):
        end = start + len(piece)
        following = pieces[number + 1] if number + 1 < len(pieces) else ""
        is_item = piece.startswith(_LIST)
        if listed and not is_item:
            above = Heading.NONE  # a heading over a list says nothing of what follows the list
        own = heading_in(text[start:end], following.startswith(_LIST))
        if own is not None:
            above = own
        listed = is_item
        before = heading_before(piece) if own is None else None
        yield Line(start, end, above if before is None else before)
        above = heading_after(piece) or above
        start = end + 1
