"""Forslag and all that belongs to one line, over the demo county."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

import fixtures
from api.cli.demo import load_demo
from api.services import Services
from api.settings import load_settings
from matcher.understanding.understanding import Understanding
from models.answer import Answer, Reply
from models.ids import OpportunityId, ParticipantId
from models.store.answers import answers_of, save_answer
from models.store.participants import delete_participant, find_participant, save_participant
from models.store.seen import find_seen, save_seen
from models.store.team import assign
from tests.make import participant
from tests.web.conftest import NOW
from tests.web.visit import Page, log_in, open_client, post, token

LINE = re.compile(r'<li class="suggestion( suggestion--gone)?" id="((?:vacancy|workplace)-[\w-]+)"')
SCRIPT = {"HX-Request": "true"}
FRAGMENT = 40_000


@pytest.fixture(scope="module")
def demo(
    tmp_path_factory: pytest.TempPathFactory, understanding: Understanding
) -> Iterator[Services]:
    """The demo county in a store that these tests change."""
    settings = load_settings({"RETTJOBB_VAR": str(tmp_path_factory.mktemp("suggestions"))})
    services = Services(settings, clock=lambda: NOW)
    services.understanding = understanding
    load_demo(services)
    yield services
    services.database.close()


@pytest.fixture(scope="module")
def adviser(demo: Services) -> Iterator[TestClient]:
    """The method adviser, who sees everybody's list."""
    with open_client(demo) as found:
        yield log_in(found, "M1")


def lines(answer: Response) -> list[str]:
    """Return the ids of the lines that can be answered, in order."""
    return [id_ for gone, id_ in LINE.findall(answer.text) if not gone]


def opportunity(line: str) -> str:
    """Return what a line's id stands for."""
    return line.replace("-", "/", 1)


def answered(demo: Services, handle: str) -> dict[str, Answer]:
    """Return the answers kept for a participant."""
    with demo.database.reading() as connection:
        return {str(a.opportunity): a for a in answers_of(connection, ParticipantId(handle))}


def words(answer: Response) -> str:
    """Return what can be read on a page, white space as one space."""
    return " ".join(Page(answer.text).words.split())


def test_the_list_tells_of_each_line_why_what_is_unknown_and_what_comes_next(
    adviser: TestClient,
) -> None:
    """Fifteen lines in order; the first is the stable in the mornings, with its journey."""
    answer = adviser.get("/deltakere/A-01")
    assert lines(answer)[0] == f"vacancy-{fixtures.TRAPS['stable_mornings']}"
    assert len(lines(answer)) == 15
    first = words(answer).split(" 2. ", 1)[0]
    for said in (
        "ca. 17 min med kollektivtransport hver vei", "Foreslått fordi du ønsker",
        "Vi vet ikke: klokkeslett, telefon", "Teamet: sist kontakt", "av Ragnhild Kvernmo",
        "Neste steg: Utlyst stilling. Du søker selv",
    ):  # fmt: skip
        assert said in first
    assert "Rekkefølgen bygger på ønskene dine. Du bestemmer." in words(answer)


@pytest.mark.parametrize("kind", ["vacancy", "workplace"])
def test_the_list_can_be_cut_to_one_kind(adviser: TestClient, kind: str) -> None:
    """Only adverts, or only workplaces without one, and still a full list."""
    found = lines(adviser.get(f"/deltakere/A-01?kind={kind}"))
    assert [line.split("-")[0] for line in found] == [kind] * 15


def test_a_no_takes_the_line_away_fills_the_list_and_asks_about_a_wish(
    adviser: TestClient, demo: Services
) -> None:
    """The line stays where it stood only to be undone; next time it is not there at all."""
    before = lines(adviser.get("/deltakere/A-03"))
    third = opportunity(before[2])
    sent = post(
        adviser, "/deltakere/A-03/svar", opportunity=third, reply="no", place="3",
        back="/deltakere/A-03?kind=all",
    )  # fmt: skip
    assert sent.status_code == 303
    assert sent.headers["location"].endswith(f"svart={third}#{before[2]}")
    told = adviser.get(sent.headers["location"])
    assert "er tatt bort fra lista" in words(told)
    assert "Skal et ønske endres? Ingenting endres av seg selv." in words(told)
    assert "/deltakere/A-03/profil" in told.text
    later = lines(adviser.get("/deltakere/A-03"))
    assert later[:14] == [line for line in before if line != before[2]]
    assert len(later) == 15
    post(adviser, "/deltakere/A-03/svar", opportunity=third, reply="", place="3")
    assert lines(adviser.get("/deltakere/A-03")) == before
    assert answered(demo, "A-03") == {}


