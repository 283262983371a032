"""The entry in the desktop's menu says what the program is in each of its languages."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

import pytest

from boundarycheck.system.settings import Language

FILE = Path(__file__).parents[2] / "packaging" / "boundarycheck.desktop"
TOLD = ("GenericName", "Comment")


@pytest.mark.parametrize("language", sorted(set(Language) - {Language.SYSTEM, Language.ENGLISH}))
def test_the_menu_speaks_every_language(language: Language) -> None:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign] # the keys are told apart by their case
    parser.read_string(FILE.read_text(encoding="utf-8"))
    entry = parser["Desktop Entry"]
    for key in TOLD:
        assert entry.get(f"{key}[{language}]", "") not in {"", entry[key]}
