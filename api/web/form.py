"""A form as the user sees it: what stands in the fields, and what is wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

Texts = Callable[..., str]
"""`t(key, **values)`: what says the words of the pages (`render.texts`)."""

Errors = dict[str, str]
"""One message for each field that is wrong."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in each field, and one message for each field that is wrong."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str:
        """Return what stands in a field, stripped; empty where nothing does."""
        return self.all(name)[0].strip() if self.all(name) else ""

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of a field, as of several ticked boxes."""
        return self.values.get(name, ())

    def error(self, name: str) -> str:
        """Return what is wrong with a field, or nothing."""
        return self.errors.get(name, "")

    def wrong(self, errors: Mapping[str, str]) -> "Filled":
        """Return the form with these messages, in the order of the fields; values are kept."""
        return replace(self, errors=errors)


def filled(**values: str) -> Filled:
    """Return a form that opens with these values."""
    return Filled({name: (value,) for name, value in values.items()})


def sent(data: FormData) -> Filled:
    """Return what the user sent; files are not part of it."""
    names = dict.fromkeys(data.keys())
    return Filled({n: tuple(v for v in data.getlist(n) if isinstance(v, str)) for n in names})


async def _form_of(request: Request) -> Filled:
    return sent(await request.form())


Sent = Annotated[Filled, Depends(_form_of)]
"""The form a plain `def` route is sent, all fields of it."""
