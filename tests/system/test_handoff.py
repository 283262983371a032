from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CallNotTaken, HandOverFailed
from boundarycheck.system import handoff
from boundarycheck.system.handoff import open_call, open_mail, opener_for
from boundarycheck.system.handoff_linux import LinuxMail
from boundarycheck.system.handoff_macos import MacMail
from boundarycheck.system.handoff_windows import WindowsMail
from boundarycheck.system.launch import PATIENCE, Launcher

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LINK = "mailto:watch@example.org?subject=Request%20%26%20more&body=It%27s%20%24HOME%0D%0A"
LONG = 60.0  # seconds; no test waits for it


def program(folder: Path, name: str, script: str) -> Path:
    """Put a shell script that plays the desktop's program into ``folder``."""
    place = folder / name
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o700)
    return place


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", f"{folder}")

    def patient(system: str) -> LinuxMail:
        assert system == "linux"
        return LinuxMail(Launcher(LONG))

    # A busy machine may take longer to start a script than the program waits for one.
    monkeypatch.setattr(handoff, "opener_for", patient)
    return folder


def test_the_mail_program_gets_the_link_untouched_as_one_argument(desktop: Path, tmp_path: Path) -> None:
    program(desktop, "xdg-email", f'printf "%s|%s" "$#" "$1" > "{tmp_path}/got"')
    open_mail(LINK)
    assert (tmp_path / "got").read_text() == f"1|{LINK}"


def test_without_the_mail_tool_the_general_one_is_used(desktop: Path, tmp_path: Path) -> None:
    program(desktop, "xdg-open", f'printf "%s" "$1" > "{tmp_path}/got"')
    open_mail(LINK)
    assert (tmp_path / "got").read_text() == LINK


def test_the_mail_tool_comes_first(desktop: Path, tmp_path: Path) -> None:
    for name in ("xdg-open", "xdg-email"):
        program(desktop, name, f'printf "%s" "{name}" > "{tmp_path}/got"')
    open_mail(LINK)
    assert (tmp_path / "got").read_text() == "xdg-email"


@pytest.mark.usefixtures("desktop")
def test_a_desktop_without_a_program_is_told() -> None:
    with pytest.raises(HandOverFailed, match="no program that opens mail links"):
        open_mail(LINK)


def test_a_program_that_fails_is_told_with_its_code(desktop: Path) -> None:
    program(desktop, "xdg-email", "exit 3")
    with pytest.raises(HandOverFailed, match="xdg-email ended with error 3"):
        open_mail(LINK)


def test_a_program_that_cannot_start_is_told(desktop: Path) -> None:
    (desktop / "xdg-email").write_text("#!/no/such/shell\n")
    (desktop / "xdg-email").chmod(0o700)
    with pytest.raises(HandOverFailed, match="xdg-email did not start"):
        open_mail(LINK)


def test_a_letter_too_long_for_a_link_is_told_by_the_system(desktop: Path) -> None:
    program(desktop, "xdg-email", "exit 0")
    with pytest.raises(HandOverFailed, match="Argument list too long"):
        open_mail(LINK + "x" * 10_000_000)


def test_a_call_goes_to_the_general_tool_untouched(desktop: Path, tmp_path: Path) -> None:
    for name in ("xdg-open", "xdg-email"):
        program(desktop, name, f'printf "%s|%s" "{name}" "$1" > "{tmp_path}/got"')
    open_call("tel:+18002675463")
    assert (tmp_path / "got").read_text() == "xdg-open|tel:+18002675463"


def test_a_call_that_nothing_takes_says_how_to_call_all_the_same(desktop: Path) -> None:
    program(desktop, "xdg-email", "exit 0")
    with pytest.raises(CallNotTaken, match=r"no program that opens such links.*your own phone"):
        open_call("tel:988")
    program(desktop, "xdg-open", "exit 4")
    with pytest.raises(CallNotTaken, match="xdg-open ended with error 4"):
        open_call("tel:988")


@pytest.mark.parametrize("link", ["mailto:a@example.org", "-h", "", "TEL:988", "https://example.org"])
def test_only_calls_are_handed_over_as_calls(link: str) -> None:
    with pytest.raises(ValueError, match="only calls"):
        open_call(link)


@pytest.mark.parametrize("link", ["https://example.org", "file:///etc/passwd", "-h", "", "MAILTO:x@example.org"])
def test_only_mail_links_are_handed_over(link: str) -> None:
    with pytest.raises(ValueError, match="only mail links"):
        open_mail(link)


def test_a_mail_program_holds_a_lock_up_no_longer_than_nobody_notices() -> None:
    assert PATIENCE <= 0.2


def test_a_program_that_stays_open_has_accepted_and_is_let_go_when_it_ends(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    waiting = program(tmp_path, "mail", f'read -r _ < "{gate}"')
    launcher = Launcher()
    launcher.run((str(waiting),))
    assert launcher.collect() == 1
    gate.write_text("enough\n")
    while launcher.collect():
        os.sched_yield()


class RecordingLauncher(Launcher):
    """Takes notes in place of starting anything."""

    def __init__(self) -> None:
        super().__init__(LONG)
        self.commands: list[Sequence[str]] = []

    def run(self, command: Sequence[str]) -> None:
        self.commands.append(command)


def test_linux_asks_where_the_program_is() -> None:
    launcher = RecordingLauncher()
    LinuxMail(launcher, {"xdg-open": "/usr/bin/xdg-open"}.get).open(LINK)
    assert launcher.commands == [("/usr/bin/xdg-open", LINK)]


def test_macos_uses_its_own_open() -> None:
    launcher = RecordingLauncher()
    MacMail(launcher).open(LINK)
    assert launcher.commands == [("/usr/bin/open", LINK)]


def test_windows_uses_the_registered_program(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(os, "startfile", started.append, raising=False)
    WindowsMail().open(LINK)
    assert started == [LINK]


@pytest.mark.parametrize(
    ("refusal", "reason"),
    [(OSError(2, "No application is associated"), "No application"), (OSError(), "did not take it")],
)
def test_a_windows_without_a_mail_program_is_told(refusal: OSError, reason: str) -> None:
    def refuse(_: str) -> None:
        raise refusal

    with pytest.raises(HandOverFailed, match=reason):
        WindowsMail(refuse).open(LINK)


def test_elsewhere_the_windows_handler_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "startfile", raising=False)
    with pytest.raises(HandOverFailed, match="not Windows"):
        WindowsMail().open(LINK)


def test_each_system_has_its_own_handler() -> None:
    assert isinstance(opener_for("linux"), LinuxMail)
    assert isinstance(opener_for("darwin"), MacMail)
    assert isinstance(opener_for("win32"), WindowsMail)
