"""Whether one works alone or in a team, and at what pace."""

import re

from matcher.facts.condition import Condition

AROUND = (
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
