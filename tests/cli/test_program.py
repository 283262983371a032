"""The program as it is started, in a process of its own and once on a real terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "boundarycheck"]

# Makes its standard input the terminal of its session, as a login does, and becomes the program.
ON_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)


def start(*arguments: object, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        input=given,
        text=True,
        capture_output=True,
        check=False,
        env=os.environ | environment,
        start_new_session=True,  # without a terminal to ask on
    )


def test_the_whole_line_from_an_empty_folder_to_a_find(made: Path) -> None:
    vault = ("--vault", made, "--passphrase-fd", 0)
    added = start("journal", "add", *vault, "--title-line", given=f"{PASSPHRASE}\nYard\nCount at four.")
    assert (added.returncode, added.stdout, added.stderr) == (0, "Kept as entry 1.\n", "")
    found = start("journal", "search", *vault, "--json", "coun", given=f"{PASSPHRASE}\n")
    assert [entry["title"] for entry in json.loads(found.stdout)["entries"]] == ["Yard"]
    assert found.stderr == ""


def test_a_wrong_passphrase_and_no_passphrase(made: Path) -> None:
    wrong = start("journal", "list", "--vault", made, "--passphrase-fd", 0, given="not that one\n")
    assert (wrong.returncode, wrong.stdout) == (3, "")
    nobody = start("journal", "list", "--vault", made, given=f"{PASSPHRASE}\n")
    assert (nobody.returncode, nobody.stdout) == (2, "")
    assert nobody.stderr.startswith("There is no passphrase: there is no terminal to ask on.")


def test_a_passphrase_in_the_environment_is_not_looked_at(made: Path) -> None:
    ended = start("journal", "list", "--vault", made, BOUNDARYCHECK_PASSPHRASE=PASSPHRASE, PASSPHRASE=PASSPHRASE)
    assert ended.returncode == 2


def test_usage_ends_with_2_and_the_command_line_loads_no_qt(made: Path) -> None:
    assert start("journal", "list").returncode == 2
    script = (
        "import sys; from boundarycheck.__main__ import main;"
        f"main(['vault', 'info', {str(made)!r}]); sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], stdout=subprocess.DEVNULL, check=False).returncode == 0


@pytest.mark.parametrize("second", [PASSPHRASE, "another passphrase"])
def test_at_a_terminal_a_new_passphrase_is_typed_twice_unseen(folder: Path, second: str) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", ON_TERMINAL, *PROGRAM, "vault", "create", str(folder)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        seen = wait_for(ours, "New passphrase (at least 10 characters): ")
        os.write(ours, f"{PASSPHRASE}\n".encode())
        seen += wait_for(ours, "The same again: ")
        os.write(ours, f"{second}\n".encode())
        out, err = program.communicate()
    os.close(theirs)
    os.close(ours)
    assert PASSPHRASE not in seen
    if second == PASSPHRASE:
        assert (program.returncode, err) == (0, "")
        assert out.startswith("A new journal was started.")
        assert "Argon2id" in out
    else:
        assert (program.returncode, out) == (2, "")
        assert "not the same" in err
        assert not folder.exists()


def wait_for(terminal: int, words: str) -> str:
    seen = ""
    while words not in seen:
        seen += os.read(terminal, 1024).decode()
    return seen
