"""Which language a wish is in, by its small words."""

import re

_NYNORSK = frozenset(
    """eg ikkje noko vere kva korleis kvar ein eit ei mykje berre heile frå saman dei deira nokon
    nokre meir heime kunne skule arbeidar likar trivst ynskjer ønskjer gjere vore sjølv òg
    kjem kjenner dyra folka båtar""".split()
)
_ENGLISH = frozenset(
    """the and with want work like my is am are was to of in people job but not would
    can help it be do make something good very""".split()
)
_BOKMAL = frozenset(
    """jeg ikke noe være hva hvordan en et mye bare hele fra sammen de noen mer hjemme skole jobbe
    liker trives ønsker gjøre vært selv også nå kommer på og med som""".split()
)
_WORD = re.compile(r"[a-zæøåéèêòóôäöü'’]+")


def language_of(words: str) -> str:
    """Return nb, nn or en by the small words used; nb when it cannot be told."""
    found = _WORD.findall(words.lower())
    english = sum(w in _ENGLISH for w in found)
    bokmal = sum(w in _BOKMAL for w in found)
    nynorsk = sum(w in _NYNORSK for w in found)
    if english > max(bokmal, nynorsk):
        return "en"
    return "nn" if nynorsk > bokmal else "nb"
