"""The card of the settings on who sees the screen: captures of it, and the person behind the officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.frames import Card

if TYPE_CHECKING:
    from boundarycheck.ui.preferences import Preferences
    from boundarycheck.ui.window_guard import WindowGuard


class OnScreen(Card):
    """Two switches, each with what it does and where that ends. ``let_in`` is None where there is nothing to lift."""

    def __init__(self, preferences: Preferences, screen: WindowGuard) -> None:
        super().__init__()
        self._screen = screen
        self.say(self.tr("Who sees your screen"), "heading")
        self.cover = TickLine(self.tr("Cover the page while another window is in front"))
        self.cover.setChecked(preferences.now.cover_behind)
        self.cover.toggled.connect(lambda on: preferences.change(cover_behind=on))
        self.column.addWidget(self.cover)
        self._explain(
            self.cover,
            self.tr("The page is blurred until you click it or press a key. It is not locked then."),
        )
        self.let_in: TickLine | None = None
        if not screen.exists:
            self.say(
                self.tr(
                    "This desktop has no way to keep a window out of screen captures. Programs of your account, and "
                    "those who run this computer, can take pictures of it."
                )
            )
            return
        self.let_in = TickLine(self.tr("Let screen capture see BoundaryCheck until the next lock"))
        self.let_in.setChecked(screen.lifted)
        self.let_in.toggled.connect(self._lift)
        self.column.addWidget(self.let_in)
        self._explain(
            self.let_in,
            self.tr(
                "For someone who helps you from afar. Otherwise captures do not show what is in this window. A camera "
                "still does, and some programs that record the screen may too."
            ),
        )

    def _explain(self, line: TickLine, words: str) -> None:
        self.say(words, "small")
        line.setAccessibleDescription(words)

    def _lift(self, on: bool) -> None:
        if on:
            self._screen.lift()
        else:
            self._screen.restore()
