"""Texts of an agency of its own, for tests: written where the program looks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

POLICY = """
[[policy]]
id = "gifts"
title = "Gifts"
paragraphs = ["Staff take no zebras.", "<b>None</b>."]
issued_by = "Pine County"
as_of = "2026-02"
questions = ["policy"]
quote = "Staff take <b>no</b> gifts."

[[policy]]
id = "private-line"
title = "Private reporting"
paragraphs = ["Staff may report in private."]
issued_by = "Pine County"
as_of = "2026-02"
reporting = true
quote = "Call <i>extension</i> 4471, day and night."
"""


def write_policies(folder: Path) -> Path:
    """Write two policies into ``folder``: "gifts", quoted at the question on policy, and "private-line"."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "policies.toml").write_text(POLICY, "utf-8")
    return folder
