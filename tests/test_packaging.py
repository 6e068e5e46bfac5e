"""What is packed, by its list, and what the systems are told of it. `make check-installers` installs it."""

import ast
import configparser
import json
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import sysconfig
from datetime import date
from pathlib import Path

import contents
import icons
import pytest
from packaging.requirements import Requirement
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from programs import ROOT
from test_repository import PROJECT

PACKAGING = ROOT / "packaging"

# -- the list

UNWANTED = [
    "PySide6/Qt/lib/libQt6Network.so.6", "PySide6/Qt6Network.dll", "PySide6/Qt/lib/QtNetwork.framework/QtNetwork",
    "PySide6/QtNetwork.abi3.so", "PySide6/Qt6Qml.dll", "PySide6/Qt/lib/libQt6Quick.so.6", "PySide6/Qt/qml/x.qml",
    "PySide6/plugins/tls/qopensslbackend.dll", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so", "PySide6/plugins/networkinformation/qnetworklistmanager.dll",
    "PySide6/plugins/sqldrivers/qsqlite.dll", "PySide6/opengl32sw.dll", "libssl-3.dll", "libssl.so.3",
    "_ssl.pyd", "python3.11/lib-dynload/_tkinter.cpython-311-x86_64-linux-gnu.so", "evil.pyd",
    "icuuc.dll", "mscms.dll", "ucrtbase.dll", "ucrtwine.dll",      # what only a Wine to rehearse in needs
    "libglib-2.0.so.0", "libstdc++.so.6", "libX11.so.6", "sqlalchemy/testing/x.py", "secret.txt",
    "thuisplan/resources/README.md", "PySide6/Qt/translations/qtbase_de.qm",
]
WANTED = [
    r"PySide6\VCRUNTIME140.dll", "PySide6/Qt6Core.dll", "PySide6/plugins/platforms/qwindows.dll", "python313.dll",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "libpython3.13.dylib", "libcrypto.3.dylib",
    "libxcb-cursor.so.0", "tzdata/zoneinfo/Europe/Amsterdam",
    "python3.11/lib-dynload/_hashlib.cpython-311-x86_64-linux-gnu.so", "select.pyd",
    "sqlcipher3/_sqlite3.cp313-win_amd64.pyd", "numpy/_core/_multiarray_umath.cpython-313-darwin.so",
]


@pytest.mark.parametrize("file", UNWANTED)
def test_what_nobody_needs_is_left_out(file: str) -> None:
    assert not contents.may_be_inside(file)


@pytest.mark.parametrize("file", WANTED)
def test_what_the_systems_need_comes_along(file: str) -> None:
    assert contents.may_be_inside(file)


@pytest.mark.parametrize("name", ["thuisplan", "Thuisplan.app"])
def test_what_is_smuggled_in_is_found(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import check_bundle

    is_app = name.endswith(".app")
    folder = tmp_path / name
    inside = folder / ("Contents/Frameworks" if is_app else "_internal")
    program = folder / ("Contents/MacOS/Thuisplan" if is_app else "thuisplan")
    for file in (inside / "base_library.zip", program):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    monkeypatch.setattr(check_bundle, "_modules", lambda _program: {"os", "thuisplan.app", "ssl", "evil"})
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    (program.parent / "beside.txt").touch()
    (inside / "secret.txt").touch()
    (inside / "numpy").symlink_to(tmp_path)
    found = {line for line in check_bundle.findings(folder) if not line.startswith("missing")}
    assert found == {
        "not in the list: beside.txt", "not in the list: secret.txt", f"leads outside: {inside / 'numpy'}",
        "module not in the list: ssl", "module not in the list: evil",
    }


def test_all_of_our_own_files_come_along() -> None:
    shipped = [f for f in (ROOT / "resources").rglob("*") if f.is_file() and f.name != "README.md"]
    steps = [*(ROOT / "src/thuisplan/storage/migrations").glob("*.sql")]
    assert len(shipped) > 200
    for file in shipped:
        assert contents.may_be_inside(f"thuisplan/resources/{file.relative_to(ROOT / 'resources').as_posix()}"), file
    for file in steps:
        assert contents.may_be_inside(f"thuisplan/storage/migrations/{file.name}"), file
    others = {f.suffix for f in (ROOT / "src/thuisplan").rglob("*") if f.is_file()} - {".py", ".pyc", ".sql"}
    assert others == set()      # a new kind of file wants a line in contents.py


def test_what_must_be_there_may_be_there() -> None:
    there = [
        "thuisplan/resources/about.json", "thuisplan/resources/style/thuisplan.qss",
        "thuisplan/resources/fonts/Nunito-Bold.ttf", "thuisplan/storage/migrations/0001_first.sql",
        "PySide6/plugins/platforms/qwindows.dll", "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/translations/qtbase_nl.qm", "PySide6/Qt/plugins/imageformats/libqjpeg.so",
    ]
    for needed, example in zip(contents.NEEDED, there, strict=True):
        assert re.fullmatch(needed, example)
        assert contents.may_be_inside(example)


def test_every_package_that_the_program_imports_is_in_the_list() -> None:
    imported = set()
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module)
    tops = {name.partition(".")[0] for name in imported} - set(sys.stdlib_module_names)
    assert tops - {"__future__"} <= contents.PACKAGES
    assert not [i for i in imported for gone in contents.EXCLUDED_MODULES if i == gone or i.startswith(f"{gone}.")]


