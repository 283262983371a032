"""The words that services put around the officer's own, in the language of the program. They know no Qt."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.checks import SignAnswer
    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.services.journal import CheckWording

    Wording = TypeVar("Wording", CheckWording, TakenWording)


def check_words() -> CheckWording:
    """Return the words of a kept check."""
    from boundarycheck.services.journal import ENGLISH  # noqa: PLC0415 - only when a check is kept

    return _said(ENGLISH)


def taken_words() -> TakenWording:
    """Return the words of a journal that is taken along."""
    from boundarycheck.domain.taken_words import ENGLISH  # noqa: PLC0415 - only when one is taken along

    return _said(ENGLISH)


def signs_words() -> Mapping[SignAnswer, str]:
    """Return the sentences on how often a sign was there."""
    from boundarycheck.services.checks import ENGLISH  # noqa: PLC0415 - only when a check is made

    return {answer: _tr(words) for answer, words in ENGLISH.items()}


def _said(english: Wording) -> Wording:
    words: dict[str, Any] = {field.name: _tr(getattr(english, field.name)) for field in fields(english)}
    return replace(english, **words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("wording", words)
