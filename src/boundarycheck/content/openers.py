"""Loads what to say when someone picks up: one opener for each kind of helper."""

from __future__ import annotations

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.contacts import HelpKind, Openers

FILE = "openers.toml"


def load_openers(language: str) -> Openers:
    """Return the openers in ``language``; :class:`ContentDamaged` when a kind has none, or has two."""
    document = read_toml(language, FILE)
    words: dict[HelpKind, str] = {}
    for table in document.tables("opener"):
        kind = table.choice("kind", HelpKind)
        if kind in words:
            raise table.damaged("kind", f"{kind.value!r} stands there twice")
        words[kind] = table.text("words")
    missing = [kind.value for kind in HelpKind if kind not in words]
    if missing:
        raise document.damaged("opener", f"these are missing: {', '.join(missing)}")
    openers = Openers(document.text("hint"), words)
    document.finish()
    return openers
