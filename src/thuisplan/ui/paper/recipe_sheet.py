"""A recipe on paper: each ingredient with an empty box for the child's own sum, a ratio table, and the steps."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from thuisplan.domain.activities import Activity
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.recipes import Ingredient, Recipe, scaled, scaled_text
from thuisplan.ui import kitchen_words, words

from . import flow
from .activity_sheet import around, numbered, part
from .flow import BODY, SMALL, Block, Piece
from .pdf import BOLD, Align, Pen, write_pdf

_BASE, _OWN = 36.0, 46.0            # mm of the two columns with amounts
_COLUMNS, _CELL, _TABLE_ROWS = 6, 22.0, 3


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


@dataclass(frozen=True)
class RecipeSheet:
    """`asked`: the products that the child works out or chooses itself. `activity`: what belongs to the recipe."""

    recipe: Recipe
    servings: Fraction
    asked: Collection[str]
    activity: Activity


def write_recipe(sheet: RecipeSheet, file: Path) -> None:
    """Raises PaperFailed."""
    write_pdf(file, sheet.recipe.title, lambda pen: flow.draw_parts(
        pen, [flow.on_one(pen, lambda scale: _blocks(pen, sheet, scale))]))


def _blocks(pen: Pen, sheet: RecipeSheet, scale: float) -> list[Block]:
    recipe, size = sheet.recipe, BODY * scale
    about = [kitchen_words.servings(recipe, sheet.servings), words.minutes(recipe.minutes)]
    if recipe.needs_adult:
        about.append(tr("met een volwassene"))
    steps = [scaled_text(step.text, recipe, sheet.servings) for step in recipe.steps]
    said = [scaled_text(recipe.note, recipe, sheet.servings), kitchen_words.allergens(recipe)]
    notes = [flow.text(pen, text, SMALL * scale, 500, below=1) for text in said if text]
    tools = tr("Pak ook: {tools}.").format(tools=words.listing([*recipe.tools])) if recipe.tools else ""
    below = [flow.text(pen, tools, size, below=2)] if tools else []
    how = [part(pen, tr("Zo maak je het"), numbered(pen, steps, size), scale)] if steps else []
    return [
        flow.together(
            flow.title(pen, recipe.title, recipe.picture),
            flow.text(pen, " · ".join(about), size, 500, right=26, below=8 * scale)),
        part(pen, tr("Wat heb je nodig?"), [_ingredients(pen, sheet, scale), *below, *notes, flow.space(2)], scale),
        part(pen, tr("Verhoudingstabel"), [_table(sheet)], scale),
        *how,
        *around(pen, sheet.activity, kitchen_words.safety(recipe), scale),
    ]


def _ingredients(pen: Pen, sheet: RecipeSheet, scale: float) -> Block:
    """As the recipe writes it, and beside it for so many; for as many as the recipe there is room for another."""
    recipe, high = sheet.recipe, 8.2 * scale
    base, now = kitchen_words.servings(recipe, Fraction(recipe.base)), kitchen_words.servings(recipe, sheet.servings)
    same = sheet.servings == recipe.base
    other = tr("voor ____") if same else tr("voor {servings}").format(servings=now)

    def heads(pen: Pen, top: float) -> None:
        at = QRectF(pen.width - _OWN - _BASE, top, _BASE - 4, high)
        pen.write(tr("voor {servings}").format(servings=base), at, SMALL, 500, Align.AlignRight)
        pen.write(other, QRectF(pen.width - _OWN, top, _OWN, high), SMALL, 500, Align.AlignHCenter)

    def row(ingredient: Ingredient) -> Piece:
        def draw(pen: Pen, top: float) -> None:
            right = pen.width - _OWN
            pen.write(words.sentence(ingredient.name), QRectF(0, top, right - _BASE, high), BODY * scale)
            base_at = QRectF(right - _BASE, top, _BASE - 4, high)
            pen.write(kitchen_words.amount(ingredient.amount), base_at, BODY * scale, BOLD, Align.AlignRight)
            own = QRectF(right, top + 0.6, _OWN, high - 1.2)
            can_be_worked_out = ingredient.amount.unit not in (Unit.TASTE, Unit.PINCH)
            if ingredient.product in sheet.asked or (same and can_be_worked_out):
                unit = kitchen_words.short_unit(ingredient.amount.unit, Fraction(2))
                pen.box(own, thick=0.35)
                pen.write(unit, own.adjusted(0, 0, -2, 0), SMALL * scale, 500, Align.AlignRight)
            else:
                amount = scaled(ingredient, recipe, sheet.servings)
                pen.write(kitchen_words.amount(amount), own, BODY * scale, 600, Align.AlignHCenter)
            pen.line(0, top + high, right - 4, top + high, token="line")
        return Piece(high, draw)

    return [Piece(high, heads), *(row(i) for i in recipe.ingredients), *flow.space(3)]


def _table(sheet: RecipeSheet) -> Block:
    """The numbers of people above, and rows to fill in for what the child works out with it."""
    recipe, high = sheet.recipe, 8.0
    first = {0: f"{recipe.base}"}
    if sheet.servings.denominator == 1 and sheet.servings != recipe.base:
        first[_COLUMNS - 1] = f"{int(sheet.servings)}"

    def row(n: int) -> Piece:
        def draw(pen: Pen, top: float) -> None:
            head = pen.width - _COLUMNS * _CELL
            if n == 0:
                pen.write(recipe.serving_unit, QRectF(0, top, head - 2, high), BODY, 600)
            else:
                pen.line(0, top + high - 1.2, head - 6, top + high - 1.2)
            for column in range(_COLUMNS):
                at = QRectF(head + column * _CELL, top, _CELL, high)
                pen.box(at, thick=0.2)
                pen.write(first.get(column, "") if n == 0 else "", at, BODY, BOLD, Align.AlignHCenter)
        return Piece(high, draw)

    return flow.whole([row(n) for n in range(_TABLE_ROWS)], flow.space(4))
