from __future__ import annotations

import re

from boundarycheck.vault.engine import engine


def test_the_engine_is_a_sqlcipher_of_the_fourth_generation() -> None:
    told = engine()
    assert told.sqlcipher.startswith("4.")
    assert re.fullmatch(r"3\.\d+\.\d+", told.sqlite)
