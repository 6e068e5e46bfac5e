"""The services together, as app.py builds them and every page gets them."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from thuisplan.storage.database import Database

from .changes import Now, Tell
from .cooking import CookingService
from .days import DaysService
from .deadlines import DeadlineService
from .family import FamilyService
from .focus import FocusService
from .habits import HabitService
from .holidays import HolidayService
from .locks import LockService
from .plans import PlanService
from .practice import PracticeService
from .progress import ProgressService
from .readings import Readings, read_clocks
from .routines import RoutineService

if TYPE_CHECKING:
    from .activities import ActivityService
    from .answers import AnswerService
    from .content import ContentService
    from .favourites import FavouriteService
    from .kitchen import KitchenService
    from .news import NewsService
    from .questions import QuestionService
    from .recipes import RecipeService
    from .rounds import RoundService
    from .safekeeping import SafekeepingService
    from .screen_time import ScreenTimeService
    from .shopping import ShoppingService
    from .worksheets import WorksheetService


@dataclass(frozen=True)
class Services:
    """What Mijn dag does without is imported and made when it is first wanted; Mijn dag waits for all the others."""

    database: Database
    now: Now
    tell: Tell
    family: FamilyService
    days: DaysService
    holidays: HolidayService
    deadlines: DeadlineService
    routines: RoutineService
    plans: PlanService
    habits: HabitService
    practice: PracticeService
    progress: ProgressService
    focus: FocusService
    locks: LockService
    cooking: CookingService

    def one_moment(self) -> AbstractContextManager[object]:
        """All that is read within is of one moment, and read faster; nothing is written within."""
        return self.database.reading()

    @cached_property
    def safekeeping(self) -> "SafekeepingService":
        from .safekeeping import SafekeepingService

        return SafekeepingService(self.database, self.now, self.tell)

    @cached_property
    def content(self) -> "ContentService":
        from .content import ContentService

        return ContentService()

    @cached_property
    def recipes(self) -> "RecipeService":
        from .recipes import RecipeService

        return RecipeService(self.database, self.now, self.tell)

    @cached_property
    def activities(self) -> "ActivityService":
        from .activities import ActivityService

        return ActivityService(self.recipes)

    @cached_property
    def questions(self) -> "QuestionService":
        from .questions import QuestionService

        return QuestionService()

    @cached_property
    def answers(self) -> "AnswerService":
        from .answers import AnswerService

        return AnswerService(self.database, self.now, self.tell)

    @cached_property
    def rounds(self) -> "RoundService":
        from .rounds import RoundService

        return RoundService()

    @cached_property
    def news(self) -> "NewsService":
        from .news import NewsService

        return NewsService(self.database, self.now, self.tell)

    @cached_property
    def favourites(self) -> "FavouriteService":
        from .favourites import FavouriteService

        return FavouriteService(self.database, self.tell)

    @cached_property
    def kitchen(self) -> "KitchenService":
        from .kitchen import KitchenService

        return KitchenService(self.recipes, self.activities, self.routines, self.favourites)

    @cached_property
    def screen_time(self) -> "ScreenTimeService":
        from .screen_time import ScreenTimeService

        return ScreenTimeService(self.now, self.family.settings)

    @cached_property
    def shopping(self) -> "ShoppingService":
        from .shopping import ShoppingService

        return ShoppingService(self.database, self.now, self.tell, self.recipes)

    @cached_property
    def worksheets(self) -> "WorksheetService":
        from .worksheets import WorksheetService

        return WorksheetService(self.questions, self.recipes)


def build(database: Database, now: Now, tell: Tell, readings: Readings = read_clocks) -> Services:
    return Services(
        database, now, tell,
        FamilyService(database, now, tell),
        DaysService(database, now, tell),
        HolidayService(database, now, tell),
        DeadlineService(database, now, tell),
        RoutineService(database, now, tell),
        PlanService(database, now, tell),
        HabitService(database, now),
        PracticeService(database, now, tell),
        ProgressService(database, now, tell),
        FocusService(database, now, tell, readings),
        LockService(database, now, tell),
        CookingService(database, now, tell),
    )
