"""Words that the journal could not take, encrypted beside it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import CannotWrite, DiskFull
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.vault import spill
from boundarycheck.vault.layout import ASIDE_NAME, SPILL_NAME
from boundarycheck.vault.spill import ROOM, Beside, SpillUnreadableError
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path

WORDS = Unsaved((Draft("entry:new", {"title": "", "body": "canary words"}),), '{"place": "write"}')
KEY, OTHER = bytes(range(32)), bytes(32)


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    return Beside(tmp_path, KEY, "a-journal")


def test_what_was_put_comes_back_and_is_not_readable(beside: Beside) -> None:
    beside.make_room()
    spill.put(beside.folder, beside.seal(WORDS))
    assert beside.unseal(spill.found(beside.folder)) == WORDS
    assert b"canary" not in beside.file.read_bytes()
    assert mode(beside.file) == 0o600


def test_the_room_is_there_before_it_is_needed_and_is_not_a_hole(beside: Beside) -> None:
    beside.make_room()
    assert beside.file.stat().st_size == ROOM
    assert beside.file.stat().st_blocks * 512 >= ROOM
    assert spill.parts(spill.found(beside.folder)) == ()
    spill.put(beside.folder, beside.seal(WORDS))
    assert beside.file.stat().st_size == ROOM
    beside.make_room()
    assert beside.unseal(spill.found(beside.folder)) == WORDS


def test_where_the_system_allocates_nothing_the_room_is_written(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    beside.make_room()
    assert beside.file.stat().st_size == ROOM


def test_where_there_is_no_room_nothing_is_raised(tmp_path: Path) -> None:
    Beside(tmp_path / "gone", KEY, "a-journal").make_room()
    assert not (tmp_path / "gone").exists()


def test_words_without_room_make_the_file(beside: Beside) -> None:
    spill.put(beside.folder, beside.seal(WORDS))
    assert beside.unseal(spill.found(beside.folder)) == WORDS


def test_a_second_time_replaces_the_first_whole(beside: Beside) -> None:
    spill.put(beside.folder, beside.seal(WORDS))
    longer = Unsaved((Draft("request", {"reason": "x" * 5000}),))
    spill.put(beside.folder, beside.seal(longer))
    assert beside.unseal(spill.found(beside.folder)) == longer


def test_without_room_for_both_the_first_is_written_over(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise DiskFull(place=beside.folder)

    beside.make_room()
    spill.put(beside.folder, beside.seal(WORDS))
    monkeypatch.setattr(spill, "write_private", full)
    later = Unsaved((Draft("request", {"reason": "later"}),))
    spill.put(beside.folder, beside.seal(later))
    assert beside.unseal(spill.found(beside.folder)) == later


def test_what_lay_behind_shorter_words_does_not_count_any_more(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise DiskFull(place=beside.folder)

    one = beside.seal(WORDS)
    spill.put(beside.folder, one + one)
    assert len(spill.parts(spill.found(beside.folder))) == 2
    monkeypatch.setattr(spill, "write_private", full)
    spill.put(beside.folder, one)
    assert spill.parts(spill.found(beside.folder)) == (one,)


def test_half_written_words_count_as_empty_room(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    beside.make_room()
    syncs: list[int] = []

    def killed(descriptor: int) -> None:
        syncs.append(descriptor)
        raise KeyboardInterrupt

    with monkeypatch.context() as power_cut:
        power_cut.setattr(os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            spill.put(beside.folder, beside.seal(WORDS))
    assert len(syncs) == 1
    assert spill.parts(spill.found(beside.folder)) == ()


def test_nothing_lies_there_until_it_is_needed(beside: Beside) -> None:
    assert spill.found(beside.folder) == b""
    assert spill.parts(b"") == ()
    beside.remove()


@pytest.mark.parametrize("other", [(OTHER, "a-journal"), (KEY, "another-journal")])
def test_the_words_of_another_journal_are_not_readable(beside: Beside, other: tuple[bytes, str]) -> None:
    with pytest.raises(SpillUnreadableError):
        Beside(beside.folder, *other).unseal(beside.seal(WORDS))


@given(st.data())
def test_no_changed_byte_is_taken_for_words(data: st.DataObject) -> None:
    beside = Beside(None, KEY, "a-journal")  # type: ignore[arg-type] # nothing is looked for in a folder
    sealed = bytearray(beside.seal(WORDS))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SpillUnreadableError):
        beside.unseal(bytes(sealed))


@given(st.binary(min_size=1))
def test_no_bytes_are_taken_for_words(data: bytes) -> None:
    beside = Beside(None, KEY, "a-journal")  # type: ignore[arg-type] # as above
    for part in (data, *spill.parts(data)):
        with pytest.raises(SpillUnreadableError):
            beside.unseal(part)


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(st.dictionaries(st.text(min_size=1), st.dictionaries(st.text(), st.text())), st.text())
def test_any_words_come_back_to_the_letter(slots: dict[str, dict[str, str]], left_at: str) -> None:
    beside = Beside(None, KEY, "a-journal")  # type: ignore[arg-type] # as above
    unsaved = Unsaved(tuple(Draft(slot, fields) for slot, fields in slots.items()), left_at)
    assert beside.unseal(beside.seal(unsaved)) == unsaved


def test_what_is_sealed_but_has_another_shape_is_not_readable(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json, "dumps", lambda *_args, **_kwargs: '{"drafts": 1}')
    with pytest.raises(SpillUnreadableError):
        beside.unseal(beside.seal(WORDS))


def test_a_file_that_is_too_large_is_not_read(beside: Beside) -> None:
    with beside.file.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(CannotWrite, match="too large"):
        spill.found(beside.folder)


def test_what_cannot_be_read_is_kept_aside_and_never_over_another(beside: Beside) -> None:
    for text in (b"one", b"two"):
        beside.file.write_bytes(text)
        beside.put_aside()
    aside = beside.folder / ASIDE_NAME
    assert not beside.file.exists()
    assert (aside / SPILL_NAME).read_bytes() == b"one"
    assert (aside / f"{SPILL_NAME}-2").read_bytes() == b"two"


def test_the_key_is_in_no_repr(beside: Beside) -> None:
    assert repr(KEY) not in repr(beside)
