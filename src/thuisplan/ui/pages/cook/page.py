"""The cook view: a step at a time in large letters, what goes in beside it, timers below; space goes on."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from thuisplan.domain.answers import Room
from thuisplan.domain.arithmetic import Amount
from thuisplan.domain.cooking import Cooking
from thuisplan.domain.errors import NotFound
from thuisplan.domain.recipes import Ingredient, Recipe, RecipeStep, scaled, scaled_text
from thuisplan.domain.weighing import on_scale
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.questions.by_doing import ByDoing
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.segments import Segments

from .amounts import Amounts, Shown
from .offered import Offered
from .timers import Timers

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1320
BESIDE = 760        # px from which the amounts stand beside the step
ROOMY = (900, 640)  # px of width and height from which everything is written as large as it can be
_ASIDE = 330
WEIGHING = "m_aflezen_schaal"       # the skill
_LONG = 110         # characters; a longer step is written a little smaller
_TICK = 1000        # ms


def _pages(recipe: Recipe) -> int:
    """What to put ready, and the steps; after them comes "Eet smakelijk"."""
    return len(recipe.steps) + 1


class CookPage(ChildPage):
    """`left` tells the Recipe to go back to, with everything kept. `finished` tells the minutes for the log.

    `done`: eaten, and nothing to write down. `eaten` tells the Recipe, in both cases. `in_sight`: whether somebody
    cooks by it now. `followed`: whether somebody reads a step; at table nobody looks at the screen.
    """

    listens: ClassVar[frozenset[Change]] = frozenset({Change.COOKING, Change.RECIPES})
    fills: ClassVar[bool] = True
    left = Signal(object)
    finished = Signal(object)
    done = Signal()
    eaten = Signal(object)
    in_sight = Signal(bool)
    followed = Signal(bool)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._cooking: Cooking | None = None
        self._recipe: Recipe | None = None
        self.back = button("", "arrow-left", name=self.tr("Terug naar het recept"), on=self._leave)
        self.back.setFixedSize(48, 48)
        self.title = Elided("", "card")
        self.segments = Segments()
        self.picture = Picture("pancakes", 120)
        self.text = label("", "step", wrap=True)
        self.below = label("", "beside", wrap=True)
        self.amounts, self._by_doing = Amounts(), ByDoing(self, Room.RECIPE)
        self.offered = Offered()
        self.timers = Timers()
        self.before = button(self.tr("Vorige"), "arrow-left", on=lambda: self._go(-1))
        self.next = button("", "arrow-right", role="primary", on=lambda: self._go(1))
        self.next.setProperty("huge", True)
        self.log = button(self.tr("Ik heb geoefend"), "plus-circle-fill", role="primary", on=self._finish)
        self.log.setProperty("huge", True)
        self.stop = button(self.tr("Klaar, naar Keuken"), on=self._stop)
        self.timers.stopped.connect(self._stop_timer)
        self.offered.started.connect(self._start_timer)
        self.amounts.weighing.connect(self._weigh)
        self.amounts.weighed.connect(
            lambda product, asked: self._do(lambda: self.services.cooking.weighed(self.child.id, product, asked)))
        self.amounts.scale.said.connect(self._note_weighing)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for made in (self.back, self.before, self.next, self.log, self.stop):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self._lay_out()

    def _lay_out(self) -> None:
        header = row(self.back, self.title, self.segments, spacing=16)
        header.setStretch(1, 1)
        self._talk = card("suggestion")
        self._talk.setLayout(column(label(self.tr("Om over te praten aan tafel"), "second"), self.below,
                                    spacing=theme.S, margins=theme.XL))
        step = self._step = card()
        step.setLayout(column(1, self.picture, self.text, self._talk, self.offered, 2,
                              spacing=theme.XXL, margins=theme.XXL))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.XL)
        self._body.addWidget(step, 1)
        self._body.addWidget(self.amounts)
        content = QWidget()
        content.setLayout(self._body)
        bottom = row(self.before, self.stop, 1, self.next, self.log, spacing=theme.L)
        self._column = column(header, scrolling(content), self.timers, bottom, spacing=16)
        self._column.setStretch(1, 1)
        self.setLayout(self._column)
        self.setMaximumWidth(WIDEST)

    # -- drawing

    def refresh(self) -> None:
        self._cooking = self.services.cooking.of(self.child.id)
        if self._cooking is None:
            return
        try:
            recipe = self._recipe = self.services.recipes.recipe(self._cooking.recipe)
        except NotFound:        # of a version with other recipes
            self.done.emit()
            return
        at, last = self._at(), _pages(recipe)
        self.title.setText(f"{recipe.title} · {kitchen_words.servings(recipe, self._cooking.servings)}")
        self.setAccessibleName(recipe.title)
        self.segments.show_looks(["done" if n < at else "now" if n == at else "later" for n in range(last)])
        self.segments.setVisible(at < last)
        self.timers.show_timers(self._cooking.timers, self.services.cooking.now())
        self.before.setVisible(0 < at < last)
        self.next.setVisible(at < last)
        self.log.setVisible(at == last)
        self.stop.setVisible(at == last)
        self.followed.emit(at < last and self.isVisible())
        if at == last:
            self._show_end(recipe)
            return
        self.picture.hide()
        self._talk.hide()
        self.amounts.show()
        self.amounts.show_safety(kitchen_words.safety(recipe))
        if at == 0:
            self._show_ready(recipe)
        else:
            self._show_step(recipe, recipe.steps[at - 1])
        self.next.setText(" " + (self.tr("Eet smakelijk") if at == last - 1 else self.tr("Volgende")))
        self.next.setAccessibleName(self.next.text().strip())
        self.next.setToolTip(self.tr("Of druk op de spatiebalk"))

    def _show_ready(self, recipe: Recipe) -> None:
        """Before the first step: hands, and everything on the table."""
        tools = words.listing(list(recipe.tools))
        ready = self.tr("Was je handen. Leg alles klaar.")
        if tools:
            ready = self.tr("Was je handen. Leg alles klaar. Pak ook: {tools}.").format(tools=tools)
        self._write(ready)
        self.offered.hide()
        self._show_amounts(recipe, recipe.ingredients)

    def _show_step(self, recipe: Recipe, step: RecipeStep) -> None:
        assert self._cooking is not None
        self._write(scaled_text(step.text, recipe, self._cooking.servings))
        self._offer_timers(step)
        self._show_amounts(recipe, [recipe.ingredient(product) for product in step.uses])

    def _show_amounts(self, recipe: Recipe, shown: Sequence[Ingredient]) -> None:
        """What goes in at several steps is said as the whole of it, which a step divides: "de helft van de melk"."""
        times = Counter(product for step in recipe.steps for product in step.uses)
        in_all = self.tr("{what}, in totaal")
        at_a_step, weighed = shown is not recipe.ingredients, dict(self._cooking.weighed if self._cooking else ())
        shows = [
            Shown(
                i.product,
                i.picture,
                in_all.format(what=i.name) if times[i.product] > 1 and at_a_step else i.name,
                self._amount(i, recipe),
                self._measure(i, recipe) if at_a_step else None,
            )
            for i in shown
        ]
        self.amounts.show_amounts(
            shows, [s.product for s in shows if s.measure is not None and weighed.get(s.product) == s.measure.value])

    def _measure(self, ingredient: Ingredient, recipe: Recipe) -> Amount | None:
        """What a scale or a cup says of it, at the first step that it goes in."""
        assert self._cooking is not None
        first = next(n for n, step in enumerate(recipe.steps, 1) if ingredient.product in step.uses)
        return on_scale(scaled(ingredient, recipe, self._cooking.servings)) if first == self._at() else None

    def _amount(self, ingredient: Ingredient, recipe: Recipe) -> str:
        """Of a thing that comes whole what the child chose, or may still choose; else what it is for so many."""
        assert self._cooking is not None
        chosen = dict(self._cooking.whole).get(ingredient.product)
        if chosen is not None:
            return kitchen_words.amount(Amount(chosen, ingredient.amount.unit))
        exact = scaled(ingredient, recipe, self._cooking.servings)
        return kitchen_words.whole_ones(exact.value) if ingredient.whole else kitchen_words.amount(exact)

    def _show_end(self, recipe: Recipe) -> None:
        self.picture.show_picture(recipe.picture)
        self.picture.show()
        self._write(self.tr("Eet smakelijk!"))
        talk = self.services.recipes.activity(recipe).talk
        self.below.setText(talk)
        self._talk.setVisible(bool(talk))
        self.amounts.hide()
        self.offered.hide()

    def _write(self, text: str) -> None:
        self.text.setText(text)
        self._size_text()

    def _size_text(self) -> None:
        """As large as the window allows."""
        small = len(self.text.text()) > _LONG or self._is_narrow()
        if self.text.property("small") != small:
            self.text.setProperty("small", small)
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)

    def _offer_timers(self, step: RecipeStep) -> None:
        """A timer of this step that runs already is not offered again."""
        assert self._cooking is not None
        now = self.services.cooking.now()
        here = self._at()
        running = {(t.name, t.minutes) for t in self._cooking.timers if t.step == here and not t.is_over(now)}
        self.offered.show_timers([t for t in step.timers if (t.name, t.minutes) not in running])

    def _tick(self) -> None:
        if self._cooking is not None:
            self.timers.show_time(self._cooking.timers, self.services.cooking.now())

    def focus_first(self) -> None:
        """Space goes on from here, as it does when nothing has the keyboard."""
        (self.next if self.next.isVisible() else self.log).setFocus()

    def _place_focus(self, *, by_keys: bool) -> None:
        if by_keys:
            self.focus_first()
        else:
            self.setFocus()

    # -- what the child does

    def _go(self, steps: int) -> None:
        if self._cooking is None or self._recipe is None:
            return
        by_keys = self.next.hasFocus() or self.before.hasFocus()
        self._do(lambda: self.services.cooking.go_to(self.child.id, self._at() + steps))
        self._place_focus(by_keys=by_keys)

    def _at(self) -> int:
        assert self._cooking is not None
        assert self._recipe is not None
        return min(self._cooking.step, _pages(self._recipe))

    def _start_timer(self, name: str, minutes: int) -> None:
        focused = QApplication.focusWidget()
        by_keys = focused is not None and self.offered.isAncestorOf(focused)
        self._do(lambda: self.services.cooking.start_timer(self.child.id, name, minutes))
        self._place_focus(by_keys=by_keys)

    def _stop_timer(self, timer: int) -> None:
        self._do(lambda: self.services.cooking.stop_timer(self.child.id, timer))
        self._place_focus(by_keys=False)

    def _do(self, what: Callable[[], object]) -> None:
        """What was left for so long that it is not kept any more ends here."""
        try:
            what()
        except NotFound:
            self.done.emit()

    def _leave(self) -> None:
        self.left.emit(self._recipe)

    def _finish(self) -> None:
        recipe, cooking = self._recipe, self._cooking
        if recipe is None or cooking is None:
            return
        minutes = cooking.minutes(self.services.cooking.now())
        self.services.cooking.finish(self.child.id)
        self.eaten.emit(recipe)
        self.finished.emit(minutes)

    def _stop(self) -> None:
        self.services.cooking.finish(self.child.id)
        self.eaten.emit(self._recipe)
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            self._leave()
        elif event.key() in (keys.Key_Space, keys.Key_Right, keys.Key_PageDown) and self.next.isVisible():
            self._go(1)
        elif event.key() == keys.Key_Space and self.log.isVisible():
            self._finish()
        elif event.key() in (keys.Key_Left, keys.Key_PageUp) and self.before.isVisible():
            self._go(-1)
        else:
            super().keyPressEvent(event)

    # -- the window

    def _is_narrow(self) -> bool:
        return self.width() < ROOMY[0] or self.height() < ROOMY[1]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._tick()
        self.in_sight.emit(True)
        if self._cooking is not None and self._recipe is not None:
            self.followed.emit(self._at() < _pages(self._recipe))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.in_sight.emit(False)
        self.followed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_amounts()
        side = theme.XXL if event.size().width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, theme.XL)

    def _note_weighing(self, right: bool) -> None:
        if self._cooking is not None:
            self._by_doing.answer((self._cooking.began, self.amounts.on_scale), WEIGHING, right=right)

    def _weigh(self, on: bool) -> None:
        self._place_amounts()
        if not on:
            self._place_focus(by_keys=True)

    def _place_amounts(self) -> None:
        """Beside the step; in a low window the keys of the scale take its place."""
        wide, low = self.width() >= BESIDE, self.height() < ROOMY[1]
        alone = low and self.amounts.is_weighing
        self._step.setVisible(not alone)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self.amounts.set_room(_ASIDE if wide and not alone else None, low=low)
        self.amounts.set_small(self._is_narrow())
        self._size_text()
