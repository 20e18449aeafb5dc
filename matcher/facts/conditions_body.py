"""What the work asks of the body: heavy things, heights, being fit, standing."""

import re

from matcher.facts.condition import Condition

_THING = (
    r"(?:løft\w*|tak\b|takene|taka|kolli\w*|bør\w*|varer|varene|gjenstand\w*|pakk\w*|arbeid\w*"
    r"|sekk\w*|møbl\w*|ting\b|tinga|tingene|bærejobb\w*|trall\w*|utstyr\w*|stein\w*|dør\w*|gryt\w*"
    r"|kass\w*|esk\w*|forfly?t\w*|del\w{0,3}\b|komponent\w*|element\w*|verktøy\w*|vesk\w*|bag\w*"
    r"|koffert\w*|bagasje\w*|brett\b|pall\w*|plat\w{1,4}\b|material\w*|byrd\w*|hjul\w*|dekk\b"
    r"|tønn\w*"
    r"|kanner|spann|bøtt\w*|stabl\w*|ball\w{1,4}\b|dyn\w{1,4}\b|madrass\w*|vaskemask\w*"
    r"|kvitevare\w*"
    r"|hvitevare\w*|rør\b|røyr|tau\b|garn|teine\w*|kar\b|senger|tekstil\w*|operasjon\w*"
    r"|rull\w{1,4}\b"
    r"|økt\w*|stell\w*|bær\w*|flytt\w*|skyv\w*|jobb\w*|oppgåv\w*|oppgav\w*)"
)
_LIFT = (
    r"(?:løft\w*|lyft\w*|bær\w*|ber|bere|veier?|veg|lift\w*|carry\w*|weigh\w*|haul\w*|move|moving"
    r"|flytt\w*|slep\w*|dra\b|drar|handter\w*|håndter\w*|(?:kasse|kolli|sekk|pakke|eske|balle|boks"
    r"|hjul|platen?|box|sack|bag|parcel|pakk|stabel|kar|dunk|kann|rull|del)\w*)"
)
BODY = (
    Condition("heavy_lifting", True, ("tung", "løft", "lyft", "lift", " kg", "kilo", "heavy"),
        re.compile(
        rf"\btung(?:e|t)? (?:og \w+ )?(?:\w+ )?{_THING}"
        r"|\b(?:arbeidet|jobben|jobb|det|arbeid|dette|dagane|dagene|vaktene|vaktane) (?:er|kan være"
        r"|kan vere|blir|kan bli|vert) (?:\w+ ){0,2}?tung[te]?\b"
        rf"|\b{_THING}[^.,;:!?]{{0,20}} (?:er|kan være|kan vere|blir|kan bli|vert"
        rf"|var) (?:\w+ ){{0,2}}"
        r"?tung[te]?\b"
        r"|\btungt? fysisk|\b(?:bærer?|bære|ber|bere|løfter?|løfte|løftar|lyfter?|lyfte|lyftar"
        r"|drar)"
        r" (?:\w+ ){0,2}?tungt?e?\b|\bløft\w* (?:av )?tung\w*|\bfysisk tung[te]?\b"
        r"|\b(?:mye|mykje|noe|noko|litt|en del|ein del|til tider|av og til|stundom|ofte|tidvis"
        r"|periodevis) (?:\w+ )?tungt?e?\b(?! (?:trafikk|fag))|\btungt (?:å|og|arbeid)\b"
        r"|\bheavy when\b|\btung(?:e|t)? når (?:de|dei|den|det)\b|\bheavy (?:\w+ )?(?:lift\w*"
        r"|objects|loads|goods|items|boxes|work|bags|equipment|pans"
        r"|pots"
        r"|parcels|sacks|trolleys)|\blift\w* (?:\w+ )?heavy"
        r"|\b(?:work|job|it|loads|boxes|parcels|bags) (?:is|are|can be|gets) (?:\w+ )?heavy\b"
        rf"|\b{_LIFT}\b[^.;:]{{0,35}}?(?<![\d,.])(?:(?:[2-9]\d|1\d\d)"
        r"|\d\d ?[-–] ?[2-9]\d)[ -]?(?:kg|kilo)|\b(?:[2-9]\d|1\d\d)[- ]?(?:kg|kilos?)[- ]?"
        r"(?:sekk|kass|esk|pakk|ball|kolli|sack|bag|box)\w*|\bmye løft\w*(?! i lønn)"
        r"|\bmykje løft\w*"
        r"|\bmange løft|\btungløft\w*|\btunge? (?:\w+ ){1,2}løft|\blots of lifting"),
        re.compile(
            r"tunge \w+ (?:tar vi )?med (?:truck|traktor|kran|løftebord|heis|maskin)"
            r"|tunge (?:tema|stunder|samtale|tanker|dager for|liv|kjøretøy|bil|industri|fagmilj"
            r"|maskin|beslut)|tung (?:industri|transport|trafikk|metall)|veier tungt|tungt? fag"
            r"|vektlegg|i lasteevne|totalvekt|tillatt vekt|egenvekt|kg (?:fisk|avfall|post|laks)"
            r"|(?:kg|kilo)\w* (?:i året|om dagen|i timen|per dag|a day|årleg)"),),
    Condition("heights", True, ("høyd", "høgd", "stillas", "klatr", "lift", "height", "ladder",
        "scaffold", "stige", "tak", "mast", "stolpe", "tower", "roof", "harness", "fallsikring",
        "mønet", "crane", "svimm", "climb", "seletøy", "klatre", "tårn", "rope access", "tilkomst"),
        re.compile(
        r"\bi (?:store )?(?:høyden|høyder|høgda|høgder|høgd|høyde)\b(?! (?:med|for))"
        r"|\b(?:høyde|høgde)(?:skrekk|redd(?!ning)|redning|arbeid)\w*|\b(?:arbeid"
        r"|jobb)\w* (?:\w+ ){0,3}?(?:høyder"
        r"|høyden|høgda|høgder)\b|\bstillas(?:er|et|ene|a|arbeid\w*|bygg\w*|bevis\w*|kurs\w*"
        r"|mont\w*)?\b"
        r"|\bklatre?(?:r|ing|ar)?\b(?=[^.]{0,30}(?:mast|stolp|tre|tak|tau|stige|tårn|opp|høy))"
        r"|\b(?:fra|frå|i|med|bruk av|på) (?:person|saks|bil)?lift(?:bil|en)?\b"
        r"|\b(?:person|arbeids|sakse|bil|saks)lift\w*|\bliftbil\w*|\bheights?\b|\bladders?\b"
        r"|\(lift\)|\bfasade\w* (?:med|fra|i|frå) lift|\bredd (?:for )?høyder\b"
        r"|\bredd for høyder\b|\bscaffold\w*|\bklatresertifik\w*|\bstig(?:er?|ar|en|a)\b(?= og"
        r"| eller|[.,)/]|$| til| på"
        r"| hver)"
        r"|\b(?:på|i|oppå|opp på|oppe på|oppe i) (?:\w+ )?(?:hustak\w*|taket|takene|taka|mønet"
        r"|master|mastene"
        r"|stolper|stolpar|stolpene|tårnkran\w*|mobilmast\w*|kraner|tårn|tårnet|trappetårn"
        r"|stiger?)\b"
        r"(?! over)|\b(?:på|stillas og|og|eller|skrå|bratte) tak\b(?= (?:og|hele|heile|i all|om"
        r"|året)|[.,)]|$)"
        r"|\btakarbeid\w*|\btaktekking|\b(?:on|up) (?:\w+ ){0,2}?(?:towers?|roofs?|rooftops?|masts?"
        r"|poles)\b|\bclimb\w* (?:\w+ ){0,3}?(?:towers?|masts?|poles|roofs?|trees|ladders?)"
        r"|\bklatring i (?:trær|tre|master|tårn|stolper)\b|\btreklatr\w*|\b(?:with|in"
        r"|wear) a harness|\bfallsikring\w*|\b(?:klatre|fall)sele\w*"
        r"|\btilkomstteknikk\w*"
        r"|\brope access|\btåler? (?:ikke )?høyder|\bhøgt? til vers|\bhøyt til værs|\bhøyt oppe\b"
        r"|\bhøgt oppe\b|\bsvimmel i høy\w*"),
        re.compile(r"new heights|nye høyder|nye høgder|takhøyde|ligger i høy|ligg i høg"
        r"|i høyde med|på høyde med|glasstak"),
        slight=re.compile(r"^(?:på|i|opp|stillas|og|eller) (?!høy|høg)")),
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
)  # fmt: skip
