"""The searches must be able to fail: one leak of each kind is planted in the program, and each is found."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from outside import guest, places
from outside.secrets import ENCODINGS, STEM, counted, raw, text
from outside.watched import Watched

if TYPE_CHECKING:
    from outside.places import Finding
    from outside.trace import Trace

SECRETS = (text("planted", STEM),)
KINDS = (
    "into_a_file",
    "into_a_file_that_is_gone",
    "into_the_settings",
    "into_the_log",
    "onto_the_clipboard",
    "into_the_selection",
    "over_the_lock",
    "into_a_second_process",
    "to_the_network",
    "through_a_guest",
    "an_empty_file",
)


@dataclass(frozen=True)
class Leaky:
    """What the searches find in a program with every leak."""

    keeper: int
    window: int
    files: Finding
    clipboards: Finding
    trace: Trace
    memory: dict[int, Finding] | None


@pytest.fixture(scope="module")
def leaky(tmp_path_factory: pytest.TempPathFactory) -> Leaky:
    with Watched(tmp_path_factory.mktemp("leaky")) as program:
        for kind in KINDS:
            program.do(f"leak_{kind}", f"{STEM} {kind}")
        clipboards = places.clipboards(SECRETS)
        program.lock_by_keys()
        held = None
        if places.may_read_memory(program.window):
            held = {each: places.memory(each, SECRETS) for each in places.processes(program.home)}
        for other in set(places.processes(program.home)) - set(program.processes):
            os.kill(other, signal.SIGKILL)
        files, (keeper, window) = places.folders(program.home, SECRETS), program.processes
        return Leaky(keeper, window, files, clipboards, program.traced(), held)


@pytest.fixture
def memory(leaky: Leaky) -> dict[int, Finding]:
    if leaky.memory is None:
        pytest.skip("the program is not dumpable, so only root may read its memory")
    return leaky.memory


@pytest.mark.parametrize("file", ["tmp/qt_temp.Xyz", "config/boundarycheck/settings.json"])
def test_a_word_in_a_file_is_found(leaky: Leaky, file: str) -> None:
    assert leaky.files.found[file]["planted"] == 1


def test_a_word_in_the_name_of_a_file_is_found(leaky: Leaky) -> None:
    assert leaky.files.found[f"{STEM} an_empty_file"]["planted"] == 1


@pytest.mark.parametrize("target", ["tmp/spool", "config/boundarycheck/settings.json"])
def test_a_word_that_was_written_is_found_even_if_the_file_is_gone(leaky: Leaky, target: str) -> None:
    written = leaky.trace.searched(SECRETS).found
    assert [counts["planted"] for file, counts in written.items() if file.endswith(target)] == [1]


def test_a_word_in_the_log_is_found(leaky: Leaky) -> None:
    assert leaky.trace.searched(SECRETS).found["stderr"]["planted"] == 1


@pytest.mark.parametrize("selection", places.SELECTIONS)
def test_a_word_on_either_selection_is_found(leaky: Leaky, selection: str) -> None:
    assert leaky.clipboards.found[f"{selection}, UTF8_STRING"]["planted"] == 1


def test_a_word_that_outlives_the_lock_in_memory_is_found(leaky: Leaky, memory: dict[int, Finding]) -> None:
    assert memory[leaky.window].total > 0
    assert memory[leaky.keeper].total > 0


def test_a_word_in_another_process_is_found(leaky: Leaky, memory: dict[int, Finding]) -> None:
    others = [finding.total > 0 for process, finding in memory.items() if process not in {leaky.keeper, leaky.window}]
    assert others == [True, True]  # the child that was left behind, and the one that holds the selection


def test_a_network_socket_is_found(leaky: Leaky) -> None:
    assert leaky.trace.sockets()["AF_INET"] == 1


@pytest.mark.parametrize("sign", ["opened {} for writing", "wrote 24 bytes to {}"])
def test_what_a_guest_leaves_is_found(leaky: Leaky, sign: str) -> None:
    stored = guest.without_claim(leaky.trace.stored())
    (file,) = (target for target in leaky.trace.written() if target.endswith("/recent"))
    assert sign.format(file) in stored


def test_a_folder_that_a_guest_makes_is_found(leaky: Leaky) -> None:
    stored = guest.without_claim(leaky.trace.stored())
    assert any(each.startswith("mkdir") and "an_empty_file" in each for each in stored)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("words", [STEM, STEM.upper()])
def test_a_word_is_found_in_every_encoding(words: str, encoding: str) -> None:
    leak = b"\x00\xff" + words.encode(encoding) + b"\xff"
    assert counted(leak, SECRETS)["planted"] == 1


KEY = bytes(range(200, 232))


@pytest.mark.parametrize("leak", [KEY, KEY.hex().encode(), KEY.hex().upper().encode("utf-16")])
def test_a_key_is_found_raw_and_in_digits(leak: bytes) -> None:
    assert sum(counted(b"\x07" + leak + b"\x07", raw("key", KEY)).values()) == 1
