"""The session that is watched: everything is typed into, some of it saved and copied, and then it is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.recovery_key import LENGTH
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import KEY_NAME
from outside import places, secrets
from outside.places import Finding
from outside.secrets import PASSPHRASE, STEM, TYPED, WRONG
from outside.watched import until

if TYPE_CHECKING:
    from outside.secrets import Secret
    from outside.watched import Watched

_ANSWERS = frozenset({"Not sure", "More than once"})
"""What a step that asks has to be told before it goes on."""
_MOST_STEPS = 30


class Officer:
    """Uses every page of a watched program."""

    def __init__(self, program: Watched) -> None:
        self._program = program
        self.typed: list[tuple[str, str]] = []
        """Place and name of every field that took a text, in order; the text ends with the number in this list."""
        self.recovery_key = ""
        self.handed_out = Finding("handed out by the clipboard")

    # ── typing ────────────────────────────────────────────────────────────────────────────────
    def text(self) -> str:
        """A text that stands nowhere else."""
        return f"{STEM}{len(self.typed):03}"

    def type_everywhere(self) -> None:
        """Type a text into every field on the page."""
        number = 0
        while number < len(names := self._names()):
            if not names[number].startswith("Group "):  # takes no words but a recovery key
                self._program.write(number, self.text())
                self.typed.append((self._program.do("place"), names[number]))
            number += 1

    def walk(self, *places_to_see: str) -> None:
        """Go to every place, type into every field there, and follow the steps of pages that have some."""
        for place in places_to_see:
            if self._program.do("visit", place) != place:
                continue
            self.type_everywhere()
            for _ in range(_MOST_STEPS):
                for answer in _ANSWERS.intersection(self._buttons()):
                    self._program.do("press", answer)
                if "Next" not in self._buttons():
                    break
                self._program.do("press", "Next")
                self.type_everywhere()

    def fill(self, **fields: str) -> None:
        """Type words into fields by their names, with blanks for underscores."""
        for name, words in fields.items():
            self._program.write(self._program.field(name.replace("_", " ")), words)

    # ── the ways into and out of a journal ────────────────────────────────────────────────────
    def start_a_journal(self) -> None:
        self._program.do("go", "start-journal")
        self.fill(Passphrase=PASSPHRASE, The_same_passphrase_again=PASSPHRASE)
        self._program.do("press", "Start the journal")
        self._program.arrive("recovery-key")

    def make_a_recovery_key(self) -> None:
        self.type_the_passphrase()
        self._program.do("press", "Make a recovery key")
        self._wait_for("I have it on paper")
        self.recovery_key = self._program.do("recovery_key")
        self._program.do("press", "I have it on paper")
        self._program.do("focus", "0")
        self._program.keyboard.write(self.recovery_key.replace("-", "").lower())
        self._wait_for("Keep this key")
        self._wait_for_length(LENGTH)
        self._program.do("press", "Keep this key")
        self._program.arrive("settings")

    def type_the_passphrase(self) -> None:
        """Type it where it is asked for before a recovery key is made."""
        self._program.do("go", "recovery-key")
        self.fill(Your_passphrase=PASSPHRASE)

    def open_the_journal(self) -> None:
        """Mistype the passphrase first, as it happens."""
        self._program.do("go", "open-journal")
        for attempt in (WRONG, PASSPHRASE):
            self._program.do("focus", "0")
            self._program.keyboard.press("ctrl+a")
            self._program.keyboard.write(attempt)
            self._wait_for_length(len(attempt))
            self._program.do("press", "Open")
        self._program.opened()

    def data_key(self) -> bytes:
        """The key of the journal, as whoever knows the passphrase can get it."""
        key_file = KeyFile.from_bytes((self._program.folder / KEY_NAME).read_bytes())
        return key_file.unlock(SlotKind.PASSPHRASE, PASSPHRASE)

    # ── copying ───────────────────────────────────────────────────────────────────────────────
    def look_at_clipboards(self) -> Finding:
        """Ask for both selections, as another program would."""
        found = places.clipboards(TYPED)
        self.handed_out.add(found)
        return found

    def copy_from_the_field(self) -> Finding:
        """Copy all of the field with the focus by its keys."""
        self._program.keyboard.press("ctrl+a")
        self._program.keyboard.press("ctrl+c")
        until(lambda: self.look_at_clipboards().total > 0, "the words to be on the clipboard")
        return self.look_at_clipboards()

    def _names(self) -> list[str]:
        return [name for name in self._program.do("fields").split("\n") if name]

    def _buttons(self) -> list[str]:
        return self._program.do("buttons").split("\n")

    def _wait_for_length(self, length: int) -> None:
        until(lambda: int(self._program.do("held")) == length, f"{length} characters to be typed")

    def _wait_for(self, button: str) -> None:
        until(lambda: button in self._buttons(), f"the button {button!r}")


def all_secrets(officer: Officer) -> tuple[Secret, ...]:
    """Return everything that must be gone after the session of ``officer``."""
    key = officer.recovery_key
    return (
        *TYPED,
        *secrets.raw("the data key", officer.data_key()),
        secrets.text("the recovery key", key),
        secrets.text("the recovery key without hyphens", key.replace("-", "")),
    )
