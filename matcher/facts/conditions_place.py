"""What it is like where one works: noise, cold, out of doors."""

import re

from matcher.facts.condition import Condition

PLACE = (
    Condition("noise", True, ("støy", "nois", "bråk", "hørsel", "høyrsel", "høylytt", "høglydt",
        "lyd", "øre", "ear ", "musikk", "music", "loud", "larm", "hearing"), re.compile(
        r"\bstøy(?:ende|ande|ete|fullt?|utsett|utsatt|nivå\w*|belast\w*|en)?\b|\bnoisy\b"
        r"|\bhøylytt\b"
        r"|\bhøglydt\b|\b(?:mye|mykje|høy|høg|mange) lyd(?:er|ar|nivå|volum)?\b|\b(?:høy"
        r"|høg) musikk\b"
        r"|\b(?:musikk\w*|lyd(?:en|nivå\w*)?|volum\w*|maskin\w*|vifter?|viftene) (?:\w+ ){0,2}?"
        r"(?:er|kan være|kan vere|blir|vert|står) (?:\w+ )?(?:høy|høg|høyt?|høgt?|høye|høge"
        r"|skrudd opp)\b"
        r"|\børe(?:klokk|propp|plugg|vern)\w*|\bear[- ](?:protect|plugs?|defend|muff)\w*"
        r"|\bhearing protect\w*"
        r"|\bnoise\b|\bbråk(?:er|ar|ete|ut|et|ar)?\b|\b(?:is|are|gets?|can be|very|quite"
        r"|pretty) loud\b"
        r"|\bloud (?:\w+ )?(?:music|machine\w*|fans?|enviro\w*|place|kitchen|work\w*|room|hall)"
        r"|\bh(?:ørsels?|øyrsels?)vern\w*|\blarm\b"),
        re.compile(
            r"støydemp|støyberegn|støyfri|støyrapport|støykonsul|støymål|akustikk|noise-cancel"
            r"|verkemiddel mot støy$|(?:lavt|lågt|lite) støy|low noise|støyvoll|støyskjerm"
            r"|naboene|spredning av")),
    Condition("cold", True, ("kuld", "kald", "kjølig", "kjøleg", "frost", "kjøle", "kjølt", "fryse",
        "frys", "cold", "minus", "−", "grader", "gradar", "freez", "degrees", "chilly", "chilled",
        "refrigerat",
        "below zero", "sub-zero", "termodress", "termotøy"), re.compile(
        r"\bkulde\b|\bkulda\b|\b(?:is)?kalde? (?:\w+ )?(?:omgivelser|miljø|lokaler?|lokale|rom"
        r"|forhold"
        r"|vær|ver|vêr|loft|garasj\w*|kjeller\w*|kjellar\w*|hall\w*|naust\w*|fjøs\w*|lager\w*"
        r"|dag\w*"
        r"|morg[eo]n\w*|vint\w*|verksted\w*|verkstad\w*|bygg\w*|hus|fing\w*|hend\w*|vann|vatn"
        r"|netter"
        r"|telt|bod\w*|container\w*|sjø\w*|temperatur\w*|arbeid\w*|perioder)\b"
        r"|\b(?:is)?kaldt (?:\w+ )?(?:miljø|lokale|rom|vær|ver|vêr|arbeid|lager|vann|vatn|verksted"
        r"|klima"
        r"|ute|inne|på)\b|\b(?:kjøle|fryse|frys)(?:lager|rom|hall|terminal|hus|seksjon|avdeling"
        r"|container|tunnel|sone)\w*|\bkjølte? (?:lager|lokale|rom|hall)\w*|\bminusgrader\b"
        r"|\bminusgradar\b|\b(?:ned (?:i|mot|til)|under|i|er|ved) minus\b|\b\d+ minus\b"
        r"|\bminus (?:\d+|tjue"
        r"|tretti|ti)"
        r"|\bcold(?:,? \w+){0,2}? (?:enviro\w*|storage|room|weather|condition\w*|store|halls?"
        r"|warehouse|water|days?"
        r"|work\w*|winter\w*|mornings?|hands)|\b(?:gets?|is|can be|be) (?:\w+ )?(?:and )?cold\b"
        r"|\b(?:det|arbeidet|arbeid|jobben|her|hallen|lokalet|blir|vinteren) (?:er|blir|kan bli"
        r"|kan være"
        r"|kan vere|vert|det)? ?(?:\w+ )?(?:og )?(?:is)?kaldt\b"
        r"|\b(?:tungt|vått|fuktig|mørkt|vindfullt|rått|surt|trekkfullt) og kaldt\b|\bkaldt (?:og"
        r"|,) (?:vått|fuktig"
        r"|rått|tungt|vindfullt|mørkt|trekkfullt|surt)|\bkuldegrader\b|\bkuldegradar\b"
        r"|(?<![\d\w])[−-] ?\d\d? ?°|[−-]\d\d? ?(?:°|gra?der|gradar|c\b)|\bdet er kjølig\b"
        r"|\bkjølig (?:lager|rom|hall|lokale|miljø|temperatur)\w*"
        r"|\b(?:holder|held|er|rundt|på) (?:\w+ )?(?:[0-9]|1[0-2])(?:[-–]\d+)? ?(?:grader|gradar|°)"
        r"|\b(?:[0-9]|1[0-2]) degrees\b|\bchilly\b|\bfreez(?:er|ing)\b|\bchilled (?:warehouse|room"
        r"|area|storage)|\brefrigerat\w* (?:room|ware)"
        r"\w*|\b(?:below|sub-?)[- ]?(?:zero|freezing)\b|\btermo(?:dress|tøy)\w*"),
        re.compile(
            r"kald krig|kaldt? salg|kalde (?:samtal|telefon|anrop|lead|kund|rett|drikk)"
            r"|varmt og kaldt vann|cold call|helikopter på")),
    Condition("outdoors", True, ("ute", "utandørs", "allslags", "slags v", "all slags",
        "all slag", "friluft",
        "outdoor", "outside", "grønt", "felt", "fieldwork", "vind og v", "vær og vind", "uansett v",
        "terreng", "skog og mark", "open air", "in the rain", "i regn", "hage", "på jordet",
        "årstid",
        "åker", "in the field", "alle typar", "all weather", "any weather"),
        re.compile(
        r"\but(?:e|endørs|andørs|endørs )arbeid\w*|\b(?:arbeid|jobb)\w* (?:\w+ ){0,4}?(?:ute"
        r"|utendørs|utandørs)\b(?! (?:hos|i (?:kafe|restaurant|butikk|kommune)|på (?:oppdrag|tur)))"
        r"|\butendørs\w*|\butandørs\w*|\b(?:være|vere|er|ferdes|trives?|trivast|bli"
        r"|oppholde seg|opphalde seg|foregår|skjer|føregår|gjøres|gjerast) (?:\w+ ){0,3}?ute\b"
        r"(?! (?:etter|hos|av|i god|og leter|på (?:markedet|tur med)|blant|med|for))"
        r"|\bute (?:i (?:all|alle|naturen|friluft|vær|ver|vêr|skog|terreng|felt\w*|sol|snø|regn"
        r"|vind|hagen)"
        r"|året rundt|på anlegg\w*|i regn|og inne\b|eller inne\b)|\b(?:inne|både inne"
        r"|mest) og ute\b"
        r"|\bute (?:på (?:jordet|byggeplass\w*|sjøen|åkeren|tunet|banen|gårdsplass\w*|tomta|linja"
        r"|marka|kaia|kaien)"
        r"|i skogen|i felt\b|(?:i|på) \w*(?:pytten|slippen|anlegget|bryggen|brygga|gata|gaten|isen"
        r"|fjorden"
        r"|fjellet|vatnet|vannet|skogen|parken|åkeren|kaien|kaia|myra|løypa|løypene|linjene|dekket"
        r"|dekk)|hele|heile|halve|mesteparten|store deler|mye|mykje|hver|kvar|daglig|dagleg|i \w+ "
        r"kuldegrad|(?:\w+ ){1,2}timar|(?:\w+ ){1,2}timer)|\buansett (?:vær|vêr|ver|årstid)\b"
        r"|\bi (?:all|alle) (?:slags )?(?:vær|vêr|ver|årstider)\b|\ball?t? ?slags v(?:ær|êr|er)\b"
        r"|\ball slags v[eê]r|\bi vind og v[æeê]r|\bi vær og vind|\bi (?:sol|snø|regn"
        r"|vind) og \w+\b"
        r"|\barbeid i friluft|\bute(?:jobb|leik|lek|aktivitet|miljø|dag|skole|skule)\w*\b"
        r"|\buteliv\b"
        r"|\boutdoors?\b|\b(?:work(?:ing)?|is|are|be|outdoors|time|hours) outside\b"
        r"|\boutside (?:work|in all"
        r"|all|most|every)|\bin (?:all|any|every) (?:kinds? of )?weather|\bopen air\b"
        r"|\bute i (?:all|alle)|\b(?:i|ut i) felt(?:en)?\b(?! (?:med|der|som))|\bfeltarbeid\w*"
        r"|\bfeltdag\w*"
        r"|\bfield ?work\b|\bin the field\b|\bi skog og mark\b|\bi terrenget\b"
        r"|\b(?:stell|vedlikehold|drift|skjøtsel|skjøtsle) (?:av "
        r"|og \w+ av )?(?:\w+ ){0,2}?(?:uteområd|uteareal|grøntareal|grøntanlegg|hage|park)\w*"
        r"|\b(?:stell\w*|vedlikehold\w*|rydde?\w*|klippe?\w*|skjøtt\w*|ansvar\w* for) (?:du "
        r"|også |òg |alle |våre |hele )?"
        r"(?:uteområd|uteareal|grøntareal|grøntanlegg|utearealet)\w*|\b(?:hele|heile) (?:dagen"
        r"|vakta|skiftet|tida) ute\b|(?<=ing )ute(?=[.,;]|$)"
        r"|\bgrøntarbeid\w*|\bhagearbeid\w*|\bon the open deck\b"),
        re.compile(
            r"på jakt|(?:barna|elevene|elevane) er ute,|(?:resultat|nyhet|bok|liste"
            r"|film)\w* er ute|frist\w* (?:er )?ute"
            r"|ute etter|uteliv(?:et)? i |først ute|spise ute"
            r"|tidlig ute"
            r"|friluftsliv(?:et)?\W+(?:rett|like)|restaurant ute|ute hos|uteserver|meningsfelt"
            r"|snart ute"
            r"|leaders in the field|knowledge in the field"),
        slight=re.compile("hagearb|er ofte ute")),
)  # fmt: skip
