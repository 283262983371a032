"""From the page to a phone: a code for its camera, or a program of this computer. Nothing is sent from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.delivery import qr, vcard
from boundarycheck.delivery.reach import international, link_for, mail_link, sms_code, tel_link, with_pause
from boundarycheck.domain.contacts import ReachKind
from boundarycheck.domain.errors import NumberUnusable
from boundarycheck.domain.plain_text import one_line
from boundarycheck.system.handoff import open_call, open_mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.contacts import Contact, Reach


class ReachService:
    """Makes codes, and hands numbers and addresses over. It keeps nothing."""

    def __init__(
        self,
        *,
        call: Callable[[str], None] = open_call,
        write: Callable[[str], None] = open_mail,
    ) -> None:
        self._call = call
        self._write = write

    def code(self, reach: Reach) -> qr.Pattern:
        """Return the code that makes a phone call, text or write. Raises :class:`NumberUnusable`.

        ValueError for a website, which needs no phone.
        """
        if reach.kind is ReachKind.CALL:
            return qr.pattern(tel_link(reach.value))
        if reach.kind is ReachKind.TEXT:
            return qr.pattern(sms_code(reach.value, reach.message))
        if reach.kind is ReachKind.MAIL:
            return qr.pattern(mail_link(reach.value))
        raise ValueError("no code is made for a website")

    def card_code(self, contact: Contact, label: str) -> qr.Pattern:
        """Return the code that puts ``contact`` into a phone's address book under the name ``label``.

        Numbers and addresses go along, and nothing that says who it is. What no phone can dial is left out; raises
        :class:`NumberUnusable` when no number is left.
        """
        first: dict[ReachKind, str] = {}
        for reach in contact.reach:
            if reach.dialled:
                dialled = with_pause if reach.kind is ReachKind.CALL else international
                first.setdefault(reach.kind, dialled(reach.value))
            elif reach.kind is ReachKind.MAIL:
                first.setdefault(reach.kind, reach.value)
        if not first.keys() & {ReachKind.CALL, ReachKind.TEXT}:
            raise NumberUnusable(what_for="the phone number")
        card = vcard.Card(
            name=one_line(label) or contact.name,
            phone=first.get(ReachKind.CALL, ""),
            mobile=first.get(ReachKind.TEXT, ""),
            mail=first.get(ReachKind.MAIL, ""),
        )
        return qr.pattern(vcard.write([card]))

    def open(self, reach: Reach) -> None:
        """Have a program of this computer call or begin a mail; the officer does the rest there.

        Raises :class:`NumberUnusable`, :class:`CallNotTaken`, :class:`HandOverFailed`.
        """
        (self._call if reach.kind is ReachKind.CALL else self._write)(link_for(reach))
