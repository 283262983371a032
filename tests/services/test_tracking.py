from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import AttachmentTooLarge, Locked, RecordGone, StepNotPossible, VaultDamaged
from boundarycheck.domain.follow_up import Event, KeptCopy, Stage, TrackedRequest, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.records import ATTACHMENT_LIMIT, Record
from boundarycheck.domain.requests import Receiver
from boundarycheck.services.request_records import (
    fields_of_receiver,
    fields_of_request,
    receiver_of,
    request_of,
)
from boundarycheck.services.tracking import RequestBook
from fakes import FakeClock
from letters import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.records import JsonValue
    from boundarycheck.services.session import Session

LEAVING = TrackedRequest("", "reassignment", "Request", "Captain", "uid-of-captain", "The letter.", Way.PRINT, ())
PDF = b"%PDF-1.4"


@pytest.fixture
def book(session: Session, clock: FakeClock) -> RequestBook:
    return RequestBook(session, clock)


def test_what_is_about_to_leave_is_kept_first_with_a_copy_and_its_checksum(book: RequestBook) -> None:
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    assert kept.stage is Stage.HANDING_OVER
    assert book.find(kept.uid) == kept
    assert book.all() == (kept,)
    assert kept.events == (Event(Stage.DRAFT, DAY), Event(Stage.HANDING_OVER, DAY, "print"))
    (copy,) = book.copies(kept.uid)
    assert copy == KeptCopy("letter.pdf", len(PDF), hashlib.sha256(PDF).hexdigest())
    assert book.copy(kept.uid, "letter.pdf") == PDF


def test_a_letter_that_leaves_again_keeps_every_copy(book: RequestBook) -> None:
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    again = book.begin(
        replace(LEAVING, uid=kept.uid, way=Way.MAIL), {"letter.pdf": b"%PDF-changed", "message.eml": b"m"}
    )
    assert again.uid == kept.uid
    assert again.way is Way.MAIL
    assert [event.note for event in again.events] == ["", "print", "mail"]
    assert {copy.name for copy in book.copies(kept.uid)} == {"letter.pdf", "letter-2.pdf", "message.eml"}
    assert book.copy(kept.uid, "letter-2.pdf") == b"%PDF-changed"
    assert len(book.all()) == 1


def test_a_letter_that_may_have_gone_to_one_is_kept_beside_the_one_for_another(
    book: RequestBook, clock: FakeClock
) -> None:
    first = book.begin(LEAVING, {"letter.pdf": PDF})
    clock.advance(60)
    to_warden = replace(LEAVING, uid=first.uid, receiver="Warden", receiver_uid="uid-of-warden", letter="To the warden")
    second = book.begin(to_warden, {"letter.pdf": b"%PDF-to the warden"})
    assert book.all() == (second, first)
    assert (second.receiver, second.events) == ("Warden", first.events)
    assert book.copy(first.uid, "letter.pdf") == PDF
    assert [copy.name for copy in book.copies(second.uid)] == ["letter.pdf"]
    again = book.begin(replace(LEAVING, uid=second.uid), {"letter.pdf": PDF})  # the first receiver once more
    assert again.uid == first.uid
    assert book.find(second.uid) == second


def test_what_did_not_go_to_one_goes_on_to_another(book: RequestBook) -> None:
    first = book.begin(LEAVING, {"letter.pdf": PDF})
    book.step(first.uid, Stage.DRAFT, DAY)
    book.begin(replace(LEAVING, uid=first.uid, receiver="Warden", receiver_uid="uid-of-warden"), {"letter.pdf": PDF})
    assert [one.receiver for one in book.all()] == ["Warden"]


def test_a_receiver_whose_name_was_mended_is_the_same_one(book: RequestBook) -> None:
    first = book.begin(LEAVING, {})
    assert book.begin(replace(LEAVING, uid=first.uid, receiver="Capt. Ortiz"), {}).uid == first.uid
    assert [one.receiver for one in book.all()] == ["Capt. Ortiz"]


def test_the_very_same_file_is_kept_once(book: RequestBook) -> None:
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    book.begin(replace(LEAVING, uid=kept.uid), {"letter.pdf": PDF})
    assert [copy.name for copy in book.copies(kept.uid)] == ["letter.pdf"]


def test_a_letter_whose_copy_cannot_be_kept_was_never_begun(book: RequestBook) -> None:
    too_large = {"letter.pdf": PDF, "message.eml": bytes(ATTACHMENT_LIMIT + 1)}
    with pytest.raises(AttachmentTooLarge):
        book.begin(LEAVING, too_large)
    assert book.all() == ()
    assert book.due() == ()
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    book.step(kept.uid, Stage.DRAFT, DAY)
    before = book.find(kept.uid)
    with pytest.raises(AttachmentTooLarge):
        book.begin(replace(LEAVING, uid=kept.uid), too_large | {"letter.pdf": b"%PDF-changed"})
    assert book.find(kept.uid) == before
    assert [copy.name for copy in book.copies(kept.uid)] == ["letter.pdf"]


def test_only_the_officers_word_makes_it_handed_over(book: RequestBook) -> None:
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    assert book.due() == (kept,)
    went = book.step(kept.uid, Stage.HANDED_OVER, DAY)
    assert went.handed_over_on == DAY
    assert book.due() == ()
    assert book.find(kept.uid) == went


