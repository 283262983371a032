from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CallNotTaken, HandOverFailed
from boundarycheck.system import handoff
from boundarycheck.system.handoff import LeftMessage, open_call, open_mail, open_message, opener_for
from boundarycheck.system.handoff_linux import LinuxMail
from boundarycheck.system.handoff_macos import MacMail
from boundarycheck.system.handoff_windows import WindowsMail
from boundarycheck.system.launch import PATIENCE, Launcher

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LINK = "mailto:watch@example.org?subject=A%20letter&body=It%27s%20%24HOME%0D%0A"
LONG = 60.0  # seconds; no test waits for it


@pytest.fixture
def left(tmp_path: Path) -> LeftMessage:
    """A message whose names would be taken apart by any shell."""
    folder = tmp_path / "it's a $HOME"
    folder.mkdir()
    for name in ("message.eml", "letter.pdf"):
        (folder / name).write_text(name)
    return LeftMessage(
        folder / "message.eml", folder / "letter.pdf", "mailto:watch@example.org", "A letter; rm -rf", LINK
    )


def program(folder: Path, name: str, script: str) -> Path:
    """Put a shell script that plays the desktop's program into ``folder``."""
    place = folder / name
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o700)
    return place


def recorder(folder: Path, name: str, into: Path, code: int = 0) -> None:
    """Let a program note each argument it was given on a line of its own, and end with ``code``."""
    program(folder, name, f'printf "%s\\n" "{name}" "$@" >> "{into}"; exit {code}')


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


def test_xdg_email_is_asked_for_a_draft_with_the_letter_attached(
    desktop: Path, tmp_path: Path, left: LeftMessage
) -> None:
    recorder(desktop, "xdg-email", tmp_path / "got")
    recorder(desktop, "xdg-open", tmp_path / "got")
    assert open_message(left)
    assert (tmp_path / "got").read_text().splitlines() == [
        "xdg-email",
        "--utf8",
        "--subject",
        left.subject,
        "--attach",
        str(left.attachment),
        left.recipient,
    ]


def test_without_it_the_whole_message_is_opened_by_its_type(desktop: Path, tmp_path: Path, left: LeftMessage) -> None:
    recorder(desktop, "xdg-open", tmp_path / "got")
    assert open_message(left)
    assert (tmp_path / "got").read_text().splitlines() == ["xdg-open", str(left.message)]


def test_where_no_file_is_taken_a_short_link_is_the_last_resort(
    desktop: Path, tmp_path: Path, left: LeftMessage
) -> None:
    program(desktop, "xdg-open", "exit 3")
    program(desktop, "xdg-email", f'[ "$1" = --utf8 ] && exit 3; printf "%s\\n" "$@" > "{tmp_path}/got"')
    assert not open_message(left)
    assert (tmp_path / "got").read_text().splitlines() == [LINK]


@pytest.mark.usefixtures("desktop")
def test_a_desktop_without_a_program_is_told(left: LeftMessage) -> None:
    with pytest.raises(HandOverFailed, match="no program that opens mail"):
        open_message(left)


def test_programs_that_all_fail_are_told_by_the_last_one(desktop: Path, tmp_path: Path, left: LeftMessage) -> None:
    recorder(desktop, "xdg-email", tmp_path / "got", code=3)
    recorder(desktop, "xdg-open", tmp_path / "got", code=4)
    with pytest.raises(HandOverFailed, match="xdg-open ended with error 4"):
        open_message(left)
    tried = [line for line in (tmp_path / "got").read_text().splitlines() if line.startswith("xdg-")]
    assert tried == ["xdg-email", "xdg-open", "xdg-email", "xdg-open"]


def test_a_program_that_cannot_start_is_told(desktop: Path, left: LeftMessage) -> None:
    (desktop / "xdg-email").write_text("#!/no/such/shell\n")
    (desktop / "xdg-email").chmod(0o700)
    with pytest.raises(HandOverFailed, match="xdg-email did not start"):
        open_message(left)


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
def test_only_mail_links_are_handed_over(link: str, left: LeftMessage) -> None:
    for wrong in (replace(left, link=link), replace(left, recipient=link)):
        with pytest.raises(ValueError, match="only mail links"):
            open_message(wrong)


@pytest.mark.parametrize("link", ["https://example.org", "-h", "", "MAILTO:x@example.org"])
def test_only_mail_links_are_handed_over_as_mail(link: str) -> None:
    with pytest.raises(ValueError, match="only mail links"):
        open_mail(link)


def test_a_mail_link_goes_to_the_tool_for_mail(desktop: Path, tmp_path: Path) -> None:
    for name in ("xdg-open", "xdg-email"):
        program(desktop, name, f'printf "%s|%s" "{name}" "$1" > "{tmp_path}/got"')
    open_mail(LINK)
    assert (tmp_path / "got").read_text() == f"xdg-email|{LINK}"


