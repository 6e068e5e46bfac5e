"""Words about the place where the data live."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from .widgets.notice import Notice


def tr(text: str) -> str:
    return QCoreApplication.translate("places", text)


def where(folder: str, *, shared: bool) -> str:
    """Who can open the family's data, and in which folder they are."""
    if shared:
        return tr("Iedereen met een account op deze laptop kan Thuisplan met jullie gezin openen. "
                  "Alles staat in {folder}").format(folder=folder)
    return tr("Alleen jouw account op deze laptop kan bij jullie gezin. "
              "Alles staat in {folder}").format(folder=folder)


def other(*, shared: bool) -> str:
    """The button that moves the data to the other place."""
    return tr("Alleen voor mijn account") if shared else tr("Voor iedereen op deze laptop")


def tell_moved(window: QWidget, *, shared: bool) -> None:
    text = tr("Verhuisd. Iedereen op deze laptop kan nu bij jullie gezin.") if shared else tr(
        "Verhuisd. Alleen jouw account kan nu bij jullie gezin.")
    Notice.over(window, tr("Begrepen")).say(text)


def tell_not_moved(window: QWidget, command: str, *, taken: bool) -> None:
    """`command`: what an administrator can run first; `taken`: there is a family in the other place already."""
    if taken:
        text = tr("Op de andere plek staat al een gezin. Er is niets verhuisd.")
    elif command:
        text = tr("De gedeelde map is er nog niet. Wie de laptop beheert, kan die map maken met: {command}").format(
            command=command)
    else:
        text = tr("Verhuizen lukte niet. Alles staat nog waar het stond.")
    Notice.over(window, tr("Begrepen")).say(text)


def tell_read_only(window: QWidget) -> None:
    Notice.over(window, tr("Begrepen")).say(
        tr("Op deze plek kan alleen gelezen worden. Je kunt alles bekijken, maar niets bewaren."))


def tell_not_restored(window: QWidget) -> None:
    Notice.over(window, tr("Begrepen")).say(
        tr("Deze kopie is niet heel. Er is niets veranderd; probeer een andere kopie."))


def tell_pointer_unreadable(window: QWidget) -> None:
    Notice.over(window, tr("Begrepen")).say(
        tr("Thuisplan weet niet meer waar jullie gegevens staan. Kies hieronder dezelfde plek als de vorige keer."))
