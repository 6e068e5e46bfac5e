"""Rounds of ten questions to read out."""

from random import Random

from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.rounds import Asked, RoundKind, make_round, make_table


class RoundService:
    def __init__(self, chance: Random | None = None) -> None:
        """`chance`: for a test that wants the same questions every time."""
        self._chance = chance or Random()

    def make(self, groep: int | None, kind: RoundKind | None) -> list[Asked]:
        """For a child of `groep`; of every kind when None."""
        return make_round(groep or USUAL_GROEP, kind, self._chance)

    def table(self, groep: int | None, table: int) -> list[Asked]:
        """One table, for a child of `groep`."""
        return make_table(groep or USUAL_GROEP, table, self._chance)
