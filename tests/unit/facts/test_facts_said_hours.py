"""How hours, days and shares of full time are said: many ways of saying each, and what is not."""

import pytest

SAID = {
    ("time_of_day", "day"): [
        "Arbeidstida er frå sju til tre.",
        "Du jobber fra 8 til 4.",
        "Kontordagen er normalt mellom halv ni og fire.",
        "Vi jobber 7-15 alle dager.",
        "Vi møter på anlegget kl. 7 og går heim 15.",
        "Working hours are 9am to 5pm.",
        "Mandag til torsdag, halv ni til halv fire.",
        "Oppmøte er kl. 06.45.",
        "Arbeidsdagen starter 8 og er ferdig når alle er nede.",
        "Vi begynner klokka sju og er ferdige klokka tre.",
        "Det er vanlig kontortid.",
        "Normal office hours",
        "Kun dagtid, aldri kveld.",
        "Ingen kvelder, netter eller helger – bare dagtid.",
        "Du slipper både kvelds- og nattarbeid; vi jobber dagtid.",
    ],
    ("time_of_day", "evening"): [
        "Shifts run from 4 pm to 11 pm.",
        "Vi trenger deg et par kvelder i uka.",
        "Jobben er på ettermiddagen, fra 15.30 til 18.",
        "Kveldsvakter (15-22) to ganger i uka",
        "The job is two evenings a week.",
    ],
    ("time_of_day", "day evening"): [
        "Butikken har åpent 9–21, og du jobber både tidligvakter og seinvakter.",
        "Turnus med dag- og aftenvakter",
        "Du jobber annenhver uke 06–14 og 14–22.",
    ],
    ("time_of_day", "night"): [
        "Arbeidet foregår om natta.",
        "Du vasker bussene om natten, fra kl. 23 til 05.",
        "Bakeren starter kl. 02.00.",
        "You will work nights.",
    ],
    ("time_of_day", ""): [
        "Vi har åpent fra 10 til 20.",
        "Kafeen er åpen 9–17 og ligger ved elva.",
        "Museet er ope 11–16 om sommaren.",
        "Butikken er stengt på kveldene.",
        "Båtene går fra klokka 05 til midnatt alle dager.",
        "Kveldstillegg, nattillegg og helgetillegg etter tariff",
        "Du får tillegg for kveld, natt og helg.",
        "Ring oss mellom 9 og 15.",
        "Du får sove hele natten.",
        "Hotellet har 40 000 overnattinger.",
        "Nattevaktene tar et vaktselskap seg av.",
        "Kundene våre jobber turnus og natt; det slipper du.",
        "You don't work nights.",
        "Vi er 12 til 15 ansatte.",
        "Barn mellom 6 og 10 år",
        "Vi trenger to til tre personer på laget som kan jobbe.",
        "Kveldskurs i fransk tilbys ansatte.",
        "Avdelingen har åpent døgnet rundt.",
    ],
    ("weekend", "T"): [
        "Helgearbeid må påregnes.",
        "Arbeid kvar fjerde helg",
        "Nokre laurdagar må du rekne med.",
        "Some Saturdays",
        "Fridays and Saturdays, closed Mondays",
        "Vi trenger folk til lørdager og søndager.",
        "Aldri søndag, men av og til en lørdag.",
        "Ikke bare hverdager, også helger.",
    ],
    ("weekend", "F"): [
        "Aldri kvelder eller helger.",
        "Helgene har du fri.",
        "Alle helger fri.",
        "Barnehagen er stengd i helgane, og då har du òg fri.",
        "You get every weekend off.",
        "We never work weekends.",
        "Her jobbar vi ikkje i helgene.",
        "Arbeidstid man–fre 8–16",
        "Arbeidsveka er måndag–torsdag, 7–16.",
        "Vi jobber bare hverdager.",
    ],
    ("weekend", ""): [
        "Vi har åpent lørdager 10–16.",
        "Lørdag og søndag er butikken stengt.",
        "Intervjuer holdes lørdag 12. juni.",
        "Tillegg for arbeid i helg",
        "Festivalen er den siste helga i juli.",
    ],
    ("shift", "shift"): [
        "Toskiftsordning",
        "Vi går tre skift.",
        "Arbeidet går på dag- og kveldsskift.",
        "Vi søker folk til dagskiftet.",
        "Rotating shifts",
        "Kontinuerlig skift, 5-skift",
    ],
    ("shift", "rota"): [
        "Todelt turnus",
        "Turnus 2-4 offshore",
        "Jobben går i rotasjon.",
    ],
    ("shift", "duty"): [
        "Hjemmevakt hver sjette uke",
        "Du inngår i vaktordningen.",
        "Då må du rekne med vakt ei veke i månaden.",
        "You will be on call every fifth week.",
        "Deltakelse i beredskapsvakt",
        "Du har vakt hver åttende uke.",
    ],
    ("shift", ""): [
        "Vi skifter dekk og olje.",
        "Du skiftar anodar og sengetøy.",
        "Klimaskiftet krever nye løsninger.",
        "Legevakten ligger i nabobygget.",
        "Ingen vaktordning.",
        "Norsk autorisasjon og fullført turnus",
        "Drift har egen vaktordning som ikke berører denne stillingen.",
        "We see a shift towards green energy.",
        "De har døgnvakt; det har ikke du.",
    ],
    ("percent", "60-60"): [
        "Stilling: 60 %",
    ],
    ("percent", "20-20"): [
        "Du jobber 20 prosent.",
    ],
    ("percent", "50-70"): [
        "Vi trenger folk.\nBartender: 50–70 %.",
    ],
    ("percent", "20-30"): [
        "Arbeid i butikk.\n20–30 % etter kva som passar deg",
    ],
    ("percent", "0-40"): [
        "Inntil 40 prosent stilling",
    ],
    ("percent", "75-75"): [
        "You work 75 %.",
    ],
    ("percent", "30-40"): [
        "Kan du jobbe 30–40 %?",
    ],
    ("percent", "40-40"): [
        "Driftsavtale på 40 %",
    ],
    ("percent", ""): [
        "Overskuddet økte med 12 %.",
        "Sykefraværet er på 4,5 %.",
        "Andelen i hele stillinger er økt fra 31 % til 46 %.",
        "95 % av kundene er fornøyde.",
        "Pensjon på 5 % fra første krone",
        "60 % of our staff are women.",
        "Rundt 40 % av elevane har nynorsk.",
        "Skifttillegg på 20 %",
    ],
    ("percent", "50-50"): [
        "Tre vakter i uka.\nOmtrent 50 %.",
    ],
}
CASES = [(name, expected, text) for (name, expected), said in SAID.items() for text in said]


@pytest.mark.parametrize(("name", "expected", "text"), CASES)
def test_hours_are_read_as_they_are_said(said, name, expected, text):
    assert set(expected.split()) == said(text, name)
