"""A server that answers lines with lines, as told: for what no real server would say."""

from __future__ import annotations

import re
import socketserver
import threading


class LineServer:
    """A running server. Without words it takes connections and stays silent."""

    def __init__(self) -> None:
        self._greeting: tuple[str, ...] = ()
        self._rules: list[tuple[str, tuple[str, ...]]] = []
        self._heard: list[str] = []
        owner = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                owner._converse(self)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def says(self, *lines: str) -> None:
        """Greet every connection so."""
        self._greeting = lines

    def answers(self, pattern: str, *lines: str) -> None:
        """Answer a line that begins like this; `\\1` is its first group. The first rule counts."""
        self._rules.append((pattern, lines))

    def heard(self) -> str:
        """What all clients said."""
        return "\n".join(self._heard)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _converse(self, handler: socketserver.StreamRequestHandler) -> None:
        for line in self._greeting:
            handler.wfile.write(line.encode() + b"\r\n")
        for line in handler.rfile:
            text = line.decode("latin-1").rstrip("\r\n")
            self._heard.append(text)
            for answer in self._answer(text):
                handler.wfile.write(answer.encode() + b"\r\n")

    def _answer(self, text: str) -> list[str]:
        for pattern, lines in self._rules:
            if match := re.match(pattern, text):
                return [match.expand(line) for line in lines]
        return []
