"""Wearing a phrase down to the way people write in a hurry."""

from random import Random

from matcher.training.spelling import wear_down


def test_the_same_seed_gives_the_same_slips():
    """Training can be repeated: the slips depend on the seed and nothing else."""
    text = "Jeg kunne tenkt meg å jobbe på kjøkkenet"
    assert wear_down(text, Random(3)) == wear_down(text, Random(3))


def test_no_capitals_survive():
    """People who write in a hurry skip the capitals."""
    for seed in range(50):
        worn = wear_down("Stå i KASSA på Kiwi", Random(seed))
        assert worn == worn.lower()


def test_every_text_survives():
    """However short or strange a text is, something is left of it."""
    for text in ("øl", "å", "IT", "1234", "sykkel", "ååå", "lage mat!", "x y z"):
        for seed in range(100):
            assert wear_down(text, Random(seed))


def test_double_consonants_are_sometimes_halved():
    """'butikk' is written 'butik' now and then."""
    assert "butik" in {wear_down("butikk", Random(seed)) for seed in range(200)}
