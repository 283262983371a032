from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.cli import passphrase
from boundarycheck.cli.vault_commands import PrintedProgress
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.system.settings import Settings, SettingsStore
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock

    Cli = Callable[..., Any]

NEW = "plum engine river quiet"
WEAK = "password1234"


@pytest.fixture
def kept(made: Path, cli: Cli) -> Path:
    """A vault with one entry, large enough to be damaged in the middle."""
    cli("journal", "add", "--vault", made, text="Quiet shift. " * 4000)
    return made


def damage(file: Path, page: int) -> None:
    data = bytearray(file.read_bytes())
    data[(page - 1) * 4096 + 100] ^= 1
    file.write_bytes(data)


def backup_in(folder: Path) -> Path:
    (made,) = (folder / "backups").glob("*.bcbackup")
    return made


# ── checking ──────────────────────────────────────────────────────────────────────────────────────
def test_a_sound_journal_is_told_so(cli: Cli, kept: Path) -> None:
    ended = cli("vault", "check", kept)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Nothing is damaged.\n")
    assert "Entries:    1 can be read, 0 cannot\n" in ended.out


def test_a_check_as_json(cli: Cli, kept: Path) -> None:
    told = json.loads(cli("vault", "check", kept, "--json").out)
    assert (told["sound"], told["damaged_pages"], told["entries"], told["entries_lost"]) == (True, [], 1, 0)
    counts = {"entries", "entries_lost", "records", "records_lost", "attachments", "attachments_lost"}
    assert set(told) == {"sound", "pages", "damaged_pages", "structure_faults"} | counts


def test_damage_is_found_and_ends_with_its_own_code(cli: Cli, kept: Path) -> None:
    pages = (kept / DATABASE_NAME).stat().st_size // 4096
    damage(kept / DATABASE_NAME, pages)
    ended = cli("vault", "check", kept)
    assert ended.code == 4
    assert f"the journal file is damaged: 1 of its {pages} parts" in ended.err


def test_parts_that_do_not_fit_together_are_found(cli: Cli, made: Path, clock: FakeClock) -> None:
    with Vault.open(made, PASSPHRASE, clock) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
        vault.database.run("PRAGMA writable_schema = ON")
        # The index of what is in the bin is one of what is not, and has nothing in it.
        vault.database.run("UPDATE sqlite_schema SET sql = replace(sql, 'IS NOT NULL', 'IS NULL') WHERE type = 'index'")
    ended = cli("vault", "check", made)
    assert ended.code == 4
    assert ended.out.startswith("There is damage.\n")
    assert "do not fit together" in ended.err


# ── backups ───────────────────────────────────────────────────────────────────────────────────────
def test_a_session_that_changed_something_leaves_a_backup(cli: Cli, kept: Path) -> None:
    listed = cli("vault", "backup", kept, "--list", passphrase=None)
    assert listed.code == 0
    assert str(backup_in(kept)) in listed.out


