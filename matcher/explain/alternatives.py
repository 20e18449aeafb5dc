"""Sentences about what is not in the list, what a change would open, and what to ask."""

from matcher.ask_next import Question
from matcher.changes import Change, Kind
from matcher.explain.messages import say
from matcher.explain.wording import label_of, value_words, wish_words
from matcher.what_if import Opening
from matcher.why_not import Standing, WayIn, WhyNot
from models.wish import DIMENSIONS, Wish


def why_not_sentences(found: WhyNot, language: str) -> list[str]:
    """Return why an opportunity stands where it does, and what would bring it in."""
    if found.standing is Standing.REMOVED:
        told = [
            say(
                language, "whynot.removed", strength=_strength(wish, language),
                wish=quoted_wish(wish, language), evidence=evidence.text.rstrip("."),
            )
            for wish, evidence in found.removed_by
        ]  # fmt: skip
    elif found.standing is Standing.RULE:
        rule = next((f for f in found.suggestion.factors if f.name == "ordinary"), None)
        broken = rule is not None and rule.state.value == "BROKEN"
        evidence = rule.evidence.text if rule and broken else ""
        told = [say(language, "whynot.rule" if broken else "whynot.avoid", evidence=evidence)]
    else:
        told = [say(language, f"whynot.{found.standing.value}", place=found.place or "")]
    if found.way_in:
        told.append(_way_in(found.way_in, language))
    elif found.standing in (Standing.REMOVED, Standing.LOWER):
        told.append(say(language, "whynot.no_way_in"))
    return told


def opening_sentence(opening: Opening, language: str) -> str:
    """Return what one change would open."""
    if opening.opened == 1:
        kind = "opens.one" if opening.new_in_list else "opens.one_lower"
    else:
        kind = "opens" if opening.opened else "list" if opening.new_in_list else "nothing"
    return say(
        language, f"whatif.{kind}", change=change_words(opening.change, language),
        count=opening.opened, new=opening.new_in_list or say(language, "whatif.no_new"),
    )  # fmt: skip


def question_sentence(question: Question, language: str) -> str:
    """Return one question as it is asked."""
    if question.dimension == "openness":
        return say(language, "ask.openness")
    label = label_of(DIMENSIONS[question.dimension], language)
    if question.wish and question.wish.is_kind_of_work:
        label = quoted_wish(question.wish, language)
    return say(language, f"ask.{question.to}", label=label, count=len(question.lines))


def change_words(change: Change, language: str) -> str:
    """Return a change as the "if" of a sentence."""
    if change.kind is Kind.BOUND:
        dimension = DIMENSIONS[change.wish.dimension or "travel"]
        return say(
            language, "change.bound", label=label_of(dimension, language),
            value=value_words(change.changed, language),
        )  # fmt: skip
    return say(
        language, f"change.{change.wish.strength.value}", wish=quoted_wish(change.wish, language)
    )


def quoted_wish(wish: Wish, language: str) -> str:
    """Return a wish in quotation marks."""
    return f"«{wish_words(wish, language).strip().rstrip('.!')}»"


def _way_in(way_in: WayIn, language: str) -> str:
    changes = say(language, "and").join(change_words(c, language) for c in way_in.changes)
    return say(language, "whynot.way_in", changes=changes, place=way_in.place)


def _strength(wish: Wish, language: str) -> str:
    return f"«{say(language, f'strength.said.{wish.strength.value}')}»"
