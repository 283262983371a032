"""One connection to a D-Bus message bus: calls, signals, and nothing else.

The messages are jeepney's; this module is the only one that knows its connection.
"""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from types import TracebackType

    from jeepney import Message

_ANSWER_S = 3.0
"""Seconds to wait for an answer; a service that is only being started gets that much."""
_SHUT_BOTH_WAYS = 2
"""SHUT_RDWR. The module that names it opens network connections, so it is not imported here."""
_PROPERTIES = "org.freedesktop.DBus.Properties"


class BusFailure(Exception):
    """A call was answered with an error, not at all, or with something else than was asked for."""


class BusSignal(NamedTuple):
    """A signal: from which object, of which interface, its name, and its arguments in Python's types."""

    path: str
    interface: str
    member: str
    body: tuple[Any, ...]


class Bus:
    """A connection to the bus at ``address``, with descriptors where ``with_files`` is set.

    Raises OSError, ValueError, KeyError or RuntimeError when there is no such bus. For one thread, but for
    :meth:`shut`.
    """

    def __init__(self, address: str, *, with_files: bool = False) -> None:
        self._connection = open_dbus_connection(address, enable_fds=with_files, auth_timeout=_ANSWER_S)
        self._waiting: deque[BusSignal] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def shut(self) -> None:
        """End the connection from another thread: whoever waits on it is woken by an OSError."""
        with suppress(OSError):
            self._connection.sock.shutdown(_SHUT_BOTH_WAYS)

    def listen(self, **rule: str) -> None:
        """Ask the bus for the signals that match ``rule`` (D-Bus Specification, Match Rules). Raises BusFailure."""
        arguments = {int(name[3:]): rule.pop(name) for name in list(rule) if name.startswith("arg")}
        match = MatchRule(type="signal", **rule)
        for number, value in arguments.items():
            match.add_arg_condition(number, value)
        self._answer(message_bus.AddMatch(match))

    def has_owner(self, name: str) -> bool:
        """Return whether a program answers to ``name``. Raises BusFailure."""
        return bool(self._answer(message_bus.NameHasOwner(name))[0])

    def call(self, service: str, path: str, interface: str, method: str, *arguments: tuple[str, object]) -> Any:  # noqa: ANN401 - what the service answers
        """Return the first value of the answer, None where there is none. Raises BusFailure.

        ``arguments`` are pairs of a D-Bus type and a value.
        """
        signature = "".join(kind for kind, _ in arguments)
        address = DBusAddress(path, bus_name=service, interface=interface)
        answer = self._answer(
            new_method_call(address, method, signature or None, tuple(value for _, value in arguments))
        )
        return answer[0] if answer else None

    def value(self, service: str, path: str, interface: str, name: str) -> Any:  # noqa: ANN401 - as above
        """Return the value of a property. Raises BusFailure."""
        variant = self.call(service, path, _PROPERTIES, "Get", ("s", interface), ("s", name))
        if not isinstance(variant, tuple):
            raise BusFailure(name)
        return variant[1]

    def next(self, seconds: float) -> BusSignal | None:
        """Return the next signal, None when there was none for ``seconds``. Raises OSError when the bus is gone."""
        if self._waiting:
            return self._waiting.popleft()
        try:
            return _signal(self._connection.receive(timeout=seconds))
        except TimeoutError:
            return None

    def _answer(self, message: Message) -> tuple[Any, ...]:
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        until = monotonic() + _ANSWER_S
        while True:
            try:
                received = self._connection.receive(timeout=max(until - monotonic(), 0))
            except TimeoutError:
                raise BusFailure("no answer") from None
            if received.header.fields.get(HeaderFields.reply_serial) == serial:
                break
            heard = _signal(received)
            if heard is not None:  # a signal that comes before the answer is not lost
                self._waiting.append(heard)
        if received.header.message_type is not MessageType.method_return:
            raise BusFailure("refused")
        return tuple(received.body)


def _signal(message: Message) -> BusSignal | None:
    if message.header.message_type is not MessageType.signal:
        return None
    fields = message.header.fields
    path, interface, member = HeaderFields.path, HeaderFields.interface, HeaderFields.member
    return BusSignal(fields.get(path, ""), fields.get(interface, ""), fields.get(member, ""), tuple(message.body))


def session_address() -> str:
    """Return the address of the officer's session bus. Raises KeyError when there is none."""
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    return named or f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"


def system_address() -> str:
    """Return the address of the system's bus."""
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/run/dbus/system_bus_socket"
