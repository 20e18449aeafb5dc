"""How much of full time an advert offers, read from title and text.

A number of percent is about the job when words for a job stand close by, or when it stands
in a line of its own («Sykepleier, 75 %»). «100 % fokus» and «20 % rabatt» are not. «80–100 %»
is one range, «50 % og 80 %» two positions. «Inntil 90 %» starts at nothing. Hours are never
turned into a percentage.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.position import position_at
from models.fact import Fact

_SIGN = r"\s?(?:%|prosent(?:s|sandel)?\b|pst\b|percent\b|per cent\b)"
_NUMBER = r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?"
_DASH = r"\s?(?:-|–|—|til|to|og opp til|og inntil)\s?"
_BETWEEN = rf"(?P<from>{_NUMBER})(?:{_SIGN})?\s(?:og|and)\s(?P<to>{_NUMBER})"
_SPAN = re.compile(
    rf"(?P<list>(?:{_NUMBER}(?:{_SIGN})?\s?(?:,|/|og|eller|and|or)\s?)*)"
    rf"(?P<bound>\b(?:inntil|opptil|opp til|maks(?:imalt|imum)?\.?|inn til|up to|"
    r"minst|minimum|min\.|fra minimum|at least)\s+)?"
    rf"(?:(?P<between>\b(?:mellom|between)\s){_BETWEEN}"
    rf"|(?P<low>{_NUMBER})(?:(?:{_SIGN})?{_DASH}(?P<high>{_NUMBER}))?)(?P<sign>{_SIGN})"
)
_EACH = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_JOB = re.compile(
    r"stilling(?!ens)|vikariat|engasjement\b|årsverk|ansettelse|tilsett|tilsetjing|\bfast\b"
    r"|position\b|"
    r"deltid|heltid|turnus|vakt\b|vakter\b|\bhver .{0,12}helg|\bkvar .{0,12}helg|helgestilling|"
    r"full[- ]time|part[- ]time|\bjobb\b|\bjobbe?r? (?:i )?|\bjobbar\b|arbeide i|midlertidig"
    r"|omfang|full stilling|"
    r"driftsavtale|avtaleheim|avtalehjem|\bheimel|\bhjemmel|"
    r"\bfte\b|employment|sommerjobb|ekstrajobb|sesong"
)
_OTHER_AFTER = re.compile(
    r"^[\s,(–-]{0,3}(?:personal|kunde|av\b|of\b|i? ?(?:lønn|løn\b)|rabatt|provisjon|bonus|dekn"
    r"|pensjon|andel|vekst|økning|"
    r"avkastn|fokus|motiv|engasjert|innsats|dedik|tillegg|salary|discount|commission|eierskap|"
    r"eid\b|eies|kvalitet|til stede|reise|travel|alkohol|overtid|innskudd|trekk|utslipp|"
    r"fornybar|økolog|norsk|nett|digital|elektrisk|ærlig|sikker|skatt|statlig|kommunalt|"
    r"innsats|egen|lokal|resirk|bærekraft|hjemmekontor|remote|medlem|fornøyd|service|focus)"
)
_OTHER_BEFORE = re.compile(
    r"(?:lønn\w*(?: er| på)?|trekkes|rabatt\w*(?: på| er)?|provisjon\w*(?: jobb)?|bonus|andel"
    r"|øk\w+ med|vekst på|"
    r"tillegg(?: på)?|\beier|\bdekker|medlemskap i .{0,30}|klp med|innskudd\w*(?: på)?|alkohol\w*|"
    r"arbeidsløys\w*(?: er)?|ledighet\w*|fravær\w*|svarprosent\w*|andelen .{0,30}|økt fra|auka frå"
    r"|redusert\w*|vokste|vaks|"
    r"discount|commission|feriepenger\w*|pensjon\w*(?: på)?)\W{0,3}(?:ca\.? |på |på minst )?$"
)
_STATISTICS = re.compile(
    r"\bandel(?:en|ar)?\b|arbeidsløys|arbeidsledig|omset|\bvekst|\bvokst|\bvaks\b|\bøkt?e?\b"
    r"|\bøkning|\bauk[ae]|\bredusert (?:med|frå|fra|til|\w+ med)"
    r"|prosentpoeng|marked|fukt|\bskatt|undersøk|fornøgd|fornøyd|utslepp|utslipp|befolkning"
    r"|sykefravær"
    r"|sjukefråvær|\beksport|\bav (?:alle|våre|"
    r"kundene|elevene|elevane)\b|landssnitt|strøm|\bgrew\b|\bgrowth|\bof (?:our|the|all|people)\b"
    r"|renewable|fornybar"
    r"|resirkuler|gjenvinn|\bferdig\b|\bavling|\bproduser|\bdropp|ratio"
)
_LATER = re.compile(
    r"(?:gå over i|øke(?:s|r)? til|overgang til|på sikt|etter hvert) (?:\w+ ){0,2}$"
)
_LABEL = re.compile(
    r"(?:stillings(?:prosent|størrelse|brøk|omfang|andel)|omfang|arbeidsmengde|prosent|"
    r"stillingsstorleik|workload|extent)\W{0,6}(?:fra |ca\.? |på |er |inntil |mellom )*$"
)
_LEADS = re.compile(
    r"(?:\b(?:i|på|mellom|rundt|om lag|omlag|omtrent|ca\.?|til sammen|cirka|inntil|opptil|minst"
    r"|fra|frå|from|at|"
    r"about|between|work|working|utgjør|blir|er|har|for|de|to|hele|med)|\()\s*$"
)
_OFFERS = re.compile(
    r"søke?r|søkjer|byrj|begynne|kan du|hjelp|treng|ledig|jobbe|arbeid|ansett|tilsett|medarbeid"
    r"|vikar|hiring|looking for|need|hverdag|mandag|"
    r"stilling|snitt|uka\b|veka\b|dagar|dager|full veke|tenker|velge|velje|ønske|permanent"
    r"|position|choose|\bwork\b"
)
_ABOUT = re.compile(r"\b(?:omtrent|cirka|ca\.?|rundt|om lag|omlag|about|around)\s*$")
_BESIDE = re.compile(
    r"\s?(?:fast |ledig |midlertidig )?(?:stilling|vikariat|engasjement|position|årsverk|fast\b)"
)
_GOES_ON = re.compile(
    r"\s?(?:[,.;(]|$|etter|avhengig|eller|or\b|but\b|men\b|med\b|fast|permanent|kan|depending"
    r"|der\b)"
)
_OWN_LINE = 60
_UNSIGNED = re.compile(
    r"\bstillingsprosent\w*\s?[:–-]?\s(?P<low>\d{2,3})(?:\s?(?:-|–|til)\s?(?P<high>\d{2,3}))?(?!\s?[\d%,.]|\s(?:og|eller))"
)
_NEAR = 45
_SMALLEST_LISTED = 5


_ABOUT_FAST = re.compile(
    r"\b(?:regnes|reknast) som (?:en |ei )?fast[,;]? $|\bfast[,;] (?:ca\.? |cirka |om lag )$"
)


def percent_facts(document: Document) -> Iterator[Fact]:
    """Yield every stated share of full time as (lowest, highest) in whole percent."""
    yield from _without_sign(document)
    for match in document.find(_SPAN, "%", "prosent", "pst", "percent", "per cent"):
        if not _is_about_the_job(document, match):
            continue
        confidence = 0.95 if document.source == "title" else 0.9
        for number in _EACH.finditer(match["list"]):
            value = _whole(number.group())
            if _SMALLEST_LISTED <= value <= 100:
                at = match.start() + number.start()
                yield document.fact(
                    "percent", (value, value), at, at + len(number.group()),
                    confidence=confidence, position=position_at(document, at, match.end()),
                )  # fmt: skip
        low, high = _range(match)
        if 0 < high <= 100:
            start = match.end("list")
            yield document.fact(
                "percent", (low, high), start, match.end(),
                confidence=confidence, position=position_at(document, start, match.end()),
            )  # fmt: skip


def _without_sign(document: Document) -> Iterator[Fact]:
    """Yield the number after the label: «Stillingsprosent: 80»."""
    for match in document.find(_UNSIGNED, "stillingsprosent"):
        low = int(match["low"])
        high = int(match["high"] or low)
        if low <= high <= 100:
            yield document.fact("percent", (low, high), match.start("low"), match.end())


def _range(match: re.Match[str]) -> tuple[int, int]:
    low = _whole(match["low"] or match["from"])
    high = _whole(match["high"] or match["to"] or match["low"])
    low, high = min(low, high), max(low, high)
    bound = (match["bound"] or "").strip()
    if bound and match["high"] is None and match["to"] is None:
        return (low, 100) if bound[:3] in ("min", "fra", "at ") else (0, high)
    return low, high


def _whole(number: str) -> int:
    return int(re.split(r"[.,]", number)[0])


def _is_about_the_job(document: Document, match: re.Match[str]) -> bool:
    before = document.before(match.start(), _NEAR)
    after = document.after(match.end(), _NEAR)
    if _OTHER_AFTER.search(after) or _OTHER_BEFORE.search(before):
        return False
    if _LATER.search(before):
        return False
    if _STATISTICS.search(document.sentence(match.start())) and not (
        _BESIDE.match(after) or _LABEL.search(before)
    ):
        return False
    if document.source == "title" or _ABOUT_FAST.search(before) or _LABEL.search(before):
        return True
    if _JOB.search(after) or _JOB.search(before):
        return True
    if _OFFERS.search(document.sentence(match.start())):
        return bool(_LEADS.search(before)) or bool(re.match(r"\s*(?:$|[,;.()])", after))
    start, end = document.sentence_at(match.start())
    opens = not _ABOUT.sub("", document.low[start : match.start()]).strip(" -•*–(")
    if opens and start > 0 and _GOES_ON.match(after) and after.strip(" ."):
        return True
    rest = document.low[start : match.start()] + document.low[match.end() : end]
    if not rest.strip(" ."):
        return start > 0 and document.low[start - 1] != "\n"
    line = document.line_at(match.start())
    named = document.low[line.start : match.start()].strip(" -–*•")
    alone = re.match(r"\s*(?:$|[.;]|,|\(|–|-|:)", after)
    if named.endswith((",", ":", "(")) and len(named) <= _OWN_LINE and alone:
        return True
    return bool(alone) and line.end - line.start <= _OWN_LINE and bool(named)
