"""Which school-holiday region, with the provinces in a few words."""

from typing import TYPE_CHECKING

from thuisplan.domain.family import REGIONS
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.choice_card import ChoiceCard

from .step import Step

if TYPE_CHECKING:
    from thuisplan.services.house import Services

UNKNOWN = "unknown"


class RegionStep(Step):
    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._family = services.family
        # Main provinces as in content/school_calendar.json.
        where = {
            "noord": self.tr("Groningen, Fryslân, Drenthe, Overijssel, Noord-Holland en bijna heel Flevoland"),
            "midden": self.tr("Bijna heel Utrecht, bijna heel Zuid-Holland, een deel van Gelderland, en Zeewolde"),
            "zuid": self.tr("Limburg, Zeeland, bijna heel Noord-Brabant en een deel van Gelderland"),
        }
        self.region: Choice[str] = Choice(column(spacing=theme.L))
        for region in REGIONS:
            self.region.add(region, self._card(words.region(region), where[region]))
        later = self.tr("Dan kies je het later in de Ouderhoek.")
        self.region.add(UNKNOWN, self._card(self.tr("Weet ik niet"), later))
        self.use = label(words.region_use(), "second", wrap=True)
        doubt = label(self.tr("Twijfel je? Kijk op de vakantiekalender van school."), "second", wrap=True)
        self.fill(
            self.tr("In welke regio is de school?"),
            self.tr("De schoolvakanties zijn niet overal in dezelfde weken."),
            self.use, self.region, doubt,
        )

    def open(self) -> None:
        if self.region.value() is None:
            self.region.choose(self._family.settings().region)

    def keep(self) -> bool:
        chosen = self.region.value()
        if chosen is not None:
            self._family.set_region(None if chosen == UNKNOWN else chosen)
        return True

    def _card(self, title: str, line: str) -> ChoiceCard:
        return ChoiceCard(title, column(label(title, "item"), label(line, "second", wrap=True), spacing=2), line)
