"""What is said besides topics and numbers: kinds of work, papers, and what cannot be read."""

import re
from dataclasses import dataclass

from matcher.proposals.heard import Heard
from matcher.understanding.reading import content_words, read_wish

_NOT_WORK = frozenset(
    """timer timar hours minutter min dager dagar days dag uka uke veka week stilling stillinger
    stillingsprosent prosent kl klokka klokken tid reise reiser reisevei veg vei unna aktuelt
    aktuell problem bra fint greit viktig best passer går funker fungerer trenger treng ønske
    hver kvar bare maks minst høyst høgst sted stad plass arbeidsplass kort lang lange ta buss
    bussen tog sykkel sykle sykler gå bil hjemmefra hjem heim starte start begynne byrje
    tidligst ledig klar snart nå no omtrent rundt cirka ca inntil gangen gongen jobben jobbar
    hverdag gjør gjer ingenting måneden først fremst helst så lenge også mest mulig mogleg
    begge deler krav redd god godt kilometer km time can get need starting weekly per shift
    shifts vakter vakt noen nokre flere fler full helt heilt alt alle kun litt lite mye mykje
    enn fort ideelt selvfølgelig eigentleg egentlig takler taklar trikk trikken bane banen tre
    to fire fem ein en steder stadar snakke prate speak talk tåler funkar eller og or and
    oftere oftare hadde vært vore verste vet veit er blir sier hvis når om etter før fra til
    under over mellom senere seinere seinare hvert avhengig nødt kontakt beskjeder beskjedar
    vant annet anna""".split()
)
_VAGUE = re.compile(
    r"\b(?:vet|veit) (?:ikke|ikkje)\b|\bhva som helst|\bkva som helst|\busikker|\banything\b|"
    r"\bdon['’]?t know|\bmer penger|\bkjedeli|\bkeisam|\bboring\b|\btrives\b$|"
    r"\b(?:god|bra|høyere|ordentlig|skikkelig) (?:løn|lønn|betalt|betaling)\b|\bgood pay|"
    r"\b(?:hyggeli|triveli|snill|kjekk|grei|god|bra)\w* "
    r"(?:folk|miljø|kolleg\w*|sjef\w*|stemning|arbeidsmiljø)|"
    r"\b(?:nice|good) (?:people|environment|boss)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:bor|bur|live)\b|\bhar (?:jeg |eg |æ )?(?:sagt|prøvd|gjort|sagd|prøvt)\b|"
    r"\b(?:tried|said) (?:that|it)\b",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"\b(?:har|hev|tatt|tok|have|got|fikk|fekk)\b(?![^,.]*\bikk)[^,.]*"
    r"\b(?:førerkort|førarkort|lappen|sertifikat|fagbrev|truckfører\w*|truck|kurs\w*|bachelor|"
    r"master|utdann\w*|vitnemål|studiekompetanse|licen[cs]e|degree|certificate|diploma)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Kinds:
    """Kinds of work in the words they were said in."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def says_papers(clause: str) -> bool:
    """Whether a clause tells of papers somebody has: a qualification, not a wish."""
    return _PAPERS.search(clause) is not None


def says_aside(clause: str) -> bool:
    """Whether a clause tells something that is no wish: where one lives, what was said before."""
    return _ASIDE.search(clause) is not None


def vague_words(clause: str, heard: tuple[Heard, ...]) -> str:
    """Return words that say what anybody wants, or that one does not know; nothing heard else."""
    for match in _VAGUE.finditer(clause):
        if not any(h.start < match.end() and match.start() < h.end for h in heard):
            return match.group()
    return ""


def rest_of(clause: str, heard: tuple[Heard, ...]) -> str:
    """Return what is said besides, up to its last word that carries something; else nothing."""
    masked = clause
    for one in heard:
        masked = masked[: one.start] + " " * (one.end - one.start) + masked[one.end :]
    telling = [m for m in _WORD.finditer(masked) if _carrying(m.group())]
    if not telling:
        return ""
    first, last = telling[0].start(), telling[-1].end()
    start = first if any(h.start < first for h in heard) else 0
    return clause[start:last].strip(" ,")


def kinds_of_work(rest: str, clause: str, heard: tuple[Heard, ...], *, all_refused: bool) -> Kinds:
    """Return the kinds of work in the rest of a clause, without those heard as topics."""
    reading = read_wish(rest)
    liked, refused = reading.wanted, reading.unwanted
    if all_refused:
        liked, refused = (), refused or liked
    said: set[str] = set()
    for one in heard:
        said |= _carrying(clause[one.start : one.end])
    return Kinds(
        tuple(words for words in liked if _carrying(words) - said),
        tuple(words for words in refused if _carrying(words) - said),
    )


def _carrying(text: str) -> set[str]:
    """Return the lower-case words that can tell of a kind of work."""
    return {word.lower() for word in content_words(text)} - _NOT_WORK
