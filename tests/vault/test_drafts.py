from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.vault.drafts import DraftRepository

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database
    from fakes import FakeClock


@pytest.fixture
def drafts(database: Database, clock: FakeClock) -> DraftRepository:
    return DraftRepository(database, clock)


def test_a_draft_is_found_by_its_slot(drafts: DraftRepository, clock: FakeClock) -> None:
    kept = drafts.keep(Draft("entry:new", {"title": "T", "body": "words"}))
    assert kept == Draft("entry:new", {"title": "T", "body": "words"}, clock.now())
    assert drafts.find("entry:new") == kept
    assert drafts.find("entry:17") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.text(), st.text() | st.just("\ud800 half a character")))
def test_fields_are_kept_to_the_last_character(drafts: DraftRepository, fields: dict[str, str]) -> None:
    drafts.keep(Draft("here", fields))
    found = drafts.find("here")
    assert found is not None
    assert found.fields == fields


def test_a_later_draft_takes_the_place_of_the_earlier(drafts: DraftRepository, clock: FakeClock) -> None:
    drafts.keep(Draft("here", {"body": "first"}))
    clock.advance(1)
    later = drafts.keep(Draft("here", {"body": "second"}))
    assert drafts.all() == (later,)
    assert later.saved_at == clock.now()


def test_all_come_last_saved_first_and_dropping_takes_one(drafts: DraftRepository, clock: FakeClock) -> None:
    for slot in ("a", "b", "c"):
        drafts.keep(Draft(slot, {"body": slot}))
        clock.advance(1)
    drafts.drop("b")
    drafts.drop("was never there")
    assert [draft.slot for draft in drafts.all()] == ["c", "a"]


@pytest.mark.parametrize("damage", ["", "[]", '{"body":1}'])
def test_a_draft_that_makes_no_sense_is_damage(drafts: DraftRepository, database: Database, damage: str) -> None:
    drafts.keep(Draft("here", {"body": "words"}))
    database.run("UPDATE draft SET fields_json = ?", (damage,))
    with pytest.raises(VaultDamaged, match="a draft"):
        drafts.find("here")
