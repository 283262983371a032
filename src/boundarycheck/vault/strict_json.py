"""Reading JSON that must have exactly one shape: every key known, every value of its kind."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

if TYPE_CHECKING:
    from enum import StrEnum

E = TypeVar("E", bound="StrEnum")

_HEX: Final = frozenset("0123456789abcdef")


class ShapeError(ValueError):
    """The JSON is not what it has to be; ``reason`` is a short phrase that quotes no value."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Fields:
    """The members of one JSON object, taken out one by one; :meth:`finish` refuses what is left over."""

    def __init__(self, members: dict[str, object], name: str) -> None:
        self._members = dict(members)
        self._name = name

    @classmethod
    def parse(cls, data: bytes | str, name: str) -> Fields:
        """Read one JSON object, called ``name`` in errors. Raises :class:`ShapeError` for anything else."""
        return cls(members_of(data, name), name)

    @classmethod
    def _of(cls, loaded: object, name: str) -> Fields:
        return cls(_object(loaded, name), name)

    def text(self, key: str) -> str:
        """Take the text at ``key``."""
        value = self._take(key)
        if not isinstance(value, str):
            raise self._wrong(key, "is not a text")
        return value

    def whole_number(self, key: str) -> int:
        """Take the whole number at ``key``; true and false are none."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(key, "is not a whole number")
        return value

    def flag(self, key: str) -> bool:
        """Take the true or false at ``key``."""
        value = self._take(key)
        if not isinstance(value, bool):
            raise self._wrong(key, "is neither true nor false")
        return value

    def hexadecimal(self, key: str, length: int) -> bytes:
        """Take ``length`` bytes, written as lower-case hexadecimal, at ``key``."""
        value = self.text(key)
        if len(value) != 2 * length or not _HEX.issuperset(value):
            raise self._wrong(key, f"is not {length} bytes in hexadecimal")
        return bytes.fromhex(value)

    def choice(self, key: str, kind: type[E]) -> E:
        """Take a member of ``kind`` by its value at ``key``."""
        return self._member(self.text(key), key, kind)

    def choices(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Take a list of members of ``kind`` at ``key``."""
        return tuple(self._member(value, key, kind) for value in self.texts(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts at ``key``."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(key, "holds something that is not a text")
        return tuple(str(value) for value in values)

    def all_texts(self) -> dict[str, str]:
        """Take everything that is left, all of it texts."""
        return {key: self.text(key) for key in tuple(self._members)}

    def member(self, key: str) -> Fields:
        """Take the object at ``key``."""
        return self._of(self._take(key), f"{self._name}, {key}")

    def members(self, key: str) -> tuple[Fields, ...]:
        """Take the list of objects at ``key``."""
        return tuple(
            self._of(value, f"{self._name}, {key} {number}") for number, value in enumerate(self._list(key), start=1)
        )

    def has(self, key: str) -> bool:
        """Return whether something stands at ``key``."""
        return key in self._members

    def object_or_null(self, key: str) -> dict[str, object] | None:
        """Take the object at ``key`` whole, or the null that stands for none."""
        value = self._take(key)
        return None if value is None else _object(value, f"{self._name}, {key}")

    def finish(self) -> None:
        """Refuse members that nobody took."""
        if self._members:
            raise ShapeError(f"{self._name} holds something unknown")

    def wrong(self, key: str, problem: str) -> ShapeError:
        """Return the error that says what is wrong with ``key``."""
        return self._wrong(key, problem)

    def _member(self, value: str, key: str, kind: type[E]) -> E:
        try:
            return kind(value)
        except ValueError:
            raise self._wrong(key, "has an unknown value") from None

    def _list(self, key: str) -> list[object]:
        value = self._take(key)
        if not isinstance(value, list):
            raise self._wrong(key, "is not a list")
        return value

    def _take(self, key: str) -> object:
        if key not in self._members:
            raise self._wrong(key, "is missing")
        return self._members.pop(key)

    def _wrong(self, key: str, problem: str) -> ShapeError:
        return ShapeError(f"{self._name}: {key} {problem}")


def members_of(data: bytes | str, name: str) -> dict[str, Any]:
    """Return the members of one JSON object, called ``name`` in errors, whatever they are.

    Raises :class:`ShapeError` for anything else, for a name that stands twice, and for a number that is not finite.
    """
    try:
        loaded = json.loads(data, object_pairs_hook=_without_repeats, parse_constant=_no_constant, parse_float=_finite)
    except ShapeError:
        raise
    except (ValueError, RecursionError):
        raise ShapeError(f"{name} is not valid JSON") from None
    return _object(loaded, name)


def _object(loaded: object, name: str) -> dict[str, Any]:
    if not isinstance(loaded, dict):
        raise ShapeError(f"{name} is not a JSON object")
    return loaded


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_constant(text)


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ShapeError("a name stands twice")
    return members


def _no_constant(_: str) -> NoReturn:
    raise ShapeError("a number is not finite")
