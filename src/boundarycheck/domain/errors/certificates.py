"""What can be wrong with a certificate that a letter is to be sealed for. The library checks none of it."""

from __future__ import annotations

from boundarycheck.domain.errors.base import ExpectedError

_ASK = "Ask the receiver for {other}. Until then, print the letter and hand it over in person."


class CertificateUnfit(ExpectedError):
    """The base of all of them: nothing is sealed, and nothing leaves unsealed in its place."""

    what = "This certificate cannot be used."
    next_step = _ASK.replace("{other}", "another one")


class NotACertificate(CertificateUnfit):
    """The file holds no certificate that can be read."""

    what = "This file holds no certificate."
    next_step = "Ask the receiver for their S/MIME certificate: a file that ends in .pem, .crt or .cer."


class HoldsPrivateKey(CertificateUnfit):
    """The file is PKCS#12 or a private key: something that only its owner should have."""

    what = "This file holds a private key (.p12, .pfx or .key). Only its owner should have it."
    next_step = (
        "Delete it, tell the receiver, and ask for the certificate alone: a file that ends in .pem, .crt or .cer."
    )


class CertificateExpired(CertificateUnfit):
    """It was valid until ``until``."""

    what = "This certificate ran out on {until}."
    next_step = _ASK.replace("{other}", "the new one")


class CertificateNotYetValid(CertificateUnfit):
    """It will be valid from ``since``."""

    what = "This certificate is not valid before {since}."
    next_step = "Check the date of this computer. If it is right, ask the receiver for the one that is valid now."


class CertificateSignOnly(CertificateUnfit):
    """Its key usage has no keyEncipherment."""

    what = "This certificate is for signing only. Nothing can be sealed for it."
    next_step = _ASK.replace("{other}", "the certificate for encryption")


class CertificateNotForMail(CertificateUnfit):
    """Its extended key usage lacks emailProtection, or it is an issuer's own."""

    what = "This certificate is not made for mail."
    next_step = _ASK.replace("{other}", "their S/MIME certificate")


class CertificateWeak(CertificateUnfit):
    """Its RSA key has ``bits`` bits, fewer than 2048."""

    what = "The key of this certificate is too short ({bits} bits) to keep a letter secret."
    next_step = _ASK.replace("{other}", "one with at least 2048 bits")


class CertificateElliptic(CertificateUnfit):
    """Its key is not RSA."""

    what = "This certificate has a key of a kind that BoundaryCheck cannot seal for (elliptic curve)."
    next_step = _ASK.replace("{other}", "one with an RSA key")


class CertificateOtherAddress(CertificateUnfit):
    """It names addresses, and the receiver's is none of them; or it names none."""

    what = "This certificate is not for the receiver's mail address."
    next_step = "Check the address. If it is right, ask the receiver for the certificate of that address."


class CertificateSelfSigned(CertificateUnfit):
    """It vouches for itself, and the officer has not compared its ``fingerprint``."""

    what = "This certificate vouches only for itself. Anyone could have made it."
    next_step = "Call the receiver, have them read you its fingerprint, and compare: {fingerprint}."


class CertificateUnconfirmed(CertificateUnfit):
    """Neither does a trusted issuer vouch for it, nor was its ``fingerprint`` compared."""

    what = "It is not known yet whether this certificate is really the receiver's."
    next_step = "Call the receiver, have them read you its fingerprint, and compare: {fingerprint}."


class FingerprintDiffers(CertificateUnfit):
    """The fingerprint that was given is not that of the certificate."""

    what = "The fingerprint is another one. This certificate may be someone else's."
    next_step = "Do not use it. Ask the receiver again, by phone or in person."