def test_a_yes_is_kept_with_who_and_when_and_a_reason_may_follow(
    adviser: TestClient, demo: Services
) -> None:
    """The line stays; the answer is shown on it and on the page of answers."""
    line = lines(adviser.get("/deltakere/B-03"))[0]
    post(adviser, "/deltakere/B-03/svar", opportunity=opportunity(line), reply="yes")
    reason = "Maskiner er gøy"
    post(adviser, "/deltakere/B-03/svar", opportunity=opportunity(line), reply="yes", reason=reason)
    kept = answered(demo, "B-03")[opportunity(line)]
    assert (kept.reply, kept.by, kept.day, kept.reason) == (Reply.YES, "M1", NOW.date(), reason)
    assert lines(adviser.get("/deltakere/B-03"))[0] == line
    page = adviser.get("/deltakere/B-03/svar")
    assert kept.title in page.text
    assert f"Svart 20.11.2026: «{reason}»" in words(page)


def test_a_reason_about_health_is_pointed_out_and_not_kept(
    adviser: TestClient, demo: Services
) -> None:
    """Beside the field and in the summary; what was typed stands, the answer is as it was."""
    line = lines(adviser.get("/deltakere/B-05"))[3]
    typed = "Jeg har angst i butikker"
    fields = {"opportunity": opportunity(line), "reply": "no", "reason": typed}
    page = post(adviser, "/deltakere/B-05/svar", **fields)
    assert opportunity(line) not in answered(demo, "B-05")
    assert page.status_code == 422
    earlier = answered(demo, "B-05")
    chosen = next(iter(earlier))
    page = post(adviser, "/deltakere/B-05/svar", opportunity=chosen, reply="yes", reason=typed)
    assert page.status_code == 422
    assert "«angst»" in words(page)
    assert f'value="{typed}"' in page.text
    assert 'href="#field-reason"' in page.text
    assert 'id="field-reason"' in page.text
    assert answered(demo, "B-05") == earlier


def test_a_script_gets_the_answered_line_alone(adviser: TestClient) -> None:
    """One line with its number, small, with words for those who listen."""
    line = lines(adviser.get("/deltakere/B-04"))[4]
    data = {"csrf": token(adviser), "opportunity": opportunity(line), "place": "5", "new": "yes"}
    path = "/deltakere/B-04/svar"
    maybe = adviser.post(path, data=data | {"reply": "maybe"}, headers=SCRIPT)
    assert lines(maybe) == [line]
    assert "<html" not in maybe.text
    assert 'data-announce="Svaret er lagret: kanskje."' in maybe.text
    assert words(maybe).startswith("5 5. ")
    assert "Ny" in words(maybe)
    gone = adviser.post(path, data=data | {"reply": "no"}, headers=SCRIPT)
    assert lines(gone) == []
    assert "Angre" in words(gone)
    unwell = adviser.post(path, data=data | {"reply": "no", "reason": "depresjon"}, headers=SCRIPT)
    assert unwell.status_code == 422
    assert 'value="depresjon"' in unwell.text
    back = adviser.post(path, data=data | {"reply": ""}, headers=SCRIPT)
    assert lines(back) == [line]
    assert len(maybe.content) < FRAGMENT


def test_an_answer_to_what_is_not_there_is_refused(adviser: TestClient) -> None:
    """No answer is kept to something nobody can look at."""
    nowhere = post(adviser, "/deltakere/B-04/svar", opportunity="vacancy/none", reply="yes")
    assert nowhere.status_code == 404
    assert post(adviser, "/deltakere/B-04/svar", opportunity="x", reply="yes").status_code == 422
    kind = lines(adviser.get("/deltakere/B-04"))[0]
    odd = post(adviser, "/deltakere/B-04/svar", opportunity=opportunity(kind), reply="perhaps")
    assert odd.status_code == 422


