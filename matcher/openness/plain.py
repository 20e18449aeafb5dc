"""A text as the guard reads it: disguises taken off, every letter traced to where it stood.

`uncover` undoes what hides letters from a machine but not from a reader: HTML
entities and inline tags, invisible characters, full-width and look-alike letters, loose
accents. `tokens` then lower-cases, reads single digits inside words as letters (`d3presjon`)
and joins the words by one blank, or by " . " where a sentence ends. `close` puts together what was
written letter by letter; it is a reading beside the first, as it may join what belongs apart.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+\d*);?")
_INLINE_TAG = re.compile(r"</?(?:a|b|i|u|em|strong|span|small|mark|sub|sup|wbr|font)\b[^<>]*>")
_OTHER_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_ROUNDS = 3  # entities inside entities: &amp;#78;
_TWINS = str.maketrans(
    "АВЕКМНОРСТХУІЈЅаеорсхуіјѕкмнтвΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοριυνɴᴀᴠɪᴘꜱᴅᴇᴛᴏʀäÄöÖǝıøØ",
    "ABEKMHOPCTXYIJSaeopcxyijskmhtbABEZHIKMNOPTYXaopiuvnavipsdetoræÆøØeiøØ",
)
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u2800\u180e")
_FLAG_A = 0x1F1E6
_WORD = re.compile(r"[^\W_]+(?:[@$€][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)|\n\s*\n|\n\s*[-*•]")
_DIGIT_IN_WORD = re.compile(r"(?<!\d)[013457](?=[^\W\d_])")
_LIKE = str.maketrans("013457@$€", "oieastase")
_SET_APART = re.compile(r"(?<![^\W_])[^\W_]([\W_])[^\W_]\1(?:[^\W_]\1)*[^\W_](?![^\W_])")
_PART = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text to search, and for each of its letters the place in the original text."""

    text: str
    at: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that `start:end` came from."""
        return self.at[start], self.at[end - 1] + 1


def uncover(text: str) -> Plain:
    """Return the text without disguises; capitals and punctuation are kept."""
    pairs = list(zip(text, range(len(text)), strict=True))
    for _ in range(_ROUNDS):
        pairs = _swap(pairs, _ENTITY, _letter_of)
    pairs = _swap(pairs, _INLINE_TAG, lambda _: "")
    pairs = _swap(pairs, _OTHER_TAG, lambda _: "\n")
    out: list[tuple[str, int]] = []
    for letter, i in pairs:
        if unicodedata.combining(letter):
            _compose(out, letter)
            continue
        out.extend((c, i) for c in _simple(letter))
    return Plain("".join(c for c, _ in out), tuple(i for _, i in out))


def close(uncovered: Plain) -> Plain:
    """Return the text with words that were written letter by letter ("N A V") put together."""
    text = uncovered.text
    keep = [True] * len(text)
    for run in _SET_APART.finditer(text):
        for i in range(run.start() + 1, run.end(), 2):
            keep[i] = False
    letters = [(c, i) for c, i, kept in zip(text, uncovered.at, keep, strict=True) if kept]
    return Plain("".join(c for c, _ in letters), tuple(i for _, i in letters))


def tokens(uncovered: Plain) -> Plain:
    """Return the lower-case words, joined by a blank or, after a sentence, by " . "."""
    text, at = uncovered.text, uncovered.at
    out: list[tuple[str, int]] = []
    last = 0
    for match in _WORD.finditer(text):
        word = _letters_for_digits(match.group())
        for part in _PART.finditer(word):
            start = match.start() + part.start()
            if out:
                ends = _SENTENCE_END.search(text[last:start] + text[start : start + 1])
                gap = " . " if ends and out[-2:][0][0] != " " else " "
                out.extend((c, at[last]) for c in gap)
            out.extend((c, at[start + k]) for k, c in enumerate(part.group().lower()))
            last = match.start() + part.end()
    return Plain("".join(c for c, _ in out), tuple(i for _, i in out))


def _letter_of(entity: str) -> str:
    """Return what an entity stands for, also where its name is in capitals."""
    letter = html.unescape(entity)
    return letter if letter != entity else html.unescape(entity.lower())


def _swap(
    pairs: list[tuple[str, int]], what: re.Pattern[str], by: Callable[[str], str]
) -> list[tuple[str, int]]:
    text = "".join(c for c, _ in pairs)
    out: list[tuple[str, int]] = []
    last = 0
    for match in what.finditer(text):
        put = by(match.group())
        if put == match.group():
            continue
        out += pairs[last : match.start()]
        out += [(c, pairs[match.start()][1]) for c in put]
        last = match.end()
    return out + pairs[last:]


def _compose(out: list[tuple[str, int]], mark: str) -> None:
    """Put a ring or two dots on the letter before; drop every other loose mark."""
    if out and mark in "\u030a\u0308":
        whole = unicodedata.normalize("NFC", out[-1][0] + mark).translate(_TWINS)
        if whole in "åÅæÆøØ":
            out[-1] = (whole, out[-1][1])


def _simple(letter: str) -> str:
    """Return the plain letters that a character shows a reader; "" for an invisible one."""
    if letter in _UNSEEN or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    if 0 <= ord(letter) - _FLAG_A < 26:
        return chr(ord("A") + ord(letter) - _FLAG_A)
    plain = unicodedata.normalize("NFKC", letter).translate(_TWINS)
    if unicodedata.category(letter) == "Cc" and letter not in "\n\r\t":
        return ""
    return "".join(c if c in "åÅæÆøØ" else unicodedata.normalize("NFD", c)[0] for c in plain)


def _letters_for_digits(word: str) -> str:
    """Return the word with single digits before a letter read as letters, if it has letters."""
    if sum(c.isalpha() for c in word) < 2:
        return word
    return _DIGIT_IN_WORD.sub(lambda m: m.group().translate(_LIKE), word).translate(
        {ord(c): _LIKE[ord(c)] for c in "@$€"}
    )
