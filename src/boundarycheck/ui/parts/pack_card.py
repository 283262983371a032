"""The card of the settings for the agency's pack: a folder with people to call and numbers that changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.text import PlainText

if TYPE_CHECKING:
    from boundarycheck.ui.preferences import Preferences


class PackCard(Card):
    """Chooses the folder, or none. It counts at once; what is wrong with a pack is told where people are listed."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.say(self.tr("People from your agency"), "heading")
        self.say(
            self.tr(
                "Your agency may hand out a folder with its own people to call. They are shown beside the others, and "
                "say that your agency is the source. The folder is only read. Nobody learns that you use it."
            )
        )
        self.folder = PlainText("").selectable()
        self.column.addWidget(self.folder)
        self.none = button(self.tr("Use none"), lambda: self._use(None), "quiet")
        self.offer(button(self.tr("Choose the folder …"), self._choose), self.none)
        self._show()

    def _choose(self) -> None:
        now = self._preferences.now.pack_folder
        chosen = dialogs.choose_folder(self, self.tr("The folder of your agency"), Path(now) if now else Path.home())
        if chosen is not None:
            self._use(chosen)

    def _use(self, folder: Path | None) -> None:
        self._preferences.choose_pack(folder or "")
        self._show()

    def _show(self) -> None:
        now = self._preferences.now.pack_folder
        self.folder.setText(now or self.tr("None is in use."))
        self.none.setVisible(bool(now))
