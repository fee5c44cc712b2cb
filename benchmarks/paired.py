"""Measures a subject against a floor, by turns, and keeps the ratios."""

from __future__ import annotations

import gc
import json
import statistics
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
GOALS = tomllib.loads((HERE / "goals.toml").read_text(encoding="utf-8"))


class Result(NamedTuple):
    """What one benchmark found: the median ratio, its quartiles, and what they compare."""

    name: str
    ratio: float
    lower_quartile: float
    upper_quartile: float
    floor: float
    subject: float
    gate: float
    goal: float

    def __str__(self) -> str:
        reached = "goal reached" if self.ratio <= self.goal else ""
        return (
            f"{self.name:22} {self.ratio:9.3f} [{self.lower_quartile:.3f} to "
            f"{self.upper_quartile:.3f}]  gate {self.gate:g}  goal {self.goal:g}  {reached}"
            f"  (floor {self.floor:.4g}, subject {self.subject:.4g})"
        )


RESULTS: list[Result] = []


def seconds(work: Callable[[], object]) -> float:
    """Give how long *work* took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def paired(
    name: str,
    floor: Callable[[], float],
    subject: Callable[[], float],
    rounds: int = 15,
    warm_up: int = 2,
) -> Result:
    """Measure *floor* and *subject* by turns and record the median of the paired ratios."""
    pairs = []
    gc.collect()
    for turn in range(rounds + warm_up):
        pair = (floor(), subject())
        if turn >= warm_up:
            pairs.append(pair)
    ratios = sorted(measured / least for least, measured in pairs)
    return record(
        name,
        ratios,
        statistics.median(least for least, _ in pairs),
        statistics.median(measured for _, measured in pairs),
    )


def absolute(name: str, values: list[float]) -> Result:
    """Record a figure that has no floor, such as a count of wake-ups."""
    return record(name, sorted(values), 1.0, statistics.median(values))


def record(name: str, ratios: list[float], floor: float, subject: float) -> Result:
    """Keep a result and hold it to its gate."""
    goal = GOALS[name]
    result = Result(
        name,
        statistics.median(ratios),
        ratios[len(ratios) // 4],
        ratios[3 * len(ratios) // 4],
        floor,
        subject,
        goal["gate"],
        goal["goal"],
    )
    RESULTS.append(result)
    assert result.ratio <= result.gate, str(result)
    return result


def write_results(path: Path) -> None:
    """Write what was measured for a machine to read."""
    path.write_text(
        json.dumps([result._asdict() for result in RESULTS], indent=1) + "\n", encoding="utf-8"
    )
