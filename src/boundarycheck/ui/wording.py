"""The words that services put around the officer's own, in the language of the program. They know no Qt."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.checks import SignAnswer
    from boundarycheck.services.journal import CheckWording


def check_words() -> CheckWording:
    """Return the words of a kept check."""
    from boundarycheck.services.journal import ENGLISH  # noqa: PLC0415 - only when a check is kept

    words: dict[str, Any] = {field.name: _tr(getattr(ENGLISH, field.name)) for field in fields(ENGLISH)}
    return replace(ENGLISH, **words)


def signs_words() -> Mapping[SignAnswer, str]:
    """Return the sentences on how often a sign was there."""
    from boundarycheck.services.checks import ENGLISH  # noqa: PLC0415 - only when a check is made

    return {answer: _tr(words) for answer, words in ENGLISH.items()}


def _tr(words: str) -> str:
    return QCoreApplication.translate("wording", words)
