"""Where the command line writes: results to standard output, the rest to standard error."""

import json
from collections.abc import Sequence

from pydantic import BaseModel
from rich.console import Console

from api.services import Services
from api.settings import load_settings

output = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(document: BaseModel | Sequence[BaseModel]) -> None:
    """Print a document, or a list of them, as plain JSON for other programs."""
    if isinstance(document, BaseModel):
        print(document.model_dump_json(indent=1))  # noqa: T201
    else:
        rows = [d.model_dump(mode="json") for d in document]
        print(json.dumps(rows, indent=1, ensure_ascii=False))  # noqa: T201


def services() -> Services:
    """Return the services that the environment's settings ask for."""
    return Services(load_settings())
