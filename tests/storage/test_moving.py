"""Moving to another folder: everything comes along, and nothing of an earlier family there is touched."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from house import House, open_house
from thuisplan.storage import moving
from thuisplan.storage.backups import CopyKind, daily, list_copies, make_copy
from thuisplan.storage.checks import check
from thuisplan.storage.errors import CopyFailed, FailReason
from thuisplan.storage.moving import PlaceTaken, copy_over, files_of, sweep
from thuisplan.storage.restoring import restore

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
EARLIER = "thuisplan-2024-01-05T101500-daily.db"


def copies_at(folder: Path) -> list[str]:
    return sorted(p.name for p in (folder / "copies").iterdir()) if (folder / "copies").is_dir() else []


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """The other place, where an earlier family left a copy."""
    folder = tmp_path / "there"
    (folder / "copies").mkdir(parents=True)
    (folder / "copies" / EARLIER).write_bytes(b"of an earlier family")
    return folder


def closed_family(folder: Path) -> House:
    folder.mkdir()
    house = open_house(folder)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    daily(house.path, NOW)
    house.database.close()
    aside = restore(house.path, list_copies(house.path)[0].path, NOW + timedelta(hours=1))
    assert aside is not None
    aside.with_name(aside.name + "-journal").write_bytes(b"what was being written")
    return house


def test_everything_comes_along_and_goes_here(tmp_path: Path, there: Path) -> None:
    house = closed_family(tmp_path / "here")
    before = copies_at(tmp_path / "here")
    assert len(before) == 3
    here = files_of(house.path)
    copy_over(house.path, there, 0o600)
    assert check(there / "thuisplan.db").is_whole
    assert copies_at(there) == sorted([*before, EARLIER])
    sweep(here)
    assert list((tmp_path / "here").iterdir()) == []


def test_what_was_brought_is_taken_away_again_and_nothing_else(tmp_path: Path, there: Path) -> None:
    house = closed_family(tmp_path / "here")
    before = copies_at(tmp_path / "here")
    sweep(copy_over(house.path, there, 0o600))
    assert copies_at(there) == [EARLIER]
    assert not (there / "thuisplan.db").exists()
    assert copies_at(tmp_path / "here") == before


def test_a_copy_that_fails_halfway_leaves_nothing(
    tmp_path: Path, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = closed_family(tmp_path / "here")

    def full(path: Path, _target: Path, _mode: int) -> None:
        raise CopyFailed(path, ["full"], FailReason.FULL)

    monkeypatch.setattr(moving, "copy_to", full)
    with pytest.raises(CopyFailed):
        copy_over(house.path, there, 0o600)
    assert copies_at(there) == [EARLIER]
    assert check(house.path).is_whole


def test_a_copy_of_the_same_moment_stays_as_it_is(tmp_path: Path, there: Path) -> None:
    house = closed_family(tmp_path / "here")
    name = list_copies(house.path)[0].path.name
    (there / "copies" / name).write_bytes(b"theirs")
    sweep(copy_over(house.path, there, 0o600))
    assert (there / "copies" / name).read_bytes() == b"theirs"


def test_a_place_that_is_taken_is_left_alone(tmp_path: Path, there: Path) -> None:
    house = closed_family(tmp_path / "here")
    make_copy(house.path, CopyKind.IMPORT, NOW)
    (there / "thuisplan.db").write_bytes(b"theirs")
    with pytest.raises(PlaceTaken):
        copy_over(house.path, there, 0o600)
    assert copies_at(there) == [EARLIER]
    assert (there / "thuisplan.db").read_bytes() == b"theirs"
