"""A worksheet from Recept, in the real window: opened, read back, and worked out anew from what is printed."""

from collections.abc import Sequence

from laptop import Laptop
from recomputed import solve
from viewer import viewing

LONGEST = 6         # lines of a question


def printed_questions(texts: Sequence[str]) -> list[set[str]]:
    """The answers to each question, in order, worked out from the words behind its number."""
    found: list[set[str]] = []
    for n, text in enumerate(texts):
        if text == str(len(found) + 1):
            tries = [solve(" ".join(texts[n + 1 : n + 1 + lines])) for lines in range(1, LONGEST + 1)]
            if answers := [answer for answer in tries if answer]:
                found.append(answers[-1])
    return found


def test_a_worksheet_of_pancakes_for_six(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Pannenkoeken", "6 personen", "Op papier")
    with viewing() as viewer:
        for count in (6, 12):
            family.tap(f"{count} sommen", "Werkblad afdrukken")
            assert family.shows("Het werkblad gaat open. Druk het daar af.")
    for count, sheets in zip((6, 12), viewer.sheets, strict=True):
        *asked, answers = sheets
        wanted = printed_questions([text for sheet in asked for text in sheet])
        assert len(wanted) == count
        assert answers[0] == "De antwoorden"
        for n, right in enumerate(wanted, 1):
            assert len(right) == 1, (n, right)
            said = answers[answers.index(str(n)) + 1]
            assert said in right
            is_choice = not any(letter.isdigit() for letter in said)
            assert is_choice or not any(said in sheet for sheet in asked)
        assert {"In het recept: 250 g tarwebloem.", "personen", "gram tarwebloem"} <= set(asked[0])
        assert "Noor · vrijdag 20 november" in asked[0]
    family.tap("Terug")
    assert family.shows("Wat heb je nodig?")
