"""Settings of gunicorn: one process with many threads; each streamed answer occupies one."""

import gc
import os
import threading
from typing import Any

bind = "127.0.0.1:8000"
worker_class = "hallchat.server.Worker"
workers = 1
_model = os.environ.get("OPENAI_API_KEY") or os.environ.get("HALLCHAT_ENGINE") == "openai"
_in_flight = int(os.environ.get("TURNS_IN_FLIGHT") or 1000)
# An answer that waits for a language model holds a thread; the embedded engine waits for nobody.
threads = 64 + (_in_flight if _model else 0)
worker_connections = 1000 + threads
backlog = 4096
keepalive = 30  # seconds for a request to arrive, and for the next one on the same connection
graceful_timeout = 5
control_socket_disable = True
preload_app = True  # a setting that cannot be used ends the program instead of its workers, over and over


def when_ready(server: Any) -> None:
    """Say where it is. What is loaded by now stays: the garbage collector passes it over."""
    gc.collect()
    gc.freeze()
    print(f"Hallchat: {server.LISTENERS[0]}", flush=True)  # noqa: T201  for whoever typed `make run`


def post_worker_init(worker: Any) -> None:
    """Answer what a killed process left unanswered, while new clients are served."""
    agent = worker.wsgi.extensions["hallchat"]
    for task in (agent.warm_up, agent.resume):
        threading.Thread(target=task, daemon=True, name=task.__name__).start()
