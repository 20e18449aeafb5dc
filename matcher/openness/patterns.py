"""The little pattern language of `words.json`, compiled to regular expressions.

A pattern is words as they are read by `tokens`: `depresj*` any ending, `*psykiat*` anywhere in
a word, `hos|til` one of several (`ute_av|utenfor` where one has two words), `~` up to two words
of any kind, `<land>` one of a named list. Between any two letters and any two words a blank may
stand or be missing ("N AV", "uføre trygd"), unless the pattern is strict.
"""

import re
from collections.abc import Iterable, Mapping

_LETTER = r"[a-zæøå0-9]"
_START = rf"(?<!{_LETTER})"
_END = rf"(?!{_LETTER})"
_ANY_WORDS = rf"(?:{_LETTER}+ ){{0,2}}"

Lists = Mapping[str, Iterable[str]]


def compile_words(
    words: Iterable[str], lists: Lists | None = None, *, strict: bool = False
) -> re.Pattern[str]:
    """Return one expression that finds any of the patterns."""
    sources = [_phrase(word, lists or {}, strict=strict) for word in words]
    return re.compile("|".join(sources) if sources else r"(?!)")


def _phrase(phrase: str, lists: Lists, *, strict: bool) -> str:
    """Return the source of one pattern; only its outer ends must be ends of words."""
    parts = phrase.split()
    source = _START
    for i, part in enumerate(parts):
        last = i + 1 == len(parts)
        if part == "~":
            source += f"{_LETTER}*" if last else _ANY_WORDS
            continue
        source += _choice(part, lists, strict=strict, last=last)
        if not last:
            source += " " if strict or "~" in (part, parts[i + 1]) else " ?"
    return source


def _choice(part: str, lists: Lists, *, strict: bool, last: bool) -> str:
    options: list[str] = []
    for option in part.split("|"):
        if option.startswith("<"):
            options.extend(lists[option[1:-1]])
        else:
            options.append(option)
    return "(?:" + "|".join(_option(o, strict=strict, last=last) for o in options) + ")"


def _option(option: str, *, strict: bool, last: bool) -> str:
    *before, end = option.split("_")
    sources = [_word(word, strict=strict, last=False) for word in before]
    return (" " if strict else " ?").join((*sources, _word(end, strict=strict, last=last)))


def _word(word: str, *, strict: bool, last: bool) -> str:
    """Return the source of one word; each star is any run of letters.

    The blank before a letter that a star follows counts only when that letter stands alone:
    "u t m a t t" is "utmatt*", but "ut mat til" is not.
    """
    between = "" if strict else " ?"
    pieces = [re.escape(piece) for piece in word.split("*")]
    sources = [between.join(piece) for piece in pieces]
    if not strict:
        alone = rf"(?: (?=.(?!{_LETTER})))?"
        sources[:-1] = [between.join(piece[:-1]) + alone + piece[-1:] for piece in pieces[:-1]]
    ends = last or strict
    return f"{_LETTER}*?".join(sources) + (_END if ends else "")
