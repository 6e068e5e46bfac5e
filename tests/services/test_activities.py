"""What there is to do in the house: all of it can be found, fits its groep, and has its questions."""

from dataclasses import replace
from datetime import datetime
from random import Random

import pytest

from house import AMSTERDAM, House
from thuisplan.domain.activities import STANDS_IN, Category, Corner
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.recipes import Meal, Wish
from thuisplan.services.activities import ActivityOffer
from thuisplan.services.kitchen import Looking
from thuisplan.services.questions import QuestionService


def offer(house: House, child: Child, corner: Corner, wish: Wish | None = None) -> ActivityOffer:
    return house.services.activities.offer(child, corner, wish or Wish())


def ids(offered: ActivityOffer) -> set[str]:
    return {a.id for part in (offered.today, offered.others, offered.later) for a in part}


def test_every_activity_stands_in_one_corner(house: House, child: Child) -> None:
    assert set(STANDS_IN) == set(Category)
    oldest = replace(child, groep=9)
    found = [id_ for corner in Corner for id_ in ids(offer(house, oldest, corner))]
    assert sorted(found) == sorted(a.id for a in house.services.activities.all)
    assert len(found) == 46


def test_today_is_for_this_groep_in_this_season_and_time(house: House, child: Child) -> None:
    assert child.groep == 4
    found = offer(house, child, Corner.COOKING)
    assert {a.id for a in found.today} >= {"act_kruidnoten_tellen", "act_poffertjes_verdelen"}
    assert all(a.groep_min <= 4 <= a.groep_max and a.minutes <= 60 for a in found.today)
    assert found.later == []
    house.clock.instant = datetime(2027, 6, 5, 10, 0, tzinfo=AMSTERDAM)
    assert "act_kruidnoten_tellen" in {a.id for a in offer(house, child, Corner.COOKING).others}


def test_who_is_too_young_for_a_corner_sees_what_comes_later(house: House, child: Child) -> None:
    first = replace(child, groep=1)
    found = offer(house, first, Corner.NEWS)
    assert (found.today, found.others) == ([], [])
    assert {a.category for a in found.later} == {Category.NEWS}
    assert offer(house, first, Corner.COOKING, Wish(meal=Meal.DINNER)).later == []


@pytest.mark.parametrize(("words", "found"), [
    ("bus", "act_bus_halte"), ("DOBBELSTENEN", "act_dobbel_optellen"), ("liniaal", "act_plankjes_meten"),
])
def test_a_word_is_looked_for_in_every_corner(house: House, child: Child, words: str, found: str) -> None:
    for corner in Corner:
        shelf = house.services.kitchen.shelf(child, Looking(corner, Wish(words=words)))
        assert found in {thing.id for thing in (*shelf.today, *shelf.others, *shelf.later)}
    assert not ids(offer(house, child, Corner.COOKING, Wish(words="xyz")))


def test_alone_there_is_no_fire_and_no_road(house: House, child: Child) -> None:
    fruit = ids(offer(house, child, Corner.COOKING, Wish(alone=True)))
    assert "act_fruitspies_patroon" in fruit
    assert "act_poffertjes_verdelen" not in fruit
    assert "act_tafelduel_auto" not in ids(offer(house, child, Corner.ROAD, Wish(alone=True)))
    quick = offer(house, child, Corner.COOKING, Wish(minutes=20))
    assert all(a.minutes <= 20 for a in (*quick.today, *quick.others))


def test_what_is_not_there(house: House) -> None:
    with pytest.raises(NotFound):
        house.services.activities.activity("act_vliegen")


def test_every_activity_has_questions_for_each_groep_it_is_for(house: House) -> None:
    """Never above the groep, none twice, every text whole and every hint too."""
    questions = QuestionService(Random(7))
    without = []
    for activity in house.services.activities.all:
        for groep in range(activity.groep_min, activity.groep_max + 1):
            asked = questions.of_activity(activity, groep)
            if len(asked) < 2:
                without.append((activity.id, groep))
            assert len({q.prompt for q in asked}) == len(asked)
            assert all(q.template.groep_min <= groep for q in asked)
            for question in asked:
                said = [question.prompt, *question.hints, *(text for _, text in question.choices)]
                assert not [t for t in said if "{" in t or "}" in t or "[" in t or not t]
    assert without == []


def test_every_game_says_how_to_count_for_each_groep(house: House) -> None:
    games = [a for a in house.services.activities.all if a.category is Category.GAME]
    assert len(games) == 7
    for game in games:
        for groep in range(game.groep_min, game.groep_max + 1):
            fitting = [s for s in game.strategies if s.groep_min <= groep <= s.groep_max]
            assert [s.text for s in fitting] == [game.strategy(groep)], (game.id, groep)
        assert game.strategy(1) == game.strategies[0].text
        assert game.strategy(9) == game.strategies[-1].text
    assert house.services.activities.activity("act_spaarplan").strategy(6) == ""


def test_questions_are_its_own_where_there_are_any_for_the_groep(house: House) -> None:
    questions = QuestionService(Random(7))
    clock = house.services.activities.activity("act_klok_van_vandaag")
    assert {q.template.id for q in questions.of_activity(clock, 3)} == {"qt_half_uur_later"}
    assert {q.template.id for q in questions.of_activity(clock, None)} <= set(clock.templates)
    again = questions.of_activity(clock, 5)
    assert len({q.template.id for q in again}) == 3
