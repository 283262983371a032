"""The steps of the guided tour, in order. The officer, the facility and everything that happens are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.app.tour import Guide
from boundarycheck.ui.places import Place

_LOOK_MS = 10
_PASSPHRASE = "harbour violin sandal kite"  # noqa: S105 - of the tour's throw-away journal


def press(
    name: str, *, arrives: Place | None = None, within: type[QAbstractButton] = QAbstractButton
) -> Callable[[Guide], None]:
    """Return a step that presses the button, tile or box ``name`` and, if asked, waits to be at ``arrives``.

    ``within`` narrows the search to one sort of them.
    """

    def step(guide: Guide) -> None:
        QTest.mouseClick(guide.find(within, name), Qt.MouseButton.LeftButton)
        guide.worked()
        if arrives is not None:
            guide.wait(lambda: guide.program.window.route.place is arrives, f"the way to {arrives}")
            guide.worked()

    return step


def write(name: str, words: str, kind: type[QWidget] = QPlainTextEdit) -> Callable[[Guide], None]:
    """Return a step that types ``words`` into the field ``name``."""

    def step(guide: Guide) -> None:
        field = guide.find(kind, name)
        field.setFocus()
        for number, line in enumerate(words.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClicks(field, line)
        guide.settle()

    return step


def key(keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Callable[[Guide], None]:
    """Return a step that presses a key."""

    def step(guide: Guide) -> None:
        QTest.keyClick(guide.program.window, keys, modifier)
        guide.worked()

    return step


def enter(guide: Guide) -> None:
    """Press Enter where the focus is."""
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    guide.worked()


def go(place: Place) -> Callable[[Guide], None]:
    """Return a step that goes to ``place`` by its shortcut or the rail."""

    def step(guide: Guide) -> None:
        guide.program.window.go(place)
        guide.worked()

    return step


def both(*steps: Callable[[Guide], None]) -> Callable[[Guide], None]:
    """Return a step that does ``steps`` one after the other."""

    def step(guide: Guide) -> None:
        for each in steps:
            each(guide)

    return step


def look(_guide: Guide) -> None:
    """Do nothing: take the picture of what is there."""


def _answered(names: set[str]) -> list[str]:
    """Press the button with one of the ``names`` in the question that is asked; return what was pressed."""
    pressed = []
    for asked in QApplication.topLevelWidgets():
        for offered in asked.findChildren(QAbstractButton) if asked.isModal() and asked.isVisible() else ():
            if offered.text() in names:
                offered.click()
                pressed.append(offered.text())
    return pressed


def agree(to: str, *, asked_by: str) -> Callable[[Guide], None]:
    """Return a step that presses ``asked_by`` and answers the question it asks with the button ``to``."""

    def step(guide: Guide) -> None:
        # The question holds the event loop until it is answered, so the answer waits inside that loop. Some are
        # asked only once the worker has said that they may be.
        names = guide.words.of(to)
        answers: list[str] = []
        look_again = QTimer()
        look_again.timeout.connect(lambda: answers.extend(_answered(names)))
        look_again.start(_LOOK_MS)
        press(asked_by)(guide)
        guide.wait(lambda: bool(answers), f"the question behind {asked_by!r}")
        look_again.stop()
        guide.worked()

    return step


def lock(guide: Guide) -> None:
    """Lock as Ctrl+L does."""
    guide.program.lock()
    guide.settle()


def wrong_passphrase(guide: Guide) -> None:
    """Type a wrong passphrase and wait for the sentence."""
    write("Passphrase", "not this one", QLineEdit)(guide)
    press("Open")(guide)
    guide.worked()


def reopen(guide: Guide) -> None:
    """Open the journal again with the right passphrase."""
    field = guide.find(QLineEdit, "Passphrase")
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, _PASSPHRASE)
    press("Open", arrives=Place.WRITE)(guide)  # where it locked


_YES, _NO, _NOT_SURE = press("Yes"), press("No"), press("Not sure")
_NEXT = press("Next")
_NOT_AT_ALL = press("Not at all")

STEPS: tuple[tuple[str, Callable[[Guide], None]], ...] = (
    ("front-door", look),
    ("who-can-see", press("Start a journal", arrives=Place.WHO_CAN_SEE)),
    ("who-can-see-employer", press("Your employer's IT")),
    ("start-a-journal", press("I have read this", arrives=Place.START_JOURNAL)),
    (
        "recovery-key",
        both(
            write("Passphrase", _PASSPHRASE, QLineEdit),
            write("The same passphrase again", _PASSPHRASE, QLineEdit),
            press("Start the journal", arrives=Place.RECOVERY_KEY),
        ),
    ),
    ("home", press("Later", arrives=Place.HOME)),
    (
        "situation-words",
        both(
            go(Place.SITUATION),
            write(
                "The situation in your words",
                "He waits at the gate when my shift begins. Yesterday he asked me to call his sister for him.",
            ),
        ),
    ),
    ("question-1", both(_NEXT, _YES)),
    ("question-2", both(_NEXT, _NO)),
    ("question-3", both(_NEXT, _NOT_SURE)),
    (
        "question-4",
        both(_NEXT, _NO, write("Your note on this question", "I did not tell my partner about it.")),
    ),
    (
        "part-of-it",
        both(
            _NEXT,
            press("I am drawn to this person, or I look for reasons to be near them"),
            press("They keep asking me for things, or offering me things"),
        ),
    ),
    ("result-tested", press("See where it leads", arrives=Place.RESULT)),
    ("result-kept", press("Keep it in the journal")),
    ("signs-1", go(Place.SIGNS)),
    (
        "signs-2",
        both(
            _NOT_AT_ALL,
            _NEXT,
            press("I carried or kept something for someone: a phone, pills, cash, tobacco, a package."),
        ),
    ),
    ("signs-3", _NEXT),
    ("signs-4", both(_NOT_AT_ALL, _NEXT)),
    ("signs-5", both(_NOT_AT_ALL, _NEXT)),
    ("signs-other-side", both(press("I prefer not to say"), _NEXT)),
    ("result-report-first", both(_NOT_AT_ALL, _NEXT, press("See where it leads", arrives=Place.RESULT))),
    ("road-from-a-door", both(agree("Let it go", asked_by="Let it go"), press("Someone is threatening to tell"))),
    ("factors", go(Place.FACTORS)),
    (
        "plan-rulers",
        both(
            go(Place.PLAN),
            press("Make a plan", arrives=Place.PLAN_EDIT),
            write("If …", "someone asks me to call their family", QLineEdit),
            write("I say …", "I can't do that. I can tell you whom to ask.", QLineEdit),
            write("And I tell …", "my sergeant", QLineEdit),
            *(_NEXT,) * 5,
            write("Why it matters to me", "I want to look my kids in the eye."),
        ),
    ),
    ("plan", press("Keep the plan", arrives=Place.PLAN)),
    ("rehearse", both(press("Rehearse it", arrives=Place.REHEARSE), press("Show it"))),
    ("practice-scene", both(go(Place.PRACTICE), press("One more tray", arrives=Place.SCENARIO))),
    (
        "practice-ending",
        both(
            press("Look the other way and let him take it"),
            press('"No. The tray was a mistake too." Then tell the sergeant both'),
        ),
    ),
    ("over-time", go(Place.OVER_TIME)),
    ("two-checks", press("Two checks side by side", arrives=Place.TWO_CHECKS)),
    (
        "write",
        both(
            go(Place.WRITE),
            write("Title", "A talk at the gate", QLineEdit),
            write(
                "Your words",
                "He asked again. I said no, and I told the sergeant before the end of the shift.\n\n"
                "It was easier than I had thought.",
            ),
        ),
    ),
    (
        "write-facts",
        both(
            press("When it happened"),
            write("The day it happened", "yesterday", QLineEdit),
            press("Tags"),
            write("Add a tag", "gate,sergeant,", QLineEdit),
        ),
    ),
    ("entry", press("Save the entry", arrives=Place.ENTRY)),
    ("journal", go(Place.JOURNAL)),
    ("finding", both(press("More to narrow it down"), write("Search the journal", "serg", QLineEdit), enter)),
    (
        "deleted-with-undo",
        both(
            go(Place.WRITE),
            write("Your words", "Shopping list"),
            press("Save the entry", arrives=Place.ENTRY),
            agree("Delete it", asked_by="Delete …"),
        ),
    ),
    ("deleted-entries", go(Place.BIN)),
    ("people-today", go(Place.PEOPLE)),
    ("people-danger", press("In danger, or thinking of suicide")),
    ("people-later", press("It can wait a little")),
    ("contact", press("On my phone, and what to say: SAMHSA National Helpline", arrives=Place.CONTACT)),
    ("contact-code", press("Show a code for my phone: 1-800-662-4357")),
    ("who-can-keep-what", go(Place.PROTECTION)),
    (
        "person",
        both(
            go(Place.MY_PEOPLE),
            press("Your own lawyer", arrives=Place.PERSON),
            write("Name", "Dana Whitfield", QLineEdit),
            write("Phone", "303-555-0100", QLineEdit),
            press("Put them on my home page"),
        ),
    ),
    ("my-people", press("Save", arrives=Place.MY_PEOPLE)),
    ("help-now", go(Place.HELP_NOW)),
    (
        "your-details",
        both(
            go(Place.PROFILE),
            write("Your name", "Jordan Rivera", QLineEdit),
            write("Rank", "Correctional Officer", QLineEdit),
            write("ID or badge number", "4471", QLineEdit),
            write("Facility", "Pine County Jail", QLineEdit),
            write("Unit", "C", QLineEdit),
            write("Post", "Floor officer", QLineEdit),
            write("Shift", "Evening", QLineEdit),
            write("Days off", "Sunday and Monday", QLineEdit),
        ),
    ),
    (
        "receiver",
        both(
            press("Save my details"),
            go(Place.RECEIVER),
            write("Name of the receiver", "Capt. R. Ortiz", QLineEdit),
            write("Role", "Shift Commander", QLineEdit),
            press("Ask to be moved", within=QCheckBox),
        ),
    ),
    ("request", both(press("Save"), go(Place.REQUEST))),
    ("request-did-it-go", press("Copy")),
    ("letter-handed-over", press("Yes, I handed it over", arrives=Place.LETTER)),
    ("letter-declined", press("They said no")),
    ("request-report", both(go(Place.LETTERS), press("Report something", arrives=Place.REQUEST))),
    ("sealed-guide", go(Place.SEALED_GUIDE)),
    ("library", go(Place.LIBRARY)),
    ("what-changed", press("What changed, by date", arrives=Place.CHANGES)),
    ("article", both(go(Place.LIBRARY), press("The duty to report", arrives=Place.ARTICLE))),
    ("settings", go(Place.SETTINGS)),
    ("when-it-locks", press("When it locks", arrives=Place.WHEN_IT_LOCKS)),
    ("change-passphrase", go(Place.CHANGE_PASSPHRASE)),
    (
        "recovery-key-sheet",
        both(
            go(Place.RECOVERY_KEY),
            write("Your passphrase", _PASSPHRASE, QLineEdit),
            press("Make a recovery key"),
        ),
    ),
    ("renew-key", go(Place.RENEW_KEY)),
    ("backups", both(go(Place.BACKUPS), press("Back up now"))),
    ("journal-checked", both(go(Place.CHECK_JOURNAL), press("Check it now"))),
    ("merge", go(Place.MERGE)),
    ("keeping", go(Place.KEEPING)),
    ("take-along", go(Place.TAKE_ALONG)),
    ("take-along-choices", press("I have read this")),
    ("bring-in", go(Place.BRING_IN)),
    ("shortcuts", go(Place.SHORTCUTS)),
    (
        "locked",
        both(go(Place.WRITE), write("Your words", "I notice that I look forward to"), lock),
    ),
    ("forgot", go(Place.FORGOT)),
    (
        "restore",
        both(go(Place.RESTORE), write("The passphrase", _PASSPHRASE, QLineEdit), press("Open the backups")),
    ),
    ("restore-look", press("Look inside")),
    (
        "rescue",
        both(go(Place.RESCUE), write("Passphrase", _PASSPHRASE, QLineEdit), press("Look what can be read")),
    ),
    (
        "open-my-journal",
        both(go(Place.FRONT_DOOR), press("Open my journal", arrives=Place.OPEN_JOURNAL)),
    ),
    ("wrong-passphrase", wrong_passphrase),
    ("draft-is-back", reopen),
    ("home-left-off", go(Place.HOME)),
    ("without-saving", both(lock, go(Place.WITHOUT_SAVING))),
    ("guest-home", press("Begin", arrives=Place.HOME)),
    ("keep-after-all", press("Keep it after all", arrives=Place.KEEP_AFTER_ALL)),
)
