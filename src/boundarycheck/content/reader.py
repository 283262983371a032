"""Reads one content file strictly: a wrong type, an empty text or an unknown key is an error that says where.

Content is data that people edit by hand, and a page that is half there is worse than a clear message. So
nothing is guessed: every problem is a :class:`ContentDamaged` that names file, key and reason.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from typing import TypeVar

from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.system import resources

WHOLE_FILE = "the whole file"
"""Stands in for a key where a file cannot be read at all."""

Choice = TypeVar("Choice", bound=StrEnum)


def read_toml(language: str | None, name: str) -> Table:
    """Return the content file ``name`` of ``language`` (None: the files that all languages share).

    Raises :class:`ContentDamaged` when it is missing, unreadable, not UTF-8 or not TOML.
    """
    folder = resources.root() / "content"
    if language is not None:
        folder = folder / language
    file = name if language is None else f"{language}/{name}"
    try:
        raw = (folder / name).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ContentDamaged(file=file, key=WHOLE_FILE, reason=f"it cannot be read ({reason})") from error
    return parse(file, raw)


def parse(file: str, raw: bytes) -> Table:
    """Return the TOML document in ``raw``; ``file`` is its name in messages.

    Raises :class:`ContentDamaged` for anything that is not a TOML document in UTF-8.
    """
    try:
        return Table(file, tomllib.loads(raw.decode("utf-8")))
    except RecursionError as error:
        raise ContentDamaged(file=file, key=WHOLE_FILE, reason="it is nested too deeply") from error
    except ValueError as error:
        # UnicodeDecodeError, TOMLDecodeError, and a number of more digits than Python converts.
        raise ContentDamaged(file=file, key=WHOLE_FILE, reason=f"it is not valid TOML ({error})") from error


def folded(text: str) -> str:
    """Return ``text`` without the line breaks of its file; an empty line still parts paragraphs."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.replace("\r\n", "\n").split("\n\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


class Table:
    """One table of a content file. Every key must be asked for before :meth:`finish`.

    All methods raise :class:`ContentDamaged` when the value is missing or has the wrong type. Texts come back
    folded (see :func:`folded`) and are never empty, unless asked for as optional.
    """

    def __init__(self, file: str, values: dict[str, object], place: str = "") -> None:
        self._file = file
        self._values = values
        self._place = place
        self._asked: set[str] = set()
        self._parts: list[Table] = []

    def has(self, key: str) -> bool:
        """Return whether anything stands at ``key``."""
        return key in self._values

    def text(self, key: str) -> str:
        """Return the text at ``key``."""
        return self._text(key, self._value(key))

    def optional_text(self, key: str, default: str = "") -> str:
        """Return the text at ``key``, or ``default`` when there is none."""
        value = self._optional(key)
        return default if value is None else self._text(key, value)

    def number(self, key: str) -> int:
        """Return the whole number at ``key``."""
        return self._number(key, self._value(key))

    def flag(self, key: str) -> bool:
        """Return the truth value at ``key``; a missing one is false."""
        value = self._optional(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self.damaged(key, "true or false is expected")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at ``key``, at least one."""
        return tuple(self._text(f"{key}[{place}]", item) for place, item in enumerate(self._list(key)))

    def optional_texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at ``key``, or an empty one when there is none."""
        return self.texts(key) if key in self._values else ()

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        """Return the member of ``kind`` that is named at ``key``."""
        return self._choice(key, self.text(key), kind)

    def choices(self, key: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Return the members of ``kind`` that are named in the list at ``key``, at least one."""
        return tuple(self._choice(f"{key}[{place}]", name, kind) for place, name in enumerate(self.texts(key)))

    def table(self, key: str) -> Table:
        """Return the table at ``key``; it is finished together with this one."""
        return self._part(key, self._value(key))

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the list of tables at ``key``, at least one; they are finished together with this one."""
        return tuple(self._part(f"{key}[{place}]", item) for place, item in enumerate(self._list(key)))

    def optional_tables(self, key: str) -> tuple[Table, ...]:
        """Return the list of tables at ``key``, or an empty one when there is none."""
        return self.tables(key) if self.has(key) else ()

    def any_texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at ``key``, which has to be there and may be empty."""
        return () if self._value(key) == [] else self.texts(key)

    def finish(self) -> None:
        """Raise :class:`ContentDamaged` when this table, or one it handed out, has a key nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                raise self.damaged(key, "this key is not known here")
        for part in self._parts:
            part.finish()

    def damaged(self, key: str, reason: str) -> ContentDamaged:
        """Return the error for ``key`` in this table, for a reader that knows more than the type."""
        return ContentDamaged(file=self._file, key=self._path(key), reason=reason)

    def _path(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key

    def _optional(self, key: str) -> object | None:
        self._asked.add(key)
        return self._values.get(key)

    def _value(self, key: str) -> object:
        value = self._optional(key)
        if value is None:
            raise self.damaged(key, "it is missing")
        return value

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.damaged(key, "a text is expected")
        text = folded(value)
        if not text:
            raise self.damaged(key, "the text is empty")
        return text

    def _number(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.damaged(key, "a whole number is expected")
        return value

    def _list(self, key: str) -> list[object]:
        value = self._value(key)
        if not isinstance(value, list):
            raise self.damaged(key, "a list is expected")
        if not value:
            raise self.damaged(key, "the list is empty")
        return value

    def _choice(self, key: str, name: str, kind: type[Choice]) -> Choice:
        try:
            return kind(name)
        except ValueError:
            known = ", ".join(kind)
            raise self.damaged(key, f"{name!r} is not one of {known}") from None

    def _part(self, key: str, value: object) -> Table:
        if not isinstance(value, dict):
            raise self.damaged(key, "a table is expected")
        part = Table(self._file, value, self._path(key))
        self._parts.append(part)
        return part
