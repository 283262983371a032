from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.vault.profiles import ProfileRepository

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database


@pytest.fixture
def profiles(database: Database) -> ProfileRepository:
    return ProfileRepository(database)


def test_before_anything_is_kept_both_are_empty(profiles: ProfileRepository) -> None:
    assert profiles.read() == (Profile(), Receiver())


def test_what_is_kept_is_read_and_replaced(profiles: ProfileRepository) -> None:
    profiles.keep(Profile(name="R. Diaz", post="East 2"), Receiver(role="Captain"))
    second = (Profile(name="R. D\u00edaz\n\ud800", shift="Days"), Receiver(address="cap@example.org"))
    profiles.keep(*second)
    assert profiles.read() == second


def test_a_field_of_a_later_release_starts_empty(profiles: ProfileRepository, database: Database) -> None:
    database.run('INSERT INTO profile VALUES (\'profile\', \'{"name":"R. Diaz","dropped":"x"}\')')
    assert profiles.read() == (Profile(name="R. Diaz"), Receiver())


@pytest.mark.parametrize("damage", ["", "{", '{"name":null}'])
def test_a_profile_that_makes_no_sense_is_damage(profiles: ProfileRepository, database: Database, damage: str) -> None:
    database.run("INSERT INTO profile VALUES ('receiver', ?)", (damage,))
    with pytest.raises(VaultDamaged, match="the profile"):
        profiles.read()
