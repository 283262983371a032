"""What says of a copied text that it is a secret: clipboard managers are asked to keep it in no history.

Each system has its own way. Those of Windows and macOS were never run there so far: they are tested against
recorded calls, and left out of the promise by name. Not every manager listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.system.objective_c import Messages

KDE_HINT = "x-kde-passwordManagerHint"
"""Klipper, CopyQ, GPaste and others know it."""
CONCEALED = "org.nspasteboard.ConcealedType"
"""The type that clipboard managers of macOS agreed on (nspasteboard.org)."""
_NO = (0).to_bytes(4, "little")  # a DWORD


class Marks(NamedTuple):
    """``formats`` lie beside the text, by MIME type; ``afterwards`` is called once the text is on the clipboard."""

    formats: Mapping[str, bytes]
    afterwards: Callable[[], None]


def marks_for(system: str) -> Marks:
    """Return the marks that ``system``, a value of ``sys.platform``, understands."""
    if system == "win32":
        return Marks(
            {
                # Formats with names of Windows' own are spelled like this in Qt (QMimeData).
                _windows("ExcludeClipboardContentFromMonitorProcessing"): b"\x01",
                _windows("CanIncludeInClipboardHistory"): _NO,
                _windows("CanUploadToCloudClipboard"): _NO,
            },
            _nothing,
        )
    if system == "darwin":
        return Marks({}, conceal)
    return Marks({KDE_HINT: b"secret"}, _nothing)


def conceal(runtime: Messages | None = None) -> None:
    """Add the concealed type to what stands on the general pasteboard of macOS. Raises OSError elsewhere."""
    if runtime is None:
        from boundarycheck.system.objective_c import ObjectiveC  # noqa: PLC0415 - other systems need none

        runtime = ObjectiveC()
    pasteboard = runtime.send(runtime.class_named("NSPasteboard"), "generalPasteboard")
    concealed = runtime.string(CONCEALED)
    types = runtime.send(runtime.class_named("NSArray"), "arrayWithObject:", concealed)
    runtime.send(pasteboard, "addTypes:owner:", types, 0)
    runtime.send(pasteboard, "setString:forType:", runtime.string(""), concealed)


def _windows(name: str) -> str:
    return f'application/x-qt-windows-mime;value="{name}"'


def _nothing() -> None:
    """Do nothing: the formats say it all."""
