"""All facts of an advert: every reader over title and text, then the feed's fields.

A thing said several times is one fact, with its first and surest words. Where the text and a
field differ both are kept, the text first and the field less sure.
"""

from collections.abc import Iterable
from dataclasses import replace

from matcher.facts.age import age_facts
from matcher.facts.conditions import condition_facts
from matcher.facts.contract import contract_facts, contract_field_facts
from matcher.facts.customers import customer_facts
from matcher.facts.document import Document
from matcher.facts.education import education_facts
from matcher.facts.employer import employer_facts, employer_field_facts
from matcher.facts.experience import experience_facts
from matcher.facts.extent import extent_facts, extent_field_facts
from matcher.facts.hours import hours_facts
from matcher.facts.language import language_facts
from matcher.facts.licence import licence_facts
from matcher.facts.not_ordinary import not_ordinary_facts, not_ordinary_field_facts
from matcher.facts.papers import paper_facts
from matcher.facts.pay import pay_facts
from matcher.facts.percent import percent_facts
from matcher.facts.remote import remote_facts
from matcher.facts.shift import shift_facts
from matcher.facts.start import start_facts, start_field_facts
from matcher.facts.telephone import telephone_facts
from matcher.facts.time_of_day import time_facts
from matcher.facts.training import training_facts
from matcher.facts.weekend import weekend_facts
from models.fact import Fact
from models.vacancy import Vacancy

READERS = (
    percent_facts, hours_facts, extent_facts, contract_facts, time_facts, weekend_facts,
    shift_facts, start_facts, pay_facts, language_facts, licence_facts, paper_facts,
    education_facts, experience_facts, remote_facts, condition_facts, customer_facts,
    telephone_facts, age_facts, not_ordinary_facts, employer_facts, training_facts,
)  # fmt: skip
FIELD_READERS = (
    contract_field_facts, extent_field_facts, start_field_facts, not_ordinary_field_facts,
    employer_field_facts,
)  # fmt: skip
DIFFERS = 0.5  # how sure a field is when the text says something else


def facts_of(vacancy: Vacancy) -> tuple[Fact, ...]:
    """Return every fact that the advert states: title, text, then fields, in reading order."""
    documents = (Document("title", vacancy.title), Document("text", vacancy.text))
    stated = _resolved([f for d in documents for reader in READERS for f in reader(d)])
    fields = [fact for reader in FIELD_READERS for fact in reader(vacancy)]
    return (*stated, *_beside(fields, stated))


def _resolved(found: list[Fact]) -> list[Fact]:
    """Return one fact for each thing said, in reading order."""
    if any(f.name == "weekend" and f.value is True for f in found):
        found = [f for f in found if not (f.name == "weekend" and f.confidence <= 0.8)]
    best: dict[object, Fact] = {}
    for fact in sorted(found, key=lambda f: (-f.confidence, f.source != "title", f.start)):
        best.setdefault((fact.name, fact.value, fact.requirement, fact.position), fact)
    values = {(f.name, f.value) for f in best.values()}
    many = {name for name, _ in values if sum(other == name for other, _ in values) > 1}
    best = {
        key: fact if fact.name in many else replace(fact, position="") for key, fact in best.items()
    }
    placed = {(f.name, f.value) for f in best.values() if f.position}
    kept = [f for f in best.values() if f.position or (f.name, f.value) not in placed]
    return sorted(kept, key=lambda f: (f.source != "title", f.start, f.name))


def _beside(fields: Iterable[Fact], stated: list[Fact]) -> list[Fact]:
    """Return the fields' facts that add to or differ from what is stated."""
    names = {fact.name for fact in stated}
    values = {(fact.name, fact.value) for fact in stated}
    return [
        replace(fact, confidence=DIFFERS) if fact.name in names else fact
        for fact in fields
        if (fact.name, fact.value) not in values
    ]
