"""Zips that Thuisplan did not write, or not like this: each is refused by name, and nothing is changed by it."""

import hashlib
import json
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from families import rows_of
from house import open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.errors import DatabaseRefused
from thuisplan.storage.export_format import ImportRefused, ImportTrouble
from thuisplan.storage.exporting import export
from thuisplan.storage.restoring import restore

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
Files = dict[str, bytes]


@pytest.fixture
def family(tmp_path: Path) -> Path:
    house = open_house(tmp_path)
    child = house.services.family.add_child("Noor", "fox", "butter", 5)
    house.services.family.add_adult("mama")
    house.services.routines.add("Na school", "backpack", weekdays=range(1, 8), steps=[("Fruit", "red-apple")])
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.database.close()
    return house.path


@pytest.fixture
def files(family: Path) -> Files:
    """What an export holds, to be spoiled."""
    written = export(family, family.parent / "goed.zip", NOW)
    with zipfile.ZipFile(written.path) as zipped:
        found = {name: zipped.read(name) for name in zipped.namelist()}
    written.path.unlink()
    return found


def pack(folder: Path, files: Files, *, seal: bool = True) -> Path:
    """A zip of these; `seal`: with the right sums, as somebody would who knows the format."""
    if seal:
        manifest = json.loads(files["manifest.json"])
        for entry in manifest["tables"]:
            if entry.get("file") in files:
                entry["sha256"] = hashlib.sha256(files[entry["file"]]).hexdigest()
                entry["rows"] = files[entry["file"]].count(b"\n{")
        files = files | {"manifest.json": json.dumps(manifest).encode()}
    made = folder / "kwaad.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return made


def refused(family: Path, source: Path) -> ImportTrouble:
    before = {p: p.read_bytes() for p in family.parent.rglob("*") if p.is_file()}
    with pytest.raises(ImportRefused) as caught:
        restore(family, source, NOW)
    assert {p: p.read_bytes() for p in family.parent.rglob("*") if p.is_file()} == before
    assert "Noor" not in str(caught.value)
    return caught.value.trouble


def test_the_zip_to_be_spoiled_is_good(family: Path, files: Files) -> None:
    before = rows_of(family)
    restore(family, pack(family.parent, files), NOW)
    assert rows_of(family) == before


# -- what it is made of

@pytest.mark.parametrize("name", [
    "../thuisplan.db", "/etc/passwd", "C:\\thuisplan.db", "..\\place.txt", "gegevens/../../x.json",
    "gegevens/child.exe", "GEGEVENS/child.json", "gegevens/", "csv/..csv", "n\x00ul.txt", "thuisplan.db",
    "gegevens/" + "a" * 70 + ".json",
])
def test_a_name_that_does_not_belong(family: Path, files: Files, name: str) -> None:
    assert refused(family, pack(family.parent, files | {name: b"x"})) is ImportTrouble.WRONG


def test_two_entries_of_one_name(family: Path, files: Files) -> None:
    made = pack(family.parent, files)
    with zipfile.ZipFile(made, "a") as zipped, pytest.warns(UserWarning, match="Duplicate"):
        zipped.writestr("gegevens/child.json", b"[\n]\n")
    assert refused(family, made) is ImportTrouble.WRONG


@pytest.mark.parametrize("mode", [0o120777, 0o040755, 0o020666, 0o010666])
def test_an_entry_that_is_a_link_or_a_device(family: Path, files: Files, mode: int) -> None:
    made = pack(family.parent, {n: c for n, c in files.items() if n != "LEESMIJ.txt"})
    with zipfile.ZipFile(made, "a") as zipped:
        link = zipfile.ZipInfo("LEESMIJ.txt")
        link.external_attr = mode << 16
        zipped.writestr(link, b"/etc/passwd")
    assert refused(family, made) is ImportTrouble.WRONG


def test_an_entry_with_a_password(family: Path, files: Files) -> None:
    made = pack(family.parent, files)
    raw = bytearray(made.read_bytes())
    for at in (raw.find(b"PK\x03\x04") + 6, raw.find(b"PK\x01\x02") + 8):
        raw[at] |= 1
    made.write_bytes(raw)
    assert refused(family, made) is ImportTrouble.WRONG


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_entry_packed_in_another_way(family: Path, files: Files, method: int) -> None:
    made = pack(family.parent, {n: c for n, c in files.items() if n != "LEESMIJ.txt"})
    with zipfile.ZipFile(made, "a", method) as zipped:
        zipped.writestr("LEESMIJ.txt", b"x" * 999)
    assert refused(family, made) is ImportTrouble.WRONG