def test_it_goes_to_the_second_place_of_the_settings_too(
    cli: Cli, made: Path, own_settings: Path, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    SettingsStore(own_settings).save(Settings(backup_folder=str(second)))
    cli("journal", "add", "--vault", made, text="words")
    assert len(list(second.glob("*.bcbackup"))) == 1


def test_backups_are_listed_with_their_size_and_what_is_wrong(cli: Cli, kept: Path) -> None:
    backup_in(kept).write_bytes(b"Dear Sir")
    listed = cli("vault", "backup", kept, "--list", passphrase=None)
    assert "8 bytes  " in listed.out
    assert listed.out.endswith(")\n")


def test_without_backups_there_is_nothing_to_list(cli: Cli, made: Path) -> None:
    assert cli("vault", "backup", made, "--list", passphrase=None).out == "There are no backups.\n"


def test_a_backup_is_made_where_it_is_wanted(cli: Cli, kept: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.bcbackup"
    ended = cli("vault", "backup", kept, "--to", file, "--json")
    assert ended.code == 0
    (told,) = json.loads(ended.out)["backups"]
    assert (told["file"], told["size"], told["damaged"]) == (str(file), file.stat().st_size, None)


def test_a_backup_is_made_now(cli: Cli, kept: Path, clock: FakeClock) -> None:
    clock.advance(60)
    earlier = backup_in(kept)
    ended = cli("vault", "backup", kept)
    assert ended.code == 0
    made = set((kept / "backups").glob("*.bcbackup"))
    assert earlier in made  # none goes on its first day
    assert len(made) == 2


def test_a_backup_is_restored_and_the_present_journal_kept_aside(cli: Cli, kept: Path) -> None:
    file = backup_in(kept)
    cli("journal", "add", "--vault", kept, text="after the backup")
    cli("journal", "hold", "--vault", kept, "--on", "--note", text="a report")
    ended = cli("vault", "restore", kept, "--from", file)
    assert ended.code == 0, ended.err
    assert ended.out.startswith("The backup was restored.\n")
    assert "after the backup" not in cli("journal", "list", "--vault", kept).out
    assert list((kept / "kept-aside").glob(f"*/{DATABASE_NAME}"))
    assert "a report" in cli("journal", "hold", "--vault", kept).out


def test_only_the_key_file_is_put_back(cli: Cli, kept: Path) -> None:
    file = backup_in(kept)
    cli("journal", "add", "--vault", kept, text="after the backup")
    (kept / KEY_NAME).unlink()
    assert cli("vault", "restore", kept, "--from", file, "--key-file-only").code == 0
    assert "after the backup" in cli("journal", "list", "--vault", kept).out


def test_what_is_no_backup_is_refused(cli: Cli, kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "letter.bcbackup"
    other.write_bytes(b"Dear Sir")
    ended = cli("vault", "restore", kept, "--from", other)
    assert ended.code == 4
    assert "is not a backup that can be used" in ended.err


# ── passphrase and recovery key ───────────────────────────────────────────────────────────────────
def test_the_passphrase_is_changed(cli: Cli, kept: Path) -> None:
    ended = cli("vault", "change-passphrase", kept, new_passphrase=NEW)
    assert ended.code == 0, ended.err
    assert "still open with the old one" in ended.out
    assert cli("journal", "list", "--vault", kept).code == 3
    assert cli("journal", "list", "--vault", kept, passphrase=NEW).code == 0


def test_a_weak_one_is_refused(cli: Cli, kept: Path) -> None:
    ended = cli("vault", "change-passphrase", kept, new_passphrase=WEAK)
    assert ended.code == 2
    assert "guessed too soon" in ended.err


def recovery_key(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a recovery key on a terminal: whoever types it back reads it off the screen."""
    keys: list[str] = []
    monkeypatch.setattr(passphrase, "_asked", lambda _prompt: keys[0])
    monkeypatch.setattr("boundarycheck.cli.output.Output.recovery_key", lambda _self, key: keys.append(key))
    ended = cli("vault", "recovery", kept)
    monkeypatch.undo()
    assert (ended.code, ended.err) == (0, "The recovery key is kept. It opens this journal from now on.\n")
    return keys[0]


def test_a_recovery_key_gets_back_in(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = recovery_key(cli, kept, monkeypatch)
    tested = cli("vault", "recovery", kept, "--test", recovery_key=key.lower().replace("-", " "))
    assert (tested.code, tested.out) == (0, "The recovery key works.\n")
    ended = cli("vault", "recover", kept, passphrase=None, recovery_key=key, new_passphrase=NEW)
    assert ended.code == 0, ended.err
    assert cli("journal", "list", "--vault", kept, passphrase=NEW).code == 0


def test_a_recovery_key_that_was_removed_opens_nothing(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = recovery_key(cli, kept, monkeypatch)
    assert cli("vault", "recovery", kept, "--remove").code == 0
    ended = cli("vault", "recover", kept, passphrase=None, recovery_key=key, new_passphrase=NEW)
    assert ended.code == 3


def test_a_key_that_is_not_typed_back_is_not_kept(cli: Cli, kept: Path) -> None:
    ended = cli("vault", "recovery", kept, "--json", recovery_key="00000-00000")
    assert ended.code == 2
    assert set(json.loads(ended.out)) == {"recovery_key"}
    assert ended.err.startswith("That recovery key is not kept: it opens nothing.\n")
    assert cli("vault", "info", kept, "--json", passphrase=None).out.count("recovery") == 0


def test_the_data_key_is_renewed(cli: Cli, kept: Path) -> None:
    before = (kept / DATABASE_NAME).read_bytes()[:16]
    ended = cli("vault", "renew-key", kept)
    assert (ended.code, ended.out) == (0, "The journal was encrypted again, with a new key.\n")
    assert (kept / DATABASE_NAME).read_bytes()[:16] != before
    assert "Quiet shift." in cli("journal", "list", "--vault", kept).out


def test_renewing_says_that_the_recovery_key_goes(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recovery_key(cli, kept, monkeypatch)
    assert cli("vault", "renew-key", kept).out.endswith(" The recovery key no longer opens it: make a new one.\n")


# ── copies and damage ─────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def other(tmp_path: Path, clock: FakeClock) -> Path:
    place = tmp_path / "other"
    with Vault.create(place, NEW, clock, kdf=KdfParameters.for_tests()) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("Elsewhere", "written on the other computer"))
    return place


def test_another_journal_is_merged_once(cli: Cli, kept: Path, other: Path) -> None:
    given = ("vault", "merge", kept, "--from", other)
    preview = cli(*given, "--preview", "--json", source_passphrase=NEW)
    assert preview.code == 0, preview.err
    assert (json.loads(preview.out)["done"], json.loads(preview.out)["new"]) == (False, 1)
    assert "Elsewhere" not in cli("journal", "list", "--vault", kept).out
    ended = cli(*given, source_passphrase=NEW)
    assert ended.out.startswith("It was merged.\nNew here:               1\n")
    assert "Elsewhere" in cli("journal", "list", "--vault", kept).out
    assert json.loads(cli(*given, "--json", source_passphrase=NEW).out)["new"] == 0


def test_another_journal_needs_its_own_passphrase(cli: Cli, kept: Path, other: Path) -> None:
    assert cli("vault", "merge", kept, "--from", other).code == 3


def test_what_can_be_read_is_rescued(cli: Cli, kept: Path, tmp_path: Path) -> None:
    for number in range(20):
        cli("journal", "add", "--vault", kept, text=f"day {number} " * 500)
    damage(kept / DATABASE_NAME, (kept / DATABASE_NAME).stat().st_size // 4096)
    target = tmp_path / "rescued"
    ended = cli("vault", "rescue", kept, "--to", target, "--json")
    assert ended.code == 0, ended.err
    told = json.loads(ended.out)
    besides = {"records", "records_lost", "attachments", "attachments_lost"}
    assert set(told) == {"entries", "entries_lost", "older", "versions", "drafts", "profile", "hold_unknown"} | besides
    assert 0 < told["entries"] <= 21
    assert cli("journal", "list", "--vault", target).code == 0


def test_a_rescue_is_told_in_words(cli: Cli, kept: Path, tmp_path: Path) -> None:
    ended = cli("vault", "rescue", kept, "--to", tmp_path / "rescued")
    assert "Entries:    1, and 0 known to be lost\nOlder:      0 of these, " in ended.out
    assert "Hold:" not in ended.out
    damage(kept / DATABASE_NAME, 1)
    ended = cli("vault", "rescue", kept, "--to", tmp_path / "again")
    assert ended.out.endswith("Hold:       yes, because it could not be read whether there was one\n")


# ── progress ──────────────────────────────────────────────────────────────────────────────────────
class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_when_it_changes() -> None:
    stream = Terminal()
    progress = PrintedProgress(stream)
    for share in (0.5, 0.501, None, None, 1.0):
        progress.at(share)
    assert stream.getvalue() == "\r  50 %\r      \r\r 100 %"
    assert progress.share == 1.0


def test_progress_is_not_shown_elsewhere() -> None:
    stream = io.StringIO()
    PrintedProgress(stream).at(0.5)
    assert stream.getvalue() == ""


def test_passphrase_of_the_fixtures_is_strong_enough(cli: Cli, folder: Path) -> None:
    assert cli("vault", "create", folder, passphrase=PASSPHRASE).code == 0


# ── open on another computer, it seems ────────────────────────────────────────────────────────────
ELSEWHERE = b'{"pid": 1, "host": "another", "machine": "another", "since": "2026-03-09T06:00:00Z"}'


def elsewhere(kept: Path, cli: Cli, *command: object, **secrets: str) -> tuple[int, int]:
    """Run ``command`` on a journal whose lock file names another computer, without and with the option."""
    (kept / "journal.lock").write_bytes(ELSEWHERE)
    return cli(*command, **secrets).code, cli(*command, "--even-if-in-use-elsewhere", **secrets).code


@pytest.mark.parametrize("command", ["check", "backup", "renew-key"])
def test_an_option_goes_on_although_it_seems_to_be_open_elsewhere(cli: Cli, kept: Path, command: str) -> None:
    assert elsewhere(kept, cli, "vault", command, kept) == (5, 0)


def test_the_option_is_there_for_what_changes_the_keys(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = recovery_key(cli, kept, monkeypatch)
    assert elsewhere(kept, cli, "vault", "recovery", kept, "--test", recovery_key=key) == (5, 0)
    assert elsewhere(kept, cli, "vault", "change-passphrase", kept, new_passphrase=NEW) == (5, 0)
    (kept / "journal.lock").write_bytes(ELSEWHERE)
    given = ("vault", "recover", kept)
    secrets = {"recovery_key": key, "new_passphrase": PASSPHRASE}
    assert cli(*given, passphrase=None, **secrets).code == 5
    assert cli(*given, "--even-if-in-use-elsewhere", passphrase=None, **secrets).code == 0


def test_the_option_is_there_for_copies_and_damage(cli: Cli, kept: Path, other: Path, tmp_path: Path) -> None:
    backup = tmp_path / "mine.bcbackup"
    assert cli("vault", "backup", kept, "--to", backup).code == 0
    assert elsewhere(kept, cli, "vault", "merge", kept, "--from", other, source_passphrase=NEW) == (5, 0)
    assert elsewhere(kept, cli, "vault", "rescue", kept, "--to", tmp_path / "rescued") == (5, 0)
    assert elsewhere(kept, cli, "vault", "restore", kept, "--from", backup, "--key-file-only") == (5, 0)
    assert elsewhere(kept, cli, "vault", "restore", kept, "--from", backup) == (5, 0)


def test_the_option_does_not_break_a_lock_that_is_held_here(cli: Cli, kept: Path, clock: FakeClock) -> None:
    with Vault.open(kept, PASSPHRASE, clock):
        assert cli("vault", "check", kept, "--even-if-in-use-elsewhere").code == 5
