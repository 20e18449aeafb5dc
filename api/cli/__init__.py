"""The command line `rettjobb`."""

from api.cli.main import main

__all__ = ["main"]
