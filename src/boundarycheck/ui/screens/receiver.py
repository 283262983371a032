"""One receiver: name, role, address, which letters they usually get, and the certificate to seal for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from boundarycheck.domain.errors import AddressUnusable, CertificateSelfSigned, CertificateUnconfirmed, ReceiverEmpty
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import NO, YES, Receiver
from boundarycheck.system.files import read_small
from boundarycheck.ui import dialogs
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.frames import Card, in_words
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place
from boundarycheck.ui.request_words import day
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.handing_over import CertificateShown, HandOver
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.left_letters import LeftLetters

_WIDE = 84
_ROOM_FOR_TWO = 64
_CERTIFICATE, _CONFIRMED, _KIND = "certificate", "confirmed", "kind:"
CERTIFICATE_LIMIT: Final = 1_000_000
"""Bytes of a file that may hold a certificate."""


def slot_of(uid: str) -> str:
    """Return the slot in which a receiver is a draft; a new one has no uid."""
    return f"receiver:{uid}" if uid else "receiver:new"


class ReceiverPage(Page):
    """A form; the certificate is looked at as soon as it is chosen, and its fingerprint is to be compared."""

    def __init__(
        self,
        uid: str,
        requests: RequestService,
        hand_over: HandOver,
        drafts: DraftService,
        tasks: Tasks,
        *,
        left: LeftLetters,
    ) -> None:
        super().__init__(self.tr("Someone who gets letters"), characters=_WIDE)
        self.say(self.tr("Someone at work whom you write to: a supervisor, say, or an office."))
        self._uid = uid
        self._requests = requests
        self._hand_over = hand_over
        self._drafts = drafts
        self._tasks = tasks
        self._left = left
        self._slot = slot_of(uid)
        self._certificate = self._confirmed = ""
        self._ready = False
        self.belongs_to = Place.REQUEST
        self.fields: dict[str, LineField] = {}
        self.kinds: dict[str, TickLine] = {}
        self._kinds_elsewhere: tuple[str, ...] = ()
        """Kinds that go to them and are not offered now: an agency's, while its folder is away."""
        self._add_fields()
        self.say(self.tr("Letters that usually go to them"), "heading")
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(Space.BASE)
        self.body.addLayout(self._ticks)
        self._add_certificate()
        self.fill()
        self.save = button(self.tr("Save"), self._save, "primary")
        self.remove = button(self.tr("Remove"), self._remove, "quiet")
        self.remove.setVisible(bool(uid))
        self.foot(self.save, self.remove, back=True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save.click)
        self.first_focus = self.fields["name"]
        self._hold(True)
        self._keeper = DraftKeeper(self, self._slot, self._collect, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.later(tasks, self._read, self._show)

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _add_fields(self) -> None:
        row = SideBySide(_ROOM_FOR_TWO)
        row.add(self._field("name", self.tr("Name of the receiver"), ""))
        row.add(self._field("role", self.tr("Role"), ""))
        self.body.addWidget(row)
        hint = self.tr("Only for opening the letter in your mail program. BoundaryCheck sends nothing.")
        self.body.addWidget(self._field("address", self.tr("E-mail address"), hint))

    def _field(self, key: str, label: str, hint: str) -> Labelled:
        self.fields[key] = LineField(label)
        return Labelled(label, self.fields[key], hint)

    def _add_kinds(self) -> None:
        for kind in self._requests.kinds:
            self.kinds[kind.kind_id] = TickLine(kind.label)
            self._ticks.addWidget(self.kinds[kind.kind_id])
            self.kinds[kind.kind_id].show()  # now, not with the next event: Tab has to find it at once
        self.order_again()

    def _add_certificate(self) -> None:
        self.say(self.tr("Sealing"), "heading")
        card = Card()
        self._about = card.say(
            self.tr(
                "You can seal a letter so that only they can open it. For that you need a file from them, their "
                "certificate (S/MIME). Ask them or their IT staff for it. It ends in .pem, .crt or .cer."
            )
        )
        self.fingerprint = PlainText("", "strong").selectable()
        self.state = PlainText("").selectable()
        card.column.addWidget(self.fingerprint)
        card.column.addWidget(self.state)
        self.confirm = TickLine(self.tr("They read me this fingerprint, by phone or in person, and it is the same"))
        card.column.addWidget(self.confirm)
        self.choose = button(self.tr("Choose the certificate"), self._choose)
        self.forget_it = button(self.tr("Without a certificate"), lambda: self._set_certificate("", ""), "quiet")
        self.test = button(self.tr("Open a sealed test message"), self._test)
        self.guide = button(self.tr("How they open it"), lambda: self.go_to(Place.SEALED_GUIDE, self._uid), "quiet")
        card.offer(self.choose, self.test, self.guide, self.forget_it)
        self.body.addWidget(card)
        self.confirm.toggled.connect(self._compared)

    def _hold(self, held: bool) -> None:
        for part in (self.save, self.choose, self.remove, *self.kinds.values()):
            part.setEnabled(not held)
        for field in self.fields.values():
            field.setReadOnly(held)

    # ── what stands here ──────────────────────────────────────────────────────────────────────
    def unsaved(self) -> Draft | None:
        """Return what was typed and is neither saved nor in a draft."""
        return self._keeper.unsaved() if self._ready else None

    def leaving(self) -> None:
        """Keep what was typed as a draft; it stands here again on return."""
        if self._ready:
            self._keeper.keep_now()

    def _read(self) -> tuple[KeptReceiver | None, Draft | None]:
        found = self._requests.receiver(self._uid) if self._uid else None, self._drafts.find(self._slot)
        self._requests.read_agency()
        return found

    def _show(self, found: tuple[KeptReceiver | None, Draft | None]) -> None:
        kept, draft = found
        self.guarded(self._add_kinds)
        fields = {} if kept is None else self._fields_of(kept)
        fields |= {} if draft is None else draft.fields
        for key, field in self.fields.items():
            field.setText(fields.get(key, ""))
            field.textChanged.connect(self._changed)
        for kind_id, tick in self.kinds.items():
            tick.setChecked(fields.get(f"{_KIND}{kind_id}") == YES)
            tick.toggled.connect(self._changed)
        going = (name.removeprefix(_KIND) for name in fields if name.startswith(_KIND) and fields[name] == YES)
        self._kinds_elsewhere = tuple(kind_id for kind_id in going if kind_id not in self.kinds)
        self._set_certificate(fields.get(_CERTIFICATE, ""), fields.get(_CONFIRMED, ""))
        self._keeper.settled()
        self._ready = True
        self._hold(False)

    def _fields_of(self, kept: KeptReceiver) -> dict[str, str]:
        return {
            "name": kept.receiver.name,
            "role": kept.receiver.role,
            "address": kept.receiver.address,
            _CERTIFICATE: kept.certificate,
            _CONFIRMED: kept.confirmed,
            **{f"{_KIND}{kind_id}": YES for kind_id in kept.kinds},
        }

    def _collect(self) -> dict[str, str]:
        typed = {key: field.text() for key, field in self.fields.items()}
        ticked = {f"{_KIND}{kind_id}": YES if tick.isChecked() else NO for kind_id, tick in self.kinds.items()}
        ticked |= {f"{_KIND}{kind_id}": YES for kind_id in self._kinds_elsewhere}
        sealing = {_CERTIFICATE: self._certificate, _CONFIRMED: self._confirmed}
        empty = not any((*map(str.strip, typed.values()), self._certificate))
        return dict.fromkeys((*typed, *sealing), "") if empty else typed | ticked | sealing

    def _standing(self) -> KeptReceiver:
        typed = {key: field.text().strip() for key, field in self.fields.items()}
        kinds = tuple(kind_id for kind_id, tick in self.kinds.items() if tick.isChecked())
        kinds += self._kinds_elsewhere
        return KeptReceiver(self._uid, Receiver(**typed), kinds, self._certificate, self._confirmed)

    def _changed(self, _value: object = None) -> None:
        if self._ready:
            self._keeper.changed()
        self._look_at_certificate()

    # ── the certificate ───────────────────────────────────────────────────────────────────────
    def _choose(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = self.tr("Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx);;All files (*)")
        place = dialogs.choose_file(self, self.tr("Choose the certificate"), Path(start), kinds)
        if place is not None:
            self.guarded(lambda: self._take(place))

    def _take(self, place: Path) -> None:
        self._set_certificate(self._hand_over.read_certificate(read_small(place, CERTIFICATE_LIMIT)), "")

    def _set_certificate(self, certificate: str, confirmed: str) -> None:
        self._certificate, self._confirmed = certificate, confirmed
        self.confirm.blockSignals(True)
        self.confirm.setChecked(bool(confirmed))
        self.confirm.blockSignals(False)
        self._changed()

    def _compared(self, same: bool) -> None:
        self._confirmed = self._hand_over.confirm(self._standing()) if same else ""
        self._changed()

    def _look_at_certificate(self) -> None:
        there = bool(self._certificate)
        for part in (self.fingerprint, self.state, self.confirm, self.forget_it, self.test, self.guide):
            part.setVisible(there)
        if there:
            self.guarded(lambda: self._tell(self._hand_over.look_at(self._standing())))

    def _tell(self, shown: CertificateShown) -> None:
        self.fingerprint.setText(self.tr("Fingerprint: {groups}").format(groups=shown.fingerprint))
        told_below = isinstance(shown.problem, CertificateSelfSigned | CertificateUnconfirmed)
        self.fingerprint.setVisible(not told_below)
        if shown.problem is None:
            words = self.tr("Letters to them can be sealed, until {day}.").format(day=day(shown.valid_until))
        else:
            words = " ".join(in_words(shown.problem))
        self.state.setText(words)
        self.test.setEnabled(shown.problem is None)

    def _test(self) -> None:
        self.errors.clear()
        standing = self._standing()
        self._left.soon()
        self.later(
            self._tasks,
            lambda: self._hand_over.sealed_test(standing),
            lambda _: self.said.emit(
                self.tr("Your mail program is asked to open a test. It holds nothing about you. You send it there.")
            ),
        )

    # ── keeping ───────────────────────────────────────────────────────────────────────────────
    def _save(self) -> None:
        self.errors.clear()
        self.save.setEnabled(False)
        standing = self._standing()
        self._keeper.settled()

        def keep() -> None:
            self._requests.keep_receiver(standing)
            self._drafts.drop(self._slot)

        self.later(self._tasks, keep, self._saved, self._not_saved)

    def _saved(self, _result: None) -> None:
        self._keeper.settled()
        self.said.emit(self.tr("Saved."))
        self.went_back.emit()

    def _not_saved(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._keeper.settled({})
        self._keeper.changed()
        wrong = None
        if isinstance(error, ReceiverEmpty | AddressUnusable):
            wrong = self.fields["name" if isinstance(error, ReceiverEmpty) else "address"]
        self.fail(error, wrong)
        if wrong is not None:
            wrong.setFocus()

    def _remove(self) -> None:
        self.before_deleting(self._tasks, self._ask_to_remove)

    def _ask_to_remove(self) -> None:
        if not dialogs.confirm(
            self,
            self.tr("Remove this receiver?"),
            self.tr("Letters that went to them keep the name."),
            self.tr("Remove"),
            self.tr("Keep"),
        ):
            return

        def remove() -> None:
            self._requests.remove_receiver(self._uid)
            self._drafts.drop(self._slot)

        self._keeper.settled()
        self.later(self._tasks, remove, lambda _: self.went_back.emit())
