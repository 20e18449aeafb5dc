"""Amount of work, time of day, weekend, shift and start, in small sentences."""

import pytest

PERCENT = [
    ("Stillingen er på 80 %.", [(80, 80)]),
    ("Vi søker deg i 80–100 % stilling.", [(80, 100)]),
    ("Stillingsprosent: 100%", [(100, 100)]),
    ("Stilling: 50 prosent, fast.", [(50, 50)]),
    ("Tilkallingsvikar inntil 90 %.", [(0, 90)]),
    ("Stillinga er på minst 60 %.", [(60, 100)]),
    ("Vi har ledig 50 % og 80 % stilling.", [(50, 50), (80, 80)]),
    ("Stillinger på 50, 75 og 100 %.", [(50, 50), (75, 75), (100, 100)]),
    ("Dei fleste jobbar mellom 40 og 70 %.", [(40, 70)]),
    ("Vi søkjer reinhaldar i 45 % fast stilling.", [(45, 45)]),
    ("57,4% stilling som nattevakt", [(57, 57)]),
    ("The position is 60 %.", [(60, 60)]),
    ("We offer a part-time position, 20–40 %.", [(20, 40)]),
    ("Helsefagarbeider, 75 %", [(75, 75)]),
    ("Arbeidstid er mandag–fredag kl. 9–13 (50 %).", [(50, 50)]),
    ("Fast 100 %. Lønn etter tariff.", [(100, 100)]),
    ("Vi har 100 % fokus på kvalitet i stillingen.", []),
    ("Du får 20 % rabatt på alle varer i butikken.", []),
    ("15 % personalrabatt til alle ansatte", []),
    ("Det trekkes 2 % til Statens pensjonskasse.", []),
    ("Avdelingen dekker 80 % av markedet og vi ansetter nå.", []),
    ("100 % provisjonsbasert jobb", []),
    ("Bedriften er 100 % eid av kommunen.", []),
    ("Kvelds- og helgetillegg på 25 % av lønn.", []),
    ("Vi er 100 % norskeide og søker selger.", []),
    ("Du må påregne 30 % reisevirksomhet i stillingen.", []),
    ("Stillingen innebærer ca. 40 reisedøgn og 20 % av tiden på kontoret.", []),
    ("Lønnen er 60 % fast og 40 % bonus.", []),
]


@pytest.mark.parametrize(("text", "expected"), PERCENT)
def test_percent_is_read_only_where_it_is_about_the_job(read, text, expected):
    assert expected == [f.value for f in read(text, "percent")]


def test_percent_in_the_title_is_read_unless_it_is_something_else(read):
    assert [f.value for f in read("", "percent", title="Nattevakt 40%")] == [(40, 40)]
    assert read("", "percent", title="100 % provisjon – vil du selge?") == []


def test_several_positions_have_one_fact_each_with_the_position(read):
    text = "Vi har ledig 100 % stilling som sykepleier og 50 % stilling som renholder."
    said = {f.position: f.value for f in read(text, "percent")}
    assert said == {"sykepleier": (100, 100), "renholder": (50, 50)}


HOURS = [
    ("Det er 5-10 timer ukentlig.", [(5, 10)]),
    ("Arbeidstiden er 37,5 timer per uke.", [(37, 37)]),
    ("35,5 timar i veka", [(35, 35)]),
    ("inntil 12 timer i uken", [(0, 12)]),
    ("15 hours a week", [(15, 15)]),
    ("Vi har døgnåpent 24 timer i døgnet", []),
]


@pytest.mark.parametrize(("text", "expected"), HOURS)
def test_hours_a_week_are_kept_as_hours(read, text, expected):
    assert expected == [f.value for f in read(text, "hours_week")]
    assert read(text, "percent") == []


EXTENT = [
    ("Vi søker en medarbeider på heltid.", ["full_time"]),
    ("Dette er en deltidsjobb ved siden av skolen.", ["part_time"]),
    ("Deltidsstilling på kveldstid", ["part_time"]),
    ("Full-time position in Oslo", ["full_time"]),
    ("Lønn 500 000 kr omregnet til full stilling.", []),
    ("Har arbeidserfaring fra salg, både deltid og heltid er relevant", []),
]


@pytest.mark.parametrize(("text", "expected"), EXTENT)
def test_full_and_part_time_are_read_in_words(read, text, expected):
    assert expected == [f.value for f in read(text, "extent")]


def test_the_field_heltid_says_nothing_and_deltid_says_part_time(read):
    assert read("", "extent", extent="Heltid") == []
    (fact,) = read("", "extent", extent="Deltid")
    assert (fact.value, fact.source, fact.quote) == ("part_time", "extent", "Deltid")


