"""What holds for every test: no screen, no network, no real home, and one way to count random examples."""

import os
import shutil
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from thuisplan import guard

guard.switch_on()

import pytest
from hypothesis import HealthCheck, settings

from counts import times

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = Path(tempfile.mkdtemp(prefix="thuisplan-tests-"))
for _name in [name for name in os.environ if name.startswith("XDG_")]:
    del os.environ[_name]
os.environ.update(HOME=str(_home), USERPROFILE=str(_home), APPDATA=str(_home), LOCALAPPDATA=str(_home))

settings.register_profile(
    "thuisplan",
    max_examples=times(1000),
    deadline=None,              # two busy cores; time is measured in the benchmarks
    database=None,              # nothing is left behind in the repo
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("thuisplan")


def pytest_unconfigure() -> None:
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture
def zone() -> ZoneInfo:
    """The family's time zone."""
    return ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of this test's own."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As app.py makes the one QApplication."""
    from thuisplan.ui import theme

    return ["thuisplan", *theme.ARGUMENTS]
