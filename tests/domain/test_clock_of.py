"""At what time the clock beside a question stands."""

from random import Random

import pytest

from thuisplan.domain.questions.clocks import clock_of
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.templates import AnswerKind, Template
from thuisplan.storage.questions import QuestionContent

TEMPLATES = QuestionContent().templates()
ABOUT_TIME = [t for t in TEMPLATES.values() if t.answer.kind is AnswerKind.TIME]
HALF_DAY = 12 * 60


@pytest.mark.parametrize("template", ABOUT_TIME, ids=lambda t: t.id)
def test_it_is_the_time_in_the_question_and_never_the_answer(template: Template) -> None:
    chance = Random(4)
    for _ in range(100):
        question = draw(template, chance, template.groep_min)
        minutes = clock_of(question)
        assert minutes is not None
        assert f"{minutes // 60}:{minutes % 60:02}" in question.prompt or f"{minutes // 60} uur" in question.prompt
        assert (question.answer - minutes) % HALF_DAY != 0


def test_other_questions_have_no_clock() -> None:
    assert ABOUT_TIME
    for template in TEMPLATES.values():
        if template not in ABOUT_TIME:
            assert clock_of(draw(template, Random(1), template.groep_min)) is None
