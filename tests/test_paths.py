"""Where the data are: the order of the places, a pointer in any state, and the folder that everybody shares."""

import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from programs import ROOT, python
from thuisplan import paths
from thuisplan.paths import NoSharedPlace, PlaceGone, PointerUnreadable

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="the places and groups of Linux")


def test_resources_of_a_checkout_are_found() -> None:
    assert paths.resource("content/pictures.json").is_file()
    assert paths.resource("fonts").is_dir()


def test_resources_of_an_installed_program_come_from_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "thuisplan"
    (package / "resources").mkdir(parents=True)
    for name in ("__init__.py", "paths.py"):
        (package / name).write_bytes((ROOT / "src" / "thuisplan" / name).read_bytes())
    code = "from thuisplan import paths; print(paths.resource('icons/x.svg'))"
    done = python("-c", code, PYTHONPATH=str(tmp_path))
    assert Path(done.stdout.strip()) == package / "resources" / "icons" / "x.svg"


@only_linux
def test_the_places_of_linux(home: Path) -> None:
    assert paths.user_folder() == home / ".local/share/thuisplan"
    assert paths.pointer_file() == home / ".config/thuisplan/place.txt"
    assert paths.shared_folder() == Path("/var/lib/thuisplan")


@only_linux
@pytest.mark.parametrize(("system", "user", "shared"), [
    ("darwin", "Library/Application Support/Thuisplan", "/Users/Shared/Thuisplan"),
    ("win32", "Local/Thuisplan", "Common/Thuisplan"),
])
def test_the_places_elsewhere(system: str, user: str, shared: str, home: Path) -> None:
    # appdirs and paths read sys.platform once, at import; the folders that Windows tells are filled in here.
    done = python("-c", f"""
import sys
import appdirs
appdirs.system = sys.platform = {system!r}
appdirs._get_win_folder = lambda name: {str(home)!r} + "/" + {{"L": "Local", "C": "Common"}}[name[6]]
from thuisplan import paths
print(paths.user_folder(), paths.shared_folder(), sep="\\n")
""")
    assert done.stdout.splitlines() == [str(home / user), str(home / shared)], done.stderr


@only_linux
@pytest.mark.parametrize("value", ["", "elders", "./x"])
def test_an_empty_or_relative_setting_of_the_system_is_not_followed(value: str, home: Path) -> None:
    code = "from thuisplan import paths; print(paths.user_folder(), paths.pointer_file().parent)"
    done = python("-c", code, XDG_DATA_HOME=value, XDG_CONFIG_HOME=value, HOME=str(home))
    assert done.stdout == f"{home}/.local/share/thuisplan {home}/.config/thuisplan\n"


@only_linux
def test_no_environment_variable_is_needed() -> None:
    code = "import os; os.environ.clear(); from thuisplan import paths; print(paths.find().folder.is_absolute())"
    done = python("-c", code)
    assert done.stdout == "True\n", done.stderr


def test_without_anything_the_user_s_own_folder_is_used(home: Path) -> None:
    assert paths.find() == paths.Place(paths.user_folder())
    assert not paths.user_folder().exists()


def test_what_was_asked_for_goes_before_all(home: Path, tmp_path: Path) -> None:
    paths.remember(tmp_path)
    assert paths.data_folder(tmp_path / "other") == tmp_path / "other"


