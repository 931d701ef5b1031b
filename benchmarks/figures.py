"""Figures with their floors and targets, as lines of a table."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; a missing floor or target is empty."""

    name: str
    measured: str
    floor: str = ""
    target: str = ""

    def __str__(self) -> str:
        """Its line of the Markdown table."""
        return f"| {self.name} | {self.measured} | {self.floor} | {self.target} |"


HEADINGS = "| | measured | floor | target |\n|---|---|---|---|"
"""The first two lines of the Markdown table."""


def machine() -> str:
    """The processor, Python and date. Between machines only the ratios to the floor can be compared."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{_processor()}, {cores} cores, {python}, {datetime.now(UTC):%Y-%m-%d}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def ms(seconds: float) -> str:
    """ "3.4 ms", with two or three significant digits."""
    value = seconds * 1000
    return f"{value:.2f} ms" if value < 1 else f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def percentile(values: Sequence[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
