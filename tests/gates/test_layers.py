"""The layers of docs/architecture.md, as import-linter sees them, and the proof that it would see a breach."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from unmeasured import unmeasured

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
CONTRACTS = {"layers", "ui-no-vault", "qt-only-in-ui", "crypto-places", "domain-pure", "no-network"}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in ``folder``, by the contracts that stand there."""
    return subprocess.run(
        [str(LINTER), "--no-cache", "--config", "pyproject.toml"],
        cwd=folder,
        env=unmeasured() | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, in which a fault can be planted."""
    shutil.copytree(
        ROOT / "src" / "boundarycheck", tmp_path / "boundarycheck", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_all_contracts_are_there_and_none_is_weakened() -> None:
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    contracts = {contract["id"]: contract for contract in linter["contracts"]}
    assert set(contracts) >= CONTRACTS
    assert not [name for name, contract in contracts.items() if contract.get("ignore_imports")]
    assert contracts["layers"]["layers"] == [
        "boundarycheck.app | boundarycheck.cli",
        "boundarycheck.ui",
        "boundarycheck.services",
        "boundarycheck.vault | boundarycheck.delivery | boundarycheck.content",
        "boundarycheck.system",
        "boundarycheck.domain",
    ]


def test_the_layers_hold() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout
    assert "0 broken" in run.stdout


def test_an_untouched_copy_holds_too(copy: Path) -> None:
    assert lint(copy).returncode == 0


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("domain/journal.py", "import boundarycheck.system.files", "Layers, strictly downwards"),
        ("vault/vault.py", "import boundarycheck.content.reader", "Layers, strictly downwards"),
        ("delivery/mail.py", "def f():\n    import boundarycheck.content.letters", "Layers, strictly downwards"),
        ("ui/places.py", "import boundarycheck.vault.vault", "Screens know services, never storage"),
        ("services/journal.py", "def f():\n    from PySide6 import QtCore", "Qt stays in ui and app"),
        ("services/journal.py", "import sqlcipher3", "SQLCipher in vault only"),
        ("system/files.py", "import cryptography", "Domain and system stand on the standard library"),
        ("delivery/mail.py", "import smtplib", "Nothing opens a network connection"),
        ("system/handoff.py", "def f():\n    import socket", "Nothing opens a network connection"),
    ],
)
def test_a_planted_breach_is_found(copy: Path, module: str, planted: str, contract: str) -> None:
    with (copy / "boundarycheck" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n\n{planted}\n")
    run = lint(copy)
    assert run.returncode == 1
    assert f"{contract} BROKEN" in run.stdout
