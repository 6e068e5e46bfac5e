"""Welcome, and where the family's data will be: at this account only, or for everybody on this laptop."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from thuisplan.paths import NoSharedPlace
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.choice_card import ChoiceCard
from thuisplan.ui.widgets.forms import part
from thuisplan.ui.widgets.pictures import Picture

from .step import Step

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class WelcomeStep(Step):
    """`opened` gets the services, once; after that the place is settled.

    `brought`: a file with the family's data, from another laptop perhaps; the house is open by then.
    """

    brought = Signal(object)

    def __init__(
        self, open_house: "Callable[[bool], Services]", ask_place: bool, opened: "Callable[[Services], object]"
    ) -> None:
        super().__init__()
        self._open_house, self._ask_place, self._opened = open_house, ask_place, opened
        self._is_open = False
        self.place: Choice[bool] = Choice(row(spacing=theme.L))
        self.place.add(False, self._card(
            "user-fill", self.tr("Alleen ik"),
            self.tr("De gegevens staan bij jouw account. Andere accounts op deze laptop kunnen er niet bij, "
                    "behalve wie de laptop beheert."),
        ))
        self.place.add(True, self._card(
            "users-three-fill", self.tr("Iedereen op deze laptop"),
            self.tr("De gegevens staan in een map voor alle accounts. Iedereen die zich hier aanmeldt, "
                    "kan alles lezen en veranderen."),
        ))
        self.place.changed.connect(self._chosen)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.administrator = _Administrator()
        self.administrator.hide()
        skipped = label(self.tr("Sla je dit over? Dan is het “Alleen ik”."), "second")
        ask = part(self.tr("Wie gebruikt Thuisplan op deze laptop?"), self.place, skipped)
        ask.setVisible(ask_place)
        calm = card("calm")
        safe = label(self.tr("Alles blijft op deze laptop. Thuisplan gaat nooit naar internet."), wrap=True)
        line = row(Picture("shield-check-fill", 24, icon_token="leaf"), safe, margins=14)
        line.setStretchFactor(safe, 1)
        calm.setLayout(line)
        self.fill(
            self.tr("Welkom bij Thuisplan"),
            self.tr("In een paar minuten staat je gezin erin. Overslaan mag, en alles kun je later veranderen."),
            ask, self.trouble, self.administrator, calm, picture="house-with-garden",
        )
        self.extra = button(self.tr("Ik heb al een Thuisplan"), "folder-open", on=self._pick)
        self.next_word = self.tr("Verder") if ask_place else self.tr("Beginnen")
        if not ask_place:
            self.skip_word = ""

    def keep(self) -> bool:
        """Open the house where was chosen. Errors of reading and writing pass: the window tells those."""
        shared = self.place.value()
        if self._ask_place and shared is None and not self._is_open:
            self._complain(self.tr("Tik aan wie Thuisplan gebruikt, of sla dit over."))
            return False
        return self._is_open or self._open(bool(shared))

    def skip(self) -> bool:
        return self._is_open or self._open(False)

    def _pick(self) -> None:
        """A copy from a stick, or a zip with everything. Where it will live is asked first."""
        if not self.keep():
            return
        what = self.tr("Waar is de kopie of de zip van je gezin?")
        kinds = self.tr("Kopie of zip van Thuisplan") + " (*.db *.zip)"
        file, _ = QFileDialog.getOpenFileName(self, what, "", kinds)
        if file:
            self.brought.emit(Path(file))

    def _open(self, shared: bool) -> bool:
        self._complain("")
        try:
            services = self._open_house(shared)
        except NoSharedPlace as error:
            self.administrator.show_command(error.command, log_in_again=error.log_in_again)
            return False
        except OSError:
            self._complain(self._refused())
            return False
        except Exception as error:
            if not _is_refusal(error):
                raise
            self._complain(self._refused())
            return False
        self._is_open = True
        # The place is settled: moving a family is something else than choosing where it begins.
        self.place.choose(shared)
        self.place.setEnabled(False)
        self.place.button(not shared).hide()
        self.skip_word = ""
        self._opened(services)
        return True

    def _refused(self) -> str:
        if self._ask_place:
            return self.tr(
                "Op deze plek lukte het niet, en er is niets veranderd. Kies de andere plek of probeer het nog eens."
            )
        return self.tr("In deze map lukte het niet. Er is niets veranderd. Probeer het nog eens.")

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.administrator.hide()

    def _chosen(self, _shared: bool | None) -> None:
        self._complain("")

    def _card(self, icon: str, title: str, line: str) -> ChoiceCard:
        words = column(label(title, "card"), label(line, "second", wrap=True), 1, spacing=4)
        content = row(column(Picture(icon, 36, icon_token="berry"), 1), words, spacing=14)
        content.setStretchFactor(words, 1)
        return ChoiceCard(title, content, line)


class _Administrator(QFrame):
    """The shared folder is not ready: what somebody who manages the laptop has to do, once."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "suggestion")
        self.text = label("", wrap=True)
        self.command = QLineEdit()
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("Opdracht voor wie de laptop beheert"))
        self.copy = button(self.tr("Kopieer"), "copy", big=False, on=self._copy)
        self._line = QWidget()
        self._line.setLayout(row(self.command, self.copy))
        self.after = label("", wrap=True)
        self.setLayout(column(self.text, self._line, self.after, spacing=theme.L, margins=theme.XL))

    def show_command(self, command: str, *, log_in_again: bool) -> None:
        before, after = [self.tr("De map voor alle accounts is nog niet klaar.")], []
        if command:
            before.append(self.tr("Wie de laptop beheert, moet één keer dit uitvoeren in een opdrachtvenster:"))
        if log_in_again:
            again = self.tr("Meld je daarna één keer af en weer aan.")
            after.append(again if command else self.tr("Meld je één keer af en weer aan op de laptop."))
        after.append(self.tr("Of kies nu “Alleen ik”."))
        self.text.setText(" ".join(before))
        self.after.setText(" ".join(after))
        self.command.setText(command)
        self.command.setCursorPosition(0)
        self._line.setVisible(bool(command))
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())


def _is_refusal(error: Exception) -> bool:
    """A file that storage does not open, known by its name: the screen does not import the storage."""
    return any(kind.__name__ == "DatabaseRefused" for kind in type(error).__mro__)
