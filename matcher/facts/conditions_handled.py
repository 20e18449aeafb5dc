"""What one has in one's hands: food, alcohol, animals."""

import re

from matcher.facts.condition import Condition

_MAKE = (
    r"(?:lage?r?|lagar|koker?|koke|kokar|steike?r?|steikje|steker?|stekar|steikar|pakker|pakke"
    r"|pakkar"
    r"|smør(?:e|er|ar)?|lage til|tilberede?r?|servere?r?|serverar|klargjør\w*|forbered\w*|bake?r?"
    r"|bakar"
    r"|skjære?r?|skjere|skjer|kutte?r?|kuttar|hakke?r?|hakkar|rense?r?|grille?r?|grillar|anrette?r?"
    r"|rettar an|tilbe\w*|prep\w*|bak(?:ing|st) av|steiking av|steking av|koking av|smøring av"
    r"|pynte?r?"
    r"|former?|forme|setter fram|set fram|fyller på|blande?r?|trakte?r?|elter?|elte)"
)
_DISH = (
    r"(?:\w{0,6}mat(?:en)?|måltid\w*|frokost\w*|frukost\w*|lunsj\w*|middag\w*|smørbrød\w*"
    r"|smørebrød\w*"
    r"|bakevarer|retter|rettar|snitter|snittar|rundstykke\w*|matopplev\w*|salat\w*|egg|iskrem|ost"
    r"|pizza\w*"
    r"|pølser?|pølsene|boller?|bollar|vaf(?:fel|ler)\w*|vaflar|kaker?|kakar|kaffe|kaffi|burger\w*"
    r"|supper?|suppe\w*"
    r"|sup(?:er|ar)|brød\w*|lefser?|lefse\w*|deig\w*|dessert\w*|kebab|sushi\w*|fisk|grønnsaker"
    r"|grønsaker"
    r"|kjøtt|kjøt|is|softis|pannekaker|baguett\w*|bakst|graut|grøt|nudler|taco\w*|pasta|sjømat)"
)
HANDLED = (
    Condition("food", True, ("mat", "kjøk", "kokk", "food", "cook", "kitchen", "bak", "frokost",
        "servit", "pizza", "kantine", "råvare", "filet", "servering", "middag", "lunsj", "egg",
        "snitt", "iskrem", "slø", "frukost", "rundst", "salat", "rett", "pølse", "skjær", "skrell",
        "meieri", "sushi", "slakt", "waiter", "chef", "catering", "kaffe", "kaffi", "kake", "vaff",
        "vafl", "boll", "brød", "gryte", "barista", "burger", "deli", "ferskvare", "meals", "dish",
        "breakfast", "lunch", "dinner", "coffee", "bread", "pastr", "grill", "sjømat", "kafé",
        "suppe", "baguett", "smør", "taco", "pasta", "grøt", "graut", "deig",
        "sandwich", "tillag", "softis", "nudl",
        "steik", "kjøt", "fisk", "sous"), re.compile(
        r"\bkjøkk?en(?:assistent|medarbeider|medarbeidar|hjelp|arbeid|sjef|personal|drift|elev"
        r"|hygiene|oppgav|oppgåv|teneste|tjeneste|vert|leder|leiar|lærling)\w*\b"
        r"|\b(?:på|i|fra|frå|av|for|til|med) (?:\w+ )?kjøkk?en(?:et)?\b"
        r"|\b(?:sykehus|sjukehus|skole|skule|stor|gate|restaurant|produksjons|institusjons|varm"
        r"|kald|mottaks"
        r"|grill|post|sentral|mat|hotell)kjøkk?en\w*|\berfaring fra (?:\w+ )?kjøkk?en"
        r"|\bmatlag(?:ing|er|ar)\w*"
        rf"|\b{_MAKE} (?:\w+ ){{0,2}}?{_DISH}\b"
        rf"|\b{_DISH}(?: (?:og|eller) {_DISH})? (?:lages|lagast|stekes|steikast|serveres|serverast"
        rf"|bakes"
        r"|bakast|kokes|kokast|smøres|smørast|tilberedes|pakkes|pakkast)\b"
        r"|\btillaging av (?:\w+ )?(?:mat|måltid|middag)\w*|\bsandwich\w* (?:smøres|lages"
        r"|lagast)\b|\b(?:middags?|frokost|lunsj|mat|suppe|kake)lag(?:ing|er)\w*"
        r"|\bpakking av (?:\w+ ){0,2}?(?:kjøtt|kjøt|fisk|laks|mat|brød|grønnsaker|grønsaker"
        r"|kaffe|ost)\b"
        r"|\b(?:mat)(?:servering|tilbered\w*|produksjon|produkter|prep|pakking|håndter\w*"
        r"|handter\w*|levering"
        r"|laging)\w*|\bservering av (?:\w+ ){0,2}?(?:mat|måltid\w*|frokost|frukost|lunsj|middag)"
        r"|\b(?:lærling)?kokke?(?:r|n|en|ar|lærling|fag\w*|assistent|medarbeider)?\b(?! (?:vår"
        r"|hos oss))"
        r"|\bsous-?chef\w*|\bsouskokk\w*|\bbarista\w*|\bkaffebar\w*|\bskrell(?:er|ar|e|ing)\b"
        r"|\bbak(?:ervarer|er|ere|eriassist\w*|erimedarb\w*|erilærl\w*|evarer|ing|st|eriutsal\w*)\b"
        r"|\bbake av\b|\b(?:butikk\w* |medarbeider\w* )?(?:til|i|på) bakeri\w*|\bik-?mat\b"
        r"|\bfrokost(?:vert|medarb|ansvar|forbered|servering|tilbered|buff)\w*|\bfrukostvert\w*"
        r"|\bbakar(?:en|ar|hjelp|lærling|utsal\w*)?\b|\bbake(?:r|hjelp|rhjelp)?\b|\bslø(?:ye|yer"
        r"|yar|ying)\w*"
        r"|\bpølsemak\w*|\bkjø(?:tt|t)(?:skjær|skjer|disk)\w*|\bfersk(?:vare|mat)(?:disk|avdeling"
        r"|ansvar\w*)?\w*"
        r"|\bdelikatesse\w*|\bfiskedisk\w*|\bmeieri(?:st|arb|oper)\w*|\bservitør\w*"
        r"|\bserveringsmed\w*"
        r"|\bfood (?:prep|service|handling|safety|and beverage|production|court|stall)\w*"
        r"|\bcook(?:ing|s)?\b"
        r"|\bkitchen\w*|\bchefs?\b|\b(?:prepar\w*|cook\w*|serv\w*|mak\w*"
        r"|bak\w*) (?:\w+ ){0,2}?(?:food|meals?"
        r"|breakfast|lunch|dinner|dishes|coffee|bread|pastr\w*|sandwich\w*|noodles|dumplings"
        r"|pizza\w*)\b"
        r"|\bwaiters?\b|\bwaitress\w*|\bbaker(?:s|y)?\b|\bkantine(?:medarb|drift|assist|ansvar"
        r"|leder|kokk|hjelp"
        r"|vert|arbeid)\w*|\b(?:i|til) kantin[ea]n?\b(?=[^.]{0,40}(?:arbeid|jobb|lag|oppg|server"
        r"|søk))"
        r"|\bkafé(?:medarb|vert|hjelp|drift|arbeid|ansvar)\w*|\bkafe(?:medarb|vert|hjelp|arbeid)\w*"
        r"|\bsushi\w*|\bpizza(?:baker|bak|bunn)\w*|\bfilet(?:er|ering)\w*|\b(?:mat)?råvarer\b"
        r"|\bgrill(?:mat|en|medarb)\b"
        r"|\bserverings?(?:personal|medarb)\w*|\bslakt(?:ing|eri\w*|er|ar)\b|\bmathåndtering\w*"
        r"|\bfiskeforedling\w*"),
        re.compile(
            r"kjøkken(?:et)? (?:til ansatte)|bakeri(?:et)? i nær|nærings\w*middelkjede"
            r"|kjøkkenet stenger"
            r"|sjåfør til|kontor\w* over|gratis (?:frokost|lunsj|kaffe|mat)|rydder etter tur"
            r"|kjøkkenet som tar"
            r"|ikke å kunne lage mat|bonden|(?:selger|selg|selge) kjøkken|spesialkjøkken"
            r"|kokken (?:vår|heter|heiter)"
            r"|kjøkken(?:et)? (?:og bad|til kunde)|felles (?:lunsj|kjøkken)|lunsj sammen"
            r"|decent lunch"
            r"|kaffemaskin|møterom|tar (?:en )?kaffe|kaffe (?:og"
            r"|med) (?:en )?prat"), offered=False, slight=re.compile("kaff|coffee|barista")),
    Condition("alcohol", True, ("alkohol", "skjenk", "bar", "øl", "vin", "drink", "alcohol",
        "cocktail", "pub", "beer", "wine"), re.compile(
        r"\balkohol(?:servering|ansvar|salg|holdig\w*)?\b|\bskjenk\w*|\bbartend\w*|\b(?:i|fra"
        r"|bak|fra|in|behind|the) bar(?:en)?\b|\bbar(?:vakt|medarbeid|sjef|ansvar|personal"
        r"|arbeid|drift)\w*|\bbaren\b|\b(?:server\w*|selge?\w*|salg av|tapp\w*|bære?r? (?:ut )?"
        r"|selje|sel"
        r"|blande?) (?:\w+ ){0,3}?(?:øl|vin|drinker|drinks|cocktail\w*|alkohol\w*)\b|\b(?:vin"
        r"|øl|vin- og øl|øl- og vin)servering\w*|\b(?:øl|vin) (?:selges|seljast|serveres"
        r"|serverast)|\bbarfolk\w*|\bdrinker\b|\bcocktails?\b|\balcohol\b|\bvinservering\w*"
        r"|\b(?:serv(?:e|ing)|pour|sell\w*) (?:\w+ ){0,2}?(?:beer|wine|drinks)"
        r"|\bpub(?:en)?\b(?=[^.]{0,20}(?:vakt|medarb|vert))|\b(?:øl|vin)salg\w*|\b(?:vin og øl"
        r"|øl og vin|beer and wine|wine and beer)\b"),
        re.compile(
            r"lønningspils|for (?:de )?ansatte|rus(?:middel|fri|avheng|problem|omsorg|tjenest)"
            r"|avhengighet|alkohollås"
            r"|alko(?:hol)?politikk|påvirket av alkohol|alkoholfrie? (?:bedrift|sted)"
            r"|serveres ikke alkohol|serverer (?:ikke|ikkje|aldri) alkohol")),
    Condition("animals", True, ("dyr", "hest", "hund", "katt", "søye", "lam", "ponni", "alpakka",
        "geit", "kanin", "fjøs", "kalv", "gris", "sau", "kenn", "stall", "animal", "livestock",
        "røkt", "horse", "dog", "ku", "ky", "storfe", "melk", "mjølk", "høns", "høne", "kylling",
        "valp", "purk", "fôr", "rein", "sheep", "cattle", "cows", "pets", "cats"), re.compile(
        r"\bdyr(?:a|ene|estell\w*|epass\w*|ehelse\w*|eklinik\w*|ehold\w*|ehandel|ebutikk\w*"
        r"|epleier\w*|epleiar\w*)?\b(?! (?:kjøpt|i drift|leie|pris|løsning|utstyr))"
        r"|\bdyre(?:park\w*|assistent\w*)|\bhest(?:er|ar|ene|ane|en|estell\w*|epass\w*"
        r"|esenter\w*|egård\w*)?\b|\bhund(?:er|ar|ene|ane|en|epass\w*|ebarnehage\w*|ekennel"
        r"|efrisør\w*"
        r"|esalong\w*|epensjonat\w*)?\b|\bkatte?(?:r|n|ne)?\b|\bhusdyr\w*|\bstorfe\w*"
        r"|\bkyr(?:ne)?\b"
        r"|\bmelkekyr\b|\bkuer\b|\bmelking\w*|\bmjølking\w*|\bkalver?\b|\bgris(?:er|ar|ehus"
        r"|unger)?\b|\bsau(?:er|ar|ehold|ene|ane)?\b|\b\w*fjøs\w*|\blam(?:ming\w*|ma|mene)?\b"
        r"|\bsøyer\b"
        r"|\bsauehus\w*|\b(?:trav|hest|ride)?stall\w{0,12}|\bponni\w*|\balpakka\w*|\bgeit\w*"
        r"|\bkaniner\b|\bsmådyr\w*|\bpolarhund\w*|\bhunde?(?:pass|hold|kjør|gard)\w*|\bvalper?\b"
        r"|\bkennel\w*|\bstall(?:en|arbeid\w*|hjelp\w*|vakt|medarbeid\w*)?\b|\bdyrerøkter\w*"
        r"|\brøkter\w*|\brøktar\w*|\bhøn(?:s|er|ene|ehus)\b|\banimals?\b|\blivestock\b|\bhorses?\b"
        r"|\bdogs\b|\bcats\b(?=[^.]{0,30}(?:care|feed|dogs))|\bpurk(?:e|er|ene|a)\b"
        r"|\bsmågris\w*|\bgrise(?:fjøs|hus|stell)\w*"
        r"|\bfôr(?:er|e|ar|ing av) (?:dem|dei|dyra|dyrene|katten\w*|hunden\w*)\b"
        r"|\b(?:a|the|your|sled|guide) dog\b"
        r"|\b(?:mjølkar|melker)\b|\bcattle\b|\bsheep\b|\bcows\b|\breindrift\w*"),
        re.compile(
            r"for dyr\b|dyrt|dyrke|hestekref|hund(?:er|en)? (?:på kontoret|er velkom|kan du ta"
            r"|kan tas)"
            r"|dyrevelferd|dyrefrisk|allergi|fornøyde? kunder og dyr|(?:ta|tar"
            r"|bring) (?:med )?(?:deg )?(?:en |your )?"
            r"(?:hund|dog|katt)|in the office|på kontoret|landbrukskommune|kjæledyr er"
            r"|dogs (?:are )?welcome"
            r"|innbyggere|innbyggjarar|\d (?:menneske|barn|ansatte|tilsette|elever|elevar|beboere)"
            r"|føretak|i bur|åpent landskap|ansatthund|kontorhund"),
        task=re.compile(
            r"stell|\bfôr|mat(?:e|er|ar|ing)\b|pass|luft|m[ej][jl]*[øe]?lk|røkt|ri\b|ride|trene"
            r"|vaske?|gå tur"
            r"|arbeide? med|jobbe? med|work\w* with|car(?:e|ing)|feed|walk|groom|ansvar"
            r"|erfaring|røynsle"
            r"|lik(?:er|ar)|tilsyn"
            r"|møkk|tåle?"),
        slight=re.compile(
            r"^(?:hund(?:en|er|ar|ene|ane)?|katt(?:en|er|ar)?|dogs?|kalv|lam|sau(?:er|ar)"
            r"|høn(?:er|s)|kyr|kuer|hest(?:er|ar)|gris(?:er|ar))$")),
)  # fmt: skip
