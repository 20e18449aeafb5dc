"""The guard: what an employer-facing text must never carry, found before anyone sees it.

Rules (domain 3.1 Åpenhet, N1, N5, N6, § 6.6): an employer hears of tasks, strengths, hours and
the sentences the participant has approved, and of nothing else. An approved sentence passes
when it stands in the text word for word as whole sentences, unless it gives away something in
`must_not_share` or belongs to a kind that no approval opens (`words.json`, `approvable`).

The guard stops wording. It misses most veiled ways of saying the same ("hun må dra til Ullevål
hver mandag") and cannot know what a harmless sentence tells those who know the person: a human
reads every text before it is used.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.openness.identity import identity_spans
from matcher.openness.misspelt import near_words
from matcher.openness.plain import Plain, close, tokens, uncover
from matcher.openness.private import private_spans
from matcher.openness.small_place import place_spans
from matcher.openness.words import Rule, innocent, kinds, ordinary
from models.participant import Openness

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """Something in a text that an employer must not read; `start:end` in the text as given."""

    start: int
    end: int
    kind: str
    words: str

    @property
    def message(self) -> str:
        """The key of the reason in the catalogues."""
        return f"leak.{self.kind}"


def leaks(
    text: str,
    openness: Openness,
    *,
    handle: str = "",
    small_place: bool = False,
    place_words: Sequence[str] = (),
) -> tuple[Leak, ...]:
    """Return everything in `text` that must not reach an employer, in reading order."""
    seen = uncover(text)
    closed = close(seen)
    approved = _approved(tokens(seen), openness.may_share)
    found: set[Leak] = set()
    for reading in (seen, closed) if closed.text != seen.text else (seen,):
        words = tokens(reading)
        hits = [*_by_words(words), *_by_identity(reading)]
        hits += [
            _Hit("must_not_share", words, s)
            for s in private_spans(words.text, openness.must_not_share)
        ]
        hits += [_Hit("identity", words, s) for s in handle_spans(handle, words.text)]
        if small_place:
            spans = place_spans(reading.text, words.text, place_words)
            hits += [_Hit("place", reading, s) for s in spans]  # no approval opens it (N6)
        for hit in hits:
            start, end = hit.plain.place(*hit.span)
            if not (hit.approvable and any(a <= start and end <= b for a, b in approved)):
                found.add(Leak(start, end, hit.kind, text[start:end]))
    return tuple(sorted(_outermost(found)))


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: str
    plain: Plain
    span: Span
    approvable: bool = False


def _by_words(words: Plain) -> Iterator[_Hit]:
    for kind in kinds():
        spans = [s for rule in kind.rules for s in _hits(rule, words.text)]
        spans += near_words(words.text, kind.near, innocent())
        yield from (_Hit(kind.name, words, s, kind.approvable) for s in spans)


def _by_identity(reading: Plain) -> Iterator[_Hit]:
    for span in identity_spans(reading.text):
        yield _Hit("identity", reading, span, approvable=True)


def _hits(rule: Rule, text: str) -> Iterator[Span]:
    hits = [m.span() for m in rule.stop.finditer(text) if not ordinary().fullmatch(m.group())]
    if not hits or rule.unless is None:
        yield from hits
        return
    fine = [m.span() for m in rule.unless.finditer(text)]
    yield from (h for h in hits if not any(a <= h[0] and h[1] <= b for a, b in fine))


def _approved(words: Plain, sentences: Sequence[str]) -> list[Span]:
    """Return the spans of the original text where an approved sentence stands whole."""
    spans = []
    for sentence in sentences:
        wanted = tokens(uncover(sentence)).text.strip(" .")
        if not wanted:
            continue
        for match in re.finditer(rf"(?:^|(?<= \. )){re.escape(wanted)}(?=$| \. )", words.text):
            spans.append(words.place(*match.span()))
    return spans


def handle_spans(handle: str, text: str) -> list[Span]:
    """Return where a handle stands in a token text, also with its letters set apart."""
    wanted = tokens(uncover(handle)).text
    if not wanted:
        return []
    letters = " ?".join(re.escape(c) for c in wanted if c != " ")
    return [m.span() for m in re.finditer(rf"(?<!\w){letters}(?!\w)", text)]


def _outermost(found: set[Leak]) -> Iterator[Leak]:
    """Leave out a leak inside a longer one of the same kind."""
    for leak in found:
        if not any(
            other is not leak
            and other.kind == leak.kind
            and other.start <= leak.start
            and leak.end <= other.end
            for other in found
        ):
            yield leak
