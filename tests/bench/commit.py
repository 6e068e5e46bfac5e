"""A log's commit through the service, against the same row written by the raw driver with the same pragmas."""

import shutil
import time
from pathlib import Path
from uuid import uuid4

from ratios import Line, in_turn, medians, percentile, ratio
from ten_years import FRIDAY

from thuisplan.domain.practice import Answers, Company, Kind, Mood
from thuisplan.services.house import build
from thuisplan.storage.database import Database
from thuisplan.storage.sqlite import connect
from thuisplan.storage.values import instant_to_text

_INSERT = f"INSERT INTO practice VALUES ({', '.join('?' * 17)})"


def measure(ten_years: Path, folder: Path, times: int) -> list[Line]:
    files = [folder / "raw.db", folder / "service.db"]
    for file in files:
        shutil.copyfile(ten_years, file)
    driver, database = connect(files[0], "rw"), Database.open(files[1])
    services = build(database, lambda: FRIDAY, lambda change: None)
    child = services.family.children()[0].id
    answers = Answers(Kind.NEWS, 15, Company.ALONE, mood=Mood.NICE)

    def raw() -> float:
        start = time.perf_counter()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute(_INSERT, (
            uuid4().bytes, "019f0000000000000000-aaaaaaaa", "{}", "{}", 1, 0, child.bytes, "2026-11-20", "news", 15,
            "alone", None, None, "nice", None, instant_to_text(FRIDAY), 0,
        ))
        driver.execute("COMMIT")
        return (time.perf_counter() - start) * 1000

    def through_the_service() -> float:
        start = time.perf_counter()
        services.practice.log(child, answers)
        return (time.perf_counter() - start) * 1000

    raws, ours = in_turn(raw, through_the_service, times, warm_up=20)
    driver.close()
    database.close()
    for file in files:
        file.unlink()
    worst = percentile(raws, 0.99), percentile(ours, 0.99)
    return [
        Line("log a practice", "raw driver", ratio(raws, ours), 2.3, detail=medians(raws, ours)),
        Line("log a practice, p99", "raw driver, p99", worst[1] / worst[0], 3.0,
             detail=f"({worst[0]:.2f} → {worst[1]:.2f} ms)"),
    ]
