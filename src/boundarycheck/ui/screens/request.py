"""One click to ask: the finished letter, a few choices beside it, and the ways to hand it over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.services.handing_over import Outgoing
from boundarycheck.services.requests import REASSIGNMENT, REPORT
from boundarycheck.ui import letter_paper
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.paper import Paper
from boundarycheck.ui.parts.request_cards import DidItGo, Notes, ReportFirst, SecondLookCard, what_stays
from boundarycheck.ui.parts.request_receiver import ReceiverCard
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_draft import handed_over, slot_of
from boundarycheck.ui.request_form import RequestForm, answers_of
from boundarycheck.ui.request_ways import Ways
from boundarycheck.ui.request_words import day, words_of_agency
from boundarycheck.ui.tokens import Space
from boundarycheck.ui.unkept_drafts import bring_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.errors import ExpectedError
    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.journal import Draft
    from boundarycheck.domain.receivers import KeptReceiver
    from boundarycheck.domain.requests import Letter, Request
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook
    from boundarycheck.ui.parts.standing import Stand
    from boundarycheck.ui.request_ways import Leaving

_WIDE = 150
_ROOM_FOR_BOTH = 92
_AT_THE_LATEST_MS = 300
_TO = "to"
"""The draft's field that says which receiver was chosen."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the page needs: where letters come from, how they leave, and what became of them."""

    requests: RequestService
    book: RequestBook
    leaving: Leaving
    drafts: DraftService
    tasks: Tasks
    report_first: Callable[[], bool]
    """Whether what the officer answered lately calls for a report; asked on the worker."""


@dataclass(frozen=True, slots=True)
class _Begun:
    request: Request
    to: KeptReceiver | None
    receivers: tuple[KeptReceiver, ...]
    problems: dict[str, ExpectedError | None]
    draft: Draft | None
    unfinished: TrackedRequest | None
    way: Way | None
    report_first: bool


