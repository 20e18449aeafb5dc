"""Twenty small adverts, each read as a whole: what is said, and nothing more."""

import pytest

from matcher.facts.measure import REMOVING
from matcher.facts.read import facts_of
from models.vacancy import Vacancy

ADVERTS = [
    (
        "Brøytemannskap",
        "Kommunen treng to til brøyting.\nArbeidstida er normalt 7–15, men når det snør byrjar du "
        "klokka fire.\nDu går brøytevakt kvar tredje veke.\nKrav:\n- førarkort klasse C\n"
        "- du gjer deg forstått på norsk\nKlasse CE er ein føremon. Stillinga er fast, 100 %.",
        "time_of_day=day shift=duty driving_licence=C:req driving_licence=CE:adv language=nb:req "
        "contract=permanent percent=100-100",
    ),
    (
        "Butikkmedarbeider 20 %",
        "Vi har åpent 9–21, men du jobber bare lørdager og to ettermiddager i måneden.\n"
        "Du ekspederer kunder og tømmer varer.\nDet hjelper om du har jobbet i kasse før.\n"
        "Du må være fylt 18 år fordi vi selger øl.",
        "percent=20-20 weekend=T time_of_day=evening customers=T age_min=18:req alcohol=T",
    ),
    (
        "Night cleaner",
        "You clean trains between 22:00 and 05:30, Sunday to Thursday.\nNo customer contact and "
        "no heavy lifting.\nYou need:\n- basic English\n- a driving licence (class B)\n"
        "The contract is permanent, 60 %.",
        "time_of_day=night weekend=T language=en:req driving_licence=B:req contract=permanent "
        "percent=60-60",
    ),
    (
        "Kokk til sykehjem",
        "Du lager middag til 80 beboere.\nVaktene er på dagtid, 7.00–14.30, hver fjerde helg.\n"
        "Ønskede kvalifikasjoner\nFagbrev som kokk\nFørerkort klasse B\n"
        "Tunge løft forekommer. Politiattest må leveres. Vikariat ut 2027, 75 %.",
        "food=T time_of_day=day weekend=T driving_licence=B:adv heavy_lifting=T "
        "police_certificate=T:req contract=substitute percent=75-75",
    ),
    (
        "Sekretær",
        "Arbeidet er stille kontorarbeid uten telefon og uten publikum.\nKjernetid 9–14.30, "
        "mandag til fredag.\nHjemmekontor er dessverre ikke mulig.\nDu skriver godt norsk.\n"
        "Engelsk kommer godt med.",
        "time_of_day=day weekend=F remote=onsite language=nb:req language=en:adv",
    ),
    (
        "Utvikler",
        "Vi er helt distribuert, uten kontor.\nAlle jobber hjemmefra hver dag.\n"
        "Arbeidsspråket er engelsk.\nFast stilling, 80–100 %. Ingen vaktordning.",
        "remote=remote language=en:req contract=permanent percent=80-100",
    ),
    (
        "Helgehjelp på gård",
        "Du fôrer sauer og møkker i fjøset annenhver helg, kl. 7–10 og 17–19.\n"
        "Det føder søyer om natta, men det tar vi.\nSekkene veier 25 kg.\n"
        "Det går ikke buss, så bil er greit å ha.",
        "animals=T weekend=T time_of_day=day time_of_day=evening heavy_lifting=T car=T:adv",
    ),
    (
        "Bli besøksvenn",
        "Vi søker frivillige som kan besøke eldre.\nOppdraget er ulønnet.\n"
        "Du må ha politiattest. Fri lørdag og søndag.",
        "not_ordinary=volunteer not_ordinary=unpaid police_certificate=T:req weekend=F",
    ),
    (
        "Tiltaksplass i kantine",
        "Plassen er et tiltak i samarbeid med NAV, og det utbetales ikke lønn.\n"
        "Du smører baguetter og rydder bord.\nDu begynner med tre formiddager i uka.",
        "not_ordinary=work_training not_ordinary=unpaid food=T time_of_day=day",
    ),
    (
        "Dørselger",
        "Vi gir deg 100 % provisjon og ingen fastlønn.\nDu må ha eget enkeltpersonforetak.\n"
        "De fleste går ute mellom kl. 16 og 20.\nFørerkort er et pluss, men du trenger ikke bil.",
        "not_ordinary=commission_only not_ordinary=self_employed time_of_day=evening "
        "driving_licence=B:adv car=T:not",
    ),
    (
        "Vekter",
        "Du må ha fylt 18 år (21 for patrulje).\nGodkjent av politiet som vekter.\n"
        "Vakter mellom kl. 14 og 22, og annenhver helg.\nFast ansettelse etter seks måneders "
        "prøvetid.\nRolig lynne er viktigere enn muskler.",
        "age_min=18:req age_min=21:req authorisation=T:req time_of_day=evening weekend=T "
        "contract=permanent",
    ),
    (
        "Takmontør",
        "Arbeid på tak og i stillas, ute i all slags vær.\nArbeidstid 7–15. Ingen helger.\n"
        "Førerkort klasse B, BE er ønskelig.\nDu kan ikke ha høydeskrekk.\n"
        "Vi søker en lærling og to svenner.",
        "heights=T outdoors=T time_of_day=day weekend=F driving_licence=B:req "
        "driving_licence=BE:adv contract=apprenticeship",
    ),
    (
        "Barnehageassistent",
        "Barnehagen er åpen 7–17, og vi er ute minst halve dagen.\nEngasjement på åtte måneder, "
        "50 %.\nDu kommer kl. 9 og er ferdig senest kl. 13.\nNorsk på nivå B1 er et krav.\n"
        "Her spør vi ikke etter utdanning.",
        "outdoors=T contract=fixed_term percent=50-50 time_of_day=day language=nb:req",
    ),
    (
        "Resepsjonist",
        "Du tar imot gjester og svarer på telefon.\nTurnus med dag- og kveldsvakter, hver tredje "
        "helg.\nNattevaktene har vi egne folk til.\nDet snakkes norsk og engelsk her; du må kunne "
        "begge.\nFast 100 %.",
        "customers=T telephone=T shift=rota time_of_day=day time_of_day=evening weekend=T "
        "language=nb:req language=en:req contract=permanent percent=100-100",
    ),
    (
        "Lagermedarbeider",
        "Lageret går toskift, 06–14 og 14–22.\nVi har løftehjelp, så du slipper tunge løft.\n"
        "Du må ha truckførerbevis.\nIngen kundekontakt. 30 % rabatt på varene.\n"
        "Stillingene er faste.",
        "shift=shift time_of_day=day time_of_day=evening contract=permanent",
    ),
    (
        "Summer guide",
        "From 15 June to 20 August you lead tourists through the museum.\nHours are 10 am to "
        "5 pm, weekends included.\nYou speak Norwegian or English. German is a plus.\n"
        "This is a seasonal position.",
        "customers=T time_of_day=day weekend=T language=nb:req language=en:req "
        "language=other:adv contract=seasonal",
    ),
    (
        "Frisør",
        "Vi har en ledig stol. Du driver for deg selv som selvstendig næringsdrivende.\n"
        "Salongen har åpent 10–18, lørdag 10–15, men du kommer og går som du vil.\n"
        "Svennebrev er et krav. Hunden Frøken sover under disken.",
        "not_ordinary=self_employed",
    ),
    (
        "Sykepleiar",
        "Norsk autorisasjon som sjukepleiar.\nTredelt turnus med dag, kveld og natt, arbeid kvar "
        "tredje helg.\nDu treng ikkje eigen bil; vi har tenestebilar.\nFørarkort klasse B er eit "
        "krav.\nLedig: 100 % fast stilling og 60 % vikariat.",
        "authorisation=T:req shift=rota time_of_day=day time_of_day=evening time_of_day=night "
        "weekend=T car=T:not driving_licence=B:req percent=100-100 percent=60-60 "
        "contract=permanent contract=substitute",
    ),
    (
        "Servitør",
        "Vi trenger deg på kveldstid fra torsdag til søndag.\nDu serverer mat, øl og vin til "
        "gjestene.\nDu må være over 20 år.\nTilkallingsvikar i starten, med mulighet for fast "
        "stilling.",
        "time_of_day=evening weekend=T food=T alcohol=T customers=T age_min=20:req "
        "contract=on_call",
    ),
    (
        "Arkivmedarbeider",
        "Du ordner gamle protokoller i rolige lokaler, to og to.\nStillingen er midlertidig, "
        "40–60 %, og du velger selv dagene mellom mandag og fredag, kl. 8–15.\n"
        "Det er ikke krav om førerkort.\nVi ber ikke om politiattest.",
        "contract=fixed_term percent=40-60 time_of_day=day weekend=F driving_licence=B:not "
        "police_certificate=T:not",
    ),
]


def _said(title: str, text: str) -> set[str]:
    found = set()
    for fact in facts_of(Vacancy(uuid="x", title=title, text=text, employer="Firma")):
        if fact.name not in REMOVING or fact.confidence < 0.5:
            continue
        many = fact.name == "time_of_day" and isinstance(fact.value, tuple)
        for value in fact.value if many and isinstance(fact.value, tuple) else (fact.value,):
            shown = "-".join(map(str, value)) if isinstance(value, tuple) else str(value)
            shown = {"True": "T", "False": "F"}.get(shown, shown)
            asked = f":{fact.requirement[:3]}" if fact.requirement else ""
            found.add(f"{fact.name}={shown}{asked}")
    return found


@pytest.mark.parametrize(("title", "text", "expected"), ADVERTS)
def test_a_small_advert_says_this_and_nothing_more(title, text, expected):
    assert set(expected.split()) == _said(title, text)
