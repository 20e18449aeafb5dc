"""The guard stops what an employer must not read and lets the language of work through."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.openness.guard import Leak, leaks
from matcher.openness.messages import catalogue
from matcher.openness.words import kinds
from models.messages import LANGUAGES
from models.participant import MayContact, Openness

DATA = Path(__file__).parents[2] / "data" / "openness"
OPEN = Openness(MayContact.YES)
FILES = ("develop", "final", "veiled")
Row = dict[str, object]


def rows(*names: str) -> list[Row]:
    """Return the judged texts of the named files."""
    return [json.loads(x) for n in names for x in (DATA / f"{n}.jsonl").read_text().splitlines()]


def judge(row: Row) -> tuple[Leak, ...]:
    """Return what the guard finds in a judged text."""
    openness = Openness(
        MayContact.YES, tuple(row.get("may_share", ())), tuple(row.get("must_not_share", ()))
    )
    return leaks(str(row["text"]), openness, small_place=bool(row.get("small_place")))


ALL = rows(*FILES)
STOP = [r for r in ALL if r["verdict"] == "stop"]
PASS = [r for r in ALL if r["verdict"] == "pass"]
PLAIN_PASS = [r for r in PASS if not r.get("may_share")]
OWN_WORDS = ("identity", "place", "must_not_share", "group")
CONFIDENTIAL = """
IPS NAV AAP DPS BUP ADHD jobbspesialist jobbkonsulent individuell_jobbstøtte lønnstilskudd
mentortilskudd uføretrygd sosialhjelp dagpenger sykepenger sjukepengar depresjon angst psykose
bipolar schizofreni autisme rusfri rusavhengig narkotika amfetamin metadon antidepressiva
psykolog psykiater psykiatrisk poliklinikk innlagt fastlege sykemeldt sjukmeld helseproblemer
psykiske_plager utbrent funksjonsnedsettelse rullestol arbeidstrening praksisplass
supported_employment job_coach disability_benefits depression anxiety schizophrenia addiction
psychiatrist wheelchair sick_leave flyktning gravid fengsel Jobbsporet arbeidsavklaringspenger
kvalifiseringsprogram selvmord medisinering tvangslidelse fibromyalgi dysleksi
""".split()


def test_the_judged_texts_are_many_enough_and_balanced() -> None:
    """At least 220 texts to stop and 220 to let through, in three languages."""
    both = rows("develop", "final")
    assert sum(r["verdict"] == "stop" for r in both) >= 220
    assert sum(r["verdict"] == "pass" for r in both) >= 220
    assert {r["lang"] for r in both} == {"nb", "nn", "en"}
    assert len({r["text"] for r in ALL}) == len(ALL)


@pytest.mark.parametrize("name", FILES)
def test_no_leak_gets_through(name: str) -> None:
    """Every text that must be stopped is stopped."""
    assert [r["text"] for r in rows(name) if r["verdict"] == "stop" and not judge(r)] == []


def test_job_language_passes() -> None:
    """At most two in a hundred texts of ordinary work are stopped wrongly."""
    wrong = [(r["text"], judge(r)) for r in PASS if judge(r)]
    assert len(wrong) <= 0.02 * len(PASS), wrong


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(PLAIN_PASS), st.sampled_from(CONFIDENTIAL), st.data())
def test_a_confidential_word_anywhere_stops_a_text(
    row: Row, word: str, data: st.DataObject
) -> None:
    """Adding any confidential word between any two words of a passing text stops it."""
    parts = str(row["text"]).split(" ")
    at = data.draw(st.integers(0, len(parts)))
    text = " ".join([*parts[:at], word.replace("_", " "), *parts[at:]])
    assert leaks(text, OPEN), text


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(STOP), st.sampled_from((str.upper, str.lower, str.swapcase, str.title)))
def test_capitals_hide_nothing(row: Row, change: object) -> None:
    """Writing a stopped text in other letters stops it still; a place needs its name given."""
    text = change(str(row["text"])) if callable(change) else ""
    openness = Openness(MayContact.YES, (), tuple(row.get("must_not_share", ())))
    small = bool(row.get("small_place"))
    places = ("Leka", "Træna") if small else ()
    assert leaks(text, openness, small_place=small, place_words=places), text


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from([r for r in STOP if r["kind"] not in OWN_WORDS]),
    st.sampled_from(("\u200b", "\u00ad", " ", ".", "-", "_", "\u2009")),
)
def test_letters_set_apart_hide_nothing(row: Row, between: str) -> None:
    """Blanks, dots or invisible characters between all letters do not let a leak through."""
    if "&" in str(row["text"]) or any(c.isdigit() for c in str(row["text"])):
        return
    text = "  ".join(between.join(word) for word in str(row["text"]).split())
    assert judge({**row, "text": text}), text


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(STOP), st.sampled_from(("  ", "\n", "\t", "\u00a0", "&nbsp;", " \u200b")))
def test_other_blanks_hide_nothing(row: Row, blank: str) -> None:
    """Line breaks and odd blanks between words do not let a leak through."""
    assert judge({**row, "text": str(row["text"]).replace(" ", blank)})


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the guard fail, and a leak's words stand where it says."""
    for leak in leaks(text, OPEN, small_place=True):
        assert text[leak.start : leak.end] == leak.words


