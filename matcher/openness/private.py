"""Finding what the participant has said must not be shared, however it is put.

A phrase is read as keys: the ideas of `words.json` it touches ("skilsmisse", "skilt",
"divorce" are one), and its other words that are neither small words nor common job language.
A sentence gives the phrase away when it holds at least half of the keys, in any order, inflected,
in the other form of Norwegian, misspelt, split or joined in a compound. A phrase of common
words only is given away when a sentence holds them all.
"""

import re
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from matcher.openness.misspelt import is_near
from matcher.openness.patterns import compile_words
from matcher.openness.plain import tokens, uncover
from matcher.openness.words import words_file

_ENDINGS = "(?:en|a|et|n|er|ar|e|ene|ane|s|ens|ets|i)?"
_SHORT = 5
_SENTENCE = re.compile(r"(?:(?! \. ).)+")
_WORD = re.compile(r"[^\s.]+")
_SOUNDS = (("hj", "h"), ("ei", "e"), ("øy", "ø"), ("au", "ø"), ("kv", "hv"), ("sjuk", "syk"))
_SOUND_ENDINGS = (("leg", "lig"), ("heit", "het"))


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to look for: an idea's pattern, or a word with its stem."""

    pattern: re.Pattern[str]
    stem: str = ""


def private_spans(words: str, phrases: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the spans of a token text that give away one of the phrases."""
    found: list[tuple[int, int]] = []
    for phrase in phrases:
        keys = _keys(phrase)
        for sentence in _SENTENCE.finditer(words) if keys else ():
            spans = [s for key in keys if (s := _find(key, sentence.group())) is not None]
            if len(spans) * 2 >= len(keys):
                start, end = min(s for s, _ in spans), max(e for _, e in spans)
                found.append((sentence.start() + start, sentence.start() + end))
    return found


@cache
def _keys(phrase: str) -> tuple[Key, ...]:
    text = tokens(uncover(phrase)).text
    text = re.sub(r"\b(?:\w ){2,}\w\b", lambda m: m.group().replace(" ", ""), text)
    lists = words_file()["private"]
    ideas = [Key(p, _stem(m.group())) for p in _ideas() if (m := p.search(text))]
    rest = text
    for idea in ideas:
        rest = idea.pattern.sub(" ", rest)
    content = [w for w in _WORD.findall(rest) if w not in lists["skip"]]
    rare = [w for w in content if w not in lists["common"]]
    if ideas or rare:
        return (*ideas, *(_key(w) for w in dict.fromkeys(rare)))
    return tuple(_all_of(content))


def _all_of(content: list[str]) -> list[Key]:
    """Return one key that needs every word, in any order."""
    if not content:
        return []
    source = "".join(rf"(?=.*{_stem_source(_stem(w))})" for w in dict.fromkeys(content))
    return [Key(re.compile(rf"^{source}.+"))]


def _key(word: str) -> Key:
    return Key(re.compile(_stem_source(_stem(word))), _stem(word))


def _stem_source(stem: str) -> str:
    letters = " ?".join(re.escape(c) for c in stem)
    if len(stem) < _SHORT:
        return rf"(?<!\w){letters}{_ENDINGS}(?!\w)"
    return rf"(?<!\w){letters}\w*"


def _find(key: Key, sentence: str) -> tuple[int, int] | None:
    """Return where a sentence holds the key; words that only look alike are skipped."""
    innocent = _innocent()
    for match in key.pattern.finditer(sentence):
        if match.group() not in innocent:
            return match.span()
    if not key.stem:
        return None
    covered: dict[str, tuple[int, int]] = {}
    for match in _WORD.finditer(sentence):
        word = _stem(match.group())
        if match.group() in innocent:
            continue
        if _alike(word, key.stem):
            return match.span()
        if len(word) >= 3 and word in key.stem and not (len(word) == 3 and not covered):
            covered[word] = match.span()
    if sum(map(len, covered)) * 10 >= len(key.stem) * 7 and len(covered) > 1:
        return min(s for s, _ in covered.values()), max(e for _, e in covered.values())
    return None


def _alike(word: str, stem: str) -> bool:
    """Tell whether two stems are one word: by sound, by a slip, or as part of a compound."""
    one, other = _sound(word), _sound(stem)
    if one == other or is_near(one, other):
        return True
    return len(other) >= _SHORT and len(one) > len(other) + 2 and other in one


def _sound(word: str) -> str:
    for nynorsk, bokmål in _SOUNDS:
        word = word.replace(nynorsk, bokmål)
    for nynorsk, bokmål in _SOUND_ENDINGS:
        word = word.removesuffix(nynorsk) + bokmål if word.endswith(nynorsk) else word
    return word


@cache
def _stem(word: str) -> str:
    """Return the stem: the Norwegian stemmer until nothing changes."""
    stemmer = snowballstemmer.stemmer("norwegian")
    while (shorter := str(stemmer.stemWord(word))) != word:
        word = shorter
    return word


@cache
def _ideas() -> tuple[re.Pattern[str], ...]:
    return tuple(compile_words(group) for group in words_file()["private"]["alike"])


@cache
def _innocent() -> frozenset[str]:
    """Return the words that only look like a private one ("gjelder")."""
    return frozenset(words_file()["private"]["innocent"])
