"""What must not stand in the record of an employer, which the whole team reads.

The record is about the workplace. A handle, the word participant, or a word that tells of
somebody's health, benefit, treatment, age, sex or origin, is pointed out so that a human writes
it otherwise. What belongs
to employers is let through: names and telephone numbers of people who work there, and words
of `ORDINARY`. The guard stops wording, not meaning: see `guard.py`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from matcher.openness.guard import Leak, handle_spans, leaks
from matcher.openness.identity import age_sex_spans
from matcher.openness.plain import tokens, uncover
from models.participant import Openness

ABOUT_WORK = ("training", "identity", "place")  # kinds that a workplace may have as well
PARTICIPANT = re.compile(r"\bdeltak[ae]r\w*|\bparticipants?\b|\bjobbsøk[ae]r\w*", re.IGNORECASE)
ORDINARY = frozenset({"alkohol", "alkoholservering", "alcohol", "nav", "norskkurs"})


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Words that do not belong in an employer's record. `is_handle`: they name a participant."""

    words: str
    is_handle: bool


def misplaced(text: str, handles: Iterable[str] = ()) -> tuple[Misplaced, ...]:
    """Return what in a note about an employer is about a person, handles first."""
    seen = uncover(text)
    words = tokens(seen)
    named = [
        Misplaced(text[slice(*words.place(*span))], is_handle=True)
        for handle in handles
        for span in handle_spans(handle, words.text)
    ]
    told = [leak.words for leak in leaks(text, Openness()) if _tells(leak)]
    spans = [*age_sex_spans(seen.text), *(m.span() for m in PARTICIPANT.finditer(seen.text))]
    told += [text[slice(*seen.place(*span))] for span in spans]
    return (*dict.fromkeys(named), *(Misplaced(w, is_handle=False) for w in dict.fromkeys(told)))


def _tells(leak: Leak) -> bool:
    return leak.kind not in ABOUT_WORK and leak.words.lower() not in ORDINARY
