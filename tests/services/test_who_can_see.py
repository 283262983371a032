from __future__ import annotations

from pathlib import Path

import pytest

from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.services.who_can_see import WhoCanSeeService
from boundarycheck.system import resources


def test_the_page_is_read_once_when_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    service = WhoCanSeeService()
    text = service.text()
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read a second time"))
    assert service.text() is text
    assert text.title == "Who can see what"


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/who_can_see\.toml"):
        WhoCanSeeService(language="xx").text()


def test_it_looks_as_it_is_told_to() -> None:
    asked: list[tuple[Path, bool | None]] = []

    def look(folder: Path, assistive: bool | None) -> tuple[Finding, ...]:
        asked.append((folder, assistive))
        return (Finding(FindingName.MANAGED, FindingState.FOUND, ("Puppet",)),)

    service = WhoCanSeeService(look)
    (finding,) = service.findings(Path("/journal"), assistive=True)
    assert finding.details == ("Puppet",)
    service.findings(Path("/journal"))
    assert asked == [(Path("/journal"), True), (Path("/journal"), None)]


def test_left_to_itself_it_looks_at_this_computer(tmp_path: Path) -> None:
    findings = WhoCanSeeService().findings(tmp_path / "journal")
    assert [finding.name for finding in findings] == list(FindingName)
