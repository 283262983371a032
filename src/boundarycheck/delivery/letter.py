"""Writes the reassignment letter: low disclosure, always finished, only what the officer chose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from boundarycheck.domain.journal import clean_text, one_line
from boundarycheck.domain.requests import BLANK, SIGNING_LINE, Letter, LetterField, MoveFrom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from boundarycheck.domain.requests import LetterWording, ReassignmentRequest, Receiver

_SENDER = (
    LetterField.NAME,
    LetterField.RANK,
    LetterField.OFFICER_ID,
    LetterField.FACILITY,
    LetterField.UNIT,
    LetterField.POST,
    LetterField.SHIFT,
    LetterField.DAYS_OFF,
)

_MOVED_FROM = {
    MoveFrom.POST: LetterField.POST,
    MoveFrom.UNIT: LetterField.UNIT,
    MoveFrom.SHIFT: LetterField.SHIFT,
    MoveFrom.FACILITY: LetterField.FACILITY,
}

_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")


def compose(request: ReassignmentRequest, wording: LetterWording) -> Letter:
    """Return the finished letter for ``request``.

    A blank field becomes a visible line to fill in by hand. Fields are brought onto one line, so none can
    add a line of its own to the head, the subject or a mail header. The officer's own words keep their lines.
    """
    return Letter(
        subject=wording.subject.format(move=wording.moves[request.move_from].in_letter),
        dated=_day(request.dated, wording),
        sender=tuple(_line(wording, wording.fields[name].label, _filled(request, name)) for name in _SENDER),
        recipient=tuple(_recipient(request, wording)),
        salutation=wording.salutation.format(receiver=_filled(request, LetterField.RECEIVER)),
        paragraphs=tuple(_paragraphs(request, wording)),
        closing=wording.closing,
        signature=_foot(wording.signature, request),
        receipt=_foot(wording.receipt, request),
    )


def _filled(request: ReassignmentRequest, name: LetterField) -> str:
    return one_line(request.value_of(name)) or BLANK


def _line(wording: LetterWording, label: str, value: str) -> str:
    return wording.line.format(label=label, value=value)


def _day(day: date, wording: LetterWording) -> str:
    return wording.dated.format(month=wording.months[day.month - 1], day=day.day, year=day.year)


def _recipient(request: ReassignmentRequest, wording: LetterWording) -> Iterator[str]:
    to = wording.fields[LetterField.RECEIVER].label
    yield _line(wording, to, _named(request.receiver, wording))
    copied = one_line(request.cc)
    if copied:
        yield _line(wording, wording.copy_to, copied)


def _named(receiver: Receiver, wording: LetterWording) -> str:
    name, role = one_line(receiver.name), one_line(receiver.role)
    if name and role:
        return wording.named_role.format(name=name, role=role)
    return name or role or BLANK


def _paragraphs(request: ReassignmentRequest, wording: LetterWording) -> Iterator[str]:
    yield wording.ask.format(
        duration=wording.durations[request.duration].in_letter,
        move=wording.moves[request.move_from].in_letter,
        detail=_filled(request, _MOVED_FROM[request.move_from]),
        start=wording.starts[request.start].in_letter,
    )
    places = "; ".join(filter(None, map(one_line, request.preferences)))
    if places:
        yield wording.preferences.format(places=places)
    yield wording.reasons[request.reason].in_letter
    yield from _own_paragraphs(request.own_words)
    steps = clean_text(request.steps_taken).strip()
    if steps:
        yield from _own_paragraphs(wording.steps_taken.format(steps=steps))
    if request.discuss_privately:
        yield wording.talk.format(reach=_filled(request, LetterField.REACH_PRIVATELY))
    if request.need_to_know:
        yield wording.need_to_know
    yield wording.decision


def _own_paragraphs(words: str) -> Iterator[str]:
    for paragraph in _PARAGRAPH_BREAK.split(clean_text(words).strip()):
        if paragraph:
            yield paragraph


def _foot(lines: tuple[str, ...], request: ReassignmentRequest) -> tuple[str, ...]:
    name, rank = _filled(request, LetterField.NAME), _filled(request, LetterField.RANK)
    return tuple(line.format(line=SIGNING_LINE, name=name, rank=rank) for line in lines)
