"""A right PIN against a wrong one: which of the two was typed cannot be told from how long it takes."""

import time

from ratios import Line, in_turn, medians, ratio

from thuisplan.domain.pins import Pin
from thuisplan.services import pins

BUDGET = 1.1
RIGHT, WRONG = Pin("80317426"), Pin("1234")


def measure(times: int) -> list[Line]:
    sealed = pins.seal(RIGHT)

    def asked(pin: Pin) -> float:
        began = time.perf_counter()
        pins.opens(sealed, pin)
        return (time.perf_counter() - began) * 1000

    right, wrong = in_turn(lambda: asked(RIGHT), lambda: asked(WRONG), times, warm_up=1)
    found = ratio(right, wrong)
    return [Line("a wrong PIN", "a right one, either way", max(found, 1 / found), BUDGET, "", medians(right, wrong))]
