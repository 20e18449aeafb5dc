"""A real HTTP server on this machine that answers with recorded shapes."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """One answer: status, body (JSON unless bytes) and headers."""

    status: int = 200
    body: Any = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut_at: int | None = None  # break the connection after so many bytes


@dataclass
class Seen:
    """A request that came in."""

    path: str
    headers: dict[str, str]


@contextmanager
def serving(respond: Callable[[Seen], Answer]) -> Iterator[tuple[str, list[Seen]]]:
    """Serve on a free port; give the base address and the list of requests seen."""
    seen: list[Seen] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            request = Seen(self.path, {k.lower(): v for k, v in self.headers.items()})
            seen.append(request)
            answer = respond(request)
            body = (
                answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
            )
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.end_headers()
            if answer.status != 304:
                self.wfile.write(body[: answer.cut_at])
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
