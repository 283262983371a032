"""Whether what was just typed calls for help. It is looked at, and that is all."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.calls import load_calls
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.phrases import PhraseBook

if TYPE_CHECKING:
    from collections.abc import Callable


class CallService:
    """Looks for explicit phrases. The list is read when the first text is looked at, and once."""

    @property
    def found_in(self) -> Callable[..., frozenset[int]]:
        """What :meth:`PhraseBook.found_in` is, over the phrases of every language."""
        return self._book.found_in

    @cached_property
    def _book(self) -> PhraseBook:
        try:
            return load_calls()
        except ContentDamaged:
            # Nobody is kept from writing by a damaged list; "Get help now" is on every screen without it.
            return PhraseBook(())
