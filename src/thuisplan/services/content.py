"""What is shipped to choose from; read once, when first asked for."""

from functools import cached_property

from thuisplan.domain.content import Idea, Picture, StarterRoutine
from thuisplan.domain.locks import LOCK_PICTURES
from thuisplan.storage.content import ContentStore


class ContentService:
    def __init__(self, language: str = "nl") -> None:
        self._store = ContentStore(language)

    @cached_property
    def avatars(self) -> list[Picture]:
        return self._store.avatars()

    @cached_property
    def step_pictures(self) -> list[Picture]:
        return self._store.step_pictures()

    @cached_property
    def day_ideas(self) -> list[Idea]:
        return self._store.day_ideas()

    @cached_property
    def lock_pictures(self) -> list[Picture]:
        """The twelve of a picture lock, in the order in which they always stand."""
        known = {picture.id: picture for picture in (*self.avatars, *self.step_pictures)}
        return [known[id_] for id_ in LOCK_PICTURES]

    @cached_property
    def starter_routines(self) -> list[StarterRoutine]:
        return self._store.starter_routines()
