from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.letters import load_guide, load_second_look
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.errors import (
    AddressUnusable,
    ContentDamaged,
    LetterKindGone,
    LetterPackDamaged,
    Locked,
    PackDamaged,
    ReceiverEmpty,
    RecordGone,
)
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import BLANK, Profile, Receiver
from boundarycheck.services.requests import RequestService
from content.test_kinds import OWN_KIND, pack
from letters import DAY, PROFILE, RECEIVER, blank_request, filled_request, kinds, told, wording

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.session import Session
    from fakes import FakeClock

CAPTAIN = KeptReceiver("", RECEIVER, ("reassignment",))
PEER = KeptReceiver("", Receiver(role="Peer team"), ("call-back",))


@pytest.fixture
def service(session: Session, clock: FakeClock) -> RequestService:
    return RequestService(session, clock)


def test_one_call_makes_a_finished_letter_from_what_is_kept_dated_today(service: RequestService) -> None:
    service.keep_profile(PROFILE)
    uid = service.keep_receiver(CAPTAIN)
    request, to = service.begin("reassignment")
    assert request == filled_request()
    assert request.dated == DAY
    assert to == replace(CAPTAIN, uid=uid)
    assert service.letter(request).sender[0] == "From: Sam Doe"


def test_the_day_is_asked_for_anew_after_midnight(service: RequestService, clock: FakeClock) -> None:
    assert service.today() == DAY
    clock.advance(86_400)
    assert service.today() == DAY.replace(day=DAY.day + 1)


def test_a_letter_is_finished_before_anything_was_filled_in(service: RequestService) -> None:
    request, to = service.begin("reassignment")
    assert to is None
    assert service.letter(request).sender[0] == f"From: {BLANK}"


def test_each_letter_goes_to_who_it_usually_goes_to(service: RequestService) -> None:
    captain, peer = service.keep_receiver(CAPTAIN), service.keep_receiver(PEER)
    assert [one.uid for one in service.receivers()] == [captain, peer]
    for kind_id, uid in (("reassignment", captain), ("call-back", peer)):
        to = service.begin(kind_id)[1]
        assert to is not None
        assert to.uid == uid
    assert service.begin("tie")[1] is None
    used = service.begin("tie", (peer,))[1]
    assert used is not None
    assert used.uid == peer


def test_a_receiver_can_be_changed_and_removed_for_good(service: RequestService) -> None:
    uid = service.keep_receiver(CAPTAIN)
    changed = replace(CAPTAIN, uid=uid, certificate="PEM", confirmed="ab")
    assert service.keep_receiver(changed) == uid
    assert service.receiver(uid) == changed
    service.remove_receiver(uid)
    assert service.receivers() == ()
    with pytest.raises(RecordGone):
        service.receiver(uid)
    with pytest.raises(RecordGone):
        service.keep_receiver(changed)


@pytest.mark.parametrize("empty", [Receiver(), Receiver(" ", "\t", " ")])
def test_a_receiver_of_whom_nothing_is_known_is_not_kept(service: RequestService, empty: Receiver) -> None:
    with pytest.raises(ReceiverEmpty):
        service.keep_receiver(KeptReceiver("", empty, ("tie",)))
    assert service.receivers() == ()


@pytest.mark.parametrize("address", ["captain", "a@example.org, b@example.org", "r@stra\u00dfe.example"])
def test_an_address_that_cannot_be_right_is_not_kept(service: RequestService, address: str) -> None:
    uid = service.keep_receiver(CAPTAIN)
    with pytest.raises(AddressUnusable):
        service.keep_receiver(KeptReceiver(uid, replace(RECEIVER, address=address)))
    assert service.receiver(uid) == replace(CAPTAIN, uid=uid)


def test_another_record_is_no_receiver(service: RequestService, session: Session) -> None:
    uid = session.vault.records.keep("person", {"name": "x"}).uid
    with pytest.raises(RecordGone):
        service.receiver(uid)


def test_the_one_receiver_of_an_older_journal_becomes_one_of_several_once(
    service: RequestService, session: Session
) -> None:
    session.vault.profiles.keep(PROFILE, RECEIVER)
    (one,) = service.receivers()
    assert (one.receiver, one.kinds, one.certificate) == (RECEIVER, ("reassignment",), "")
    assert session.vault.profiles.read() == (PROFILE, Receiver())
    assert service.receivers() == (one,)
    assert service.profile() == PROFILE


def test_a_kill_while_it_becomes_one_leaves_it_there_once(service: RequestService, session: Session) -> None:
    session.vault.profiles.keep(PROFILE, RECEIVER)
    service.keep_receiver(CAPTAIN)
    assert [one.receiver for one in service.receivers()] == [RECEIVER]
    assert session.vault.profiles.read()[1] == Receiver()


