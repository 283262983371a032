"""Stands in for the Objective-C runtime: takes notes of the messages and answers with what it is told to."""

from __future__ import annotations


class RecordedMessages:
    """Classes, strings and answers are numbers with a name, as ``names`` tells."""

    def __init__(self, **answers: int) -> None:
        self.sent: list[tuple[str, str, tuple[str, ...]]] = []
        self._answers = {selector.replace("_", ":"): answer for selector, answer in answers.items()}
        self._names: dict[int, str] = {0: "nil"}

    def class_named(self, name: str) -> int:
        return self._number(name)

    def string(self, text: str) -> int:
        return self._number(repr(text))

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        self.sent.append((self._name(receiver), selector, tuple(map(self._name, arguments))))
        if selector in self._answers:
            return self._answers[selector]
        return self._number(f"{self._name(receiver)}.{selector}")

    def _number(self, name: str) -> int:
        number = 1000 + len(self._names)
        self._names[number] = name
        return number

    def _name(self, number: int) -> str:
        return self._names.get(number, str(number))
