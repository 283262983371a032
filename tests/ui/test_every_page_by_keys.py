"""Every page by keyboard alone: round by Tab and back, no trap, Escape, seen focus, no two meanings for a key.

And every target large enough to be hit.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.key_letters import KeyLetters
from boundarycheck.ui.places import DOORS, Place, Route
from boundarycheck.ui.tokens import TARGET
from every_page import subjects
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

pytestmark = pytest.mark.no_cover  # a sweep over what other tests cover line by line

LEAST_TARGET = 24
MOST_LETTERS = 25
RING = 4
"""Pixels from the outside in which a ring is."""
MAIN_ACTIONS = frozenset({"primary", "help", "plain", "quiet", "rail", "door", "tile", "toggle", "choice"})
KNOWN_KEYS = {QKeySequence(action.key).toString() for action in ACTIONS} | {"Ctrl+Enter", *"1234"}
"""Enter of the number block, and the numbers that choose an answer, are told in the words of that page."""
NOT_LEFT_BY_ESCAPE = frozenset({Place.FRONT_DOOR, Place.HOME, Place.COVERED})
"""Where one is at the beginning. *Covered* is left by choosing to lock or not to."""


def every_page(window: Window, desk: Desk) -> Iterator[Place]:
    """Show every page, one after the other, with something on it; each is come to from where one begins."""
    for place in sorted(DOORS):
        window.go(Place.FRONT_DOOR)
        yield from shown(window, Route(place))
    desk.session.create(desk.journal_folder, PASSPHRASE)
    there = subjects(desk)
    for place in sorted(set(Place) - DOORS):
        window.go(Place.HOME)
        yield from shown(window, Route(place, there.get(place)))


def shown(window: Window, route: Route) -> Iterator[Place]:
    window.go(route)
    settle()
    yield route.place


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def usable(window: Window) -> list[QWidget]:
    """What can be seen, or scrolled into sight, and used."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"


def focused(window: Window) -> QWidget:
    at = QApplication.focusWidget()
    assert at is not None
    return at.focusProxy() or at


def go_round(window: Window, key: Qt.Key, most: int) -> list[QWidget]:
    """Press ``key`` until it comes to where it came from first; return all that had the focus on the way."""
    seen: list[QWidget] = []
    for _ in range(most):
        QTest.keyClick(focused(window), key)
        at = focused(window)
        if at in seen:
            break
        seen.append(at)
    return seen


def one_for_all(widget: QWidget) -> object:
    """What a group of choices is known by, of which Tab comes to one: arrow keys go on from there."""
    if not isinstance(widget, QAbstractButton):
        return None
    group: object = widget.group()  # None where there is none, which the stubs do not know
    return group or (widget.parentWidget() if widget.autoExclusive() else None)


def wrong_with_keys(window: Window) -> Iterator[str]:
    wanted = usable(window)
    onward = go_round(window, Qt.Key.Key_Tab, 2 * len(wanted) + 5)
    back = go_round(window, Qt.Key.Key_Backtab, 2 * len(wanted) + 5)
    groups = [one_for_all(each) for each in onward]
    for each in wanted:
        if each not in onward and (one_for_all(each) is None or one_for_all(each) not in groups):
            yield f"Tab does not come to {name(each)}"
    if set(map(id, back)) != set(map(id, onward)):
        missed = {name(each) for each in [*onward, *back] if (each in onward) != (each in back)}
        yield f"Shift+Tab does not go the same way: {sorted(missed)}"


def too_small(window: Window) -> Iterator[str]:
    for each in usable(window):
        if min(each.width(), each.height()) < LEAST_TARGET:
            yield f"{name(each)} is {each.width()} by {each.height()}"
        main = isinstance(each, QPushButton) or each.property("role") in MAIN_ACTIONS
        if main and each.height() < TARGET:
            yield f"{name(each)} is a main action, {each.height()} high"


def edge_of(widget: QWidget) -> QImage:
    """A picture of ``widget``; of what is typed into, the edge alone: a caret shows where, and may blink."""
    picture = widget.grab()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        painter = QPainter(picture)
        painter.fillRect(widget.rect().adjusted(RING, RING, -RING, -RING), Qt.GlobalColor.black)
        painter.end()
    return picture.toImage()


