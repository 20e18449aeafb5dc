"""What the work asks of body and senses, and what one works with: one row for each condition.

Only what the advert states counts. Each row has the words every match contains, the pattern,
and the words round it that mean something else.
"""

import re
from collections.abc import Iterator

from matcher.facts.condition import Condition
from matcher.facts.conditions_around import AROUND
from matcher.facts.conditions_body import BODY
from matcher.facts.conditions_handled import HANDLED
from matcher.facts.conditions_place import PLACE
from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact

_CONDITIONS: tuple[Condition, ...] = (*BODY, *PLACE, *HANDLED, *AROUND)
_ANYWHERE = frozenset({"team", "pace"})
_ABOUT_ADVERT = re.compile(
    r"\bkontakte?\b[^.]{0,30}(?:rektor|leder|leiar|sjef|styrer|oss)|spørsmål\b[^.]{0,40}kontakt"
    r"|\bhar du spørsmål|\bsøknadsfrist|\bintervju"
)
_NOT = re.compile(r"\b(?:ikke|ikkje|ingenting|aldri|not|never)\b")
_RARELY = re.compile(
    r"\b(?:lite|få|unngår|unngå|sjelden|sjeldan|minimalt med|reduserer|few|little|rarely"
    r"|avoid\w*) $"
)
_MENTIONED = 0.8  # how sure a mention is that does not say what one does


def condition_facts(document: Document) -> Iterator[Fact]:
    """Yield the conditions the advert states."""
    for condition in _CONDITIONS:
        for match in document.find(condition.pattern, *condition.words):
            if _denied(document, condition.name, match):
                continue
            sentence = document.sentence(match.start())
            if condition.otherwise and condition.otherwise.search(sentence):
                continue
            heading = document.line_at(match.start()).heading
            if heading is Heading.OFFERED and not condition.offered:
                continue
            if condition.name not in _ANYWHERE and (
                heading in (Heading.COMPANY, Heading.APPLY) or _ABOUT_ADVERT.search(sentence)
            ):
                continue
            task, slight = condition.task, condition.slight
            sure = document.source == "title" or task is None or task.search(sentence) is not None
            if slight and slight.search(match.group()):
                if not sure:
                    continue
                sure = task is not None
            yield document.fact(
                condition.name, condition.value, match.start(), match.end(),
                confidence=0.9 if sure else _MENTIONED,
            )  # fmt: skip


def _denied(document: Document, name: str, match: re.Match[str]) -> bool:
    said = match.group()
    if name == "heights" and (
        re.search(r"skrekk|redd", said)
        or re.search(
            r"(?:redd|afraid|skrekk) (?:for|of) (?:å \w+ i )?$", document.before(match.start(), 30)
        )
    ):
        return False  # «du må ikke ha høydeskrekk» is work at heights
    if _RARELY.search(document.before(match.start(), 18)):
        return True
    return _NOT.search(said) is not None or is_denied(document, match.start(), match.end())
