"""Where the command line writes: results to standard output, the rest to standard error."""

from rich.console import Console

from api.services import Services
from api.settings import load_settings

output = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)


def services() -> Services:
    """Return the services that the environment's settings ask for."""
    return Services(load_settings())
