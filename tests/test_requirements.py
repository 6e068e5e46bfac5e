"""requirements.toml: what each of the 139 requirements became, and the test that holds it."""

import ast
import re
import tomllib

from programs import ROOT

TESTS = ROOT / "tests"
REQUIREMENTS = tomllib.loads((TESTS / "requirements.toml").read_text("utf-8"))


def test_all_are_there_in_order() -> None:
    assert list(REQUIREMENTS) == [f"R{n}" for n in range(1, 140)]


def test_each_says_what_became_of_it() -> None:
    for name, entry in REQUIREMENTS.items():
        assert entry["requirement"].strip(), name
        wanted = {"now": {"page", "test"}, "later": set(), "not in the program": {"reason"}}[entry["status"]]
        assert wanted <= set(entry), name
        assert all(entry[key].strip() for key in wanted), name


def test_the_tests_that_are_named_exist() -> None:
    named = [(r, test) for r, e in REQUIREMENTS.items() for test in e.get("test", "").split()]
    assert named
    for name, test in named:
        assert re.fullmatch(r"tests/[\w/]+\.py::test_\w+", test), name
        file, _, function = test.partition("::")
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        assert function in {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}, (name, test)
