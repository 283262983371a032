from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.cli import main, passphrase
from boundarycheck.cli.parser import build_parser
from boundarycheck.domain.checks import Findings, SituationCheck
from boundarycheck.domain.errors import DiskFull, ExitCode, VaultDamaged
from boundarycheck.domain.journal import BODY_LIMIT, EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.services.journal import JournalService
from boundarycheck.system import lockfile
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.layout import DATABASE_NAME
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock

    Cli = Callable[..., Any]


@pytest.fixture
def kept(made: Path, cli: Cli) -> Path:
    """A vault with two entries."""
    cli("journal", "add", "--vault", made, "--title-line", text="First day\nQuiet shift.\nCount fine.")
    cli("journal", "add", "--vault", made, text="He asked for a stamp.")
    return made


def test_a_journal_is_started_and_described(cli: Cli, folder: Path, protections: list[str]) -> None:
    ended = cli("vault", "create", folder)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"A new journal was started.\nFolder:     {folder}\n")
    assert protections == ["log", "harden"]
    info = cli("vault", "info", folder, passphrase=None)
    assert info.code == 0
    assert "In use:     no\n" in info.out
    assert ended.out.endswith(info.out)


@pytest.mark.parametrize("action", ["create", "info"])
def test_a_vault_is_described_as_json(cli: Cli, folder: Path, action: str) -> None:
    ended = cli("vault", "create", folder, "--json")
    if action == "info":
        ended = cli("vault", "info", folder, "--json", passphrase=None)
    told = json.loads(ended.out)
    names = {"folder", "format", "vault_id", "created_at", "kdf", "slots", "size", "in_use_by", "journal_file"}
    assert set(told) == names
    assert told["journal_file"] == "there"
    assert (told["folder"], told["format"], told["slots"]) == (str(folder), 1, ["passphrase"])
    assert told["created_at"] == "2026-03-09T14:30:00Z"
    assert told["in_use_by"] is None


def test_who_has_it_open_is_told_without_a_passphrase(cli: Cli, made: Path, clock: FakeClock) -> None:
    with Vault.open(made, PASSPHRASE, clock):
        assert "In use:     process " in cli("vault", "info", made, passphrase=None).out


@pytest.mark.parametrize(("data", "words"), [(None, "missing"), (b"", "empty")])
def test_a_journal_without_its_journal_file_is_told_without_a_passphrase(
    cli: Cli, made: Path, data: bytes | None, words: str
) -> None:
    (made / DATABASE_NAME).unlink()
    if data is not None:
        (made / DATABASE_NAME).write_bytes(data)
    ended = cli("vault", "info", made, passphrase=None)
    assert ended.code == 4
    assert f"Folder:     {made}\n" in ended.out
    assert f"the journal file is {words}\n" in ended.out
    assert f"The journal file (journal.db) in {made} is {words}. Look for another copy" in ended.err
    as_json = cli("vault", "info", made, "--json", passphrase=None)
    assert as_json.code == 4
    assert json.loads(as_json.out)["journal_file"] == words


def test_half_a_note_on_who_has_it_open_does_not_hide_that_somebody_has(cli: Cli, made: Path, clock: FakeClock) -> None:
    with Vault.open(made, PASSPHRASE, clock):
        (made / "journal.lock").write_bytes(b'{"pid": 12, "ho')
        assert "In use:     another program\n" in cli("vault", "info", made, passphrase=None).out


@pytest.mark.parametrize("command", [("journal", "list"), ("journal", "search", "one"), ("journal", "show", "1")])
def test_what_seems_to_be_open_elsewhere_can_be_read_when_that_is_known_better(
    cli: Cli, kept: Path, command: tuple[str, ...]
) -> None:
    note = b'{"pid": 1, "host": "another", "machine": "another", "since": "2026-03-09T06:00:00Z"}'
    (kept / "journal.lock").write_bytes(note)
    assert cli(*command, "--vault", kept).code == 5
    assert cli(*command, "--vault", kept, "--even-if-in-use-elsewhere").code == 0


def test_text_is_kept_and_shown(cli: Cli, made: Path) -> None:
    added = cli("journal", "add", "--vault", made, "--title-line", text="First day\nQuiet shift.\n\nCount fine.")
    assert (added.code, added.out, added.err) == (0, "Kept as entry 1.\n", "")
    shown = cli("journal", "show", "--vault", made, "1")
    head, rest = shown.out.split("\n", 1)
    assert head.startswith("1  2026-03-0")
    assert head.endswith("  note")
    assert rest == "First day\n\nQuiet shift.\n\nCount fine.\n"


