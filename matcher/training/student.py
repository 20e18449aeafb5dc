"""The network that is trained: a BERT with its word table cut down, mean pooling.

``Student.encode`` gives one unit vector per text. The same network is written
to disk in the sentence-transformers layout by ``shipping``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from transformers import BertConfig, BertModel

from matcher.training.base_weights import Floats, Shape, packed_weights, read_weights
from matcher.training.vocabulary import Vocabulary

LONGEST = 128


@dataclass(frozen=True, slots=True)
class Student:
    """A network with the tokenizer that feeds it."""

    network: BertModel
    tokenizer_json: str

    def tokenizer(self) -> Tokenizer:
        """Return a tokenizer that pads to the longest text of a batch."""
        tokenizer = Tokenizer.from_str(self.tokenizer_json)
        tokenizer.enable_truncation(LONGEST)
        tokenizer.enable_padding(pad_id=1, pad_token="<pad>")  # noqa: S106 - a word piece
        return tokenizer


def start(vocabulary: Vocabulary, layers: Sequence[int]) -> Student:
    """Return the untrained student: the named layers of the base model, in order."""
    shape, tensors = read_weights(packed_weights())
    network = BertModel(_config(shape, len(vocabulary.rows), len(layers)), add_pooling_layer=False)
    words = "embeddings.word_embeddings.weight"
    state = {words: torch.from_numpy(vocabulary.table(tensors[words]))}
    for name, values in tensors.items():
        if name.startswith("embeddings.") and name != words:
            state[name] = torch.from_numpy(values)
        elif name.startswith("encoder.layer."):
            old, rest = name.removeprefix("encoder.layer.").split(".", 1)
            if int(old) in layers:
                new = list(layers).index(int(old))
                state[f"encoder.layer.{new}.{rest}"] = torch.from_numpy(values)
    network.load_state_dict(state)
    return Student(network, vocabulary.tokenizer_json)


def embed(network: BertModel, tokenizer: Tokenizer, texts: Sequence[str], part: int = 64) -> Tensor:
    """Return one unit vector per text: the mean of its last-layer token vectors.

    Texts of like length go through the network together, ``part`` at a time, so
    that little is spent on padding.
    """
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    places = torch.empty(len(texts), dtype=torch.long)
    places[torch.tensor(order)] = torch.arange(len(texts))
    vectors = [
        _embed_together(network, tokenizer, [texts[at] for at in order[begin : begin + part]])
        for begin in range(0, len(order), part)
    ]
    return torch.cat(vectors)[places]


def encode(student: Student, texts: Sequence[str], batch: int = 4096) -> Floats:
    """Return unit vectors ``(len(texts), hidden)``."""
    tokenizer = student.tokenizer()
    student.network.train(False)
    with torch.inference_mode():
        vectors = [
            embed(student.network, tokenizer, texts[begin : begin + batch]).numpy()
            for begin in range(0, len(texts), batch)
        ]
    return np.concatenate(vectors)


def _embed_together(network: BertModel, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    cuts = tokenizer.encode_batch(list(texts))
    ids = torch.tensor([cut.ids for cut in cuts])
    mask = torch.tensor([cut.attention_mask for cut in cuts])
    states = network(input_ids=ids, attention_mask=mask).last_hidden_state.float()
    weights = mask.unsqueeze(-1).float()
    mean = (states * weights).sum(1) / weights.sum(1)
    return functional.normalize(mean, dim=1)


def _config(shape: Shape, words: int, layers: int) -> BertConfig:
    return BertConfig(
        vocab_size=words,
        hidden_size=shape.hidden,
        num_hidden_layers=layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.inner,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.types,
        layer_norm_eps=1e-12,
        pad_token_id=1,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
