"""Cutting a vocabulary down to the pieces that are used."""

import json

import pytest
from tokenizers import Tokenizer

from matcher.training.vocabulary import count_pieces, trim

PIECES = [
    ["<s>", 0.0],
    ["<pad>", 0.0],
    ["</s>", 0.0],
    ["<unk>", 0.0],
    ["▁", -2.0],
    ["a", -3.0],
    ["▁Jobb", -4.0],
    ["▁jobb", -4.0],
    ["▁butikk", -5.0],
    ["▁работа", -5.0],
    ["▁stall", -6.0],
    ["<mask>", 0.0],
]


@pytest.fixture
def full(tmp_path):
    path = tmp_path / "tokenizer.json"
    described = {
        "version": "1.0",
        "added_tokens": [
            {
                "id": 11,
                "content": "<mask>",
                "single_word": False,
                "lstrip": True,
                "rstrip": False,
                "normalized": False,
                "special": True,
            }
        ],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}]},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": PIECES},
    }
    path.write_text(json.dumps(described), encoding="utf-8")
    return path


def test_used_pieces_come_before_merely_possible_ones(full):
    """With room for one more word, the one that is used is kept."""
    kept = trim(full, {8: 5.0, 7: 9.0}, 9)
    assert kept.rows == (0, 1, 2, 3, 4, 5, 7, 8, 11)


def test_capitals_and_other_alphabets_are_never_kept(full):
    """All text is put in small letters, and only Latin letters are wanted."""
    kept = trim(full, {6: 100.0, 9: 100.0}, 12)
    assert {6, 9}.isdisjoint(kept.rows)


def test_the_trimmed_tokenizer_reads_capitals_as_small_letters(full):
    """A wish written with capitals is cut like the same wish without."""
    kept = trim(full, {7: 1.0, 8: 1.0}, 12)
    tokenizer = Tokenizer.from_str(kept.tokenizer_json)
    assert tokenizer.encode("JOBB Butikk").tokens == ["▁jobb", "▁butikk"]


def test_pieces_are_counted_by_the_weight_of_their_texts(full):
    """A text that weighs three counts three times."""
    counts = count_pieces(full, {"Jobb": 3.0, "jobb butikk": 1.0})
    assert counts[7] == 4.0
    assert counts[8] == 1.0
