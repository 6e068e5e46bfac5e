"""A child's way through the kitchen: Keuken, a recipe or something to do, the cook view, and the log."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thuisplan.domain.activities import LOGGED_AS, Activity, Category

if TYPE_CHECKING:
    from thuisplan.domain.family import Child
    from thuisplan.domain.recipes import Recipe
    from thuisplan.services.house import Services

    from .page import ChildPage
    from .pages.activity import ActivityPage
    from .pages.cook import CookPage
    from .pages.kitchen import KitchenPage
    from .pages.news import NewsPage
    from .pages.paper import PaperPage, Subject
    from .pages.recipe import RecipePage
    from .pages.recipe_editor import RecipeEditorPage
    from .pages.rounds import RoundsPage

SCREEN = "screen"       # as `holding` tells it


class Kitchen(QObject):
    """Makes its pages when they are first wanted, gives them to `add`, and brings one to the front by `show`.

    `by_keyboard`: whether keys are in use now.
    `practised` tells (kind, minutes or None): there is something to write down. `holding` tells whether somebody
    cooks, so that the laptop is not put away meanwhile; and of SCREEN whether it stays on. `shopping_asked`: to the
    shopping list; `listed`: a recipe and the servings go on it. `said` tells in words what happened, and how to undo
    it or None.
    """

    practised = Signal(object, object)
    holding = Signal(str, bool)
    shopping_asked = Signal()
    listed = Signal(object, object)
    said = Signal(str, object)

    def __init__(
        self,
        services: "Services",
        add: Callable[["ChildPage"], object],
        show: Callable[["ChildPage"], object],
        by_keyboard: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._services, self._add, self._show, self._by_keyboard = services, add, show, by_keyboard
        self._child: Child | None = None
        self._now: ChildPage | None = None
        self.list: KitchenPage | None = None
        self.recipe: RecipePage | None = None
        self.cook: CookPage | None = None
        self.activity: ActivityPage | None = None
        self.rounds: RoundsPage | None = None
        self.news: NewsPage | None = None
        self.paper: PaperPage | None = None
        self._before_paper: ChildPage | None = None
        self.editor: RecipeEditorPage | None = None

    def open(self, child: "Child") -> None:
        """Whose kitchen it is from now on."""
        self._child = child
        pages = (self.list, self.recipe, self.cook, self.activity, self.rounds, self.news, self.paper, self.editor)
        for page in pages:
            if page is not None:
                page.open(child)

    # -- the pages

    def show_list(self) -> None:
        if self.list is None:
            from .pages.kitchen import KitchenPage

            self.list = KitchenPage(self._services)
            self.list.recipe_chosen.connect(self.show_recipe)
            self.list.activity_chosen.connect(self.show_activity)
            self.list.rounds_asked.connect(self.show_rounds)
            self.list.news_asked.connect(self.show_news)
            self.list.paper_asked.connect(self._print_anything)
            self.list.cooking_asked.connect(self._go_on_cooking)
            self.list.shopping_asked.connect(self.shopping_asked)
            self.list.new_asked.connect(self._write)
            self._begin(self.list)
        self._bring(self.list)

    def show_recipe(self, recipe: "Recipe") -> None:
        if self.recipe is None:
            from .pages.recipe import RecipePage

            self.recipe = RecipePage(self._services)
            self.recipe.closed.connect(self.show_list)
            self.recipe.started.connect(self._start_cooking)
            self.recipe.listed.connect(self.listed)
            self.recipe.paper_asked.connect(self._print_recipe)
            self.recipe.change_asked.connect(self._change)
            self._begin(self.recipe)
        self.recipe.show_recipe(recipe)
        self._bring(self.recipe)

    def _write(self) -> None:
        self._editor.begin()
        self._bring(self._editor)

    def _change(self, recipe: "Recipe") -> None:
        """An own one; of a shipped one a copy is made, which can be changed."""
        if recipe.own:
            self._editor.change(recipe)
        else:
            self._editor.copy(recipe)
        self._bring(self._editor)

    @property
    def _editor(self) -> "RecipeEditorPage":
        if self.editor is None:
            from .pages.recipe_editor import RecipeEditorPage

            self.editor = RecipeEditorPage(self._services, self._by_keyboard)
            self.editor.closed.connect(self._editor_left)
            self.editor.saved.connect(self.show_recipe)
            self.editor.removed.connect(lambda _recipe: self.show_list())
            self.editor.said.connect(self.said)
            self._begin(self.editor)
        return self.editor

    def _editor_left(self) -> None:
        """To the recipe that one came from."""
        assert self.editor is not None
        if self.editor.source is None:
            self.show_list()
        else:
            self.show_recipe(self.editor.source)

    def show_activity(self, activity: Activity) -> None:
        if self.activity is None:
            from .pages.activity import ActivityPage

            self.activity = ActivityPage(self._services)
            self.activity.closed.connect(self.show_list)
            self.activity.finished.connect(lambda done: self.practised.emit(LOGGED_AS[done.category], None))
            self.activity.recipe_asked.connect(lambda id_: self.show_recipe(self._services.recipes.recipe(id_)))
            self.activity.paper_asked.connect(self._print_activity)
            self._begin(self.activity)
        self.activity.show_activity(activity)
        self._bring(self.activity)

    def show_rounds(self) -> None:
        if self.rounds is None:
            from .pages.rounds import RoundsPage

            self.rounds = RoundsPage(self._services)
            self.rounds.closed.connect(self.show_list)
            self.rounds.finished.connect(lambda: self.practised.emit(LOGGED_AS[Category.ROAD], None))
            self._begin(self.rounds)
        self.rounds.start()
        self._bring(self.rounds)

    def show_news(self) -> None:
        if self.news is None:
            from .pages.news import NewsPage

            self.news = NewsPage(self._services)
            self.news.closed.connect(self.show_list)
            self.news.finished.connect(lambda: self.practised.emit(LOGGED_AS[Category.NEWS], None))
            self.news.said.connect(self.said)
            self._begin(self.news)
        self.news.start()
        self._bring(self.news)

    # -- on paper

    def _print_recipe(self, recipe: "Recipe", servings: Fraction) -> None:
        from .pages.paper import Subject

        self._show_paper(Subject(recipe, servings))

    def _print_activity(self, activity: Activity) -> None:
        from .pages.paper import Subject

        self._show_paper(Subject(activity=activity))

    def _print_anything(self) -> None:
        from .pages.paper import Subject

        self._show_paper(Subject())

    def _show_paper(self, subject: "Subject") -> None:
        """Over the page in front, which is there again afterwards."""
        if self.paper is None:
            from .pages.paper import PaperPage

            self.paper = PaperPage(self._services)
            self.paper.closed.connect(self._leave_paper)
            self.paper.said.connect(lambda text: self.said.emit(text, None))
            self._begin(self.paper)
        self._before_paper = self._now
        self.paper.show_subject(subject)
        self._bring(self.paper)

    def _leave_paper(self) -> None:
        if self._before_paper is not None:
            self._bring(self._before_paper)

    # -- the keyboard

    def place_focus(self, *, by_keyboard: bool) -> None:
        """Where the keyboard belongs on the page in front; for a mouse no ring is drawn."""
        now = self._now
        asking = next((page for page in (self.recipe, self.activity) if page is not None and page is now), None)
        if now is None:
            return
        if asking is not None and (by_keyboard or asking.wants_typing):
            asking.focus_first()
        elif not by_keyboard:
            now.setFocus()
        elif now is self.list:
            self.list.focus_first()
        elif now is self.rounds:
            self.rounds.focus_first()
        elif now is self.news:
            self.news.focus_first()
        elif now is self.paper:
            self.paper.focus_first()
        elif now is self.editor:
            self.editor.focus_first()
        elif self.cook is not None:
            self.cook.focus_first()

    def _start_cooking(self, recipe: "Recipe", servings: Fraction, whole: dict[str, Fraction]) -> None:
        assert self._child is not None
        self._services.cooking.begin(self._child.id, recipe.id, servings, whole)
        self._go_on_cooking()

    def _go_on_cooking(self) -> None:
        if self.cook is None:
            from .pages.cook import CookPage

            self.cook = CookPage(self._services)
            self.cook.left.connect(self.show_recipe)
            self.cook.done.connect(self.show_list)
            self.cook.finished.connect(self._finished)
            self.cook.eaten.connect(self._eaten)
            self.cook.in_sight.connect(lambda on: self.holding.emit("cooking", on))
            self.cook.followed.connect(lambda on: self.holding.emit(SCREEN, on))
            self._begin(self.cook)
        self.cook.outdate()
        self._bring(self.cook)

    def _finished(self, minutes: int | None) -> None:
        self.practised.emit(LOGGED_AS[Category.COOKING], minutes)

    def _eaten(self, recipe: "Recipe") -> None:
        if self.recipe is not None:
            self.recipe.finish(recipe)

    def _begin(self, page: "ChildPage") -> None:
        assert self._child is not None
        page.open(self._child)
        self._add(page)

    def _bring(self, page: "ChildPage") -> None:
        self._now = page
        self._show(page)
