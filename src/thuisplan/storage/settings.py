"""Keeps the settings that hold for everybody."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.family import Settings

from .tables import SettingRow
from .values import derived_id, settings_from, settings_to

_PAIRS = select(SettingRow.key, SettingRow.value).where(SettingRow.deleted.is_(False))


class SettingsStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def load(self) -> Settings:
        return settings_from(self._session.execute(_PAIRS).tuples())

    def save(self, settings: Settings) -> None:
        for key, value in settings_to(settings).items():
            row_id = derived_id("setting", key)
            row = self._session.get(SettingRow, row_id)
            if row is None:
                row = SettingRow(id=row_id, key=key)
                self._session.add(row)
            row.value, row.deleted = value, False