def test_an_answer_to_an_advert_that_is_gone_can_still_be_changed(
    adviser: TestClient, demo: Services
) -> None:
    """Its names were kept with the answer."""
    gone = OpportunityId.parse("vacancy/withdrawn")
    handle = ParticipantId("A-06")
    old = Answer(handle, gone, Reply.YES, NOW.date(), "S1", "", "Hjelp i eplehagen", "Eplehagen")
    with demo.database.transaction() as connection:
        save_answer(connection, old)
    assert "annonsen er ikke lenger aktiv" in words(adviser.get("/deltakere/A-06/svar"))
    post(adviser, "/deltakere/A-06/svar", opportunity=str(gone), reply="maybe")
    assert answered(demo, "A-06")[str(gone)] == replace(old, reply=Reply.MAYBE, by="M1")
    post(adviser, "/deltakere/A-06/svar", opportunity=str(gone), reply="")
    assert str(gone) not in answered(demo, "A-06")


def test_what_is_new_since_last_seen_is_marked_once(adviser: TestClient, demo: Services) -> None:
    """The first time nothing is new; opening a part of the list is not seeing it."""
    handle = ParticipantId("B-01")
    assert "nye siden du sist" not in words(adviser.get("/deltakere/B-01"))
    with demo.database.transaction() as connection:
        seen = find_seen(connection, handle, "M1")
        assert seen
        fewer = replace(seen, opportunities=seen.opportunities[2:])
        save_seen(connection, fewer)
    adviser.get("/deltakere/B-01?kind=vacancy")
    again = adviser.get("/deltakere/B-01")
    assert "2 nye siden du sist så på lista." in words(again)
    assert again.text.count("Ny</span>") == 2
    assert "nye siden du sist" not in words(adviser.get("/deltakere/B-01"))


def test_where_nearly_all_is_new_only_the_list_says_so(adviser: TestClient, demo: Services) -> None:
    """A mark on every line would say nothing."""
    handle = ParticipantId("B-02")
    adviser.get("/deltakere/B-02")
    with demo.database.transaction() as connection:
        seen = find_seen(connection, handle, "M1")
        assert seen
        save_seen(connection, replace(seen, opportunities=()))
    again = adviser.get("/deltakere/B-02")
    assert "Alt i lista er nytt siden du sist så på den." in words(again)
    assert "Ny</span>" not in again.text


def test_the_list_says_where_another_kind_of_work_begins(adviser: TestClient) -> None:
    """After it no line is a kind of work that was wished for; before it the last one is."""
    said = "Resten er et annet slags arbeid enn det du har ønsket deg."
    before, _, after = words(adviser.get("/deltakere/A-02?kind=vacancy")).partition(said)
    assert after
    assert "Foreslått fordi du ønsker" not in after
    assert "Foreslått fordi du ønsker" in before.rsplit("Neste steg:", 2)[-2]


def test_one_is_not_asked_to_talk_with_oneself(demo: Services, adviser: TestClient) -> None:
    """The last contact of a colleague is to be talked about; one's own is only dated."""
    with open_client(demo) as client:
        own = words(log_in(client, "S1").get("/deltakere/A-01"))
    assert "Du var i kontakt sist" in own
    assert "av Ragnhild Kvernmo. Snakk sammen først." not in own
    assert "av Ragnhild Kvernmo. Snakk sammen først." in words(adviser.get("/deltakere/A-01"))


def test_the_computation_adds_up_to_the_printed_sum(adviser: TestClient) -> None:
    """Base and every printed part, with decimal comma and real minus, give the sum."""
    for handle in ("A-01", "B-03", "B-06"):
        line = lines(adviser.get(f"/deltakere/{handle}"))[0]
        part = adviser.get(f"/deltakere/{handle}/hvorfor/{opportunity(line)}", headers=SCRIPT)
        assert "<html" not in part.text
        assert "<caption" in part.text
        assert len(part.content) < FRAGMENT
        cells = re.findall(r'data-head="Poeng">(?:<strong>)?([−\d,]+)', part.text)
        numbers = [float(c.replace(",", ".").replace("−", "-")) for c in cells]
        assert sum(numbers[:-1]) == numbers[-1]
        assert len(numbers) > 4


def test_what_is_not_in_the_list_can_be_searched_for_and_is_explained(adviser: TestClient) -> None:
    """By part of the employer's name in any letters; the wish that removes it can be looked at."""
    stable = fixtures.TRAPS["stable_80_fixed"]
    hits = adviser.get("/deltakere/A-01/hvorfor?sok=MYRVANGLØKKA")
    if hits.status_code == 303:
        assert hits.headers["location"] == f"/deltakere/A-01/hvorfor/vacancy/{stable}"
    else:
        assert f"/hvorfor/vacancy/{stable}" in hits.text
    why = adviser.get(f"/deltakere/A-01/hvorfor/vacancy/{stable}")
    assert "Ikke vist fordi du har sagt «krav»" in words(why)
    assert "Ikke vist fordi du har sagt «aldri»" in words(why)
    assert "/deltakere/A-01/profil/onske/6" in why.text  # at most 40 percent
    assert "/deltakere/A-01/profil/onske/8" in why.text  # no telephone
    assert adviser.get(f"/deltakere/A-01/hvorfor/vacancy/{stable}").text == why.text


