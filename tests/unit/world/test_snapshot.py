"""Parts of a world on disk: whole or not used at all."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from matcher.understanding.understanding import Understanding
from matcher.world import build_world
from matcher.world import snapshot as snapshots
from matcher.world.snapshot import current, open_part, save_part, schema
from matcher.world.workplaces import Workplaces, workplaces_of
from tests.make import vacancy, workplace

MANY = 3000


@pytest.fixture
def many() -> Workplaces:
    return workplaces_of(workplace(n, f"Sted {n}", postcode="7014") for n in range(1, MANY))


def test_what_is_opened_is_what_was_saved(tmp_path: Path, many: Workplaces) -> None:
    """Every workplace reads the same from memory and from disk."""
    save_part(tmp_path, "workplaces", many, {"mark": "a"})
    found = open_part(current(tmp_path, "workplaces"))
    assert found is not None
    opened, source = found
    assert source == {"mark": "a"}
    assert list(opened) == list(many)
    assert opened.id == many.id


def test_large_columns_are_mapped_not_read(tmp_path: Path, many: Workplaces) -> None:
    """A process holds no copy of its own of a column that many share."""
    opened = open_part(save_part(tmp_path, "workplaces", many, {}))
    assert opened is not None
    column = opened[0].orgnr
    assert isinstance(column.base, np.memmap)
    assert not column.flags.writeable


def test_a_changed_byte_is_found_in_every_file(tmp_path: Path, many: Workplaces) -> None:
    """Whatever file is damaged, the part is not used."""
    home = save_part(tmp_path, "workplaces", many, {})
    files = [p for p in home.iterdir() if p.name != "manifest.json"]
    assert len(files) > 3
    for path in files:
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        assert open_part(home) is None
        path.write_bytes(whole[:-1])
        assert open_part(home) is None
        path.write_bytes(whole)
    assert open_part(home) is not None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "x"}', '{"files": {}}'])
def test_a_manifest_half_written_is_no_part(tmp_path: Path, many: Workplaces, content: str) -> None:
    home = save_part(tmp_path, "workplaces", many, {})
    (home / "manifest.json").write_text(content)
    assert open_part(home) is None


def test_a_part_of_another_form_is_not_read(tmp_path: Path, many: Workplaces) -> None:
    home = save_part(tmp_path, "workplaces", many, {})
    manifest = json.loads((home / "manifest.json").read_text())
    assert manifest["schema"] == schema()
    (home / "manifest.json").write_text(json.dumps({**manifest, "schema": "other"}))
    assert open_part(home) is None


def test_those_who_have_a_part_open_keep_it_while_the_next_is_made(
    tmp_path: Path, many: Workplaces
) -> None:
    """Two rebuilds later the old snapshot still answers; the new one is the current."""
    opened = open_part(save_part(tmp_path, "workplaces", many, {}))
    assert opened is not None
    for count in (10, 20, 30):
        fewer = workplaces_of(workplace(n, f"Sted {n}") for n in range(1, count))
        save_part(tmp_path, "workplaces", fewer, {})
    assert opened[0][MANY - 2].name == f"Sted {MANY - 1}"
    newest = open_part(current(tmp_path, "workplaces"))
    assert newest is not None
    assert len(newest[0]) == 29
    assert len([p for p in tmp_path.iterdir() if p.is_dir()]) == 2


def test_a_build_that_fails_leaves_the_part_before(
    tmp_path: Path, many: Workplaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full in the middle of writing: nothing half is left, nothing is lost."""
    save_part(tmp_path, "workplaces", many, {"mark": "a"})

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(snapshots, "_sum", full)
    with pytest.raises(OSError, match="space"):
        save_part(tmp_path, "workplaces", many, {"mark": "b"})
    monkeypatch.undo()
    found = open_part(current(tmp_path, "workplaces"))
    assert found is not None
    assert found[1] == {"mark": "a"}
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_the_world_has_one_id_for_one_content(understanding: Understanding) -> None:
    """The order things come in changes nothing; a changed name, place or advert does."""
    adverts = [vacancy("v1", "Kokk"), vacancy("v2", "Renholder")]
    units = [workplace(1, "Kafé"), workplace(2, "Butikk")]
    world = build_world(adverts, units, {}, understanding)
    same = build_world(adverts[::-1], units[::-1], {}, understanding)
    assert same.id == world.id
    others = [
        build_world(adverts[:1], units, {}, understanding),
        build_world(adverts, units[:1], {}, understanding),
        build_world([replace(adverts[0], text="50 %"), adverts[1]], units, {}, understanding),
        build_world(adverts, [replace(units[0], employees=7), units[1]], {}, understanding),
        build_world(adverts, [replace(units[0], name="Kro"), units[1]], {}, understanding),
    ]
    assert len({w.id for w in (world, *others)}) == 1 + len(others)
