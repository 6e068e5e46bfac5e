"""What is gathered for a worksheet: in turns, from the nearest circle first, and nothing twice."""

from itertools import count

from thuisplan.domain.questions.templates import Question, Template
from thuisplan.domain.questions.worksheets import LEAST, MOST_OF_ONE, gather
from thuisplan.storage.questions import QuestionContent

TEMPLATES = list(QuestionContent().templates().values())
NEAR, BESIDE, FAR = TEMPLATES[:3]
_NEW = count()


def _asked(template: Template, word: str) -> Question:
    """Every place that is filled in says `word`."""
    return Question(template, {}, dict.fromkeys(template.prompt.names, word))


def always_new(template: Template) -> Question:
    return _asked(template, f"woord {next(_NEW)}")


def always_the_same(template: Template) -> Question:
    return _asked(template, "woord")


def of(questions: list[Question]) -> list[Template]:
    return [question.template for question in questions]


def test_the_templates_of_a_circle_take_turns() -> None:
    made = gather([[NEAR, BESIDE]], [[FAR]], 8, always_new)
    assert of(made.about) == [NEAR, BESIDE] * 4
    assert not made.beside


def test_of_one_template_there_are_no_more_than_one_can_bear() -> None:
    assert of(gather([[NEAR], [NEAR, FAR]], [], 12, always_new).all) == [NEAR] * MOST_OF_ONE + [FAR] * 6


def test_nothing_is_asked_twice_and_a_sheet_is_filled_beside_it() -> None:
    made = gather([[NEAR, BESIDE]], [[FAR], [NEAR]], 12, always_the_same)
    assert (of(made.about), of(made.beside)) == ([NEAR, BESIDE], [FAR])
    made = gather([], [[FAR]], 12, always_new, [always_the_same(NEAR)])
    assert (of(made.about), of(made.beside)) == ([NEAR], [FAR] * (LEAST - 1))


def test_the_same_numbers_about_something_else_are_the_same_sum() -> None:
    asked = count()
    made = gather([[NEAR]], [], 12, lambda t: Question(
        t, dict.fromkeys(t.numbers, 3), dict.fromkeys(t.prompt.names, f"woord {next(asked)}")))
    assert of(made.all) == [NEAR]


def test_what_was_begun_comes_first_and_counts() -> None:
    begun = [always_new(FAR) for _ in range(8)]
    assert gather([[NEAR]], [], 6, always_new, begun).all == begun[:6]
    assert of(gather([[NEAR]], [], 9, always_new, begun).all) == [FAR] * 8 + [NEAR]
