"""Karriereprofil: reading, changing a part, two windows at once, and the history."""

import re

import pytest
from starlette.testclient import TestClient

from api.services import Services
from models.ids import ParticipantId
from models.participant import MayContact, Participant
from models.store.participants import find_participant, list_changes
from models.store.workplaces import save_workplaces
from tests.make import orgnr, workplace
from tests.web.visit import Page, post

BASE = "/deltakere/A-1/profil"
OPENNESS = {"may_contact": "yes", "may_share": "", "must_not_share": "", "decided": "2026-11-20"}


def kept(small: Services, handle: str = "A-1") -> Participant:
    with small.database.reading() as connection:
        return find_participant(connection, ParticipantId(handle))


def version(client: TestClient, path: str) -> str:
    """Return the mark that stands in the form of a page."""
    found = re.search(r'name="version" value="(\w*)"', client.get(path).text)
    assert found
    return found.group(1)


def send(client: TestClient, part: str, **fields: str) -> None:
    answer = post(client, f"{BASE}/{part}", version=version(client, f"{BASE}/{part}"), **fields)
    assert answer.status_code == 303, answer.text


def test_each_part_is_changed_in_place_and_shown(small: Services, as_s1: TestClient) -> None:
    """Travel, strengths, papers, openness, ideas and start, each on a page of its own."""
    send(as_s1, "reise", postcode="7030", mode="bike", max_minutes="25", strength="must")
    send(as_s1, "styrker", strengths="holder orden\r\n\r\ntålmodig", interests="hest")
    send(as_s1, "kvalifikasjoner", driving_licence="B", certificates="truck T1", education="vg1",
         code0="no", spoken0="good", written0="beginner")  # fmt: skip
    send(as_s1, "apenhet", **(OPENNESS | {"may_share": "Jeg trives med faste rutiner."}))
    send(as_s1, "ideer", own_ideas="bakeriet på hjørnet")
    send(as_s1, "oppstart", started="2026-11-01", service="uo")
    p = kept(small)
    assert p.home
    assert (p.home.postcode, p.home.max_minutes, p.strengths) == (
        "7030", 25, ("holder orden", "tålmodig"),
    )  # fmt: skip
    assert (p.qualifications.driving_licence, p.qualifications.languages[0].written) == (
        ("B",), "beginner",
    )  # fmt: skip
    assert (p.openness.may_contact, str(p.openness.decided)) == (MayContact.YES, "2026-11-20")
    words = Page(as_s1.get(BASE).text).words
    for said in ("7030", "Høyst 25 min (krav)", "tålmodig", "truck T1", "Jeg trives med faste",
                 "Norsk: muntlig godt, skriftlig nybegynner", "bakeriet på hjørnet"):  # fmt: skip
        assert said in words


