"""A child's day in words for a parent: what was planned, what was done, what it wrote. No counts, no judgement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisplan.domain.days import AwayKind
from thuisplan.domain.plans import OwnPlan
from thuisplan.domain.practice import Company, Practice
from thuisplan.domain.routines import Outcome, PlannedStep
from thuisplan.services.progress import ChildToday
from thuisplan.ui import deadline_words, words

from .away_words import away_till
from .section import tr


@dataclass(frozen=True)
class Line:
    """`heading` may be empty: then the text says it all."""

    icon: str
    token: str
    heading: str
    text: str


def told(today: ChildToday, day: date, helpers: Mapping[UUID, str]) -> list[Line]:
    """`helpers`: the grown-ups' names, those that are archived too."""
    lines: list[Line] = []
    if today.own:
        lines.append(Line("pencil-simple", "leaf", "", made_plan(today.child.name, today.own, helpers)))
    if today.away:
        icon = "bed-fill" if today.away.kind is AwayKind.ILL else "suitcase-rolling-fill"
        free = tr("{away}. Dan hoeft er niets.").format(away=away_till(today.away, day))
        lines.append(Line(icon, "berry", "", free))
    elif not today.steps and not today.logs:
        return [*lines, Line("tree-fill", "leaf", "", tr("Vandaag staat er niets. Dat mag.")), *_coming(today, day)]
    done = [s.step.title for s in today.steps if s.tick and s.tick.outcome is Outcome.DONE]
    not_done = [_not_done(s) for s in today.steps if s.tick and s.tick.outcome is Outcome.NOT_DONE]
    still_open = [s.step.title for s in today.steps if s.is_open]
    if not today.away:
        planned = list(dict.fromkeys(s.routine.title for s in today.steps))
        lines.append(Line("calendar-blank", "soft", tr("Gepland"), words.listing(planned)))
    lines.append(Line("check-circle-fill", "leaf", tr("Gedaan"), ", ".join(done)))
    lines.append(Line("chats-circle", "berry", tr("Niet gedaan"), "\n".join(not_done)))
    lines.append(Line("circle", "soft", tr("Nog open"), ", ".join(still_open)))
    lines.append(
        Line("pencil-simple", "plum", tr("Opgeschreven"), "\n".join(log_words(p, helpers) for p in today.logs))
    )
    return [line for line in lines if line.text] + _coming(today, day)


def _coming(today: ChildToday, day: date) -> list[Line]:
    """What is at school within a week."""
    said = "\n".join(deadline_words.in_passing(d, day) for d in today.coming)
    return [Line("graduation-cap", "berry", tr("Komt eraan"), said)] if said else []


def made_plan(child: str, own: OwnPlan, helpers: Mapping[UUID, str]) -> str:
    """Whose plan the day is; a parent reads it and changes nothing (R3, R14)."""
    helper = helpers.get(own.helper) if own.helper else None
    if own.together:
        text = tr("{name} en {helper} maakten dit plan samen.")
        helper = helper or tr("een groot mens")
    elif own.free:
        text = tr("{name} koos voor een dag zonder plan.")
    else:
        text = tr("{name} maakte dit plan zelf.")
    return text.format(name=child, helper=helper)


def _not_done(planned: PlannedStep) -> str:
    assert planned.tick is not None
    if planned.tick.reason is None:
        return planned.step.title
    return tr("{step}, want {reason}").format(step=planned.step.title, reason=words.reason(planned.tick.reason))


def log_words(log: Practice, helpers: Mapping[UUID, str]) -> str:
    """"koken 25 min, met hulp van papa: “legde uit”, zelf nagekeken, “leuk”": only what the child said."""
    said = log.answers
    what = words.kind(said.kind).word.lower()
    parts = [f"{what} {words.minutes(said.minutes)}" if said.minutes else what]
    who = _company(said.company, helpers.get(said.helper) if said.helper else None)
    if said.help:
        form = tr("“{text}”").format(text=words.help_form(said.help))
        who = tr("{who}: {form}").format(who=who or tr("hulp"), form=form)
    if who:
        parts.append(who)
    if said.slips is not None:
        parts.append(tr("zelf nagekeken"))
    if said.mood:
        parts.append(tr("“{text}”").format(text=words.mood(said.mood).word))
    return ", ".join(parts)


def _company(company: Company | None, helper: str | None) -> str:
    if company is Company.ALONE:
        return tr("zelf gedaan")
    if company is Company.TOGETHER:
        return tr("samen met {name}").format(name=helper) if helper else tr("samen")
    if company is Company.HELPED or helper:
        return tr("met hulp van {name}").format(name=helper) if helper else tr("met hulp")
    return ""


def question_of(day: date) -> str:
    """A question to talk about for a moment, another one every day (R17)."""
    questions = (
        tr("Wat ging er anders dan je dacht?"),
        tr("Wat deed je toen het even niet lukte?"),
        tr("Wat zou je morgen zo weer doen?"),
        tr("Hoe ben je begonnen?"),
        tr("Wat kun je nu dat je vorige maand nog niet kon?"),
        tr("Waar moest je vandaag om lachen?"),
        tr("Wat wil je mij eens uitleggen?"),
        tr("Waar had je hulp bij willen hebben, en van wie?"),
        tr("Hoe merkte je zelf dat het klopte?"),
    )
    return questions[day.toordinal() % len(questions)]
