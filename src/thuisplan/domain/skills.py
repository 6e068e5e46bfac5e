"""What a child learns to do with numbers, a line for each skill; in four domains."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Domain:
    """`id`: the content's name."""

    id: str
    name: str


@dataclass(frozen=True)
class Skill:
    """`title`: what a child says that it can do: "Ik reken met halve uren."."""

    id: str
    domain: str
    title: str