def test_a_bomb(family: Path, files: Files) -> None:
    rows = b"[\n" + b" " * 30_000_000 + b"\n]\n"
    assert refused(family, pack(family.parent, files | {"gegevens/tick.json": rows})) is ImportTrouble.TOO_LARGE


def test_a_bomb_that_says_it_is_small(family: Path, files: Files) -> None:
    made = pack(family.parent, files | {"gegevens/tick.json": b"[\n" + b" " * 30_000_000 + b"\n]\n"})
    raw = bytearray(made.read_bytes())
    with zipfile.ZipFile(made) as zipped:
        place = zipped.getinfo("gegevens/tick.json").header_offset
    struct.pack_into("<I", raw, place + 22, 40)
    at = raw.rfind(b"gegevens/tick.json") - 46
    struct.pack_into("<I", raw, at + 24, 40)
    made.write_bytes(raw)
    assert refused(family, made) in (ImportTrouble.DAMAGED, ImportTrouble.WRONG)


def test_more_entries_than_there_can_be(family: Path, files: Files) -> None:
    many = {f"csv/t{n}.csv": b"" for n in range(300)}
    assert refused(family, pack(family.parent, files | many)) is ImportTrouble.TOO_LARGE


def test_a_line_without_an_end(family: Path, files: Files) -> None:
    long = b'[\n{"id":"' + bytes(range(48, 58)) * 150_000 + b'"}\n]\n'
    made = pack(family.parent, files | {"gegevens/tick.json": long})
    assert refused(family, made) in (ImportTrouble.TOO_LARGE, ImportTrouble.WRONG)


