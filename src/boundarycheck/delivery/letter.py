"""Writes a letter of any kind: low disclosure, always finished, only what the officer chose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from boundarycheck.domain.plain_text import one_line
from boundarycheck.domain.requests import BLANK, COPY_TO, SIGNING_LINE, Letter, LetterField

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from boundarycheck.domain.requests import LetterAsk, LetterWording, Receiver, Request

_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")


def compose(request: Request, wording: LetterWording) -> Letter:
    """Return the finished letter for ``request``.

    A blank field becomes a visible line to fill in by hand. Fields are brought onto one line, so none can
    add a line of its own to the head, the subject or a mail header. The officer's own words keep their lines.
    """
    filled = _places(request)
    return Letter(
        subject=request.kind.subject.format(**filled),
        dated=_day(request.dated, wording),
        sender=tuple(
            _line(wording, wording.fields[shown].label, _filled(request, shown)) for shown in request.shown_fields
        ),
        recipient=tuple(_recipient(request, wording)),
        salutation=wording.salutation.format(receiver=_filled(request, LetterField.RECEIVER)),
        paragraphs=tuple(_paragraphs(request, filled)),
        closing=wording.closing,
        signature=tuple(_foot(wording.signature, request)),
        receipt=tuple(line.format(line=SIGNING_LINE) for line in request.kind.receipt),
    )


def _filled(request: Request, wanted: LetterField) -> str:
    return one_line(request.value_of(wanted)) or BLANK


def _places(request: Request) -> dict[str, str]:
    """Return what goes into the braces of the kind's templates."""
    filled: dict[str, str] = {wanted.value: _filled(request, wanted) for wanted in LetterField}
    for choice in request.kind.choices:
        option = request.option(choice)
        filled[choice.key] = option.in_letter
        if option.detail is not None:
            filled[f"{choice.key}_detail"] = _filled(request, option.detail)
    for ask in request.kind.asks:
        if ask.lines:
            filled[ask.key] = request.words(ask) or BLANK
    return filled


def _line(wording: LetterWording, label: str, value: str) -> str:
    return wording.line.format(label=label, value=value)


def _day(day: date, wording: LetterWording) -> str:
    return wording.dated.format(month=wording.months[day.month - 1], day=day.day, year=day.year)


def _recipient(request: Request, wording: LetterWording) -> Iterator[str]:
    to = wording.fields[LetterField.RECEIVER].label
    yield _line(wording, to, _named(request.receiver, wording))
    copied = next((words for ask, words in request.own_words() if ask.key == COPY_TO), "")
    if copied:
        yield _line(wording, wording.copy_to, copied)


def _named(receiver: Receiver, wording: LetterWording) -> str:
    name, role = one_line(receiver.name), one_line(receiver.role)
    if name and role:
        return wording.named_role.format(name=name, role=role)
    return name or role or BLANK


def _paragraphs(request: Request, filled: dict[str, str]) -> Iterator[str]:
    asks = {ask.key: ask for ask in request.kind.asks}
    for paragraph in request.kind.paragraphs:
        wanted = not paragraph.when or _says(request, asks[paragraph.when])
        if wanted and not (paragraph.unless and _says(request, asks[paragraph.unless])):
            yield from filter(None, _PARAGRAPH_BREAK.split(paragraph.text.format(**filled).strip()))


def _says(request: Request, ask: LetterAsk) -> bool:
    """Return whether ``ask`` is on and, where something has to be typed, has it; what is always there is."""
    return request.is_on(ask) and (ask.always or not ask.lines or bool(request.words(ask)))


def _foot(lines: tuple[str, ...], request: Request) -> Iterator[str]:
    name, rank = _filled(request, LetterField.NAME), _filled(request, LetterField.RANK)
    told = LetterField.RANK in request.kind.sender
    for line in lines:
        if told or "{rank}" not in line:
            yield line.format(line=SIGNING_LINE, name=name, rank=rank)