def test_without_a_title_the_text_is_all_body(cli: Cli, made: Path) -> None:
    cli("journal", "add", "--vault", made, text="\ufeffOne line\nand another")
    shown = json.loads(cli("journal", "show", "--vault", made, "1", "--json").out)
    assert (shown["title"], shown["body"]) == ("", "One line\nand another")
    assert cli("journal", "show", "--vault", made, "1").out.endswith("note\n\nOne line\nand another\n")


def test_an_entry_as_json_is_whole(cli: Cli, made: Path) -> None:
    added = json.loads(cli("journal", "add", "--vault", made, "--json", text="Se\u00f1or").out)
    shown = cli("journal", "show", "--vault", made, "1", "--json").out
    assert shown.isascii()
    assert json.loads(shown) == added
    assert added == {
        "id": 1,
        "uid": added["uid"],
        "kind": "note",
        "written_at": "2026-03-09T14:30:00Z",
        "changed_at": "2026-03-09T14:30:00Z",
        "title": "",
        "body": "Se\u00f1or",
        "check": None,
        "happened": None,
        "tags": [],
    }


def test_a_check_as_json_has_its_answers(cli: Cli, made: Path, clock: FakeClock) -> None:
    check = SituationCheck("words")
    with Vault.open(made, PASSPHRASE, clock) as vault:
        vault.entries.add(EntryKind.SITUATION_CHECK, EntryText("T", "B"), FinishedCheck(check, choose(Findings())))
    shown = json.loads(cli("journal", "show", "--vault", made, "1", "--json").out)
    assert shown["kind"] == "situation-check"
    assert shown["check"]["check"]["situation"] == "words"
    assert "situation check" in cli("journal", "list", "--vault", made).out


def test_entries_are_listed_newest_first(cli: Cli, kept: Path) -> None:
    lines = cli("journal", "list", "--vault", kept).out.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert lines[0].endswith("  He asked for a stamp.")
    assert lines[1].endswith("  First day | Quiet shift. Count fine.")
    assert cli("journal", "list", "--vault", kept, "--limit", "1").out.splitlines() == lines[:1]
    assert cli("journal", "list", "--vault", kept, "--before", "2").out.splitlines() == lines[1:]


def test_a_list_as_json(cli: Cli, kept: Path, made: Path) -> None:
    entries = json.loads(cli("journal", "list", "--vault", kept, "--json").out)["entries"]
    assert entries[1] == {
        "id": 1,
        "kind": "note",
        "written_at": "2026-03-09T14:30:00Z",
        "title": "First day",
        "opening": "Quiet shift. Count fine.",
    }
    found = cli("journal", "search", "--vault", made, "--json", "nothing")
    assert json.loads(found.out) == {"entries": []}


def test_an_empty_journal_says_so(cli: Cli, made: Path) -> None:
    assert cli("journal", "list", "--vault", made).out == "There are no entries.\n"


