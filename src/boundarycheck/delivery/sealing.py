"""Sealing: CMS enveloped data (RFC 5652) with AES-256-CBC, as S/MIME has it (RFC 8551)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7EnvelopeBuilder, PKCS7Options

if TYPE_CHECKING:
    from boundarycheck.delivery.certificates import CertificateFile


def seal(content: bytes, file: CertificateFile) -> bytes:
    """Return ``content``, a MIME entity, sealed for the owner of ``file``, as DER.

    Nothing of the certificate is checked here: :func:`certificates.check` comes first. CBC keeps the words secret
    and does not tell who wrote them; whoever has the certificate can seal.
    """
    builder = PKCS7EnvelopeBuilder().set_data(content).add_recipient(file.own)
    builder = builder.set_content_encryption_algorithm(algorithms.AES256)
    return builder.encrypt(Encoding.DER, [PKCS7Options.Binary])