def unseen(window: Window) -> Iterator[str]:
    """Find what looks the same with the focus and without."""
    elsewhere = window.page
    for each in usable(window):
        elsewhere.setFocus()
        without = edge_of(each)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        if edge_of(each) == without:
            yield f"{name(each)} does not show that it has the focus"


def keys_of(window: Window) -> Iterator[tuple[str, str]]:
    """Every key that something on the page or in the window listens for, and what that is."""
    for shortcut in window.findChildren(QShortcut):
        holder = shortcut.parent()
        if isinstance(holder, QWidget) and holder.isVisible() and shortcut.isEnabled():
            yield shortcut.key().toString(), f"a shortcut of {name(holder)}"
    for each in window.findChildren(QWidget):
        if each.isVisible() and isinstance(each, QAbstractButton | QLabel):
            leads: object = each if isinstance(each, QAbstractButton) else each.buddy()  # None, as above
            mnemonic = QKeySequence.mnemonic(each.text() if leads is not None else "").toString()
            if mnemonic:
                yield mnemonic, name(each)


def strange_keys(window: Window) -> Iterator[str]:
    """Find keys with two meanings, and those that the table of F1 does not have."""
    keys = list(keys_of(window))
    yield from (f"{key} stands in no table: {who}" for key, who in keys if key not in KNOWN_KEYS)
    twice = [key for key, times in Counter(key for key, _ in keys).items() if times > 1]
    yield from (f"{key} is {[who for one, who in keys if one == key]}" for key in twice)


def without_letter(window: Window) -> Iterator[str]:
    """Find what is in sight on the page and gets no letter of its own at Alt, or one that is a key already."""
    (letters,) = window.findChildren(KeyLetters)
    (area, *_) = window.page.findChildren(QScrollArea)
    for end in (area.verticalScrollBar().maximum(), area.verticalScrollBar().maximum() // 2, 0):
        area.verticalScrollBar().setValue(end)
        QTest.keyPress(focused(window), Qt.Key.Key_Alt)
        leads_to = letters.leads_to
        seen = [
            each for each in usable(window) if window.page.isAncestorOf(each) and not each.visibleRegion().isEmpty()
        ]
        yield from (f"{name(each)} has no letter" for each in seen[:MOST_LETTERS] if each not in leads_to.values())
        yield from (f"Alt+{letter} has another meaning" for letter in leads_to if f"Alt+{letter}" in KNOWN_KEYS)
        QTest.keyClick(focused(window), Qt.Key.Key_F24)
        if letters.leads_to:
            yield "the letters stay"


def not_left(window: Window, place: Place) -> Iterator[str]:
    QTest.keyClick(focused(window), Qt.Key.Key_Escape)
    if window.route.place is place and place not in NOT_LEFT_BY_ESCAPE:
        yield "Escape leads nowhere"


def test_every_page_can_be_used_by_keys_and_everything_on_it_can_be_hit(window: Window, cheap_desk: Desk) -> None:
    found = []
    for place in every_page(window, cheap_desk):
        looks = wrong_with_keys(window), too_small(window), unseen(window), strange_keys(window), without_letter(window)
        found += [f"{place}: {fault}" for look in (*looks, not_left(window, place)) for fault in look]
    assert not found, "\n".join(found)


def test_a_target_that_is_too_small_and_a_focus_that_is_not_seen_would_be_found(window: Window) -> None:
    small = QPushButton("Small", window.page)
    small.setStyleSheet("QPushButton, QPushButton:focus { border: none; min-height: 10px; padding: 0; }")
    small.setGeometry(10, 10, 20, 20)
    small.show()
    assert len(list(too_small(window))) == 2
    assert list(unseen(window)) == ["QPushButton 'Small' does not show that it has the focus"]
    assert window.page.childAt(QPoint(15, 15)) is small


def test_a_caret_alone_would_not_do(window: Window) -> None:
    for field in (QLineEdit(window.page), QPlainTextEdit(window.page)):
        field.setStyleSheet("QLineEdit, QLineEdit:focus, QPlainTextEdit, QPlainTextEdit:focus { border: none; }")
        field.setGeometry(10, 10, 200, 60)
        field.show()
        assert list(unseen(window)) == [f"{name(field)} does not show that it has the focus"]
        field.hide()


def test_two_mnemonics_for_one_letter_would_be_found(window: Window) -> None:
    for words in ("&Save", "&Send"):
        made = QPushButton(words, window.page)
        made.show()
    assert Counter(key for key, _ in keys_of(window))["Alt+S"] == 2
