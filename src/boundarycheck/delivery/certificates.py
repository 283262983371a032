"""Reading a receiver's certificate, and every check on it that the sealing itself does not do (RFC 8550, section 4)."""

from __future__ import annotations

import warnings
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from boundarycheck.delivery.mail import plain_address
from boundarycheck.domain.errors import (
    CertificateElliptic,
    CertificateExpired,
    CertificateNotForMail,
    CertificateNotYetValid,
    CertificateOtherAddress,
    CertificateSelfSigned,
    CertificateSignOnly,
    CertificateUnconfirmed,
    CertificateWeak,
    FingerprintDiffers,
    HoldsPrivateKey,
    NotACertificate,
    RequestIncomplete,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

LEAST_BITS: Final = 2048
FILE_LIMIT: Final = 1_000_000
"""Bytes of a certificate file; a long chain has some ten thousand."""

_CHAIN_MOST: Final = 8
_BEGIN: Final = b"-----BEGIN"
_PRIVATE: Final = b"PRIVATE KEY-----"
# A PKCS#12 file begins with a sequence that holds the version 3 and then a sequence (RFC 7292, section 4).
_PKCS12_VERSION: Final = b"\x02\x01\x03\x30"

# What the library raises for bytes that are no certificate, or one with a part that makes no sense.
_UNREADABLE: Final = (
    ValueError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)

T = TypeVar("T", bound=x509.ExtensionType)


@dataclass(frozen=True, slots=True)
class CertificateFile:
    """What a certificate file holds: the receiver's own certificate, and others that came along."""

    own: x509.Certificate
    others: tuple[x509.Certificate, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the own certificate, in lower-case hexadecimal."""
        return self.own.fingerprint(SHA256()).hex()

    @property
    def pem(self) -> str:
        """All of it as PEM text, the own certificate first."""
        return "".join(one.public_bytes(Encoding.PEM).decode("ascii") for one in (self.own, *self.others))

    @property
    def valid_until(self) -> datetime:
        """When the own certificate runs out, aware, in UTC."""
        return self.own.not_valid_after_utc


def read_certificates(data: bytes) -> CertificateFile:
    """Return what the file with the bytes ``data`` (PEM or DER) holds; the first certificate is the receiver's.

    Raises :class:`HoldsPrivateKey` for PKCS#12 and private keys, :class:`NotACertificate` for anything else.
    """
    if _PRIVATE in data or _is_pkcs12(data):
        raise HoldsPrivateKey
    if len(data) > FILE_LIMIT:
        raise NotACertificate
    try:
        with warnings.catch_warnings():
            # An oddly made certificate is still read; what it is used for is checked one by one below.
            warnings.simplefilter("ignore")
            found = x509.load_pem_x509_certificates(data) if _BEGIN in data else [x509.load_der_x509_certificate(data)]
            for one in found:  # all of it is read now, so that what cannot be read is told here
                _ = one.extensions, one.subject, one.issuer, one.not_valid_before_utc, one.not_valid_after_utc
    except _UNREADABLE as error:
        raise NotACertificate from error
    return CertificateFile(found[0], tuple(found[1:_CHAIN_MOST]))


def check(
    file: CertificateFile,
    address: str,
    now: datetime,
    confirmed: str = "",
    trusted: Sequence[x509.Certificate] = (),
) -> None:
    """Raise what stands against sealing a letter to ``address`` with ``file`` at ``now``.

    In this order: its dates (:class:`CertificateNotYetValid`, :class:`CertificateExpired`), its key
    (:class:`CertificateElliptic`, :class:`CertificateWeak`), what it is for (:class:`CertificateNotForMail`,
    :class:`CertificateSignOnly`), whose it is (:class:`CertificateOtherAddress`), and who says so: a chain to one of
    ``trusted``, or ``confirmed``, the fingerprint that the officer compared; else :class:`FingerprintDiffers`,
    :class:`CertificateSelfSigned` or :class:`CertificateUnconfirmed`.
    """
    _check_dates(file.own, now)
    _check_key(file.own)
    _check_use(file.own)
    _check_address(file.own, address)
    if confirmed:
        if plain_fingerprint(confirmed) != file.fingerprint:
            raise FingerprintDiffers
        return
    if not _chains_to(file, trusted, now):
        kind = CertificateSelfSigned if file.own.issuer == file.own.subject else CertificateUnconfirmed
        raise kind(fingerprint=grouped_fingerprint(file.fingerprint))


def plain_fingerprint(given: str) -> str:
    """Return a fingerprint as it is compared: lower-case, without colons and blanks."""
    return "".join(character for character in given.lower() if character not in ": \t\n-")


def grouped_fingerprint(plain: str) -> str:
    """Return a fingerprint as it is read out: capital letters, in groups of four."""
    return " ".join(plain[place : place + 4] for place in range(0, len(plain), 4)).upper()


def _is_pkcs12(data: bytes) -> bool:
    return data[:1] == b"\x30" and _PKCS12_VERSION in data[2:12]


def _check_dates(own: x509.Certificate, now: datetime) -> None:
    if now < own.not_valid_before_utc:
        raise CertificateNotYetValid(since=own.not_valid_before_utc.date())
    if now > own.not_valid_after_utc:
        raise CertificateExpired(until=own.not_valid_after_utc.date())


def _check_key(own: x509.Certificate) -> None:
    try:
        key = own.public_key()
    except (ValueError, UnsupportedAlgorithm):
        raise CertificateElliptic from None
    if not isinstance(key, rsa.RSAPublicKey):
        raise CertificateElliptic
    if key.key_size < LEAST_BITS:
        raise CertificateWeak(bits=key.key_size)


def _check_use(own: x509.Certificate) -> None:
    basic = _extension(own, x509.BasicConstraints)
    purposes = _extension(own, x509.ExtendedKeyUsage)
    mail = {ExtendedKeyUsageOID.EMAIL_PROTECTION, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE}
    # One that vouches for itself is often marked as an issuer, too: it has nobody else to be issued by.
    an_issuers = basic is not None and basic.ca and own.issuer != own.subject
    if an_issuers or (purposes is not None and not mail & set(purposes)):
        raise CertificateNotForMail
    usage = _extension(own, x509.KeyUsage)
    if usage is not None and not usage.key_encipherment:
        raise CertificateSignOnly


def _check_address(own: x509.Certificate, address: str) -> None:
    wanted = _comparable(address)
    if not wanted or wanted not in set(map(_comparable, _addresses(own))):
        raise CertificateOtherAddress


def _addresses(own: x509.Certificate) -> Iterator[str]:
    alternatives = _extension(own, x509.SubjectAlternativeName)
    if alternatives is not None:
        yield from alternatives.get_values_for_type(x509.RFC822Name)
    for attribute in own.subject.get_attributes_for_oid(NameOID.EMAIL_ADDRESS):
        yield str(attribute.value)


def _comparable(address: str) -> str:
    """Return ``address`` for comparing, "" for an unusable one. No mail system tells letters' case apart."""
    with suppress(RequestIncomplete):
        return plain_address(address).lower()
    return ""


def _extension(own: x509.Certificate, kind: type[T]) -> T | None:
    with suppress(x509.ExtensionNotFound):
        return own.extensions.get_extension_for_class(kind).value
    return None


def _chains_to(file: CertificateFile, trusted: Sequence[x509.Certificate], now: datetime) -> bool:
    """Return whether the own certificate leads to one of ``trusted`` by way of those that came along."""
    present = file.own
    for _ in range(_CHAIN_MOST):
        if any(_issued(present, anchor, now) for anchor in trusted):
            return True
        above = next((other for other in file.others if other != present and _issued(present, other, now)), None)
        if above is None:
            return False
        present = above
    return False


def _issued(one: x509.Certificate, issuer: x509.Certificate, now: datetime) -> bool:
    """Return whether ``issuer`` is valid, may issue certificates, and issued ``one``."""
    basic, usage = _extension(issuer, x509.BasicConstraints), _extension(issuer, x509.KeyUsage)
    if basic is None or not basic.ca or (usage is not None and not usage.key_cert_sign):
        return False
    if not issuer.not_valid_before_utc <= now <= issuer.not_valid_after_utc:
        return False
    try:
        one.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True
