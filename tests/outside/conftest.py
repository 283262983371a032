"""One watched session for all the searches, and the counts that a run ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from outside import evidence

if TYPE_CHECKING:
    from outside.evidence import Evidence, Memory
    from outside.places import Finding

_COUNTS: list[str] = []


class Report:
    """Takes down what was searched and what was found, and says it at the end of the run."""

    def __call__(self, finding: Finding) -> Finding:
        _COUNTS.append(str(finding))
        return finding


@pytest.fixture(scope="session")
def report() -> Report:
    return Report()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what every search read and found, whether it was to be found or not."""
    if _COUNTS:
        terminalreporter.section("seen from outside")
        for line in _COUNTS:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """A session that typed, saved, copied and locked."""
    return evidence.gather(tmp_path_factory.mktemp("outside"))


@pytest.fixture
def memory(session: Evidence) -> Memory:
    """What the memory of the program held."""
    if session.memory is None:
        pytest.skip("the program is not dumpable, so only root may read its memory")
    return session.memory
