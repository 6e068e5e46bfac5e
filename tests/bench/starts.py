"""Starting: from the command to the first page and to a Mijn dag that works, and the memory that it takes."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from firstpaint import Screen
from ratios import Line, medians, ratio

HERE = Path(__file__).parent
FAMILIES = ("empty", "demo", "ten")


def measure(homes: Path, runs: int) -> list[Line]:
    """`homes` has a folder of user data for each of FAMILIES."""
    return [*_first_pages(homes, runs), *_taps(homes, runs)]


def _first_pages(homes: Path, runs: int) -> list[Line]:
    cases = [f"bare={sys.executable} {HERE / 'bare.py'}"]
    cases += [f"{name}=env XDG_DATA_HOME={homes / name} {sys.executable} -m thuisplan" for name in FAMILIES]
    out = homes / "starts.json"
    meter = [sys.executable, str(HERE / "firstpaint.py"), "--runs", str(runs), "--json", str(out)]
    for case in cases:
        meter += ["-c", case]
    subprocess.run(meter, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    rows = json.loads(out.read_text(encoding="utf-8"))["runs"]
    times = {name: [run["t_vc90"] for run in runs_] for name, runs_ in rows.items()}

    def line(what: str, case: str, against: str, budget: float, said: str) -> Line:
        pair = times[against], times[case]
        return Line(what, said, ratio(*pair), budget, detail=medians(*pair))

    return [
        line("first page, demo family", "demo", "bare", 1.35, "bare window"),
        line("first page, ten years", "ten", "bare", 1.35, "bare window"),
        line("start, ten years", "ten", "empty", 1.10, "the same family without logs"),
    ]


def _taps(homes: Path, runs: int) -> list[Line]:
    screen = Screen(1280, 800)
    try:
        pairs = []
        for n in range(-1, runs):       # the first is a warm-up
            names = ["bare.py", "tap.py"][::1 if n % 2 else -1]
            seen = {name: _run(HERE / name, homes, screen.display) for name in names}
            if n >= 0:
                pairs.append((seen["bare.py"], seen["tap.py"]))
    finally:
        screen.close()

    def line(what: str, ours: str, bare: str, budget: float, unit: str) -> Line:
        base, case = [b[bare] for b, _ in pairs], [t[ours] for _, t in pairs]
        return Line(what, "bare window", ratio(base, case), budget, detail=medians(base, case, unit))

    waits = [t["longest_wait"] for _, t in pairs]
    return [
        line("tap on a tile, Mijn dag works", "my_day", "painted", 3.0, "ms"),
        Line("longest wait of a tap", "0.1 s", statistics.median(waits), 100, "ms", f"(most {max(waits):.0f})"),
        line("memory at the first page", "pss_first_page", "pss_painted", 1.35, "MiB"),
        line("memory after full use", "pss_full_use", "pss_painted", 3.4, "MiB"),
    ]


def _run(script: Path, homes: Path, display: str) -> dict[str, float]:
    """What the script told: times in ms since it was started, and other figures."""
    files = homes / "marks", homes / "figures"
    for file in files:
        file.unlink(missing_ok=True)
    told = dict(zip(("FIRSTPAINT_MARKS", "BENCH_FIGURES"), map(str, files), strict=True))
    places = {"HOME": str(homes), "XDG_DATA_HOME": str(homes / "ten"), "XDG_CONFIG_HOME": str(homes / "config")}
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(script)], check=False, timeout=60, stdin=subprocess.DEVNULL, capture_output=True,
        env=_environment() | told | places | {"DISPLAY": display}, encoding="utf-8",
    )
    if done.returncode:
        raise SystemExit(f"{script.name}: {done.stderr}")
    pairs = [line.split() for file in files for line in file.read_text(encoding="ascii").splitlines()]
    return {name: (int(v) - start) / 1e6 if v.isdigit() else float(v) for name, v in pairs}


def _environment() -> dict[str, str]:
    """Of an ordinary start: compiled modules, a real screen."""
    away = ("PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    return {name: value for name, value in os.environ.items() if name not in away}
