"""Tells how long RedNotebook takes to search. Runs under the Python that RedNotebook is installed for.

Arguments: a JSON file with lists of a year, a month, a day and a text; a word; how often to search. Without its window:
what is measured is the loop over all days that its search field starts (rednotebook/journal.py, ``Journal.search``).
"""

import importlib
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path.append("/usr/share/rednotebook")
data = importlib.import_module("rednotebook.data")
file, word, rounds = sys.argv[1:]
months: dict[tuple[int, int], Any] = {}
for year, month, day, text in json.loads(Path(file).read_text(encoding="utf-8")):
    months.setdefault((year, month), data.Month(year, month)).get_day(day).text = text
days = [day for month in months.values() for day in month.days.values()]
times = []
for _ in range(int(rounds)):
    begun = perf_counter()
    found = [day.search(word, []) for day in reversed(days)]
    times.append(perf_counter() - begun)
sys.stdout.write(json.dumps({"found": sum(bool(results) for _, results in found), "seconds": times}))