class RequestPage(Page):
    """The letter is finished when the page opens; every choice sets it anew. Nothing is sent from here."""

    def __init__(self, kind_id: str, services: Services) -> None:
        self._kind = services.requests.kind(kind_id)
        super().__init__(self._kind.label, characters=_WIDE)
        self._do = services
        self._slot = slot_of(kind_id)
        self._ready = False
        self._uid = ""
        self._built = False
        self._in_use = False
        self._told_all = True  # until there is a letter to put anything below
        if kind_id != REASSIGNMENT:
            self.belongs_to = Place.REQUEST

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _build(self) -> None:
        self._add_first()
        if self._kind.agency:
            self.say(words_of_agency(), "eyebrow")
        self.say(self._kind.lead, "lead")
        self.did_it_go = DidItGo(self._went, self._not_yet)
        self.body.addWidget(self.did_it_go)
        both = self._both = SideBySide(_ROOM_FOR_BOTH, last_on_top=True)
        both.turned.connect(self.order_again)
        self.body.addWidget(both)  # whatever is put into something comes after it: each part is dressed once then
        left, right = QWidget(both), QWidget(both)
        self.form = RequestForm(self._kind, left, offers_english=self._do.requests.offers_english)
        self.paper = Paper(self.tr("The letter, exactly as it will leave"))
        self._blank = PlainText()
        self.to = ReceiverCard(
            self._kind.receivers,
            lambda: self.go_to(Place.RECEIVERS),
            lambda: self.go_to(Place.SEALED_GUIDE, self.to.choice.value),
        )
        for side, share, parts in ((left, 2, (self._blanks(), self.to, self.form)), (right, 3, (self.paper,))):
            both.add(side, share)
            _fill(side, *parts)
        self.second_look = SecondLookCard()
        self.body.addWidget(self.second_look)
        self.fill()
        self._add_ways()
        for waiting in (self.form, self.to, self.again):
            waiting.setEnabled(False)
        self._keeper = DraftKeeper(self, self._slot, self._collect, self._do.drafts, self._do.tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self._told_all = False
        self.paper.seen.connect(self._add_what_to_know)
        self.later(self._do.tasks, self._open, self._begin, self._not_begun)

    def event(self, event: QEvent) -> bool:
        """Build the page just before it is shown, in its place in the window.

        Built before, each of its hundred parts would be dressed once more with every part around it and with the
        window, which costs as much as the rest of the click.
        """
        if event.type() == QEvent.Type.Polish and not self._built:
            self._built = True
            self.guarded(self._build)
        return super().event(event)

    def entered(self) -> None:
        """Begin at what is in sight first, and ask for the words of the own agency where they were not read yet."""
        self.first_focus = self.paper if self._both.stacked else self.details
        super().entered()
        if not self._do.requests.agency_is_read:
            self.later(self._do.tasks, self._do.requests.read_agency, self._take_words_of_agency)

    def _take_words_of_agency(self, _read: None) -> None:
        """Begin again with the words of the own agency, where its folder has some for this letter.

        They are only offered where the officer is at work here already: a slow folder may answer at any moment.
        """
        if self._do.requests.kind(self._kind.kind_id) == self._kind:
            return
        if self._is_in_use():
            self._offer_words_of_agency()
        else:
            self._begin_anew()

    def _begin_anew(self) -> None:
        kind_id = self._kind.kind_id
        self.go_to(Place.REQUEST, None if kind_id == REASSIGNMENT else kind_id)

    def _is_in_use(self) -> bool:
        """Whether something was typed, chosen or handed over, a dialog is open, or the officer went on from the top."""
        return (
            self._in_use
            or QApplication.activeModalWidget() is not None
            or self._scroll.verticalScrollBar().value() > 0
            or self.focusWidget() not in {None, self, self.first_focus}
        )

    def _offer_words_of_agency(self) -> None:
        self.agency_words = button(self.tr("Use your agency's words"), self._begin_anew, "quiet")
        self.offer_at_foot(self.tr("Your agency has its own words for this letter."), self.agency_words)

    def stand_at(self, stand: Stand) -> None:
        """Put the officer where they were, which may be below the letter."""
        self._add_what_to_know()
        super().stand_at(stand)

    def _add_what_to_know(self) -> None:
        """Put below the letter what is read after it; only once, and once the letter itself is on the screen."""
        if self._told_all:
            return
        self._told_all = True
        below = self.body.count() - 1  # above the stretch that ends the page
        for part in (PlainText(self.tr("Before you hand it over"), "heading"), Notes(self._kind.notes), what_stays()):
            self.body.insertWidget(below, part)
            part.show()  # now, not with the next event: Tab has to find it at once
            below += 1
        self.order_again()

    def _add_first(self) -> None:
        """Put what has to be said first: that another thing comes before this letter, or is not met by it."""
        if self._kind.report:
            return
        self._first = self.body.count()
        self._warning = self.card("limits")
        self._warning.say(
            self.tr("This letter alone does not meet a duty to report. If something has happened, report it at once.")
        )
        self._warning.setHidden(not self._kind.transfer)

    def _put_report_first(self) -> None:
        if self._kind.report:
            return
        self.report_first = ReportFirst(
            lambda: self.go_to(Place.REQUEST, REPORT), lambda: self.go_to(Place.ARTICLE, "duty-to-report")
        )
        self.body.insertWidget(self._first, self.report_first)
        self.report_first.show()  # now, not with the next event: Tab has to find it at once
        self._warning.hide()
        self.order_again()

    def _blanks(self) -> Card:
        blank = Card("quiet-card")
        blank.column.addWidget(self._blank)
        self.details = button(self.tr("Your details"), lambda: self.go_to(Place.PROFILE))
        self.again = button(self.tr("Start again"), self._start_again, "quiet")
        self.others = button(self.tr("Your letters"), lambda: self.go_to(Place.LETTERS), "quiet")
        blank.offer(self.details, self.again, self.others)
        return blank

    def _add_ways(self) -> None:
        self.ways = Ways(self, self._do.leaving, self._do.tasks, self._outgoing)
        self.ways.begun.connect(self._begun_under)
        self.ways.left.connect(self._ask_whether)
        self.ways.stayed.connect(self._not_yet)
        self.foot(*self.ways.buttons.values())

    # ── the letter and its draft ──────────────────────────────────────────────────────────────
    def unsaved(self) -> Draft | None:
        """Return choices and words that the draft does not have yet."""
        return self._keeper.unsaved() if self._ready else None

    def leaving(self) -> None:
        """Keep the draft when the officer goes elsewhere."""
        if self._ready:
            self._keeper.keep_now()

    def _open(self) -> _Begun:
        """Read on the worker what the page begins with."""
        kind_id, do = self._kind.kind_id, self._do
        request, to = do.requests.begin(kind_id, do.book.used_last(kind_id))
        receivers = do.requests.receivers()
        return _Begun(
            request,
            to,
            receivers,
            {one.uid: do.leaving.hand_over.problem_with(one) for one in receivers if one.certificate},
            do.drafts.find(self._slot),
            do.book.unfinished(kind_id),
            do.book.way_used_last(),
            do.report_first(),
        )

    def _begin(self, begun: _Begun) -> None:
        self._base = begun.request
        self._usual_to = "" if begun.to is None else begun.to.uid
        fields = {} if begun.draft is None else answers_of(begun.draft.fields)
        self.to.show_receivers(begun.receivers, begun.problems, fields.pop(_TO, self._usual_to))
        self.form.show_request(self._with(fields))
        self._ready = True
        self._keeper.settled()
        self.form.changed.connect(self._changed)
        self.to.changed.connect(self._changed)
        for part in (self.form, self.to):
            part.setEnabled(True)
        self.again.setEnabled(True)
        self.ways.enable(True)
        self.ways.put_forward(begun.way)
        if begun.report_first:
            self._put_report_first()
        if begun.unfinished is not None:
            self._uid = begun.unfinished.uid
            self._ask_whether(begun.unfinished)
        self._render()
        # A letter below the edge of a small window is not painted until the officer gets there.
        QTimer.singleShot(_AT_THE_LATEST_MS, self, self._add_what_to_know)

    def _not_begun(self, error: Exception) -> None:
        self._add_what_to_know()
        self.fail(error)

    def _with(self, answers: dict[str, str]) -> Request:
        request = self._base
        return type(request)(request.kind, request.profile, self.to.receiver, request.dated, answers)

    def _collect(self) -> dict[str, str]:
        """Return what stands here as fields of a draft; nothing before the draft that is kept was read."""
        return self._fields() if self._ready else {}

    def _fields(self) -> dict[str, str]:
        return self.form.fields() | {_TO: self.to.choice.value}

    def _changed(self) -> None:
        self._in_use = True
        self._keeper.changed()
        self._render()

    def _render(self) -> None:
        self._base = replace(self._base, dated=self._do.requests.today())
        self._request = self._with(self.form.fields())
        self.letter: Letter = self._do.requests.letter(self._request)
        self.paper.show_letter(self.letter)
        self.second_look.show_marks(self._do.requests.look_again(self._request))
        self.ways.offer_sealed(self.to.sealed)
        missing = self._do.requests.missing(self._request)
        if missing:
            self._blank.setText(self.tr("Still blank: {fields}.").format(fields=", ".join(missing)))
        else:
            self._blank.setText(self.tr("Nothing is blank. Only your signature is missing."))

    def _start_again(self) -> None:
        drafts, slot, fields = self._do.drafts, self._slot, self._fields()
        self._keeper.settled()
        again = Route(Place.REQUEST, self._kind.kind_id)
        self.undoable.emit(Undo(self.tr("The letter is new again."), lambda: bring_back(drafts, slot, fields), again))
        self.later(self._do.tasks, lambda: drafts.drop(slot), lambda _: self._fresh())

    def _fresh(self) -> None:
        self.form.show_request(self._base)
        self.to.choice.setCurrentIndex(max(self.to.choice.findData(self._usual_to), 0))
        self._keeper.settled()

    # ── handing over ──────────────────────────────────────────────────────────────────────────
    def _outgoing(self, way: Way) -> Outgoing | None:
        self._in_use = True
        if self._base.dated != self._do.requests.today():  # only what was shown may leave
            self._render()
            words = self.tr("It is a new day, and the letter has today's date now. Look at it, and hand it over again.")
            self.said.emit(words)
            self.bring_up(self.paper)
            return None
        return Outgoing(
            self.letter,
            letter_paper.pdf(self.letter),
            self._kind.kind_id,
            self.to.receiver,
            way,
            self.to.kept,
            self.to.sealed and way in {Way.MAIL, Way.SEALED_FILE},
            self._uid,
        )

    def _begun_under(self, tracked: TrackedRequest) -> None:
        self._uid = tracked.uid

    # ── did it go? ────────────────────────────────────────────────────────────────────────────
    def _ask_whether(self, tracked: TrackedRequest) -> None:
        if tracked.stage is Stage.HANDING_OVER:
            self.did_it_go.ask(tracked, day(tracked.events[-1].on))
            self.order_again()
            self.bring_up(self.did_it_go)

    def _went(self) -> None:
        self._keeper.keep_now()  # before the step: where the draft goes on, it is with the newest words
        self._keeper.settled()
        book, drafts, uid, today = self._do.book, self._do.drafts, self._uid, self._do.requests.today()
        self.later(
            self._do.tasks,
            lambda: handed_over(book, drafts, uid, today),
            lambda _: self.go_to(Place.LETTER, uid),
        )

    def _not_yet(self) -> None:
        book, uid, today = self._do.book, self._uid, self._do.requests.today()
        self.later(self._do.tasks, lambda: book.step(uid, Stage.DRAFT, today), lambda _: self.did_it_go.hide())


def _fill(side: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.BASE)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
