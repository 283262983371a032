"""A vault with something in every corner, and all that can be read of it, for the tests of damage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import Draft, EntryKind, EntryText, EntryVersion
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock

PAGE: Final = 4096
ENTRIES: Final = 24
RECORDS: Final = 14
"""One more was erased."""
ATTACHMENTS: Final = 5


def fill(vault: Vault, clock: FakeClock) -> None:
    """Some 70 pages: short entries, one over many pages, versions, drafts, a profile, notes, one in the bin; records.

    The records come last, so that what was looked at before they were kept still stands where it stood.
    """
    for number in range(ENTRIES):
        clock.advance(3600)
        body = f"entry {number} " + f"words of day {number} " * (15 + 10 * (number % 9))
        if number == 7:
            body = "a long story " * 1200
        vault.entries.add(EntryKind.NOTE, EntryText(f"Day {number}", body))
    for number in (3, 9, 9):
        clock.advance(60)
        entry = vault.entries.read(number)
        with vault.database.transaction():
            vault.entries.versions.add(number, EntryVersion(entry.changed_at, entry.text))
        vault.entries.change(number, EntryText(entry.text.title, entry.text.body + " and more"))
    vault.entries.bin(5)
    vault.entries.bin(6)
    vault.entries.restore(6)
    vault.drafts.keep(Draft("entry:new", {"title": "", "body": "not finished " * 400}))
    vault.drafts.keep(Draft("entry:4", {"title": "Day 4", "body": "a change"}))
    vault.profiles.keep(Profile(name="A. Officer"), Receiver())
    vault.notes.keep("a_note", "its value")
    vault.entries.erase_binned()
    vault.entries.bin(8)
    fill_records(vault, clock)


def record_uid(number: int) -> str:
    """The identity of the record ``number``, from 0."""
    return f"00000000-0000-4000-8000-{number:012}"


def fill_records(vault: Vault, clock: FakeClock) -> None:
    """Short records and long ones of two kinds, and files from an empty one to one over many pages."""
    for number in range(RECORDS + 1):
        clock.advance(60)
        text = f"what record {number} says " * (5 + 60 * (number % 4))
        vault.records.keep(("request", "person")[number % 2], {"text": text}, record_uid(number))
    for number in range(ATTACHMENTS):
        vault.records.attach(
            record_uid(2 * number), f"file {number}", f"line of file {number}\n".encode() * 60 * number**2
        )
    vault.records.erase(record_uid(RECORDS))


def make(folder: Path, clock: FakeClock) -> dict[str, object]:
    """Make the vault in ``folder``, close it, and return what :func:`content` reads of it."""
    with Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as vault:
        fill(vault, clock)
        return dict(content(vault))


def content(vault: Vault) -> Iterator[tuple[str, object]]:
    """Yield everything that can be read of ``vault``; what damage keeps from being read is left out."""
    for entry_id in range(1, ENTRIES + 3):
        yield from _readable(f"entry {entry_id}", lambda of=entry_id: vault.entries.read(of))  # type: ignore[misc]
        yield from _readable(f"versions {entry_id}", lambda of=entry_id: vault.entries.versions.of(of))  # type: ignore[misc]
    yield from _readable("page", lambda: vault.entries.page(None, 100))
    yield from _readable("bin", vault.entries.binned)
    yield from _readable("count", vault.entries.count)
    yield from _readable("search", lambda: found_in(vault, "story", 100))
    yield from _readable("drafts", vault.drafts.all)
    yield from _readable("profile", vault.profiles.read)
    for number in range(RECORDS + 1):
        uid = record_uid(number)
        yield from _readable(f"record {number}", lambda of=uid: vault.records.find(of))  # type: ignore[misc]
        yield from _readable(f"files {number}", lambda of=uid: files_of(vault, of))  # type: ignore[misc]
    yield from _readable("requests", lambda: vault.records.all("request"))
    yield from _readable("note", lambda: vault.notes.read("a_note"))
    yield from _readable("erased", lambda: vault.database.rows("SELECT * FROM erased"))


def files_of(vault: Vault, uid: str) -> dict[str, bytes | None]:
    """Every attachment of a record, by its name."""
    return {name: vault.records.attachment(uid, name) for name, _, _ in vault.records.attachments(uid)}


def _readable(name: str, read: Callable[[], object]) -> Iterator[tuple[str, object]]:
    from boundarycheck.domain.errors import EntryGone  # noqa: PLC0415 - beside its only use

    try:
        yield name, read()
    except EntryGone:
        yield name, None
    except VaultDamaged:
        return


def flip(file: Path, offset: int) -> None:
    """Change one bit of the byte at ``offset``."""
    with file.open("r+b") as opened:
        opened.seek(offset)
        (byte,) = opened.read(1)
        opened.seek(offset)
        opened.write(bytes([byte ^ 1]))


def break_the_list(folder: Path, clock: FakeClock) -> int:
    """Damage a page so that some entries of the list are lost and others not; return how many are lost.

    ``folder`` holds a closed vault made by :func:`make`.
    """
    file = folder / "journal.db"
    sound = file.read_bytes()
    for page in range(2, len(sound) // PAGE + 1):
        broken = bytearray(sound)
        broken[(page - 1) * PAGE + 500] ^= 1
        file.write_bytes(broken)
        try:
            with Vault.open(folder, PASSPHRASE, clock) as vault:
                found, lost = vault.entries.page_around_damage(None, 100)
                if lost and found:
                    return lost
        except VaultDamaged:
            continue
    raise AssertionError("no page of the list was found")
