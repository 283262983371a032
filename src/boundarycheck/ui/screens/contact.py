"""One contact: limits first, then how to reach them, what it leaves behind, and what to say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.entry_facts import contact_uid
from boundarycheck.domain.errors import EntryGone, ExpectedError
from boundarycheck.services.everyone import look_around
from boundarycheck.services.people import uid_of
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.contact_card import Facts, LimitsBox, Today
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.number_card import NumberCard, draft_key, ways_to_dial
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reach_card import KeepCard, ReachCard
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.talk_cards import TalkCard
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.contacts import Contact, Openers, Reach, ReachKind
    from boundarycheck.domain.journal import Draft
    from boundarycheck.ui.people_desk import PeopleDesk

_WIDE = 104
_ROOM_FOR_TWO = 84
_CRISIS = frozenset({"911", "988"})
_OPENER, _QUESTIONS = "opener", "questions"


@dataclass(frozen=True, slots=True)
class _Found:
    """What the worker found about the contact."""

    contact: Contact
    unlocked: bool
    read: bool
    opener: str
    questions: str
    draft: Draft | None


class ContactPage(Page):
    """The page of one contact, of the directory or of the officer's own.

    Before a first talk with a peer supporter the limits are acknowledged: only then the number stands there.
    """

    def __init__(self, contact_id: str, desk: PeopleDesk) -> None:
        super().__init__(self.tr("How to reach them"), characters=_WIDE)
        self.say(self.tr("First read what they may have to tell others. Then see how to reach them, and what to say."))
        self.belongs_to = Place.PEOPLE
        self._id = contact_id
        self._with = desk
        self._keeper: DraftKeeper | None = None
        self.reaches: list[ReachCard] = []
        self.keep_card: KeepCard | None = None
        self.talk: TalkCard | None = None
        self.numbers: NumberCard | None = None
        self.belonging = Belonging(self, desk.journal, desk.tasks)
        self._stored: dict[str, str] = {}
        self.acknowledge = button(self.tr("I have read this"), self._acknowledge, "primary")
        self.acknowledge.hide()
        self._two = SideBySide(_ROOM_FOR_TWO)
        self.body.addWidget(self._two)
        self.later(desk.tasks, self._find, self._show)
        self.body.addWidget(self.belonging)
        self.fill()
        self.foot(None, back=True)

    def unsaved(self) -> Draft | None:
        """Return words for the talk, or a number, that are neither kept nor in a draft."""
        return self._keeper.unsaved() if self._keeper is not None else None

    def leaving(self) -> None:
        """Keep what was typed as a draft; it stands here again on return."""
        if self._keeper is not None:
            self._keeper.keep_now()

    # ── on the worker ─────────────────────────────────────────────────────────────────────────
    def _find(self) -> _Found:
        talks = self._with.talks
        source = self.tr("What you wrote down")
        everyone = look_around(self._with.contacts, self._with.people, talks, source)
        contact = everyone.find(self._id)
        if contact is None:
            raise EntryGone
        draft = self._with.drafts.find(self._slot) if everyone.unlocked else None
        return _Found(
            contact,
            everyone.unlocked,
            not everyone.gated(contact),
            talks.opener(contact.kinds[0]),
            talks.questions(self._id),
            draft,
        )

    @property
    def _slot(self) -> str:
        return f"talk:{self._id}"

    # ── what stands here ──────────────────────────────────────────────────────────────────────
    def _show(self, found: _Found) -> None:
        self.title.setText(found.contact.name)
        self._two.add(self._know_first(found), 1)
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(Space.BASE)
        self._two.add(right, 1)
        self._found = found
        if found.read:
            self._show_reach(found)
        else:
            self._ask_to_read(found)
        self._right.addStretch(1)
        self._appear()
        if found.unlocked:
            self.belonging.ask(uid_of(self._id) or contact_uid(self._id))
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)
            (self.first_focus or self).setFocus()

    def _appear(self) -> None:
        """Show what was added now, not with the next event: the focus has to find it at once."""
        for layout in (self._two.layout(), self._right, self.body):
            for at in range(layout.count() if layout is not None else 0):
                item = layout.itemAt(at) if layout is not None else None
                widget = item.widget() if item is not None else None
                if widget is not None and widget not in {self.errors, self.belonging}:
                    widget.show()

    def _know_first(self, found: _Found) -> QWidget:
        contact = found.contact
        card = Card()
        card.setAccessibleName(self.tr("About {name}").format(name=contact.name))
        card.column.addWidget(LimitsBox(contact.limits, self._with.contacts.words()))
        card.say(self.tr("Ask first: “{question}”").format(question=self._with.contacts.question_to_ask()), "strong")
        card.column.addWidget(Facts(contact, Today(self._with.clock.now(), self._with.clock.today())))
        if contact.notes:
            card.say(self.tr("Your notes"), "small-strong")
            card.say(contact.notes)
        uid = uid_of(contact.contact_id)
        if uid is not None:
            card.offer(button(self.tr("Change"), lambda: self.go_to(Place.PERSON, uid)))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return left

    def _ask_to_read(self, found: _Found) -> None:
        card = Card("duty")
        card.say(self.tr("Before your first talk with them"), "heading")
        card.say(
            self.tr(
                "A peer supporter knows the job from the inside. That helps, and it has limits. Read what stands under "
                "“Know this first”. You are asked for this only once."
            )
        )
        card.offer(self.acknowledge)
        self.acknowledge.setAccessibleDescription(f"{found.contact.limits.first} {found.contact.limits.passes_on}")
        self.acknowledge.show()
        self._gate = card
        self._right.addWidget(card)
        self.first_focus = self.acknowledge

    def _acknowledge(self) -> None:
        self.later(self._with.tasks, lambda: self._with.talks.read_limits(self._id), self._acknowledged)

    def _acknowledged(self, _result: None) -> None:
        self._right.removeWidget(self._gate)
        self._gate.hide()
        self._gate.deleteLater()
        self._show_reach(self._found)
        self._appear()
        set_reading_order(self._scroll, self._foot)
        if self.first_focus is not None:
            self.first_focus.setFocus()

    def _show_reach(self, found: _Found) -> None:
        at = 0
        for reach in found.contact.reach:
            card = ReachCard(reach, self._with.reaching, found.contact.name)
            card.copy.connect(self._copy)
            card.failed.connect(self.fail)
            card.shown.connect(self.bring_up)
            card.handed_over.connect(self._hand_over)
            self.reaches.append(card)
            self._right.insertWidget(at, card)
            at += 1
        if not found.contact.reach:
            self._right.insertWidget(at, self._no_way())
        self.first_focus = self.reaches[0].first if self.reaches else None
        self._show_more(found)

    def _no_way(self) -> Card:
        card = Card("quiet-card")
        card.say(self.tr("There is no number here yet"), "heading")
        card.say(self.tr("Press Change, and put it in."))
        return card

    def _show_more(self, found: _Found) -> None:
        after = self.body.indexOf(self._two) + 1
        self.talk = self._talk_card(found)
        self.body.insertWidget(after, self.talk)
        if any(reach.dialled for reach in found.contact.reach):
            self.keep_card = KeepCard(found.contact, self._with.reaching)
            self.keep_card.failed.connect(self.fail)
            self.keep_card.shown.connect(self.bring_up)
            self.body.insertWidget(after + 1, self.keep_card)
        if found.unlocked:
            if self._may_change(found.contact):
                self.numbers = NumberCard(found.contact)
                self.numbers.chosen.connect(self._change_number)
                self.body.insertWidget(self.body.count() - 1, self.numbers)
            self._begin_keeping(self.talk, found.draft)

    # ── what to say ───────────────────────────────────────────────────────────────────────────
    def _talk_card(self, found: _Found) -> TalkCard:
        fields = {_OPENER: found.opener, _QUESTIONS: found.questions}
        self._stored = dict(fields)
        fields |= found.draft.fields if found.draft else {}
        hint = self._openers().hint
        return TalkCard(found.contact.kinds[0], fields[_OPENER], fields[_QUESTIONS], hint, can_keep=found.unlocked)

    def _begin_keeping(self, card: TalkCard, draft: Draft | None) -> None:
        keeper = DraftKeeper(self, self._slot, self._typed, self._with.drafts, self._with.tasks)
        keeper.failed.connect(self.fail)
        keeper.recovered.connect(self.errors.clear)
        if self.numbers is not None:
            self._stored |= self.numbers.words
            self.numbers.put(draft.fields if draft else {})
            self.numbers.changed.connect(keeper.changed)
        keeper.settled()
        card.changed.connect(keeper.changed)
        card.keep.connect(partial(self._keep_words, card))
        card.as_it_came.connect(partial(self._words_as_they_came, card))
        self._keeper = keeper

    def _typed(self) -> dict[str, str]:
        """Return what stands in the fields, as the fields of a draft."""
        words = {_OPENER: self.talk.opener.words, _QUESTIONS: self.talk.questions.words} if self.talk else {}
        return words | (self.numbers.words if self.numbers is not None else {})

    def _save(self, saved: frozenset[str], work: Callable[[dict[str, str]], object], done: Callable[[], None]) -> None:
        """Have ``work`` save the fields that ``saved`` names; what stands in the others stays in the draft."""
        typed, drafts = self._typed(), self._with.drafts
        stored = self._stored | {key: typed[key] for key in saved}

        def save() -> None:
            try:
                work(typed)
            except ExpectedError:
                drafts.keep(self._slot, typed)  # the page may have gone by now, and the words with it
                raise
            if typed == stored:
                drafts.drop(self._slot)
            else:
                drafts.keep(self._slot, typed)

        def settle(_result: None) -> None:
            self._stored = stored
            if self._keeper is not None:
                self._keeper.settled(typed)
            done()

        self.errors.clear()
        if self._keeper is not None:
            self._keeper.settled(typed)
        self.later(self._with.tasks, save, settle, self._not_saved)

    def _not_saved(self, error: Exception) -> None:
        if self._keeper is not None:
            self._keeper.settled({})
            self._keeper.changed()
        self.fail(error)

    def _openers(self) -> Openers:
        return self._with.contacts.openers()

    def _words_as_they_came(self, card: TalkCard) -> None:
        card.opener.setPlainText(self._openers().words[card.kind])

    def _keep_words(self, card: TalkCard) -> None:
        talks, kind = self._with.talks, card.kind

        def keep(typed: dict[str, str]) -> None:
            talks.keep_opener(kind, typed[_OPENER])
            talks.keep_questions(self._id, typed[_QUESTIONS])

        told = self.tr("Your words are kept in your journal.")
        self._save(frozenset({_OPENER, _QUESTIONS}), keep, lambda: self.said.emit(told))

    # ── a number that changed ─────────────────────────────────────────────────────────────────
    def _may_change(self, contact: Contact) -> bool:
        if contact.contact_id in _CRISIS or uid_of(contact.contact_id) is not None:
            return False
        return bool(ways_to_dial(contact))

    def _change_number(self, kind: ReachKind, value: str) -> None:
        self._save(
            frozenset({draft_key(kind)}),
            lambda _typed: self._with.people.change_number(self._id, kind, value),
            lambda: self.go_to(Place.CONTACT, self._id),
        )

    # ── ways out ──────────────────────────────────────────────────────────────────────────────
    def _copy(self, value: str) -> None:
        self._with.clipboard.copy(value)

    def _hand_over(self, reach: Reach) -> None:
        self.errors.clear()
        self.later(self._with.tasks, lambda: self._with.reaching.open(reach), self._handed_over)

    def _handed_over(self, _result: None) -> None:
        self.said.emit(self.tr("It was handed to another program. Look there to go on."))
