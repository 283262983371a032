from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck import __version__
from boundarycheck.cli import doctor
from boundarycheck.cli.parser import build_parser
from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.services.who_can_see import WhoCanSeeService
from boundarycheck.system.hardening import Hardening
from boundarycheck.system.settings import SettingsStore
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes import FakeClock

    Cli = Callable[..., Any]

MANAGED = Finding(FindingName.MANAGED, FindingState.FOUND, ("Puppet",), ("/etc", "running programs"))
REPORT = doctor.hardening_report
NO_SWAP = Finding(FindingName.PLAIN_SWAP, FindingState.NOT_FOUND, (), ("/proc/swaps",))


@pytest.fixture(autouse=True)
def recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that shows two things, and a process whose measures are known."""
    monkeypatch.setattr(WhoCanSeeService, "findings", lambda _self, _folder: (MANAGED, NO_SWAP))
    measures = (Hardening("private files", achieved=True, detail="umask 077"), Hardening("mlock", False, "refused"))
    monkeypatch.setattr(doctor, "hardening_report", lambda: measures)


def examine(cli: Cli, *arguments: object) -> dict[str, Any]:
    ended = cli("doctor", "--json", *arguments, passphrase=None)
    assert ended.err == ""
    told: dict[str, Any] = json.loads(ended.out)
    told["code"] = ended.code
    return told


def test_everything_is_told_as_documented(cli: Cli, made: Path) -> None:
    told = examine(cli, "--vault", made)
    assert set(told) == {"versions", "system", "findings", "hardening", "journal", "code"}
    assert set(told["versions"]) == {"boundarycheck", "python", "qt", "sqlcipher", "sqlite"}
    assert told["versions"]["boundarycheck"] == __version__
    assert told["versions"]["sqlcipher"].startswith("4.")
    assert told["findings"][0] == {
        "name": "managed",
        "state": "found",
        "details": ["Puppet"],
        "looked_at": ["/etc", "running programs"],
    }
    assert told["hardening"] == [
        {"name": "private files", "achieved": True, "detail": "umask 077"},
        {"name": "mlock", "achieved": False, "detail": "refused"},
    ]
    journal = told["journal"]
    assert set(journal) == {"folder", "state", "problem", "private", "format", "size", "in_use_by", "slots"}
    assert (journal["folder"], journal["state"], journal["problem"]) == (str(made), "there", None)
    assert (journal["slots"], journal["in_use_by"], journal["private"]) == (["passphrase"], None, True)
    assert journal["size"] > 0
    assert told["code"] == 0


def test_every_name_that_is_told_stands_in_the_document(cli: Cli, made: Path) -> None:
    document = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text("utf-8")
    told = examine(cli, "--vault", made)
    del told["code"]
    names = {*told, *told["versions"], *told["findings"][0], *told["hardening"][0], *told["journal"]}
    assert [name for name in sorted(names) if f"`{name}`" not in document] == []
    assert [name for name in FindingName if f"\n| `{name.value}` |" not in document] == []
    assert [state for state in FindingState if f'`"{state.value}"`' not in document] == []


def test_people_get_lines(cli: Cli, made: Path) -> None:
    ended = cli("doctor", "--vault", made, passphrase=None)
    assert ended.code == 0
    assert f"boundarycheck:   {__version__}\n" in ended.out
    assert "  found            managed: Puppet\n" in ended.out
    assert "looked at: /etc; running programs\n" in ended.out
    assert "  not found        plain-swap\n" in ended.out
    assert "  no               mlock: refused\n" in ended.out
    assert "  in use:          no\n" in ended.out
    assert "it does not mean that there is none" in ended.out


def test_nothing_found_and_something_found_both_end_well(cli: Cli, folder: Path) -> None:
    told = examine(cli, "--vault", folder)
    assert (told["journal"]["state"], told["code"]) == ("none", 0)
    assert told["journal"]["private"] is None
    assert "private:" not in cli("doctor", "--vault", folder, passphrase=None).out


def test_the_journal_of_the_window_is_meant_unless_another_is_named(
    cli: Cli, made: Path, own_settings: Path, tmp_path: Path
) -> None:
    assert examine(cli)["journal"]["folder"] == str(tmp_path / "user" / "data" / "journal")
    store = SettingsStore(own_settings)
    store.save(replace(store.load(), journal_folder=str(made)))
    assert examine(cli)["journal"]["folder"] == str(made)


def test_a_folder_named_before_the_command_counts_too(made: Path) -> None:
    assert build_parser().parse_args(["--vault", str(made), "doctor"]).vault == made
    assert build_parser().parse_args(["doctor"]).vault is None


def test_it_asks_for_no_passphrase_and_writes_nothing(cli: Cli, made: Path, tmp_path: Path) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {file: (file.stat().st_size, file.stat().st_mtime_ns) for file in tmp_path.rglob("*")}

    before = state()
    examine(cli, "--vault", made)
    cli("doctor", "--vault", made, passphrase=None)
    assert state() == before


def test_no_word_of_the_officer_is_told(cli: Cli, made: Path) -> None:
    cli("journal", "add", "--vault", made, "--title-line", text="canarytitle\ncanarybody")
    assert "canary" not in cli("doctor", "--vault", made, passphrase=None).out
    assert "canary" not in json.dumps(examine(cli, "--vault", made))


def test_a_journal_in_use_is_told_and_is_no_fault(cli: Cli, made: Path, clock: FakeClock) -> None:
    vault = Vault.open(made, PASSPHRASE, clock)
    try:
        told = examine(cli, "--vault", made)
    finally:
        vault.close()
    assert str(os.getpid()) in told["journal"]["in_use_by"]
    assert told["code"] == 0


def test_a_damaged_key_file_ends_as_damage_does(cli: Cli, made: Path) -> None:
    (made / KEY_NAME).write_text("{", encoding="utf-8")
    told = examine(cli, "--vault", made)
    assert (told["journal"]["state"], told["code"]) == ("damaged or refused", 4)
    assert "key file" in told["journal"]["problem"]
    assert "  problem:         " in cli("doctor", "--vault", made, passphrase=None).out


def test_a_missing_journal_file_ends_as_damage_does(cli: Cli, made: Path) -> None:
    (made / DATABASE_NAME).unlink()
    told = examine(cli, "--vault", made)
    assert told["journal"]["problem"] == "The journal file (journal.db) is missing."
    assert told["code"] == 4


def test_a_place_that_is_away_is_told(cli: Cli, tmp_path: Path) -> None:
    told = examine(cli, "--vault", tmp_path / "stick" / "journal")
    assert (told["journal"]["state"], told["code"]) == ("away", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_folder_that_others_may_look_into_is_told(cli: Cli, made: Path) -> None:
    made.chmod(0o755)
    assert examine(cli, "--vault", made)["journal"]["private"] is False
    assert "no, other users may look into the folder" in cli("doctor", "--vault", made, passphrase=None).out


def test_where_there_are_no_modes_nothing_is_said_of_them(made: Path) -> None:
    assert doctor.keeps_others_out(made, "linux") is True
    assert doctor.keeps_others_out(made, "win32") is None


def test_a_program_without_package_data_does_not_know_its_qt(monkeypatch: pytest.MonkeyPatch, made: Path) -> None:
    def missing(_name: str) -> str:
        raise PackageNotFoundError

    monkeypatch.setattr(doctor, "version", missing)
    assert doctor.examine(made).versions["qt"] == "not known"


def test_every_measure_is_asked_of_the_process(protections: list[str]) -> None:
    REPORT()
    assert protections == ["harden"]
