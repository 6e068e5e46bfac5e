"""Keeps what became of questions, and the fine mistakes of a child."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, case, func, or_, select, text
from sqlalchemy.orm import Session

from thuisplan.domain.answers import Answer, FineMistake, Found, Mistake, Practised
from thuisplan.domain.errors import NotFound
from thuisplan.domain.progress import monday_of

from .kitchen_tables import AnswerRow, FineMistakeRow
from .values import derived_id

_ROUGH = case((or_(AnswerRow.hints > 0, AnswerRow.found == Found.LEFT), 1), else_=0)

# From one skill to the next through the index, however many years there are.
_KNOWN = text("""
WITH RECURSIVE known (skill) AS (
    SELECT min(skill) FROM answer WHERE child = :child AND deleted = 0
    UNION ALL
    SELECT (SELECT min(skill) FROM answer WHERE child = :child AND deleted = 0 AND skill > known.skill)
    FROM known WHERE known.skill IS NOT NULL)
SELECT skill FROM known WHERE skill IS NOT NULL
""")


class AnswerStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    # -- answers

    def save(self, child: UUID, day: date, at: datetime, answer: Answer) -> None:
        """A new one, or what became of it meanwhile: that is still practice of the day on which it was asked."""
        row = self._session.get(AnswerRow, answer.id)
        if row is None:
            row = AnswerRow(id=answer.id, day=day)
            self._session.add(row)
        if row.day == day:
            row.answered_at = at
        row.child, row.deleted = child, False
        row.skill, row.template, row.drawn, row.room = answer.skill, answer.template, answer.drawn, answer.room
        row.hints, row.found, row.sure, row.level = answer.hints, answer.found, answer.sure, answer.level

    def known(self, child: UUID) -> frozenset[str]:
        """Every skill of which something was asked."""
        return frozenset(self._session.connection().scalars(_KNOWN, {"child": child.bytes}))

    def practised(self, child: UUID, first: date) -> dict[str, list[Practised]]:
        """By skill, the days from `first` on, in order."""
        rows = self._session.execute(
            select(AnswerRow.skill, AnswerRow.day, func.max(_ROUGH))
            .where(AnswerRow.child == child, AnswerRow.day >= first, AnswerRow.deleted.is_(False))
            .group_by(AnswerRow.skill, AnswerRow.day)
            .order_by(AnswerRow.skill, AnswerRow.day)
        )
        found: dict[str, list[Practised]] = {}
        for skill, day, rough in rows:
            found.setdefault(skill, []).append(Practised(day, not rough))
        return found

    def asked(self, child: UUID, first: date) -> dict[tuple[str, str], date]:
        """By template and numbers, the last day; only from `first` on, and no sums of recipes."""
        rows = self._session.execute(
            select(AnswerRow.template, AnswerRow.drawn, AnswerRow.day)
            .where(and_(
                AnswerRow.child == child, AnswerRow.day >= first, AnswerRow.template != "",
                AnswerRow.deleted.is_(False)))
            .order_by(AnswerRow.day)
        )
        return {(template, drawn): day for template, drawn, day in rows}

    # -- fine mistakes

    def mistakes(self, child: UUID) -> list[FineMistake]:
        """Newest first."""
        rows = self._session.scalars(
            select(FineMistakeRow)
            .where(FineMistakeRow.child == child, FineMistakeRow.deleted.is_(False))
            .order_by(FineMistakeRow.day.desc())
        )
        return [_mistake(row) for row in rows]

    def mistake_of_week(self, child: UUID, day: date) -> FineMistake | None:
        """Of the week in which `day` is."""
        row = self._session.get(FineMistakeRow, _id(child, day))
        return None if row is None or row.deleted else _mistake(row)

    def save_mistake(self, child: UUID, kept: FineMistake) -> None:
        """In the place of the one of that week."""
        row = self._session.get(FineMistakeRow, _id(child, kept.day))
        if row is None:
            row = FineMistakeRow(id=_id(child, kept.day))
            self._session.add(row)
        said = kept.mistake
        row.child, row.day, row.deleted = child, kept.day, False
        row.prompt, row.typed, row.answer, row.sentence = said.prompt, said.typed, said.answer, said.sentence

    def remove_mistake(self, child: UUID, day: date) -> None:
        """Of the week in which `day` is. Raises NotFound."""
        row = self._session.get(FineMistakeRow, _id(child, day))
        if row is None:
            raise NotFound
        row.deleted = True


def _id(child: UUID, day: date) -> UUID:
    return derived_id("fine mistake", child, monday_of(day))


def _mistake(row: FineMistakeRow) -> FineMistake:
    return FineMistake(row.day, Mistake(row.prompt, row.typed, row.answer, row.sentence))
