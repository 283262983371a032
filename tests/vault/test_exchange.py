from __future__ import annotations

import errno
import itertools
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CannotWrite, ExpectedError, ReadOnly
from boundarycheck.vault import exchange
from faults import Killed, struck_at
from vaults import contents, mode

if TYPE_CHECKING:
    from collections.abc import Callable

BOTH = ("journal.db", "key.json")
OLD = {"key.json": b"old key", "journal.db": b"old words", "journal.db-wal": b"old log"}
NEW = {"key.json": b"new key", "journal.db": b"new words"}
BELONGS = {"key.json": ("key.json",), "journal.db": ("journal.db", "journal.db-wal")}


@pytest.fixture(params=[BOTH, ("key.json",), ("journal.db",)], ids="+".join)
def staged(request: pytest.FixtureRequest) -> tuple[str, ...]:
    names: tuple[str, ...] = request.param
    return names


@pytest.fixture(params=[None, "2026-03-09-143000"])
def aside(request: pytest.FixtureRequest) -> str | None:
    name: str | None = request.param
    return name


def begin(place: Path, staged: tuple[str, ...]) -> Path:
    """Make a folder with the old journal and the new one in its stage."""
    place.mkdir(mode=0o700)
    for name, data in OLD.items():
        (place / name).write_bytes(data)
    stage = exchange.stage(place)
    for name in staged:
        (stage / name).write_bytes(NEW[name])
    return place


def files(place: Path) -> dict[str, bytes]:
    return {name: data for name, (data, _) in contents(place).items() if (place / name).is_file()}


def after(staged: tuple[str, ...], aside: str | None) -> dict[str, bytes]:
    """What the folder holds when the exchange is done."""
    replaced = {name for part in staged for name in BELONGS[part]}
    kept = {name: data for name, data in OLD.items() if name not in replaced}
    put_aside = {f"kept-aside/{aside}/{name}": OLD[name] for name in replaced} if aside else {}
    return kept | {name: NEW[name] for name in staged} | put_aside


def without_what_is_worthless(place: Path) -> dict[str, bytes]:
    worthless = ("incoming.new/", "incoming/aside")
    return {name: data for name, data in files(place).items() if not name.startswith(worthless)}


def test_the_new_one_takes_the_place_of_the_old_one(tmp_path: Path, staged: tuple[str, ...], aside: str | None) -> None:
    place = begin(tmp_path / "journal", staged)
    exchange.decide(place, aside)
    assert files(place) == after(staged, aside)
    assert not (place / "incoming").exists()
    assert not exchange.unfinished(place)
    if aside is not None:
        assert mode(place / "kept-aside") == mode(place / "kept-aside" / aside) == 0o700


def test_into_an_empty_folder_there_is_nothing_to_put_aside(tmp_path: Path, aside: str | None) -> None:
    place = begin(tmp_path / "journal", BOTH)
    for name in OLD:
        (place / name).unlink()
    exchange.decide(place, aside)
    assert files(place) == NEW


def interrupted(place: Path, staged: tuple[str, ...], act: Callable[[], None], number: int, *, dies: bool) -> bool:
    """Let ``act`` fail at its change of ``number``; return whether it has so many."""
    with struck_at(number, dies=dies) as faults, suppress(Killed, ExpectedError):
        act()
    # At every moment one of the two journals can be told to be the one that counts, and is whole.
    decided = exchange.unfinished(place)
    here = files(place)
    for name in staged:
        if decided:
            assert NEW[name] in {here.get(name), here.get(f"incoming/{name}")}
    if not decided and here["journal.db"] == OLD["journal.db"]:
        assert here["journal.db-wal"] == OLD["journal.db-wal"]
    return faults.struck


@pytest.mark.parametrize("dies", [True, False])
def test_cut_short_anywhere_it_is_one_journal_or_the_other(
    tmp_path: Path, staged: tuple[str, ...], aside: str | None, dies: bool
) -> None:
    ends: set[bool] = set()
    for number in itertools.count():
        place = begin(tmp_path / str(number), staged)

        def decide(place: Path = place) -> None:
            exchange.decide(place, aside)

        struck = interrupted(place, staged, decide, number, dies=dies)
        decided = exchange.unfinished(place) or (place / staged[0]).read_bytes() == NEW[staged[0]]
        ends.add(decided)
        exchange.finish(place)
        assert without_what_is_worthless(place) == (after(staged, aside) if decided else OLD)
        exchange.discard(place)
        if not struck:
            break
    assert ends == {True, False}
    assert number >= 7


