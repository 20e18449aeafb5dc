"""How contracts, ages, places of work, training and what is no job are said, and what is not."""

import pytest

SAID = {
    ("contract", "permanent"): [
        "Stillingen er fast.",
        "- Fast, 80 %",
        "Fast ansettelse fra 1. mai",
        "Stillinga er på 30 % og er fast frå januar.",
        "This is a permanent role.",
        "Vi søker kundeveileder i 80 % fast stilling.",
    ],
    ("contract", "substitute"): [
        "Vi trenger en vikar mens Kari er i foreldrepermisjon.",
        "Maternity cover until June",
    ],
    ("contract", "fixed_term"): [
        "Engasjement i tolv månader",
        "Engasjementet er på ett år.",
        "Six-month contract",
        "Temporary until 31 January",
        "Kontrakten er på seks måneder.",
    ],
    ("contract", "seasonal"): [
        "Vi søker folk til vintersesongen.",
        "Ski patrol, season 2026/27",
    ],
    ("contract", "holiday_job"): [
        "Sommerjobb for studenter",
    ],
    ("contract", "on_call"): [
        "Du ringes ved behov.",
        "Ekstrahjelp etter behov",
    ],
    ("contract", "apprenticeship"): [
        "Vi tar inn to lærlinger i år.",
    ],
    ("contract", ""): [
        "Faste kunder og faste rutiner",
        "Vi leverer på faste tider.",
        "Fast lønn og bonus",
        "Vi har tre lærlinger og to svenner.",
        "Kundene våre har kontrakt på 24 timers levering.",
    ],
    ("age_min", "18"): [
        "Du må være 18 år eller eldre.",
        "Vi trenger en som er 18 år eller mer på grunn av tobakk.",
        "You must be 18 or over.",
        "Aldersgrensen er 18.",
        "18+",
        "Du må være myndig.",
        "Minimum age is 18.",
        "Krav: 18 år, norsk",
        "Vi kan ikke ansette noen under 18 år.",
        "Alle som jobber her, må være 18 år.",
    ],
    ("age_min", ""): [
        "Vi har drevet i over 20 år.",
        "Tilbudet er for ungdom over 16 år.",
        "Kunder under 18 år får ikke kjøpe.",
        "Mer enn 20 personer jobber her.",
        "En gutt på 19 år trenger assistent.",
    ],
    ("remote", "hybrid"): [
        "Du kan jobbe hjemmefra to dager i uka.",
        "Inntil to dager heimekontor",
        "We work from the office on Tuesdays and wherever we like on other days.",
    ],
    ("remote", "remote"): [
        "You can work fully remote.",
    ],
    ("remote", "onsite"): [
        "Hjemmekontor går dessverre ikke.",
        "No home office.",
        "Jobben kan ikke gjøres hjemmefra.",
    ],
    ("remote", ""): [
        "Du besøker folk hjemme.",
    ],
    ("training", "T"): [
        "Vi gir god opplæring.",
        "Opplæring gis.",
        "Du får grundig opplæring av en erfaren kollega.",
        "Vi lærer deg opp.",
        "Full training given.",
        "We train you.",
        "Her lærer vi deg gjerne opp.",
        "Du får to ukers opplæring.",
        "Resten lærer du hos oss.",
        "Ingen erfaring nødvendig, opplæring blir gitt.",
        "Opplæring vert gitt.",
        "Paid training week",
        "Nye får tre opplæringsvakter.",
        "Opplæring i høyderedning gis.",
        "Fagopplæring i to uker på Lillestrøm",
    ],
    ("training", ""): [
        "Du har ansvar for opplæring av nye ansatte.",
        "Opplæring av kunder",
        "Videregående opplæring",
        "Opplæringsloven § 10-9",
        "Gratis trening i eget treningsrom",
        "Vi gir ikke opplæring.",
        "Du lærer opp nye kolleger.",
    ],
    ("not_ordinary", "commission_only"): [
        "Du får kun provisjon.",
        "Lønnen er ren provisjon, uten fastlønn.",
        "Commission only, no base salary.",
        "Du får bare betalt for det du selger.",
    ],
    ("not_ordinary", "unpaid"): [
        "Vi kan dessverre ikke betale lønn.",
        "The role is unpaid.",
        "Du får ikke lønn.",
    ],
    ("not_ordinary", "volunteer"): [
        "Vi trenger frivillige til loppemarkedet.",
        "Bli frivillig besøksvenn",
    ],
    ("not_ordinary", "work_training"): [
        "Vi har plass til arbeidspraksis.",
        "Dette er en praksisplass.",
    ],
    ("not_ordinary", "franchise"): [
        "Bli franchisetaker",
    ],
    ("not_ordinary", "self_employed"): [
        "Du må ha eget foretak og fakturere oss.",
        "You invoice us as a sole trader.",
        "Du leier stol hos oss.",
    ],
    ("not_ordinary", ""): [
        "Kommunen samarbeider med frivillige.",
        "Grunnlønn pluss provisjon",
        "Du får fast lønn fra dag én.",
        "Butikken er en franchise, men du er vanlig ansatt.",
        "You can't do this as a contractor.",
        "Ulønnet lunsjpause",
        "Du jobber selvstendig.",
        "Kiosken drives av frivillige.",
        "Du hjelper folk i arbeidstrening.",
        "Du fakturerer kunder og følger opp purringer.",
        "Du blir selvstendig og din egen sjef i hverdagen.",
        "Du har eget kontor, og lønnen er fast.",
    ],
    ("age_min", "20"): [
        "Vi vil gjerne ha en som er over 20, fordi vi selger øl.",
    ],
}
CASES = [(name, expected, text) for (name, expected), said in SAID.items() for text in said]


@pytest.mark.parametrize(("name", "expected", "text"), CASES)
def test_terms_are_read_as_they_are_said(said, name, expected, text):
    assert set(expected.split()) == said(text, name)
