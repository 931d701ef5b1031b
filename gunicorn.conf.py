"""How gunicorn serves the studio: one process, many threads (a streamed answer holds one while it lasts)."""

import gc
import threading
from typing import Any

bind = "127.0.0.1:8000"
worker_class = "gthread"
workers = 1
threads = 64
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
