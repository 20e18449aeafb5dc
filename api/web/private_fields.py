"""Free words about the participant that must not be kept: pointed out, and left out on request.

What is matched against jobs holds nothing about health, treatment, benefits or background. The
person rewrites it, or the words are left out and what is left is shown before it is saved.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from api.web.form import Filled, Texts
from matcher.openness.own_words import private_words, without

DROP = "drop"


@dataclass(frozen=True, slots=True)
class Checked:
    """A form after the check: messages by field, and what is left of each without the words.

    Both are empty where nothing was found, or where `form` has it left out already.
    """

    form: Filled
    errors: Mapping[str, str]
    left: Mapping[str, str]


def check_private(form: Filled, fields: Iterable[str], t: Texts) -> Checked:
    """Return the form with what is private pointed out, or left out where that was chosen."""
    found = {name: private_words(form.value(name)) for name in fields}
    found = {name: words for name, words in found.items() if words}
    left = {name: without(form.value(name), words) for name, words in found.items()}
    if form.value(DROP) == "yes":
        cleaned = dict(form.values) | {name: (text,) for name, text in left.items()}
        return Checked(replace(form, values=cleaned), {}, {})
    errors = {
        name: t("private.found", words=", ".join(dict.fromkeys(f"«{w.words}»" for w in words)))
        for name, words in found.items()
    }
    return Checked(form, errors, left)
