"""The worksheet on paper: A4 in the program's font, no question on two sheets, and the answers on their own."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import pdf_text
from child_rooms import shown_texts
from hands import click, press, tab_to
from kitchen_home import Home, check_page
from recomputed import solve
from thuisplan.domain.activities import Corner
from thuisplan.domain.questions.templates import AnswerKind, Question, with_derived
from thuisplan.domain.questions.worksheets import COUNTS
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.pages.paper import PaperPage
from thuisplan.ui.paper.answers import answer, in_recipe, is_of_recipe
from thuisplan.ui.paper.worksheet import Worksheet, write_worksheet
from viewer import viewing

LONG = "Wolfeschlegelsteinhausenbergerdorff-van den " + "W" * 40


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def page(home: Home) -> PaperPage:
    assert home.rooms.kitchen.paper is not None
    return home.rooms.kitchen.paper


def asked(home: Home, groep: int, count: int = 12, recipe: str = "pannenkoeken") -> list[Question]:
    found = home.services.recipes.recipe(recipe)
    return home.services.worksheets.of_recipe(found, Fraction(6), groep, count, kitchen_words.unit).all


def sheet(questions: list[Question], groep: int, whose: str = "Noor", about: str = "Pannenkoeken") -> Worksheet:
    return Worksheet(about, "pancakes", "voor 6 personen", whose, "vrijdag 20 november", questions, groep)


def written(made: Worksheet, file: Path) -> list[str]:
    """What stands on each sheet, as one text."""
    write_worksheet(made, file)
    return [" ".join(texts) for texts in pdf_text.sheets(file)]


@pytest.mark.parametrize("groep", range(1, 10))
def test_no_question_on_two_sheets_and_no_answer_beside_one(home: Home, tmp_path: Path, groep: int) -> None:
    for count in COUNTS:
        questions = asked(home, groep, count)
        *sheets, answers = written(sheet(questions, groep), tmp_path / "sheet.pdf")
        texts = set(pdf_text.lines(tmp_path / "sheet.pdf")) - set(pdf_text.sheets(tmp_path / "sheet.pdf")[-1])
        assert pdf_text.pages(tmp_path / "sheet.pdf") == len(sheets) + 1
        assert pdf_text.size(tmp_path / "sheet.pdf") == (595, 842)
        place = 0
        for n, question in enumerate(questions, 1):
            here = [m for m, text in enumerate(sheets) if f"{n} {question.prompt}" in text]
            assert len(here) == 1, question.prompt
            assert here[0] >= place                         # in order
            place = here[0]
            assert f"{n} {answer(question)}" in answers
            is_choice = question.template.answer.kind is AnswerKind.CHOICE
            assert is_choice or answer(question) not in texts
            for hint in question.hints:
                assert hint not in " ".join([*sheets, answers])
        for said in sheets:
            assert "De antwoorden" not in said
        assert "blad 1 van" in sheets[0]


def test_room_to_estimate_and_to_choose(home: Home, tmp_path: Path) -> None:
    templates = home.services.questions.templates
    number = asked(home, 5, 6)[0]
    skills = [skill for _, found in home.services.worksheets.skills(7) for skill in found]
    made = {q.template.answer.kind: q for s in skills for q in home.services.worksheets.of_skill(s, 7, 6).all}
    assert set(made) == set(AnswerKind), set(templates)
    for kind, question in made.items():
        (said, answers) = written(sheet([question], 7), tmp_path / "one.pdf")
        estimated = kind in (AnswerKind.INTEGER, AnswerKind.EURO_CENTS, AnswerKind.HUNDREDTHS)
        assert ("Ik schat:" in said) is estimated, kind
        assert ("Mijn antwoord:" in said) is (kind is not AnswerKind.CHOICE), kind
        for _, choice in question.choices:
            assert choice in said
        assert answer(question) in answers
    assert answer(number) == "375 g"


def test_an_answer_is_written_as_one_says_it(home: Home) -> None:
    templates = home.services.questions.templates

    def said(name: str, **values: int) -> str:
        template = templates[name]
        return answer(Question(template, with_derived(template, values), dict.fromkeys(template.words, "")))

    assert said("qt_half_uur_later", h=6) == "half 7 (6:30)"
    assert said("qt_kwartier_later", h=6, m=30) == "kwart voor 7 (6:45)"
    assert said("qt_eieren_tot_10", a=9) == "1 ei"
    assert said("qt_eieren_tot_10", a=3) == "7 eieren"
    assert said("qt_pizzas_verdelen", p=5, k=4) == "1¼ (5/4)"
    assert said("qt_pizzas_verdelen", p=7, k=5) == "1 2/5 (7/5)"
    assert said("qt_pizzas_verdelen", p=3, k=4) == "3/4"
    assert said("qt_keer_10_100", a=92, k=100) == "92 kilo"
    assert said("qt_keer_10_100", a=35, k=10) == "3,5 kilo"
    assert said("qt_krant_miljoen", n=13) == "1.300.000 mensen"


def test_others_stand_under_a_heading_of_their_own(home: Home, tmp_path: Path) -> None:
    questions = asked(home, 5, 6)
    made = replace(sheet(questions, 5), own=4)
    text = " ".join(written(made, tmp_path / "sheet.pdf"))
    assert text.index(f"4 {questions[3].prompt}") < text.index("Ook goed om te kunnen") < text.index(
        f"5 {questions[4].prompt}")
    assert "Ook goed om te kunnen" not in " ".join(written(sheet(questions, 5), tmp_path / "sheet.pdf"))


def test_an_amount_of_money_stays_on_one_line(home: Home, tmp_path: Path) -> None:
    template = replace(home.services.questions.templates["qt_pizzas_verdelen"])
    for filling in range(40, 70):
        text = f"{'ei ' * filling}kost € 1,39 vandaag"
        prompt = replace(template.prompt, parts=(text,))
        question = Question(replace(template, prompt=prompt), {"p": Fraction(3), "k": Fraction(4)}, {})
        write_worksheet(sheet([question], 5), tmp_path / "money.pdf")
        assert not any(line.endswith("€") for line in pdf_text.lines(tmp_path / "money.pdf")), filling


def test_a_clock_without_hands_for_the_youngest(home: Home, tmp_path: Path) -> None:
    skill = next(s for _, found in home.services.worksheets.skills(4) for s in found if s.id == "m_tijd_kwart")
    question = home.services.worksheets.of_skill(skill, 4, 6).all[0]
    for groep, drawn in ((4, True), (8, False)):
        said = written(sheet([question], groep), tmp_path / "clock.pdf")[0]
        assert ("1 2 3 4 5 6 7 8 9 10 11 12" in said) is drawn


def test_the_letters_are_those_of_the_program_and_inside(home: Home, tmp_path: Path) -> None:
    written(sheet(asked(home, 5), 5), tmp_path / "sheet.pdf")
    fonts = pdf_text.fonts(tmp_path / "sheet.pdf")
    assert {"Nunito-Bold", "Nunito-SemiBold", "Nunito-Medium"} == set(fonts)
    assert all(fonts.values())


@pytest.mark.parametrize("name", ["Zoë", "Ægir-Jón d'Århus", "<b>Tim & Jan</b>", "Šárka Dvořáková", "%s {n}", LONG])
def test_names_are_printed_as_they_are(home: Home, tmp_path: Path, name: str) -> None:
    questions = asked(home, 5, 6)
    said = written(sheet(questions, 5, whose=name, about=f"Koekjes van {name}"), tmp_path / "sheet.pdf")
    joined = "".join(said).replace(" ", "")
    assert name.replace(" ", "") in joined
    assert f"Koekjesvan{name}".replace(" ", "") in joined


def test_twelve_long_questions_still_fit_whole(home: Home, tmp_path: Path) -> None:
    skills = [skill for _, found in home.services.worksheets.skills(7) for skill in found]
    every = {q.template.id: q for s in skills for q in home.services.worksheets.of_skill(s, 7, 6).all}
    longest = sorted(every.values(), key=lambda q: -len(q.prompt))[:12]
    *sheets, _ = written(sheet(longest, 7), tmp_path / "sheet.pdf")
    for n, question in enumerate(longest, 1):
        assert sum(f"{n} {question.prompt}" in said for said in sheets) == 1


def test_it_takes_no_longer_than_a_blink(home: Home, tmp_path: Path) -> None:
    made = sheet(asked(home, 7), 7)
    write_worksheet(made, tmp_path / "first.pdf")
    begun = time.perf_counter()
    write_worksheet(made, tmp_path / "sheet.pdf")
    assert time.perf_counter() - begun < 0.2


# -- the page

def test_from_a_recipe_for_so_many_by_mouse(home: Home) -> None:
    said: list[str] = []
    home.rooms.kitchen.said.connect(lambda text, _undo: said.append(text))
    home.tap("Pannenkoeken")
    home.tap("6 personen")
    home.tap("Op papier")
    assert "Pannenkoeken voor 6 personen" in shown_texts(page(home))
    assert not page(home).worksheet.skills.isVisible()
    home.tap("8 sommen")
    with viewing() as viewer:
        home.tap("Werkblad afdrukken")
    (words,) = viewer.opened
    assert {"Pannenkoeken", "Werkblad · voor 6 personen", "Noor · vrijdag 20 november"} <= set(words)
    assert re.search(r"\b8 .*\?", " ".join(words))
    assert said == ["Het werkblad gaat open. Druk het daar af."]
    assert home.rooms.snack.isVisible()
    home.tap("Terug")
    assert home.recipe.isVisible()


def test_of_something_to_do(home: Home) -> None:
    home.tap("Spel")
    title = home.services.activities.activity("act_vijf_stenen").title
    home.tap(title)
    home.tap("Op papier")
    with viewing() as viewer:
        home.tap("Werkblad afdrukken")
    assert title in " ".join(viewer.opened[0])
    press(Qt.Key.Key_Escape)
    assert home.activity.isVisible()


def test_of_a_skill_with_the_keyboard_alone(home: Home) -> None:
    click(home.list.corners.button(Corner.HOUSE))
    tab_to(home.list.papers.begin)
    press(Qt.Key.Key_Return)
    card = page(home).worksheet
    assert card.print.hasFocus()
    tab_to(card.domains.button("getallen"))
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert card.skill is not None
    assert card.skill.domain == "meten_meetkunde"
    press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Space)
    chosen = card.skills.values()[1]
    assert card.skill == chosen
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)       # past how many
    assert card.print.hasFocus()
    with viewing() as viewer:
        press(Qt.Key.Key_Return)
    assert chosen.title in " ".join(viewer.opened[0])
    press(Qt.Key.Key_Escape)
    assert home.list.isVisible()


def test_another_child_is_offered_what_is_of_its_own_groep(home: Home) -> None:
    home.tap("In huis")
    home.tap("Beginnen: Op papier")
    before = page(home).worksheet.skills.values()
    home.rooms.open(home.services.family.add_child("Saar", "panda", "leaf", 1))
    home.rooms.show_kitchen()
    home.tap("In huis")
    home.tap("Beginnen: Op papier")
    after = page(home).worksheet.skills.values()
    assert after
    assert set(after).isdisjoint(before)


def test_a_second_one_is_written_beside_the_first(home: Home) -> None:
    """Windows writes nothing over what another program has open."""
    home.tap("Pannenkoeken")
    home.tap("Op papier")
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.fileName())
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDesktopServices, "openUrl", note)
        home.tap("Werkblad afdrukken")
        home.tap("Werkblad afdrukken")
    assert opened == ["werkblad.pdf", "werkblad 2.pdf"]


def test_where_nothing_shows_a_pdf_it_is_kept(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    home.rooms.kitchen.said.connect(lambda text, _undo: said.append(text))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    for chosen, told in (
        ("", []), (str(tmp_path / "kept.pdf"), ["Het werkblad is bewaard. Open het en druk het af."]),
        (str(tmp_path / "gone" / "kept.pdf"), ["Afdrukken lukte niet. Is de schijf vol?"]),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, kept=chosen: (kept, ""))
        home.tap("Keuken")
        home.tap("Pannenkoeken")
        home.tap("Op papier")
        home.tap("Werkblad afdrukken")
        assert said == told
        said.clear()
    assert "De antwoorden" in pdf_text.lines(tmp_path / "kept.pdf")


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_nothing_is_cut_off(home: Home, size: tuple[int, int]) -> None:
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    for groep in (1, 6, 7):
        home.rooms.open(home.services.family.add_child(f"Kind {groep}", "panda", "leaf", groep))
        home.rooms.show_kitchen()
        home.tap("In huis")
        home.tap("Beginnen: Op papier")
        for domain in page(home).worksheet.domains.values():
            click(page(home).worksheet.domains.button(domain))
            check_page(page(home))
    assert home.rooms.height() == size[1]


def test_the_answers_are_those_of_another_calculation(home: Home) -> None:
    for groep in (1, 4, 5, 6, 8):
        for recipe in home.services.recipes.all[::2]:
            for question in asked(home, groep, 12, recipe.id):
                printed = question.prompt
                if is_of_recipe(question):
                    printed += f" In het recept: {in_recipe(question)}."
                assert solve(printed) == {answer(question)}, printed
