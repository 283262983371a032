from __future__ import annotations

import io
import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.cli import main
from boundarycheck.cli.journal_commands import KEEP_IT, LIFTING, NOT_ENCRYPTED
from boundarycheck.cli.parser import FORMS, KINDS, ORIGINS, SIGNS, build_parser
from boundarycheck.domain.checks import Findings, Sign, SignAnswer, SignGiven, SignsCheck
from boundarycheck.domain.entry_facts import EntryFacts
from boundarycheck.domain.errors import ExitCode
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.keeping import Keep, KeptKind, Retention
from boundarycheck.domain.roads import choose
from boundarycheck.domain.taking_along import Form, Origin
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock

    Cli = Callable[..., Any]


@pytest.fixture
def kept(made: Path, clock: FakeClock) -> Path:
    """A vault with two entries, the first with a tag."""
    with Vault.open(made, PASSPHRASE, clock) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("First day", "Quiet."), None, EntryFacts.clean(tags=["pods"]))
        vault.entries.add(EntryKind.NOTE, EntryText("", "He asked for a stamp."))
    return made


def keep_signs(vault_folder: Path, clock: FakeClock) -> None:
    check = SignsCheck(answers=(SignGiven(Sign.FAVOURS, SignAnswer.ONCE),))
    finished = FinishedCheck(check, choose(Findings.of_signs(check)))
    with Vault.open(vault_folder, PASSPHRASE, clock) as vault:
        vault.entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", "words"), finished)


def told(cli: Cli, *arguments: object, **streams: str) -> dict[str, Any]:
    ended = cli("journal", *arguments, "--json", **streams)
    assert ended.code == 0, ended.err
    members: dict[str, Any] = json.loads(ended.out)
    return members


def test_what_can_be_chosen_is_what_there_is() -> None:
    assert tuple(Form) == FORMS
    assert tuple(Origin) == ORIGINS
    assert tuple(EntryKind) == KINDS
    assert tuple(Sign) == SIGNS


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("form", "begins"), [("json", b'{\n "format"'), ("markdown", b"# My journal"), ("pdf", b"%PDF")]
)
def test_the_journal_is_written_as_a_file(cli: Cli, kept: Path, tmp_path: Path, form: str, begins: bytes) -> None:
    out = tmp_path / "out"
    ended = cli("journal", "export", "--vault", kept, "--form", form, "--to", out)
    assert (ended.code, ended.out) == (0, f"Written: {out}\nEntries: 2\n")
    assert NOT_ENCRYPTED in ended.err
    assert out.read_bytes().startswith(begins)
    assert mode(out) == 0o600