TIMES = [
    ("Arbeidstid dag, kveld og natt.", {"day", "evening", "night"}),
    ("Du jobber dag- og kveldsvakter.", {"day", "evening"}),
    ("Arbeidstid kl. 08–16.", {"day"}),
    ("Arbeidstiden er fra kl. 07.30 til 15.00.", {"day"}),
    ("Vakter kl. 16-22.", {"evening"}),
    ("Nattevakter fra 22.00 til 07.00", {"night"}),
    ("Arbeidet er lagt til ettermiddag og kveld.", {"evening"}),
    ("Du må kunne arbeide natt.", {"night"}),
    ("Kvelds- og nattarbeid må påreknast.", {"evening", "night"}),
    ("Working hours are 08:00–16:00.", {"day"}),
    ("Evening and night shifts", {"evening", "night"}),
    ("Stillingen er på dagtid.", {"day"}),
    ("Vi tilbyr kveldstillegg og nattillegg.", set()),
    ("Ingen kveldsarbeid eller nattarbeid.", set()),
    ("Spørsmål? Ring oss mellom kl. 09–15.", set()),
    ("Hotellet har 120 overnattinger i dag.", set()),
    ("Vi har vokst fra 10-15 ansatte til 40.", set()),
    ("Søknadsfrist 15.12.2018 kl. 12", set()),
    ("Dette er et godt sted å jobbe hver dag.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_time_of_day_is_a_list(read, text, expected):
    assert expected == {v for f in read(text, "time_of_day") for v in f.value}


WEEKENDS = [
    ("Arbeid hver tredje helg.", True),
    ("Arbeid kvar tredje helg må påreknast.", True),
    ("Du jobber annenhver lørdag.", True),
    ("Nokre laurdagar", True),
    ("Every second weekend", True),
    ("Arbeidstid mandag–fredag kl. 8–16.", False),
    ("Ingen helgearbeid.", False),
    ("Vi jobber ikke i helgene.", False),
    ("Du har fri i helgene.", False),
    ("No weekends.", False),
    ("Vi gir helgetillegg etter tariff.", None),
    ("Kvelds- og helgetillegg", None),
    ("Søknadsfrist søndag 12. desember", None),
    ("God helg!", None),
    ("Vi er stengt søndag.", None),
    ("Kontakt oss mandag–fredag på telefon.", None),
    ("Arbeidssted er Helgeland.", None),
]


@pytest.mark.parametrize(("text", "expected"), WEEKENDS)
def test_weekend_work_is_stated_ruled_out_or_not_said(read, text, expected):
    said = [f.value for f in read(text, "weekend")]
    assert ([] if expected is None else [expected]) == said


def test_weekdays_in_one_place_do_not_rule_out_weekends_said_in_another(read):
    text = "Arbeidstid mandag–fredag kl. 8–16.\nI tillegg arbeid hver fjerde helg."
    assert [f.value for f in read(text, "weekend")] == [True]


SHIFTS = [
    ("Arbeid i turnus.", ["rota"]),
    ("Todelt turnus med helg", ["rota"]),
    ("Du jobber 2-skift.", ["shift"]),
    ("Skiftarbeid må påregnes", ["shift"]),
    ("To operatørar til treskift", ["shift"]),
    ("Deltakelse i vaktordning", ["duty"]),
    ("Hjemmevakt hver sjette uke", ["duty"]),
    ("Shift work: 12-hour shifts", ["shift"]),
    ("Vi skifter dekk på biler", []),
    ("Varierte og skiftende oppgaver", []),
    ("Ingen turnus.", []),
    ("Skifttillegg etter tariff", []),
    ("Norsk turnustjeneste", []),
]


@pytest.mark.parametrize(("text", "expected"), SHIFTS)
def test_shift_rota_and_duty_are_told_apart(read, text, expected):
    assert expected == [f.value for f in read(text, "shift")]


STARTS = [
    ("Oppstart: Snarest", ["immediately"]),
    ("Tiltredelse snarest mulig.", ["immediately"]),
    ("Oppstart etter avtale.", ["by_agreement"]),
    ("Tiltreding etter avtale", ["by_agreement"]),
    ("Stillingen er ledig fra 01.02.2018.", ["2018-02-01"]),
    ("Oppstart 1. august 2022", ["2022-08-01"]),
    ("Oppstart: august 2022", ["2022-08"]),
    ("Start date: 1 March 2027", ["2027-03-01"]),
    ("Ledig frå 15. mai 2019", ["2019-05-15"]),
    ("Søknadsfrist: Snarest", []),
    ("Søknadsfrist 01.12.2018", []),
    ("Bedriften startet i 2006 og har 20 ansatte.", []),
]


@pytest.mark.parametrize(("text", "expected"), STARTS)
def test_start_is_a_date_or_a_way_of_putting_it(read, text, expected):
    assert expected == [f.value for f in read(text, "start")]
