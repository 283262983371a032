"""What nothing may replace without a trace while the journal is on hold: letters, people, plans and their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.keeping import Hold, HoldWording
from boundarycheck.domain.records import NAME_LIMIT, clean_name
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from vault.two_copies import copy_of, dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock

TITLE = HoldWording().replaced_title


@pytest.fixture
def ours(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    vault.records.keep(
        "request", {"letter": "Please move me.", "note": "", "events": [{"on": "2026-03-09"}]}, files={"a.pdf": b"old"}
    )
    clock.advance(60)
    yield vault
    vault.close()


@pytest.fixture
def uid(ours: Vault) -> str:
    return ours.records.all("request")[0].uid


@pytest.fixture
def theirs(ours: Vault, uid: str, clock: FakeClock) -> Iterator[Vault]:
    """A copy in which the letter and its file are newer."""
    vault = copy_of(ours, clock)
    clock.advance(60)
    vault.records.keep("request", {"letter": "Never mind."}, uid, files={"a.pdf": b"new"})
    yield vault
    vault.close()


def files(vault: Vault, uid: str) -> dict[str, bytes | None]:
    return {each.name: vault.records.attachment(uid, each.name) for each in vault.records.attachments(uid)}


def entries(vault: Vault) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in vault.database.rows("SELECT title, body FROM entry")]


def test_what_a_merge_replaces_stays_as_an_entry_and_a_file(
    ours: Vault, theirs: Vault, uid: str, clock: FakeClock
) -> None:
    ours.keeping.put_on_hold(Hold(clock.now(), ""))
    merge(ours, theirs.database)
    (record,) = ours.records.all("request")
    assert record.fields == {"letter": "Never mind."}
    assert entries(ours) == [(TITLE, 'events: [{"on": "2026-03-09"}]\n\nletter: Please move me.')]
    (summary,) = ours.entries.page(None, 9)
    assert summary.written_at == clock.now()
    kept = files(ours, uid)
    assert sorted(kept.values()) == [b"new", b"old"]  # type: ignore[type-var]
    assert kept["a.pdf"] == b"new"
    # Again, and the other way, nothing more comes; and erased it stays so.
    after = dump(ours.database)
    assert merge(ours, theirs.database).changes_nothing
    assert dump(ours.database) == after
    merge(theirs, ours.database)
    assert (entries(theirs), files(theirs, uid)) == (entries(ours), kept)


def test_without_a_hold_the_newer_one_alone_stands(ours: Vault, theirs: Vault, uid: str) -> None:
    merge(ours, theirs.database)
    assert entries(ours) == []
    assert files(ours, uid) == {"a.pdf": b"new"}


def test_what_is_the_same_leaves_nothing(ours: Vault, theirs: Vault, uid: str, clock: FakeClock) -> None:
    merge(ours, theirs.database)
    clock.advance(60)
    theirs.records.keep("request", {"letter": "Never mind."}, uid, files={"a.pdf": b"new"})
    ours.keeping.put_on_hold(Hold(clock.now(), ""))
    merge(ours, theirs.database)
    assert entries(ours) == []
    assert files(ours, uid) == {"a.pdf": b"new"}


@pytest.mark.parametrize("name", ["a.pdf", "letter", f"{'x' * (NAME_LIMIT - 4)}.pdf", "y" * NAME_LIMIT])
def test_a_file_that_is_attached_anew_leaves_the_one_before(ours: Vault, uid: str, clock: FakeClock, name: str) -> None:
    ours.records.attach(uid, name, b"old")
    ours.keeping.put_on_hold(Hold(clock.now(), ""))
    for data in (b"new", b"new", b"old", b"newest"):
        ours.records.attach(uid, name, data)
    kept = files(ours, uid)
    assert kept[name] == b"newest"
    assert set(kept.values()) == {b"old", b"new", b"newest"}
    assert all(clean_name(each) == each for each in kept)
