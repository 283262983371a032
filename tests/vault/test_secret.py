from __future__ import annotations

import pytest

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    PassphraseTooLong,
    PassphraseTooShort,
    PassphraseTooWeak,
    TooLittleMemory,
    WrongPassphrase,
)
from boundarycheck.vault import secret
from boundarycheck.vault.secret import (
    PASSPHRASE_LIMIT,
    KdfParameters,
    Wrapping,
    calibrate,
    check_new_passphrase,
    raised,
)

CHEAP = KdfParameters.for_tests()
KEY = bytes(range(32))


def wrap(words: str = "long enough words") -> Wrapping:
    return Wrapping.around(KEY, words, CHEAP, b"here")


def test_the_passphrase_opens_what_it_closed() -> None:
    assert wrap().unwrap("long enough words", b"here") == KEY


def test_the_sizes_are_those_of_the_format() -> None:
    wrapping = wrap()
    assert (len(wrapping.salt), len(wrapping.nonce), len(wrapping.wrapped_key)) == (16, 12, 48)
    assert KEY not in wrapping.wrapped_key


def test_salt_and_nonce_are_new_each_time() -> None:
    first, second = wrap(), wrap()
    assert first.salt != second.salt
    assert first.nonce != second.nonce


@pytest.mark.parametrize("wrong", ["", "long enough word", "Long enough words", "long enough words "])
def test_another_passphrase_is_a_wrong_one(wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        wrap().unwrap(wrong, b"here")


def test_a_wrapping_opens_only_where_it_was_bound() -> None:
    with pytest.raises(WrongPassphrase):
        wrap().unwrap("long enough words", b"elsewhere")


def test_one_keyboard_or_another_makes_the_same_passphrase() -> None:
    assert wrap("cafe\u0301 cafe\u0301 cafe").unwrap("caf\u00e9 caf\u00e9 cafe", b"here") == KEY


def test_a_passphrase_may_hold_what_is_no_text() -> None:
    assert wrap("a terminal's \udcff").unwrap("a terminal's \udcff", b"here") == KEY


def test_the_derivation_is_argon2id_of_rfc_9106() -> None:
    # Computed with argon2-cffi: an implementation that shares no code with ours.
    wrapping = Wrapping(CHEAP, bytes(16), bytes(12), b"")
    kek = secret._derive("correct horse battery", wrapping.salt, CHEAP)  # noqa: SLF001 - the bytes are the format
    assert kek.hex() == EXPECTED_KEK


EXPECTED_KEK = "cd759650dc4509243b755ac16b09e76b1e5ededd3ff0b76e622d8a007d950b2f"


@pytest.mark.parametrize("short", ["", "123456789", "e\u0301" * 9])
def test_a_new_passphrase_below_the_floor_is_refused(short: str) -> None:
    with pytest.raises(PassphraseTooShort) as caught:
        check_new_passphrase(short)
    assert caught.value.fields == {"floor": 10}


def test_a_new_passphrase_at_the_floor_is_taken() -> None:
    check_new_passphrase("xK9#mQ2$vL")


@pytest.mark.parametrize("weak", ["1234567890", "password1234", "e" * 40, "qwertyuiopasdf"])
def test_a_new_passphrase_that_is_soon_guessed_is_refused(weak: str) -> None:
    with pytest.raises(PassphraseTooWeak):
        check_new_passphrase(weak)


def test_a_passphrase_over_the_limit_is_refused_and_never_cut() -> None:
    at_the_limit = "unrelated words, \u00e9" + "\u00e9" * (PASSPHRASE_LIMIT - 18)
    check_new_passphrase(at_the_limit)
    assert wrap(at_the_limit).unwrap(at_the_limit, b"here") == KEY
    for refuse in (check_new_passphrase, lambda words: wrap(at_the_limit).unwrap(words, b"here")):
        with pytest.raises(PassphraseTooLong) as caught:
            refuse(at_the_limit + "x")
        assert caught.value.fields == {"limit": 1024}


def test_more_memory_than_there_is_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_: object) -> bytes:
        raise MemoryError

    wrapping = Wrapping(KdfParameters(1024 * 1024, 16, 1), bytes(16), bytes(12), bytes(48))
    monkeypatch.setattr(secret, "_derive", no_memory)
    with pytest.raises(KeyFileDamaged, match="asks for 1024 MiB"):
        wrapping.unwrap("any", b"here")
    with pytest.raises(TooLittleMemory):
        Wrapping.around(KEY, "any", KdfParameters(1024 * 1024, 16, 1), b"here")


@pytest.mark.parametrize(
    ("memory", "iterations", "lanes"),
    [
        (0, 1, 1),
        (7, 1, 1),
        (31, 1, 4),
        (1024 * 1024 + 1, 1, 1),
        (64, 0, 1),
        (64, 17, 1),
        (64, 1, 0),
        (1024, 1, 17),
        (-1, -1, -1),
    ],
)
def test_parameters_out_of_range_are_no_parameters(memory: int, iterations: int, lanes: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        KdfParameters(memory, iterations, lanes)


def test_only_test_parameters_may_be_weak() -> None:
    assert KdfParameters.floor().fit_to_create
    assert CHEAP.fit_to_create
    assert not KdfParameters(64, 1, 1).fit_to_create
    assert not KdfParameters(64 * 1024, 2, 4).fit_to_create
    assert not KdfParameters(64 * 1024 - 1, 3, 4).fit_to_create


@pytest.mark.parametrize(
    ("measured", "memory_mib", "iterations"),
    [
        (5.0, 64, 3),  # a slow machine: the floor, however long it takes
        (1.0, 64, 3),
        (0.4, 160, 3),
        (0.2, 320, 3),
        (0.1, 512, 3),  # memory stops at 512 MiB
        (0.05, 512, 7),  # beyond it, more passes
        (0.0, 512, 16),  # a clock that does not move must not ask for for ever
    ],
)
def test_calibration_goes_for_a_second(measured: float, memory_mib: int, iterations: int) -> None:
    kdf = calibrate(1.0, lambda _: measured)
    assert (kdf.memory_kib, kdf.iterations, kdf.lanes) == (memory_mib * 1024, iterations, 4)
    assert kdf.fit_to_create


@pytest.mark.parametrize(
    ("kept", "measured", "memory_mib", "iterations"),
    [
        (KdfParameters.floor(), 0.2, 320, 3),
        (KdfParameters.floor(), 1.0, 64, 3),
        (KdfParameters(320 * 1024, 3, 4), 0.4, 320, 3),  # a slower machine than the one before
        (KdfParameters(96 * 1024, 5, 4), 0.4, 96, 5),  # more memory and fewer passes is not plainly more
        (KdfParameters(512 * 1024, 3, 4), 0.05, 512, 7),
    ],
)
def test_a_cost_is_raised_and_never_lowered(
    kept: KdfParameters, measured: float, memory_mib: int, iterations: int
) -> None:
    kdf = raised(kept, lambda _: measured)
    assert (kdf.memory_kib, kdf.iterations) == (memory_mib * 1024, iterations)


def test_a_derivation_is_really_timed() -> None:
    assert secret.derivation_seconds(CHEAP) > 0


def test_costs_are_told_in_words() -> None:
    assert str(KdfParameters.floor()) == "Argon2id, 64 MiB, 3 passes, 4 lanes"
    assert str(CHEAP) == "Argon2id, 64 KiB, 1 passes, 1 lanes"
