from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Locked
from boundarycheck.services.drafts import DraftService

if TYPE_CHECKING:
    from boundarycheck.services.session import Session
    from fakes import FakeClock


@pytest.fixture
def drafts(session: Session) -> DraftService:
    return DraftService(session)


def test_what_was_typed_is_found_again(drafts: DraftService, clock: FakeClock) -> None:
    kept = drafts.keep("entry:new", {"title": "", "body": "half a sent"})
    assert kept is not None
    assert kept.saved_at == clock.now()
    assert drafts.find("entry:new") == kept
    assert drafts.all() == (kept,)


def test_emptying_the_page_drops_its_draft(drafts: DraftService) -> None:
    drafts.keep("entry:new", {"body": "words"})
    assert drafts.keep("entry:new", {"title": " ", "body": "\n"}) is None
    assert drafts.find("entry:new") is None


def test_a_draft_that_is_kept_is_not_changed_from_outside(drafts: DraftService) -> None:
    fields = {"body": "words"}
    kept = drafts.keep("here", fields)
    fields["body"] = "others"
    assert kept is not None
    assert kept.fields == {"body": "words"}


def test_dropping_takes_one(drafts: DraftService) -> None:
    drafts.keep("a", {"body": "a"})
    drafts.keep("b", {"body": "b"})
    drafts.drop("a")
    assert [draft.slot for draft in drafts.all()] == ["b"]


@pytest.mark.parametrize("body", ["words", ""])
def test_a_locked_journal_keeps_nothing_and_says_so(drafts: DraftService, session: Session, body: str) -> None:
    session.close()
    with pytest.raises(Locked):
        drafts.keep("here", {"body": body})
    for act in (lambda: drafts.find("here"), lambda: drafts.drop("here"), drafts.all):
        with pytest.raises(Locked):
            act()
