"""What is gathered for a worksheet: in turns, from the nearest circle first, and nothing twice."""

from itertools import count

from thuisplan.domain.questions.templates import Question, Template
from thuisplan.domain.questions.worksheets import gather
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
    assert of(gather([[NEAR, BESIDE], [FAR]], 4, always_new)) == [NEAR, BESIDE, NEAR, BESIDE]


def test_a_wider_circle_comes_in_when_each_was_asked_often_enough() -> None:
    assert of(gather([[NEAR], [NEAR, FAR]], 5, always_new, most_of_each=2)) == [NEAR, NEAR, FAR, FAR, NEAR]


def test_nothing_is_asked_twice() -> None:
    assert of(gather([[NEAR, BESIDE], [FAR]], 12, always_the_same)) == [NEAR, BESIDE, FAR]
    begun = [always_the_same(NEAR)]
    assert of(gather([[NEAR, FAR]], 12, always_the_same, begun)) == [NEAR, FAR]


def test_what_was_begun_comes_first_and_counts() -> None:
    begun = [always_new(FAR) for _ in range(8)]
    assert gather([[NEAR]], 6, always_new, begun) == begun[:6]
    assert of(gather([[NEAR]], 9, always_new, begun)) == [FAR] * 8 + [NEAR]
