"""Names stay as a family writes them; what cannot be seen or turns the line round goes."""

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import NAME_LENGTH, clean_name, visible_length

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"     # one emoji of three people and two joiners


@pytest.mark.parametrize("name", [
    "Mila", "d'Amie 't Hart", "Şükrü", "李", "Anne-Fleur", "Zoë", "Ní Bhriain", "O’Neill", "ñ", "Ⅲ", FAMILY,
    "👩‍🚀 Lot", "محمد", "दीपिका",
])
def test_a_name_stays_as_it_is(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize(("text", "name"), [
    ("  Mila  ", "Mila"),
    ("Mila\tvan\n Dijk", "Mila van Dijk"),
    ("Zoe\u0308", "Zoë"),                           # composed
    ("\u202ealiM", "aliM"),                         # right-to-left override
    ("\u2066Mila\u2069", "Mila"),                   # isolates
    ("Mi\u0000la\u0007", "Mila"),
    ("Mi\ud800la", "Mila"),                         # half a surrogate pair
    ("Mi\u00adla\ufeff", "Mila"),                   # soft hyphen, byte order mark
    ("Mila\u00a0Bos", "Mila Bos"),                  # hard space
])
def test_what_cannot_be_seen_goes(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u200b", "\u200d", "\u202e", "\u0000", "\u00a0 \u2003"])
def test_an_empty_name_is_refused(text: str) -> None:
    with pytest.raises(NameMissing):
        clean_name(text)


def test_forty_characters_fit_and_one_more_does_not() -> None:
    assert clean_name("m" * NAME_LENGTH) == "m" * NAME_LENGTH
    with pytest.raises(NameTooLong):
        clean_name("m" * (NAME_LENGTH + 1))


def test_marks_and_joiners_take_no_place() -> None:
    assert visible_length(clean_name("x\u0323" * NAME_LENGTH)) == NAME_LENGTH     # has no composed form
    assert visible_length(FAMILY) == 3
    with pytest.raises(NameTooLong):
        clean_name("x" + "\u0323" * 1000)           # but a tower of them does not fit on a page


@given(st.text(max_size=60))
def test_whatever_is_kept_is_clean(text: str) -> None:
    with suppress(NameMissing, NameTooLong):
        name = clean_name(text)
        assert clean_name(name) == name
        assert name == " ".join(name.split())
        assert unicodedata.is_normalized("NFC", name)
        assert visible_length(name) <= NAME_LENGTH
        name.encode("utf-8")
