"""How languages, licences, cars, education and experience are asked for, and what is not."""

import pytest

SAID = {
    ("language", "nb:req"): [
        "Du må kunne gjøre deg forstått på norsk.",
        "Vi snakker norsk på jobb.",
        "God norsk, muntlig og skriftlig",
        "Kravet er norsk på nivå B2.",
        "Du meistrar norsk godt.",
        "Conversational Norwegian required",
        "Du skriv godt nynorsk.",
    ],
    ("language", "nb:req en:req"): [
        "Norsk eller engelsk holder.",
    ],
    ("language", "nb:not"): [
        "Du trenger ikke kunne norsk.",
    ],
    ("language", "nb:adv"): [
        "Norwegian is nice to have.",
        "Litt norsk er en fordel.",
    ],
    ("language", "en:req nb:adv"): [
        "You speak English. Norwegian is a bonus.",
    ],
    ("language", "nb:req other:req"): [
        "Norsk og polsk",
    ],
    ("language", "other:adv"): [
        "Samisk er et pluss.",
    ],
    ("language", "nb:req sv:req other:req"): [
        "Du snakker norsk, svensk eller dansk.",
    ],
    ("language", "en:req"): [
        "Arbeidsspråket er engelsk, vi lærer deg norsk.",
    ],
    ("language", ""): [
        "Lærer i norsk og engelsk",
        "Vi er Norges største norske kjede.",
        "60 studiepoeng i engelsk",
        "Vi tilbyr gratis norskkurs.",
        "Engelsk frokost og tysk øl",
        "Vi eksporterer til det tyske markedet.",
    ],
    ("driving_licence", "B:req"): [
        "Du må ha lappen.",
        "Førerkort",
        "Clean driving licence needed",
        "Du må ha sertifikat for bil.",
    ],
    ("driving_licence", "C:adv CE:adv"): [
        "Førerkort klasse C eller CE er en fordel.",
    ],
    ("driving_licence", "D:req"): [
        "Førerkort klasse D og kjøreseddel",
    ],
    ("driving_licence", "B:not"): [
        "Du trenger ikke førerkort.",
    ],
    ("driving_licence", "B:adv"): [
        "Har du førerkort, er det bra.",
    ],
    ("driving_licence", "B:req BE:adv"): [
        "Førerkort B er et krav, og BE er en fordel.",
    ],
    ("driving_licence", "B:req C1:adv"): [
        "Du må ha førerkort B. Har du C1, er det fint.",
    ],
    ("driving_licence", "T:req"): [
        "Førerkort for traktor",
    ],
    ("driving_licence", ""): [
        "Vi dekker førerkort for truck.",
        "Sertifikat i Azure",
        "Ta med førerkort som legitimasjon til intervjuet.",
    ],
    ("car", "T:req"): [
        "Du må ha egen bil.",
        "Må disponere bil",
        "Bil kreves.",
        "Bil treng du for å kome deg hit.",
    ],
    ("car", "T:adv"): [
        "Bil er en fordel.",
        "Det er bra om du har bil.",
    ],
    ("car", "T:not"): [
        "Du trenger ikke egen bil.",
        "Egen bil er ikke nødvendig.",
    ],
    ("car", ""): [
        "Du får firmabil.",
        "Vi har tjenestebiler.",
        "Du kjører bilen min.",
        "Verkstedet reparerer bil.",
        "Du kommer deg hit med bil eller buss.",
    ],
    ("education", "none:not"): [
        "Ingen utdanning kreves.",
        "Du trenger ikke utdanning.",
        "No education required.",
    ],
    ("education", "bachelor:req"): [
        "Du har minimum bachelor i sosialt arbeid.",
    ],
    ("education", "master:req"): [
        "Krav om mastergrad innen jus",
    ],
    ("education", "higher:req"): [
        "Utdanning på høgskolenivå er et krav.",
        "A degree is required.",
    ],
    ("education", "higher:req vocational:req"): [
        "Utdanning fra høyskole eller fagskole kreves.",
    ],
    ("education", "upper_secondary:req"): [
        "Fullført videregående skole er et krav.",
    ],
    ("education", "relevant:adv"): [
        "Sykepleierutdanning er en fordel.",
        "Videreutdanning innen psykisk helse er ønskelig.",
    ],
    ("education", "relevant:req"): [
        "Du må ha helsefaglig utdanning.",
    ],
    ("education", "bachelor:adv"): [
        "A bachelor's degree is preferred.",
    ],
    ("education", ""): [
        "Vi tilbyr videreutdanning i ledelse.",
        "Mulighet for videreutdanning i veiledning",
        "Skolen har elever på videregående.",
        "Vi er et utdanningsselskap.",
        "Lang erfaring kan veie opp for formell utdanning.",
    ],
    ("experience", "T:req"): [
        "Minst tre år i bransjen",
        "Du må ha jobbet som kokk tidligere.",
        "You have at least five years in sales.",
        "Krav: solid praksis frå anlegg",
        "Vi søker en erfaren kokk.",
        "Minst fem års praksis",
    ],
    ("experience", "T:adv"): [
        "Har du jobbet i kassa før, er det en fordel.",
        "Det er en fordel at du har arbeidet med barn før.",
        "Helst har du jobbet på sykehjem før.",
        "Experience from a warehouse is useful.",
        "Du bør ha stått i butikk før.",
        "Noe erfaring fra anlegg er fint.",
        "Ledererfaring teller tungt.",
    ],
    ("experience", "T:not"): [
        "Du trenger ingen erfaring.",
        "Erfaring trengs ikke.",
        "Ingen erfaring? Ikke noe problem.",
        "Røynsle er ikkje eit krav.",
        "Kassaerfaring er ikke viktig.",
    ],
    ("experience", ""): [
        "Vi har 40 års erfaring.",
        "Du får jobbe med erfarne kolleger.",
        "Her får du erfaring med mange maskiner.",
        "Hun har jobbet her før.",
        "Barn fra 1 til 6 år",
        "En kundeopplevelse de husker",
        "Vi har drevet hotell i tre generasjoner og gjort det før.",
    ],
    ("police_certificate", "T:not"): [
        "Politiattest kreves ikke.",
    ],
    ("police_certificate", "T:req"): [
        "Du må levere politiattest.",
        "A clean police certificate must be shown.",
    ],
}
CASES = [(name, expected, text) for (name, expected), said in SAID.items() for text in said]


@pytest.mark.parametrize(("name", "expected", "text"), CASES)
def test_demands_are_read_as_they_are_said(said, name, expected, text):
    assert set(expected.split()) == said(text, name)
