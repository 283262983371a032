"""Your details: who asks, filled in once, for every letter."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from boundarycheck.domain.requests import Profile
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks

SLOT = "profile"
_WIDE = 84
_ROOM_FOR_TWO = 64


class ProfilePage(Page):
    """A form with nothing compulsory: what is left blank becomes a line to fill in by hand."""

    def __init__(self, requests: RequestService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(self.tr("Your details"), characters=_WIDE)
        self._requests = requests
        self._drafts = drafts
        self._tasks = tasks
        self.fields: dict[str, LineField] = {}
        self.say(
            self.tr(
                "They stay in your journal on this computer, encrypted. Without a journal they are forgotten when "
                "you lock or close. Leave blank what you like: the letter then has a line to fill in by hand."
            )
        )
        self.say(self.tr("About you"), "heading")
        self._pair("name", self.tr("Your name"), "rank", self.tr("Rank"))
        self._pair("officer_id", self.tr("ID or badge number"), "facility", self.tr("Facility"))
        self._pair("unit", self.tr("Unit"), "post", self.tr("Post"))
        self._pair("shift", self.tr("Shift"), "days_off", self.tr("Days off"))
        self.body.addWidget(
            self._field(
                "reach_privately",
                self.tr("How to reach you in private"),
                self.tr("Your own phone or address. A phone or mailbox of your employer is not private."),
            )
        )
        self.fill()
        self.save = button(self.tr("Save my details"), self._save, "primary")
        self.to = button(self.tr("Who gets your letters"), lambda: self.go_to(Place.RECEIVERS))
        self.foot(self.save, self.to, back=True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save.click)
        self.first_focus = self.fields["name"]
        self._hold(True)  # what is typed before the details are here would be written over
        self._keeper = DraftKeeper(self, SLOT, self._collect, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.later(tasks, lambda: (requests.profile(), drafts.find(SLOT)), self._show)

    def unsaved(self) -> Draft | None:
        """Return what was typed and is neither saved nor in a draft."""
        return self._keeper.unsaved()

    def leaving(self) -> None:
        """Keep what was typed as a draft; it stands here again on return."""
        self._keeper.keep_now()

    def _hold(self, held: bool) -> None:
        self.save.setEnabled(not held)
        for field in self.fields.values():
            field.setReadOnly(held)

    def _pair(self, left: str, left_label: str, right: str, right_label: str) -> None:
        row = SideBySide(_ROOM_FOR_TWO)
        row.add(self._field(left, left_label))
        row.add(self._field(right, right_label))
        self.body.addWidget(row)

    def _field(self, key: str, label: str, hint: str = "") -> Labelled:
        self.fields[key] = LineField(label)
        return Labelled(label, self.fields[key], hint)

    def _show(self, kept: tuple[Profile, Draft | None]) -> None:
        profile, draft = kept
        values = {part.name: str(getattr(profile, part.name)) for part in fields(Profile)}
        if draft is not None:
            values |= draft.fields
        for key, field in self.fields.items():
            field.setText(values[key])
        self._keeper.settled()
        for field in self.fields.values():
            field.textChanged.connect(self._keeper.changed)
        self._hold(False)

    def _collect(self) -> dict[str, str]:
        return {key: field.text() for key, field in self.fields.items()}

    def _save(self) -> None:
        self.errors.clear()
        self.save.setEnabled(False)
        typed = self._collect()
        profile = Profile(**{part.name: typed[part.name].strip() for part in fields(Profile)})
        self._keeper.settled()

        def keep() -> None:
            self._requests.keep_profile(profile)
            self._drafts.drop(SLOT)

        self.later(self._tasks, keep, self._saved, self._not_saved)

    def _saved(self, _result: None) -> None:
        self._keeper.settled()
        self.said.emit(self.tr("Your details are saved."))
        self.went_back.emit()

    def _not_saved(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._keeper.settled({})
        self._keeper.changed()
        self.fail(error)
