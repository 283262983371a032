from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.app.tour_words import Words
from boundarycheck.system import resources

if TYPE_CHECKING:
    from pathlib import Path

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS><context><name>Page</name>
<message><source>Save</source><translation>Guardar</translation></message>
<message><source>Keep</source><translation type="unfinished"></translation></message>
<message><source>Copy {value}</source><translation>Copiar {value}</translation></message>
<message><source>{one} {other}</source><translation>{one} {other}</translation></message>
</context></TS>
"""


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Words:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "boundarycheck_es.ts").write_text(TS, "utf-8")
    for language, words in (("en", ("Gifts", "No.")), ("es", ("Regalos", "No."))):
        folder = tmp_path / "content" / language
        folder.mkdir(parents=True)
        texts = ", ".join(f'{{ id = 1, text = "{word}" }}' for word in words)
        (folder / "a.toml").write_text(f"rule = [{texts}]\n", "utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    return Words("es")


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("Save", {"Guardar"}),
        ("Gifts", {"Regalos"}),
        ("Keep", {"Keep"}),
        ("Copy Gifts", {"Copiar Regalos"}),
        ("Save: Gifts", {"Guardar: Regalos"}),
        ("Nobody says this", {"Nobody says this"}),
    ],
)
def test_a_name_is_found_by_what_stands_in_its_place(spanish: Words, english: str, said: set[str]) -> None:
    assert spanish.of(english) == said


def test_english_stays_as_it_is() -> None:
    assert Words("en").of("Save") == {"Save"}
