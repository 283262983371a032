"""Records and attachments that a rescue finds twice, or not whole. For whole journals see test_rescue.py."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.progress import Progress
from boundarycheck.vault import rescue as module
from boundarycheck.vault.rescue import rescue, survey
from boundarycheck.vault.salvage import FoundAttachment, FoundRecord, NamedAttachment, NamedRecord
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.vault.salvage import Found
    from fakes import FakeClock

UID, OTHER = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c", "7b1fd3c3-2b58-4f9c-8a0e-5a4a2f2f7d11"
EARLY, LATE = "2026-03-09T14:30:00.000000+00:00", "2026-03-10T14:30:00.000000+00:00"


@pytest.mark.parametrize("turned", [False, True])
def test_of_a_record_and_a_file_that_stand_twice_the_newest_count(
    closed: Path, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    found: list[Found] = [
        FoundAttachment("0" * 64, UID, "letter", EARLY, b"early"),
        FoundAttachment(sha256(b"late").hexdigest(), UID, "letter", LATE, b"late"),
        FoundRecord(UID, "plan", EARLY, EARLY, '{"text":"early"}'),
        FoundRecord(UID, "plan", EARLY, LATE, '{"text":"late"}'),
        NamedRecord(UID),
        NamedAttachment(UID, "letter"),
    ]
    monkeypatch.setattr(module, "found_in", lambda *_: iter(found[:: -1 if turned else 1]))
    target = tmp_path / "new"
    report = rescue(closed, PASSPHRASE, target, clock, Progress())
    assert (report.records, report.records_lost, report.attachments, report.attachments_lost) == (1, 0, 1, 0)
    with Vault.open(target, PASSPHRASE, clock) as vault:
        record = vault.records.find(UID)
        assert record is not None
        assert record.fields == {"text": "late"}
        assert vault.records.attachment(UID, "letter") == b"late"


def test_a_file_whose_record_is_lost_is_lost_with_it(
    closed: Path, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Found] = [
        FoundAttachment(sha256(b"x").hexdigest(), UID, "letter", EARLY, b"x"),
        NamedRecord(UID),
        NamedRecord(OTHER),
        NamedAttachment(UID, "letter"),
        NamedAttachment(OTHER, "letter"),
    ]
    monkeypatch.setattr(module, "found_in", lambda *_: iter(found))
    surveyed = survey(closed, PASSPHRASE, clock, Progress())
    report = rescue(closed, PASSPHRASE, tmp_path / "new", clock, Progress())
    for told in (surveyed, report):
        assert (told.records, told.records_lost, told.attachments, told.attachments_lost) == (0, 2, 0, 2)
