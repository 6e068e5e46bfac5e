"""What is coming at school: a test, a talk, a book; with one reminder each (R15)."""

from enum import StrEnum


class DeadlineKind(StrEnum):
    TEST = "test"
    TALK = "talk"               # a spreekbeurt
    BOOK = "book"
    OTHER = "other"
