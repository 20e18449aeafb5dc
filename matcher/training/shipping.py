"""Writing the trained encoder in the sentence-transformers layout, at 16 bits.

Stored in float16, which keeps more of each weight than bfloat16; it is loaded
as float32, or as bfloat16 by the caller where the processor has AMX.
The folder loads with ``SentenceTransformer(path)`` without a network. Nothing
but the folder is needed: weights as safetensors, the trimmed tokenizer, mean
pooling, normalisation, and the model card.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertModel

from matcher.training.student import LONGEST, Student

MODULES = (
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
    {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
    {
        "idx": 2,
        "name": "2",
        "path": "2_Normalize",
        "type": "sentence_transformers.models.Normalize",
    },
)


def ship(student: Student, folder: Path, card: str) -> None:
    """Write the encoder and its model card to ``folder``."""
    for part in ("1_Pooling", "2_Normalize"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    weights = {
        name: values.detach().to(torch.float16).contiguous()
        for name, values in student.network.state_dict().items()
        if "position_ids" not in name and "token_type_ids" not in name
    }
    packed = folder / "model.safetensors"
    save_file(weights, str(packed), metadata={"format": "pt"})
    packed.chmod(0o644)
    described = student.network.config.to_dict() | {"_name_or_path": ""}  # no machine's path
    described |= {"architectures": ["BertModel"], "dtype": "float32"}
    _write(folder / "config.json", described)
    (folder / "tokenizer.json").write_text(student.tokenizer_json, encoding="utf-8")
    _write(folder / "tokenizer_config.json", _tokenizer_settings())
    _write(folder / "modules.json", MODULES)
    _write(
        folder / "sentence_bert_config.json",
        {
            "max_seq_length": LONGEST,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
    )
    _write(
        folder / "config_sentence_transformers.json",
        {"prompts": {}, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )
    _write(
        folder / "1_Pooling" / "config.json",
        {
            "word_embedding_dimension": student.network.config.hidden_size,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_cls_token": False,
            "pooling_mode_max_tokens": False,
        },
    )
    (folder / "README.md").write_text(card, encoding="utf-8")


def load(folder: Path) -> Student:
    """Return a shipped encoder in full precision, to train further or to measure."""
    config = BertConfig.from_pretrained(folder)
    network = BertModel.from_pretrained(
        folder, config=config, add_pooling_layer=False, dtype=torch.float32
    )
    return Student(network, (folder / "tokenizer.json").read_text(encoding="utf-8"))


def _tokenizer_settings() -> dict[str, object]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": LONGEST,
        "bos_token": "<s>",
        "cls_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "mask_token": "<mask>",
    }


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
