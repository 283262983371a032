"""Loads the explicit phrases that bring up the calm bar; all languages share the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.phrases import PhraseBook, PhraseGroup, forms

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table

FILE = "calls_for_help.toml"


def load_calls() -> PhraseBook:
    """Return the phrases of every language; :class:`ContentDamaged` when the file breaks the rules."""
    document = read_toml(None, FILE)
    groups = [_group(table) for table in document.tables("group")]
    document.finish()
    return PhraseBook(groups)


def _group(table: Table) -> PhraseGroup:
    table.text("language")  # for whoever edits the file, as is what the group is about
    table.text("about")
    phrases = table.texts("phrases")
    for at, phrase in enumerate(phrases):
        try:
            forms(phrase)
        except ValueError as error:
            raise table.damaged(f"phrases[{at}]", str(error)) from error
    return PhraseGroup(phrases, table.any_texts("not_before"), table.any_texts("not_after"))
