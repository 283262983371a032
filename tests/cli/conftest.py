from __future__ import annotations

import io
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from boundarycheck.cli import main
from boundarycheck.cli.parser import build_parser
from boundarycheck.system import hardening, log
from boundarycheck.system.paths import Paths
from boundarycheck.vault import secret
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock


@dataclass(frozen=True)
class Ended:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def protections(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The process-wide measures that a run asked for; they must not stay on for the tests after it."""
    asked: list[str] = []
    monkeypatch.setattr(hardening, "harden", lambda: asked.append("harden"))
    monkeypatch.setattr(log, "configure", lambda: asked.append("log"))
    return asked


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "calibrate", KdfParameters.for_tests)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a user of their own, who may have set a second place for backups."""
    paths = Paths.under(tmp_path / "user")
    monkeypatch.setattr(Paths, "of_this_program", lambda: paths)
    return paths.settings_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def made(folder: Path, clock: FakeClock) -> Path:
    """An empty vault, closed."""
    Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()).close()
    return folder


@pytest.fixture
def cli(clock: FakeClock) -> Callable[..., Ended]:
    """Runs the command line in this process; secrets go through pipes, the passphrase unless it is None.

    A secret named ``new_passphrase`` is read from ``--new-passphrase-fd``, and so on.
    """

    def run(*arguments: object, text: str = "", passphrase: str | None = PASSPHRASE, **secrets: str) -> Ended:
        given = [str(argument) for argument in arguments]
        if passphrase is not None:
            secrets = {"passphrase": passphrase, **secrets}
        readers = []
        for name, words in secrets.items():
            reader, writer = os.pipe()
            readers.append(reader)
            os.write(writer, f"{words}\n".encode())
            os.close(writer)
            given += [f"--{name.replace('_', '-')}-fd", str(reader)]
        out, err = io.StringIO(), io.StringIO()
        try:
            code = main.run(build_parser().parse_args(given), io.StringIO(text), out, err, clock=clock)
        finally:
            for reader in readers:
                os.close(reader)
        return Ended(code, out.getvalue(), err.getvalue())

    return run