@pytest.mark.parametrize(
    ("part", "fields", "told"),
    [
        ("reise", {"postcode": "99", "mode": "bike", "strength": "want"}, "fire siffer"),
        ("reise", {"postcode": "0000", "mode": "bike", "strength": "want"}, "fire siffer"),
        ("reise", {"postcode": "7030", "max_minutes": "lenge", "mode": "bike", "strength": "want"},
         "helt tall"),
        ("oppstart", {"started": "1.1.26", "service": "ips"}, "Skriv en dato"),
        ("apenhet", {"may_contact": "perhaps"}, "Velg én"),
        ("styrker", {"strengths": "jeg har bipolar lidelse\nflink med folk"}, "flink med folk"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_told_and_nothing_is_saved(
    small: Services, as_s1: TestClient, part: str, fields: dict[str, str], told: str
) -> None:
    """The message stands by the field and in the summary, and the typed text is still there."""
    before = kept(small)
    mark = version(as_s1, f"{BASE}/{part}")
    answer = post(as_s1, f"{BASE}/{part}", version=mark, **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert kept(small) == before


def test_health_words_are_left_out_only_when_that_is_chosen(
    small: Services, as_s1: TestClient
) -> None:
    """First what is left is shown; then the rest is saved without them."""
    fields = {"strengths": "jeg har bipolar lidelse\nflink med folk", "interests": "hest"}
    mark = version(as_s1, f"{BASE}/styrker")
    shown = post(as_s1, f"{BASE}/styrker", version=mark, **fields)
    assert "Uten dette står det igjen" in shown.text
    saved = post(as_s1, f"{BASE}/styrker", version=mark, drop="yes", **fields)
    assert saved.status_code == 303
    assert (kept(small).strengths, kept(small).interests) == (("flink med folk",), ("hest",))


def test_what_may_be_shared_is_the_participants_own_choice(
    small: Services, as_s1: TestClient
) -> None:
    """Health words under openness are pointed out, not refused: the participant decides."""
    send(as_s1, "apenhet", **(OPENNESS | {"may_share": "Jeg har dysleksi."}))
    assert kept(small).openness.may_share == ("Jeg har dysleksi.",)
    assert "ser ut som helseopplysninger" in as_s1.get(f"{BASE}/apenhet").text
    assert "ser ut som helseopplysninger" in as_s1.get(BASE).text


def test_two_windows_that_change_different_parts_both_count(
    small: Services, as_s1: TestClient
) -> None:
    """A window that was opened before another part changed saves its own part only."""
    old = version(as_s1, f"{BASE}/styrker")
    send(as_s1, "ideer", own_ideas="biblioteket")
    answer = post(as_s1, f"{BASE}/styrker", version=old, strengths="sterk", interests="")
    assert answer.status_code == 303
    assert (kept(small).own_ideas, kept(small).strengths) == (("biblioteket",), ("sterk",))


def test_two_windows_that_change_the_same_part_are_shown_both(
    small: Services, as_s1: TestClient
) -> None:
    """The second sees what the first saved beside its own, and decides."""
    old = version(as_s1, f"{BASE}/styrker")
    send(as_s1, "styrker", strengths="rask", interests="")
    answer = post(as_s1, f"{BASE}/styrker", version=old, strengths="sterk", interests="")
    assert answer.status_code == 409
    assert "Noen lagret dette mens du skrev" in answer.text
    assert "rask" in answer.text
    assert "sterk" in answer.text
    assert kept(small).strengths == ("rask",)
    found = re.search(r'name="version" value="(\w*)"', answer.text)
    assert found
    again = post(as_s1, f"{BASE}/styrker", version=found[1], strengths="sterk", interests="")
    assert again.status_code == 303
    assert kept(small).strengths == ("sterk",)


def test_the_history_tells_who_changed_what_from_what_to_what(as_s1: TestClient) -> None:
    """In plain words, newest first; a save that changes nothing leaves no line."""
    send(as_s1, "styrker", strengths="rask", interests="")
    send(as_s1, "styrker", strengths="sterk", interests="")
    send(as_s1, "styrker", strengths="sterk", interests="")
    words = " ".join(Page(as_s1.get(f"{BASE}/historikk").text.replace("</d", " </d")).words.split())
    assert "Endret av Siri Søker Styrker Før: rask Nå: sterk" in words
    assert words.count("Endret av") == 2
    assert words.index("Før: rask") < words.index("Nå: rask") < words.index("Lagt inn av")


def test_a_save_is_written_down_with_who_and_when(small: Services, as_s1: TestClient) -> None:
    """One row for each change, with both documents."""
    send(as_s1, "ideer", own_ideas="biblioteket")
    with small.database.reading() as connection:
        newest = list_changes(connection, ParticipantId("A-1"))[0]
    assert (newest.by, newest.fields) == ("S1", ("own_ideas",))


def test_employers_to_avoid_and_own_answers_are_found_by_name(
    small: Services, as_s1: TestClient
) -> None:
    """Searched for, added, shown by name on the profile, and taken away again."""
    place = workplace(1, "Solbakken kafé")
    with small.database.transaction() as connection:
        save_workplaces(connection, [place])
    path = f"{BASE}/arbeidsgivere"
    assert "Solbakken kafé" in as_s1.get(f"{path}?sok=solbakken").text
    assert "Vi fant ingen" in as_s1.get(f"{path}?sok=finnesikke").text
    post(as_s1, path, orgnr=place.orgnr, do="avoid")
    assert kept(small).avoid_employers == (place.orgnr,)
    one = f"{path}/{place.orgnr}"
    answer = post(as_s1, one, version=version(as_s1, one), may_contact="no", may_share="")
    assert answer.status_code == 303
    assert kept(small).openness.towards(place.orgnr).may_contact is MayContact.NO
    assert "Solbakken kafé: Nei" in Page(as_s1.get(BASE).text).words
    post(as_s1, one, version=version(as_s1, one), do="remove")
    post(as_s1, path, orgnr=place.orgnr, do="allow")
    p = kept(small)
    assert (p.avoid_employers, p.openness.employers) == ((), ())


def test_an_employer_that_is_not_there_is_said_so(as_s1: TestClient) -> None:
    """A page for a workplace that is not in the register is not found, a wrong number is told."""
    assert as_s1.get(f"{BASE}/arbeidsgivere/{orgnr(7)}").status_code == 404
    assert as_s1.get(f"{BASE}/arbeidsgivere/123").status_code == 422
    assert post(as_s1, f"{BASE}/arbeidsgivere", orgnr="123", do="avoid").status_code == 422


@pytest.mark.parametrize(("language", "word"), [("nn", "Ønske"), ("en", "Wishes")])
def test_the_profile_is_read_in_three_languages(
    as_s1: TestClient, language: str, word: str
) -> None:
    """Headings and labels follow the chosen language; the person's own words stay."""
    post(as_s1, "/sprak", language=language)
    page = as_s1.get(BASE).text
    assert f'<html lang="{language}">' in page
    assert f">{word}</h2>" in page
    assert "butikk" in page
