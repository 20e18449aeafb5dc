"""Misspelling a phrase the way people write in a hurry on a phone.

Dropped double consonants, "aa" or "o" for "å", missing letters, lost silent
letters, chat words. Nothing here knows a wish; it only wears text down so that
the encoder learns to read through it.
"""

import re
from collections.abc import Callable
from random import Random

CHAT = {
    "jeg": ("jei", "je", "eg", "jg"),
    "ikke": ("ikk", "ike", "ikkje"),
    "noe": ("noke", "no", "nåe"),
    "noen": ("non", "noken"),
    "eller": ("elr", "ell", "eler"),
    "også": ("osso", "og", "åsså"),
    "og": ("å", "o", "åg"),
    "å": ("og", "o", "aa", "a"),
    "på": ("pa", "paa", "po"),
    "med": ("mæ", "me"),
    "det": ("d", "de"),
    "hva": ("va", "ka"),
    "gjerne": ("jerne", "gjærne"),
    "kjøre": ("kjøre", "sjøre", "køyre"),
    "jobbe": ("jobe", "jobb"),
    "have": ("hav",),
    "want": ("wont", "wan"),
    "with": ("whit", "wit"),
    "people": ("peple", "pepole"),
}


def wear_down(text: str, rng: Random) -> str:
    """Return the text with one to four slips of spelling and no capitals."""
    words = text.lower().rstrip(".!").split()
    slips = rng.choice((1, 1, 2, 2, 3, 4))
    for _ in range(min(slips, len(words))):
        at = rng.randrange(len(words))
        words[at] = _slip(words[at], rng)
    return " ".join(word for word in words if word)


def _slip(word: str, rng: Random) -> str:
    if word in CHAT and rng.random() < 0.7:
        return rng.choice(CHAT[word])
    if len(word) < 4:
        return word
    fitting = [change for sign, change in CHANGES if re.search(sign, word)]
    return rng.choice(fitting)(word, rng)


def _single(word: str, rng: Random) -> str:
    """Halve a double consonant: 'butikk' becomes 'butik'."""
    doubles = list(re.finditer(r"([bdfgklmnprst])\1", word))
    found = rng.choice(doubles)
    return word[: found.start()] + word[found.start() + 1 :]


def _double(word: str, rng: Random) -> str:
    spots = [m.end() for m in re.finditer(r"[aeiouyæøå][klmnprst](?=[aeiouyæøå])", word)]
    at = rng.choice(spots)
    return word[:at] + word[at - 1] + word[at:]


def _drop(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _swap(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _respell(pattern: str, choices: tuple[str, ...]) -> Callable[[str, Random], str]:
    def change(word: str, rng: Random) -> str:
        return re.sub(pattern, rng.choice(choices), word, count=1)

    return change


CHANGES: tuple[tuple[str, Callable[[str, Random], str]], ...] = (
    (r"([bdfgklmnprst])\1", _single),
    (r"([bdfgklmnprst])\1", _single),
    (r"[aeiouyæøå][klmnprst](?=[aeiouyæøå])", _double),
    (r".", _drop),
    (r".", _swap),
    (r"å", _respell("å", ("aa", "a", "o"))),
    (r"ø", _respell("ø", ("o", "oe", "ö"))),
    (r"æ", _respell("æ", ("e", "ae", "ä"))),
    (r"kj", _respell("kj", ("sj", "skj", "k"))),
    (r"skj", _respell("skj", ("sj", "sk"))),
    (r"hv", _respell("hv", ("v",))),
    (r"gj", _respell("gj", ("j", "g"))),
    (r"(?<=[nl])d", _respell("(?<=[nl])d", ("",))),
    (r"e[tr]$", _respell("[tr]$", ("",))),
    (r"ing", _respell("ing", ("ingk", "ig"))),
)
