from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.ui.screens.covered import Covered
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (True, "If this computer cannot keep your settings, this page may come again."),
        (False, "Nothing is kept without saving. So this page comes again after a lock."),
    ],
)
def test_that_it_comes_once_is_said_only_as_far_as_it_is_so(show: Show, kept: bool, told: str) -> None:
    said = words_on(show(Covered(kept=kept)))
    assert told in said
    assert "From now on, Shift three times within 5 seconds locks at once" in said
    assert "once." not in said.replace("locks at once", "")
