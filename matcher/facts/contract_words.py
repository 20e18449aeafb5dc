"""The words for each kind of contract: words every match holds, and the pattern."""

import re

_MONTHS = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_JOB = r"(?:stilling|ansett|ansatt|tilsett|tilsetj|jobb|arbeid|kontrakt|heimel|hjemmel)\w*"
WORDS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    ("permanent", ("fast", "permanent"), re.compile(
        rf"\bfaste?\s(?:og \w+ )?(?:[\d.,–-]+\s?(?:%|prosent)[- ]?\s?)?(?:(?:deltids|heltids"
        rf"|hel|kommunal|full)\w*\s)?(?:deltids|heltids|helge|natt|dag|kveld)?s?{_JOB}"
        rf"|\bfast {_JOB}|(?:%|prosent)\s?(?:,\s?)?fast\b|\b(?:stilling\w*|engasjement|omfang"
        rf"|ansettelse\w*)\W{{1,3}}fast\b"
        r"|\bfaste? (?:\w+ )?\d{1,3}(?:,\d)? ?(?:%|prosent)|\bstilling(?:en|a|ene"
        r"|ane) er faste?\b|\balle (?:er )?faste\b|\b(?:én|en|ein|to|tre) faste?\b(?= i | på "
        r"| og |,)|\bpermanent(?= (?:position|employment|contract|job|role|full|part)|[,.]"
        r"| from| fra|$)|\bfast tilsett|\bansettelsesform\W+fast"
        r"|\b(?:er|er òg|også) faste?\b(?= (?:fra|frå|og|fr\.o\.m|med start|etter avtale om)\b"
        r"|[,.;]|$)"
        r"|(?:^|[-•*]\s?|[,:;(/]\s?)faste?\b(?=\s?[,.;/)(]|\s?$|\s\d|\sog\s(?:\d|på))"
        r"|\bpermanent (?:role|post|vacancy|basis|staff|hire|full|part|\d)|\bis (?:a )?permanent\b"
        r"|\bpermanent$|\bfast engasjement\b|\b(?:ansetter|tilset|tilsetter) (?:\w+ )?fast\b"
        r"|\b(?:regnes|reknast|er å regne) som (?:en |ei )?fast\b"
        r"|\bvarig (?:stilling|ansettelse|kontrakt)")),
    ("substitute", ("vikar", "cover", "permisjon", " leave", "substitute"), re.compile(
        r"(?<![a-zæøå])(?:svangerskaps|fødsels|foreldre\w*|permisjons|års|langtids"
        r"|barsel)?(?:permisjons)?vikar(?:iat\w*|stilling\w*)\b|\b(?:barsel|\w*permisjons|års"
        r"|fødsels)vikar\b"
        r"|\bsubstitute(?! for (?:experience|meat|a degree))(?= (?:position|teacher|post|job"
        r"|for|nurse)|\)|$)|\b(?:søker|søkjer|trenger|treng"
        r"|ønsker) (?:\w+ )?vikar(?:er|ar)?\b|\bvikar(?:er)? (?:for|i (?:\d|et|ett|eitt) "
        r"|ut (?:skole|skule|året|juni)|frem til|fram til"
        r"|til \d)"
        r"|\b(?:maternity|parental leave|paternity|temporary|sick[- ]leave|leave)[- ]cover\b"
        r"|\bcovering (?:for )?(?:\w+ )?(?:maternity|parental|sick|paternity) leave\b"
        r"|\bsykevikar\w*|\bsjukevikar\w*"
        r"|\b(?:lærer|lærar|barnehage|lang|pedagog|sykepleier|kontor)vikar(?:er|ar|iat\w*)?\b"
        r"|\bvikarier\w*"
        r"|\b(?:mens|medan|while) [^.;]{0,40}(?:permisjon|maternity leave|parental leave"
        r"|paternity leave|on leave)"
        r"|\b(?:dekke|dekker|erstatte|cover(?:ing)? for|fylle inn for"
        r"|steppe inn for) [^.;]{0,40}(?:permisjon|\bleave\b)")),
    ("fixed_term", ("engasjement", "midlertidig", "mellombels", "tidsbegrens", "tidsavgrens",
                    "åremål", "fixed", "temporary",
                    "kontrakt", "avtale", "contract", "tidsbestemt", "varighet", "month"),
                        re.compile(
        r"(?:%|\bprosent|\bårs|\bmnd\.?|\bmåned\w*|\bmidlertidig|\bledig\w*|\bkort\w*"
        r"|\blangvarig)\s?(?:års)?engasjement\b(?! (?:for|og|i å|rundt|om|hos|som smitter"
        r"|blant)\b)"
        r"|\bengasjement\w*\s(?:ut\b|fram til|frem til|til \d|(?:på|i) (?:\w+ )?(?:måned|månad|år"
        r"|mnd)|i \d"
        r"|\d+ (?:mnd|måned|månad|år)|med mulighet|med varighet"
        r"|(?:fra|frå) (?:\d|" + _MONTHS + r"))"
        r"|\b(?:\d+[- ]?(?:års?|måneders)|ett?[- ]?års?|prosjekt|vikar)[- ]?engasjement\b"
        r"|\bmidlertidige?\b(?! (?:lokal|plass|stengt|flytt|bygg))|\bmellombels\b"
        r"|\bengasjementet (?:er (?:på|for|for tida)|varer|varar|går til|gjelder|gjeld)\b"
        r"|\b(?:kontrakt|avtale|arbeidsavtale)(?:en|a)? (?:varer|varar|er|løper|går)? ?(?:(?:på|i"
        r"|for|ut) (?:\w+ ){0,2}(?:måned|mnd|månad|år\b)|(?:til|ut) (?:og med )?\d)"
        r"|\b(?:\d+|one|two|three|six|nine|twelve)[- ](?:months?|years?)['’]? (?:contract"
        r"|engagement|position)"
        r"|\bcontract (?:until|for (?:\w+ )?(?:months|years?)|through|runs)|\btidsbestemt\w*"
        r"|\bvarighet:? (?:\w+ )?(?:måned|mnd|\d)"
        r"|\btidsbegrens\w+|\btidsavgrens\w+|\båremål\w*"
        r"|\bfixed[- ]term\b|\btemporary(?= (?:position|contract|job|employment|until|till|role"
        r"|post)|[,.)])")),
    ("project", ("prosjekt", "project"), re.compile(
        r"\bprosjekt(?:stilling|jobb|ansett|ansatt|tilsett|engasjement|basert stilling)\w*"
        r"|\bproject[- ]based (?:position|contract)")),
    ("seasonal", ("sesong", "season", "julehjelp"), re.compile(
        r"\b(?:sommer|vinter|ski|høst|haust|jule|høy)?sesong(?:s?(?:arbeid|jobb|stilling|ansatt"
        r"|tilsett|medarbeid|hjelp|vikar|kontrakt|betjening)\w*)"
        rf"|\b(?:sommer|vinter|ski|høst|haust)sesong\w*|\bsesongen\s20\d\d|\b(?:for|i|gjennom"
        rf"|hele|heile|kommende) sesongen\b|\bsesong,? (?:fra |frå )?{_MONTHS}"
        r"|\bseasonal (?:work|job|position|employ|staff|contract|role|team|cook|help|worker)\w*"
        r"|\bjulehjelp\w*|\bsesong$"
        r"|\b(?:påske|jakt|bær|turist|bade|camping|vår|innhøst\w*|hauste)sesong\w*"
        r"|\bseason(?=\W+20\d\d)"
        r"|\b(?:winter|summer|ski|autumn|spring|harvest|tourist|whole|entire|coming) season\b"
        r"|\b(?:for|during|this) the season\b")),
    ("holiday_job", ("ferie", "sommer", "sommar", "sumar", "summer"), re.compile(
        r"\bferie(?:vikar|jobb|avløs(?!n)|hjelp|vakt)\w*|\b(?:sommer|sommar|sumar)(?:jobb|vikar"
        r"|hjelp"
        r"|avløs)\w*|\bsummer (?:jobs?|staff|position|work|temp|help)\w*|\b(?:i|gjennom) (?:skole"
        r"|sommer|skule|sumar)ferien?\b(?=[^.]{0,30}(?:jobb|arbeid|hjelp))")),
    ("on_call", ("tilkall", "ringe", "ekstra", "on-call", "on call",
        "zero hour", "zero-hour", "behov", "vikar",
        "casual", "as needed", "as-needed", "ringer", "timehjelp"), re.compile(
        r"\btilkalling\w*|\bringe(?:vikar|hjelp|vakt|liste)\w*|\bekstra(?:hjelp|vikar|jobb"
        r"|medarbeid|personell)\w*"
        r"|\bon[- ]call (?:staff|work|basis|position|employee|contract)\w*|\bzero[- ]hours?\b"
        r"|\bvi (?:ringer|ringjer) (?:deg )?når vi (?:trenger|treng)\b"
        r"|\bekstravakt(?:er|ar)?\b(?= ved|$|[.,])|\b(?:når|hvis|dersom) vi (?:ringer|ringjer"
        r"|kaller) (?:deg|inn)\b"
        r"|\btime(?:vikar|hjelp)\w*|\bvikar(?:er|ar)? ved behov|\b(?:jobbe?r?|arbeide?r?|kalles inn"
        r"|ringes|stiller opp) (?:\w+ )?ved behov"
        r"|\b(?:ringer|ringjer|kaller|kallar) (?:vi )?(?:deg|dykk|dere) (?:inn )?(?:når|ved)"
        r"|\bcasual (?:work|staff|basis|contract|position)\w*"
        r"|\bas[- ]needed basis|\bekstravikar\w*")),
    ("apprenticeship", ("lærling", "læreplass", "lærekontrakt", "læretid", "apprentice"),
        re.compile(
        r"\b(?:søke?r|søkjer|treng(?:er)?|ønsker|ynskjer|skal ha|plass til|tar imot|tek imot"
        r"|tar inn|tek inn|som|ledig|ledige|bli|vår nye|ny|nye|\d+|inn|til én|til en|og én"
        r"|og en|inn ein|og ein) (?:\w+ )?(?:\w*lærling)(?:er|ar)?\b|\blærling(?:e?plass"
        r"|stilling|kontrakt)\w*|\blæreplass\w*|\blærekontrakt\w*|\bapprenticeship\w*"
        r"|\bas an apprentice\b|\bapprentice (?:position|place|wanted)|\blærling(?:er"
        r"|ar)? (?:[\w-]+ ){0,3}(?:søkes|søkast"
        r"|ønskes)|^\W*lærling(?:er|ar)? (?:i|til)\b|\bapprentice(?= \w+ (?:wanted|needed))")),
    ("trainee", ("trainee",), re.compile(
        r"\btrainee(?:stilling|program|plass)\w*|\b(?:som|bli|søker|vår|as a|en|ny) trainee\w*"
        r"|\btrainee (?:position|program)")),
    ("freelance", ("frilans", "freelance"), re.compile(r"\bfrilans\w*|\bfreelance\w*")),
)  # fmt: skip
TITLE = {
    "permanent": re.compile(r"\bfaste?\b|\bpermanent\b"),
    "apprenticeship": re.compile(r"\b\w*lærling\w*|\bapprentice\w*"),
    "trainee": re.compile(r"\btrainee\w*"),
    "seasonal": re.compile(r"\bsesong\w*|\bseasonal\b"),
    "project": re.compile(r"\bprosjekt(?:stilling\w*)?$|\bprosjektstilling\w*|\bprosjektansatt\w*"),
}
