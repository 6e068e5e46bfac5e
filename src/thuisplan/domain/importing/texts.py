"""A recipe as somebody pastes it: plain text, read line by line."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from thuisplan.domain.errors import NameMissing, NameTooLong, NoRecipe, RecipeTooLong
from thuisplan.domain.family import clean_line
from thuisplan.domain.own_recipes import MOST_MINUTES, MOST_SERVINGS, MOST_TIMER, TEXT_LENGTH, TITLE_LENGTH

from .ingredients import read_ingredient, split_ingredients, without_bullet
from .lines import MOST_CHARACTERS, MOST_LINES, LineKind, ReadLine, ReadRecipe, within_limits

_INGREDIENTS = (
    "ingrediënten|ingredienten|ingredients|dit heb je nodig|wat heb je nodig|je hebt nodig|nodig|boodschappen"
)
_STEPS = (
    "bereidingswijze|bereiding|zo maak je het|zo maak je ze|werkwijze|aan de slag|stappen|instructies|instructions|"
    "method|directions|maken|wat moet je doen"
)
_OTHER = "tips?|variaties?|variatietip|voedingswaarden?|benodigdheden|keukenspullen|materialen|bron|serveertip"
_HEADING = re.compile(rf"^(?:(?P<in>{_INGREDIENTS})|(?P<do>{_STEPS})|(?P<other>{_OTHER}))\s*:?$", re.IGNORECASE)
_BEGINS = re.compile(rf"^(?:(?P<in>{_INGREDIENTS})|(?P<do>{_STEPS}))\s*:\s*(?P<rest>\S.*)$", re.IGNORECASE)
_FOR = re.compile(rf"^(?:{_INGREDIENTS})\s*(?:\(\s*)?(?P<rest>voor .+?|\d.+?)\)?\s*:?$", re.IGNORECASE)
_MANY = (
    "personen|persoon|pers|porties|portie|stuks|stuk|koekjes|koeken|broodjes|glazen|punten|plakken|muffins|servings"
)
_SERVINGS = re.compile(
    rf"^(?:recept )?(?:(?:voor|aantal|porties|personen)\s*:?\s*)?(?:ca\.?|ongeveer)?\s*(?P<n>\d{{1,3}})\s*"
    rf"(?P<what>{_MANY})\.?$|^(?:aantal )?(?:personen|porties)\s*:\s*(?P<m>\d{{1,3}})$", re.IGNORECASE | re.ASCII,
)
_EITHER = re.compile(
    rf"^(?:recept )?(?:(?:voor|aantal|porties|personen)\s*:?\s*)?(?:ca\.?|ongeveer)?\s*(?P<n>\d{{1,3}})\s*"
    rf"(?:à|a|-|–|—|tot|of)\s*(?P<m>\d{{1,3}})\s*(?P<what>{_MANY})?\.?$", re.IGNORECASE | re.ASCII,
)
_PIECES = re.compile(       # "Porties: 1 cake (10 plakken)"
    rf"^(?:voor|aantal|porties|personen|opbrengst)\s*:?\s*\d{{1,3}}\s+\w+\s*\((?:ca\.?|ongeveer)?\s*"
    rf"(?P<n>\d{{1,3}})\s*(?P<what>{_MANY})\)$", re.IGNORECASE)
_TITLE_FOR = re.compile(r"\(voor (\d{1,3}) (personen|persoon|porties)\)$", re.IGNORECASE | re.ASCII)
_SENT = re.compile(         # by whom and when, as chats put it before a message
    r"^\[?\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:\]|\s[-–])\s*[^:]{1,40}:\s*(?=\S)")
_NO_STEP = re.compile(
    r"^(?:lees|bekijk|zie|probeer) ook\s*:|^(?:deel|print|bewaar) dit recept|^(?:volg|abonneer|like) ",
    re.IGNORECASE)
_TIP = re.compile(rf"^(?:{_OTHER}|let op|extra)\s*:\s*\S", re.IGNORECASE)
_TIMES = re.compile(
    r"^(?:bereidingstijd|totale tijd|totaal|tijd|duur|kooktijd|klaar in)\s*:?\s*(?P<rest>.+)$", re.IGNORECASE)
_TIME = re.compile(
    r"^(?:(?:bereidingstijd|totale tijd|totaal|tijd|duur|kooktijd|klaar in|wachttijd|oventijd)\s*:?\s*)?"
    r"(?:ca\.?|ongeveer)?\s*"
    r"(?:(?P<h>\d{1,2})\s*(?:uur|uren|u)(?:\s*(?:en\s*)?(?P<hm>\d{1,2})\s*(?:minuten|minuut|min)\.?)?"
    r"|(?P<m>\d{1,3})\s*(?:minuten|minuut|min)\.?)$", re.IGNORECASE | re.ASCII,
)
_WAIT = re.compile(r"(?<![\d.,/–-])(\d{1,3})\s*(?:minuten|minuut|min)\b", re.IGNORECASE | re.ASCII)
_NO_WAIT = re.compile(      # hours, or from so many to so many minutes
    r"\b(?:uur|uren|kwartier)\b|\d\s*(?:à|a|-|–|tot|of)\s*\d+\s*min", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:stap\s*)?(\d{1,2})\s*[.):]\s+(\S.*)$", re.IGNORECASE | re.ASCII)
_STEP = re.compile(r"^stap\s*\d{1,2}\s*[.):]?$", re.IGNORECASE | re.ASCII)
_NEXT_NUMBER = re.compile(r" (?=\d{1,2}[.)]\s+[^\W\d_])")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORDS_OF_A_STEP = 4        # as many at least, for a numbered line under no heading
_WORDS_OF_A_PART = 6        # as many at most: "Voor de saus:"
_LONG = 200                 # characters; a longer line says no servings, and is no heading


class _Part(StrEnum):
    START = "start"
    INGREDIENTS = "ingredients"
    STEPS = "steps"
    OTHER = "other"


def read_text(text: str) -> ReadRecipe:
    """Every line with something on it is in the result. Raises RecipeTooLong, NoRecipe."""
    if len(text) > MOST_CHARACTERS:
        raise RecipeTooLong
    lines = [line for raw in text.splitlines() if (line := raw.strip())]
    if len(lines) > MOST_LINES:
        raise RecipeTooLong
    if not lines:
        raise NoRecipe
    reader = _Reader()
    read = [made for line in lines for made in reader.read(_SENT.sub("", line))]
    bases = () if reader.base else reader.bases
    return ReadRecipe(reader.title, reader.base, reader.serving, reader.minutes, within_limits(read), bases)


def either_of(text: str) -> tuple[tuple[int, ...], str] | None:
    """"voor 4 à 5 personen": both numbers, and of what they are."""
    found = _EITHER.match(text)
    if found is None or not 1 <= int(found["n"]) < int(found["m"]) <= MOST_SERVINGS:
        return None
    return (int(found["n"]), int(found["m"])), (found["what"] or "").casefold()


def minutes_in(step: str) -> int | None:
    """What there is to wait for in a step: one number of minutes, and no other time."""
    found = _WAIT.findall(step)
    if len(found) != 1 or _NO_WAIT.search(step):
        return None
    return int(found[0]) if 1 <= int(found[0]) <= MOST_TIMER else None


def split_steps(text: str) -> list[str]:
    """One or more numbered steps on a line; what is too long for one is cut between sentences, or between words."""
    text = " ".join(text.split())       # each run of spaces once, for whatever looks for one
    found = _NUMBERED.match(text)
    parts = _NEXT_NUMBER.split(text) if found and found[1] == "1" else [text]
    steps = []
    for part in parts:
        numbered = _NUMBERED.match(part)
        steps += _short_enough(numbered[2] if numbered else part)
    return steps


def _short_enough(text: str) -> list[str]:
    try:
        return [clean_line(text, TEXT_LENGTH)]
    except NameMissing:
        return []
    except NameTooLong:
        parts: list[str] = []
        for piece in _pieces(text):
            if parts and len(parts[-1]) + len(piece) < TEXT_LENGTH:
                parts[-1] += f" {piece}"
            else:
                parts.append(piece)
        return [step for part in parts for step in _cleaned(part)]


def _pieces(text: str) -> list[str]:
    """Sentences; of one that is too long its words, of a word that is too long parts."""
    found = []
    for sentence in _SENTENCE.split(text):
        for word in [sentence] if len(sentence) <= TEXT_LENGTH else sentence.split():
            found += [word[n:n + TEXT_LENGTH] for n in range(0, len(word), TEXT_LENGTH)]
    return found


def _cleaned(text: str) -> list[str]:
    try:
        return [clean_line(text, TEXT_LENGTH)]
    except (NameMissing, NameTooLong):
        return []


def _together_minutes(text: str) -> int | None:
    """"15 minuten + 50 minuten oven"; None where a part of it is none."""
    total = 0
    for part in re.split(r"\s*\+\s*|\s+en\s+", text):
        found = _TIME.match(re.sub(r"(\b(?:uur|uren|u|minuten|minuut|min)\b\.?)(?: [^\W\d_]+){1,3}$", r"\1", part))
        if found is None:
            return None
        total += int(found["h"] or 0) * 60 + int(found["hm"] or 0) + int(found["m"] or 0)
    return total if 1 <= total <= MOST_MINUTES else None


@dataclass
class _Reader:
    """Goes through the lines; what comes before decides what a line can be."""

    title: str = ""
    base: int | None = None
    serving: str = ""
    minutes: int | None = None
    bases: tuple[int, ...] = ()
    _part: _Part = _Part.START
    _step: int = 0              # the number of the last numbered one
    _seen: list[str] = field(default_factory=list)

    def read(self, line: str) -> list[ReadLine]:
        """What it is; more than one where more than one thing that goes in stands on it."""
        first = not self._seen
        self._seen.append(line)
        if len(line) <= _LONG:
            known = (
                self._heading(line) or self._about(line) or self._aside(line) or self._numbered(line)
                or (self._as_title(line) if first else None)
            )
            if known is not None:
                return [known]
        if self._part in (_Part.START, _Part.INGREDIENTS):
            return [self._of_part(part) for part in split_ingredients(line)]
        return [self._of_part(line)]

    def _aside(self, line: str) -> ReadLine | None:
        """What no cook has to do: a tip is asked, what belongs to a website is left out."""
        if _NO_STEP.match(line):
            return ReadLine(line, LineKind.LEFT_OUT)
        if _TIP.match(line):
            return ReadLine(line, LineKind.ASK, (read_ingredient(line).ingredient,), tuple(split_steps(line)))
        return None

    def _heading(self, line: str) -> ReadLine | None:
        if (found := _HEADING.match(line)) is not None:
            self._part = _Part.INGREDIENTS if found["in"] else _Part.STEPS if found["do"] else _Part.OTHER
            return ReadLine(line, LineKind.HEADING)
        if (found := _FOR.match(line)) is not None and self._servings(found["rest"]):
            self._part = _Part.INGREDIENTS
            return ReadLine(line, LineKind.SERVINGS)
        if (found := _BEGINS.match(line)) is not None:
            self._part = _Part.INGREDIENTS if found["in"] else _Part.STEPS
            return self._together(line, found["rest"]) if found["in"] else self._as_step(line, found["rest"])
        if _STEP.match(line) or (
            line.endswith(":") and len(line.split()) <= _WORDS_OF_A_PART and not re.search(r"[\d:]", line[:-1])
        ):
            return ReadLine(line, LineKind.HEADING)
        return None

    def _together(self, line: str, rest: str) -> ReadLine:
        """"Ingrediënten: 250 g bloem, 2 eieren"."""
        found = [read_ingredient(part) for part in re.split(r"[,;]\s+", rest)]
        if all(f.sure for f in found):
            return ReadLine(line, LineKind.INGREDIENT, tuple(f.ingredient for f in found))
        return ReadLine(line, LineKind.ASK, tuple(f.ingredient for f in found), (*split_steps(rest),))

    def _about(self, line: str) -> ReadLine | None:
        """"4 personen", "25 min", or both beside each other; what is said twice is asked."""
        before = (self.base, self.serving, self.minutes, self.bases)
        said = line[1:-1].strip() if re.fullmatch(r"\([^()]+\)", line) else line
        kinds = [self._said(part) for part in re.split(r"\s*[|•·,;]\s*|\s+[-–—]\s+", said) if part]
        if not kinds or None in kinds:
            self.base, self.serving, self.minutes, self.bases = before
            return None
        return ReadLine(line, (kinds[0] if len(kinds) == 1 else None) or LineKind.ABOUT)

    def _said(self, text: str) -> LineKind | None:
        if self.base is None and self._servings(text):
            return LineKind.SERVINGS
        if self.minutes is None and (found := _TIME.match(text)) is not None:
            minutes = int(found["h"] or 0) * 60 + int(found["hm"] or 0) + int(found["m"] or 0)
            if 1 <= minutes <= MOST_MINUTES:
                self.minutes = minutes
                return LineKind.MINUTES
        if self.minutes is None and (named := _TIMES.match(text)) is not None:
            self.minutes = _together_minutes(named["rest"])
            return LineKind.MINUTES if self.minutes else None
        return None

    def _servings(self, text: str) -> bool:
        text = text.strip()
        if self.base is None and (either := either_of(text)) is not None:
            self.bases, self.serving = either
            return True
        if (pieces := _PIECES.match(text)) is not None and 1 <= int(pieces["n"]) <= MOST_SERVINGS:
            self.base, self.serving = int(pieces["n"]), pieces["what"].casefold()
            return True
        found = _SERVINGS.match(text)
        count = int(found["n"] or found["m"]) if found else 0
        if found is None or self.base is not None or not 1 <= count <= MOST_SERVINGS:
            return False
        self.base, self.serving = count, (found["what"] or "").casefold()
        return True

    def _numbered(self, line: str) -> ReadLine | None:
        found = _NUMBERED.match(line)
        if found is None or not re.match(r"[^\W\d_]", found[2]):
            return None
        number, goes_on = int(found[1]), int(found[1]) == self._step + 1
        if self._part is not _Part.STEPS and (not goes_on or len(found[2].split()) < _WORDS_OF_A_STEP):
            return None
        self._step, self._part = number, _Part.STEPS
        return self._as_step(line, line)

    def _as_title(self, line: str) -> ReadLine | None:
        if read_ingredient(line).sure:
            return None
        try:
            self.title = clean_line(line.lstrip("# ").rstrip(":"), TITLE_LENGTH)
        except (NameMissing, NameTooLong):
            return None
        if (many := _TITLE_FOR.search(self.title)) is not None and 1 <= int(many[1]) <= MOST_SERVINGS:
            self.base, self.serving = int(many[1]), many[2].casefold()
        return ReadLine(line, LineKind.TITLE)

    def _of_part(self, line: str) -> ReadLine:
        found = read_ingredient(line)
        if self._part is _Part.STEPS and not found.sure:
            return self._as_step(line, line)
        if found.sure and self._part in (_Part.START, _Part.INGREDIENTS):
            return ReadLine(line, LineKind.INGREDIENT, (found.ingredient,))
        steps = tuple(split_steps(without_bullet(line)))
        return ReadLine(line, LineKind.ASK, (found.ingredient,), steps, found.amounts)

    def _as_step(self, line: str, text: str) -> ReadLine:
        steps = split_steps(without_bullet(text))
        if not steps:
            return ReadLine(line, LineKind.ASK, (read_ingredient(line).ingredient,))
        return ReadLine(line, LineKind.STEP, steps=tuple(steps))
