from __future__ import annotations

import errno
import io
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.cli.output import Output
from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.journal import EntryKind, EntrySummary

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = EntrySummary(1, EntryKind.NOTE, datetime(2026, 3, 9, 14, 30, tzinfo=UTC), "Caf\u00e9 \U0001f600", "")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "Caf\u00e9 \U0001f600"), ("latin-1", "Caf\u00e9 \\U0001f600"), ("ascii", "Caf\\xe9 \\U0001f600")],
)
def test_a_terminal_that_lacks_a_character_shows_its_number(encoding: str, shown: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    Output(stream, as_json=False).summaries([ENTRY], "")
    assert raw.getvalue().decode(encoding).endswith(f"{shown}\n")


def test_a_reader_that_left_early_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stream:
        Output(stream, as_json=False).summaries([], "nothing")
        stream.write("and what is flushed at the end goes nowhere")


def test_an_output_that_is_full_is_told() -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskFull) as caught:
        Output(Full(), as_json=False).summaries([], "nothing")
    assert str(caught.value.fields["place"]) == "the output"


def test_a_real_full_device_is_told(tmp_path: Path) -> None:
    device = tmp_path / "full"
    device.symlink_to("/dev/full")
    stream = device.open("w")
    with pytest.raises(DiskFull):
        Output(stream, as_json=True).summaries([ENTRY], "")
    with pytest.raises(OSError, match="No space"):
        stream.close()
