"""Language, licences, papers, education, experience and age, in small sentences."""

import pytest

LANGUAGES = [
    ("Du må beherske norsk muntlig og skriftlig.", {"nb": "required"}),
    ("Gode norsk- og engelskkunnskaper", {"nb": "required", "en": "required"}),
    ("Godt norsk språk er en fordel.", {"nb": "advantage"}),
    ("Krav: norsk på nivå B1", {"nb": "required"}),
    ("Snakker et skandinavisk språk", {"nb": "required", "sv": "required"}),
    ("Du snakkar norsk eller engelsk.", {"nb": "required", "en": "required"}),
    ("Fluent in English, Norwegian is an advantage", {"en": "required", "nb": "advantage"}),
    ("Norwegian is not required.", {"nb": "not_required"}),
    ("Svensktalende selger", {"sv": "required"}),
    ("Engelsk muntlig; polsk er et pluss", {"en": "required", "other": "advantage"}),
    ("Du må meistre nynorsk skriftleg.", {"nb": "required"}),
    ("Gode kunnskapar i norsk, både munnleg og skriftleg", {"nb": "required"}),
    ("Arbeidsspråket er engelsk.", {"en": "required"}),
    ("God muntlig og skriftlig fremstillingsevne", {}),
    ("Norsk autorisasjon som sykepleier", {}),
    ("Vi har norske og utenlandske kunder.", {}),
    ("God kjennskap til norsk lovverk", {}),
    ("Vi tilbyr norskkurs to ganger i uka.", {}),
    ("Norges største engelske bokhandel", {}),
    ("Kommunen har nynorsk som administrasjonsspråk.", {}),
]


@pytest.mark.parametrize(("text", "expected"), LANGUAGES)
def test_languages_count_where_they_are_used_at_work(read, text, expected):
    assert expected == {f.value: f.requirement for f in read(text, "language")}


def test_the_level_of_a_language_is_kept(read):
    (fact,) = read("Krav om norsk på minimum nivå B2", "language_level")
    assert fact.value == "nb:B2"


def test_a_language_listed_under_its_heading_is_required(read):
    text = "SPRÅK\n- Norsk\n- Engelsk\nVI TILBYR\n- godt miljø"
    assert {"nb", "en"} == {f.value for f in read(text, "language")}


LICENCES = [
    ("Førerkort klasse B er et krav.", {"B": "required"}),
    ("Du må ha førerkort.", {"B": "required"}),
    ("Førerkort kl. C/CE", {"C": "required", "CE": "required"}),
    ("Førerkort klasse C1 eller D er en fordel", {"C1": "advantage", "D": "advantage"}),
    ("Førerkort klasse B, gjerne C", {"B": "required", "C": "advantage"}),
    ("Førarkort klasse B er ynskjeleg", {"B": "advantage"}),
    ("Sertifikat klasse B", {"B": "required"}),
    ("Ønskelig med førerkort for personbil", {"B": "advantage"}),
    ("Driving licence class B is required", {"B": "required"}),
    ("You need a driver's license.", {"B": "required"}),
    ("Førerkort er ikke nødvendig.", {"B": "not_required"}),
    ("Du må kunne kjøre bil.", {"B": "required"}),
    ("Førerkort for lastebil", {"C": "required"}),
    ("Du kjører truck på lageret.", {}),
    ("Vi har sertifikat for miljøledelse.", {}),
    ("Alle biler har nye lisenser.", {}),
]


@pytest.mark.parametrize(("text", "expected"), LICENCES)
def test_each_licence_class_has_its_own_requirement(read, text, expected):
    assert expected == {f.value: f.requirement for f in read(text, "driving_licence")}


CARS = [
    ("Du må disponere egen bil.", ["required"]),
    ("Det er en fordel å ha tilgang til bil.", ["advantage"]),
    ("Eigen bil er naudsynt.", ["required"]),
    ("You need your own car.", ["required"]),
    ("Førerkort klasse B", []),
    ("Du får firmabil.", []),
    ("Vi har bil, men du må ha førerkort.", []),
    ("Du liker å kjøre bil.", []),
]


@pytest.mark.parametrize(("text", "expected"), CARS)
def test_a_licence_is_not_a_car(read, text, expected):
    assert expected == [f.requirement for f in read(text, "car")]


PAPERS = [
    ("Fagbrev som elektriker er et krav.", "trade_certificate", ["required"]),
    ("Fagbrev er en fordel, men ikke et krav.", "trade_certificate", ["advantage"]),
    ("Med eller uten fagbrev", "trade_certificate", ["not_required"]),
    ("Du får mulighet til å ta fagbrev.", "trade_certificate", []),
    ("Fag-/svennebrev", "trade_certificate", ["required"]),
    ("Politiattest kreves.", "police_certificate", ["required"]),
    ("Det vert stilt krav om politiattest ved tilsetjing.", "police_certificate", ["required"]),
    ("A police certificate is required", "police_certificate", ["required"]),
    ("Norsk autorisasjon som sykepleier", "authorisation", ["required"]),
    ("Offentleg godkjend sjukepleiar", "authorisation", ["required"]),
    ("Vi søker autorisert vernepleier.", "authorisation", ["required"]),
    ("Kjøreseddel er obligatorisk", "authorisation", ["required"]),
    ("Godkjent vekterkurs", "authorisation", ["required"]),
    ("Du må kunne sikkerhetsklareres.", "authorisation", ["required"]),
    ("Autorisasjon er ikke et krav", "authorisation", ["not_required"]),
    ("Vi er autorisert forhandler av Volvo.", "authorisation", []),
    ("Autorisert verksted søker mekaniker", "authorisation", []),
]


