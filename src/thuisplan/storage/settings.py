"""Keeps the settings that hold for everybody."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.family import Settings

from .tables import SettingRow
from .values import derived_id, settings_from, settings_to

_SETTING = SettingRow.__table__.c
_PAIRS = select(_SETTING.key, _SETTING.value).where(_SETTING.deleted.is_(False))


class SettingsStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def load(self) -> Settings:
        # Each write asks what day it is: straight from the connection costs a third.
        self._session.flush()
        return settings_from((key, value) for key, value in self._session.connection().execute(_PAIRS))

    def save(self, settings: Settings) -> None:
        for key, value in settings_to(settings).items():
            row_id = derived_id("setting", key)
            row = self._session.get(SettingRow, row_id)
            if row is None:
                row = SettingRow(id=row_id, key=key)
                self._session.add(row)
            row.value, row.deleted = value, False
