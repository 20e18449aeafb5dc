"""What may not be written in the record of an employer."""

import pytest

import fixtures
from matcher.openness.record import Misplaced, misplaced

HANDLES = ("A-17", "B-03")


@pytest.mark.parametrize(
    "text",
    [
        "Skiftlederen heter Ola. Ring ham på 91 23 45 67.",
        "Kari Nordmann i resepsjonen, kari@firma.example.",
        "De har hatt folk fra NAV før, og én lærling.",
        "De tar imot skoleelever i praksis om våren.",
        "Alkohol finnes ikke i kantina.",
        "Storgata 12, inngang på baksiden.",
        "Rolig på morgenen. Elleve ansatte. Oppmøte halv åtte.",
        "Politiattest før start.",
        "",
    ],
)
def test_what_is_about_the_workplace_may_stand(text: str) -> None:
    """Names, numbers and addresses of those who work there are the employer's own."""
    assert misplaced(text, HANDLES) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Passer for en som har hatt angst.", "angst"),
        ("Fortalte at hun går til psykolog.", "psykolog"),
        ("De vet at han får AAP.", "AAP"),
        ("En mann på 24 kan begynne.", "En mann"),
        ("Kandidaten er gravid.", "gravid"),
        ("Vi presenterte oss som IPS.", "IPS"),
        ("Deltakeren min var med.", "Deltakeren"),
        ("Jobbsøkeren liker dyr.", "Jobbsøkeren"),
        ("The participant came along.", "participant"),
    ],
)
def test_what_tells_of_a_person_is_pointed_out(text: str, words: str) -> None:
    """Health, benefit, age, origin and the service, in the words that were written."""
    assert words in {m.words for m in misplaced(text, HANDLES) if not m.is_handle}


@pytest.mark.parametrize("text", ["A-17 var med.", "snakket om a17", "A 17: liker dyr", "(B-03)"])
def test_a_handle_is_found_however_it_is_written(text: str) -> None:
    """Of every participant that is given, first among what is found."""
    assert misplaced(text, HANDLES)[0].is_handle


def test_a_handle_is_named_once() -> None:
    """With the words to take away, however often they stand there."""
    assert misplaced("A-17, ja A-17.", HANDLES) == (Misplaced("A-17", is_handle=True),)


def test_half_a_year_of_notes_about_employers_may_stand() -> None:
    """Nothing in the demo team's log, facts and agreements is stopped for nothing."""
    handles = tuple(p.handle for p in fixtures.participants())
    notes = {e.learned for e in fixtures.contacts()} | {e.next_step for e in fixtures.contacts()}
    notes |= {f.words for f in fixtures.learned()} | {a.pause_reason for a in fixtures.agreements()}
    assert {note: found for note in sorted(notes) if (found := misplaced(note, handles))} == {}
