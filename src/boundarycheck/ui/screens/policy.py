"""One policy of the officer's own agency, in the agency's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.page import Page

if TYPE_CHECKING:
    from boundarycheck.domain.articles import PolicyText


class PolicyPage(Page):
    """The text, with who issued it and as of when."""

    def __init__(self, policy: PolicyText) -> None:
        super().__init__(policy.title)
        said = self.tr("Issued by {issued_by}, as of {as_of}. These are your agency's words. Ask if they still hold.")
        self.say(said.format(issued_by=policy.issued_by, as_of=policy.as_of), "soft")
        for paragraph in policy.paragraphs:
            self.say(paragraph)
        self.fill()
        self.foot(None, back=True)
