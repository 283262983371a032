"""How long other journals take to find a word in the same entries, where they are installed. No bound."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from bench.corpora import RARE, SIZES, bodies
from bench.starts import CHILDREN
from bench.test_finding import find_times
from boundarycheck.system.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.conftest import Line

SIZE: Final = SIZES[-1]
ROUNDS: Final = 3
_FIRST: Final = datetime(2016, 1, 1, tzinfo=UTC)

_SETTINGS: Final = """version: {version}
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals:
  default:
    journal: {journal}
linewrap: false
tagsymbols: '#@'
template: false
timeformat: '%Y-%m-%d %H:%M'
"""


def jrnl_seconds(command: str, place: Path) -> float:
    """Seconds of the whole command, with its start, on a journal that is not encrypted."""
    journal, settings = place / "journal.txt", place / "jrnl.yaml"
    with journal.open("w", encoding="utf-8") as file:
        for number, body in enumerate(bodies(SIZE), start=1):
            moment = _FIRST + timedelta(minutes=52 * number)
            file.write(f"[{moment:%Y-%m-%d %H:%M}] Day {number}.\n{body}\n\n")
    environment = {"PATH": os.environ["PATH"], "HOME": str(place), "LANG": "C.UTF-8"}
    told = subprocess.run([command, "--version"], env=environment, capture_output=True, text=True, check=True).stdout
    settings.write_text(_SETTINGS.format(version=told.split()[1], journal=journal), encoding="utf-8")
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        run = subprocess.run(
            [command, "--config-file", str(settings), "-contains", RARE, "-n", "100", "--short"],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
        times.append(perf_counter() - begun)
        assert run.stdout.count(" Day ") == 10
    return median(times)


def rednotebook_seconds(command: str, place: Path) -> float:
    """Seconds of its search alone, with everything read already, without its window."""
    first_line = Path(command).read_text(encoding="utf-8").splitlines()[0]
    python = first_line.removeprefix("#!").strip() if first_line.startswith("#!") else "python3"
    days: dict[tuple[int, int, int], list[str]] = {}
    for number, body in enumerate(bodies(SIZE), start=1):
        moment = _FIRST + timedelta(minutes=52 * number)
        days.setdefault((moment.year, moment.month, moment.day), []).append(f"Day {number}\n{body}")
    file = place / "days.json"
    file.write_text(json.dumps([[*day, "\n\n".join(texts)] for day, texts in days.items()]), encoding="utf-8")
    run = subprocess.run(
        [*python.split(), str(CHILDREN / "rednotebook_search.py"), str(file), RARE, str(ROUNDS)],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(run.stdout)
    assert told["found"] == 10
    return float(median(told["seconds"]))


def test_other_journals_find_a_rare_word(homes: dict[int, Path], tmp_path: Path, table: Callable[[Line], None]) -> None:
    ours, _ = find_times(Paths.under(homes[SIZE]).default_vault, f'"{RARE}"', f'"{RARE}"')
    for name, how, seconds_of in (
        ("jrnl", "the command, not encrypted", jrnl_seconds),
        ("rednotebook", "its search alone", rednotebook_seconds),
    ):
        command = shutil.which(name)
        measure = f"a rare word in {SIZE}, {name}"
        if command is None:
            table((measure, f"{ours * 1000:.2f} ms", "not installed", "", ""))
            continue
        place = tmp_path / name
        place.mkdir()
        theirs = seconds_of(command, place)
        table((measure, f"{ours * 1000:.2f} ms", f"{theirs:.2f} s, {how}", f"1 / {theirs / ours:,.0f}", ""))
