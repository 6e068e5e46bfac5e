"""What a recipe is: its name and picture, for how many, how long, and whether somebody has to be near."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.own_recipes import MOST_MINUTES, MOST_SERVINGS, TITLE_LENGTH, USUAL_PICTURE
from thuisplan.domain.recipes import Meal
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import NameField, chip, part
from thuisplan.ui.widgets.growing_text import GrowingText
from thuisplan.ui.widgets.photo_view import PhotoView
from thuisplan.ui.widgets.stepper import Stepper

from .draft import RecipeDraft

_PHOTO = QSize(128, 96)     # px


class AboutPart(QWidget):
    """`picture_asked`: another one is to be chosen; `photo_asked`: a photo is. `entered`: on to what goes in."""

    picture_asked = Signal()
    photo_asked = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = USUAL_PICTURE
        self.picture = button("", role="round", name=self.tr("Plaatje van het recept"), on=self.picture_asked.emit)
        self.picture.setIconSize(QSize(34, 34))
        self.name = NameField(
            self.tr("Hoe heet het?"), self.tr("Geef het recept een naam."), self.tr("Zoals: soep van oma"),
            beside=self.picture, most=TITLE_LENGTH,
        )
        self.name.edit.setMinimumHeight(theme.CHILD_TARGET)
        self.name.entered.connect(self.entered)
        self.photo = PhotoView(_PHOTO)
        self.choose_photo = button(self.tr("Foto kiezen"), "camera", on=self.photo_asked.emit)
        self.drop_photo = button(self.tr("Foto weg"), "x", "quiet", on=lambda: self.show_photo(None))
        self.photo_trouble = label("", "error", wrap=True)
        self.photo_wait = label(self.tr("Even de foto bekijken…"), "second")
        self.base = Stepper(
            self.tr("Voor hoeveel"), self.tr("minder"), self.tr("meer"), least=1, most=MOST_SERVINGS,
            may_be_empty=False)
        self.serving: Choice[tuple[str, str]] = Choice(Flow(), needed=True)
        self.minutes = Stepper(
            self.tr("Minuten"), self.tr("vijf minuten minder"), self.tr("vijf minuten meer"), least=5,
            most=MOST_MINUTES, step=5, may_be_empty=False)
        self.meal: Choice[Meal] = Choice(Flow(), needed=True)
        for meal in Meal:
            self.meal.add(meal, button(kitchen_words.meal(meal), role="chip"))
        self.heat = chip(self.tr("met vuur of oven"))
        self.adult = chip(self.tr("met een volwassene"))
        self.note = GrowingText(self.tr("Nog iets"), self.tr("Zoals: lekker met appelmoes"))
        near = QWidget()
        near_line = Flow()
        near_line.addWidget(self.heat)
        near_line.addWidget(self.adult)
        near.setLayout(near_line)
        photo, many, long = QWidget(), QWidget(), QWidget()
        beside = Flow()
        for made in (self.photo, self.choose_photo, self.drop_photo):
            beside.addWidget(made)
        photo.setLayout(column(beside, self.photo_wait, self.photo_trouble, spacing=theme.S))
        count = Flow(theme.L)
        count.addWidget(self.base)
        count.addWidget(self.serving)
        many.setLayout(count)
        long.setLayout(row(self.minutes, label(self.tr("minuten")), 1, spacing=theme.L))
        self.setLayout(column(
            self.name, part(self.tr("Een foto, als je die hebt"), photo),
            part(self.tr("Voor hoeveel is het?"), many), part(self.tr("Hoe lang duurt het?"), long),
            part(self.tr("Wanneer eet je het?"), self.meal), part(self.tr("Hoe maak je het?"), near),
            part(self.tr("Wil je nog iets vertellen?"), self.note), spacing=theme.XL,
        ))

    def usual_serving(self) -> tuple[str, str]:
        return (self.tr("personen"), self.tr("persoon"))

    def show_draft(self, draft: RecipeDraft) -> None:
        self.name.show_text(draft.title)
        self.set_picture(draft.picture)
        self.base.set_value(draft.base)
        self._offer_servings(draft.serving)
        self.minutes.set_value(draft.minutes)
        self.meal.choose(draft.meal)
        self.heat.setChecked(draft.uses_heat)
        self.adult.setChecked(draft.needs_adult)
        self.note.show_text(draft.note)

    def draft(self, rest: RecipeDraft) -> RecipeDraft:
        """`rest`, with what is said here."""
        if not self.photo.has_photo():
            rest = replace(rest, photo=None, new_photo=None)
        return replace(
            rest, title=self.name.text(), picture=self._picture, base=self.base.value() or 1,
            serving=self.serving.value() or self.usual_serving(), minutes=self.minutes.value() or 1,
            meal=self.meal.value() or rest.meal, uses_heat=self.heat.isChecked(),
            needs_adult=self.adult.isChecked(), note=self.note.text(),
        )

    def show_photo(self, jpeg: bytes | None) -> None:
        self.photo.show_photo(jpeg)
        self.drop_photo.setVisible(self.photo.has_photo())
        self.say_photo("")

    def wait_for_photo(self) -> None:
        """One is read."""
        self.say_photo("")
        self.photo_wait.show()

    def say_photo(self, trouble: str) -> None:
        """Why what was chosen is none."""
        self.photo_wait.hide()
        self.photo_trouble.setText(trouble)
        self.photo_trouble.setVisible(bool(trouble))

    def own_picture(self) -> str:
        return self._picture

    def set_picture(self, picture: str) -> None:
        self._picture = picture
        self.picture.setIcon(pictures.picture(picture, 34))

    def focus_first(self) -> None:
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_servings(self, chosen: tuple[str, str]) -> None:
        usual = [self.usual_serving(), (self.tr("stuks"), self.tr("stuk"))]
        self.serving.empty()
        for words in dict.fromkeys([*usual, chosen]):
            self.serving.add(words, button(words[0], role="chip"))
        self.serving.choose(chosen)
