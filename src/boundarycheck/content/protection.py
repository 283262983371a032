"""Loads the order of protection: who can keep what, from the most protected talk to the least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.contacts import HelpKind, Protection, ProtectionStep

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

FILE = "protection.toml"
FULL = 4
"""The strongest protection there is, in the picture."""


def load_protection(language: str, shelf: SourceShelf) -> Protection:
    """Return the order in ``language``.

    :class:`ContentDamaged` when a step is not weaker than the one before, or a claim has no source.
    """
    document = read_toml(language, FILE)
    steps: list[ProtectionStep] = []
    for table in document.tables("step"):
        step = _step(table, shelf)
        if not 0 <= step.strength <= FULL or (steps and step.strength >= steps[-1].strength):
            raise table.damaged("strength", f"from {FULL} down to 0, each less than the one before, is expected")
        steps.append(step)
    protection = Protection(
        document.text("summary"),
        document.text("ask"),
        tuple(steps),
        shelf.claims(document.tables("caveat")),
    )
    document.finish()
    return protection


def _step(table: Table, shelf: SourceShelf) -> ProtectionStep:
    keeps, passes_on = shelf.claims((table.table("keeps"), table.table("passes_on")))
    kinds = table.choices("kinds", HelpKind)
    return ProtectionStep(table.text("id"), table.text("name"), keeps, passes_on, kinds, table.number("strength"))
