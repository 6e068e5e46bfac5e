"""Reads the shipped skills, typed."""

from typing import Any

import msgspec

from thuisplan.domain.skills import Domain, Skill

from .content import ContentBroken, Words, read


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class _Line(_Strict, frozen=True):
    groep: int
    number_range: str
    text: Words


class _Skill(_Strict, frozen=True):
    id: str
    domain: str
    groep_from: int
    groep_to: int
    level: str
    range: str
    title: Words
    contexts: list[str]
    prerequisites: list[str]
    kind: str


class _Skills(_Strict, frozen=True):
    meta: dict[str, Any]
    domains: dict[str, Words]
    learning_line: list[_Line]
    skills: list[_Skill]


class SkillContent:
    def __init__(self, language: str = "nl") -> None:
        """`language`: "nl" or "en"."""
        self._language = language

    def read(self) -> tuple[list[Domain], list[Skill]]:
        """The domains in their order, and the skills. Raises ContentBroken, also for a domain that is not there."""
        file = read("skills", _Skills)
        for n, skill in enumerate(file.skills):
            if skill.domain not in file.domains:
                raise ContentBroken(f"skills.json: there is no domain {skill.domain} - at `$.skills[{n}]`")
        domains = [Domain(id_, name.in_language(self._language)) for id_, name in file.domains.items()]
        return domains, [Skill(s.id, s.domain, s.title.in_language(self._language)) for s in file.skills]