@pytest.mark.parametrize("part", range(1, 20))
def test_half_a_zip(family: Path, files: Files, part: int) -> None:
    made = pack(family.parent, files)
    raw = made.read_bytes()
    made.write_bytes(raw[:len(raw) * part // 20])
    assert refused(family, made) is ImportTrouble.DAMAGED


@pytest.mark.parametrize("part", range(1, 20))
def test_a_zip_that_changed_on_the_way(family: Path, files: Files, part: int) -> None:
    made = pack(family.parent, files)
    with zipfile.ZipFile(made) as zipped:
        info = zipped.getinfo("gegevens/child.json")
    raw = bytearray(made.read_bytes())
    raw[info.header_offset + 30 + len(info.filename) + info.compress_size * part // 20] ^= 0xFF
    made.write_bytes(raw)
    assert refused(family, made) in (ImportTrouble.DAMAGED, ImportTrouble.WRONG)


def test_what_is_no_zip_at_all(family: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief.zip"
    for content in (b"", b"PK", b"Beste oma", b"\0" * 5000):
        letter.write_bytes(content)
        before = family.read_bytes()
        with pytest.raises(DatabaseRefused):
            restore(family, letter, NOW)
        assert family.read_bytes() == before


def test_an_empty_zip_and_one_of_another_program(family: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w"):
        pass
    assert refused(family, tmp_path / "a.zip") is ImportTrouble.FOREIGN
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr("word/document.xml", b"<xml/>")
    assert refused(family, tmp_path / "a.zip") is ImportTrouble.FOREIGN


# -- what the manifest says

@pytest.mark.parametrize(("change", "trouble"), [
    ({"program": "Excel"}, ImportTrouble.FOREIGN),
    ({"program": 7}, ImportTrouble.FOREIGN),
    ({"format": 2}, ImportTrouble.NEWER),
    ({"schema": 99}, ImportTrouble.NEWER),
    ({"schema": 10 ** 30}, ImportTrouble.NEWER),
    ({"schema": 0}, ImportTrouble.WRONG),
    ({"schema": -1}, ImportTrouble.WRONG),
    ({"schema": 1}, ImportTrouble.WRONG),       # that one had other tables
    ({"tables": []}, ImportTrouble.WRONG),
    ({"tables": "all"}, ImportTrouble.WRONG),
    ({"made": None}, ImportTrouble.WRONG),
])
def test_a_manifest_that_does_not_fit(
    family: Path, files: Files, change: dict[str, Any], trouble: ImportTrouble
) -> None:
    manifest = json.loads(files["manifest.json"]) | change
    made = pack(family.parent, files | {"manifest.json": json.dumps(manifest).encode()}, seal=False)
    assert refused(family, made) is trouble


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"program":"Thuisplan"}',
])
def test_a_manifest_that_is_none(family: Path, files: Files, content: bytes) -> None:
    made = pack(family.parent, files | {"manifest.json": content}, seal=False)
    assert refused(family, made) is ImportTrouble.FOREIGN


def _entries(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[dict[str, Any]], object]:
    return lambda manifest: change(manifest["tables"])


@pytest.mark.parametrize("change", [
    lambda tables: tables.append(tables[0]),
    lambda tables: tables[0].update(file="gegevens/child.json"),
    lambda tables: tables[0].update(file="../../x"),
    lambda tables: tables[0].update(rows=-1),
    lambda tables: tables[0].update(rows=10 ** 12),
    lambda tables: tables[0].update(sha256="0" * 64),
    lambda tables: tables.pop(),
    lambda tables: tables[0].update(name="local", file="gegevens/local.json"),
    lambda tables: tables[0].update(name="child; DROP TABLE child"),
])
def test_a_list_of_tables_that_does_not_fit(
    family: Path, files: Files, change: Callable[[list[dict[str, Any]]], object]
) -> None:
    manifest = json.loads(files["manifest.json"])
    change(manifest["tables"])
    made = pack(family.parent, files | {"manifest.json": json.dumps(manifest).encode()}, seal=False)
    assert refused(family, made) in (ImportTrouble.WRONG, ImportTrouble.DAMAGED)


def test_a_table_of_this_laptop_alone(family: Path, files: Files) -> None:
    manifest = json.loads(files["manifest.json"])
    manifest["tables"].append({"name": "local", "file": "gegevens/local.json", "rows": 1, "sha256": ""})
    local = b'[\n{"key":"pin","value":"mine"}\n]\n'
    spoilt = files | {"manifest.json": json.dumps(manifest).encode(), "gegevens/local.json": local}
    made = pack(family.parent, spoilt)
    assert refused(family, made) is ImportTrouble.WRONG


# -- what the rows say

@pytest.mark.parametrize(("table", "change"), [
    ("child", {"id": "00"}), ("child", {"id": None}), ("child", {"id": 7}), ("child", {"id": "zz" * 16}),
    ("child", {"name": None}), ("child", {"name": 5}), ("child", {"name": ["Noor"]}),
    ("child", {"name": "x" * 30_000}),
    ("child", {"archived": True}), ("child", {"archived": "0"}), ("child", {"archived": 1.5}),
    ("child", {"position": 10 ** 30}), ("child", {"position": -(10 ** 17)}), ("child", {"position": 1e300}),
    ("child", {"born": "gisteren"}), ("child", {"born": "ffffffffffffffff-00000000"}), ("child", {"born": ""}),
    ("child", {"stamps": "[]"}), ("child", {"stamps": "{"}), ("child", {"stamps": '{"name":7}'}),
    ("child", {"stamps": "[" * 9000}), ("child", {"extra": "7"}), ("child", {"seq": None}),
    ("child", {"surname": "Jansen"}),
    ("groep", {"child": "00" * 16}), ("step", {"routine": "11" * 16}), ("practice", {"helper": "22" * 16}),
    ("practice", {"kind": "chess"}), ("practice", {"day": "2026-02-30"}), ("practice", {"logged_at": "now"}),
    ("practice", {"minutes": "20"}), ("routine", {"at": "25:00"}), ("practice", {"mood": ""}),
])
def test_a_value_that_cannot_be(family: Path, files: Files, table: str, change: dict[str, Any]) -> None:
    name = f"gegevens/{table}.json"
    rows = json.loads(files[name])
    rows[0] |= change
    lines = b",\n".join(json.dumps(row).encode() for row in rows)
    spoilt = b"[\n" + lines + b"\n]\n"
    assert refused(family, pack(family.parent, files | {name: spoilt})) is ImportTrouble.WRONG


def test_two_rows_of_one_id_and_a_row_without_a_column(family: Path, files: Files) -> None:
    row = json.loads(files["gegevens/child.json"])[0]
    twice = b"[\n" + b",\n".join([json.dumps(row).encode()] * 2) + b"\n]\n"
    assert refused(family, pack(family.parent, files | {"gegevens/child.json": twice})) is ImportTrouble.WRONG
    del row["name"]
    less = b"[\n" + json.dumps(row).encode() + b"\n]\n"
    assert refused(family, pack(family.parent, files | {"gegevens/child.json": less})) is ImportTrouble.WRONG


@pytest.mark.parametrize("rows", [
    b"", b"7", b"null", b"[\nnull\n]\n", b"[\n{}\n]\n", b"[\n\xff\n]\n", b"[\n{\"id\":NaN}\n]\n", b'[\n"x"\n]\n',
    b"\n\n",
])
def test_rows_that_are_none(family: Path, files: Files, rows: bytes) -> None:
    trouble = refused(family, pack(family.parent, files | {"gegevens/child.json": rows}))
    assert trouble in (ImportTrouble.WRONG, ImportTrouble.DAMAGED)
