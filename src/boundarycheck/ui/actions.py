"""The one table of actions and shortcuts."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.places import Place


class Act(StrEnum):
    """What the window itself can do, and some pages."""

    HELP_NOW = "help-now"
    LOCK = "lock"
    BACK = "back"
    QUIT = "quit"
    SAVE = "save"
    UNDO = "undo"
    SAVE_ENTRY = "save-entry"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_BEFORE = "find-before"


OF_PAGES = frozenset({Act.SAVE, Act.SAVE_ENTRY, Act.FIND, Act.FIND_NEXT, Act.FIND_BEFORE})
"""What only some pages can do; they listen for the key themselves."""


class Action(NamedTuple):
    """An action: where it leads or what it does, its words, its key, and whether it stands in the rail."""

    target: Place | Act
    words: str
    key: str
    icon: str = ""
    in_rail: bool = False

    @property
    def text(self) -> str:
        """The words in the language of the program."""
        return QCoreApplication.translate("actions", self.words)


ACTIONS: tuple[Action, ...] = (
    Action(Place.HOME, "Home", "Alt+1", "home", in_rail=True),
    Action(Place.SITUATION, "Check a situation", "Alt+2", "compass", in_rail=True),
    Action(Place.SIGNS, "Warning signs", "Alt+3", "signpost", in_rail=True),
    Action(Place.JOURNAL, "Journal", "Alt+4", "book", in_rail=True),
    Action(Place.PEOPLE, "People to call", "Alt+5", "phone", in_rail=True),
    Action(Place.REQUEST, "Ask to be moved", "Alt+6", "letter", in_rail=True),
    Action(Place.LIBRARY, "Know the rules", "Alt+7", "library", in_rail=True),
    Action(Place.SETTINGS, "Settings", "Ctrl+,", "sliders", in_rail=True),
    Action(Place.PLAN, "Your boundary plan", "Alt+8"),
    Action(Place.PRACTICE, "Practice", "Alt+9"),
    Action(Place.WRITE, "Write a new entry", "Ctrl+N", "pen"),
    Action(Place.LETTERS, "Your letters", "Ctrl+R", "letter"),
    Action(Place.SHORTCUTS, "Keyboard shortcuts", "F1", "keyboard"),
    Action(Act.HELP_NOW, "Get help now", "F2", "lifebuoy"),
    Action(Act.LOCK, "Cover and lock", "Ctrl+L", "lock"),
    Action(Act.SAVE, "Save, or go on, on the page you are at", "Ctrl+Return"),
    Action(Act.SAVE_ENTRY, "Save the entry you write", "Ctrl+S"),
    # Not Ctrl+Shift+Z: text fields take that for their own redo.
    Action(Act.UNDO, "Undo what the line at the foot tells", "Alt+Z"),
    Action(Act.FIND, "Find, in the journal or in an entry", "Ctrl+F"),
    Action(Act.FIND_NEXT, "The next place in an entry", "F3"),
    Action(Act.FIND_BEFORE, "The place before in an entry", "Shift+F3"),
    Action(Act.BACK, "Back", "Esc", "back"),
    Action(Act.QUIT, "Close BoundaryCheck", "Ctrl+Q", ""),
)


def action_for(target: Place | Act) -> Action:
    """Return the action that leads to ``target``; KeyError when the table has none."""
    for action in ACTIONS:
        if action.target is target:
            return action
    raise KeyError(target)
