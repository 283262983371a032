"""What is English below the windows is said in the language of the program above them."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from boundarycheck.domain.backups import BackupFailure, BackupState
from boundarycheck.domain.errors import CannotWrite, DiskFull
from boundarycheck.services import checks, journal
from boundarycheck.ui.backup_words import failing_words
from boundarycheck.ui.parts.frames import in_one_line, in_words
from boundarycheck.ui.wording import check_words, signs_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

SAID = {
    ("errors", DiskFull.what): "No queda espacio en el disco que contiene {place}.",
    ("errors", DiskFull.next_step): "Libere espacio.",
    ("errors", "the journal"): "el diario",
    ("errors", CannotWrite.what): "No se pudo escribir en {place}: {reason}.",
    ("errors", "it does not answer"): "no responde",
}


class Spanish(QTranslator):
    """Knows a few words, and says those around a check with capital letters."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, words: str, _comment: str | None = None, _count: int = -1) -> str:
        # None is what Qt takes for "not known here"; the stubs have no word for it.
        return words.upper() if context == "wording" else SAID.get((context, words))  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def spanish(qapp: QApplication) -> Iterator[None]:
    translator = Spanish()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_an_error_is_translated_before_its_fields_go_in() -> None:
    assert in_words(DiskFull(place="/home/dana")) == (
        "No queda espacio en el disco que contiene /home/dana.",
        "Libere espacio.",
    )


def test_a_field_that_is_words_of_ours_is_translated_too() -> None:
    assert in_one_line(DiskFull(place="the journal")).startswith("No queda espacio en el disco que contiene el diario.")
    assert in_one_line(None) == ""


def test_what_was_kept_of_a_failed_backup_is_said_in_the_language_of_today() -> None:
    def told(reason: str) -> str:
        failure = BackupFailure(Path("/stick"), reason, datetime(2026, 3, 9, tzinfo=UTC))
        return failing_words(BackupState(failing=(failure,)))

    kept = CannotWrite.what.format(place="/stick", reason="it does not answer")
    assert "No se pudo escribir en /stick: no responde." in told(kept)
    assert "Something nobody knows." in told("Something nobody knows.")


def test_words_that_services_put_around_the_officers_are_translated() -> None:
    assert all(getattr(check_words(), field.name).isupper() for field in fields(journal.ENGLISH))
    assert set(signs_words()) == set(checks.ENGLISH)
    assert all(words.startswith(("MORE", "YOU")) for words in signs_words().values())
