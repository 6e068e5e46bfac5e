"""Texts and files that are as long as they may be, of what makes a reader look again and again: it looks once."""

import json
import time

import pytest

from thuisplan.domain.errors import NoRecipe, RecipeTooLong
from thuisplan.domain.importing.files import read_file
from thuisplan.domain.importing.texts import read_text

SHORT, LONG = 25_000, 100_000
MORE = 9                # times as much work for four times as much; it is 4 when each is looked at once, else 16
NO_WORK = 0.1           # s of computing; below that nobody waits

PIECES = [" ", "\u00a0", "1 ", "1) ", "1. a ", "-", "(", ", ", "½", "1/", "voor 4 ", "naar smaak ", ". ", "a", "|",
          "x\u0301"]
MARKS = ["<!--", "<!", "<![CDATA[", "<", "<a ", "</a ", "<a b='", "<script ", "<script type=application/ld+json>",
         "<script type=application/ld+json>{}</script>", "</scrip", "&", "type = "]


def _computing(text: str, *, file: bool) -> float:
    begun = time.process_time()
    try:
        if file:
            read_file(text.encode())
        else:
            read_text(text)
    except (NoRecipe, RecipeTooLong):
        pass
    return time.process_time() - begun


def _grows_with_its_length(text: str, piece: str, *, file: bool = False) -> bool:
    short, long = (text + piece * (length // len(piece) - len(text)) + "!" for length in (SHORT, LONG))
    for _ in range(3):          # somebody else's work may be counted once
        took = _computing(long, file=file)
        if took < NO_WORK or took < MORE * _computing(short, file=file):
            return True
    return False


@pytest.mark.parametrize("begin", ["", "1. a", "Stap 1: a", "Ingrediënten: ", "Bereiding: "])
@pytest.mark.parametrize("piece", PIECES)
def test_a_text_is_read_in_one_go(begin: str, piece: str) -> None:
    assert _grows_with_its_length(begin, piece)


@pytest.mark.parametrize("begin", ["<html>", "<html><script type=application/ld+json>", "<html><script "])
@pytest.mark.parametrize("mark", MARKS)
def test_a_page_is_read_in_one_go(begin: str, mark: str) -> None:
    assert _grows_with_its_length(begin, mark, file=True)


@pytest.mark.parametrize("tag", [
    '<script type="application/ld+json">', "<SCRIPT class=x TYPE=application/ld+json>",
    "<script\ndata-a='1'\ntype = 'application/ld+json; charset=utf-8'>", "<script type=application/ld&#43;json>",
])
def test_the_recipe_of_a_page_is_found_however_its_tag_is_written(tag: str) -> None:
    said = json.dumps({"@type": "Recipe", "name": "Soep & brood", "recipeIngredient": ["2 uien"]})
    page = f"<html><!-- {tag}{{}}</script> --><script>let a = '{tag}'</script>{tag}{said}</script ><p>Soep"
    assert read_file(page.encode()).title == "Soep & brood"


def test_a_number_for_a_character_may_be_as_long_as_it_likes() -> None:
    said = json.dumps({"@type": "Recipe", "name": "Soep", "recipeIngredient": ["2 uien &#" + "9" * 5000 + ";"]})
    assert read_file(said.encode()).title == "Soep"
