from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.services.calls import CallService
from boundarycheck.system import resources

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_calls_for_help_is_found() -> None:
    service = CallService()
    assert service.found_in("I want to kill myself")
    assert not service.found_in("dead tired")
    assert service.found_in("x quiero morirme y", cut_before=True, cut_after=True)


def test_a_damaged_list_keeps_nobody_from_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert CallService().found_in("I want to kill myself") == frozenset()
