"""Common Norwegian, English, Swedish and Danish words, to count word pieces over.

From the package ``wordfreq`` (extra ``[train]``). Only the choice of pieces
comes from it: no list of words is shipped.
"""

from wordfreq import top_n_list, word_frequency

WORDS = {"nb": 60_000, "en": 30_000, "sv": 15_000, "da": 15_000}


def common_words() -> dict[str, float]:
    """Return each word with its occurrences in a million words, summed over languages."""
    weights: dict[str, float] = {}
    for lang, count in WORDS.items():
        for word in top_n_list(lang, count):
            weights[word] = weights.get(word, 0.0) + 1e6 * word_frequency(word, lang)
    return weights