def test_a_search_without_hits_says_what_to_do(adviser: TestClient) -> None:
    """And a search for nothing shows the field only."""
    assert "Fant ingen med «finnes ikke her»" in words(
        adviser.get("/deltakere/A-01/hvorfor?sok=finnes+ikke+her")
    )
    assert "Fant ingen" not in words(adviser.get("/deltakere/A-01/hvorfor"))
    assert adviser.get("/deltakere/A-01/hvorfor/vacancy/none").status_code == 404


def test_the_place_told_is_the_number_in_the_list_as_shown(adviser: TestClient) -> None:
    """What was refused has left its place, and is told to be refused."""
    shown = lines(adviser.get("/deltakere/B-02"))
    path = "/deltakere/B-02/svar"
    post(adviser, path, opportunity=opportunity(shown[1]), reply="no")
    fourth = adviser.get(f"/deltakere/B-02/hvorfor/{opportunity(shown[3])}")
    assert "Den står som nummer 3 i lista." in words(fourth)
    refused = adviser.get(f"/deltakere/B-02/hvorfor/{opportunity(shown[1])}")
    assert "Ikke i lista: det ble svart nei 20.11.2026." in words(refused)
    assert "Den står som nummer" not in words(refused)
    post(adviser, path, opportunity=opportunity(shown[1]), reply="")


@pytest.mark.parametrize(
    ("page", "said"),
    [("hva-om", "Bare til å se på. Ingenting er endret."), ("sporsmal", "Spør arbeidsgivere")],
)
def test_what_if_and_questions_are_there_with_and_without_scripts(
    adviser: TestClient, demo: Services, page: str, said: str
) -> None:
    """As a part and as a page; looking changes nothing."""
    with demo.database.reading() as connection:
        before = find_participant(connection, ParticipantId("A-01"))
    part = adviser.get(f"/deltakere/A-01/{page}", headers=SCRIPT)
    assert said in words(part)
    assert "<h1" not in part.text
    assert len(part.content) < FRAGMENT
    assert said in words(adviser.get(f"/deltakere/A-01/{page}"))
    with demo.database.reading() as connection:
        assert find_participant(connection, ParticipantId("A-01")) == before


def test_a_wish_for_one_employer_is_no_question_to_the_others(adviser: TestClient) -> None:
    """Nobody is asked whether they are another employer."""
    for one in fixtures.participants():
        asked = words(adviser.get(f"/deltakere/{one.handle}/sporsmal"))
        assert "Spør arbeidsgiver om arbeidsgiver" not in asked
        assert "Spør arbeidsgiver om kjede" not in asked


def test_what_was_removed_is_counted_by_wish_with_a_way_to_see_why(adviser: TestClient) -> None:
    """Examples lead to their explanation."""
    page = adviser.get("/deltakere/A-01")
    assert re.search(r"\d+ på grunn av «Ikke telefon»|\d+ på grunn av «reisetid", words(page))
    examples = re.findall(r'href="(/deltakere/A-01/hvorfor/[\w/-]+)"[^>]*>[^<]+</a> – ', page.text)
    assert examples
    assert "Hvor den står, og hvorfor" in words(adviser.get(examples[0]))


def test_the_participants_own_list_has_no_handle_points_or_words_of_the_team(
    adviser: TestClient,
) -> None:
    """To the person, few lines, in the list's order; nothing that tells what it comes from."""
    for one in fixtures.participants():
        page = adviser.get(f"/deltakere/{one.handle}/min-liste")
        main = words(page).split("Jobber og arbeidsplasser å se på", 1)[1]
        titles = re.findall(r"<h2>\d\. (.*?)</h2>", page.text)
        assert 0 < len(titles) <= 6
        assert one.handle not in main
        inner = r"\b(IPS|poeng|Ragnhild|Jonas|S1|S2|Snakk sammen|teamet)\b"
        assert re.findall(inner, main) == []
        assert 'class="print-anonymous' in page.text
        assert "<title>Min liste" in page.text


