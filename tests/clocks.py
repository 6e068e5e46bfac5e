"""A laptop's clocks that a test can move: time goes by, somebody sets the wall clock, the laptop is switched off."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from house import FRIDAY
from thuisplan.domain.stopwatch import Reading


@dataclass
class Clocks:
    """Calling it reads both clocks."""

    wall: datetime = field(default_factory=lambda: FRIDAY.astimezone(UTC))
    monotonic: int = 5_000_000
    boots: int = 1

    def __call__(self) -> Reading:
        return Reading(self.wall, self.monotonic, f"boot {self.boots}")

    def forward(self, *, minutes: float = 0, ms: int = 0) -> None:
        """Real time goes by."""
        ms += round(minutes * 60_000)
        self.wall += timedelta(milliseconds=ms)
        self.monotonic += ms

    def set_wall(self, *, hours: float) -> None:
        """Somebody sets the clock of the laptop; no time goes by."""
        self.wall += timedelta(hours=hours)

    def reboot(self, *, minutes: float = 1) -> None:
        """Off, and on again after so many minutes."""
        self.forward(minutes=minutes)
        self.boots += 1
        self.monotonic = 20_000