@pytest.mark.parametrize("dies", [True, False])
def test_cut_short_once_more_while_finishing_it_still_ends_in_the_new_one(tmp_path: Path, dies: bool) -> None:
    aside = "2026-03-09-143000"
    place = begin(tmp_path / "pattern", BOTH)
    (place / "incoming.new" / "aside").write_text(aside)
    (place / "incoming.new").rename(place / "incoming")
    for first, second in itertools.product(range(16), repeat=2):
        again = tmp_path / f"{first}-{second}"
        shutil.copytree(place, again)
        for number in (first, second):
            interrupted(again, BOTH, lambda again=again: exchange.finish(again), number, dies=dies)  # type: ignore[misc]  # bound at once
        exchange.finish(again)
        assert without_what_is_worthless(again) == after(BOTH, aside)
        shutil.rmtree(again)


def test_a_decided_one_comes_before_the_next(tmp_path: Path) -> None:
    place = begin(tmp_path / "journal", BOTH)
    (place / "incoming.new").rename(place / "incoming")
    stage = exchange.stage(place)
    (stage / "key.json").write_bytes(b"newest key")
    exchange.decide(place, "second")
    assert files(place) == {
        "key.json": b"newest key",
        "journal.db": b"new words",
        "kept-aside/second/key.json": b"new key",
    }


def test_nothing_that_is_kept_aside_is_ever_overwritten(tmp_path: Path) -> None:
    place = begin(tmp_path / "journal", BOTH)
    for number in range(3):
        (exchange.stage(place) / "key.json").write_bytes(f"key {number}".encode())
        exchange.decide(place, "today")
    assert {name: data for name, data in files(place).items() if "aside" in name} == {
        "kept-aside/today/key.json": b"old key",
        "kept-aside/today-2/key.json": b"key 0",
        "kept-aside/today-3/key.json": b"key 1",
    }


def test_a_name_that_is_taken_after_the_decision_is_passed_by(tmp_path: Path) -> None:
    place = begin(tmp_path / "journal", ("key.json",))
    taken = place / "kept-aside" / "today" / "key.json"
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"older still")
    (place / "incoming.new" / "aside").write_text("today")
    (place / "incoming.new").rename(place / "incoming")
    exchange.finish(place)
    assert taken.read_bytes() == b"older still"
    assert (taken.parent / "key.json-2").read_bytes() == b"old key"


@pytest.mark.parametrize("name", [b"../../elsewhere", b"/etc", b"", b"\xff\xfe", b"a" * 101])
def test_a_note_that_names_no_folder_of_ours_leads_nowhere_else(tmp_path: Path, name: bytes) -> None:
    place = begin(tmp_path / "journal", BOTH)
    (place / "incoming.new" / "aside").write_bytes(name)
    (place / "incoming.new").rename(place / "incoming")
    exchange.finish(place)
    assert files(place) == after(BOTH, "unnamed")
    assert [child.name for child in tmp_path.iterdir()] == ["journal"]


def test_a_stage_is_made_anew_and_thrown_away(tmp_path: Path) -> None:
    place = begin(tmp_path / "journal", BOTH)
    stage = exchange.stage(place)
    assert list(stage.iterdir()) == []
    assert mode(stage) == 0o700
    exchange.discard(place)
    exchange.discard(place)
    assert files(place) == OLD


def test_a_stage_that_cannot_be_emptied_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    place = begin(tmp_path / "journal", BOTH)
    monkeypatch.setattr(shutil, "rmtree", refused)
    with pytest.raises(ReadOnly):
        exchange.stage(place)


def test_a_folder_that_will_not_go_is_left_for_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = begin(tmp_path / "journal", BOTH)
    with monkeypatch.context() as patched:
        patched.setattr(os, "rmdir", lambda *_, **__: (_ for _ in ()).throw(PermissionError(errno.EACCES, "refused")))
        exchange.decide(place, None)
    assert files(place) == NEW
    assert (place / "incoming").exists()
    assert not exchange.unfinished(place)
    (exchange.stage(place) / "key.json").write_bytes(b"newest key")
    exchange.decide(place, None)
    assert files(place) == NEW | {"key.json": b"newest key"}
    assert not (place / "incoming").exists()


def test_one_that_cannot_be_decided_leaves_the_present_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = begin(tmp_path / "journal", BOTH)
    (place / "incoming").mkdir()
    (place / "incoming" / "not ours").touch()
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    with pytest.raises(CannotWrite):
        exchange.decide(place, None)
    assert not exchange.unfinished(place)
    assert (place / "key.json").read_bytes() == OLD["key.json"]


def test_where_it_cannot_be_seen_nothing_is_opened_over_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = begin(tmp_path / "journal", BOTH)
    (place / "incoming.new").rename(place / "incoming")

    def broken(_: Path) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "is_file", broken)
    assert not exchange.unfinished(place)
    with pytest.raises(CannotWrite):
        exchange.finish(place)
