"""What the work is like: body, senses, people, place; and what the employer says of itself."""

import pytest

TRUE = [
    ("Tunge løft må påregnes.", "heavy_lifting"),
    ("Du løfter varer på inntil 25 kg.", "heavy_lifting"),
    ("Heavy lifting is part of the job.", "heavy_lifting"),
    ("Arbeidet er fysisk tungt.", "heavy_lifting"),
    ("Jobben krever at du ikke er redd for å arbeide i høyden.", "heights"),
    ("Arbeid på stillas", "heights"),
    ("Work at heights", "heights"),
    ("Det er mye støy i lokalet.", "noise"),
    ("Du arbeider på et fryselager.", "cold"),
    ("Du jobber ute hele året.", "outdoors"),
    ("Utearbeid i all slags vær", "outdoors"),
    ("Du må trivast ute i all slags ver.", "outdoors"),
    ("Outdoor work", "outdoors"),
    ("Vi søker kjøkkenassistent.", "food"),
    ("Du lager mat og vasker opp.", "food"),
    ("Matlaging og servering", "food"),
    ("Du serverer vin og øl.", "alcohol"),
    ("Vi søker bartender.", "alcohol"),
    ("Skjenking av alkohol", "alcohol"),
    ("Du steller hester og kyr.", "animals"),
    ("Stell av dyr", "animals"),
    ("Working with animals", "animals"),
    ("Jobben er fysisk krevende.", "physical"),
    ("Du må være i god fysisk form.", "physical"),
    ("Du jobber alene om natten.", "alone"),
    ("Du arbeider åleine.", "alone"),
    ("Du jobber i team.", "team"),
    ("Kundebehandling i butikk", "customers"),
    ("Du betjener kunder i kassa.", "customers"),
    ("Ta imot gjester i resepsjonen", "customers"),
    ("Du møter kundar kvar dag.", "customers"),
    ("You serve customers at the counter.", "customers"),
    ("Hjelpe passasjerer om bord", "customers"),
    ("Du vil ha mye kundekontakt.", "customers"),
    ("Salg og service til kunder", "customers"),
    ("Du svarer på telefonen.", "telephone"),
    ("Telefonsalg på kveldstid", "telephone"),
    ("Arbeid på sentralbord", "telephone"),
    ("Ta imot telefonhenvendelser", "telephone"),
    ("Answering the phone", "telephone"),
    ("Salg over telefon", "telephone"),
    ("Vi ønsker mangfold.", "openness"),
    (
        "Vi oppfordrer alle kvalifiserte til å søke, uansett alder, kjønn eller bakgrunn.",
        "openness",
    ),
    ("Vi bryr oss ikke om hull i CV-en.", "openness"),
    ("Vi legger til rette for ansatte ved behov.", "accommodation"),
    ("Vi kan være behjelpelig med å skaffe bolig.", "lodging"),
    ("Vi søker på vegne av vår kunde.", "agency"),
    ("For vår oppdragsgiver søker vi en kokk.", "agency"),
]

SILENT = [
    ("Ingen tunge løft.", "heavy_lifting"),
    ("Sekkene veier 10 kg.", "heavy_lifting"),
    ("Et løft for bransjen", "heavy_lifting"),
    ("Vi tar deg til nye høyder.", "heights"),
    ("Her er det stor takhøyde.", "heights"),
    ("Vi selger støydempende vinduer.", "noise"),
    ("Kalde samtaler og kaldt salg", "cold"),
    ("Du er på utkikk etter en ny jobb.", "outdoors"),
    ("Vi er ute etter en god selger.", "outdoors"),
    ("Konsulent ute hos kunde", "outdoors"),
    ("Gratis lunsj i kantina", "food"),
    ("Vi selger kjøkken og bad.", "food"),
    ("Et automatisk system for formater", "food"),
    ("Vi serverer ikke alkohol.", "alcohol"),
    ("Institusjonen er for mennesker med alkoholavhengighet.", "alcohol"),
    ("Ta ansvar for barn og barnebarn", "alcohol"),
    ("Utstyret er dyrt.", "animals"),
    ("Vi dyrker grønnsaker.", "animals"),
    ("Bilen har 150 hestekrefter.", "animals"),
    ("Du er aldri alene på vakt.", "alone"),
    ("Vi bruker Microsoft Teams.", "team"),
    ("Vi leverer løsninger til kunder i hele Norge.", "customers"),
    ("Ingen kundekontakt.", "customers"),
    ("Du har ikke kontakt med kunder.", "customers"),
    ("Våre kunder er store industribedrifter.", "customers"),
    ("Ta kontakt på telefon 22 33 44 55.", "telephone"),
    ("Spørsmål? Kontakt daglig leder på telefon [tlf].", "telephone"),
    ("Vi dekker fri telefon.", "telephone"),
    ("Ingen telefon.", "telephone"),
    ("Mangfoldige arbeidsoppgaver", "openness"),
    ("Vi legger til rette for faglig utvikling.", "accommodation"),
    ("Tjenester i brukernes bolig", "lodging"),
    ("Service til våre kunder", "agency"),
]


@pytest.mark.parametrize(("text", "name"), TRUE)
def test_a_stated_condition_is_true(read, text, name):
    assert [f.value for f in read(text, name)] == [True]


@pytest.mark.parametrize(("text", "name"), SILENT)
def test_other_uses_of_the_words_say_nothing(read, text, name):
    assert read(text, name) == []


REMOTE = [
    ("Mulighet for hjemmekontor", ["hybrid"]),
    ("Høve til heimekontor to dagar i veka", ["hybrid"]),
    ("Stillingen er 100 % hjemmekontor.", ["remote"]),
    ("Fully remote", ["remote"]),
    ("Hybrid work, two days from home", ["hybrid"]),
    ("Det er ikke mulighet for hjemmekontor.", ["onsite"]),
    ("Hjemmekontor er ikke mulig.", ["onsite"]),
    ("Drift av hybrid infrastruktur", []),
    ("Du reparerer hybridbiler.", []),
]


@pytest.mark.parametrize(("text", "expected"), REMOTE)
def test_where_the_work_is_done(read, text, expected):
    assert expected == [f.value for f in read(text, "remote")]


PACE = [
    ("Du trives i en hektisk hverdag.", ["fast"]),
    ("Høyt tempo må påregnes.", ["fast"]),
    ("Fast-paced environment", ["fast"]),
    ("Rolig arbeidsmiljø", ["slow"]),
    ("Some travel is expected.", []),
]


@pytest.mark.parametrize(("text", "expected"), PACE)
def test_pace_is_fast_or_slow(read, text, expected):
    assert expected == [f.value for f in read(text, "pace")]
