"""``boundarycheck doctor``: what this computer and this program show of themselves, for whoever looks after them.

It asks for no passphrase, prints no word that an officer wrote, and writes nothing.
"""

from __future__ import annotations

import platform
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck import __version__
from boundarycheck.domain.errors import ExitCode, ExpectedError, PlaceGone, VaultMissing
from boundarycheck.services.who_can_see import WhoCanSeeService
from boundarycheck.system import hardening
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import SettingsStore
from boundarycheck.vault.engine import engine
from boundarycheck.vault.folder import DatabaseFile
from boundarycheck.vault.inspection import inspect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.machine import Finding
    from boundarycheck.system.hardening import Hardening

_QT: Final = "PySide6-Essentials"
_OTHERS: Final = 0o077


@dataclass(frozen=True)
class JournalState:
    """What can be told of the journal in ``folder`` without its passphrase.

    ``state`` is one of ``there``, ``none``, ``away`` (not even its place can be reached) and ``damaged or refused``;
    then ``problem`` says why. ``private`` tells whether other users of this computer are kept out of the folder by
    its mode, None where there are no such modes or no folder.
    """

    folder: str
    state: str
    problem: str | None = None
    exit_code: int = ExitCode.DONE
    private: bool | None = None
    format: int | None = None
    size: int | None = None
    in_use_by: str | None = None
    slots: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """Everything the doctor tells."""

    versions: dict[str, str]
    system: str
    findings: tuple[Finding, ...]
    hardening: tuple[Hardening, ...]
    journal: JournalState

    def members(self) -> dict[str, object]:
        """Return the report as the object that ``--json`` prints (docs/command-line.md)."""
        journal = asdict(self.journal)
        del journal["exit_code"]
        return {
            "versions": self.versions,
            "system": self.system,
            "findings": [
                {
                    "name": finding.name.value,
                    "state": finding.state.value,
                    "details": list(finding.details),
                    "looked_at": list(finding.looked_at),
                }
                for finding in self.findings
            ],
            "hardening": [measure._asdict() for measure in self.hardening],
            "journal": journal | {"slots": list(self.journal.slots)},
        }

    def lines(self) -> list[str]:
        """Return the report for people."""
        return [
            *(f"{name + ':':<17}{value}" for name, value in self.versions.items()),
            f"{'system:':<17}{self.system}",
            "",
            "What this computer shows (not found means: looked for and not seen; it does not mean that there is none)",
            *(line for finding in self.findings for line in _finding_lines(finding)),
            "",
            "What protects this process",
            *(f"  {'yes' if each.achieved else 'no':<17}{each.name}: {each.detail}" for each in self.hardening),
            "",
            "The journal",
            *_journal_lines(self.journal),
        ]


def examine(folder: Path | None = None) -> Report:
    """Look at everything; ``folder`` is the journal's, None for the one that the window would open."""
    place = folder or _usual_folder()
    return Report(
        versions=_versions(),
        system=f"{platform.system()} {platform.release()} ({sys.platform})",
        findings=WhoCanSeeService().findings(place),
        hardening=hardening_report(),
        journal=journal_state(place),
    )


def hardening_report() -> tuple[Hardening, ...]:
    """Take every measure in this process and return what each achieves here; the window takes them in its own."""
    return hardening.harden()


def journal_state(folder: Path) -> JournalState:
    """Return what can be told of the journal in ``folder``; what is wrong with it is told, never raised."""
    told = str(folder)
    private = keeps_others_out(folder)
    try:
        info = inspect(folder)
    except VaultMissing:
        return JournalState(told, "none", private=private)
    except PlaceGone as error:
        return JournalState(told, "away", str(error))
    except ExpectedError as error:
        return JournalState(told, "damaged or refused", str(error), error.exit_code, private)
    missing = info.database is not DatabaseFile.THERE
    return JournalState(
        told,
        "damaged or refused" if missing else "there",
        f"The journal file (journal.db) is {info.database}." if missing else None,
        ExitCode.DAMAGED if missing else ExitCode.DONE,
        private,
        info.format,
        info.size,
        info.in_use_by,
        info.slots,
    )


def keeps_others_out(folder: Path, system: str = sys.platform) -> bool | None:
    """Return whether the mode of ``folder`` keeps other users out; None where ``system`` has no modes, or no folder."""
    if system == "win32":
        return None
    try:
        return not folder.stat().st_mode & _OTHERS
    except OSError:
        return None


def _usual_folder() -> Path:
    paths = Paths.of_this_program()
    kept = SettingsStore(paths.settings_file).load().journal_folder
    return Path(kept) if kept else paths.default_vault


def _versions() -> dict[str, str]:
    kept_with = engine()
    try:
        qt = version(_QT)
    except PackageNotFoundError:
        qt = "not known"
    return {
        "boundarycheck": __version__,
        "python": platform.python_version(),
        "qt": qt,
        "sqlcipher": kept_with.sqlcipher,
        "sqlite": kept_with.sqlite,
    }


def _finding_lines(finding: Finding) -> list[str]:
    details = f": {', '.join(finding.details)}" if finding.details else ""
    return [
        f"  {finding.state.value:<17}{finding.name.value}{details}",
        f"  {'':<17}  looked at: {'; '.join(finding.looked_at)}",
    ]


def _journal_lines(journal: JournalState) -> Sequence[str]:
    lines = [f"  {'folder:':<17}{journal.folder}", f"  {'state:':<17}{journal.state}"]
    if journal.problem is not None:
        lines.append(f"  {'problem:':<17}{journal.problem}")
    if journal.private is not None:
        lines.append(f"  {'private:':<17}{'yes' if journal.private else 'no, other users may look into the folder'}")
    if journal.format is not None:
        lines += [
            f"  {'format:':<17}{journal.format}",
            f"  {'size:':<17}{journal.size:,} bytes",
            f"  {'opened by:':<17}{', '.join(journal.slots)}",
            f"  {'in use:':<17}{journal.in_use_by or 'no'}",
        ]
    return lines