@pytest.mark.parametrize(("text", "name", "expected"), PAPERS)
def test_papers_asked_for(read, text, name, expected):
    assert expected == [f.requirement for f in read(text, name)]


COURSES = [
    ("Truckførerbevis T1 og T4", {"forklift"}),
    ("Forklift certificate is an advantage", {"forklift"}),
    ("ADR-bevis og YSK", {"adr", "driver_cpc"}),
    ("HMS-kort og kurs i varme arbeider", {"hse_card", "hot_work"}),
    ("Kranførerbevis", {"crane"}),
    ("Gyldig STCW og grunnleggende sikkerhetskurs", {"safety"}),
    ("Du laster truck og tilhenger.", set()),
]


@pytest.mark.parametrize(("text", "expected"), COURSES)
def test_certificates_are_named(read, text, expected):
    assert expected == {f.value for f in read(text, "certificate")}


EDUCATION = [
    ("Bachelor i økonomi er et krav.", {"bachelor": "required"}),
    ("Krav til bachelor- eller mastergrad", {"bachelor": "required", "master": "required"}),
    ("Høyere utdanning er en fordel.", {"higher": "advantage"}),
    ("Utdanning på høgskule-/universitetsnivå", {"higher": "required"}),
    ("Relevant fagskole", {"vocational": "required"}),
    ("Kvalifikasjoner: fullført videregående skole", {"upper_secondary": "required"}),
    ("Ingen krav til utdanning.", {"none": "not_required"}),
    ("No formal education required", {"none": "not_required"}),
    ("Det er et krav om relevant utdanning.", {"relevant": "required"}),
    ("Elever ved Sandnes videregående skole", {}),
    ("Vi samarbeider med fagskolen i Oslo.", {}),
    ("Erfaring med masterdata", {}),
    ("Opplysninger om utdanning legges ved søknaden.", {}),
]


@pytest.mark.parametrize(("text", "expected"), EDUCATION)
def test_each_level_of_education_is_listed(read, text, expected):
    assert expected == {f.value: f.requirement for f in read(text, "education")}


EXPERIENCE = [
    ("Du må ha erfaring fra butikk.", {"required"}),
    ("Minimum 3 års erfaring", {"required"}),
    ("Erfaring er en fordel.", {"advantage"}),
    ("Erfaring er ikke nødvendig.", {"not_required"}),
    ("Ingen erfaring nødvendig", {"not_required"}),
    ("Erfaring er en fordel, men ikke et krav.", {"advantage"}),
    ("Røynsle frå yrket er ein føremon.", {"advantage"}),
    ("No experience needed", {"not_required"}),
    ("At least two years of experience required", {"required"}),
    ("Du får verdifull erfaring hos oss.", set()),
    ("Vi har lang erfaring i bransjen.", set()),
    ("En god kundeopplevelse", set()),
]


@pytest.mark.parametrize(("text", "expected"), EXPERIENCE)
def test_experience_is_asked_for_or_not_needed(read, text, expected):
    assert expected == {f.requirement for f in read(text, "experience")}


def test_wished_qualifications_are_an_advantage_unless_a_word_says_must(read):
    text = "Ønskede kvalifikasjoner:\n- erfaring fra kontor\n- førerkort klasse B\n- må kunne norsk"
    assert [f.requirement for f in read(text, "driving_licence")] == ["advantage"]
    assert [f.requirement for f in read(text, "experience")] == ["advantage"]
    assert [f.requirement for f in read(text, "language")] == ["required"]


AGES = [
    ("Du må være over 18 år.", [18]),
    ("Du er fylt 20 år.", [20]),
    ("- Over 18 år", [18]),
    ("Aldersgrense 18 år", [18]),
    ("Du må vere minst 18 år.", [18]),
    ("You must be at least 21 years old.", [21]),
    ("18 års aldersgrense", [18]),
    ("Vi har over 20 års erfaring.", []),
    ("Bedriften er over 25 år gammel.", []),
    ("Brukerne er over 18 år.", []),
    ("Vi jobber med ungdom fra 13 til 18 år.", []),
    ("Kontrakten varer minst 18 måneder.", []),
    ("Avdelingen har over 20 ansatte.", []),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_the_lowest_age_is_the_applicants(read, text, expected):
    assert expected == [f.value for f in read(text, "age_min")]
