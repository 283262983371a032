from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import DiskFull, Locked
from boundarycheck.domain.journal import Draft
from boundarycheck.ui.unkept_drafts import BegunSince, UnkeptDrafts, bring_back
from desks import FullDisk
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.ui.desk import Desk

A, B = "entry:new", "request"
WORDS = {"body": "it began"}


@pytest.fixture
def disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk(desk.session.vault.drafts.keep)
    monkeypatch.setattr(desk.session.vault.drafts, "keep", disk)
    return disk


@pytest.fixture
def drafts(desk: Desk) -> UnkeptDrafts:
    return desk.drafts


def held(drafts: UnkeptDrafts, *slots: str) -> None:
    for slot in slots:
        with pytest.raises(DiskFull):
            drafts.keep(slot, WORDS)


def test_what_could_not_be_kept_is_found_all_the_same(drafts: UnkeptDrafts, disk: FullDisk) -> None:
    disk.full = False
    drafts.keep(A, {"body": "older"})
    drafts.keep(B, {"body": "kept"})
    disk.full = True
    held(drafts, A)
    assert drafts.find(A) == Draft(A, WORDS)
    assert [(draft.slot, draft.fields["body"]) for draft in drafts.all()] == [(A, "it began"), (B, "kept")]


def test_it_is_kept_with_the_next_that_can_be(drafts: UnkeptDrafts, disk: FullDisk, desk: Desk) -> None:
    held(drafts, A)
    disk.full = False
    drafts.keep(B, {"body": "next"})
    assert drafts.held() == ()
    assert {draft.slot for draft in desk.session.vault.drafts.all()} == {A, B}


def test_one_that_can_still_not_be_kept_stands_in_no_others_way(drafts: UnkeptDrafts, disk: FullDisk) -> None:
    assert disk.full
    held(drafts, A, B)
    assert drafts.keep(B, {"body": " "}) is None  # emptied: nothing has to be written for it
    assert drafts.held() == (Draft(A, WORDS),)


def test_keeping_what_is_held_raises_what_stands_in_the_way(drafts: UnkeptDrafts, disk: FullDisk, desk: Desk) -> None:
    held(drafts, A)
    with pytest.raises(DiskFull):
        drafts.keep_held()
    disk.full = False
    drafts.keep_held()
    assert drafts.held() == ()
    assert desk.session.vault.drafts.find(A) is not None


def test_dropped_or_forgotten_it_does_not_come_back(drafts: UnkeptDrafts, disk: FullDisk) -> None:
    assert disk.full
    held(drafts, A)
    drafts.drop(A)
    assert drafts.find(A) is None
    held(drafts, A, B)
    drafts.forget(A)
    assert drafts.held() == (Draft(B, WORDS),)
    drafts.forget_all()
    assert drafts.held() == ()


def test_without_a_journal_nothing_is_held_for_the_next_one(drafts: UnkeptDrafts, desk: Desk) -> None:
    desk.session.close()
    with pytest.raises(Locked):
        drafts.keep(A, WORDS)
    assert drafts.held() == ()


def test_what_is_brought_back_does_not_come_down_on_what_was_begun_since(drafts: UnkeptDrafts) -> None:
    drafts.keep(A, {"body": "since"})
    with pytest.raises(BegunSince):
        bring_back(drafts, A, WORDS)
    draft = drafts.find(A)
    assert draft is not None
    assert draft.fields == {"body": "since"}


@pytest.mark.parametrize("since", [{}, WORDS, {"step": "1"}, {"step": "1", "body": " "}])
def test_it_is_brought_back_where_nothing_else_was_begun(drafts: UnkeptDrafts, since: dict[str, str]) -> None:
    drafts.keep(A, since)
    bring_back(drafts, A, WORDS, besides="step")
    draft = drafts.find(A)
    assert draft is not None
    assert draft.fields == WORDS


def test_words_that_a_lock_could_not_keep_are_held_until_the_journal_has_them(
    cheap_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap_desk.session.create(tmp_path / "journal", PASSPHRASE)
    kept: list[str] = []
    drafts = cheap_desk.drafts
    drafts.all_kept = lambda: kept.append("all")
    drafts.hold((Draft("entry:new", {"body": "it began"}), Draft("request", {"reason": "rotation"})))
    with monkeypatch.context() as full:
        full.setattr(cheap_desk.session.vault.drafts, "keep", FullDisk(cheap_desk.session.vault.drafts.keep))
        with pytest.raises(DiskFull):
            drafts.keep_held()
    assert kept == []
    assert len(drafts.held()) == 2
    drafts.keep_held()
    assert kept == ["all"]
    assert drafts.held() == ()
    assert {draft.slot for draft in cheap_desk.session.vault.drafts.all()} == {"entry:new", "request"}
