"""A suggestion's sentences, made short enough for a list. Nothing new is said.

Several reasons often rest on the same words of an advert or register ("hest", "hund" and the
wish itself). They are told as one, with those words once, after what they were read for.
"""

from collections import defaultdict
from collections.abc import Sequence

from matcher.explain.messages import say
from matcher.explain.wording import label_of
from models.messages import by_page
from models.ranking import Factor, Suggestion, Truth
from models.wish import DIMENSIONS

TRAVEL, RELATION = "travel", "relation"
_BROUGHT = ("strength", "interest")
_NEVER_ASKED = (*_BROUGHT, RELATION, "employer", "chain", "ordinary", "avoid_employer")


def factor_words(name: str, language: str) -> str:
    """Return what a factor is called: its dimension, or a word of our own."""
    if name in DIMENSIONS:
        return label_of(DIMENSIONS[name], language)
    return by_page("api.web", "words").say(language, f"suggestions.factor_{name}")


def reasons_told(suggestion: Suggestion, language: str, *, briefly: bool = True) -> tuple[str, ...]:
    """Return the reasons, those on the same evidence joined; journey and team stand elsewhere."""
    met = [f for f in suggestion.factors if f.state is Truth.MET]
    elsewhere = {
        say(language, "relation.met", evidence=f.evidence.text) for f in met if f.name == RELATION
    }
    journeys = [f.evidence.text for f in met if f.name == TRAVEL]
    told = [
        reason
        for reason in suggestion.reasons
        if reason not in elsewhere and not any(journey in reason for journey in journeys)
    ]
    return joined(told, met, briefly=briefly)


def joined(reasons: Sequence[str], met: Sequence[Factor], *, briefly: bool) -> tuple[str, ...]:
    """Return reasons where those that end in the same evidence are one: the wish, then the rest.

    `briefly` keeps of each the first wish and the first of what the participant brings.
    """
    texts = sorted({f.evidence.text for f in met if f.evidence.text}, key=lambda t: (-len(t), t))
    groups: dict[str, list[str]] = defaultdict(list)
    for reason in reasons:
        ending = next((text for text in texts if reason.endswith(f". {text}")), "")
        groups[ending or reason].append(reason.removesuffix(ending).strip())
    found = []
    for ending, parts in groups.items():
        brought = sum(f.name in _BROUGHT and f.evidence.text == ending for f in met)
        wishes, mine = parts[brought:], parts[:brought]
        whole = [*wishes[:1], *mine[:1]] if briefly else [*wishes, *mine]
        found.append(" ".join([*whole, ending] if ending not in parts else parts))
    return tuple(found)


def journey(suggestion: Suggestion) -> str:
    """Return the journey as it was reckoned; empty where it is not known."""
    known = (f for f in suggestion.factors if f.name == TRAVEL and f.state is not Truth.UNKNOWN)
    return next((f.evidence.text for f in known), "")


def not_known(suggestion: Suggestion, language: str) -> tuple[str, ...]:
    """Return what is to be asked about, in a word or two each, as often as it is asked."""
    return tuple(
        dict.fromkeys(
            factor_words(f.name, language)
            for f in suggestion.factors
            if f.state is Truth.UNKNOWN
            and f.name not in _NEVER_ASKED
            and (f.name != "requirements" or f.evidence.text)
        )
    )
