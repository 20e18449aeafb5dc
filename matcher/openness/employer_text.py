"""A short text about a job seeker that a human may copy to one employer.

Rules (domain 3.1, N1, N5, N9, § 6.6): nothing is written before the participant has said yes to
contact; the text holds tasks, strengths, hours and approved sentences and nothing else; every
part goes through the guard, and the whole once more. What leaks is left out and reported to
the user, never mended by the machine. The tool sends nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from matcher.openness.guard import Leak, leaks
from matcher.openness.messages import say
from models.errors import NotOpenError
from models.ids import OrgNr
from models.participant import MayContact, Openness


@dataclass(frozen=True, slots=True)
class Stopped:
    """A part that was left out, and why; for the user, never for the employer."""

    sentence: str
    reason: str
    leaks: tuple[Leak, ...]


@dataclass(frozen=True, slots=True)
class EmployerText:
    """A text to copy; empty when nothing that may be said was given."""

    text: str
    language: str
    orgnr: OrgNr | None = None
    stopped: tuple[Stopped, ...] = ()


def compose(
    tasks: Sequence[str],
    strengths: Sequence[str],
    hours: str,
    openness: Openness,
    language: str,
    orgnr: str | None = None,
    *,
    handle: str = "",
    small_place: bool = False,
    place_words: Sequence[str] = (),
) -> EmployerText:
    """Return the text for an employer; NotOpenError unless contact is a recorded yes."""
    employer = OrgNr.parse(orgnr) if orgnr is not None else None
    openness = openness.towards(employer)
    if openness.may_contact is not MayContact.YES:
        raise NotOpenError
    find = partial(
        leaks, openness=openness, handle=handle, small_place=small_place, place_words=place_words
    )
    stopped: list[Stopped] = []
    body: list[str] = []
    for key, parts in (("tasks", tasks), ("strengths", strengths), ("hours", (hours,))):
        kept: list[str] = []
        for part in filter(None, map(_tidy, parts)):
            found = find(part)
            if found:
                stopped.append(_stopped(part, found, "other", language))
            else:
                kept.append(part)
        if kept:
            items = _joined(kept, say(language, "text.and"))
            body.append(say(language, f"text.{key}", items=items))
    body += [_ended(sentence) for sentence in openness.may_share if sentence.strip()]
    text = ""
    while body:
        text = "\n".join((say(language, "text.open"), "", *body, "", say(language, "text.close")))
        guilty = _guilty(body, text, find(text), find)
        if not guilty:
            break
        for line, found in guilty:
            approved = line in map(_ended, openness.may_share)
            stopped.append(_stopped(line, found, "approved" if approved else "other", language))
            body.remove(line)
    return EmployerText(text if body else "", language, employer, tuple(stopped))


def _guilty(
    body: list[str], text: str, found: tuple[Leak, ...], find: "partial[tuple[Leak, ...]]"
) -> list[tuple[str, tuple[Leak, ...]]]:
    """Return the lines that leak: alone, or else the last line that a leak of the whole touches."""
    if not found:
        return []
    alone = [(line, own) for line in body if (own := find(line))]
    if alone:
        return alone
    end = max(leak.end for leak in found)
    touched = [line for line in body if text.index(line) < end]
    return [((touched or body)[-1], found)]


def _stopped(sentence: str, found: tuple[Leak, ...], how: str, language: str) -> Stopped:
    reasons = dict.fromkeys(say(language, leak.message) for leak in found)
    return Stopped(sentence, say(language, f"stopped.{how}", reason=" ".join(reasons)), found)


def _tidy(part: str) -> str:
    return re.sub(r"\s+", " ", part).strip(" .")


def _ended(sentence: str) -> str:
    sentence = re.sub(r"\s+", " ", sentence).strip()
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _joined(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + last + parts[-1]
