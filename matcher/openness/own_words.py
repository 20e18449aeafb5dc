"""Words about health and the like in what a participant says, and the text without them.

The person's own words are matched against jobs, so nothing about health, treatment, benefits,
offences, age or background may stand in them (domain R-30, § 6.6). The guard's words are used,
read more narrowly: work *with* such things is no secret. "Jobbe på apotek" and "hjelpe folk med
demens" pass; "jeg har angst" and "etter sykmeldingen" do not. A clause that tells of the person
is left out whole, so that what is left still reads.
"""

import re
from collections.abc import Sequence

from matcher.openness.guard import Leak, leaks
from models.participant import Openness

# Kinds of `words.json` that tell what a person has or gets, whatever stands around them.
_TELLING = frozenset({"diagnosis", "benefit", "service", "sick_leave", "private"})
# Kinds that are also ordinary work: they tell of the person only when said of oneself.
_SAID_OF_ONESELF = frozenset(
    {"health", "medication", "substance", "treatment", "disability", "record", "group"}
)
_AT_WORK = re.compile(
    r"\b(?:jobb\w*|arbeid\w*|hjelpe\w*|passe|stell\w*|pleie|work\w*|help\w*|folk|barn|elev\w*|"
    r"eldre|ungdom\w*|personer|menneske\w*|people|children|kids|pasient\w*|brukere)\s+(?:\w+\s+)?"
    r"(?:med|på|i|for|hos|innen|innanfor|som har|with|at|in)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"(?:\b(?:jeg|eg|æ|e|i|jei)\s+(?:\w+\s+)?(?:har|er|får|fikk|fekk|hadde|var|blir|ble|sliter|"
    r"slit|tar|tek|går|lider|må|trenger|bruker|brukar|slutta\w*|ruset|have|am|was|had|take|got|"
    r"suffer)|\bI['’]m|(?:^|[,.;(]\s*|\b(?:og|men|and)\s+)(?:har|hatt|får|tar|tek|sliter|slit|"
    r"plages|plagast|lider)|\b(?:min|mi|mitt|mine|my)|\b(?:på grunn av|pga\.?|grunna|grunnet|"
    r"fordi|etter|because of|since|due to)|\b(?:redd for|sårbar for|utsatt for|tåler ikke|"
    r"tåler ikkje)|\b(?:blir|vert|er|har vært|har vore))\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_MINE_AFTER = re.compile(r"^\w*\W+(?:min|mi|mitt|mine|of mine)\b", re.IGNORECASE)
# What the guard lets stand in a text about a job, and what here tells of the person.
_ALSO = re.compile(
    r"\brusfri\w*|\b(?:ny)?edru\b|\b(?:til|i|under) behandling\b|\bhøysensitiv\w*|\ballergi\w*|"
    r"\b(?:hørsel|syn|rygg|nakke|kne|hjerte|skulder|hofte)\w* (?:min|mi|mitt)\b|"
    r"\b(?:vond|dårlig|dårleg) (?:rygg|nakke|kne|skulder|hofte|hørsel|syn)\w*|\bsenskade\w*|"
    r"\b(?:jeg|eg|æ|I) (?:er|am|blir) \d\d(?! ?%)(?: år)?\b(?! prosent)|\bgravid\w*|\bpregnant\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;!?\n]+|,(?!\d)|\s[–—-]\s|[()]|\s(?=(?:men|but|så|so)\s)|"
    r"\s(?=(?:og|and)\s+(?:vil|liker|likar|ønsker|ønskjer|trenger|treng|kan|må|helst|gjerne|jeg|"
    r"eg|I|want|like|need)\b)"
)
_LEFT = re.compile(
    r"^(?:[\s,.;:!?–—()-]+|(?:så|men|og|but|and|so)\s)+|[\s,;:–—(-]+$", re.IGNORECASE
)
_NOTHING = Openness()


def private_words(text: str) -> tuple[Leak, ...]:
    """Return what tells of the person's health and the like, in reading order."""
    also = (Leak(*m.span(), "health", m.group()) for m in _ALSO.finditer(text))
    return tuple(sorted([*(k for k in leaks(text, _NOTHING) if _tells(text, k)), *also]))


def without(text: str, found: Sequence[Leak]) -> str:
    """Return the text without the clauses that hold something found; empty when none is left."""
    kept = []
    start = 0
    for end, after in [*(m.span() for m in _CLAUSE_END.finditer(text)), (len(text), len(text))]:
        if not any(leak.start < end and start < leak.end for leak in found):
            kept.append(text[start:after])
        start = after
    return _LEFT.sub("", "".join(kept))


def _tells(text: str, leak: Leak) -> bool:
    before = text[: leak.start]
    clause = before[max((m.end() for m in _CLAUSE_END.finditer(before)), default=0) :]
    if leak.kind not in _TELLING | _SAID_OF_ONESELF or _AT_WORK.search(clause):
        return False
    said_of_me = _MINE.search(clause) or _MINE_AFTER.match(text[leak.end :])
    return leak.kind in _TELLING or said_of_me is not None
