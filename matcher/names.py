"""Names of employers as people say them: without legal form, and the stem chains share."""

import re
from functools import cache

from matcher.text import fold
from models.reference import municipality_names, post_towns

_LEGAL_FORM = re.compile(r"\b(as|asa|ans|da|enk|sa|ba|nuf|ks|avd|avdeling|norge|norway)\b")
_BRANCH_WORDS = frozenset(
    "avd avdeling filial butikk butikken senter senteret kjøpesenter sentrum storsenter nord sør "
    "øst vest by byen norge norway norsk as asa sa".split()
)


def plain_name(name: str) -> str:
    """Return an employer's name folded, without its legal form."""
    return " ".join(_LEGAL_FORM.sub(" ", fold(name)).split())


def chain_stem(plain: str) -> str:
    """Return what branches of a chain share: the plain name up to the first number or place.

    "rema 1000 moa" and "rema 1000 spjelkavik" are both "rema"; the whole name when nothing
    else is left.
    """
    kept: list[str] = []
    for word in plain.split():
        if word.isdigit() or (kept and (word in _BRANCH_WORDS or word in _places())):
            break
        kept.append(word)
    return " ".join(kept) or plain


@cache
def _places() -> frozenset[str]:
    towns = {w for name in post_towns() for w in fold(name).split()}
    return frozenset(towns | {w for n in municipality_names().values() for w in fold(n).split()})