def test_words_are_found_from_the_arguments_or_from_the_input(cli: Cli, kept: Path) -> None:
    by_argument = cli("journal", "search", "--vault", kept, "stamp", "asked")
    by_input = cli("journal", "search", "--vault", kept, text="asked stamp\n")
    assert by_argument.out == by_input.out
    assert by_argument.out.startswith("     2  ")
    nothing = cli("journal", "search", "--vault", kept, "zebra")
    assert (nothing.code, nothing.out) == (0, "Nothing was found.\n")


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        (("journal", "show", "--vault", "{made}", "99"), "", "That entry is not in this journal."),
        (("journal", "add", "--vault", "{made}"), " \n", "There is nothing written yet."),
        (("journal", "add", "--vault", "{made}"), "x" * (BODY_LIMIT + 1), "longer than one entry"),
        (("journal", "add", "--vault", "{made}"), "\x00" * (2 * BODY_LIMIT + 1), "longer than one entry"),
        (("journal", "list", "--vault", "{made}/none"), "", "There is no journal in"),
        (("vault", "create", "{made}"), "", "is not empty"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_lost(
    cli: Cli, made: Path, arguments: tuple[str, ...], text: str, said: str
) -> None:
    ended = cli(*(argument.format(made=made) for argument in arguments), text=text)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert cli("journal", "list", "--vault", made).out == "There are no entries.\n"


def test_a_wrong_passphrase_ends_with_3(cli: Cli, made: Path) -> None:
    before = contents(made)
    ended = cli("journal", "list", "--vault", made, passphrase="not that one")  # noqa: S106 - a wrong one
    assert (ended.code, ended.out) == (3, "")
    assert "Caps Lock" in ended.err
    assert contents(made) == before


def test_damage_ends_with_4(cli: Cli, made: Path) -> None:
    (made / "journal.db").write_bytes(b"\0" * 4096)
    assert cli("journal", "list", "--vault", made).code == 4
    (made / "key.json").write_text("{}")
    assert cli("vault", "info", made, passphrase=None).code == 4


def test_in_use_ends_with_5(cli: Cli, made: Path) -> None:
    with lockfile.hold(made / "journal.lock"):
        assert cli("journal", "list", "--vault", made).code == 5


def test_a_newer_version_ends_with_6(cli: Cli, made: Path) -> None:
    members = json.loads((made / "key.json").read_text())
    (made / "key.json").write_text(json.dumps(members | {"format": 2}))
    assert cli("journal", "list", "--vault", made).code == 6


def test_a_full_disk_ends_with_7(cli: Cli, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(place=made)

    monkeypatch.setattr(JournalService, "add", full)
    ended = cli("journal", "add", "--vault", made, text="words")
    assert ended.code == 7
    assert "Free some space" in ended.err


def test_a_bug_ends_with_70_and_tells_no_word_of_the_officer(
    cli: Cli, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object, title: str, body: str) -> None:
        raise ZeroDivisionError(f"{title}{body}")

    monkeypatch.setattr(JournalService, "add", broken)
    ended = cli("journal", "add", "--vault", made, text="a private word")
    assert ended.code == 70
    assert "private" not in ended.err
    assert "ZeroDivisionError" in ended.err
    assert "test_main.py" in ended.err
    monkeypatch.undo()
    assert cli("journal", "list", "--vault", made).code == 0  # the bug left the vault free


def test_ctrl_c_ends_with_130_and_leaves_the_journal_free(
    cli: Cli, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(JournalService, "page", interrupted)
        ended = cli("journal", "list", "--vault", made)
    assert (ended.code, ended.out, ended.err) == (130, "", "\nStopped.\n")
    assert cli("journal", "list", "--vault", made).code == 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Latin(io.TextIOWrapper):
    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


def typed(monkeypatch: pytest.MonkeyPatch, stdin: io.TextIOBase, made: Path, clock: FakeClock) -> tuple[int, str, str]:
    monkeypatch.setattr(passphrase, "obtain", lambda _fd, _prompt: PASSPHRASE)
    namespace = build_parser().parse_args(["journal", "add", "--vault", str(made)])
    out, err = io.StringIO(), io.StringIO()
    code = main.run(namespace, stdin, out, err, clock=clock)  # type: ignore[arg-type]  # streams of io, as sys has
    return code, out.getvalue(), err.getvalue()


def test_at_a_terminal_it_says_how_to_end(monkeypatch: pytest.MonkeyPatch, made: Path, clock: FakeClock) -> None:
    code, out, err = typed(monkeypatch, Terminal("words"), made, clock)
    assert (code, out) == (0, "Kept as entry 1.\n")
    assert "Ctrl+D" in err


def test_bytes_that_are_no_text_are_told(monkeypatch: pytest.MonkeyPatch, made: Path, clock: FakeClock) -> None:
    code, out, err = typed(monkeypatch, Latin(b"caf\xe9"), made, clock)
    assert (code, out) == (2, "")
    assert "UTF-8" in err


def test_the_computers_clock_is_the_default(folder: Path) -> None:
    namespace = build_parser().parse_args(["vault", "info", str(folder)])
    err = io.StringIO()
    assert main.run(namespace, io.StringIO(), io.StringIO(), err) == 2
    assert err.getvalue().startswith("There is no journal in ")


def test_a_list_with_a_damaged_part_shows_the_rest_and_says_so(
    cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = cli("journal", "list", "--vault", kept).out.splitlines()

    def damaged(*_args: object) -> None:
        raise VaultDamaged(reason="some of its pages were changed")

    around = EntryRepository.page_around_damage
    monkeypatch.setattr(EntryRepository, "page", damaged)
    assert cli("journal", "list", "--vault", kept).out.splitlines() == whole
    monkeypatch.setattr(EntryRepository, "page_around_damage", lambda *args: (around(*args)[0][:1], 1))
    ended = cli("journal", "list", "--vault", kept)
    assert (ended.code, ended.out.splitlines()) == (ExitCode.DAMAGED, whole[:1])
    assert "Entries that cannot be read now: 1." in ended.err
