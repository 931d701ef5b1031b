"""nginx with the configuration of docs/nginx.conf, on loopback, with a certificate of its own."""

import os
import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import ROOT, free_port
from tests.http.attackers import Target

NAME = "studio.example"
MAIN = """
daemon off;
pid nginx.pid;
error_log stderr error;
{user}
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy;
    fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
    include site.conf;
}}
"""


def installed() -> bool:
    """True if nginx and openssl, which makes the certificate, are there."""
    return bool(_nginx() and shutil.which("openssl"))


@contextmanager
def running(folder: Path, port: int, upstream: int) -> Iterator[Target]:
    """Serves https on `port`, in front of Hallchat on the port `upstream`."""
    _make_certificate(folder)
    site = (ROOT / "docs" / "nginx.conf").read_text()
    for given, here in (
        ("listen 80;", f"listen 127.0.0.1:{free_port()};"),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("http://127.0.0.1:8000", f"http://127.0.0.1:{upstream}"),
        (f"/etc/letsencrypt/live/{NAME}/", f"{folder}/"),
    ):
        assert given in site
        site = site.replace(given, here)
    (folder / "site.conf").write_text(site)
    # Workers of root's nginx are another user's, who may not read the folder of a test.
    (folder / "nginx.conf").write_text(MAIN.format(user="user root;" if os.geteuid() == 0 else ""))
    command = [_nginx() or "nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
    with subprocess.Popen(command) as process:
        try:
            yield _wait(process, Target(port, _trust(folder)))
        finally:
            process.terminate()


def _nginx() -> str | None:
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")


def _make_certificate(folder: Path) -> None:
    key, certificate = folder / "privkey.pem", folder / "fullchain.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        f"/CN={NAME}",
    ]
    command += ["-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)


def _trust(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(folder / "fullchain.pem"))


def _wait(process: "subprocess.Popen[bytes]", target: Target) -> Target:
    deadline = time.monotonic() + 10
    while True:
        try:
            target.connect().close()
        except ConnectionError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.02)
        else:
            return target