def test_what_did_not_go_is_found_again_to_go_on_with(book: RequestBook) -> None:
    kept = book.begin(LEAVING, {"letter.pdf": PDF})
    assert book.unfinished("reassignment") == kept
    back = book.step(kept.uid, Stage.DRAFT, DAY)
    assert book.unfinished("reassignment") == back
    assert book.unfinished("tie") is None
    book.begin(replace(LEAVING, uid=kept.uid), {})
    book.step(kept.uid, Stage.HANDED_OVER, DAY)
    assert book.unfinished("reassignment") is None
    with pytest.raises(StepNotPossible):
        book.begin(replace(LEAVING, uid=kept.uid), {})


def test_an_answer_is_asked_about_when_its_day_has_come(book: RequestBook, clock: FakeClock) -> None:
    uid = book.begin(LEAVING, {}).uid
    book.step(uid, Stage.HANDED_OVER, DAY)
    assert book.remind(uid, 2).remind_on == date(2026, 3, 11)
    clock.advance(86_400)
    assert book.due() == ()
    clock.advance(86_400)
    assert [one.uid for one in book.due()] == [uid]
    book.remind(uid, None)
    assert book.due() == ()


def test_a_step_can_be_put_back(book: RequestBook) -> None:
    uid = book.begin(LEAVING, {}).uid
    before = book.step(uid, Stage.HANDED_OVER, DAY)
    book.step(uid, Stage.DECLINED, DAY, "By phone.")
    book.put_back(before)
    assert book.find(uid) == before


def test_the_last_way_and_the_last_receivers_are_remembered(book: RequestBook, clock: FakeClock) -> None:
    assert book.way_used_last() is None
    book.begin(LEAVING, {})
    clock.advance(60)
    book.begin(replace(LEAVING, receiver_uid="uid-of-warden", way=Way.COPY), {})
    clock.advance(60)
    book.begin(replace(LEAVING, kind_id="tie", receiver_uid="", way=Way.MAIL), {})
    assert book.way_used_last() is Way.MAIL
    assert book.used_last("reassignment") == ("uid-of-warden", "uid-of-captain")
    assert book.used_last("tie") == ()


def test_a_request_is_removed_with_its_copies_for_good(book: RequestBook) -> None:
    uid = book.begin(LEAVING, {"letter.pdf": PDF}).uid
    book.remove(uid)
    assert book.all() == ()
    for call in (lambda: book.find(uid), lambda: book.copy(uid, "letter.pdf"), lambda: book.remind(uid, 7)):
        with pytest.raises(RecordGone):
            call()
    with pytest.raises(RecordGone):
        book.begin(replace(LEAVING, uid=uid), {})


def test_another_record_is_no_request(book: RequestBook, session: Session) -> None:
    uid = session.vault.records.keep("person", {"name": "x"}).uid
    with pytest.raises(RecordGone):
        book.find(uid)


def test_a_locked_session_has_no_requests(book: RequestBook, session: Session) -> None:
    session.close()
    for call in (book.all, book.due, lambda: book.begin(LEAVING, {})):
        with pytest.raises(Locked):
            call()


# ── how they stand in the records ─────────────────────────────────────────────────────────────────
def record_of(fields: dict[str, JsonValue], clock: FakeClock) -> Record:
    return Record("uid", "request", clock.now(), clock.now(), fields)


EVENTS = st.builds(Event, st.sampled_from(Stage), st.dates(), st.text(max_size=20))
TRACKED = st.builds(
    TrackedRequest,
    st.just("uid"),
    *[st.text(max_size=20)] * 5,
    st.sampled_from(Way),
    st.lists(EVENTS, min_size=1, max_size=4).map(tuple),
    st.none() | st.dates(),
)


@given(TRACKED)
def test_any_request_comes_back_as_it_was_kept(tracked: TrackedRequest) -> None:
    assert request_of(record_of(fields_of_request(tracked), FakeClock())) == tracked


RECEIVERS = st.builds(
    KeptReceiver,
    st.just("uid"),
    st.builds(Receiver, *[st.text(max_size=20)] * 3),
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    *[st.text(max_size=20)] * 2,
)


@given(RECEIVERS)
def test_any_receiver_comes_back_as_they_were_kept(kept: KeptReceiver) -> None:
    assert receiver_of(record_of(fields_of_receiver(kept), FakeClock())) == kept


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.pop("letter"),
        lambda fields: fields.update(way="pigeon"),
        lambda fields: fields.update(events=[]),
        lambda fields: fields.update(events="none"),
        lambda fields: fields.update(events=[{"stage": "draft", "on": "yesterday", "note": ""}]),
        lambda fields: fields.update({"remind-on": "2026-13-01"}),
    ],
)
def test_a_record_that_makes_no_sense_is_told(
    change: Callable[[dict[str, JsonValue]], object], clock: FakeClock
) -> None:
    fields = dict(fields_of_request(replace(LEAVING, events=(Event(Stage.DRAFT, DAY),))))
    change(fields)
    with pytest.raises(VaultDamaged, match="a letter"):
        request_of(record_of(fields, clock))


def test_a_receiver_that_makes_no_sense_is_told(clock: FakeClock) -> None:
    fields = {**fields_of_receiver(KeptReceiver("", Receiver())), "kinds": "all"}
    with pytest.raises(VaultDamaged, match="a receiver"):
        receiver_of(record_of(fields, clock))
