"""An editor that keeps what was typed and not saved, for each thing that it can change."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from .section import Editor

if TYPE_CHECKING:
    from thuisplan.services.house import Services

Key = TypeVar("Key")
Draft = TypeVar("Draft")


class DraftEditor(Editor, Generic[Key, Draft]):
    """`drafts`: what was typed and not saved, by what tells one thing from another; the section knows them too."""

    def __init__(self, services: "Services", drafts: dict[Key, Draft], saved: Draft) -> None:
        """`saved`: what stands in the form until `resume`."""
        super().__init__(services)
        self.drafts = drafts
        self._saved = saved

    def draft(self) -> Draft:
        """What stands in the form now."""
        raise NotImplementedError

    def show_draft(self, draft: Draft) -> None:
        """Put it in the form."""
        raise NotImplementedError

    def is_touched(self) -> bool:
        """Whether it is worth keeping."""
        return self.draft() != self._saved

    def resume(self, key: Key, saved: Draft, again: Callable[[], object]) -> None:
        """What was typed before stands there again, else what is saved. `again`: begins with the same thing."""
        self._key, self._saved, self._again = key, saved, again
        self.show_draft(self.drafts.get(key, saved))

    def forget_draft(self) -> None:
        """It is saved, or thrown away."""
        self.drafts.pop(self._key, None)

    def set_aside(self) -> None:
        if self.is_touched():
            self.drafts[self._key] = self.draft()
        else:
            self.forget_draft()

    def drop(self) -> None:
        key, typed, again, touched = self._key, self.draft(), self._again, self.is_touched()

        def bring_back() -> None:
            self.drafts[key] = typed
            again()

        self.forget_draft()
        self.closed.emit()
        if touched:
            self.dropped.emit(bring_back)
