"""Loads the kinds of letters: those that come with the program, and those of an agency's own folder.

One file is one kind. An agency's file with the id of a kind that comes along takes its place, and says so; a report
that comes along stays, and what else is a letter beside which a duty to report stands is for the program to say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from boundarycheck.content.agency import LETTERS, SIZE_LIMIT, expect_a_part
from boundarycheck.content.letters import lines_of, notes_of, places_in, refuse_other_places
from boundarycheck.content.reader import WHOLE_FILE, parse
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.requests import (
    COPY_TO,
    LetterAsk,
    LetterChoice,
    LetterField,
    LetterKind,
    OptionText,
    Paragraph,
    places_of,
)
from boundarycheck.system import resources

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf
    from boundarycheck.domain.agency import AgencyFolder

FOLDER = "requests"
LINES_MOST = 12

_RECEIPT = frozenset({"line"})
_KEY = re.compile(r"[a-z][a-z0-9_-]*")
_PROFILE = tuple(field for field in LetterField if field is not LetterField.RECEIVER)


def load_kinds(language: str, shelf: SourceShelf) -> tuple[LetterKind, ...]:
    """Return every kind in ``language`` that comes along, in the order that the files give.

    Raises :class:`ContentDamaged` with file, key and reason for anything that breaks the rules.
    """
    kinds = kinds_in(resources.root() / "content" / language / FOLDER, f"{language}/{FOLDER}", shelf)
    if not kinds:
        raise ContentDamaged(file=f"{language}/{FOLDER}", key=WHOLE_FILE, reason="it holds no kind of letter")
    return _in_order(kinds.values())


def with_own_kinds(
    built_in: Sequence[LetterKind], folders: Iterable[AgencyFolder], shelf: SourceShelf
) -> tuple[LetterKind, ...]:
    """Return ``built_in`` with the kinds in ``requests/*.toml`` of the folders of an agency.

    Raises :class:`ContentDamaged` as :func:`load_kinds`, and :class:`PackDamaged` where a chosen folder is empty.
    """
    coming_along = {kind.kind_id: kind for kind in built_in}
    reports = {kind.kind_id for kind in built_in if kind.report}
    kinds = dict(coming_along)
    for folder in folders:
        own = kinds_in(folder.path / LETTERS, f"{folder.path.name}/{LETTERS}", shelf, refused=reports)
        if not own:
            expect_a_part(folder)
        kinds |= {kind_id: _of_agency(kind, coming_along.get(kind_id)) for kind_id, kind in own.items()}
    return _in_order(kinds.values())


def _in_order(kinds: Iterable[LetterKind]) -> tuple[LetterKind, ...]:
    return tuple(sorted(kinds, key=lambda kind: (kind.order, kind.kind_id)))


def _of_agency(kind: LetterKind, replaced: LetterKind | None) -> LetterKind:
    """Return ``kind`` as an agency's; what stands beside a letter that comes along stays beside its other words."""
    if replaced is None:
        return replace(kind, agency=True)
    return replace(kind, agency=True, report=replaced.report, transfer=replaced.transfer)


def kinds_in(folder: Path, name: str, shelf: SourceShelf, refused: Collection[str] = ()) -> dict[str, LetterKind]:
    """Return the kinds in the files of ``folder``, called ``name`` in messages, by their ids.

    A folder that is not there has none. A file with an id of ``refused`` is damaged.
    """
    kinds: dict[str, LetterKind] = {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        return kinds
    except OSError as error:
        raise _unreadable(name, error) from error
    for path in paths:
        file = f"{name}/{path.name}"
        try:
            with path.open("rb") as opened:
                raw = opened.read(SIZE_LIMIT + 1)
        except OSError as error:
            raise _unreadable(file, error) from error
        if len(raw) > SIZE_LIMIT:
            raise ContentDamaged(file=file, key=WHOLE_FILE, reason="it is larger than a letter may be")
        table = parse(file, raw)
        kind = kind_from(table, shelf)
        if kind.kind_id in kinds:
            raise table.damaged("id", f"{kind.kind_id!r} stands in two files")
        if kind.kind_id in refused:
            raise table.damaged("id", f"{kind.kind_id!r} comes with BoundaryCheck and cannot be replaced")
        kinds[kind.kind_id] = kind
    return kinds


def _unreadable(file: str, error: OSError) -> ContentDamaged:
    reason = error.strerror or type(error).__name__
    return ContentDamaged(file=file, key=WHOLE_FILE, reason=f"it cannot be read ({reason})")


def kind_from(table: Table, shelf: SourceShelf) -> LetterKind:
    """Return the kind that ``table``, a whole file, describes. Raises :class:`ContentDamaged`."""
    choices = tuple(_choice(part) for part in _optional(table, "choice"))
    asks = tuple(_ask(part) for part in _optional(table, "ask"))
    _refuse_repeats(table, [*(choice.key for choice in choices), *(ask.key for ask in asks)])
    places = places_of(choices, asks)
    sender = _sender(table)
    in_subject = frozenset(choice.key for choice in choices)
    subject = table.text("subject")
    refuse_other_places(table, "subject", subject, in_subject)
    kind = LetterKind(
        kind_id=_key(table, "id"),
        order=table.number("order"),
        label=table.text("label"),
        about=table.text("about"),
        lead=table.text("lead"),
        receivers=table.text("receivers"),
        subject=subject,
        sender=sender,
        paragraphs=tuple(_paragraph(part, places, asks, sender) for part in table.tables("paragraph")),
        notes=notes_of(table.tables("note"), shelf),
        choices=choices,
        asks=asks,
        receipt=lines_of(table, "receipt", _RECEIPT) if table.optional_texts("receipt") else (),
        report=table.flag("report"),
        transfer=table.flag("transfer"),
    )
    table.finish()
    return kind


def _optional(table: Table, key: str) -> tuple[Table, ...]:
    return table.tables(key) if table.has(key) else ()


def _key(table: Table, key: str) -> str:
    name = table.text(key)
    if not _KEY.fullmatch(name):
        raise table.damaged(key, "small letters, digits, - and _ are expected")
    return name


def _refuse_repeats(table: Table, keys: list[str]) -> None:
    for key in keys:
        if keys.count(key) > 1 or key in {*LetterField}:
            raise table.damaged("key", f"{key!r} stands there twice, or is the name of a field")


def _sender(table: Table) -> tuple[LetterField, ...]:
    sender = table.choices("sender", LetterField)
    if LetterField.RECEIVER in sender:
        raise table.damaged("sender", "the receiver is not the sender")
    return sender


def _choice(table: Table) -> LetterChoice:
    options = tuple(_option(part) for part in table.tables("option"))
    values = [option.value for option in options]
    if len(set(values)) < len(values):
        raise table.damaged("option", "two options have the same value")
    return LetterChoice(_key(table, "key"), table.text("label"), options)


def _option(table: Table) -> OptionText:
    return OptionText(
        _key(table, "value"),
        table.text("label"),
        table.text("in_letter"),
        table.optional_text("hint"),
        _field(table, "detail"),
    )


def _field(table: Table, key: str) -> LetterField | None:
    if not table.optional_text(key):
        return None
    field = table.choice(key, LetterField)
    if field not in _PROFILE:
        raise table.damaged(key, "a field of the profile is expected")
    return field


def _ask(table: Table) -> LetterAsk:
    lines = table.number("lines") if table.has("lines") else 0
    field = _field(table, "field")
    if not 0 <= lines <= LINES_MOST or (lines and field):
        raise table.damaged("lines", f"0 to {LINES_MOST} are expected, and none where a field is told")
    ask = LetterAsk(
        _key(table, "key"),
        table.text("label"),
        table.optional_text("hint"),
        lines,
        field,
        always=table.flag("always"),
        usual=table.flag("usual"),
        joined=table.flag("joined"),
    )
    if ask.usual and (ask.lines or ask.field):
        raise table.damaged("usual", "what is typed or told of the officer is off unless it is chosen")
    if ask.key == COPY_TO and ask.lines != 1:
        raise table.damaged("lines", "who gets a copy is one line")
    return ask


def _paragraph(
    table: Table, places: frozenset[str], asks: tuple[LetterAsk, ...], sender: tuple[LetterField, ...]
) -> Paragraph:
    text, when = table.text("text"), table.optional_text("when")
    refuse_other_places(table, "text", text, places)
    asked = next((ask for ask in asks if ask.key == when), None)
    unless = table.optional_text("unless")
    for key, name in (("when", when), ("unless", unless)):
        if name and name not in {ask.key for ask in asks}:
            raise table.damaged(key, f"there is nothing to ask of the key {name!r}")
    used = places_in(table, "text", text)
    for ask in asks:
        if ask.lines and not ask.always and ask.key in used and when != ask.key:
            raise table.damaged("when", f"{ask.key!r} may be off: the paragraph needs when = {ask.key!r}")
    told = {*sender, LetterField.RECEIVER, asked.field if asked else None}
    for field in used & {*LetterField} - told:
        raise table.damaged("text", f"{field!r} is told only if an ask for it stands in when, or the sender has it")
    return Paragraph(text, when, unless)
