"""What goes wrong in a page while a test uses it."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

OWN = ("blob:", "data:")
REPEATED = "Failed to load resource"  # Chromium says again what the answer's status says


class Watch:
    """Listens to pages: errors in them, answers of 400 and more, requests that leave the host."""

    def __init__(self, site_url: str) -> None:
        self.site_url = site_url
        self.troubles: list[str] = []
        self.expected: set[int] = set()

    def listen(self, page: Page) -> None:
        """Begin to listen to a page."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error in a script: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def expect(self, *statuses: int) -> None:
        """Let answers with these statuses pass: the test brings them about."""
        self.expected.update(statuses)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(REPEATED):
            self.troubles.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site_url}/", *OWN)):
            self.troubles.append(f"request to another host: {urlsplit(request.url).netloc}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a new page was asked for meanwhile
            self.troubles.append(f"{request.failure}: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.troubles.append(f"{response.status}: {response.request.method} {response.url}")