@pytest.mark.usefixtures("qapp")
def test_a_pdf_can_be_read_by_others(cli: Cli, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    cli("journal", "export", "--vault", kept, "--form", "pdf", "--to", out)
    text = subprocess.run(["pdftotext", out, "-"], check=True, capture_output=True, text=True).stdout
    assert "First day" in text
    assert "He asked for a stamp." in text
    assert "Tags: pods" in text


def test_a_part_of_it_is_written(cli: Cli, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    part = ("--tag", "pods", "--kind", "note", "--from", "2026-01-01", "--until", "2026-12-31")
    assert told(cli, "export", "--vault", kept, "--form", "json", "--to", out, *part) == {
        "file": str(out),
        "form": "json",
        "entries": 1,
    }


def test_words_and_signs_choose_a_part_too(cli: Cli, kept: Path, tmp_path: Path, clock: FakeClock) -> None:
    keep_signs(kept, clock)
    out = tmp_path / "out.json"
    chosen = {("--words", "stamp"): 1, ("--sign", "favours", "--sign", "touch"): 1, ("--sign", "touch"): None}
    for part, count in chosen.items():
        ended = cli("journal", "export", "--vault", kept, "--form", "json", "--to", out, *part)
        assert (ended.code == 0) == (count is not None), ended.err
        if count is not None:
            assert len(json.loads(out.read_bytes())["entries"]) == count
            out.unlink()


@pytest.mark.usefixtures("qapp")
def test_each_year_comes_along_in_a_pdf_if_asked_for(cli: Cli, kept: Path, tmp_path: Path, clock: FakeClock) -> None:
    keep_signs(kept, clock)
    for years in ((), ("--years",)):
        out = tmp_path / f"out{len(years)}.pdf"
        cli("journal", "export", "--vault", kept, "--form", "pdf", "--to", out, *years)
        text = subprocess.run(["pdftotext", out, "-"], check=True, capture_output=True, text=True).stdout
        assert (f"{clock.today().year}, month by month" in text) == bool(years)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", ["json", "pdf"])
def test_of_nothing_no_file_is_made(cli: Cli, kept: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    ended = cli("journal", "export", "--vault", kept, "--form", form, "--to", out, "--until", "2020-01-01")
    assert ended.code == ExitCode.USAGE
    assert "no entry among those you chose" in ended.err
    assert not out.exists()


def test_what_is_there_is_not_written_over(cli: Cli, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    ended = cli("journal", "export", "--vault", kept, "--form", "json", "--to", tmp_path / "out")
    assert ended.code == ExitCode.CANNOT_WRITE
    assert (tmp_path / "out").read_text() == "mine"


def test_a_journal_is_brought_in_once(cli: Cli, made: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "2026-03-01.md").write_text("Words.")
    (tmp_path / "in" / "empty.md").write_text("")
    bring = ("import", "--vault", made, "--origin", "folder", "--from", tmp_path / "in")
    counts = {"here": 0, "here_differently": 0, "binned_here": 0, "erased_here": 0}
    left = {"left_out": [{"where": "empty.md", "reason": "it is empty"}]}
    assert told(cli, *bring, "--preview") == {"done": False, "new": 1, **counts, **left}
    assert told(cli, *bring) == {"done": True, "new": 1, **counts, **left}
    ended = cli("journal", *bring)
    assert "It was brought in.\nNew here:               0\nHere already:           1\n" in ended.out
    assert "Left out:               1\n  empty.md: it is empty\n" in ended.out
    assert told(cli, "show", "--vault", made, "1")["happened"] == "2026-03-01"


def test_what_cannot_be_read_is_told(cli: Cli, made: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("?")
    ended = cli("journal", "import", "--vault", made, "--origin", "boundarycheck", "--from", tmp_path / "x")
    assert ended.code == ExitCode.USAGE
    assert "could not be read as such a journal: the journal is not valid JSON" in ended.err


def test_an_entry_goes_and_comes_back(cli: Cli, kept: Path) -> None:
    ended = cli("journal", "delete", "--vault", kept, "1", "2", "--yes")
    assert ended.err == KEEP_IT
    assert ended.out == "Moved to the deleted entries: 2. There they stay for 30 days.\n"
    assert len(told(cli, "list", "--vault", kept, "--bin")["entries"]) == 2
    assert cli("journal", "restore", "--vault", kept, "1").out == "Back in the journal: 1.\n"
    assert [one["id"] for one in told(cli, "list", "--vault", kept)["entries"]] == [1]
    assert cli("journal", "delete", "--vault", kept, "--empty-bin", "--yes").out == "Erased for good: 1.\n"
    assert cli("journal", "list", "--vault", kept, "--bin").out == "There are no deleted entries.\n"


def test_one_that_is_not_there_stops_the_others_from_going(cli: Cli, kept: Path) -> None:
    ended = cli("journal", "delete", "--vault", kept, "1", "9", "--yes")
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith("Entry 9 is not in this journal")
    assert len(told(cli, "list", "--vault", kept)["entries"]) == 2
    assert cli("journal", "delete", "--vault", kept, "2", "2", "--yes").out.startswith(
        "Moved to the deleted entries: 1."
    )
    # One that is deleted already stops them too, before the notice.
    ended = cli("journal", "delete", "--vault", kept, "1", "2", "--yes")
    assert ended.err.startswith("Entry 2 is not in this journal, or is among the deleted ones already.")
    ended = cli("journal", "restore", "--vault", kept, "2", "1")
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith("Entry 1 is not among the deleted ones. Nothing was put back.")
    assert len(told(cli, "list", "--vault", kept, "--bin")["entries"]) == 1
    assert cli("journal", "restore", "--vault", kept, "2", "2").out == "Back in the journal: 1.\n"


def test_without_a_yes_nothing_is_deleted(cli: Cli, kept: Path) -> None:
    ended = cli("journal", "delete", "--vault", kept, "1")
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith(KEEP_IT)
    assert "Nothing was deleted." in ended.err
    assert len(told(cli, "list", "--vault", kept)["entries"]) == 2


@pytest.mark.parametrize(("typed", "code"), [("yes\n", 0), ("YES", 0), ("y\n", 2), ("", 2)])
def test_at_a_terminal_it_is_asked(kept: Path, clock: FakeClock, typed: str, code: int) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    reader, writer = os.pipe()
    os.write(writer, f"{PASSPHRASE}\n".encode())
    os.close(writer)
    arguments = ["journal", "delete", "--vault", str(kept), "1", "--passphrase-fd", str(reader)]
    err = io.StringIO()
    asked = build_parser().parse_args(arguments)
    assert main.run(asked, Terminal(typed), io.StringIO(), err, clock=clock) == code
    os.close(reader)
    assert "Type yes to delete: " in err.getvalue()


def test_a_hold_lets_nothing_be_deleted(cli: Cli, kept: Path) -> None:
    assert cli("journal", "hold", "--vault", kept).out == "The journal is not on hold.\n"
    held = told(cli, "hold", "--vault", kept, "--on", "--note", text="A lawyer asked.")
    assert held == {"on_hold": True, "since": "2026-03-09T14:30:00Z", "note": "A lawyer asked."}
    assert "Nothing in it can be deleted.\nA lawyer asked.\n" in cli("journal", "hold", "--vault", kept).out
    assert told(cli, "hold", "--vault", kept, "--on")["note"] == "A lawyer asked."
    ended = cli("journal", "delete", "--vault", kept, "1", "--yes")
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith("This journal is on hold.")
    assert told(cli, "hold", "--vault", kept, "--off", "--yes") == {"on_hold": False, "since": None, "note": ""}
    assert cli("journal", "delete", "--vault", kept, "1", "--yes").code == 0


def test_before_a_hold_is_lifted_the_notice_says_what_only_it_keeps(cli: Cli, kept: Path, clock: FakeClock) -> None:
    cli("journal", "delete", "--vault", kept, "2", "--yes")
    with Vault.open(kept, PASSPHRASE, clock) as vault:
        vault.keeping.bin_counts_from(clock.now())
        vault.keeping.choose(Retention({KeptKind.ENTRIES: Keep.DAYS_90}))
    cli("journal", "hold", "--vault", kept, "--on")
    ended = cli("journal", "hold", "--vault", kept, "--off")
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith(LIFTING)
    assert "Only the hold" not in ended.err
    assert "The journal is still on hold." in ended.err
    clock.advance(400 * 24 * 60 * 60)
    ended = cli("journal", "hold", "--vault", kept, "--off", "--yes")
    told_over = "Only the hold keeps these now: 1 entry, 1 deleted entry. They go on another day, if you lift it.\n"
    assert ended.err == LIFTING + told_over
    assert ended.out == "The journal is not on hold.\n"
    # Where there is none, nothing is asked.
    again = cli("journal", "hold", "--vault", kept, "--off")
    assert (again.code, again.out, again.err) == (0, ended.out, "")


def test_a_hold_needs_no_note(cli: Cli, kept: Path) -> None:
    assert told(cli, "hold", "--vault", kept, "--on", text="not read")["note"] == ""


def test_tags_are_listed(cli: Cli, kept: Path, folder: Path) -> None:
    assert told(cli, "tags", "--vault", kept) == {"tags": [{"tag": "pods", "count": 1}]}
    assert cli("journal", "tags", "--vault", kept).out == "     1  pods\n"
    cli("journal", "delete", "--vault", kept, "1", "--yes")
    assert cli("journal", "tags", "--vault", kept).out == "There are no tags.\n"


@pytest.mark.parametrize(
    "wrong", [["export", "--form", "json", "--to", "x", "--from", "soon"], ["delete"], ["delete", "1", "--empty-bin"]]
)
def test_what_makes_no_sense_is_a_mistake_of_usage(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        build_parser().parse_args(["journal", *wrong, "--vault", "x"])
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err
