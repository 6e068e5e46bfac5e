"""The page on which a recipe is written down or changed; what was typed stays until it is kept or taken away."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.own_recipes import TEXT_LENGTH, Photo, copy_of, own_id
from thuisplan.domain.recipes import Recipe
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import name_trouble

from .about import AboutPart
from .bring import BringView
from .draft import IngredientDraft, RecipeDraft
from .ingredients import IngredientList
from .notice import notice
from .photo_choice import PhotoChoice
from .pick import PickView
from .picture_view import PictureView
from .steps import StepList

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240
_BESIDE = 900       # px from which the two cards stand beside each other
_NEW = ""           # in place of a recipe's id


class RecipeEditorPage(ChildPage):
    """`closed`: back, with what was typed kept aside. `saved` tells the Recipe. `removed` tells the Recipe that was
    there. `said` tells in words what happened, and how to undo it.
    """

    listens: ClassVar[frozenset[Change]] = frozenset()
    closed = Signal()
    saved = Signal(object)
    removed = Signal(object)
    said = Signal(str, object)

    def __init__(self, services: "Services", by_keyboard: Callable[[], bool]) -> None:
        """`by_keyboard`: whether keys are in use now; for a mouse no ring is drawn."""
        super().__init__(services)
        self._by_keyboard = by_keyboard
        self._photo = PhotoChoice()
        self._keeps_then = False                        # Bewaren was tapped while a photo was read
        self._key = _NEW                                # a recipe's id; of a copy that of what it is made of
        self._recipe: Recipe | None = None              # the one that is changed
        self.source: Recipe | None = None               # … or of which a copy is made
        self._whose: UUID | None = None                 # the child that types
        self._drafts: dict[tuple[UUID | None, str], RecipeDraft] = {}
        self.about, self.ingredients, self.steps = AboutPart(), IngredientList(services.recipes), StepList()
        self._saved = self._rest = RecipeDraft(self.about.usual_serving())
        self.pictures: PictureView | None = None
        self.pick: PickView | None = None
        self.bring: BringView | None = None
        self._asking = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._show(self._saved)
        self.about.picture_asked.connect(self._ask_picture)
        self.about.photo_asked.connect(lambda: self._photo.ask(self))
        self._photo.begun.connect(self.about.wait_for_photo)
        self._photo.read.connect(self._photo_read)
        self.about.entered.connect(lambda: self.ingredients.focus_row(0))
        self.ingredients.product_asked.connect(self._ask_product)
        self.ingredients.changed.connect(lambda: self._complain(""))
        for part in (self.ingredients, self.steps):
            part.removed.connect(lambda name, back: self.said.emit(self.tr("Weg: {what}").format(what=name), back))

    def _lay_out(self) -> None:
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self._leave)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.title = Elided("", "page")
        self.keep = button(self.tr("Bewaren"), "check", "primary", on=self._keep)
        self.take_away = button(self.tr("Recept weghalen"), "trash", "quiet", on=self._take_away)
        self.again = button(self.tr("Opnieuw beginnen"), "arrow-counter-clockwise", "quiet", on=self._begin_again)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        header = row(self.back, self.title, self.keep, spacing=16)
        header.setStretch(1, 1)
        about, todo = card(), QWidget()
        about.setLayout(column(self.about, margins=theme.XL))
        inside, steps = card(), card()
        inside.setLayout(column(
            label(self.tr("Wat gaat erin?"), "card"), self.trouble, self.ingredients, margins=theme.XL))
        steps.setLayout(column(label(self.tr("Wat moet je doen?"), "card"), self.steps, margins=theme.XL))
        todo.setLayout(column(inside, steps, spacing=theme.XL))
        content = QWidget()
        self.offer, self.unsaved = self._make_offer(), self._make_unsaved()
        content.setLayout(column(
            self.offer, self.unsaved, Columns(about, todo, beside=_BESIDE, shares=(3, 5)),
            row(self.take_away, self.again, 1), 1, spacing=theme.XL))
        self._form = QWidget()
        self._form.setLayout(column(header, scrolling(content), spacing=16))
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self._form)
        self._outside = column(views)
        self.setLayout(self._outside)

    def _make_offer(self) -> QWidget:
        self.paste = button(self.tr("Plakken of openen"), "file-text", on=self._ask_text)
        return notice(
            self.tr("Heb je het recept al?"), self.paste,
            self.tr("Plak de tekst, of open een bestand van een website."))

    def _make_unsaved(self) -> QWidget:
        """For a recipe that stands here otherwise than it is kept."""
        self.revert = button(self.tr("Terug naar hoe het was"), "arrow-counter-clockwise", on=self._begin_again)
        return notice(self.tr("Dit heb je al veranderd, maar nog niet bewaard."), self.revert)

    # -- which recipe

    def open(self, child: Child) -> None:
        """What another child was typing is put aside, for that child."""
        if child.id != self._whose:
            self.set_aside()
            self._whose = child.id
            self.source = None
            self._put(_NEW, None, RecipeDraft(self.about.usual_serving()))
        super().open(child)

    def begin(self) -> None:
        """A new one."""
        self.source = None
        self._start(_NEW, None, RecipeDraft(self.about.usual_serving()))

    def change(self, recipe: Recipe) -> None:
        """One of the family's own. Raises NotFound."""
        self.source = recipe
        self._start(recipe.id, recipe, RecipeDraft.of(self.services.recipes.own(recipe.id)))

    def copy(self, recipe: Recipe) -> None:
        """An own one of a shipped one; nothing is kept before the child says so."""
        self.source = recipe
        title = self.tr("Onze {recipe}").format(recipe=recipe.title[:1].lower() + recipe.title[1:])
        self._start(recipe.id, None, RecipeDraft.of(copy_of(recipe, title)))

    def _start(self, key: str, recipe: Recipe | None, saved: RecipeDraft) -> None:
        self.set_aside()
        self._put(key, recipe, saved)

    def _put(self, key: str, recipe: Recipe | None, saved: RecipeDraft) -> None:
        self._key, self._recipe, self._saved = key, recipe, saved
        draft = self._drafts.get((self._whose, key), saved)
        self._show(draft)
        self.unsaved.setVisible(recipe is not None and draft != saved)
        self.title.setText(self.tr("Zelf een recept maken") if recipe is None else self.tr("Recept wijzigen"))
        self.setAccessibleName(self.title.text())
        self.take_away.setVisible(recipe is not None)
        self.again.setVisible(recipe is None)
        self.offer.setVisible(key == _NEW)
        self._show_form()

    def set_aside(self) -> None:
        """What was typed and not kept stands there again the next time."""
        if (typed := self.draft()) != self._saved:
            self._drafts[self._whose, self._key] = typed
        else:
            self._drafts.pop((self._whose, self._key), None)

    def draft(self) -> RecipeDraft:
        """What stands in the form now."""
        return replace(
            self.about.draft(self._rest), ingredients=self.ingredients.drafts(), steps=self.steps.drafts())

    def _show(self, draft: RecipeDraft) -> None:
        self._photo.forget()
        self._keeps_then = False
        self._rest = draft      # what the form does not show
        self.about.show_draft(draft)
        self.about.show_photo(self._photo_of(draft))
        self.ingredients.show_drafts(draft.ingredients)
        self.steps.show_drafts(draft.steps)
        self._complain("")

    def refresh(self) -> None:
        """Nothing here is drawn anew: it is what somebody types."""

    def focus_first(self) -> None:
        self.about.focus_first()

    # -- keeping it, or not

    def _keep(self) -> None:
        self._keeps_then = self._photo.is_busy
        if self._keeps_then:
            return
        draft = self.draft()
        if not self.about.name.check() or not self.ingredients.check() or not self.steps.check(TEXT_LENGTH):
            return
        if all(i.is_untouched for i in draft.ingredients):
            self._complain(self.tr("Wat gaat erin? Vul er minstens één in."))
            if not draft.ingredients:
                self.ingredients.show_drafts([IngredientDraft()])
            self.ingredients.focus_row(0)
            return
        if name_trouble(draft.note, "", TEXT_LENGTH):
            self.about.note.setFocus(Qt.FocusReason.OtherFocusReason)
            self._complain(self.tr("Wat je nog wilt vertellen is te lang. Maak het korter."))
            return
        own = draft.own(None if self._recipe is None else own_id(self._recipe.id))
        try:
            kept = self.services.recipes.save(own, draft.new_photo)
        except NotFound:
            self._complain(self.tr("Dit recept is er niet meer."))
            return
        self._forget()
        self.saved.emit(kept)

    def _forget(self) -> None:
        """What stood in the form is kept or thrown away."""
        self._drafts.pop((self._whose, self._key), None)
        self._saved = self.draft()

    def _take_away(self) -> None:
        assert self._recipe is not None
        gone, typed = self._recipe, self.draft()
        touched = typed != self._saved
        self.services.recipes.remove(gone.id)
        self._forget()
        if touched:
            self._drafts[self._whose, gone.id] = typed
        self.removed.emit(gone)
        self.said.emit(
            self.tr("{recipe} is weg.").format(recipe=gone.title),
            lambda: self.services.recipes.put_back(gone.id))

    def _begin_again(self) -> None:
        typed = self.draft()
        if typed == self._saved:
            return
        was_told = not self.unsaved.isHidden()

        def back() -> None:
            self._show(typed)
            self.unsaved.setVisible(was_told)

        self._show(self._saved)
        self.unsaved.hide()
        self.said.emit(self.tr("Het recept is weer zoals het was."), back)

    def _leave(self) -> None:
        self.set_aside()
        self.closed.emit()

    def _complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    # -- its photo

    def _photo_of(self, draft: RecipeDraft) -> bytes | None:
        if draft.new_photo is not None:
            return draft.new_photo.jpeg
        return None if draft.photo is None else self.services.recipes.photo(draft.photo)

    def _photo_read(self, photo: Photo | None) -> None:
        if photo is None:
            self._keeps_then = False
            self.about.say_photo(self.tr("Dit is geen foto die Thuisplan kan openen. Kies een JPG of een PNG."))
            return
        self._rest = replace(self._rest, new_photo=photo)
        self.about.show_photo(photo.jpeg)
        if self._keeps_then:
            self._keep()

    # -- bringing one in

    def _ask_text(self) -> None:
        if self.bring is None:
            self.bring = BringView(self.services.recipes, self._by_keyboard)
            self.bring.closed.connect(self._show_form)
            self.bring.read.connect(self._brought_in)
            self._views.addWidget(self.bring)
        self.bring.start(self.child.id)
        self._views.setCurrentWidget(self.bring)
        self.bring.focus_first()

    def _brought_in(self, draft: RecipeDraft) -> None:
        """It stands in the form, to be looked at; what stood there can come back."""
        before = self.draft()
        self._show(draft)
        self._show_form()
        self.about.focus_first()
        back = None if before == self._saved else lambda: self._show(before)
        self.said.emit(self.tr("Kijk het even na. Klopt het? Tik op Bewaren."), back)

    # -- choosing a picture or a product

    def _ask_picture(self) -> None:
        if self.pictures is None:      # many pictures; only made when somebody wants one
            self.pictures = PictureView(self.services.recipes.pictures)
            self.pictures.chosen.connect(self._picture_chosen)
            self.pictures.closed.connect(self._show_form)
            self._views.addWidget(self.pictures)
        self.pictures.picker.choose(self.about.own_picture())
        self._views.setCurrentWidget(self.pictures)
        self.pictures.picker.focus_chosen()

    def _picture_chosen(self, picture: str) -> None:
        self.about.set_picture(picture)
        self._show_form()
        (self.about.picture if self._by_keyboard() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_product(self, n: int) -> None:
        if self.pick is None:
            self.pick = PickView(list(self.services.recipes.products.values()))
            self.pick.closed.connect(self._show_form)
            self.pick.chosen.connect(self._product_chosen)
            self._views.addWidget(self.pick)
        self._asking = n
        self._views.setCurrentWidget(self.pick)
        self.pick.start(self.ingredients.drafts()[n].name)

    def _product_chosen(self, name: str, product: object) -> None:
        self._show_form()
        known = self.services.recipes.product_called(name) if product is None else product
        self.ingredients.put_product(self._asking, name, known)  # type: ignore[arg-type]  # the signal's object

    def _show_form(self) -> None:
        self._views.setCurrentWidget(self._form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._views.currentWidget() is self._form:
            self._leave()
        elif self.bring is not None and self._views.currentWidget() is self.bring:
            self.bring.leave()
        else:
            self._show_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        side = max(theme.XXL if width > 960 else theme.XL, (width - WIDEST) // 2)
        self._outside.setContentsMargins(side, 28 if event.size().height() > 720 else theme.L, side, theme.L)
