"""The questions of a round as somebody reads them out, and their answers."""

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.rounds import Asked, Form, RoundKind

from . import words

_TIMES = (Form.ARRIVE, Form.LEAVE)
_KILOMETRES = (Form.LEFT, Form.LEGS, Form.SPEED)


def tr(text: str) -> str:
    return QCoreApplication.translate("round_words", text)


def kind(kind: RoundKind, groep: int) -> str:
    return {
        RoundKind.TABLES: tr("Sommen") if groep == 3 else tr("Tafels"), RoundKind.PLATES: tr("Nummerborden"),
        RoundKind.DISTANCE: tr("Hoe ver nog?"), RoundKind.ARRIVAL: tr("Hoe laat zijn we er?"),
    }[kind]


def question(asked: Asked) -> str:
    """In full sentences, for a voice."""
    numbers = asked.numbers
    first, last = numbers[0], numbers[-1]
    if asked.form in _TIMES:
        return _trip(asked.form, clock(first, spoken=asked.spoken), duration(last))
    if asked.form is Form.SPEED:
        return tr("We rijden {speed} kilometer per uur. Hoe ver komen we in {time}?").format(
            speed=first, time=duration(last))
    plate = words.listing([f"{n}" for n in numbers])
    return _forms()[asked.form].format(a=first, b=last, plate=plate)


def _forms() -> dict[Form, str]:
    return {
        Form.PLUS: tr("Hoeveel is {a} plus {b}?"),
        Form.MINUS: tr("Hoeveel is {a} min {b}?"),
        Form.TIMES: tr("Hoeveel is {a} keer {b}?"),
        Form.SHARED: tr("Hoeveel is {a} gedeeld door {b}?"),
        Form.DIGITS: tr("Op een nummerbord staan {plate}. Hoeveel is dat bij elkaar?"),
        Form.LARGEST: tr("Op een nummerbord staan {plate}. Wat is het grootste getal dat je ermee maakt?"),
        Form.SPREAD: tr(
            "Op een nummerbord staan {plate}. Maak er twee getallen mee, zoals 12 en 21. Hoeveel schelen ze?"),
        Form.DOUBLE: tr("Op een nummerbord staat {plate}. Hoeveel is het dubbele?"),
        Form.PRODUCT: tr("Op een nummerbord staan {plate}. Hoeveel is {a} keer {b}?"),
        Form.LEFT: tr("De rit is {a} kilometer. We reden al {b} kilometer. Hoeveel kilometer moeten we nog?"),
        Form.LEGS: tr("Eerst rijden we {a} kilometer, daarna {b} kilometer. Hoeveel kilometer is dat samen?"),
    }


def _trip(form: Form, time: str, trip: str) -> str:
    said = {
        Form.ARRIVE: tr("Het is {time}. De rit duurt {trip}. Hoe laat zijn we er?"),
        Form.LEAVE: tr("We willen er om {time} zijn. De rit duurt {trip}. Hoe laat vertrekken we?"),
    }[form]
    return said.format(time=time, trip=trip)


def answer(asked: Asked) -> str:
    if asked.form in _TIMES:
        return clock(asked.answer, spoken=asked.spoken)
    return tr("{n} kilometer").format(n=asked.answer) if asked.form in _KILOMETRES else f"{asked.answer}"


def clock(minutes: int, *, spoken: bool) -> str:
    """"14:35"; `spoken`: "half 4", "kwart voor 4", as a child of groep 4 learns it. Of minutes since midnight."""
    hour, past = divmod(minutes, 60)
    if not spoken:
        return f"{hour}:{past:02}"
    this, following = (hour - 1) % 12 + 1, hour % 12 + 1
    return {
        0: tr("{n} uur").format(n=this), 15: tr("kwart over {n}").format(n=this),
        30: tr("half {n}").format(n=following), 45: tr("kwart voor {n}").format(n=following),
    }[past]


def duration(minutes: int) -> str:
    """As one says it: "een kwartier", "anderhalf uur", "1 uur en 20 minuten"."""
    named = {15: tr("een kwartier"), 30: tr("een half uur"), 45: tr("drie kwartier"), 90: tr("anderhalf uur")}
    if minutes in named:
        return named[minutes]
    hours, rest = divmod(minutes, 60)
    said = [tr("{n} uur").format(n=hours)] if hours else []
    if rest:
        said.append(tr("{n} minuten").format(n=rest))
    return words.listing(said)
