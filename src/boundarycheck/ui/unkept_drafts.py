"""The drafts, and in memory those that the journal could not take: a page may go, its words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError, Locked
from boundarycheck.domain.journal import Draft
from boundarycheck.services.drafts import DraftService

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from boundarycheck.services.session import Session


class UnkeptDrafts(DraftService):
    """Drafts whose words outlive a journal that cannot be written just now: a full disk, say.

    What could not be kept is held here, found here as if it were kept, and tried again with the next draft that
    is kept, and by :meth:`keep_held`. Used where the journal is used: on the worker.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._held: dict[str, Draft] = {}
        self._on_the_way: dict[str, Draft] = {}
        self.all_kept: Callable[[], object] = lambda: None
        """Called when the journal has everything that was held."""

    def hold(self, drafts: Iterable[Draft]) -> None:
        """Hold ``drafts``, which a lock could not keep, in front of what is kept in their slots."""
        self._held |= {draft.slot: draft for draft in drafts}

    def keep(self, slot: str, fields: Mapping[str, str]) -> Draft | None:
        """Keep ``fields``, and then what is held from before. Raises what stands in the way, and holds them."""
        try:
            kept = super().keep(slot, fields)
        except Locked:
            raise  # no journal is open to hold them for
        except ExpectedError:
            self._held[slot] = Draft(slot, dict(fields))
            self._arrived(slot, fields)
            raise
        self._arrived(slot, fields)
        self.forget(slot)
        for held in self.held():
            try:
                super().keep(held.slot, held.fields)
            except ExpectedError:
                break  # that one is held on; these fields are kept all the same
            self.forget(held.slot)
        return kept

    def _arrived(self, slot: str, fields: Mapping[str, str]) -> None:
        """Note that ``fields`` are no longer on their way; newer ones in the same slot still are."""
        waiting = self._on_the_way.get(slot)
        if waiting is not None and waiting.fields == dict(fields):
            self._on_the_way.pop(slot, None)

    def keep_held(self) -> None:
        """Try once more to keep everything that is held. Raises what still stands in the way."""
        for draft in self.held():
            self.keep(draft.slot, draft.fields)

    def on_its_way(self, draft: Draft) -> None:
        """Remember ``draft`` until it is kept, or held because it could not be."""
        self._on_the_way[draft.slot] = draft

    def unanswered(self) -> tuple[Draft, ...]:
        """Return what is held, and what was handed over and may not be kept yet; from any thread."""
        return tuple((self._held | self._on_the_way).values())

    def held(self) -> tuple[Draft, ...]:
        """Return what is in memory only."""
        return tuple(self._held.values())

    def find(self, slot: str) -> Draft | None:
        """Return what is held for ``slot``, which is newer, or what is kept."""
        return self._held.get(slot) or super().find(slot)

    def drop(self, slot: str) -> None:
        """Forget the draft in ``slot``, held or kept."""
        self.forget(slot)
        super().drop(slot)

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, the held ones first."""
        return (*self.held(), *(draft for draft in super().all() if draft.slot not in self._held))

    def forget(self, slot: str) -> None:
        """Hold nothing for ``slot`` any more: it was saved as something."""
        if self._held.pop(slot, None) is not None and not self._held:
            self.all_kept()

    def forget_all(self) -> None:
        """Hold nothing any more: the journal closes."""
        self._held.clear()
        self._on_the_way.clear()


def bring_back(drafts: DraftService, slot: str, fields: Mapping[str, str], *, besides: str = "") -> None:
    """Put back what was taken out of ``slot``, unless something else was begun there since.

    A draft with nothing but the field ``besides`` is nothing begun. Raises :class:`BegunSince` and leaves what is
    there as it is.
    """
    since = drafts.find(slot)
    if (
        since is not None
        and since.fields != fields
        and any(value.strip() for name, value in since.fields.items() if name != besides)
    ):
        raise BegunSince
    drafts.keep(slot, fields)


class BegunSince(ExpectedError):
    """Undo would come down on what was begun in the same place since."""

    what = "That was not brought back, because you began something new in its place."
    next_step = "Keep the new one or let it go. Then press Undo again."
