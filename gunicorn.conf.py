"""Settings of gunicorn: one process with many threads; each streamed answer occupies one."""

import gc
import resource
import threading
from typing import Any

from hallchat.config import check_server
from hallchat.dotenv import read_settings

gc.disable()  # until all is loaded: what a start makes stays, and looking for garbage costs a fifth
_settings = read_settings()
check_server(_settings)
bind = f"127.0.0.1:{_settings.port}"
worker_class = "hallchat.server.Worker"
workers = 1
# An answer that waits for a language model holds a thread; the embedded engine waits for nobody.
threads = 64 + (_settings.turns_in_flight if _settings.has_model else 0)
worker_connections = 1000 + threads
_, _most_files = resource.getrlimit(
    resource.RLIMIT_NOFILE
)  # a connection is a file; systems often allow 1,024
resource.setrlimit(resource.RLIMIT_NOFILE, (_most_files, _most_files))
backlog = 4096
keepalive = 30  # seconds for a request to arrive, and for the next one on the same connection
graceful_timeout = 8  # container engines kill after 10
control_socket_disable = True
_stopped = threading.Event()
preload_app = True  # a setting that cannot be used ends the program instead of its workers, over and over


def when_ready(server: Any) -> None:
    """Say where it is. What is loaded by now stays: the garbage collector passes it over."""
    gc.freeze()
    gc.set_threshold(20_000)  # objects; nearly all garbage of a turn has no cycles and goes without a search
    gc.enable()
    print(f"Hallchat: {server.LISTENERS[0]}", flush=True)  # noqa: T201  for whoever typed `make run`


def post_worker_init(worker: Any) -> None:
    """Answer what a killed process left unanswered, now and later, while new clients are served."""
    agent = worker.wsgi.extensions["hallchat"]
    threading.Thread(target=agent.warm_up, daemon=True, name="warm_up").start()
    threading.Thread(target=agent.sweep, args=(_stopped,), daemon=True, name="sweep").start()


def worker_exit(_server: Any, _worker: Any) -> None:
    """End the sweep."""
    _stopped.set()