@pytest.mark.usefixtures("desktop")
def test_a_desktop_without_a_program_for_a_link_is_told() -> None:
    with pytest.raises(HandOverFailed, match="no program that opens mail links"):
        open_mail(LINK)


def test_macos_and_windows_take_a_link_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    launcher, started = RecordingLauncher(), list[str]()
    MacMail(launcher).open_link("tel:988")
    WindowsMail(started.append).open_link("tel:988")
    assert launcher.commands == [("/usr/bin/open", "tel:988")]
    assert started == ["tel:988"]
    monkeypatch.delattr(os, "startfile", raising=False)
    with pytest.raises(HandOverFailed, match="not Windows"):
        WindowsMail().open_link("tel:988")


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
    """Takes notes in place of starting anything; ``refused`` is a program's argument that fails."""

    def __init__(self, refused: str = "") -> None:
        super().__init__(LONG)
        self.commands: list[Sequence[str]] = []
        self._refused = refused

    def run(self, command: Sequence[str]) -> None:
        self.commands.append(command)
        if self._refused and self._refused in command:
            raise HandOverFailed(reason="refused")


def test_macos_opens_the_message_by_its_own_open(left: LeftMessage) -> None:
    launcher = RecordingLauncher()
    assert MacMail(launcher).open_message(left)
    assert launcher.commands == [("/usr/bin/open", str(left.message))]


def test_macos_falls_back_on_the_link(left: LeftMessage) -> None:
    launcher = RecordingLauncher(refused=str(left.message))
    assert not MacMail(launcher).open_message(left)
    assert launcher.commands[-1] == ("/usr/bin/open", LINK)


def test_windows_opens_the_message_by_its_own_program(monkeypatch: pytest.MonkeyPatch, left: LeftMessage) -> None:
    started: list[str] = []
    monkeypatch.setattr(os, "startfile", started.append, raising=False)
    assert WindowsMail().open_message(left)
    assert started == [str(left.message)]


def test_windows_falls_back_on_the_link(left: LeftMessage) -> None:
    started: list[str] = []

    def start(what: str) -> None:
        if what == str(left.message):
            raise OSError(2, "No application is associated")
        started.append(what)

    assert not WindowsMail(start).open_message(left)
    assert started == [LINK]


@pytest.mark.parametrize(
    ("refusal", "reason"),
    [(OSError(2, "No application is associated"), "No application"), (OSError(), "did not take it")],
)
def test_a_windows_without_a_mail_program_is_told(refusal: OSError, reason: str, left: LeftMessage) -> None:
    def refuse(_: str) -> None:
        raise refusal

    with pytest.raises(HandOverFailed, match=reason):
        WindowsMail(refuse).open_message(left)


def test_elsewhere_the_windows_handler_says_where_it_is(monkeypatch: pytest.MonkeyPatch, left: LeftMessage) -> None:
    monkeypatch.delattr(os, "startfile", raising=False)
    with pytest.raises(HandOverFailed, match="not Windows"):
        WindowsMail().open_message(left)


def test_each_system_has_its_own_handler() -> None:
    assert isinstance(opener_for("linux"), LinuxMail)
    assert isinstance(opener_for("darwin"), MacMail)
    assert isinstance(opener_for("win32"), WindowsMail)


def test_the_desktops_own_tool_hands_the_letter_to_the_mail_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: LeftMessage
) -> None:
    """With the real xdg-email; only the mail program at its end takes notes."""
    programs, data, config = (tmp_path / name for name in ("programs", "data", "config"))
    for folder in (programs, data / "applications", config):
        folder.mkdir(parents=True)
    recorder(programs, "thunderbird", tmp_path / "got")
    entry = f"[Desktop Entry]\nType=Application\nName=Mail\nExec={programs}/thunderbird %u\n"
    (data / "applications" / "thunderbird.desktop").write_text(f"{entry}MimeType=x-scheme-handler/mailto;\n")
    (config / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/mailto=thunderbird.desktop\n")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(handoff, "opener_for", lambda _system: LinuxMail(Launcher(LONG)))
    for name in ("XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_DESKTOP_SESSION_ID"):
        monkeypatch.delenv(name, raising=False)
    surroundings = {"PATH": f"{programs}:/usr/bin:/bin", "DISPLAY": ":0", "HOME": str(tmp_path)}
    for name, value in (surroundings | {"XDG_DATA_HOME": str(data), "XDG_CONFIG_HOME": str(config)}).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "letter.pdf").write_text("a letter")
    plain = replace(left, attachment=tmp_path / "letter.pdf", subject="A letter for you")
    assert open_message(plain)
    asked = (tmp_path / "got").read_text()
    assert "-compose" in asked
    assert "watch@example.org" in asked
    assert f"attachment='{tmp_path}/letter.pdf'" in asked
