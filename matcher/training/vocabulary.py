"""A smaller vocabulary: the word pieces that Nordic languages and English use.

The base model knows 250,000 pieces of a hundred languages; their vectors are
four fifths of its weights. We keep those that our own texts and the most common
Norwegian, Swedish, Danish and English words are cut into, every single letter
and sign of the Latin alphabet (so that any spelling can still be written), and
then the commonest other Latin pieces until the wanted size. All text is put in
small letters first: people write wishes without capitals. A kept piece keeps
its own vector and its own probability.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, normalizers

from matcher.training.base_weights import Floats

WORD_START = "▁"
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The kept pieces: their rows in the full table, and the tokenizer over them."""

    rows: tuple[int, ...]
    tokenizer_json: str

    def table(self, full: Floats) -> Floats:
        """Return the word vectors of the kept pieces, in their new order."""
        table: Floats = full[np.array(self.rows)]
        return table


def count_pieces(full: Path, weights: Mapping[str, float]) -> dict[int, float]:
    """Return how often each piece is used in the small-lettered texts."""
    tokenizer = _small_lettered(Tokenizer.from_file(str(full)))
    texts = list(weights)
    counts: dict[int, float] = defaultdict(float)
    for start in range(0, len(texts), 4096):
        part = texts[start : start + 4096]
        for text, cut in zip(part, tokenizer.encode_batch(part), strict=True):
            for piece in cut.ids:
                counts[piece] += weights[text]
    return counts


def trim(full: Path, counts: Mapping[int, float], size: int) -> Vocabulary:
    """Return the vocabulary of about ``size`` pieces, best used first kept."""
    described = json.loads(full.read_text(encoding="utf-8"))
    pieces: list[list[object]] = described["model"]["vocab"]
    kept = [row for row, (text, _) in enumerate(pieces) if text in SPECIAL[:4]]
    kept += _always(str(text) for text, _ in pieces)
    used = sorted(counts, key=lambda row: (-counts[row], row))
    fill = (row for row, (text, _) in enumerate(pieces) if _is_small_latin(str(text)))
    chosen = dict.fromkeys(kept)
    for row in (*used, *fill):
        if len(chosen) >= size - 1:
            break
        if _is_small_latin(str(pieces[row][0])):
            chosen.setdefault(row)
    rows = sorted(chosen)
    rows.append(next(row for row, (text, _) in enumerate(pieces) if text == "<mask>"))
    described["model"]["vocab"] = [pieces[row] for row in rows]
    for token in described["added_tokens"]:
        if token["content"] == "<mask>":
            token["id"] = len(rows) - 1
    described["normalizer"]["normalizers"].append({"type": "Lowercase"})
    return Vocabulary(tuple(rows), json.dumps(described, ensure_ascii=False))


def _small_lettered(tokenizer: Tokenizer) -> Tokenizer:
    tokenizer.normalizer = normalizers.Sequence([tokenizer.normalizer, normalizers.Lowercase()])
    return tokenizer


def _always(texts: Iterable[str]) -> list[int]:
    """Return the rows of single signs, with and without the mark of a word's start."""
    return [
        row
        for row, text in enumerate(texts)
        if len(text.removeprefix(WORD_START)) <= 1 and _is_small_latin(text)
    ]


def _is_small_latin(text: str) -> bool:
    """Return whether the piece can occur in small-lettered text in Latin letters."""
    bare = text.replace(WORD_START, "")
    if text in SPECIAL or bare != bare.lower():
        return False
    return all(ord(sign) < 0x180 or _is_sign(sign) for sign in bare)


def _is_sign(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS" and ord(sign) < 0x2200
