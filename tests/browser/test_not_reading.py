"""A client that stops reading a long answer is cut off, and the log says so in one line."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

from hallchat.server import PATIENCE_S, SEND_BUFFER_BYTES
from tests.browser.server import ROOT, free_port
from tests.channels.telegram.talking import wait_until


class Endless:
    """An application whose answer does not end."""

    extensions = MappingProxyType({"hallchat": SimpleNamespace(release_leases=lambda: None)})

    def __call__(self, _environ: Any, start_response: Any) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        while True:
            yield b"a" * SEND_BUFFER_BYTES


def test_is_cut_off_with_one_line_in_the_log(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    settings = tmp_path / "gunicorn.conf.py"
    settings.write_text('worker_class = "hallchat.server.Worker"\ncontrol_socket_disable = True\n')
    command = [sys.executable, "-m", "gunicorn", "--config", str(settings), "--log-level", "warning"]
    command += ["--bind", f"127.0.0.1:{port}", f"{__name__}:Endless()"]
    with log.open("wb") as written, subprocess.Popen(command, cwd=ROOT, stderr=written) as server:
        try:
            wait_until(lambda: is_open(port))
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.sendall(b"GET / HTTP/1.1\r\nHost: studio\r\n\r\n")
                wait_until(lambda: log.stat().st_size > 0, within_s=4 * PATIENCE_S)
        finally:
            server.send_signal(signal.SIGTERM)
    [line] = log.read_text().splitlines()
    assert "stopped reading" in line


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
