from __future__ import annotations

import string
from collections import defaultdict

import pytest

from boundarycheck.domain import errors
from boundarycheck.domain.errors import ExitCode, ExpectedError

ALL = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, ExpectedError) and kind is not ExpectedError
]


def named_fields(kind: type[ExpectedError]) -> set[str]:
    templates = kind.what + kind.next_step
    return {name for _, name, _, _ in string.Formatter().parse(templates) if name is not None}


def filled(kind: type[ExpectedError]) -> ExpectedError:
    return kind(**{name: f"<{name}>" for name in named_fields(kind)})


@pytest.mark.parametrize("kind", ALL)
def test_each_error_says_what_happened_and_what_to_do(kind: type[ExpectedError]) -> None:
    told = str(filled(kind))
    assert "{" not in told
    for name in named_fields(kind):
        assert f"<{name}>" in told
    for sentence in (kind.what, kind.next_step):
        assert sentence.endswith(".")
    assert kind.what != ExpectedError.what
    assert kind.next_step != ExpectedError.next_step


def test_no_two_errors_say_the_same() -> None:
    assert len({kind.what for kind in ALL}) == len(ALL)


@pytest.mark.parametrize("kind", [kind for kind in ALL if named_fields(kind)])
def test_a_forgotten_field_is_a_bug(kind: type[ExpectedError]) -> None:
    with pytest.raises((KeyError, TypeError)):
        kind()


def test_fields_may_hold_anything_that_can_be_shown() -> None:
    error = errors.CannotWrite(place="{place} 100%", reason=OSError("odd"))
    assert "{place} 100%" in str(error)
    assert error.fields["place"] == "{place} 100%"


def test_the_exit_codes_are_those_of_the_command_lines_interface() -> None:
    codes: dict[ExitCode, set[str]] = defaultdict(set)
    for kind in ALL:
        codes[kind.exit_code].add(kind.__name__)
    assert codes[ExitCode.WRONG_PASSPHRASE] == {
        "WrongPassphrase",
        "RecoveryKeyOfAnother",
        "RecoveryKeyReplaced",
        "NoRecoveryKey",
    }
    assert {"KeyFileMissing", "KeyFileDamaged", "NotABackup"} <= codes[ExitCode.DAMAGED]
    assert {kind.__name__ for kind in ALL if issubclass(kind, errors.VaultDamaged)} <= codes[ExitCode.DAMAGED]
    assert codes[ExitCode.IN_USE] == {"VaultInUse", "VaultInUseElsewhere"}
    assert codes[ExitCode.NEWER_VERSION] == {"VaultNewer", "MadeByNewer"}
    assert {
        "ReadOnly",
        "DiskFull",
        "CannotWrite",
        "PlaceGone",
        "LockingDoesNotWork",
        "MadeButNotVerified",
    } <= codes[ExitCode.CANNOT_WRITE]
    assert ExitCode.DONE not in codes
    assert ExitCode.BUG not in codes
    assert [int(code) for code in ExitCode] == [0, 2, 3, 4, 5, 6, 7, 70]


@pytest.mark.parametrize("kind", ALL)
def test_no_remedy_is_offered_twice(kind: type[ExpectedError]) -> None:
    assert len(set(kind.remedies)) == len(kind.remedies)


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind.exit_code in {ExitCode.DAMAGED, ExitCode.IN_USE}])
def test_what_cannot_be_opened_comes_with_a_way_on(kind: type[ExpectedError]) -> None:
    # chosen just now; belongs to the program; the directory is shown without it
    at_hand = {errors.NotABackup, errors.ContentDamaged, errors.PackDamaged}
    assert kind.remedies or kind in at_hand


def test_every_remedy_is_offered_somewhere() -> None:
    assert {remedy for kind in ALL for remedy in kind.remedies} == set(errors.Remedy)
