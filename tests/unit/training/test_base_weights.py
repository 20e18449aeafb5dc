"""Reading the packed weights of the base model."""

import numpy as np
import pytest

from matcher.training.base_weights import read_weights, unpack_blocks


def test_a_block_holds_the_first_sixteen_weights_in_its_low_bits():
    """Byte j holds weight j in its low four bits and weight j + 16 in its high ones."""
    scale = np.array([0.5], dtype=np.float16).tobytes()
    nibbles = bytes(
        low | (high << 4) for low, high in zip(range(16), reversed(range(16)), strict=False)
    )
    expected = [(low - 8) * 0.5 for low in range(16)] + [(7 - at) * 0.5 for at in range(16)]
    assert expected == unpack_blocks(scale + nibbles, 1, 32)[0].tolist()


def test_blocks_fill_the_matrix_row_by_row():
    """Two blocks of 32 make two rows of 32, the first block first."""
    block = np.array([1.0], dtype=np.float16).tobytes() + bytes([0x99] * 16)
    other = np.array([2.0], dtype=np.float16).tobytes() + bytes([0x99] * 16)
    assert unpack_blocks(block + other, 2, 32).tolist() == [[1.0] * 32, [2.0] * 32]


def test_a_foreign_file_is_refused(tmp_path):
    """A file that does not begin with the magic word is no base model."""
    foreign = tmp_path / "weights.bin"
    foreign.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match="not a packed e5 model"):
        read_weights(foreign)
