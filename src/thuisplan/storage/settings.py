"""Keeps the settings that hold for everybody."""

from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.family import Settings

from .tables import SettingRow
from .values import derived_id, settings_from, settings_to

_KEPT = "settings"
_SETTING = SettingRow.__table__.c
_PAIRS = select(_SETTING.key, _SETTING.value).where(_SETTING.deleted.is_(False))


class SettingsStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def load(self) -> Settings:
        """In a reading once: nearly all that is asked of a family asks first which day it is."""
        info = self._session.info
        if _KEPT in info:
            return cast("Settings", info[_KEPT])
        self._session.flush()
        # Straight from the connection costs a third.
        found = settings_from((key, value) for key, value in self._session.connection().execute(_PAIRS))
        if "stamper" not in info:       # in a transaction they may change, and change back
            info[_KEPT] = found
        return found

    def save(self, settings: Settings) -> None:
        for key, value in settings_to(settings).items():
            row_id = derived_id("setting", key)
            row = self._session.get(SettingRow, row_id)
            if row is None:
                row = SettingRow(id=row_id, key=key)
                self._session.add(row)
            row.value, row.deleted = value, False
