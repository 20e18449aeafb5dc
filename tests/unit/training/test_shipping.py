"""Writing the encoder and reading it back."""

import json

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel

from matcher.training.shipping import load, ship
from matcher.training.student import Student, encode


@pytest.fixture
def student():
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=8,
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=16,
        pad_token_id=1,
    )
    pieces = [[piece, -1.0] for piece in ("<s>", "<pad>", "</s>", "<unk>", "▁", "a", "b", "c")]
    described = {
        "version": "1.0",
        "added_tokens": [],
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": pieces},
    }
    network = BertModel(config, add_pooling_layer=False)
    return Student(network, json.dumps(described))


def test_a_shipped_encoder_gives_the_same_vectors(student, tmp_path):
    """Sixteen bits cost next to nothing."""
    ship(student, tmp_path, "card")
    texts = ["a b", "c", "abc cba"]
    assert np.allclose(encode(student, texts), encode(load(tmp_path), texts), atol=2e-3)


def test_order_is_kept_whatever_the_lengths(student):
    """Texts are sorted by length inside; outside nobody notices."""
    texts = ["abc abc abc", "a", "b c", "c"]
    one_by_one = np.concatenate([encode(student, [text]) for text in texts])
    assert np.allclose(one_by_one, encode(student, texts), atol=1e-5)


def test_the_folder_says_that_the_mean_is_pooled(student, tmp_path):
    """sentence-transformers reads the kind of pooling from the folder."""
    ship(student, tmp_path, "card")
    pooling = json.loads((tmp_path / "1_Pooling" / "config.json").read_text(encoding="utf-8"))
    assert pooling["pooling_mode_mean_tokens"]