def test_keeping_the_profile_leaves_an_older_journals_receiver(service: RequestService, session: Session) -> None:
    session.vault.profiles.keep(Profile(), RECEIVER)
    service.keep_profile(PROFILE)
    assert [one.receiver for one in service.receivers()] == [RECEIVER]


def test_what_is_missing_is_named_plainly_and_in_order(service: RequestService) -> None:
    assert service.missing(filled_request()) == ()
    missing = service.missing(blank_request())
    assert missing[:3] == ("your name", "your rank", "your ID or badge number")
    assert missing[-1] == "who gets the letter"
    assert service.missing(blank_request("report"))[-1] == "what you saw, heard or were told"


def test_a_second_look_leaves_out_what_stands_in_the_letter_anyway(service: RequestService) -> None:
    words = "I am drawn to Bell at Pod B control, says Alvarez. My 4471, his 887123."
    marks = service.look_again(filled_request(**told(own_words=words, cc="Local Dillard 12345")))
    assert [mark.words for mark in marks] == ["drawn to", "Bell", "887123"]
    assert service.look_again(filled_request(own_words=words)) == ()


def test_a_locked_session_gives_nothing(service: RequestService, session: Session) -> None:
    session.close()
    for call in (service.profile, service.receivers, lambda: service.begin("tie")):
        with pytest.raises(Locked):
            call()
    with pytest.raises(Locked):
        service.keep_profile(PROFILE)
    with pytest.raises(Locked):
        service.keep_receiver(CAPTAIN)


def test_a_letter_needs_no_open_journal(service: RequestService, session: Session) -> None:
    session.close()
    assert service.letter(filled_request()).sender[0] == "From: Sam Doe"


def test_the_words_come_along_and_are_read_once(service: RequestService) -> None:
    assert service.wording == wording()
    assert service.wording is service.wording
    assert service.kinds == tuple(kinds().values())
    assert service.second_look == load_second_look("en")
    assert service.guide == load_guide("en")


def test_words_that_are_not_there_are_told_when_they_are_needed(session: Session, clock: FakeClock) -> None:
    service = RequestService(session, clock, "xx")
    for read in (lambda: service.wording, lambda: service.kinds, lambda: service.second_look):
        with pytest.raises(ContentDamaged):
            read()


def test_an_agencys_letters_are_offered_beside_the_others(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    service = with_folder(session, clock, pack(tmp_path / "county", own=OWN_KIND))
    read = [service.agency_is_read]
    assert service.kinds == tuple(kinds().values())
    service.read_agency()
    read.append(service.agency_is_read)
    assert read == [False, True]
    assert service.kind("union-talk").label == service.label_of("union-talk") == "Ask the union"
    assert service.agency_problem is None
    without = RequestService(session, clock)
    assert without.label_of("union-talk") == ""
    with pytest.raises(LetterKindGone):
        without.kind("union-talk")


def test_a_mistake_of_an_agencys_stands_in_nobodys_way(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    service = with_folder(session, clock, pack(tmp_path / "county", own=OWN_KIND, broken="id = 7"))
    service.read_agency()
    assert service.kinds == tuple(kinds().values())
    assert isinstance(service.agency_problem, LetterPackDamaged)
    assert service.agency_problem.fields["file"] == "county/requests/broken.toml"
    (tmp_path / "county" / "requests" / "broken.toml").unlink()
    service.read_agency()  # a folder that could not be used is tried again
    assert str(service.agency_problem) == "None"
    assert service.label_of("union-talk") == "Ask the union"


def test_another_folder_counts_from_then_on_and_is_read_once(
    session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    place = [AgencyFolder(pack(tmp_path / "county", own=OWN_KIND))]
    service = RequestService(session, clock, agency=lambda: place)
    service.read_agency()
    (tmp_path / "county" / "requests" / "own.toml").write_text("broken", "utf-8")
    service.read_agency()
    assert service.label_of("union-talk") == "Ask the union"
    place[0] = AgencyFolder(tmp_path / "none", chosen=False)
    assert service.label_of("union-talk") == ""  # not read yet: nothing of the other is offered any more
    service.read_agency()
    assert service.kinds == tuple(kinds().values())
    place.clear()
    service.read_agency()
    assert service.agency_is_read
    assert service.kinds == tuple(kinds().values())


def test_a_chosen_folder_with_nothing_in_it_is_told(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    service = with_folder(session, clock, tmp_path)
    service.read_agency()
    assert isinstance(service.agency_problem, PackDamaged)


def test_damaged_letters_of_the_program_are_told_where_one_is_needed(
    session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    folders = [AgencyFolder(pack(tmp_path / "county", own=OWN_KIND))]
    service = RequestService(session, clock, "xx", lambda: folders)
    service.read_agency()
    assert service.agency_problem is None
    with pytest.raises(ContentDamaged):
        service.kind("reassignment")


def with_folder(session: Session, clock: FakeClock, folder: Path) -> RequestService:
    return RequestService(session, clock, agency=lambda: [AgencyFolder(folder)])
