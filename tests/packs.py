"""An agency's pack, for every test that needs one. The agency is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PACK: Final = """\
format = 1
name = "Pine County Sheriff"
as_of = "2026-03"

[[contact]]
id = "pine-peers"
name = "Pine County peer team"
kinds = ["peer"]
urgency = ["today"]
limits = "The team works for the sheriff."
hears = "A trained co-worker."
passes_on = "A crime that you admit, and threats."
cover = "varies"
employer = "part"
serves = "Staff of the county jail."
hours = "Monday to Friday, 8 a.m. to 4 p.m. Mountain time"
open = { zone = "America/Denver", days = ["mon", "tue", "wed", "thu", "fri"], opens = "08:00", closes = "16:00" }
languages = ["en", "es"]
corrections = true

  [[contact.reach]]
  kind = "call"
  value = "303-555-0100"
  words = "Call 303-555-0100"

  [[contact.reach]]
  kind = "mail"
  value = "peers@example.org"
  words = "Write to peers@example.org"

[[contact]]
id = "pine-eap"
slot = "eap"
as_of = "2025"
name = "County EAP"
kinds = ["eap"]
urgency = ["later"]
limits = "Ask for the rule in writing."
hears = "A counselor who is paid by the county."
passes_on = "Threats to hurt someone."
cover = "varies"
employer = "part"
serves = "All county staff."
hours = "Office hours"
open = { not_told = true }
languages = ["en"]

  [[contact.reach]]
  kind = "call"
  value = "303-555-0111"
  words = "Call 303-555-0111"

[[number]]
contact = "safe-call-now"
kind = "call"
value = "206-555-0142"
"""


def write_pack(folder: Path, text: str = PACK) -> Path:
    """Write ``text`` as the pack in ``folder`` and return the folder."""
    (folder / "pack.toml").write_text(text, "utf-8")
    return folder
