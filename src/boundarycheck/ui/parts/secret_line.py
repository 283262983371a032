"""What every field is in which a passphrase or a key is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


class SecretLine(QLineEdit):
    """A line for what opens a journal or a backup. Nothing looks at what is typed in it, shown or hidden."""
