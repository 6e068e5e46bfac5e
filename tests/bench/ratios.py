"""Two sides measured in turn, and the line that says whether a budget is met."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """`measured` and `budget` in `unit` (empty: a ratio)."""

    what: str
    against: str
    measured: float
    budget: float
    unit: str = ""
    detail: str = ""

    @property
    def is_met(self) -> bool:
        return self.measured <= self.budget

    def __str__(self) -> str:
        sign = "ok  " if self.is_met else "OVER"
        figures = f"{self.measured:8.2f} {self.unit:2} ≤ {self.budget:5.2f}"
        return f"{sign} {figures}  {self.what} : {self.against}  {self.detail}".rstrip()


def in_turn(
    one: Callable[[], float], other: Callable[[], float], times: int, warm_up: int = 3
) -> tuple[list[float], list[float]]:
    """Each gives how long it took; A B, B A, A B … so that what disturbs one disturbs the other as much."""
    ones: list[float] = []
    others: list[float] = []
    for n in range(-warm_up, times):
        if n % 2:
            b, a = other(), one()
        else:
            a, b = one(), other()
        if n >= 0:
            ones.append(a)
            others.append(b)
    return ones, others


def ratio(base: Sequence[float], case: Sequence[float]) -> float:
    """The median of the ratios of the pairs."""
    return statistics.median(b / a for a, b in zip(base, case, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def medians(base: Sequence[float], case: Sequence[float], unit: str = "ms") -> str:
    return f"({statistics.median(base):.2f} → {statistics.median(case):.2f} {unit})"
