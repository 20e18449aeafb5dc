"""What the tool does and does not do, and how accessible it is."""

from datetime import timedelta

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.session import LASTS
from api.web.render import render

router = APIRouter(include_in_schema=False)


@router.get("/om")
def about(request: Request) -> Response:
    """Show how the list is made, what is not used, and who decides."""
    return render(request, "about.html", hours=LASTS // timedelta(hours=1))


@router.get("/tilgjengelighet")
def accessibility(request: Request) -> Response:
    """Show the accessibility statement; it needs no login."""
    return render(request, "accessibility.html")
