from __future__ import annotations

import pytest

from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.services.practice import PracticeService
from boundarycheck.system import resources


@pytest.fixture
def practice() -> PracticeService:
    return PracticeService()


def test_the_scenes_are_read_once_when_first_asked_for(
    practice: PracticeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenarios = practice.scenarios()
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read a second time"))
    assert practice.scenarios() == scenarios
    assert practice.scenario(scenarios[3].scenario_id) is scenarios[3]


def test_each_scene_leads_to_the_next_and_the_last_to_none(practice: PracticeService) -> None:
    ids = [scenario.scenario_id for scenario in practice.scenarios()]
    following = [practice.after(scenario_id) for scenario_id in ids]
    assert [scenario.scenario_id for scenario in following if scenario is not None] == ids[1:]
    assert following[-1] is None


def test_an_unknown_scene_is_a_bug(practice: PracticeService) -> None:
    with pytest.raises(KeyError):
        practice.scenario("no-such-scene")


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/practice\.toml"):
        PracticeService("xx").scenarios()