def test_the_building_packages_are_pinned_by_hash_and_the_same() -> None:
    pins: dict[str, set[str]] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            pins.setdefault(Requirement(line).name, set()).add(str(Requirement(line).specifier))
    wanted = (PACKAGING / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in wanted.splitlines() if line and not line.startswith("#")]
    built: dict[str, set[str]] = {}
    for line in lines:
        pin, *hashes = line.split(" --hash=sha256:")
        assert hashes, line
        assert all(re.fullmatch(r"[0-9a-f]{64}", h.strip()) for h in hashes), line
        built.setdefault(Requirement(pin).name, set()).add(str(Requirement(pin).specifier))
    assert {"pyinstaller", "pyside6-essentials", "numpy"} <= built.keys()
    for name in built.keys() & pins.keys():
        assert built[name] == pins[name], f"{name}: run make lock"
    own = {Requirement(r).name for r in PROJECT["project"]["dependencies"]}
    assert own <= built.keys()


# -- icons

def test_the_icons_hold_every_size(qapp: QApplication, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, PACKAGING / "icons.py", tmp_path], check=False)
    assert done.returncode == 0
    ico = (tmp_path / "thuisplan.ico").read_bytes()
    kind, count = struct.unpack_from("<HH", ico, 2)
    assert (kind, count) == (1, len(icons.ICO))
    for n, size in enumerate(icons.ICO):
        width, *_, length, place = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * n)
        _is_drawn(ico[place:place + length], size)
        assert width == size % 256
    icns = (tmp_path / "thuisplan.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack_from(">I", icns, 4) == (len(icns),)
    place, seen = 8, {}
    while place < len(icns):
        name, (length,) = icns[place:place + 4], struct.unpack_from(">I", icns, place + 4)
        seen[name] = icns[place + 8:place + length]
        place += length
    assert seen.keys() == icons.ICNS.keys()
    for name, size in icons.ICNS.items():
        _is_drawn(seen[name], size)
    beside = QImage(str(tmp_path / "thuisplan.bmp"))
    assert (beside.width(), beside.height()) == (164, 314)


def _is_drawn(png: bytes, size: int) -> None:
    image = QImage.fromData(png)
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    colours = {image.pixelColor(x, y).name() for x in range(0, size, max(1, size // 16)) for y in range(size)}
    assert any(QColor(c).red() > 2 * QColor(c).green() > 0 for c in colours), "no roof"


# -- what the systems read

def test_the_mac_is_told_names_and_nothing_of_a_network() -> None:
    told = plistlib.loads((PACKAGING / "macos/Info.plist").read_bytes())
    assert told["CFBundleIdentifier"] == "nl.thuisplan.Thuisplan"
    assert told["CFBundleLocalizations"] == ["nl", "en"]
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert not [key for key in told if re.search("Network|Transport|Bonjour|Usage|URL", key)]
    for language in ("nl", "en"):
        text = (PACKAGING / f"macos/{language}.lproj/InfoPlist.strings").read_text(encoding="utf-8")
        assert all(re.fullmatch(r'"\w+" = "[^"]+";', line) for line in text.splitlines())
        assert '"CFBundleDisplayName" = "Thuisplan";' in text


def test_the_mac_gives_no_rights_but_the_one_that_python_needs() -> None:
    rights = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_desktop_file_is_whole() -> None:
    file = PACKAGING / "linux/thuisplan.desktop"
    entry = configparser.ConfigParser(interpolation=None, delimiters="=")
    entry.optionxform = str     # type: ignore[assignment,method-assign]
    entry.read(file, encoding="utf-8")
    told = entry["Desktop Entry"]
    wanted = ("Application", "thuisplan", "thuisplan", "false")
    assert (told["Type"], told["Exec"], told["Icon"], told["Terminal"]) == wanted
    assert told["StartupWMClass"] == "thuisplan"    # what app.py gives the windows
    assert 'setDesktopFileName("thuisplan")' in (ROOT / "src/thuisplan/app.py").read_text("utf-8")
    if validate := shutil.which("desktop-file-validate"):
        assert subprocess.run([validate, file], capture_output=True, check=False).stdout == b""


@pytest.mark.skipif(not shutil.which("makensis"), reason="no NSIS here")
def test_the_windows_installer_is_clean_nsis(tmp_path: Path) -> None:
    for name in ("Thuisplan.exe", "Thuisplan-console.exe", "LICENSE.txt", "_internal/x.dll"):
        (tmp_path / "program" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "program" / name).write_bytes(b"x")
    subprocess.run([sys.executable, PACKAGING / "icons.py", tmp_path], check=True)
    given = {
        "VERSION": "1.2.3", "FILES": tmp_path / "program/*.*", "OUT": tmp_path / "thuisplan.setup.exe",
        "ICON": tmp_path / "thuisplan.ico", "SIDE": tmp_path / "thuisplan.bmp", "KB": 1, "FAST": 1,
    }
    done = subprocess.run(
        ["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{k}={v}" for k, v in given.items()),
         PACKAGING / "windows/thuisplan.nsi"], capture_output=True, encoding="utf-8", check=False,
    )
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0


def test_each_text_of_the_windows_installer_is_in_both_languages() -> None:
    scripts = [*(PACKAGING / "windows").glob("*.ns?")]
    used = {name for f in scripts for name in re.findall(r"\$\((\w+)\)", f.read_text(encoding="utf-8"))}
    texts = (PACKAGING / "windows/texts.nsh").read_text(encoding="utf-8").replace("\\\n", "")
    said = re.findall(r'^!insertmacro TEXT (\w+)\s+"([^"]+)"\s+"([^"]+)"$', texts, re.MULTILINE)
    assert used == {name for name, _, _ in said}


# -- the list for other programs

def test_the_bill_of_materials_names_every_part() -> None:
    import shipped

    parts = [{"name": n, "version": v, "licence": "MIT", "text": "…"}
             for n, v in (("Thuisplan", "1.2.3"), ("SQLAlchemy", "2.1"), ("Nunito", ""))]
    about: dict[str, object] = {"version": "1.2.3", "made": "2026-11-25", "parts": parts}
    bill = shipped.bill_of_materials(about, {"sqlalchemy"})
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    text = json.dumps(bill)
    for wanted in ('"purl": "pkg:pypi/sqlalchemy@2.1"', '"name": "Nunito"', '"type": "application"', "2026-11-25T"):
        assert wanted in text
    assert bill == shipped.bill_of_materials(about, {"sqlalchemy"})


def test_both_of_the_openssl_s_are_named(tmp_path: Path) -> None:
    import shipped

    (tmp_path / "libcrypto-3.dll").write_bytes(b"\0OpenSSL 3.0.15 3 Sep 2024\0")
    (tmp_path / "libcrypto.so.3").write_bytes(b"\0OpenSSL 3.0.19 of Debian\0")
    named = [p.version for p in shipped._inside_packages([*tmp_path.iterdir()]) if p.name == "OpenSSL"]
    assert named[1:] == ["3.0.15"]
    assert re.fullmatch(r"3\.\d+\.\d+", named[0])     # that of SQLCipher


def test_the_licence_of_python_is_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shipped

    standard = tmp_path / "lib" / "python3.13"
    standard.mkdir(parents=True)
    (tmp_path / "Python").write_bytes(b"\xcf\xfa\xed\xfe")      # on a Mac the library itself is called that
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    monkeypatch.setattr(sysconfig, "get_path", lambda _name: str(standard))
    with pytest.raises(SystemExit, match=r"no LICENSE\.txt"):
        shipped._python()
    (standard / "LICENSE.txt").write_text("PSF", encoding="utf-8")
    assert shipped._python().text == "PSF"


def test_the_day_of_the_version_is_a_day() -> None:
    assert date.fromisoformat(PROJECT["tool"]["thuisplan"]["made"]) >= date(2026, 11, 25)
