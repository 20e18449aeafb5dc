"""Every fact can be shown in the advert: its quote stands where it says it stands."""

from hypothesis import given
from hypothesis import strategies as st

from matcher.facts.read import facts_of
from models.vacancy import Vacancy

PIECES = (
    "Vi søker kokk i 50–80 % fast stilling", "arbeid i turnus, hver 3. helg", "kl. 07.30–15",
    "Førerkort klasse B, gjerne C1", "må", "er en fordel", "ikke nødvendig", "politiattest",
    "norsk eller engelsk", "Ønskede kvalifikasjoner:", "- fagbrev", "• truckførerbevis",
    "Lønn 230 kr/t", "oppstart 1. august 2027", "over 18 år", "İstanbul", "ẞ", "Å", "\n", "\n- ",
    " ", ".", ":", "Vi tilbyr", "hjemmekontor", "tunge løft", "du svarer på telefon", "kunder",
    "Bachelor i økonomi", "minst 3 års erfaring", "100 % provisjon", "inntil 90%", "50 og 100 %",
)  # fmt: skip
SOURCES = {"extent": "extent", "engagementtype": "engagement", "starttime": "start"}

texts = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
)


@given(title=texts, text=texts, start=texts)
def test_a_quote_is_what_stands_at_its_place(title, text, start):
    vacancy = Vacancy(
        uuid="x", title=title, text=text, employer="Rask Bemanning", extent="Deltid",
        engagement="Vikariat", start=start,
    )  # fmt: skip
    for fact in facts_of(vacancy):
        source = getattr(vacancy, SOURCES.get(fact.source, fact.source))
        assert fact.quote == source[fact.start : fact.end]
        assert fact.quote
        assert 0 < fact.confidence <= 1


@given(text=texts)
def test_reading_twice_gives_the_same_facts_in_the_same_order(text):
    vacancy = Vacancy(uuid="x", title="Kokk", text=text, employer="Firma")
    assert facts_of(vacancy) == facts_of(vacancy)


def test_a_thing_said_twice_is_one_fact(read):
    text = "Førerkort klasse B er et krav.\nDu må ha førerkort klasse B."
    assert len(read(text, "driving_licence")) == 1


def test_an_empty_advert_states_nothing():
    assert facts_of(Vacancy(uuid="x", title="", text="", employer="")) == ()
