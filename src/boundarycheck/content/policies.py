"""Loads the policy texts of the officer's own agency, from a folder that the agency or the officer fills.

They are the agency's words, so they are shown as such: with who issued them and as of when, apart from the
library's own texts. The file is optional; one that is there is read as strictly as everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_file
from boundarycheck.content.sources import day_in
from boundarycheck.domain.articles import PolicyText
from boundarycheck.domain.checks import Question
from boundarycheck.domain.errors import ContentDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.content.reader import Table

FILE = "policies.toml"


def load_policies(folder: Path | None) -> tuple[PolicyText, ...]:
    """Return the policies in ``folder``, in the order of the file; none without a folder or without the file.

    :class:`ContentDamaged` when the file breaks the rules, or cannot be read although it is there.
    """
    if folder is None:
        return ()
    try:
        document = read_file(folder, FILE, FILE)
    except ContentDamaged as damaged:
        if isinstance(damaged.__cause__, FileNotFoundError):
            return ()
        raise
    policies: dict[str, PolicyText] = {}
    for table in document.tables("policy"):
        policy = _policy(table)
        if policy.policy_id in policies:
            raise table.damaged("id", f"{policy.policy_id!r} stands there twice")
        policies[policy.policy_id] = policy
    document.finish()
    return tuple(policies.values())


def _policy(table: Table) -> PolicyText:
    quote, reporting = table.optional_text("quote"), table.flag("reporting")
    questions = table.choices("questions", Question) if table.optional_texts("questions") else ()
    if bool(quote) is not (reporting or bool(questions)):
        raise table.damaged("quote", "a quote says where it stands (questions, reporting), and only a quote does")
    return PolicyText(
        policy_id=table.text("id"),
        title=table.text("title"),
        paragraphs=table.texts("paragraphs"),
        issued_by=table.text("issued_by"),
        as_of=day_in(table, "as_of"),
        questions=questions,
        quote=quote,
        reporting=reporting,
    )
