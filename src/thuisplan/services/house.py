"""The services together, as app.py builds them and every page gets them."""

from dataclasses import dataclass

from thuisplan.storage.database import Database

from .activities import ActivityService
from .changes import Now, Tell
from .content import ContentService
from .cooking import CookingService
from .days import DaysService
from .deadlines import DeadlineService
from .family import FamilyService
from .focus import FocusService
from .habits import HabitService
from .holidays import HolidayService
from .locks import LockService
from .news import NewsService
from .plans import PlanService
from .practice import PracticeService
from .progress import ProgressService
from .questions import QuestionService
from .readings import Readings, read_clocks
from .recipes import RecipeService
from .rounds import RoundService
from .routines import RoutineService
from .safekeeping import SafekeepingService
from .shopping import ShoppingService


@dataclass(frozen=True)
class Services:
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
    content: ContentService
    locks: LockService
    safekeeping: SafekeepingService
    recipes: RecipeService
    activities: ActivityService
    questions: QuestionService
    rounds: RoundService
    news: NewsService
    cooking: CookingService
    shopping: ShoppingService


def build(database: Database, now: Now, tell: Tell, readings: Readings = read_clocks) -> Services:
    recipes = RecipeService(database, now)
    return Services(
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
        ContentService(),
        LockService(database, now, tell),
        SafekeepingService(database, now, tell),
        recipes,
        ActivityService(recipes),
        QuestionService(),
        RoundService(),
        NewsService(),
        CookingService(database, now, tell),
        ShoppingService(database, now, tell, recipes),
    )
