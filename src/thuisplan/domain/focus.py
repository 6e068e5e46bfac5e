"""The timer: half an hour of work and five minutes' break by default (R26)."""

from enum import StrEnum


class Phase(StrEnum):
    WORK = "work"
    BREAK = "break"
