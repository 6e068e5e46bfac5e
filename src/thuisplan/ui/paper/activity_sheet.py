"""Something to do on one A4: what is needed, how it goes, what there is to work out, and what to talk about.

Of a game it is the card with the rules, and the ways to count in it for each groep.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.activities import Activity, Category
from thuisplan.ui import kitchen_words, words

from . import flow
from .flow import BODY, HEAD, Block
from .pdf import BOLD, Pen, write_pdf


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


def write_activity(activity: Activity, file: Path) -> None:
    """Raises PaperFailed."""
    write_pdf(file, activity.title, lambda pen: flow.draw_parts(
        pen, [flow.on_one(pen, lambda scale: _blocks(pen, activity, scale))]))


def groepen(first: int, last: int) -> str:
    """"groep 4", "groep 4 tot en met 6", "groep 7 tot en met brugklas"."""
    if first == last:
        return words.groep(first)
    end = words.groep(last) if not words.groep(last).endswith(f"{last}") else f"{last}"
    return tr("{first} tot en met {last}").format(first=words.groep(first), last=end)


def _blocks(pen: Pen, activity: Activity, scale: float) -> list[Block]:
    size = BODY * scale
    about = (kitchen_words.category(activity.category), words.minutes(activity.minutes),
             groepen(activity.groep_min, activity.groep_max))
    how = tr("Zo speel je het") if activity.category is Category.GAME else tr("Zo doe je het")
    top = flow.together(
        flow.title(pen, activity.title, activity.picture),
        flow.text(pen, " · ".join(about), size, 500, right=26, below=8 * scale))
    return [
        top,
        part(pen, tr("Dit heb je nodig"), [flow.boxes(pen, activity.needs, size)], scale),
        part(pen, how, numbered(pen, activity.steps, size), scale),
        *_strategies(pen, activity, scale),
        part(pen, tr("Dit reken je uit"), _sums(pen, activity, size), scale),
        *around(pen, activity, activity.safety, scale),
    ]


def _sums(pen: Pen, activity: Activity, size: float) -> list[Block]:
    return [flow.filled_in(pen, f"{words.sentence(what)}:", size) for what in activity.calculates]


def _strategies(pen: Pen, activity: Activity, scale: float) -> list[Block]:
    if not activity.strategies:
        return []
    lines = [
        flow.text(pen, f"{words.sentence(groepen(s.groep_min, s.groep_max))}: {s.text}", BODY * scale, below=1.5)
        for s in activity.strategies
    ]
    return [part(pen, tr("Zo tel je slim"), [*lines, flow.space(1.5)], scale)]


def around(pen: Pen, activity: Activity, safety: str, scale: float) -> list[Block]:
    """How it can be done otherwise, what there is to talk about, and what to mind; as far as somebody wrote it."""
    size = BODY * scale
    levels = [(tr("Makkelijker: {text}"), activity.easier), (tr("Moeilijker: {text}"), activity.harder)]
    other = [flow.text(pen, said.format(text=text), size, below=1.5) for said, text in levels if text]
    blocks = []
    if other:
        blocks.append(part(pen, tr("Liever anders?"), [*other, flow.space(1.5)], scale))
    if activity.talk:
        blocks.append(part(pen, tr("Om over te praten"), [flow.text(pen, activity.talk, size)], scale))
    if safety:
        blocks.append(flow.text(pen, tr("Let op: {text}").format(text=safety), size, BOLD))
    return blocks


def numbered(pen: Pen, steps: Sequence[str], size: float) -> list[Block]:
    return [flow.marked(pen, f"{n}", step, size, below=1.5) for n, step in enumerate(steps, 1)] + [flow.space(1.5)]


def part(pen: Pen, heading: str, blocks: Sequence[Block], scale: float) -> Block:
    """A heading, and what belongs to it."""
    return flow.together(flow.head(pen, heading, HEAD * scale), *blocks)