@pytest.mark.parametrize(
    "text", ["N\u200bAV", "&#78;AV", "N<b>A</b>V", "ＮＡＶ", "NАV", "N.A.V.", "n_a_v", "NA V"]
)
def test_a_disguised_word_is_read_as_people_read_it(text: str) -> None:
    """Entities, tags, look-alike letters and dots are taken off first."""
    assert [leak.kind for leak in leaks(f"Hei fra {text} i dag.", OPEN)] == ["service"]


@pytest.mark.parametrize("text", ["Deppresjon", "jobbspessialist", "psykologgen", "uføretrygg"])
def test_a_misspelt_word_is_stopped(text: str) -> None:
    """A slip of the pen does not let a long confidential word through."""
    assert leaks(text, OPEN)


def test_an_approved_sentence_passes_only_as_it_stands() -> None:
    """The sentence passes whole; the same words inside another sentence do not."""
    openness = Openness(MayContact.YES, ("Jeg hører dårlig.",))
    assert not leaks("Hei! Jeg hører dårlig. Liker orden.", openness)
    assert leaks("Jeg hører dårlig etter en ulykke.", openness)


@pytest.mark.parametrize("said", ["Jeg har AAP.", "Jeg er med i IPS.", "Jeg har ADHD."])
def test_no_approval_opens_a_service_a_benefit_or_a_diagnosis(said: str) -> None:
    """Such a sentence is a conflict for people, so the leak is returned."""
    assert leaks(said, Openness(MayContact.YES, (said,)))


def test_what_must_not_be_shared_goes_before_what_may() -> None:
    """An approved sentence that gives away a secret is stopped."""
    said = "Trenger skriftlige beskjeder."
    secret = ("at jeg vil ha beskjeder skriftlig",)
    kinds_found = [x.kind for x in leaks(said, Openness(MayContact.YES, (said,), secret))]
    assert kinds_found == ["must_not_share"]


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("skilsmissen", "Eg er nyleg skild."),
        ("at jeg er spilleavhengig", "Var avhengig av spill før."),
        ("bor hos moren min", "She lives with her mother."),
        ("har sittet i fengsel", "Har en dom bak seg."),
        ("mobbing på forrige jobb", "Ble mobba der jeg var."),
        ("konkurs", "Firmaet gikk konkrus."),
        ("jeg har epilepsi", "Epelepsi er ikke noe hinder."),
    ],
)
def test_a_secret_is_found_in_other_words(secret: str, text: str) -> None:
    """Reordered, inflected, misspelt, in nynorsk or English, a secret is still the secret."""
    found = leaks(text, Openness(MayContact.YES, (), (secret,)))
    assert "must_not_share" in [leak.kind for leak in found]


def test_the_handle_is_never_shown() -> None:
    """The participant's handle points out the person, however it is written."""
    assert leaks("Dette gjelder rev 17.", OPEN, handle="REV-17")
    assert not leaks("Dette gjelder ulv 18.", OPEN, handle="REV-17")


def test_a_small_place_makes_more_things_telling() -> None:
    """Who someone is together with a small place is stopped; the place of the job is not."""
    text = "Hun kan begynne på butikken i Leka."
    assert not leaks(text, OPEN)
    assert [x.kind for x in leaks(text, OPEN, small_place=True)] == ["place"]
    assert [x.kind for x in leaks(text.lower(), OPEN, small_place=True, place_words=("Leka",))] == [
        "place"
    ]
    assert not leaks("Kan begynne på butikken i Leka.", OPEN, small_place=True)


def test_every_kind_has_a_reason_in_every_language() -> None:
    """The catalogues have the same keys, and a reason for every kind of leak."""
    names = {kind.name for kind in kinds()} | {"identity", "place", "must_not_share"}
    for language in LANGUAGES:
        assert set(catalogue("nb")) == set(catalogue(language))
        assert {f"leak.{name}" for name in names} <= set(catalogue(language))
