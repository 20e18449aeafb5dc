"""`rettjobb serve`: the web server on this machine."""

import threading
from typing import Annotated

import typer

from api.cli.demo import load_demo
from api.cli.demo_nights import demo_nights
from api.cli.output import output, services
from api.services import Services
from models.week import monday_of, week_of

HOST = "127.0.0.1"  # the development login works nowhere else


def serve_command(
    port: Annotated[int, typer.Option(help="Port på denne maskinen", min=1, max=65535)] = 8000,
    demo: Annotated[bool, typer.Option("--demo", help="Last demofylket først")] = False,
) -> None:
    """Start nettsidene og JSON-API-et på http://127.0.0.1:PORT."""
    import uvicorn  # the web takes half a second to load, and no other command needs it

    from api.app import create_app

    found = services()
    if demo and load_demo(found, found.today()):
        output.print("Demofylket er lastet inn.")
    with output.status("Gjør klar verden …"):
        found.world()
        if demo:
            demo_nights(found, found.today())
    output.print(f"Rettjobb er klar på http://127.0.0.1:{port}  (stopp med Ctrl+C)")
    threading.Thread(target=_rank_caseloads, args=[found], daemon=True).start()
    uvicorn.run(create_app(found, HOST), host=HOST, port=port, log_level="warning")


def _rank_caseloads(found: Services) -> None:
    """Work out everybody's list beforehand, so that the first week plan comes at once."""
    today = found.today()
    found.planner.situation(found.database, found.world(), monday_of(week_of(today)), today)
