"""BoundaryCheck with a journal that is listed, scrolled and searched; prints the most memory it ever held, in KiB."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest

from bench.corpora import COMMON
from boundarycheck.app.main import build
from boundarycheck.system.paths import Paths
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.journal import Journal
from vaults import PASSPHRASE

program = build([], Paths.under(Path(sys.argv[1])))
program.start()
program.window.show()
session, folder = program.desk.session, program.desk.journal_folder
program.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
program.window.go(Place.JOURNAL)
page = program.window.page
assert isinstance(page, Journal)
while not page.months.months.rowCount():  # everything is counted then
    QTest.qWait(100)
bar = page.list.verticalScrollBar()
for step in range(100):
    bar.setValue(bar.maximum() * step // 99)
    QTest.qWait(20)
for words in (COMMON, COMMON[:2], "quokka", ""):
    page.search.setText(words)
    QTest.qWait(800)
# Not ru_maxrss: that one is passed on over exec and would tell of the parent.
status = Path("/proc/self/status").read_text(encoding="ascii")
peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
sys.stdout.write(peak)
sys.stdout.flush()
os._exit(0)
