from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.policies import load_policies
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.checks import Question
from boundarycheck.domain.errors import ContentDamaged, PackDamaged

if TYPE_CHECKING:
    from pathlib import Path

POLICY = """
[[policy]]
id = "gifts"
title = "Gifts and favors"
paragraphs = ["Staff take no gifts.", "An attempt is reported the same shift."]
issued_by = "Pine County Jail"
as_of = "2026-02"
questions = ["policy", "openness"]
quote = "Staff take no gifts."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "policies.toml").write_text(POLICY, "utf-8")
    return tmp_path


def test_the_policies_of_an_agency_are_read(folder: Path) -> None:
    (policy,) = load_policies(AgencyFolder(folder))
    assert policy.policy_id == "gifts"
    assert policy.paragraphs == ("Staff take no gifts.", "An attempt is reported the same shift.")
    assert policy.questions == (Question.POLICY, Question.OPENNESS)
    assert (policy.issued_by, policy.as_of, policy.quote) == ("Pine County Jail", "2026-02", "Staff take no gifts.")


def test_where_none_need_be_there_are_none(tmp_path: Path) -> None:
    assert load_policies(AgencyFolder(tmp_path, chosen=False)) == ()
    assert load_policies(AgencyFolder(tmp_path / "not there", chosen=False)) == ()
    (tmp_path / "pack.toml").touch()
    assert load_policies(AgencyFolder(tmp_path)) == ()


def test_a_chosen_folder_without_anything_of_an_agencys_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackDamaged, match=r"neither pack\.toml nor policies\.toml nor requests is there"):
        load_policies(AgencyFolder(tmp_path / "not there"))


def test_a_policy_that_is_quoted_nowhere_needs_no_quote(folder: Path) -> None:
    text = POLICY.split("questions", maxsplit=1)[0]
    (folder / "policies.toml").write_text(text, "utf-8")
    assert load_policies(AgencyFolder(folder))[0].questions == ()


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ("title =", "titel =", "policy[0].title", "it is missing"),
        ('as_of = "2026-02"', "", "policy[0].as_of", "it is missing"),
        ('as_of = "2026-02"', 'as_of = "lately"', "policy[0].as_of", "a day is expected"),
        ('issued_by = "Pine County Jail"', "", "policy[0].issued_by", "it is missing"),
        ("questions =", "more = 1\nquestions =", "policy[0].more", "not known here"),
        ('"openness"', '"taste"', "policy[0].questions[1]", "'taste' is not one of"),
        ("questions =", "# questions =", "policy[0].quote", "says where it stands"),
        ('quote = "Staff take no gifts."', "", "policy[0].quote", "only a quote does"),
        ("questions =", "reporting = 'yes'\nquestions =", "policy[0].reporting", "true or false is expected"),
    ],
)
def test_a_planted_fault_is_caught_and_named(folder: Path, old: str, new: str, key: str, reason: str) -> None:
    (folder / "policies.toml").write_text(POLICY.replace(old, new, 1), "utf-8")
    with pytest.raises(PackDamaged, match=reason) as caught:
        load_policies(AgencyFolder(folder))
    assert not isinstance(caught.value, ContentDamaged)
    assert (caught.value.fields["file"], caught.value.fields["key"]) == ("policies.toml", key)


def test_a_policy_that_stands_there_twice_is_named(folder: Path) -> None:
    (folder / "policies.toml").write_text(POLICY + POLICY, "utf-8")
    with pytest.raises(PackDamaged, match="'gifts' stands there twice"):
        load_policies(AgencyFolder(folder))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "policies.toml").mkdir()
    with pytest.raises(PackDamaged, match="cannot be read"):
        load_policies(AgencyFolder(tmp_path))


def test_a_way_to_report_stands_beside_the_duty(folder: Path) -> None:
    text = POLICY.replace('questions = ["policy", "openness"]', "reporting = true")
    (folder / "policies.toml").write_text(text, "utf-8")
    (policy,) = load_policies(AgencyFolder(folder))
    assert (policy.reporting, policy.questions) == (True, ())
