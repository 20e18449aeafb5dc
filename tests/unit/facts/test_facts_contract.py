"""Contract, pay and the kinds that are never a match, in small sentences."""

import pytest

CONTRACTS = [
    ("Vi har ledig fast stilling som kokk.", {"permanent"}),
    ("Fast 80 % stilling", {"permanent"}),
    ("Det er ledig ei fast stilling.", {"permanent"}),
    ("Permanent position", {"permanent"}),
    ("Vikariat i ett år.", {"substitute"}),
    ("Svangerskapsvikariat til august", {"substitute"}),
    ("Midlertidig stilling ut 2018", {"fixed_term"}),
    ("Engasjement ut året", {"fixed_term"}),
    ("Mellombels stilling", {"fixed_term"}),
    ("Åremål på seks år", {"fixed_term"}),
    ("Prosjektstilling i to år", {"project"}),
    ("Vi søker sesongarbeidere til jordbærplukking.", {"seasonal"}),
    ("Sommerjobb i butikk", {"holiday_job"}),
    ("Ferievikarar sommaren 2027", {"holiday_job"}),
    ("Vi søker ringevikarer.", {"on_call"}),
    ("Tilkallingsvikar", {"on_call"}),
    ("Ekstrahjelp ved behov", {"on_call"}),
    ("Vi søker lærling i kokkefaget.", {"apprenticeship"}),
    ("Ledig læreplass", {"apprenticeship"}),
    ("Vi søker trainee til vårt program.", {"trainee"}),
    ("Oppdraget er på frilansbasis.", {"freelance"}),
    ("Vi tilbyr fast lønn og faste rutiner.", set()),
    ("Mulighet for fast ansettelse etter seks måneder.", set()),
    ("Vikarbyråer bes ikke ta kontakt.", set()),
    ("Du har et brennende engasjement for faget.", set()),
    ("Vi ser etter engasjement og godt humør.", set()),
    ("Vi har to lærlinger hos oss i dag.", set()),
    ("Bransjen er sesongbetont.", set()),
    ("Du leder prosjekter fra start til slutt.", set()),
    ("Vi holder til i midlertidige lokaler.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CONTRACTS)
def test_contract_is_read_from_the_words(read, text, expected):
    assert expected == {f.value for f in read(text, "contract")}


def test_text_stands_before_the_field_and_both_are_shown_where_they_differ(read):
    text, field = read("Dette er et vikariat.", "contract", engagement="Fast")
    assert (text.value, text.source) == ("substitute", "text")
    assert (field.value, field.source) == ("permanent", "engagementtype")
    assert text.confidence > field.confidence


@pytest.mark.parametrize("engagement", ["Annet", "", "Ikke oppgitt"])
def test_annet_in_the_field_is_not_stated(read, engagement):
    assert read("", "contract", engagement=engagement) == []


PAY = [
    ("Lønn etter tariff.", {"tariff"}),
    ("Løn etter gjeldande tariffavtale", {"tariff"}),
    ("Lønn etter overenskomst", {"tariff"}),
    ("Lønn etter avtale", {"by_agreement"}),
    ("Løn etter avtale", {"by_agreement"}),
    ("Vi tilbyr god timelønn.", {"hourly"}),
    ("Fastlønn og provisjon", {"commission"}),
    ("Timelønn, ikke provisjonsarbeid", {"hourly"}),
    ("Konkurransedyktige betingelser", set()),
]


@pytest.mark.parametrize(("text", "expected"), PAY)
def test_how_pay_is_set(read, text, expected):
    assert expected == {f.value for f in read(text, "pay")}


SUMS = [
    ("Timelønn 215–235 kr.", "pay_hourly", [(215, 235)]),
    ("Lønn 230 kr/t", "pay_hourly", [(230, 230)]),
    ("Timeløn 215 kroner", "pay_hourly", [(215, 215)]),
    ("NOK 228 per hour", "pay_hourly", [(228, 228)]),
    ("Lønn kr 510.000 – 600.000", "pay_yearly", [(510_000, 600_000)]),
    ("Lønn fra 490 000 kr", "pay_yearly", [(490_000, 490_000)]),
    ("Månedslønn fra kr 36 500 per måned", "pay_monthly", [(36_500, 36_500)]),
    ("Selskapet omsetter for kr 450 000 i året", "pay_yearly", []),
]


@pytest.mark.parametrize(("text", "name", "expected"), SUMS)
def test_sums_are_kroner(read, text, name, expected):
    assert expected == [f.value for f in read(text, name)]


NEVER = [
    ("Lønnen er 100 % provisjonsbasert, uten fastlønn.", {"commission_only"}),
    ("Vi tilbyr lønn etter provisjon.", {"commission_only"}),
    ("Ren provisjon", {"commission_only"}),
    ("Commission only", {"commission_only"}),
    ("Bli franchisetaker hos oss", {"franchise"}),
    ("Vi søker frivillige til festivalen.", {"volunteer"}),
    ("Som frivillig får du gratis mat.", {"volunteer"}),
    ("Vervet er ulønnet.", {"unpaid"}),
    ("Stillingen er en praksisplass.", {"work_training"}),
    ("Vi har ledige plasser for arbeidstrening.", {"work_training"}),
    ("Du må ha eget enkeltpersonforetak.", {"self_employed"}),
    ("Du er selvstendig næringsdrivende på oppdrag.", {"self_employed"}),
    ("God fastlønn og gode muligheter for provisjon.", set()),
    ("Du samarbeider med frivillige lag og organisasjoner.", set()),
    ("Du følger opp deltakere i arbeidstrening.", set()),
    ("Butikken er en del av en franchisekjede.", set()),
    ("Dette er ikke et oppdrag for selvstendige.", set()),
    ("Mulighet for ulønnet permisjon", set()),
    ("Ingen ubetalt overtid", set()),
]


@pytest.mark.parametrize(("text", "expected"), NEVER)
def test_kinds_that_are_never_a_match(read, text, expected):
    assert expected == {f.value for f in read(text, "not_ordinary")}