def test_a_text_for_an_employer_is_made_only_after_a_yes(adviser: TestClient) -> None:
    """With what was left out; else why there is none. Nothing is sent."""
    opened = adviser.get("/deltakere/B-01")
    links = re.findall(r'href="(/deltakere/B-01/tekst/[\w/-]+)"', opened.text)
    page = adviser.get(links[0])
    assert "Hei! Her er noen som gjerne vil jobbe hos dere." in page.text
    assert "Programmet sender ingenting." in words(page)
    assert "Utelatt, og hvorfor" in words(page)
    closed = adviser.get("/deltakere/A-01")
    assert "/tekst/" not in closed.text
    stable = fixtures.TRAPS["stable_mornings"]
    refused = adviser.get(f"/deltakere/A-01/tekst/vacancy/{stable}")
    assert "skal kontaktes. Derfor er det ikke laget noen tekst" in words(refused)
    assert "<textarea" not in refused.text
    assert adviser.get("/deltakere/B-01/tekst/vacancy/none").status_code == 404


@pytest.mark.parametrize("kind", ["all", "workplace"])
def test_the_map_has_the_numbers_of_the_list_and_nothing_about_the_person(
    adviser: TestClient, kind: str
) -> None:
    """Every number whose place is known, inside Norway; one start; no handle."""
    shown = lines(adviser.get(f"/deltakere/A-01?kind={kind}"))
    answer = adviser.get(f"/deltakere/A-01/kart?kind={kind}")
    assert answer.headers["content-type"] == "application/geo+json"
    features = json.loads(answer.text)["features"]
    at = {n["number"]: n["id"] for f in features for n in f["properties"].get("lines", ())}
    assert at == {number: line for number, line in enumerate(shown, 1) if number in at}
    assert len(at) >= 13
    assert [f["properties"]["kind"] for f in features].count("home") == 1
    for feature in features:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert 4 < longitude < 32
        assert 57 < latitude < 72
    assert "A-01" not in answer.text


@pytest.mark.parametrize(
    ("language", "said"),
    [("nn", "Rekkjefølgja byggjer på ønska dine."), ("en", "The order is made from your wishes.")],
)
def test_the_pages_and_the_reasons_follow_the_chosen_language(
    demo: Services, language: str, said: str
) -> None:
    """Also the sentences made by the ranking."""
    with open_client(demo) as fresh:
        log_in(fresh, "M1")
        post(fresh, "/sprak", language=language)
        page = words(fresh.get("/deltakere/A-04"))
        assert said in page
        assert "Foreslått fordi du ønsker" not in page
        for path in ("svar", "min-liste", "hva-om", "sporsmal", "hvorfor?sok="):
            assert fresh.get(f"/deltakere/A-04/{path}").status_code == 200


def test_without_anything_read_in_the_page_says_what_to_do(
    small: Services, as_s1: TestClient, understanding: Understanding
) -> None:
    """No lines, a note, and the way to what is read in."""
    small.understanding = understanding
    page = as_s1.get("/deltakere/A-1")
    assert lines(page) == []
    assert "Les inn annonser og register først." in words(page)
    assert 'href="/status"' in page.text
    assert as_s1.get("/deltakere/A-1/min-liste").status_code == 200
    assert as_s1.get("/deltakere/A-1/hva-om").status_code == 200
    assert as_s1.get("/deltakere/A-1/sporsmal").status_code == 200
    assert json.loads(as_s1.get("/deltakere/A-1/kart").text)["features"] == []


def test_when_only_the_nearest_are_left_it_is_said_and_each_has_its_conflict(
    adviser: TestClient, demo: Services
) -> None:
    """Nothing is relaxed; when they too are refused the page says what to look at."""
    far = participant("butikk", handle="N-01", home={"postcode": "9990", "strength": "must",
                      "max_minutes": 15, "mode": "walk"})  # fmt: skip
    with demo.database.transaction() as connection:
        save_participant(connection, far, by="S1", at=NOW)
        assign(connection, far.handle, "S1")
    page = adviser.get("/deltakere/N-01?kind=workplace")
    assert "Ingenting oppfyller alle kravene dine nå." in words(page)
    assert len(lines(page)) == 5
    assert words(page).count("Obs: reisen er") == 5
    for line in lines(page):
        post(adviser, "/deltakere/N-01/svar", opportunity=opportunity(line), reply="no")
    assert "Det er svart nei til alt som ligger nærmest ønskene." in words(
        adviser.get("/deltakere/N-01?kind=workplace")
    )
    with demo.database.transaction() as connection:
        delete_participant(connection, far.handle)
