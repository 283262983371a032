"""The desk in another language while the worker reads ahead: what it reads is not left behind in the old one."""

from __future__ import annotations

from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from boundarycheck.ui.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest


def test_letters_that_are_read_ahead_do_not_keep_the_language_before(
    cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, go_on, folders = Event(), Event(), Desk._agency_folders  # noqa: SLF001 - the last thing letters are made of

    def held_up(desk: Desk) -> Callable[[], object]:
        made.set()
        assert go_on.wait(20)
        return partial(folders, desk)

    monkeypatch.setattr(Desk, "_agency_folders", property(held_up))
    worker = Thread(target=cheap_desk.ready_letters)
    worker.start()
    assert made.wait(20)
    speaker = Thread(target=cheap_desk.speak, args=("es",))
    speaker.start()
    speaker.join(0.1)  # it may have to wait for the worker
    go_on.set()
    worker.join()
    speaker.join()
    assert cheap_desk.requests.offers_english