@pytest.mark.parametrize("name", ["gezin", "Şükrü's map", "李", "met  twee spaties ", "a\nb"])
def test_a_remembered_folder_is_found_again(home: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    paths.remember(folder)
    paths.remember(folder)
    assert paths.find() == paths.Place(folder)
    assert [p.name for p in paths.pointer_file().parent.iterdir()] == ["place.txt"]


@only_linux
def test_a_name_that_is_no_unicode_is_found_again(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    paths.remember(folder)
    assert paths.find().folder == folder


def test_a_remembered_folder_that_is_gone_is_told(home: Path, tmp_path: Path) -> None:
    paths.remember(tmp_path / "usb")
    place = paths.find()
    assert place.folder == paths.user_folder()
    assert isinstance(place.trouble, PlaceGone)
    assert place.trouble.folder == tmp_path / "usb"


@pytest.mark.parametrize(("before", "after"), [
    (b"", b""), (b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n"), (b"\xef\xbb\xbf", b"\r\n"), (b"", b"  \t\n\n"),
])
def test_a_pointer_that_an_editor_wrote_is_read(home: Path, tmp_path: Path, before: bytes, after: bytes) -> None:
    folder = tmp_path / "het gezin"
    folder.mkdir()
    paths.remember(folder)
    paths.pointer_file().write_bytes(before + os.fsencode(folder) + after)
    assert paths.find() == paths.Place(folder)
    folder.rmdir()
    trouble = paths.find().trouble
    assert isinstance(trouble, PlaceGone)
    assert trouble.folder == folder


def test_a_name_that_is_too_long_is_gone(home: Path, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 3000)
    paths.remember(long)
    trouble = paths.find().trouble
    assert isinstance(trouble, PlaceGone)
    assert trouble.folder == long


@only_linux
def test_a_folder_behind_a_closed_door_is_gone(home: Path, tmp_path: Path) -> None:
    paths.remember(Path("/proc/1/root/gezin") if os.geteuid() else tmp_path / "dicht" / "gezin")
    (tmp_path / "dicht" / "gezin").mkdir(parents=True)
    (tmp_path / "dicht").chmod(0)
    for folder in tmp_path.parents:
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)
    become_nobody = "os.setgid(65534); os.setuid(65534)" if os.geteuid() == 0 else "pass"
    done = python("-c", f"""
import os
from thuisplan import paths
{become_nobody}
print(type(paths.find().trouble).__name__)
""")
    assert done.stdout == "PlaceGone\n", done.stderr


@only_linux
@pytest.mark.parametrize("home_of_nobody", ["", "os.environ['HOME'] = 'hier'"])
def test_without_a_home_that_is_said(home_of_nobody: str) -> None:
    done = python("-c", f"""
import os
from pathlib import Path
os.environ.clear()
{home_of_nobody}
import pwd
def nobody(uid): raise KeyError(uid)
pwd.getpwuid = nobody
from thuisplan import paths
from thuisplan.__main__ import main
for ask in (paths.find, paths.user_folder, paths.pointer_file):
    try:
        ask()
    except paths.NoHome:
        print("no home")
print(paths.find(Path("/tmp")).folder)
print(main([]), main(["check"]))
os.environ.update(XDG_DATA_HOME="/data", XDG_CONFIG_HOME="/config")
print(paths.find().folder)
""")
    said = ["no home"] * 3 + ["/tmp", "2 2", "/data/thuisplan"]
    assert done.stdout.splitlines() == said, done.stderr
    assert done.stderr.count("thuisplan: ") == done.stderr.count("\n") == 2


@pytest.mark.parametrize("content", [b"", b"\n", b"\0\0\0", b"\xff\xfe\0\1" * 500, b"relative", b"x" * 9999])
def test_a_damaged_pointer_is_told_and_stops_nothing(home: Path, content: bytes) -> None:
    pointer = paths.pointer_file()
    pointer.parent.mkdir(parents=True)
    pointer.write_bytes(content)
    place = paths.find()
    assert place.folder == paths.user_folder()
    assert isinstance(place.trouble, PointerUnreadable)


def test_a_folder_in_the_place_of_the_pointer_is_told(home: Path) -> None:
    paths.pointer_file().mkdir(parents=True)
    assert isinstance(paths.find().trouble, PointerUnreadable)


def test_a_shared_family_is_found_by_who_never_chose(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr(paths, "shared_folder", lambda: shared)
    assert paths.data_folder() == paths.user_folder()       # an empty one is nobody's
    paths.database_file(shared).touch()
    assert paths.data_folder() == shared


# -- the shared folder

only_root = pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="changes to another account")
if sys.platform == "linux":
    import grp

    USERS = grp.getgrnam("users").gr_gid


def prepare_as_account(folder: Path, *groups: int) -> str:
    """"ready", or what an administrator is asked, when an account without rights in these groups tries."""
    done = python("-c", f"""
import grp, os, pathlib, pwd, shlex, subprocess, tempfile
from thuisplan import paths, shared_place
from thuisplan.paths import NoSharedPlace
os.setgroups({list(groups)})
os.setgid(65534)
os.setuid(65534)
folder = pathlib.Path({str(folder)!r})
try:
    paths.prepare_shared(folder)
    print("ready")
except NoSharedPlace as error:
    print(error.command or "nothing to run", error.log_in_again)
""")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def open_folder(tmp_path: Path) -> Path:
    """A place where every account can come."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    return tmp_path


@only_root
def test_a_member_makes_the_shared_folder_itself(open_folder: Path) -> None:
    open_folder.chmod(0o777)
    shared = open_folder / "shared"
    assert prepare_as_account(shared, USERS) == "ready"
    now = shared.stat()
    assert (stat.S_IMODE(now.st_mode), now.st_gid) == (0o2770, USERS)
    assert prepare_as_account(shared, USERS) == "ready"
    assert list(shared.iterdir()) == []


@only_root
def test_where_only_an_administrator_may_make_it_the_one_command_is_told(open_folder: Path) -> None:
    shared = open_folder / "het gezin"
    told = prepare_as_account(shared, USERS)
    command, log_in_again = told.rsplit(" ", 1)
    assert command.startswith("sudo ")
    assert "install -d -m 2770 -g users" in command
    assert log_in_again == "False"
    # We are the administrator; but the accounts of whose computer this is are left as they are.
    install = ["install", "-d", "-m", "2770", "-g", "users", str(shared)]
    assert shlex.join(install) in command or shlex.quote(shlex.join(install))[1:-1] in command
    subprocess.run(install, check=True)
    assert prepare_as_account(shared, USERS) == "ready"


@only_root
def test_an_account_outside_the_group_must_log_in_again(open_folder: Path) -> None:
    shared = open_folder / "shared"
    shared.mkdir()
    os.chown(shared, 0, USERS)
    shared.chmod(0o2770)
    told = prepare_as_account(shared)
    assert told.endswith("True")
    assert "install" not in told


@only_root
def test_a_folder_of_somebody_else_is_mended_by_the_administrator(open_folder: Path) -> None:
    shared = open_folder / "shared"
    shared.mkdir(mode=0o700)
    assert "install -d -m 2770 -g users" in prepare_as_account(shared, USERS)


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shared").touch()
    with pytest.raises(NoSharedPlace):
        paths.prepare_shared(tmp_path / "shared")
