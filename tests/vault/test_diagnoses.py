from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CannotWrite, PagesDamaged
from boundarycheck.vault.damage import Diagnoses

if TYPE_CHECKING:
    from pathlib import Path


class Doctor:
    """Finds one more damaged page each time."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> PagesDamaged:
        self.asked += 1
        return PagesDamaged(damaged=self.asked, pages=9)


def test_one_state_of_a_file_is_looked_into_once(tmp_path: Path) -> None:
    file, doctor, diagnoses = tmp_path / "journal.db", Doctor(), Diagnoses()
    file.write_bytes(b"x")
    first = diagnoses.of(file, doctor)
    assert diagnoses.of(file, doctor) is first
    assert doctor.asked == 1
    file.write_bytes(b"xy")
    assert "2 of its 9 parts" in str(diagnoses.of(file, doctor))
    os.utime(file, (1, 1))
    assert "3 of its 9 parts" in str(diagnoses.of(file, doctor))


def test_a_file_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        Diagnoses().of(tmp_path / "journal.db", Doctor())
