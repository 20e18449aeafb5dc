"""Wishes: from free words to proposals that are confirmed, and one wish changed at a time."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from api.services import Services
from models.ids import ParticipantId
from models.participant import Home, TravelMode
from models.store.participants import find_participant, list_changes
from models.wish import DIMENSIONS, Bounds, Strength, Wish
from tests.web.visit import Page, post

BASE = "/deltakere/A-1/profil"
SAID = {
    "work": "Jeg vil jobbe med dyr, helst ute.",
    "avoid": "renhold",
    "hours": "halv stilling, aldri natt",
    "journey": "ikke mer enn 20 min med buss",
}


def wishes(small: Services) -> tuple[Wish, ...]:
    with small.database.reading() as connection:
        return find_participant(connection, ParticipantId("A-1")).wishes


def fields_of(html: str) -> dict[str, str]:
    """Return what stands in the fields of the form of the main part, as a browser sends it."""
    main = html[html.index("<main") : html.index("</main>")]
    fields = {}
    for tag in re.findall(r"<input[^>]*>", main):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        is_off = re.search(r'type="(checkbox|radio)"', tag) and " checked" not in tag
        if name and not is_off:
            fields[unescape(name[1])] = unescape(value[1]) if value else ""
    for name, inside in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', main, re.S):
        chosen = re.search(r'value="([^"]*)" selected', inside)
        fields[name] = chosen[1] if chosen else ""
    for name, text in re.findall(
        r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', main, re.S
    ):
        fields[name] = unescape(text)
    return fields


def test_free_words_become_proposals_and_nothing_is_saved(
    small: Services, as_s1: TestClient
) -> None:
    """Each proposal shows how it is understood and the words it comes from."""
    before = wishes(small)
    answer = post(as_s1, f"{BASE}/ord", **SAID)
    words = " ".join(Page(answer.text).words.split())
    assert answer.status_code == 200
    for told in ("Jeg vil jobbe med dyr", "Utearbeid", "Stillingsprosent: 50 %", "«aldri»",
                 "Tid på dagen: natt", "Reisetid: høyst 20 min"):  # fmt: skip
        assert told in words
    assert wishes(small) == before


def test_a_must_or_never_waits_for_a_choice(as_s1: TestClient) -> None:
    """Soft wishes come chosen; hard and uncertain ones do not, and are asked for by name."""
    form = fields_of(post(as_s1, f"{BASE}/ord", **SAID).text)
    chosen = {form[f"p{n}_words"]: form[f"p{n}_strength"] for n in range(int(form["count"]))}
    assert chosen == {
        "Jeg vil jobbe med dyr": "want", "helst ute": "want", "renhold": "avoid",
        "halv stilling": "want", "aldri natt": "", "ikke mer enn 20 min med buss": "",
    }  # fmt: skip
    answer = post(as_s1, f"{BASE}/forslag", **form)
    assert answer.status_code == 422
    assert answer.text.count("Velg hvor viktig dette er: «aldri natt»") == 2


def test_what_is_said_yes_to_is_saved_and_the_rest_is_not(
    small: Services, as_s1: TestClient
) -> None:
    """Confirmed, changed or left out, one by one; saved with who did it."""
    form = fields_of(post(as_s1, f"{BASE}/ord", **SAID).text)
    form |= {"p1_strength": "leave_out", "p2_strength": "never", "p4_strength": "never"}
    form |= {"p5_strength": "want", "p5_high": "25"}
    assert post(as_s1, f"{BASE}/forslag", **form).status_code == 303
    told = [(w.strength, w.dimension, w.words) for w in wishes(small)[1:]]
    assert told == [
        (Strength.WANT, None, "Jeg vil jobbe med dyr"),
        (Strength.NEVER, None, "renhold"),
        (Strength.WANT, "percent", "halv stilling"),
        (Strength.NEVER, "time_of_day", "aldri natt"),
        (Strength.WANT, "travel", "ikke mer enn 20 min med buss"),
    ]
    assert wishes(small)[-1].value == Bounds(None, 25)
    with small.database.reading() as connection:
        assert list_changes(connection, ParticipantId("A-1"))[0].by == "S1"
    post(as_s1, f"{BASE}/forslag", **form)
    assert len(wishes(small)) == 6  # the same once more adds nothing


def test_a_proposal_whose_words_are_wiped_out_asks_for_them(
    small: Services, as_s1: TestClient
) -> None:
    """It is shown again with the message, and nothing is saved."""
    form = fields_of(post(as_s1, f"{BASE}/ord", work="Jeg vil jobbe med dyr").text)
    answer = post(as_s1, f"{BASE}/forslag", **(form | {"p0_words": ""}))
    assert answer.status_code == 422
    assert "Skriv ønsket" in answer.text
    assert len(wishes(small)) == 1


def test_leaving_everything_out_saves_nothing(small: Services, as_s1: TestClient) -> None:
    """A no to all is a fine answer."""
    form = fields_of(post(as_s1, f"{BASE}/ord", work="hest").text)
    answer = post(as_s1, f"{BASE}/forslag", **(form | {"p0_strength": "leave_out"}))
    assert answer.headers["location"] == BASE
    assert len(wishes(small)) == 1


def test_health_words_never_reach_a_proposal(small: Services, as_s1: TestClient) -> None:
    """They are pointed out by the field, what is left is shown, and only that goes on."""
    said = {"work": "Jeg har angst, så jeg vil jobbe på lager", "avoid": "depresjon"}
    answer = post(as_s1, f"{BASE}/ord", **said)
    assert answer.status_code == 422
    words = " ".join(Page(answer.text).words.split())
    assert "Uten dette står det igjen: jeg vil jobbe på lager" in words
    assert "Uten dette står det ingenting igjen." in words
    going_on = post(as_s1, f"{BASE}/ord", drop="yes", **said)
    assert going_on.status_code == 200
    assert "angst" not in going_on.text
    assert "jeg vil jobbe på lager" in going_on.text
    form = fields_of(going_on.text) | {"p0_words": "lager på grunn av angst"}
    assert post(as_s1, f"{BASE}/forslag", **form).status_code == 422
    assert len(wishes(small)) == 1


def test_papers_and_what_was_not_understood_are_told(as_s1: TestClient) -> None:
    """A licence leads to qualifications; what cannot be searched for is named."""
    page = post(as_s1, f"{BASE}/ord", work="Jeg har førerkort B. hva som helst").text
    assert f'href="{BASE}/kvalifikasjoner"' in page
    assert "<q>hva som helst</q>" in page


def test_an_empty_form_is_told(as_s1: TestClient) -> None:
    """At least one field is needed, and no proposal can be made from noise."""
    assert "minst ett av feltene" in post(as_s1, f"{BASE}/ord", work="  ").text
    assert "Vi fant ingen ønsker" in post(as_s1, f"{BASE}/ord", work="...").text


def value_fields(name: str) -> dict[str, str]:
    """Return fields that fill the value of a dimension."""
    choice = DIMENSIONS[name].choices[0] if DIMENSIONS[name].choices else ""
    return {
        "low": "10", "high": "20", "choices": choice, "listed": "en, to",
        "days0": "mon", "from0": "09:00", "to0": "14:30",
    }  # fmt: skip


@pytest.mark.parametrize("name", list(DIMENSIONS))
def test_a_wish_about_anything_is_written_down_and_read_back_unchanged(
    small: Services, as_s1: TestClient, name: str
) -> None:
    """Every dimension has its fields; opening and saving again changes nothing."""
    assert as_s1.get(f"{BASE}/nytt-onske?om={name}").status_code == 200
    fields = {"dimension": name, "strength": "want", "words": "med egne ord"} | value_fields(name)
    assert post(as_s1, f"{BASE}/nytt-onske", **fields).status_code == 303
    new = wishes(small)[-1]
    assert (new.dimension, new.words, new.strength) == (name, "med egne ord", Strength.WANT)
    page = as_s1.get(f"{BASE}/onske/2").text
    form = fields_of(page)
    days = re.findall(r'name="days0" value="(\w+)" checked', page)
    sent = post(as_s1, f"{BASE}/onske/2", **(form | ({"days0": days} if days else {})))
    assert sent.status_code == 303
    assert wishes(small)[-1] == new


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"dimension": "percent", "strength": "must"}, "minst ett av tallene"),
        ({"dimension": "percent", "strength": "must", "low": "mye"}, "Skriv et tall"),
        ({"dimension": "percent", "strength": "must", "low": "nan"}, "Skriv et tall"),
        ({"dimension": "pay", "strength": "must", "low": "2000000000"}, "Skriv et tall"),
        ({"dimension": "percent", "strength": "must", "low": "80", "high": "20"}, "minst like"),
        ({"dimension": "contract", "strength": "must"}, "Velg minst én"),
        ({"dimension": "clock", "strength": "must", "days0": "mon", "from0": "14:00"}, "fra før"),
        ({"strength": "must", "words": ""}, "Skriv ønsket"),
        ({"strength": "", "words": "hest"}, "Velg hvor viktig"),
        ({"strength": "must", "words": "x" * 600}, "høyst 500 tegn"),
    ],
)  # fmt: skip
def test_a_wish_that_says_nothing_is_not_saved(
    small: Services, as_s1: TestClient, fields: dict[str, str], told: str
) -> None:
    """What is missing is told by its field."""
    answer = post(as_s1, f"{BASE}/nytt-onske", **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert len(wishes(small)) == 1


def test_a_wish_is_changed_and_taken_away(small: Services, as_s1: TestClient) -> None:
    """In place; the last wish stays, as a list needs one."""
    post(as_s1, f"{BASE}/nytt-onske", words="hest", strength="want")
    form = fields_of(as_s1.get(f"{BASE}/onske/2").text)
    assert post(as_s1, f"{BASE}/onske/2", **(form | {"strength": "must"})).status_code == 303
    assert [(w.words, w.strength.value) for w in wishes(small)] == [
        ("butikk", "want"), ("hest", "must"),
    ]  # fmt: skip
    form = fields_of(as_s1.get(f"{BASE}/onske/1").text)
    assert post(as_s1, f"{BASE}/onske/1", **(form | {"do": "remove"})).status_code == 303
    assert [w.words for w in wishes(small)] == ["hest"]
    form = fields_of(as_s1.get(f"{BASE}/onske/1").text)
    last = post(as_s1, f"{BASE}/onske/1", **(form | {"do": "remove"}))
    assert "eneste ønsket" in last.text
    assert as_s1.get(f"{BASE}/onske/2").status_code == 404


def test_a_wish_that_was_changed_elsewhere_is_shown_beside_ones_own(
    small: Services, as_s1: TestClient
) -> None:
    """Neither is lost in silence; one that only moved is changed where it stands now."""
    post(as_s1, f"{BASE}/nytt-onske", words="hest", strength="want")
    mine = fields_of(as_s1.get(f"{BASE}/onske/2").text)
    first = fields_of(as_s1.get(f"{BASE}/onske/1").text)
    post(as_s1, f"{BASE}/onske/1", **(first | {"do": "remove"}))
    assert post(as_s1, f"{BASE}/onske/2", **(mine | {"words": "hund"})).status_code == 303
    assert [w.words for w in wishes(small)] == ["hund"]
    late = post(as_s1, f"{BASE}/onske/2", **(mine | {"words": "katt"}))
    assert late.status_code == 409
    assert "«hund»" in late.text
    assert "katt" in late.text
    assert [w.words for w in wishes(small)] == ["hund"]


def test_a_postcode_that_was_said_becomes_where_journeys_begin(
    small: Services, as_s1: TestClient
) -> None:
    """Only with a yes; a way of travelling that was not said is asked for, not guessed."""
    asked = fields_of(post(as_s1, f"{BASE}/ord", journey="fra 7014, buss eller sykkel").text)
    assert (asked["home_postcode"], asked["home_mode"]) == ("7014", "")
    wrong = post(as_s1, f"{BASE}/forslag", **asked)
    assert wrong.status_code == 422
    assert 'href="#field-home_mode"' in wrong.text
    with small.database.reading() as connection:
        assert find_participant(connection, ParticipantId("A-1")).home is None
    assert post(as_s1, f"{BASE}/forslag", **asked | {"home_mode": "bike"}).status_code == 303
    with small.database.reading() as connection:
        home = find_participant(connection, ParticipantId("A-1")).home
    assert home == Home("7014", TravelMode.BIKE)


def test_what_was_not_understood_is_still_told_after_an_error(as_s1: TestClient) -> None:
    """Nothing that was said is lost on the way."""
    said = {"work": "noe med mat", "avoid": "aldri natt", "place": "en jobb med mening og sånn"}
    first = post(as_s1, f"{BASE}/ord", **said)
    again = post(as_s1, f"{BASE}/forslag", **fields_of(first.text))
    assert (first.status_code, again.status_code) == (200, 422)
    for page in (first, again):
        assert "<li><q>en jobb med mening og sånn</q></li>" in page.text


def test_the_same_value_in_other_words_is_not_kept_twice(
    small: Services, as_s1: TestClient
) -> None:
    """Outdoors said again another day is the wish that is there already."""
    for words in ("helst ute", "gjerne ute"):
        form = fields_of(post(as_s1, f"{BASE}/ord", place=words).text)
        assert post(as_s1, f"{BASE}/forslag", **form).status_code == 303
    assert [w.words for w in wishes(small) if w.dimension == "outdoors"] == ["helst ute"]
