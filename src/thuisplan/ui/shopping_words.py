"""The words of the shop: money, packs, amounts as a shelf has them."""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit, euros, written
from thuisplan.domain.shopping import Closeness, Line, Price, Product, Trend

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONG = 13          # characters; a longer name stands on two lines
_ENDS = ("smoothie", "blokjes", "kruiden", "olie")    # a word may be broken before
_LARGE = {Unit.GRAM: Unit.KILO, Unit.MILLILITRE: Unit.LITRE}


def tr(text: str) -> str:
    return QCoreApplication.translate("shopping_words", text)


def money(cents: int) -> str:
    """"€ 1,50", with a space that does not break."""
    return f"€\N{NO-BREAK SPACE}{euros(cents)}"


def typed(cents: int | None) -> str:
    """As somebody types it, without the sign of the euro; nothing when it is not known."""
    return "" if cents is None else euros(cents)


def round_money(cents: int) -> str:
    """"€ 2" where no cents are to be said."""
    return f"€\N{NO-BREAK SPACE}{cents // 100}" if cents % 100 == 0 else money(cents)


def amount(said: Amount) -> str:
    """"650 g", "1,5 liter", "3 stuks"; large ones in kilos and litres where that is short."""
    large = _LARGE.get(said.unit)
    if large is not None and said.value >= 1000 and said.value % 250 == 0:
        said = said.to(large)
    number = written(said)
    words = {
        Unit.KILO: tr("kilo"), Unit.LITRE: tr("liter"), Unit.GRAM: tr("g"), Unit.MILLILITRE: tr("ml"),
    }
    whole = f"{number.text} {words[said.unit]}"
    return whole if number.exact else tr("ongeveer {amount}").format(amount=whole)


def plain_amount(said: Amount, product: Product) -> str:
    """In the unit as it is, so that two amounts can be laid beside each other: "1250 ml" and "1000 ml"."""
    if said.unit is Unit.PIECE:     # half an egg is not for sale
        said = Amount(Fraction(said.value.__ceil__()), said.unit)
    number = written(said)
    unit = product.pieces if said.unit is Unit.PIECE else str(said.unit)
    whole = f"{number.text} {unit}".strip()
    return whole if number.exact else tr("ongeveer {amount}").format(amount=whole)


def packs(product: Product, count: int) -> str:
    """"2 pakken van 1 liter", "1 doos van 10"; "3 keer" for what somebody typed."""
    return f"{count} {pack_of(product, count)}"


def pack_of(product: Product, count: int) -> str:
    """The same without the number: "pakken van 1 liter"."""
    if product.is_own or not product.pack_one:
        return tr("keer")
    holds = plain_amount(product.pack, product) if product.pack.unit is Unit.PIECE else amount(product.pack)
    word = product.pack_one if count == 1 else product.pack_more
    return tr("{packs} van {amount}").format(packs=word, amount=holds)


def wanted(line: Line) -> str:
    """What a line asks: its packs once they are known, else how much is needed."""
    count = line.count
    if count is not None and not line.product.is_loose:
        return packs(line.product, count)
    counted = line.need.unit is Unit.PIECE
    return tr("{amount} nodig").format(
        amount=plain_amount(line.need, line.product) if counted else amount(line.need))


def person_count(servings: Fraction | None) -> int:
    return 0 if servings is None else max(1, round(servings))


def name(product: Product) -> str:
    """With a capital, as a line begins."""
    return product.name[:1].upper() + product.name[1:]


def closeness(found: Closeness) -> str:
    """How an estimate was, seen from the receipt."""
    return {
        Closeness.CLOSE: tr("dichtbij"),
        Closeness.BIT_HIGHER: tr("wat hoger"),
        Closeness.BIT_LOWER: tr("wat lager"),
        Closeness.HIGHER: tr("een stuk hoger"),
        Closeness.LOWER: tr("een stuk lager"),
    }[found]


def trend(found: Trend) -> str:
    return {
        Trend.CLOSER: tr("Je schatting komt steeds dichter bij de kassabon."),
        Trend.CLOSE: tr("Je laatste schatting zat dicht bij de kassabon."),
        Trend.HIGHER: tr("Je schat vaak wat hoger dan de kassabon."),
        Trend.LOWER: tr("Je schat vaak wat lager dan de kassabon."),
        Trend.BOTH: tr("De ene keer hoger, de andere keer lager. Met elke bon leer je bij."),
    }[found]


def price_tip(product: Product, prices: "Mapping[str, Price]") -> str:
    """What is known of its price; an example is called one."""
    last = prices.get(product.id)
    if last is not None:
        return tr("De vorige keer: {money} voor {packs}.").format(
            money=money(last.cents), packs=packs(product, last.packs))
    if product.example is not None:
        return tr("Voorbeeldprijs: {money} voor {packs}. In jullie winkel kan het anders zijn.").format(
            money=money(product.example), packs=packs(product, 1))
    return tr("Van dit product weet Thuisplan nog geen prijs.")


def in_two_lines(text: str) -> str:
    """Broken at the space nearest to the middle, when it is long, or where two words are one; ampersands are shown
    as they are.
    """
    spaces = [n for n, c in enumerate(text) if c == " "]
    if len(text) > _LONG and spaces:
        at = min(spaces, key=lambda n: abs(n - len(text) / 2))
        text = f"{text[:at]}\n{text[at + 1:]}"
    elif len(text) > _LONG and (end := next((end for end in _ENDS if text.endswith(end)), "")):
        text = f"{text.removesuffix(end)}-\n{end}"
    return text.replace("&", "&&")
