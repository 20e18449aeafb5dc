"""How body, senses, food, animals and customers are spoken of, and what is not meant."""

import pytest

SAID = {
    ("heavy_lifting", "T"): [
        "Vi løfter mye tungt.",
        "Arbeidet kan til tider være tungt.",
        "Noen av kassene er tunge.",
        "Noen forflytninger er tunge.",
        "Du bærer sekker på 25 kg.",
        "Kolli inntil 23 kg",
        "The boxes weigh up to 25 kg.",
        "Det blir tunge tak i rushet.",
    ],
    ("heavy_lifting", ""): [
        "Ingen løft over 10 kg.",
        "Ingen eske er over 12 kilo.",
        "Det er ingenting tungt å bære.",
        "Tunge løft tar kranen.",
        "Arbeidet er ikke tungt.",
        "Vi kjører tunge kjøretøy.",
        "Du får høre tunge historier og ha tunge samtaler.",
        "Vi sorterer 400 kg klær i timen.",
        "No heavy lifting, the machines do that.",
        "Pakkene på 22 kilo tar roboten.",
    ],
    ("heights", "T"): [
        "Du jobber på tak og i stillas.",
        "Du må ikke ha høydeskrekk.",
        "Vasking av vinduer fra lift",
        "Du klatrer i master.",
        "You work on roofs.",
        "Working on lift towers, with a harness",
        "Du står i stige når du maler.",
    ],
    ("heights", ""): [
        "Løft laget til nye høyder.",
        "Hotellet ligger i høyden over byen, med utsikt.",
        "Her er taket høyt under møtene.",
        "Du klatrer ikke på taket, det gjør montørene.",
    ],
    ("noise", "T"): [
        "Det er mye bråk i hallen.",
        "Støynivået krev hørselvern.",
        "Musikken er høy.",
        "The fans are loud.",
        "Høg lyd må du tole.",
    ],
    ("noise", ""): [
        "Lite støy og god ro.",
        "Vi lager støyskjermer.",
        "God lyd på møterommene",
    ],
    ("cold", "T"): [
        "Du jobber på kalde loft.",
        "Det er kaldt i hallen om vinteren.",
        "Temperaturen er minus 20.",
        "Kjølelageret holder 4 grader.",
        "It can get cold.",
        "Lageret holder −18 °C.",
        "Av og til er det 15 minus og vind.",
    ],
    ("cold", ""): [
        "Kaldt salg og kalde samtaler",
        "Kald drikke til alle",
    ],
    ("outdoors", "T"): [
        "Arbeidet er utandørs i regn.",
        "Mye av jobben skjer i felt.",
        "Du er ute i alt slags vær.",
        "Vernerunder ute hver uke",
        "You'll be outside in all weather.",
        "Stell av hage og uteområder",
    ],
    ("outdoors", ""): [
        "Vi har en fin uteplass.",
        "Fristen er ute.",
        "Konsulenten sitter ute hos kunden.",
        "Du jobber inne hele dagen, aldri ute.",
        "Har du spørsmål, kan du kontakte rektor, som er ute på tur.",
    ],
    ("food", "T"): [
        "Du smører baguetter og koker suppe.",
        "Vi søkjer kjøkenassistent.",
        "Du steiker burgere.",
        "Preparing breakfast and washing up",
        "Pølser og boller lages i kiosken.",
        "Du skrellar og kuttar.",
    ],
    ("food", ""): [
        "Ansatte får gratis lunsj.",
        "Vi spiser lunsj sammen.",
        "Matematikk og naturfag",
        "God kaffe på kontoret",
    ],
    ("alcohol", "T"): [
        "Du tapper øl.",
        "You pour drinks behind the bar.",
    ],
    ("alcohol", ""): [
        "Vi er en rusfri arbeidsplass.",
        "Barn og unge",
    ],
    ("animals", "T"): [
        "Stell av hester",
        "Du lufter hunder.",
        "Du må like dyr.",
        "You will feed the sheep.",
    ],
    ("animals", ""): [
        "Vi har en kontorhund som heter Bella.",
        "Hunder på besøk hver fredag",
        "Barnehagen har 54 barn og to høner.",
        "Bygda har 900 mennesker og 4 000 sauer.",
        "Du kan ta med hund på jobb.",
        "Det er dyrt å bo her.",
        "Vi er åtte som jobbar her, pluss ein hund.",
    ],
    ("customers", "T"): [
        "Du tar imot gjester og viser dem til bordet.",
        "Du ekspederer reisende.",
        "Du kokar kaffi til kundane.",
        "Svare på spørsmål frå innbyggjarar",
        "You greet skiers.",
        "Du kjører passasjerer til flyplassen.",
        "Du må snakke norsk med gjestene.",
        "Guiding tourists",
        "Du besøker kunder hjemme hos dem.",
    ],
    ("customers", ""): [
        "Våre kunder er kommuner og fylker.",
        "Stillingen har ikke kundeansvar.",
        "Du slipper kunder.",
        "You don't deal with guests.",
        "Vi har 400 kunder i Norden.",
        "Du steller pasienter.",
    ],
}
CASES = [(name, expected, text) for (name, expected), said in SAID.items() for text in said]


@pytest.mark.parametrize(("name", "expected", "text"), CASES)
def test_conditions_are_read_as_they_are_said(said, name, expected, text):
    assert set(expected.split()) == said(text, name)
