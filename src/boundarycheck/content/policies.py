"""Loads the policy texts of the officer's own agency, from a folder that the agency or the officer fills.

They are the agency's words, so they are shown as such: with who issued them and as of when, apart from the
library's own texts. The file is optional; one that is there is read as strictly as everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.agency import POLICIES, bytes_of
from boundarycheck.content.reader import parse
from boundarycheck.content.sources import day_in
from boundarycheck.domain.articles import PolicyText
from boundarycheck.domain.checks import Question
from boundarycheck.domain.errors import ContentDamaged, PackDamaged

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.domain.agency import AgencyFolder


def load_policies(folder: AgencyFolder) -> tuple[PolicyText, ...]:
    """Return the policies in ``folder``, in the order of the file; none without the file.

    Raises :class:`PackDamaged` when the file breaks the rules, or cannot be read although it is there.
    """
    raw = bytes_of(folder, POLICIES)
    if raw is None:
        return ()
    try:
        return _policies(parse(POLICIES, raw))
    except ContentDamaged as error:
        raise PackDamaged(**error.fields) from error


def _policies(document: Table) -> tuple[PolicyText, ...]:
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
