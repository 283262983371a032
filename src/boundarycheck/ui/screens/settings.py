"""Settings: how it looks, when it locks, where the journal is. Each counts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from boundarycheck.system.settings import IDLE_MINUTES, TEXT_PERCENT, Language, Theme
from boundarycheck.ui.language import OWN_NAMES
from boundarycheck.ui.parts.along_card import AlongCard
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.on_screen import OnScreen
from boundarycheck.ui.parts.pack_card import PackCard
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reminder_card import ReminderCard
from boundarycheck.ui.parts.safety_card import SafetyCard
from boundarycheck.ui.parts.settled_choice import SettledChoice
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.passphrases import RecoveryState
    from boundarycheck.services.agency import AgencyService
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.reminders import ReminderService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences
    from boundarycheck.ui.window_guard import WindowGuard

_TEXT_STEP = 10


class SettingsPage(Page):
    """A few choices. ``folder`` is where the open journal is kept, None while none is."""

    def __init__(
        self,
        preferences: Preferences,
        folder: Path | None,
        keys: KeyService,
        tasks: Tasks,
        screen: WindowGuard,
        *,
        agency: AgencyService,
        reminders: ReminderService,
    ) -> None:
        super().__init__(self.tr("Settings"))
        self.say(self.tr("How BoundaryCheck looks, when it locks, and how your journal is looked after."), "lead")
        self._preferences = preferences
        self._add_look()
        self._add_lock()
        self.on_screen = OnScreen(preferences, screen)
        self.body.addWidget(self.on_screen)
        self._add_journal(folder)
        if folder is not None:
            self._add_keys()
            self.later(tasks, keys.recovery_state, self._show_recovery)
        self._add_safety(folder)
        if folder is not None:
            self.reminders = ReminderCard(self, reminders, tasks)
            self.body.addWidget(self.reminders)
        self.body.addWidget(PackCard(self, preferences, agency, tasks))
        more = self.card()
        more.say(self.tr("Good to know"), "heading")
        more.offer(
            button(self.tr("Who can see what"), lambda: self.go_to(Place.WHO_CAN_SEE)),
            button(self.tr("Keyboard shortcuts"), lambda: self.go_to(Place.SHORTCUTS)),
        )
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.language

    def _add_look(self) -> None:
        now = self._preferences.now
        self.theme = Choice(
            {
                Theme.SYSTEM: self.tr("As on this desktop"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
                Theme.HIGH_CONTRAST: self.tr("High contrast"),
            },
            now.theme,
        )
        own: dict[str, str] = {language.value: name for language, name in OWN_NAMES.items()}
        self.language = SettledChoice({Language.SYSTEM.value: self.tr("As on this desktop")} | own, now.language)
        self.language.settled.connect(self._speak)
        self.theme.currentIndexChanged.connect(lambda _index: self._preferences.change(theme=Theme(self.theme.value)))
        least, most = TEXT_PERCENT
        sizes = sorted({*range(least, most + 1, _TEXT_STEP), now.text_percent})
        self.text_size = Choice({str(size): f"{size} %" for size in sizes}, str(now.text_percent))
        self.text_size.currentIndexChanged.connect(
            lambda _index: self._preferences.change(text_percent=int(self.text_size.value))
        )
        card = self.card()
        card.say(self.tr("How it looks"), "heading")
        card.column.addWidget(Labelled(self.tr("Language"), self.language))
        card.column.addWidget(Labelled(self.tr("Colors"), self.theme))
        card.column.addWidget(Labelled(self.tr("Text size"), self.text_size))

    def _speak(self, language: str) -> None:
        # The page is built anew by it, so only once the key or the focus that led here has done its work.
        preferences = self._preferences
        QTimer.singleShot(0, preferences, lambda: preferences.change(language=Language(language)))

    def _add_lock(self) -> None:
        least, most = IDLE_MINUTES
        several = self.tr("{count} minutes")
        minutes = {str(count): several.format(count=count) for count in range(least, most + 1)}
        minutes["1"] = self.tr("1 minute")
        self.idle = Choice(minutes, str(self._preferences.now.idle_minutes))
        self.idle.currentIndexChanged.connect(
            lambda _index: self._preferences.change(idle_minutes=int(self.idle.value))
        )
        card = self.card()
        card.say(self.tr("When it locks"), "heading")
        card.column.addWidget(
            Labelled(
                self.tr("Lock when nobody has touched it for"),
                self.idle,
                self.tr("It cannot be turned off. What you typed is kept as a draft."),
            )
        )
        self.minimise = TickLine(self.tr("Also lock when I minimize the window"))
        self.minimise.setChecked(self._preferences.now.lock_on_minimise)
        self.minimise.toggled.connect(lambda ticked: self._preferences.change(lock_on_minimise=ticked))
        card.column.addWidget(self.minimise)
        card.say(
            self.tr(
                "To cover the screen at once, press Shift three times within 5 seconds. That also locks. It deletes "
                "nothing that is in your journal."
            ),
            "soft",
        )
        card.offer(button(self.tr("When it locks"), lambda: self.go_to(Place.WHEN_IT_LOCKS)))

    def _add_safety(self, folder: Path | None) -> None:
        if folder is not None:
            self.body.addWidget(SafetyCard(self.go_to))
            self.body.addWidget(AlongCard(self.go_to))

    def _add_journal(self, folder: Path | None) -> None:
        card = self.card()
        card.say(self.tr("Where your journal is"), "heading")
        if folder is None:
            card.say(self.tr("No journal is open now. Nothing is being kept."))
            return
        card.column.addWidget(PlainText(str(folder)).selectable())
        card.say(
            self.tr(
                "To copy your journal, lock it first, and then copy this whole folder. The copy opens with what opens "
                "the journal: your passphrase, and your recovery key if there is one."
            ),
            "small",
        )

    def _add_keys(self) -> None:
        card = self.card()
        card.say(self.tr("Passphrase and recovery key"), "heading")
        card.say(self.tr("With a recovery key you get in again if you ever forget your passphrase."), "soft")
        self._recovery = card.say("")
        card.offer(
            button(self.tr("Change passphrase"), lambda: self.go_to(Place.CHANGE_PASSPHRASE)),
            button(self.tr("Recovery key"), lambda: self.go_to(Place.RECOVERY_KEY)),
            button(self.tr("Renew the key"), lambda: self.go_to(Place.RENEW_KEY)),
        )

    def _show_recovery(self, state: RecoveryState) -> None:
        if state.exists:
            words = self.tr("This journal has a recovery key. Whoever holds that paper can open the journal with it.")
        else:
            words = self.tr("This journal has no recovery key. Only your passphrase opens it.")
        self._recovery.setText(words)
