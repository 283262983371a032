from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ed25519
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boundarycheck.delivery.certificates import (
    FILE_LIMIT,
    check,
    grouped_fingerprint,
    plain_fingerprint,
    read_certificates,
)
from boundarycheck.domain.errors import (
    CertificateElliptic,
    CertificateExpired,
    CertificateNotForMail,
    CertificateNotYetValid,
    CertificateOtherAddress,
    CertificateSelfSigned,
    CertificateSignOnly,
    CertificateUnconfirmed,
    CertificateUnfit,
    CertificateWeak,
    FingerprintDiffers,
    HoldsPrivateKey,
    NotACertificate,
)
from certificates import ADDRESS, NOW, YEAR, authority, curve, good, issued, made, rsa_key, usage

if TYPE_CHECKING:
    from collections.abc import Callable

    from certificates import Made

WRONG: dict[str, tuple[Callable[[], Made], type[CertificateUnfit]]] = {
    "expired": (lambda: made(until=NOW - timedelta(days=1)), CertificateExpired),
    "not yet valid": (lambda: made(since=NOW + timedelta(days=1)), CertificateNotYetValid),
    "sign only": (lambda: made(key_usage=usage(encipher=False)), CertificateSignOnly),
    "RSA-1024": (lambda: made(key=rsa_key(1024)), CertificateWeak),
    "elliptic": (lambda: made(key=curve()), CertificateElliptic),
    "Ed25519": (lambda: made(key=ed25519.Ed25519PrivateKey.generate()), CertificateElliptic),
    "DSA": (lambda: made(key=dsa.generate_private_key(2048)), CertificateElliptic),
    "for servers": (lambda: made(purposes=[ExtendedKeyUsageOID.SERVER_AUTH]), CertificateNotForMail),
    "an issuer's": (
        lambda: made(issuer=authority(), authority=True, key_usage=usage(certs=True)),
        CertificateNotForMail,
    ),
    "another address": (lambda: made(addresses=["other@example.org"]), CertificateOtherAddress),
    "no address": (lambda: made(addresses=[]), CertificateOtherAddress),
    "an odd address": (lambda: made(addresses=["not an address"]), CertificateOtherAddress),
}


def raised(wrong: Made, confirmed: str = "") -> type[CertificateUnfit]:
    with pytest.raises(CertificateUnfit) as caught:
        check(read_certificates(wrong.pem), ADDRESS, NOW, confirmed)
    return type(caught.value)


@pytest.mark.parametrize("which", list(WRONG))
def test_each_wrong_certificate_gets_its_own_sentence_even_when_its_fingerprint_was_compared(which: str) -> None:
    make, error = WRONG[which]
    wrong = make()
    assert raised(wrong, wrong.fingerprint) is error


def test_a_kind_of_key_that_nobody_knows_is_told() -> None:
    rsa, unknown = bytes.fromhex("2a864886f70d010101"), bytes.fromhex("2a864886f70d01017f")
    odd = read_certificates(good().der.replace(rsa, unknown))
    with pytest.raises(CertificateElliptic):
        check(odd, ADDRESS, NOW, odd.fingerprint)


def test_who_vouches_for_itself_is_told_with_the_fingerprint_to_compare() -> None:
    with pytest.raises(CertificateSelfSigned) as caught:
        check(read_certificates(good().pem), ADDRESS, NOW)
    assert caught.value.fields["fingerprint"] == grouped_fingerprint(good().fingerprint)


def test_who_is_vouched_for_by_a_stranger_is_told() -> None:
    assert raised(issued()) is CertificateUnconfirmed


def test_the_sentences_are_all_different() -> None:
    kinds = {error for _, error in WRONG.values()} | {CertificateSelfSigned, CertificateUnconfirmed, FingerprintDiffers}
    kinds |= {NotACertificate, HoldsPrivateKey}
    assert len({kind.what for kind in kinds}) == len(kinds)


def test_a_compared_fingerprint_is_enough_in_any_form() -> None:
    file = read_certificates(good().pem)
    colons = ":".join(file.fingerprint[place : place + 2] for place in range(0, 64, 2)).upper()
    for form in (file.fingerprint, colons, grouped_fingerprint(file.fingerprint), f" {file.fingerprint}\n"):
        check(file, ADDRESS, NOW, form)
    assert plain_fingerprint(colons) == file.fingerprint == good().fingerprint


def test_another_fingerprint_is_told_even_where_an_issuer_vouches() -> None:
    with pytest.raises(FingerprintDiffers):
        check(read_certificates(issued().pem), ADDRESS, NOW, good().fingerprint, [authority().certificate])


def test_an_issuer_that_is_trusted_is_enough() -> None:
    check(read_certificates(issued().pem), ADDRESS, NOW, trusted=[authority().certificate])
    check(read_certificates(issued().der), ADDRESS, NOW, trusted=[authority().certificate])


def test_a_chain_leads_to_the_trusted_one() -> None:
    between = made(key=rsa_key(2048, 2), issuer=authority(), authority=True, key_usage=usage(certs=True), name="Sub")
    last = made(issuer=between, key_usage=usage())
    file = read_certificates(last.pem + between.pem)
    check(file, ADDRESS, NOW, trusted=[authority().certificate])
    with pytest.raises(CertificateUnconfirmed):
        check(read_certificates(last.pem), ADDRESS, NOW, trusted=[authority().certificate])


