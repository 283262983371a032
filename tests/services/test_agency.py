from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agencies import POLICY, write_policies
from boundarycheck.domain.agency import AgencyContent, AgencyFolder, Policies
from boundarycheck.domain.checks import Question
from boundarycheck.domain.errors import ContentDamaged, LetterPackDamaged, PackDamaged
from boundarycheck.services.agency import AgencyService
from content.test_kinds import OWN_KIND, pack
from packs import write_pack

if TYPE_CHECKING:
    from pathlib import Path


def at(folder: Path, *, chosen: bool = True) -> AgencyService:
    return AgencyService(lambda: AgencyFolder(folder, chosen=chosen))


# ── policies ──────────────────────────────────────────────────────────────────────────────────
def test_the_own_agency_is_quoted_where_it_says_something(tmp_path: Path) -> None:
    policies = at(write_policies(tmp_path)).policies()
    assert [quoted.quote for quoted in policies.quoted_at(Question.POLICY)] == ["Staff take <b>no</b> gifts."]
    assert policies.quoted_at(Question.ETHICS) == ()
    assert [policy.policy_id for policy in policies.ways_to_report()] == ["private-line"]
    assert policies.problem is None


def test_its_policies_are_found_by_id_and_by_their_words(tmp_path: Path) -> None:
    policies = at(write_policies(tmp_path)).policies()
    gifts = policies.find("gifts")
    assert gifts is not None
    assert policies.texts[0] is gifts
    assert policies.holding("zebra") == (gifts,)
    assert policies.holding(" ... ") == ()
    assert policies.find("h") is None


def test_without_a_folder_or_with_nothing_in_it_there_is_nothing(tmp_path: Path) -> None:
    assert AgencyService().policies() == Policies()
    assert AgencyService().content() is None
    set_aside = at(tmp_path / "agency", chosen=False)
    assert set_aside.policies() == Policies()
    assert set_aside.content() == AgencyContent(AgencyFolder(tmp_path / "agency", chosen=False))


def test_the_folder_is_looked_up_and_read_at_each_use(tmp_path: Path) -> None:
    place = [AgencyFolder(tmp_path, chosen=False)]
    service = AgencyService(lambda: place[0])
    assert service.policies().texts == ()
    write_policies(tmp_path)
    assert len(service.policies().texts) == 2
    place[0] = AgencyFolder(write_policies(tmp_path / "other"))
    (tmp_path / "other" / "policies.toml").write_text(POLICY.replace('"Gifts"', '"Favors"'), "utf-8")
    assert service.policies().texts[0].title == "Favors"


def test_a_damaged_file_is_part_of_the_answer(tmp_path: Path) -> None:
    (tmp_path / "policies.toml").write_text("policy = 7", "utf-8")
    policies = at(tmp_path).policies()
    assert isinstance(policies.problem, PackDamaged)
    assert policies.texts == ()


# ── what is in the folder ─────────────────────────────────────────────────────────────────────
def test_what_is_found_is_counted_part_by_part(tmp_path: Path) -> None:
    folder = write_policies(write_pack(pack(tmp_path / "county", own=OWN_KIND)))
    assert at(folder).content() == AgencyContent(AgencyFolder(folder), people=2, numbers=1, policies=2, letters=1)


def test_a_part_that_cannot_be_used_is_told_and_the_others_count(tmp_path: Path) -> None:
    folder = write_policies(write_pack(pack(tmp_path / "county", own="id = 7"), "format = 9"))
    content = at(folder).content()
    assert content is not None
    assert (content.people, content.numbers, content.policies, content.letters) == (None, None, 2, None)
    assert [type(problem) for problem in content.problems] == [PackDamaged, LetterPackDamaged]
    assert [problem.fields["file"] for problem in content.problems] == ["pack.toml", "county/requests/own.toml"]


def test_a_chosen_folder_with_nothing_in_it_is_told_once(tmp_path: Path) -> None:
    content = at(tmp_path / "gone").content()
    assert content is not None
    (problem,) = content.problems
    assert problem.fields["file"] == str(tmp_path / "gone")


def test_a_damaged_file_of_the_program_is_not_told_as_the_agencys(tmp_path: Path) -> None:
    with pytest.raises(ContentDamaged):
        AgencyService(lambda: AgencyFolder(tmp_path), "xx").content()
