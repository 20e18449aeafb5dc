"""What the work asks of body and senses, and what one works with: one row for each condition.

Only what the advert states counts. Each row has the words every match contains, the pattern,
and the words round it that mean something else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact, FactValue


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: how it is said, and the surroundings that make it something else."""

    name: str
    value: FactValue
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    otherwise: re.Pattern[str] | None = None  # in the same sentence
    offered: bool = True  # whether it counts among what the employer offers


_CONDITIONS = (
    Condition("heavy_lifting", True, ("tung", "løft", "lift", " kg", "kilo", "heavy"), re.compile(
        r"\btung(?:e|t)? (?:fysisk )?(?:løft\w*|tak\b|kolli\w*|bører|varer|gjenstander|pakker"
        r"|arbeid|sekker|møbler|ting\b|bærejobb|traller|utstyr|stein|dører)|\b(?:arbeidet"
        r"|jobben|det) (?:er|kan være|kan vere) (?:\w+ )?tung[te]?\b|\btungt fysisk"
        r"|\bbærer? tungt|\bber tungt|\bløft\w* (?:av )?tung\w*|\bfysisk tungt?\b"
        r"|\bheavy lift\w*|\blift\w* heavy|\bheavy (?:objects|loads|goods|items)"
        r"|\b(?:løft\w*|løft|bær\w*|ber|veier?|veg|lift\w*|weighs?|(?:kasser|kolli|sekker"
        r"|pakker|kassene)\w* (?:er )?på)\b[^.;:]{0,35}?(?<![\d,])(?:(?:[2-9]\d|1\d\d)"
        r"|\d\d ?[-–] ?[2-9]\d) ?(?:kg|kilo)|\bmye løft\w*(?! i lønn)|\bmykje løft\w*"
        r"|\bmange løft|\btungløft\w*|\btunge? (?:\w+ ){1,2}løft")),
    Condition("heights", True, ("høyd", "høgd", "stillas", "klatr", "lift", "height", "ladder",
        "scaffold", "stige"), re.compile(
        r"\bi (?:store )?(?:høyden|høyder|høgda|høgder)\b|\b(?:høyde|høgde)(?:skrekk|redd"
        r"|arbeid)\w*|\b(?:arbeid|jobb)\w* (?:\w+ ){0,3}?(?:høyder|høyden|høgda)\b|\bstillas\w*"
        r"|\bklatre?(?:ing)?\b(?=[^.]{0,30}(?:mast|stolpe|tre|tak|tau|stige))|\b(?:fra|i|med"
        r"|bruk av) (?:person)?lift(?:bil)?\b|\b(?:person|arbeids|sakse|bil)lift\w*"
        r"|\bliftbil\w*|\bheights?\b|\bladders?\b|\bscaffold\w*|\bklatresertifik\w*"
        r"|\bstiger?\b(?= og| eller)|\btåler? høyder"),
        re.compile(r"new heights|nye høyder|takhøyde")),
    Condition("noise", True, ("støy", "nois", "bråk", "hørselsv", "høylytt", "lyd", "øre",
        "ear prot", "musikk"), re.compile(
        r"\bstøy(?:ende|ete|fullt?|nivå|utsatt)?\b|\bnoisy\b|\bhøylytt\b|\b(?:mye|mykje|høy"
        r"|høg) lyd\b|\bhøy musikk\b|\børe(?:klokker|propper|plugger|propp)\b|\bear protection"
        r"|\bear plugs|\bnoise\b|\bbråk\w*|\bhørselsvern\b"),
        re.compile(
            r"støydemp|støyberegn|støyfri|støyrapport|støykonsul|støymål|akustikk"
            r"|verkemiddel mot støy$")),
    Condition("cold", True, ("kuld", "kald", "kjølig", "frost", "kjøle", "fryse", "cold",
        "minusg"), re.compile(
        r"\bkulde\b|\bkalde? (?:\w+ )?(?:omgivelser|miljø|lokaler|rom|forhold|vær)"
        r"|\bkaldt (?:\w+ )?(?:miljø|lokale|rom|vær|arbeid)|\b(?:kjøle|fryse)(?:lager|rom|hall"
        r"|terminal)\w*|\bminusgrader\b|\bcold (?:enviro\w*|storage|room|weather"
        r"|condition)\w*|\b(?:det|arbeidet) er (?:\w+ )?(?:og )?kaldt\b|\b(?:tungt|vått|fuktig"
        r"|mørkt|vindfullt) og kaldt\b|\bkaldt og (?:vått|fuktig|rått|tungt|vindfullt)"
        r"|\bkuldegrader\b|[−-]\d\d grader|\bdet er kjølig\b")),
    Condition("outdoors", True, ("ute", "allslags", "all slags", "all slag", "friluft", "outdoor",
        "outside", "grønt"), re.compile(
        r"\but(?:e|endørs|endørs )arbeid\w*|\b(?:arbeid|jobb)\w* (?:\w+ ){0,4}?(?:ute"
        r"|utendørs)\b(?! (?:hos|i (?:kafe|restaurant|butikk|kommune|felt)|på (?:oppdrag|tur)))"
        r"|\butendørs\w*|\b(?:være|vere|er|ferdes|trives?|trivast"
        r"|oppholde seg) (?:\w+ ){0,3}?ute\b(?! (?:etter|hos|av|i god|og leter|på markedet"
        r"|blant|med))|\bute (?:i (?:all|alle|naturen|friluft|vær)|året rundt|på anlegg\w*"
        r"|i regn)|\bute (?:på jordet|i skogen|i felt\b|hele dagen|heile dagen|hele vakta"
        r"|store deler|i \w+ kuldegrad|(?:\w+ ){1,2}timar|(?:\w+ ){1,2}timer)|\buansett (?:vær"
        r"|vêr)\b|\bi (?:all|alle) (?:slags )?(?:vær|årstider)\b|\ball ?slags vær"
        r"|\ball slags ver|\barbeid i friluft|\butejobb\w*|\buteliv\b|\boutdoors?\b"
        r"|\bwork outside\b|\bute i (?:all|alle)|\b(?:stell|vedlikehold|drift) (?:av "
        r"|og \w+ av )?(?:\w+ ){0,2}?(?:uteområd|uteareal|grøntareal|grøntanlegg)\w*"
        r"|\bgrøntarbeid\w*"),
        re.compile(
            r"på jakt|frist\w* (?:er )?ute|ute etter|uteliv(?:et)? i "
            r"|friluftsliv(?:et)?\W+(?:rett|like)|restaurant ute")),
    Condition("food", True, ("mat", "kjøkken", "kokk", "food", "cook", "kitchen", "bak", "frokost",
        "servit", "pizza", "kantine", "råvare", "filet", "servering", "middag", "lunsj", "egg",
            "snitt", "iskrem", "slø", "frukost", "rundst", "salat", "rett", "pølse", "skjær",
                "meieri", "sushi", "slakt", "waiter", "chef", "catering"), re.compile(
        r"\bkjøkken(?:assistent|medarbeider|medarbeidar|hjelp|arbeid|sjef|personal|drift"
        r"|hygiene)\w*\b|\b(?:på|i|fra|av|for|til) (?:\w+ )?kjøkken(?:et)?\b"
        r"|\bsykehuskjøkken\w*|\bstorkjøkken\w*|\berfaring fra (?:\w+ )?kjøkken|\bmatlag(?:ing"
        r"|er)\w*|\b(?:lage?r?|lagar|koker?|steike?r?|steikje|pakker|smør|lage til|tilberede?r?"
        r"|servere?r?|klargjør\w*|pakke|smøre|forbered\w*) (?:\w+ ){0,2}?(?:\w{0,5}mat(?:en)?"
        r"|måltid\w*|frokost|frukost|lunsj|middag\w*|smørbrød|bakevarer|retter|rettar|snitter"
        r"|rundstykke\w*|matopplev\w*|salat\w*|egg|iskrem|ost)\b|\b(?:mat)(?:servering"
        r"|tilbered\w*|produksjon|produkter|prep)\w*|\bservering av (?:\w+ ){0,2}?mat"
        r"|\b(?:lærling)?kokke?(?:r|n|ar|lærling|fag\w*|assistent|medarbeider)?\b"
        r"|\bbak(?:ervarer|er|ere|eriassist\w*|erimedarb\w*|erilærl\w*|evarer|ing|st)\b"
        r"|\b(?:butikk\w* |medarbeider\w* )?(?:til|i|på) bakeri\w*|\bik-?mat\b|\bfrokost(?:vert"
        r"|medarb|ansvar|forbered|servering|tilbered)\w*|\bbakar(?:en|ar|hjelp|lærling"
        r"|utsal\w*)?\b|\bbake(?:r|hjelp|rhjelp)?\b|\bslø(?:ye|yer|yar|ying)\w*|\bpølsemak\w*"
        r"|\bkjø(?:tt|t)skjær\w*|\bmeieri(?:st|arb|oper)\w*|\bservitør\w*|\bfood (?:prep"
        r"|service|handling|safety|and beverage)\w*|\bcook(?:ing|s)?\b|\bkitchen\w*|\bchefs?\b"
        r"|\bwaiters?\b|\bwaitress\w*|\bkantine(?:medarb|drift|assist|ansvar|leder|kokk)\w*"
        r"|\bsushi\w*|\bpizza(?:baker|bak|bunn)\w*|\bfileter\w*|\b(?:mat)?råvarer\b"
        r"|\bserverings?(?:personal|medarb)\w*|\bslakt(?:ing|eri\w*|er)\b|\bmathåndtering\w*"),
        re.compile(
            r"kjøkken(?:et)? (?:til ansatte)|bakeri(?:et)? i nær|nærings\w*middelkjede"
            r"|sjåfør til|kontor\w* over|gratis (?:frokost|lunsj)|rydder etter tur"
            r"|ikke å kunne lage mat|bonden|(?:selger|selg|selge) kjøkken|spesialkjøkken"
            r"|kjøkken(?:et)? (?:og bad|til kunde)"), offered=False),
    Condition("alcohol", True, ("alkohol", "skjenk", "bar", "øl", "vin", "drink", "alcohol",
        "cocktail", "pub"), re.compile(
        r"\balkohol(?:servering|ansvar|salg|holdig\w*)?\b|\bskjenk\w*|\bbartend\w*|\b(?:i|fra"
        r"|bak|fra|in|behind|the) bar(?:en)?\b|\bbar(?:vakt|medarbeid|sjef|ansvar|personal"
        r"|arbeid|drift)\w*|\bbaren\b|\b(?:server\w*|selge?\w*|salg av|tapp\w*"
        r"|blande?) (?:\w+ ){0,3}?(?:øl|vin|drinker|drinks|cocktail\w*|alkohol\w*)\b|\b(?:vin"
        r"|øl|vin- og øl|øl- og vin)servering\w*|\b(?:øl|vin) (?:selges|seljast|serveres"
        r"|serverast)|\bbarfolk\w*|\bdrinker\b|\bcocktails?\b|\balcohol\b|\bvinservering\w*"
        r"|\bserv(?:e|ing) (?:\w+ ){0,2}?(?:beer|wine|drinks)"
        r"|\bpub(?:en)?\b(?=[^.]{0,20}(?:vakt|medarb|vert))"),
        re.compile(
            r"rus(?:middel|fri|avheng|problem|omsorg|tjenest)|avhengighet|alkohollås"
            r"|alko(?:hol)?politikk|påvirket av alkohol|alkoholfrie? (?:bedrift|sted)"
            r"|serveres ikke alkohol|serverer (?:ikke|ikkje|aldri) alkohol")),
    Condition("animals", True, ("dyr", "hest", "hund", "katt", "søye", "lam", "ponni", "alpakka",
        "geit", "kanin", "fjøs", "kalv", "gris", "sau", "kenn", "stall", "animal", "livestock",
            "røkt", "horse", "dog", "ku", "ky", "storfe", "melk", "mjølk"), re.compile(
        r"\bdyr(?:a|ene|estell\w*|epass\w*|ehelse\w*|eklinik\w*|ehold\w*|ehandel|ebutikk\w*"
        r"|epleier\w*|epleiar\w*)?\b(?! (?:kjøpt|i drift|leie|pris|løsning|utstyr))"
        r"|\bdyre(?:park\w*|assistent\w*)|\bhest(?:er|ar|ene|ane|en|estell\w*|epass\w*"
        r"|esenter\w*|egård\w*)?\b|\bhund(?:er|ar|ene|epass\w*|ebarnehage\w*|ekennel|efrisør\w*"
        r"|esalong\w*|epensjonat\w*)?\b|\bkatte?r?\b|\bhusdyr\w*|\bstorfe\w*|\bkyr(?:ne)?\b"
        r"|\bmelkekyr\b|\bkuer\b|\bmelking\w*|\bmjølking\w*|\bkalver?\b|\bgris(?:er|ar|ehus"
        r"|unger)?\b|\bsau(?:er|ar|ehold)?\b|\b\w*fjøs\w*|\blam(?:ming\w*|ma)?\b|\bsøyer\b"
        r"|\bsauehus\w*|\b(?:trav|hest|ride)?stall\w{0,12}|\bponni\w*|\balpakka\w*|\bgeit\w*"
        r"|\bkaniner\b|\bsmådyr\w*|\bpolarhund\w*|\bhunde?(?:pass|hold|kjør|gard)\w*"
        r"|\bkennel\w*|\bstall(?:en|arbeid\w*|hjelp\w*|vakt|medarbeid\w*)?\b|\bdyrerøkter\w*"
        r"|\brøkter\w*|\banimals?\b|\blivestock\b|\bhorses\b|\bdogs\b"),
        re.compile(
            r"for dyr\b|dyrt|dyrke|hestekref|hunder? (?:på kontoret|er velkom)|dyrevelferd"
            r"|dyrefrisk|allergi|fornøyde? kunder og dyr"),),
    Condition("physical", True, ("fysi", "physical"), re.compile(
        r"\b(?:arbeidet|jobben) er (?:\w+ )?fysisk\b|\b(?:work|job) is physical"
        r"|\bfysisk(?:e)? (?:krevende|krevjande|arbeid\w*|anstreng\w*|form|tungt?|aktiv\w*"
        r"|belast\w*|sprek|robust|utholden\w*|jobb|slit\w*|sterk|hardt|aktivt|yrke)"
        r"|\bgod fysi(?:kk|sk)\b|\bphysical(?:ly)? (?:condition|shape|demand\w*|work|fit|strong"
        r"|active|fitness)|\bgod fysisk\b"),
        re.compile(
            r"fysisk aktivitet (?:for|som|er)|tilrettelegg\w* for fysisk|elev|barn|treningsavt")),
    Condition("standing", True, ("stå", "stand", "on your feet"), re.compile(
        r"\bstå (?:og gå|mye|mykje|i lengre|oppreist|hele|heile|lenge)|\b(?:gå og stå"
        r"|mye (?:gåing|ståing)|stående arbeid\w*|ståande arbeid\w*|stå- og gå\w*"
        r"|ståing og gåing)|\bstanding (?:for|most|all|work)|\bon your feet\b"
        r"|\b(?:du )?står (?:og går|ved|mye|mykje|mesteparten|hele|heile|det meste)"
        r"|\bstå (?:i )?(?:\w+ )?timer\b|\btåle å stå\b|\bog du står\b(?! (?:aldri|alene|fritt"
        r"|for|aleine))|\bstand and walk|\bstanding\b(?= (?:work|and))")),
    Condition("alone", True, ("alene", "åleine", "aleine", "einsam", "alone", "egen hånd",
        "egenhånd", "eiga hand"), re.compile(
        r"\b(?:alene|åleine|aleine)(?:vakt|arbeid)\w*|\b(?:jobbe?r?|jobbar|arbeide?r?|arbeidar"
        r"|vakt\w*|være|er|stå|kjøre?r?|work\w*|også|team(?: og| eller)"
        r"|natt)\s(?:\w+ ){0,4}?(?:alene|åleine|aleine|alone)\b|\b(?:alene|åleine"
        r"|alone) (?:om natt\w*|på (?:natt|vakt|jobb)|on)|\bpå (?:egen ?hånd|eiga hand)\b"
        r"|\b(?:timene|vakta|vakten|går|jobber|arbeider|arbeidar"
        r"|jobbar)\b[^.;]{0,30}\bfor deg (?:selv|sjølv)\b|\balene (?:eller|og) (?:i|to"
        r"|sammen)\b|\b(?:grupper|team|par|sammen|lag) (?:og|eller) alene\b|\bboth alone\b"
        r"|\bbåde alene\b|\balene og i\b"),
        re.compile(
            r"\b(?:eg|jeg|vi) (?:er|bor|bur) (?:alene|åleine)|aldri åleine|ikke alene"
            r"|aldri alene|ikkje åleine|enslig|bor alene|mestre|pårørende|not alone|barn")),
    Condition("team", True, ("team", "samarbeid med kolle", "arbeidslag", "sammen med andre"),
        re.compile(
        r"\bteam(?!s\b|le[di]|view|-?le[di]|sjef|koord)(?:et|a|arbeid\w*|spill\w*|arbeid\w*"
        r"|player|work|medlem\w*|orientert)?\b|(?<=[a-zæøå]-)team(?:et)?\b|\barbeidslag\b"
        r"|\b(?:jobbe?r?|arbeide?r?|arbeidar|jobbar) (?:\w+ ){0,2}?(?:sammen"
        r"|saman) med (?:andre|kolleg\w*|en \w+)\b|\bi par\b|\bjobbe sammen med kolleg\w*"),
        re.compile(r"microsoft teams|familieteam|fact-team|ressursteam|hukommelsesteam|webex")),
    Condition("pace", "fast", ("hektisk", "rush", "tempo", "trav", "press", "pace", "busy",
        "stressn"), re.compile(
        r"\bhektisk\w*|\b(?:høyt|høgt|høye|høgare|raskt|stort|hurtig) (?:arbeids)?tempo\b"
        r"|\btempo(?:et)? (?:er|kan være|kan vere) (?:\w+ )?(?:høyt|høgt)|\btravl(?:e|t)\b"
        r"|\btravelt?\b(?= (?:hverdag|kvardag|periode\w*|arbeid\w*|kveld|dag|butikk|avdeling"
        r"|jobb|miljø|kjøkken|men|og)\b)|\bdet (?:er|blir) travelt\b|\bhar (?:det"
        r"|vi) (?:det )?travelt\b|\bi rushet\b|\b(?:tids|arbeids)press\b|\bhøyt stressnivå"
        r"|\b(?:fast|high)[- ]paced?\b|\bbusy (?:\w+ )?(?:enviro\w*|period|day|kitchen|shop"
        r"|work|restaurant|hotel|season)\w*|\bunder press\b|\bhigh tempo\b"
        r"|\bwork under pressure"),
        re.compile(r"ikke hektisk|ikkje hektisk|uten stress")),
    Condition("pace", "slow", ("rolig", "roleg", "calm", "quiet", "stille"), re.compile(
        r"\b(?:rolig|roleg|avslappet) (?:arbeids)?tempo\b|\b(?:rolig|roleg"
        r"|stille) (?:og \w+ )?(?:arbeidsmiljø|miljø|arbeidsplass|omgivelser|omgjevnader"
        r"|arbeidsdag|kontormiljø)|\brolige (?:omgivelser|lokaler|arbeidsforhold|dager)"
        r"|\b(?:arbeid\w*|arbeidsdagen|det|miljøet|her) er (?:det )?(?:\w+ og )?(?:rolig|roleg"
        r"|stille)\b|\bstille og (?:rolig|roleg)\w*|\btempoet er (?:rolig|roleg)|\b(?:jobbar"
        r"|jobber) (?:rolig|roleg)\b|\bi eget tempo|\b(?:calm|quiet) (?:laborator|work"
        r"|enviro\w*|workplace|setting|pace)\w*")),
)  # fmt: skip


_ANYWHERE = frozenset({"team", "pace"})


def condition_facts(document: Document) -> Iterator[Fact]:
    """Yield the conditions the advert states."""
    for condition in _CONDITIONS:
        for match in document.find(condition.pattern, *condition.words):
            if is_denied(document, match.start(), match.end()):
                continue
            if condition.otherwise and condition.otherwise.search(document.sentence(match.start())):
                continue
            heading = document.line_at(match.start()).heading
            if heading is Heading.OFFERED and not condition.offered:
                continue
            if heading in (Heading.COMPANY, Heading.APPLY) and condition.name not in _ANYWHERE:
                continue
            yield document.fact(condition.name, condition.value, match.start(), match.end())
