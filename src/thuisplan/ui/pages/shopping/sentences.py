"""What is said to a child about its list: the questions, tips that never tell, and kind words for a wrong turn."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.shopping import WHOLE, Closeness, Line, Packs, Product, ShoppingList, compare
from thuisplan.domain.till import Back
from thuisplan.ui import shopping_words, words


def tr(text: str) -> str:
    return QCoreApplication.translate("shopping", text)


WEEK = 7        # days
_plain = shopping_words.plain_amount


# -- packs

def ask_packs(line: Line) -> str:
    product = line.product
    text = tr("{name}: je hebt {need} nodig. In één {pack} zit {holds}. Hoeveel {packs} koop je?")
    if _is_whole(product):
        text = tr("{name}: je hebt {need} nodig. Eén {pack} weegt {holds}. Hoeveel {packs} koop je?")
    elif product.pack.unit is Unit.PIECE:
        text = tr("{name}: je hebt {need} nodig. In één {pack} zitten {holds}. Hoeveel {packs} koop je?")
    return text.format(
        name=shopping_words.name(product), need=_plain(line.need, product), pack=product.pack_one,
        holds=_plain(product.pack, product), packs=product.pack_more)


def _is_whole(product: Product) -> bool:
    """Whether it is weighed by itself, not in a pack: a sausage."""
    return product.pack.unit is Unit.GRAM and product.pack_one in (tr("stuk"), tr("bol"), tr("tros"))


def pack_tips(line: Line) -> list[str]:
    """Three, and none says how many."""
    product = line.product
    return [
        tr("Kijk eerst: is één {pack} genoeg?").format(pack=product.pack_one),
        tr("Leg de {packs} achter elkaar. Tik op + tot ze ver genoeg komen.").format(packs=product.pack_more),
        tr("Een halve kun je niet kopen. Kom je een beetje tekort? Dan heb je er nog één nodig."),
    ]


def after_packs(line: Line, said: int, found: Packs) -> str:
    product = line.product
    if found is Packs.RIGHT:
        return tr("Ja, dat is precies genoeg om te kopen.")
    if found is Packs.ROUNDED_DOWN:
        text = tr("In {packs} zit {holds}. Kijk nog eens: heb je dan genoeg?")
        if _is_whole(product):
            text = tr("Samen weegt dat {holds}. Kijk nog eens: heb je dan genoeg?")
        return text.format(
            packs=_count(line, said), holds=_plain(product.pack.times(Fraction(said)), product))
    if found is Packs.TOO_FEW:
        return tr("Dan kom je nog tekort. Leg er eens een {pack} bij.").format(pack=product.pack_one)
    if found is Packs.ONE_OVER:
        return tr("Dan heb je genoeg. Maar één {pack} blijft dicht. Kan het met minder?").format(
            pack=product.pack_one)
    return tr("Dat is meer dan je nodig hebt. Hoe vaak past {holds} in {need}?").format(
        holds=_plain(product.pack, product), need=_plain(line.need, line.product))


def take_anyway(line: Line, said: int) -> str:
    return tr("Toch {packs} kopen").format(packs=_count(line, said))


def bar_words(line: Line, count: int) -> tuple[str, str]:
    """`count`: 0 as long as the child said nothing."""
    need = tr("nodig: {need}").format(need=_plain(line.need, line.product))
    return need, _count(line, count) if count else f"? {line.product.pack_more}"


def _count(line: Line, count: int) -> str:
    return f"{count} {line.product.pack_one if count == 1 else line.product.pack_more}"


# -- estimates

def ask_guess(line: Line) -> str:
    count = line.count
    what = shopping_words.name(line.product) if count is None else tr("{name}, {packs}").format(
        name=shopping_words.name(line.product), packs=shopping_words.wanted(line))
    return tr("{what}. Wat denk je dat het kost?").format(what=what)


def ask_whole() -> str:
    return tr("En alles samen? Wat denk je dat er onderaan de bon staat?")


def whole_tips() -> list[str]:
    return [
        tr("Kijk naar wat je bij elk product schatte."),
        tr("Neem hele euro’s. Zoek eerst twee die samen 5 of 10 zijn."),
    ]


def ask_paid(line: Line) -> str:
    return tr("Wat staat er op de bon bij {name}?").format(name=line.product.name)


def ask_total() -> str:
    return tr("Wat staat er onderaan de bon, bij totaal?")


def is_no_price() -> str:
    return tr("Dit kan ik niet als prijs lezen. Schrijf het zoals op de bon, zoals 1,39.")


def on_receipt() -> str:
    """The name of the field."""
    return tr("Prijs op de bon")


def is_nothing() -> str:
    return tr("Dat is nul. Kijk nog eens op de bon. Was het echt gratis?")


def was_free() -> str:
    return tr("Ja, het was gratis")


def is_too_much() -> str:
    return tr("Zo veel past niet op een kassabon. Kijk nog eens naar de komma.")


# -- at the till

def ask_budget(budget: int) -> str:
    return tr("Stel, je hebt {money} bij je. Is dat genoeg voor alles?").format(
        money=shopping_words.round_money(budget))


def enough_or_not() -> list[tuple[str, int]]:
    return [(tr("Ja, genoeg"), 1), (tr("Nee, te weinig"), 0)]


def budget_tips(budget: int) -> list[str]:
    return [
        tr("Kijk naar wat jij schatte voor alles samen."),
        tr("Leg dat naast {money}. Wat is meer?").format(money=shopping_words.round_money(budget)),
    ]


def look_at_budget(budget: int, guess: int) -> str:
    return tr("Jij schatte samen {guess}. Je hebt {money}. Kijk nog eens: wat is meer?").format(
        guess=shopping_words.round_money(guess), money=shopping_words.round_money(budget))


def is_enough(budget: int, guess: int) -> str:
    return tr("Ja: jij schatte {guess}, en je hebt {money}.").format(
        guess=shopping_words.round_money(guess), money=shopping_words.round_money(budget))


def is_short() -> str:
    """Where the child estimated no product by itself."""
    return tr("Dan nemen jullie meer geld mee, of er blijft iets in de winkel.")


def far_apart(lines: int, guess: int) -> str:
    """Where no product that waits makes it fit."""
    return tr(
        "Dat klopt. Wel ligt er iets ver uit elkaar: bij de producten schatte je bij elkaar {lines}, en voor alles "
        "samen {guess}. Kijk nog eens naar je schattingen.").format(
            lines=shopping_words.round_money(lines), guess=shopping_words.round_money(guess))


def ask_wait(budget: int, guess: int) -> str:
    return tr("Jij schat {guess}, en je hebt {money}. Wat kan wachten tot een andere keer?").format(
        guess=shopping_words.round_money(guess), money=shopping_words.round_money(budget))


def priced(line: Line, guess: int) -> str:
    """"Melk € 2"."""
    return f"{shopping_words.name(line.product)} {shopping_words.round_money(guess)}"


def after_wait(budget: int, *, fits: bool) -> str:
    text = tr("Zo past het. Daar is {money} genoeg voor.") if fits else tr(
        "Dan is het nog meer dan {money}. Wat kan er nog wachten?")
    return text.format(money=shopping_words.round_money(budget))


def drop_them() -> str:
    return tr("Haal dit van het lijstje")


def ask_back(paid: int, note: int, *, rounded: bool) -> str:
    text = tr("Op de bon staat ongeveer {paid}. Stel, je betaalt met {note}. Hoeveel euro krijg je ongeveer terug?")
    if not rounded:
        text = tr("Op de bon staat {paid}. Stel, je betaalt met {note}. Hoeveel krijg je terug?")
    return text.format(paid=shopping_words.round_money(paid), note=shopping_words.round_money(note))


def comes_back() -> str:
    """The name of the field."""
    return tr("Wat je terugkrijgt")


def back_tips(paid: int, note: int) -> list[str]:
    """By counting on, as a cashier does; none says how much."""
    return [
        tr("Begin bij {paid}. Wat moet erbij tot de volgende hele euro?").format(
            paid=shopping_words.round_money(paid)) if paid % 100 else
        tr("Begin bij {paid}. Tel met euro’s verder.").format(paid=shopping_words.round_money(paid)),
        tr("Tel dan door tot {note}.").format(note=shopping_words.round_money(note)),
        tr("Wat legde je er steeds bij? Tel dat bij elkaar op."),
    ]


def after_back(found: Back, paid: int, note: int) -> str:
    """A direction, never by how much."""
    return {
        Back.RIGHT: tr("Ja, dat krijg je terug."),
        Back.ADDED: tr("Je telde het briefje en de bon bij elkaar op. Je krijgt juist iets terug."),
        Back.EURO_OFF: tr("Bijna! Tel nog eens van {paid} naar {note}, euro voor euro."),
        Back.TOO_MUCH: tr("Leg dat eens bij {paid}. Dan kom je verder dan {note}. Kan het met minder?"),
        Back.TOO_LITTLE: tr("Leg dat eens bij {paid}. Dan ben je nog niet bij {note}. Wat moet er nog bij?"),
    }[found].format(paid=shopping_words.round_money(paid), note=shopping_words.round_money(note))


# -- the family's own packs, and the day

def ask_size(product: Product) -> str:
    text = tr("{name}: hoeveel zit er bij jullie in één {pack}?")
    if _is_whole(product):
        text = tr("{name}: hoeveel weegt bij jullie één {pack}?")
    return text.format(name=shopping_words.name(product), pack=product.pack_one)


def holds(product: Product) -> str:
    """"In één zak: 1 kilo"; "Eén stuk: 275 g"."""
    text = tr("Eén {pack}: {amount}") if _is_whole(product) else tr("In één {pack}: {amount}")
    return text.format(pack=product.pack_one, amount=size(product, product.pack.value))


def remembered(product: Product, value: int) -> str:
    text = tr("Onthouden: in één {pack} {name} zit bij jullie {amount}.")
    if _is_whole(product):
        text = tr("Onthouden: één {pack} {name} weegt bij jullie {amount}.")
    return text.format(
        pack=product.pack_one, name=product.name, amount=size(product, Fraction(value)))


def size(product: Product, value: Fraction) -> str:
    said = Amount(value, product.pack.unit)
    return _plain(said, product) if said.unit is Unit.PIECE else shopping_words.amount(said)


def ask_day() -> str:
    return tr("Voor welke dag is het lijstje?")


def for_day(day: date, today: date) -> str:
    """"voor zaterdag"; of a day that is over nobody knows any more."""
    return tr("Voor welke dag?") if day < today else tr("voor {day}").format(day=coming_day(day, today))


def coming_day(day: date, today: date) -> str:
    """"vandaag", "morgen", "zaterdag"; further away with its date."""
    near = {0: tr("vandaag"), 1: tr("morgen")}.get((day - today).days)
    return near or (words.day_name(day) if (day - today).days < WEEK else words.date_long(day))


# -- what came of it

def receipt_title(list_: ShoppingList, guesses: Mapping[str, int], guess: int | None) -> str:
    """What stands above it; where nothing was estimated, nothing was near."""
    said = guess is not None or any(line.product.id in guesses for line in list_.to_buy)
    return tr("Hoe dichtbij zat je?") if said else tr("De kassabon")


def compared(list_: ShoppingList, guesses: Mapping[str, int], guess: int | None) -> list[str]:
    """The whole first, then the lines that were near."""
    paid = list_.receipt
    assert paid is not None
    said = [tr("Op de bon staat {money}.").format(money=shopping_words.money(paid))]
    if guess is not None:
        found = compare(guess, paid)
        text = tr("Jij schatte {money}. Dat is {how} dan de bon.")
        if found is Closeness.CLOSE:
            text = tr("Jij schatte {money}. Dat is {how}!")
        said.append(text.format(money=shopping_words.round_money(guess), how=shopping_words.closeness(found)))
    near = [
        line.product.name for line in list_.to_buy
        if line.paid is not None and line.product.id in guesses
        and compare(guesses[line.product.id], line.paid) is Closeness.CLOSE
    ]
    if near:
        said.append(tr("Dichtbij was je bij {names}.").format(names=words.listing(near[:3])))
    return said


def line_second(line: Line, guesses: Mapping[str, int]) -> str:
    """Below the name of a product."""
    if line.have:
        return tr("hebben we nog")
    said = shopping_words.wanted(line)
    guess = guesses.get(line.product.id)
    if line.paid is not None and guess is not None:
        return f"{shopping_words.closeness(compare(guess, line.paid))} · {said}"
    return said


def wanted_by(line: Line, recipes: Mapping[str, Recipe]) -> str:
    """For what a line is: "250 g voor Pannenkoeken (4 personen)"."""
    said = []
    for want in line.wants:
        much = _plain(want.amount, line.product)
        recipe = recipes.get(want.recipe)
        if recipe is None:
            said.append(tr("{amount} erbij gezet").format(amount=much) if line.from_recipes else "")
        else:
            count = shopping_words.person_count(want.servings)
            unit = recipe.serving_one if count == 1 else recipe.serving_unit
            said.append(tr("{amount} voor {recipe}, {n} {unit}").format(
                amount=much, recipe=recipe.title, n=count, unit=unit))
    return "\n".join(part for part in said if part)


def foot(list_: ShoppingList, guesses: Mapping[str, int]) -> tuple[str, str]:
    """Small words and a large amount at the foot of the list; empty while nothing is to be said."""
    if (paid := list_.receipt) is not None:
        return tr("op de bon"), shopping_words.money(paid)
    if WHOLE in guesses:
        return tr("ik schat samen"), shopping_words.round_money(guesses[WHOLE])
    return "", ""
