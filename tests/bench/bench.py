"""`make bench`: the budgets of speed and memory, each against something else on the same computer in the same run.

Milliseconds drift from run to run; ratios of pairs hold. Ends with 1 when a budget is not met.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from thuisplan import guard

guard.switch_on()

import commit
import many_recipes
import pages
import pin
import questions
import starts
from ten_years import FRIDAY, TEN_YEARS, write_family

from thuisplan import paths
from thuisplan.services import demo

BUSY = 0.8      # programs that want to run, on average over a minute
PARTS = ("starts", "commits", "pages", "questions", "pins")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="pairs of starts; the others do ten times as many")
    parser.add_argument("--only", choices=PARTS)
    wishes = parser.parse_args()
    wanted = [wishes.only] if wishes.only else PARTS
    if os.getloadavg()[0] > BUSY:
        print("Other programs are busy on this computer: ratios will be off, and memory that Qt shares looks less.")
    with tempfile.TemporaryDirectory(prefix="thuisplan-bench-") as made:
        homes = Path(made)
        _write_families(homes)
        lines = []
        for part in wanted:
            print(f"\n{part}, medians of pairs", flush=True)
            found = {
                "starts": lambda: starts.measure(homes, wishes.runs),
                "commits": lambda: commit.measure(_database(homes, "ten"), homes, 50 * wishes.runs),
                "pages": lambda: pages.measure(homes, 5 * wishes.runs),
                "questions": lambda: questions.measure(homes, 5 * wishes.runs),
                "pins": lambda: pin.measure(3 * wishes.runs),
            }[part]()
            print(*found, sep="\n", flush=True)
            lines += found
    over = [line for line in lines if not line.is_met]
    print(f"\n{len(lines)} budgets, {len(over)} over")
    return 1 if over else 0


def _write_families(homes: Path) -> None:
    for name, days in (("empty", 0), ("today", 1), ("many", 1), ("month", 30), ("ten", TEN_YEARS)):
        count = write_family(_database(homes, name), days)
        print(f"{name}: six children, {count:,} logs", flush=True)
    print(f"many: {many_recipes.write_recipes(_database(homes, 'many'))} own recipes", flush=True)
    demo.write_family(_database(homes, "demo"), FRIDAY)


def _database(homes: Path, name: str) -> Path:
    folder = homes / name / paths.NAME
    folder.mkdir(parents=True, exist_ok=True)
    return paths.database_file(folder)


if __name__ == "__main__":
    sys.exit(main())
