"""Starting: from the command to the first page and to a Mijn dag that works, and the memory that it takes."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from firstpaint import Screen
from ratios import Line, medians, ratio

HERE = Path(__file__).parent
FAMILIES = ("empty", "demo", "ten")
TURN = 100                  # ms between drawing something and seeing it
QUIET = "2500"      # ms; between the first page and Mijn dag nothing moves for a while


def measure(homes: Path, runs: int) -> list[Line]:
    """`homes` has a folder of user data for each of FAMILIES."""
    return [*_seen_from_outside(homes, runs), *_told_from_inside(homes, runs)]


def _seen_from_outside(homes: Path, runs: int) -> list[Line]:
    """Until 90 % of the final picture is on the screen."""
    commands = {"bare": [HERE / "bare.py"], "tap": [HERE / "tap.py"]} | {n: ["-m", "thuisplan"] for n in FAMILIES}
    out = homes / "starts.json"
    meter = [sys.executable, str(HERE / "firstpaint.py"), "--runs", str(runs), "--quiet", QUIET, "--json", str(out)]
    for name, command in commands.items():
        home = homes / (name if name in FAMILIES else "ten")
        meter += ["-c", f"{name}=env XDG_DATA_HOME={home} {sys.executable} {' '.join(map(str, command))}"]
    done = subprocess.run(meter, check=False, capture_output=True, encoding="utf-8", env=_environment())
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    rows = json.loads(out.read_text(encoding="utf-8"))["runs"]
    if any(run["t_stable"] < run.get("marks", {}).get("my_day", 1e9) - TURN for run in rows["tap"]):
        raise SystemExit("this computer is too busy: the meter left before Mijn dag was there")
    times = {name: [run["t_vc90"] for run in of_case] for name, of_case in rows.items()}

    def line(what: str, case: str, said: str, base: str, budget: float) -> Line:
        pair = times[base], times[case]
        return Line(what, said, ratio(*pair), budget, detail=medians(*pair))

    return [
        line("first page, demo family", "demo", "bare window", "bare", 1.35),
        line("first page, ten years", "ten", "bare window", "bare", 1.35),
        line("first page, ten years", "ten", "no logs", "empty", 1.10),
        line("tap on a tile, until Mijn dag works", "tap", "bare window", "bare", 3.0),
    ]


def _told_from_inside(homes: Path, runs: int) -> list[Line]:
    screen = Screen(1280, 800)
    try:
        pairs = []
        for n in range(-1, runs):       # the first is a warm-up
            names = ["bare.py", "tap.py"][::1 if n % 2 else -1]
            told = {name: _figures(HERE / name, homes, screen.display) for name in names}
            if n >= 0:
                pairs.append((told["bare.py"], told["tap.py"]))
    finally:
        screen.close()

    def line(what: str, ours: str, budget: float) -> Line:
        base, case = [b["pss_painted"] for b, _ in pairs], [t[ours] for _, t in pairs]
        return Line(what, "bare window", ratio(base, case), budget, detail=medians(base, case, "MiB"))

    waits = [t["longest_wait"] for _, t in pairs]
    return [
        Line("longest wait of a tap", "0.1 s", statistics.median(waits), 100, "ms", f"(most {max(waits):.0f})"),
        line("memory at the first page", "pss_first_page", 1.35),
        line("memory after full use", "pss_full_use", 3.4),
    ]


def _figures(script: Path, homes: Path, display: str) -> dict[str, float]:
    """What the script told."""
    file = homes / "figures"
    file.unlink(missing_ok=True)
    places = {"HOME": str(homes), "XDG_DATA_HOME": str(homes / "ten"), "XDG_CONFIG_HOME": str(homes / "config")}
    done = subprocess.run(
        [sys.executable, str(script)], check=False, timeout=60, stdin=subprocess.DEVNULL, capture_output=True,
        env=_environment() | places | {"BENCH_FIGURES": str(file), "DISPLAY": display}, encoding="utf-8",
    )
    if done.returncode:
        raise SystemExit(f"{script.name}: {done.stderr}")
    pairs = [line.split() for line in file.read_text(encoding="ascii").splitlines()]
    return {name: float(value) for name, value in pairs}


def _environment() -> dict[str, str]:
    """Of an ordinary start: compiled modules, a real screen."""
    away = ("PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    return {name: value for name, value in os.environ.items() if name not in away}
