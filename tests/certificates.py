"""Certificates of made-up receivers: good ones, and one for everything that can be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cryptography.x509.oid import ObjectIdentifier

ADDRESS = "r.alvarez@example.org"
NOW = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Made:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: Any

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def key_pem(self) -> bytes:
        return bytes(self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    @property
    def p12(self) -> bytes:
        shut = BestAvailableEncryption(b"x")
        return pkcs12.serialize_key_and_certificates(b"x", self.key, self.certificate, None, shut)

    @property
    def fingerprint(self) -> str:
        return self.certificate.fingerprint(hashes.SHA256()).hex()


@cache
def rsa_key(bits: int = 2048, number: int = 0) -> rsa.RSAPrivateKey:
    """A key; another ``number`` is another key."""
    assert number >= 0
    return rsa.generate_private_key(65537, bits)


def usage(*, encipher: bool = True, sign: bool = True, certs: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=sign,
        content_commitment=False,
        key_encipherment=encipher,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certs,
        crl_sign=certs,
        encipher_only=False,
        decipher_only=False,
    )


def made(
    *,
    key: Any = None,  # noqa: ANN401 - any private key
    issuer: Made | None = None,
    since: datetime = NOW - YEAR,
    until: datetime = NOW + YEAR,
    addresses: Sequence[str] = (ADDRESS,),
    in_subject: str = "",
    key_usage: x509.KeyUsage | None = None,
    purposes: Sequence[ObjectIdentifier] = (ExtendedKeyUsageOID.EMAIL_PROTECTION,),
    authority: bool | None = None,
    name: str = "Receiver",
) -> Made:
    """Make a certificate: for mail, valid today, for ``ADDRESS``, vouched for by ``issuer`` or by itself."""
    own = rsa_key() if key is None else key
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if in_subject:
        parts.append(x509.NameAttribute(NameOID.EMAIL_ADDRESS, in_subject))
    subject = x509.Name(parts)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.certificate.subject)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
    )
    if addresses:
        builder = builder.add_extension(
            x509.SubjectAlternativeName([x509.RFC822Name(address) for address in addresses]), critical=False
        )
    if key_usage is not None:
        builder = builder.add_extension(key_usage, critical=True)
    if purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
    if authority is not None:
        builder = builder.add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
    signer = own if issuer is None else issuer.key
    digest = None if isinstance(signer, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return Made(builder.sign(signer, digest), own)


@cache
def good() -> Made:
    """One that vouches for itself; everything else about it is as it should be."""
    return made(key_usage=usage())


@cache
def authority() -> Made:
    """An agency's issuer."""
    return made(
        key=rsa_key(2048, 1), addresses=(), purposes=(), key_usage=usage(certs=True), authority=True, name="Agency CA"
    )


@cache
def issued() -> Made:
    """One that the agency's issuer vouches for."""
    return made(issuer=authority(), key_usage=usage(), authority=False)


def curve() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())
