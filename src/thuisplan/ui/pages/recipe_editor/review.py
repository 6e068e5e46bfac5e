"""What was read of a recipe: each line that is not sure is asked, one at a time; beside it stands all the rest."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.amount_texts import exact_text
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.importing.ingredients import write_ingredient
from thuisplan.domain.importing.lines import LineKind, ReadLine, ReadRecipe
from thuisplan.domain.importing.texts import minutes_in
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.flow import Flow

from .draft import IngredientDraft, RecipeDraft, StepDraft
from .ingredients import IngredientRow

if TYPE_CHECKING:
    from thuisplan.services.recipes import RecipeService

_BESIDE = 700       # px
_BASES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24)      # to choose from when it does not say for how many
_PEOPLE = ("pers", "portie", "serving")     # so begins the word for who eats of it


class ReviewView(QWidget):
    """`done` tells the RecipeDraft."""

    done = Signal(object)

    def __init__(self, recipes: "RecipeService", by_keyboard: Callable[[], bool]) -> None:
        """`by_keyboard`: whether keys are in use now; for a mouse no ring is drawn."""
        super().__init__()
        self._recipes, self._by_keyboard = recipes, by_keyboard
        self._next: QWidget | None = None       # after a tap the next Tab leads there
        self._read: ReadRecipe | None = None
        self._begun: ReadRecipe | None = None   # as it was read
        self._before: list[ReadRecipe] = []     # for "Vorige"
        self.ask, self.seen = self._make_ask(), self._make_seen()
        self.setLayout(column(scrolling(Columns(self.ask, self.seen, beside=_BESIDE, shares=(1, 1)))))

    def _make_ask(self) -> QFrame:
        made = card("suggestion")
        self.question = label("", "card", wrap=True)
        self.line = label("", "ask", wrap=True)
        self.ingredient = button(self.tr("Dit gaat erin"), "shopping-cart", on=self._ask_ingredient)
        self.step = button(self.tr("Dit moet je doen"), "cooking-pot", on=self._is_step)
        self.leave_out = button(self.tr("Weglaten"), "x", on=self._leave_out)
        self.before = button(self.tr("Vorige"), "arrow-left", "quiet", on=self._go_back)
        self.rest = button(self.tr("De rest weglaten"), role="quiet", on=self._leave_rest)
        self.ready = button(self.tr("Naar het recept"), "arrow-right", "primary", on=self._finish)
        self.row = IngredientRow(1, self._recipes)
        self.row.picture.hide()
        self.row.remove.hide()
        self.row.entered.connect(self._is_ingredient)
        self.right = button(self.tr("Zo is het goed"), "check", "primary", on=self._is_ingredient)
        self.amounts = Flow()
        self._amounts = QWidget()
        self._amounts.setLayout(self.amounts)
        self.bases = Flow()
        self.bases_offered: list[QPushButton] = []
        self._bases = QWidget()
        self._bases.setLayout(self.bases)
        self._kinds, self._how_much = QWidget(), QWidget()
        kinds = Flow()
        for choice in (self.ingredient, self.step, self.leave_out):
            kinds.addWidget(choice)
        self._kinds.setLayout(kinds)
        self._how_much.setLayout(column(
            label(self.tr("Hoeveel is het?"), "item"), self._amounts, self.row, row(self.right, 1)))
        made.setLayout(column(
            self.question, self.line, self._kinds, self._how_much, self._bases, row(self.ready, 1),
            row(self.before, self.rest, 1), 1, spacing=theme.L, margins=theme.XL))
        return made

    def _make_seen(self) -> QFrame:
        made = card()
        self._parts = column(spacing=theme.M)
        made.setLayout(column(self._parts, 1, margins=theme.XL))
        return made

    # -- drawing

    def show_recipe(self, recipe: ReadRecipe) -> None:
        self._read, self._before = recipe, []
        self._begun = recipe
        self._show()

    def goes_on_with(self, recipe: ReadRecipe) -> bool:
        """Whether it is the one that is being answered; what was answered stays."""
        return recipe == self._begun

    def focus_first(self) -> None:
        if self._asks_for_how_many():
            self._focus(self.bases_offered[0])
        else:
            self._focus(self.ingredient if self._asked() is not None else self.ready)

    def _focus(self, on: QPushButton) -> None:
        self._next = on
        if self._by_keyboard():
            on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.hasFocus() or self._next is None:
            return super().focusNextPrevChild(forward)
        self._next.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _asked(self) -> int | None:
        """The number of the line that is asked now."""
        assert self._read is not None
        return next(iter(self._read.asked), None)

    def _asks_for_how_many(self) -> bool:
        """After all the lines."""
        assert self._read is not None
        return self._asked() is None and self._read.base is None

    def _show(self) -> None:
        assert self._read is not None
        n, many = self._asked(), self._asks_for_how_many()
        self.question.setText(
            self.tr("Voor hoeveel is het?") if many else self.tr("Dit recept heb ik gelezen.") if n is None
            else self.tr("Wat is dit?"))
        clear(self.bases)
        offered = (self._read.bases or _BASES) if many else ()
        self.bases_offered = [
            button(str(base), role="chip", name=self.tr("voor {n}").format(n=base), on=partial(self._is_for, base))
            for base in offered
        ]
        for chip in self.bases_offered:
            self.bases.addWidget(chip)
        self._bases.setVisible(many)
        self.line.setText("" if n is None else f"“{self._read.lines[n].text}”")
        self.line.setVisible(n is not None)
        self._kinds.setVisible(n is not None)
        self._how_much.hide()
        if n is not None:
            self.step.setVisible(bool(self._read.lines[n].steps))
        self.rest.setVisible(len(self._read.asked) > 1)
        self.ready.setVisible(n is None and not many)
        self.before.setVisible(bool(self._before))
        self._show_seen(self._read)

    def _show_seen(self, read: ReadRecipe) -> None:
        clear(self._parts)
        if read.title:
            self._parts.addWidget(label(read.title, "card", wrap=True))
        about = [line.text for line in read.lines if line.kind in (
            LineKind.SERVINGS, LineKind.MINUTES, LineKind.ABOUT)]
        self._add_part("", about)
        self._add_part(self.tr("Dit gaat erin"), [write_ingredient(i) for i in read.ingredients])
        self._add_part(self.tr("Dit moet je doen"), read.steps)
        self._add_part(self.tr("Weggelaten"), [
            line.text for line in read.lines if line.kind in (LineKind.LEFT_OUT, LineKind.HEADING)])

    def _add_part(self, heading: str, lines: list[str]) -> None:
        if lines and heading:
            self._parts.addWidget(label(heading, "item"))
        for line in lines:
            self._parts.addWidget(label(line, "second", wrap=True))

    # -- answers

    def _ask_ingredient(self) -> None:
        assert self._read is not None
        n = self._asked()
        assert n is not None
        line = self._read.lines[n]
        first = IngredientDraft.of(line.ingredients[0]) if line.ingredients else IngredientDraft()
        self.row.show_draft(first)
        self.row.complain("")
        clear(self.amounts)
        for amount in line.amounts:
            self.amounts.addWidget(button(exact_text(amount), role="chip", on=partial(self._take_amount, amount)))
        self._amounts.setVisible(bool(line.amounts))
        self._how_much.show()
        field = self.row.name if first.unit is Unit.TASTE else self.row.amount
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_amount(self, amount: Fraction) -> None:
        self.row.amount.setText(exact_text(amount))
        self._focus(self.right)

    def _is_ingredient(self) -> None:
        if self.row.check():
            self._answer(LineKind.INGREDIENT, self.row.draft())

    def _is_step(self) -> None:
        self._answer(LineKind.STEP)

    def _leave_out(self) -> None:
        self._answer(LineKind.LEFT_OUT)

    def _answer(self, kind: LineKind, said: IngredientDraft | None = None) -> None:
        assert self._read is not None
        n = self._asked()
        assert n is not None
        line = self._read.lines[n]
        self._before.append(self._read)
        ingredients = (said.own(),) if said is not None else ()
        steps = line.steps if kind is LineKind.STEP else ()
        self._read = self._read.answered(n, ReadLine(line.text, kind, ingredients, steps))
        self._show()
        self.focus_first()

    def _is_for(self, base: int) -> None:
        assert self._read is not None
        self._before.append(self._read)
        self._read = replace(self._read, base=base)
        self._show()
        self.focus_first()

    def _leave_rest(self) -> None:
        assert self._read is not None
        self._before.append(self._read)
        for n in self._read.asked:
            self._read = self._read.answered(n, ReadLine(self._read.lines[n].text, LineKind.LEFT_OUT))
        self._show()
        self.focus_first()

    def _go_back(self) -> None:
        self._read = self._before.pop()
        self._show()
        self.focus_first()

    # -- what came of it

    def _finish(self) -> None:
        assert self._read is not None
        read = self._read
        assert read.base is not None        # it was asked
        called = self._recipes.product_called
        ingredients = tuple(
            IngredientDraft.of(i, known.id if (known := called(i.name)) else "") for i in read.ingredients)
        self.done.emit(RecipeDraft(
            self._serving(read.serving), read.title, base=read.base, minutes=read.minutes or 30,
            ingredients=ingredients or (IngredientDraft(),),
            steps=tuple(StepDraft(step, minutes_in(step)) for step in read.steps) or (StepDraft(),),
        ))

    def _serving(self, said: str) -> tuple[str, str]:
        """The words for many and for one of what it makes: people, things that have a word, else pieces."""
        if not said or said.startswith(_PEOPLE):
            return (self.tr("personen"), self.tr("persoon"))
        known = {
            self.tr("koekjes"): self.tr("koekje"), self.tr("koeken"): self.tr("koek"),
            self.tr("broodjes"): self.tr("broodje"), self.tr("glazen"): self.tr("glas"),
            self.tr("plakken"): self.tr("plak"), self.tr("muffins"): self.tr("muffin"),
        }
        return (said, known[said]) if said in known else (self.tr("stuks"), self.tr("stuk"))