def test_who_may_not_issue_vouches_for_nobody() -> None:
    officer = made(key=rsa_key(2048, 3), key_usage=usage(), authority=False, name="Officer")
    by_officer = made(issuer=officer, key_usage=usage())
    old = made(key=rsa_key(2048, 1), addresses=(), purposes=(), authority=True, until=NOW - YEAR / 2, name="Agency CA")
    signs_mail_only = made(key=rsa_key(2048, 1), key_usage=usage(), purposes=(), authority=True, name="Agency CA")
    same_name = made(key=rsa_key(2048, 4), addresses=(), purposes=(), authority=True, name="Agency CA")
    for one, anchor in ((by_officer, officer), (issued(), old), (issued(), signs_mail_only), (issued(), same_name)):
        with pytest.raises(CertificateUnconfirmed):
            check(read_certificates(one.pem), ADDRESS, NOW, trusted=[anchor.certificate])


def test_a_chain_in_a_circle_ends() -> None:
    ones = [
        made(key=rsa_key(2048, number), name="Loop", authority=True, key_usage=usage(certs=True)) for number in (5, 6)
    ]
    circle = [
        made(key=one.key, issuer=other, authority=True, key_usage=usage(certs=True), name="Loop")
        for one, other in (ones, reversed(ones))
    ]
    last = made(issuer=circle[0], key_usage=usage())
    file = read_certificates(last.pem + circle[0].pem + circle[1].pem)
    with pytest.raises(CertificateUnconfirmed):
        check(file, ADDRESS, NOW, trusted=[authority().certificate])


@pytest.mark.parametrize("address", ["R.Alvarez@Example.ORG", " r.alvarez@example.org "])
def test_the_case_of_an_address_makes_no_other_one(address: str) -> None:
    check(read_certificates(good().pem), address, NOW, good().fingerprint)


@pytest.mark.parametrize("address", ["", "not an address", "r.alvarez@example.com"])
def test_a_receiver_without_that_address_is_another_one(address: str) -> None:
    with pytest.raises(CertificateOtherAddress):
        check(read_certificates(good().pem), address, NOW, good().fingerprint)


def test_an_old_certificate_names_its_address_in_the_subject() -> None:
    old = made(addresses=[], in_subject=ADDRESS)
    check(read_certificates(old.pem), ADDRESS, NOW, old.fingerprint)


def test_an_international_address_is_compared_in_one_form() -> None:
    umlaut = made(addresses=["r@xn--kln-sna.example"])
    check(read_certificates(umlaut.pem), "r@köln.example", NOW, umlaut.fingerprint)


def test_without_limits_on_its_use_a_certificate_may_be_used() -> None:
    open_to_all = made(purposes=[])
    check(read_certificates(open_to_all.pem), ADDRESS, NOW, open_to_all.fingerprint)
    anything = made(purposes=[ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE])
    check(read_certificates(anything.pem), ADDRESS, NOW, anything.fingerprint)


@pytest.mark.parametrize("place", ["p12", "key_pem"])
def test_a_private_key_by_mistake_is_told(place: str) -> None:
    with pytest.raises(HoldsPrivateKey):
        read_certificates(getattr(good(), place))
    with pytest.raises(HoldsPrivateKey):
        read_certificates(good().pem + good().key_pem)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"garbage",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        b"-----BEGIN PGP PUBLIC KEY BLOCK-----",
        b"\x30\x82",
        good().der[:-40],
        b"\x30" * (FILE_LIMIT + 1),
        "Zertifikat".encode("utf-16"),
    ],
    ids=lambda data: f"{len(data)} bytes",
)
def test_what_is_no_certificate_is_told(data: bytes) -> None:
    with pytest.raises(NotACertificate):
        read_certificates(data)


@given(st.binary(max_size=300) | st.binary(max_size=60).map(lambda data: b"-----BEGIN CERTIFICATE-----\n" + data))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    with pytest.raises((NotACertificate, HoldsPrivateKey)):
        read_certificates(data)


@settings(max_examples=300)
@given(st.integers(0, len(good().der) - 1), st.integers(1, 255))
@example(place=114, change=1)
def test_a_certificate_with_one_bad_byte_is_told_or_is_another_one(place: int, change: int) -> None:
    data = bytearray(good().der)
    data[place] ^= change
    with pytest.raises(CertificateUnfit):
        check(read_certificates(bytes(data)), ADDRESS, NOW, good().fingerprint)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(issued().der) - 1), st.integers(1, 255))
def test_a_certificate_that_an_issuer_vouches_for_with_one_bad_byte_is_told_or_says_the_same(
    place: int, change: int
) -> None:
    data = bytearray(issued().der)
    data[place] ^= change
    try:
        file = read_certificates(bytes(data))
        check(file, ADDRESS, NOW, trusted=[authority().certificate])
    except CertificateUnfit:
        return
    # What was changed is around what is vouched for (how many bits the signature leaves unused, say), not in it.
    assert file.own.tbs_certificate_bytes == issued().certificate.tbs_certificate_bytes


def test_the_whole_file_is_kept_with_the_receivers_own_first() -> None:
    file = read_certificates(issued().pem + authority().pem)
    again = read_certificates(file.pem.encode())
    assert again == file
    assert again.fingerprint == issued().fingerprint
    assert again.valid_until == issued().certificate.not_valid_after_utc
