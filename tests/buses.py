"""Real D-Bus buses of our own, and services on them that say what a test wants."""

from __future__ import annotations

import os
import subprocess
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from jeepney import Message

LOGIN = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
OUR_SESSION = f"{MANAGER_PATH}/session/_37"
ANOTHER_SESSION = f"{MANAGER_PATH}/session/_38"


class PrivateBus:
    """A dbus-daemon that nobody else knows."""

    def __init__(self) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        assert self.address

    def end(self) -> None:
        """Take the bus away from everybody who is on it. May be called twice."""
        self._daemon.kill()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()


class Service:
    """A program on the bus at ``address`` that owns ``names`` and answers calls from ``answers``.

    A key of ``answers`` is the name of a method, or of a property behind Properties.Get; a value makes the signature
    and the body of the answer, or is None for an error.
    """

    def __init__(self, address: str, *names: str) -> None:
        self.answers: dict[str, Callable[[], tuple[str, tuple[object, ...]]] | None] = {}
        self.calls: deque[tuple[str, tuple[Any, ...]]] = deque()
        self._sending = threading.Lock()
        self._connection = open_dbus_connection(address, enable_fds=True)
        self.own(*names)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def own(self, *names: str) -> None:
        """Answer to ``names`` too."""
        for name in names:
            self._send(message_bus.RequestName(name))

    def disown(self, name: str) -> None:
        """Answer to ``name`` no more."""
        self._send(message_bus.ReleaseName(name))

    def signal(self, path: str, interface: str, member: str, signature: str = "", *body: object) -> None:
        """Send a signal to everybody who listens."""
        self._send(new_signal(DBusAddress(path, interface=interface), member, signature or None, body))

    def changed(self, path: str, interface: str, **values: bool) -> None:
        """Tell that properties have other values now."""
        variants = {name: ("b", value) for name, value in values.items()}
        self.signal(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", interface, variants, [])

    def end(self) -> None:
        """Leave the bus."""
        with suppress(OSError):
            self._connection.sock.shutdown(2)
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        with suppress(OSError, ValueError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message: Message) -> None:
        name = message.header.fields[HeaderFields.member]
        self.calls.append((name, tuple(message.body)))
        answer = self.answers.get(message.body[1] if name == "Get" else name)
        if answer is None:
            self._send(new_error(message, "org.freedesktop.DBus.Error.Failed"))
            return
        signature, body = answer()
        self._send(new_method_return(message, signature or None, body))

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)


class ScreenSaver(Service):
    """A screen saver called ``name``."""

    def __init__(self, address: str, name: str) -> None:
        super().__init__(address, name)
        self._name = name

    def says(self, active: bool) -> None:
        self.signal(f"/{self._name.replace('.', '/')}", self._name, "ActiveChanged", "b", active)


class Login(Service):
    """A login service that knows one session, ours, and gives out time before a sleep."""

    def __init__(self, address: str) -> None:
        self._waiting: list[int] = []
        self._given = -1
        self.lid_closed = False
        super().__init__(address)
        self.answers = {
            "GetSessionByPID": lambda: ("o", (OUR_SESSION,)),
            "LidClosed": lambda: ("v", (("b", self.lid_closed),)),
            "Inhibit": self._inhibit,
        }
        self.own(LOGIN)

    def sleep(self, begins: bool) -> None:
        self.signal(MANAGER_PATH, MANAGER, "PrepareForSleep", "b", begins)

    def shutdown(self, begins: bool) -> None:
        self.signal(MANAGER_PATH, MANAGER, "PrepareForShutdown", "b", begins)

    def lock(self, session: str = OUR_SESSION) -> None:
        self.signal(session, SESSION, "Lock")

    def active(self, active: bool, session: str = OUR_SESSION) -> None:
        self.changed(session, SESSION, Active=active)

    def wait_until_let_go(self) -> None:
        """Wait until the last that was given time before a sleep gave it back."""
        assert os.read(self._waiting[-1], 1) == b""

    def wait_until_first_let_go(self) -> None:
        """Wait until the first that was given time gave it back."""
        assert os.read(self._waiting[0], 1) == b""

    @property
    def waits(self) -> bool:
        """Whether somebody holds up a sleep now; each time that was given is asked about once."""
        os.set_blocking(self._waiting[-1], False)
        try:
            return os.read(self._waiting[-1], 1) != b""
        except BlockingIOError:
            return True
        finally:
            os.set_blocking(self._waiting[-1], True)

    @property
    def inhibited(self) -> list[tuple[Any, ...]]:
        """What was asked to wait, each with who, why and how."""
        return [body for name, body in self.calls if name == "Inhibit"]

    def end(self) -> None:
        super().end()
        while self._waiting:
            os.close(self._waiting.pop())

    def _inhibit(self) -> tuple[str, tuple[object, ...]]:
        waiting, given = os.pipe()
        self._waiting.append(waiting)
        self._given = given
        return "h", (given,)

    def _answer(self, message: Message) -> None:
        super()._answer(message)
        if self._given >= 0:
            os.close(self._given)  # it is with the other program now
            self._given = -1
