from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import facts_json, moments
from boundarycheck.vault import rescue as module
from boundarycheck.vault.rescue import rescue
from boundarycheck.vault.salvage import FoundVersion
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from fakes import FakeClock

EARLY, LATE = "2026-03-09T14:30:00.000000+00:00", "2026-03-10T14:30:00.000000+00:00"


def test_what_a_file_said_never_becomes_a_moment_of_ours(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, target = tmp_path / "journal", tmp_path / "new"
    Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()).close()
    said = moments.from_text(EARLY)
    of_file = facts_json.to_json(EntryFacts(brought_in=BroughtIn("boundarycheck", said, said)))
    found = (
        FoundVersion(5, 1, EARLY, "", "only from a file", of_file),
        FoundVersion(6, 2, EARLY, "", "from a file", of_file),
        FoundVersion(7, 2, LATE, "", "changed here", of_file),
    )
    monkeypatch.setattr(module, "found_in", lambda *_: iter(found))
    rescue(folder, PASSPHRASE, target, clock, Progress())
    with Vault.open(target, PASSPHRASE, clock) as vault:
        only, changed = vault.entries.read(1), vault.entries.read(2)
    assert (only.text.body, only.written_at, only.changed_at) == ("only from a file", clock.now(), clock.now())
    late = moments.from_text(LATE)
    assert (changed.text.body, changed.written_at, changed.changed_at) == ("changed here", late, late)
