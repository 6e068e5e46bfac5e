"""Where the data are, the copies of every day, the check that is remembered, and what is written elsewhere."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from house import House, open_house
from storage.media import read_only, small_disk
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.safekeeping import CopyKind, Keeper, NotWritten, Worry
from thuisplan.storage.backups import daily, named_copies
from thuisplan.storage.checks import check
from thuisplan.storage.export_format import Manifest
from thuisplan.storage.importing import look_through


def again(house: House) -> House:
    """After a restart."""
    house.database.close()
    return open_house(house.path.parent)


def test_where_the_data_are_and_how_big(house: House) -> None:
    where = house.services.safekeeping.where()
    assert (where.folder, where.size, where.copies_size) == (house.path.parent, house.path.stat().st_size, 0)
    assert where.keeper is None
    house.services.safekeeping.daily()
    (copy,) = house.services.safekeeping.copies()
    assert house.services.safekeeping.where().copies_size == copy.size > 0
    assert copy.kind is CopyKind.DAILY


def test_in_a_folder_of_a_cloud_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    house = open_house(tmp_path / "Dropbox")
    assert house.services.safekeeping.where().keeper is Keeper.DROPBOX
    assert house.services.safekeeping.worries() == [Worry.KEPT_ELSEWHERE]
    house.database.close()


def test_a_check_is_remembered_over_a_restart(house: House, child: Child) -> None:
    safe = house.services.safekeeping
    assert safe.last_check() is None
    safe.daily()
    house.told.clear()
    safe.keep_check(safe.look())
    assert house.told == [Change.COPIES]
    house = again(house)
    found = house.services.safekeeping.last_check()
    assert found is not None
    assert found.is_well
    assert (found.when, found.state, found.copies, found.broken_copies) == (house.clock(), "whole", 1, 0)
    assert house.services.safekeeping.worries() == []
    house.database.close()


def test_a_broken_copy_is_found_told_and_forgotten_when_it_is_gone(house: House) -> None:
    safe = house.services.safekeeping
    safe.daily()
    copy = safe.copies()[0].path
    copy.write_bytes(copy.read_bytes()[:9000])
    safe.keep_check(safe.look())
    assert safe.worries() == [Worry.NOT_WELL]
    house = again(house)
    assert house.services.safekeeping.worries() == [Worry.NOT_WELL]
    copy.unlink()
    house.services.safekeeping.keep_check(house.services.safekeeping.look())
    assert house.services.safekeeping.worries() == []
    house.database.close()


@pytest.mark.parametrize("kept", ["", "{", "[]", "null", '{"at": "x"}', '{"new": 1}'])
def test_what_another_version_remembered_counts_for_nothing(house: House, kept: str) -> None:
    house.database._driver.execute("INSERT INTO local VALUES ('check', ?)", (kept,))
    assert house.services.safekeeping.last_check() is None


def test_a_copy_that_is_not_made_is_told_until_one_is(house: House) -> None:
    safe, folder = house.services.safekeeping, house.path.parent / "copies"
    folder.touch()
    house.told.clear()
    safe.daily()
    assert house.told == [Change.COPIES]
    assert safe.worries() == [Worry.NO_COPY]
    house = again(house)
    assert house.services.safekeeping.worries() == [Worry.NO_COPY]
    folder.unlink()
    house.services.safekeeping.daily()
    assert house.told == [Change.COPIES]
    assert house.services.safekeeping.worries() == []
    house.told.clear()
    house.services.safekeeping.daily()      # nothing new: nobody is told
    assert house.told == []
    house.database.close()


def test_a_damaged_database_never_replaces_a_good_copy(house: House, child: Child) -> None:
    now = house.clock()
    for days in (3, 2, 1):
        daily(house.path, now.replace(day=now.day - days))
    before = {copy.path: copy.path.read_bytes() for copy in named_copies(house.path)}
    raw = bytearray(house.path.read_bytes())
    raw[4096 * 4:4096 * 5] = os.urandom(4096)
    house.path.write_bytes(raw)
    house.services.safekeeping.daily()
    assert {copy.path: copy.path.read_bytes() for copy in named_copies(house.path)} == before
    assert Worry.NO_COPY in house.services.safekeeping.worries()
    assert house.services.safekeeping.why_no_copy() == "faults"


# -- elsewhere

def test_a_copy_on_a_stick_can_be_put_back(house: House, child: Child, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    first, second = (house.services.safekeeping.copy_to(stick) for _ in range(2))
    assert [p.name for p in sorted(stick.iterdir())] == [
        "Thuisplan-kopie-2026-11-20-2.db", "Thuisplan-kopie-2026-11-20.db"]
    assert first.path != second.path
    assert check(first.path).counts == check(house.path).counts
    assert first.size == first.path.stat().st_size
    assert first.same_disk


def test_everything_in_a_zip(house: House, child: Child, tmp_path: Path) -> None:
    written = house.services.safekeeping.export(tmp_path / "gezin.zip")
    assert isinstance(look_through(written.path), Manifest)
    assert written.rows["child"] == 1
    if os.name == "posix":
        assert stat.S_IMODE(written.path.stat().st_mode) == 0o600


def test_a_zip_without_its_ending_takes_no_place_of_another(house: House, tmp_path: Path) -> None:
    (tmp_path / "foto's.zip").write_bytes(b"ours")
    first = house.services.safekeeping.export(tmp_path / "foto's")
    assert first.path == tmp_path / "foto's-2.zip"
    assert (tmp_path / "foto's.zip").read_bytes() == b"ours"
    second = house.services.safekeeping.export(tmp_path / "foto's-2.zip")       # the dialog asked about this one
    assert second.path == first.path


def test_a_full_stick(house: House, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 20) as stick:
        for write in (house.services.safekeeping.copy_to, lambda s: house.services.safekeeping.export(s / "a.zip")):
            (stick / "ballast").write_bytes(bytes(16_000))
            with pytest.raises(NotWritten) as caught:
                write(stick)
            assert caught.value.reason == "full"
            assert [p.name for p in stick.iterdir()] == ["ballast"]


def test_a_stick_that_may_only_be_read(house: House, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with read_only(stick):
        for write in (house.services.safekeeping.copy_to, lambda s: house.services.safekeeping.export(s / "a.zip")):
            with pytest.raises(NotWritten) as caught:
                write(stick)
            assert caught.value.reason == "read_only"


def test_a_stick_that_was_pulled_out(house: House, tmp_path: Path) -> None:
    for write in (house.services.safekeeping.copy_to, lambda s: house.services.safekeeping.export(s / "a.zip")):
        with pytest.raises(NotWritten) as caught:
            write(tmp_path / "gone")
        assert caught.value.reason == "io"


@pytest.mark.parametrize("gone", [True, False])
def test_data_that_cannot_be_read_any_more(house: House, tmp_path: Path, gone: bool) -> None:
    house.path.unlink()
    if not gone:
        house.path.write_bytes(b"torn")
    target = tmp_path / "stick"
    target.mkdir()
    for write in (house.services.safekeeping.copy_to, lambda s: house.services.safekeeping.export(s / "a.zip")):
        with pytest.raises(NotWritten):
            write(target)
    assert list(target.iterdir()) == []


def test_a_zip_that_was_there_stays_when_the_new_one_fails(house: House, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 40) as stick:
        target = stick / "gezin.zip"
        target.write_bytes(b"of last year")
        (stick / "ballast").write_bytes(bytes(32_000))
        with pytest.raises(NotWritten):
            house.services.safekeeping.export(target)
        assert target.read_bytes() == b"of last year"


def test_a_stick_that_knows_no_rights(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As vfat answers; a real one is below, where one can be made."""
    def refuse(_path: Path, _mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    assert check(house.services.safekeeping.copy_to(tmp_path).path).is_whole
    assert house.services.safekeeping.export(tmp_path / "gezin.zip").size


@pytest.mark.skipif(shutil.which("mkfs.vfat") is None, reason="NOT TESTED HERE: no vfat can be made")
def test_a_real_vfat_has_no_rights_to_give(house: House, tmp_path: Path) -> None:
    image, stick = tmp_path / "image", tmp_path / "vfat"
    image.write_bytes(bytes(8_000_000))
    stick.mkdir()
    subprocess.run(["mkfs.vfat", image], check=True, capture_output=True)
    if subprocess.run(["mount", "-o", "loop", image, stick], check=False, capture_output=True).returncode:
        pytest.skip("cannot mount here")
    try:
        assert house.services.safekeeping.copy_to(stick).path.is_file()
    finally:
        subprocess.run(["umount", "-l", stick], check=True)
