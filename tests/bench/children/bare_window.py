"""The baseline: the least that PySide6 needs for a window with one label."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel

from bench.children.painted import Report

application = QApplication(sys.argv[:1])
label = QLabel("A private place to think")
label.resize(1120, 740)
report = Report(label, float(sys.argv[1]))
label.show()
sys.exit(application.exec())
