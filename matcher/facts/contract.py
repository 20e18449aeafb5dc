"""The kind of contract, from the words of the advert and from the feed's field.

"Annet" and blank in the field mean not stated. A chance of a permanent job later is not a
permanent job; «brennende engasjement» is not a fixed term.
"""

import re
from collections.abc import Iterator

from matcher.facts.contract_words import TITLE, WORDS
from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from matcher.facts.position import position_at
from models.fact import Fact
from models.vacancy import Vacancy

CONTRACTS = {
    "fast": "permanent",
    "vikariat": "substitute",
    "engasjement": "fixed_term",
    "åremål": "fixed_term",
    "prosjekt": "project",
    "sesong": "seasonal",
    "feriejobb": "holiday_job",
    "trainee": "trainee",
    "lærling": "apprenticeship",
    "frilanser": "freelance",
}
_MAYBE = re.compile(
    r"(?:mulighet(?:er)?|mulegheit\w*|muligens|mål|sjans\w*|eventuelt?|evt\.?|possibility"
    r"|chance|kan føre|"
    r"overgang|på sikt|vurdere?r?|kan bli|mogleg\w*|opportunity|leading|lede til|ønske om"
    r"|utsikter?|"
    r"senere|aktuelt|har fått|gå over|gått over|opening for|åpning for|etter endt"
    r"|forlenge\w*)\b[^.;]{0,35}$"
)
_AFTER_A_WHILE = re.compile(
    r",? etter (?:\w+ )?(?!måned\w* prøvetid|prøvetid)(?:måned|mnd|år|endt|halvt"
    r"|ett)(?!\w* prøvetid)"
)
_OF_WORK = re.compile(
    r"\bfaste? (?:arbeids(?:sted|plass|dag|tid|oppgav|oppgåv|rutin)|jobbkund)"
    r"|\bfaste (?:ansatte|tilsette)\b"
)
_BY_ITSELF = re.compile(
    r"vikar(?:byrå|behov|pool|ordning|tjenest)|(?:tilkallings|ringe|ekstra|ferie|sommer)[- ]?$"
)
_ABOUT_OTHERS = re.compile(
    r"(?:erfaring|arbeid|jobb\w*|experience) (?:som|fra|med|as) (?:\w+ )?$|\bveilede?\w* "
    r"|\brettlei\w* "
)


def contract_facts(document: Document) -> Iterator[Fact]:
    """Yield the contracts that the words of title or text state."""
    for value, words, pattern in WORDS:
        if document.source == "title" and value in TITLE:
            pattern = TITLE[value]
        for match in document.find(pattern, *words):
            before = document.before(match.start(), 50)
            if value == "permanent" and _AFTER_A_WHILE.match(document.after(match.end(), 30)):
                continue
            if _OF_WORK.match(match.group()) or re.match(
                r" etter [a-zæøå]+ er", document.after(match.end(), 25)
            ):
                continue
            if _MAYBE.search(before) or is_denied(document, match.start()):
                continue
            if value == "substitute" and _BY_ITSELF.search(before[-14:]):
                continue
            if _ABOUT_OTHERS.search(before[-25:]):
                continue
            yield document.fact(
                "contract", value, match.start(), match.end(),
                position=position_at(document, match.start(), match.end()),
            )  # fmt: skip


def contract_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield the contract that the advert's field states."""
    contract = CONTRACTS.get(vacancy.engagement.strip().lower())
    if contract:
        said = vacancy.engagement
        yield Fact("contract", contract, said, "engagementtype", 0, len(said), confidence=0.9)
