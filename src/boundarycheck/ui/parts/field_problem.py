"""What a field is described by: what is wrong with it first, then what always describes it.

Several things may be wrong at once, each said by another part of the page. Each part ties and unties its own; nobody
takes away what another one says, nor a hint that came meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PROBLEMS = "problems"


def tie(problem: str, field: QWidget, teller: object) -> None:
    """Have ``field`` described by ``problem``, which ``teller`` says of it, in place of what it said before."""
    hint, problems = _parted(field)
    _describe(field, hint, {**problems, _key(teller): problem})


def untie(field: QWidget, teller: object) -> None:
    """Take away what ``teller`` said is wrong with ``field``. The field may be gone, with the page it was on."""
    if isValid(field):
        hint, problems = _parted(field)
        _describe(field, hint, {who: said for who, said in problems.items() if who != _key(teller)})


def _key(teller: object) -> str:
    return str(id(teller))


def _parted(field: QWidget) -> tuple[str, dict[str, str]]:
    """Return what always describes the field, as it is by now, and what is wrong with it, by who says so."""
    problems: dict[str, str] = dict(field.property(_PROBLEMS) or ())
    return field.accessibleDescription().removeprefix(" ".join(problems.values())).lstrip(), problems


def _describe(field: QWidget, hint: str, problems: dict[str, str]) -> None:
    field.setProperty(_PROBLEMS, list(problems.items()))  # Qt would sort a dict
    field.setAccessibleDescription(" ".join(filter(None, [*problems.values(), hint])))
