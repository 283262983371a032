from __future__ import annotations

import subprocess
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest

from boundarycheck.delivery import mail
from boundarycheck.delivery.certificates import read_certificates
from boundarycheck.delivery.sealing import seal
from certificates import good
from letters import RECEIVER, filled_letter, told, wording

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

STRICT = default.clone(raise_on_defect=True)
PDF = b"%PDF-1.4 made up \x00\xff"
FILE = read_certificates(good().pem)


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    (tmp_path / "key.pem").write_bytes(good().key_pem + good().pem)
    return tmp_path


def decrypted(sealed: bytes, folder: Path) -> bytes:
    """What the receiver gets with openssl, by the line that the guide gives."""
    (folder / "request.p7m").write_bytes(sealed)
    line = "openssl cms -decrypt -inform DER -in request.p7m -inkey key.pem -recip key.pem -out letter.eml"
    subprocess.run(line.split(), cwd=folder, check=True, capture_output=True)
    return (folder / "letter.eml").read_bytes()


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=STRICT)
    assert message.defects == []
    return message


def test_openssl_gives_back_exactly_the_letter(opened: Path) -> None:
    letter = filled_letter(**told(own_words="Ünïcode, and a line that is long. " * 20))
    content = mail.inner_message(letter, PDF)
    back = decrypted(seal(content, FILE), opened)
    assert back == content
    message = parsed(back)
    body = message.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == letter.text
    (attached,) = message.iter_attachments()
    assert attached.get_content() == PDF
    assert message["Subject"] == letter.subject


def test_it_is_aes_256_in_cbc_mode_for_one_receiver(opened: Path) -> None:
    (opened / "request.p7m").write_bytes(seal(b"x", FILE))
    line = "openssl cms -cmsout -print -inform DER -in request.p7m"
    told_by = subprocess.run(line.split(), cwd=opened, check=True, capture_output=True, text=True).stdout
    assert "aes-256-cbc" in told_by
    assert "pkcs7-envelopedData" in told_by
    assert told_by.count("d.ktri") == 1


def test_nothing_of_the_letter_can_be_read_and_no_two_are_the_same() -> None:
    content = mail.inner_message(filled_letter(), PDF)
    one, other = seal(content, FILE), seal(content, FILE)
    assert one != other
    for part in (b"Sam Doe", b"reassignment", b"%PDF", b"4471"):
        assert part not in one


def test_the_mail_around_it_says_nothing(opened: Path) -> None:
    words = wording().mail
    sealed = seal(mail.inner_message(filled_letter(), PDF), FILE)
    message = mail.covering_message(sealed, RECEIVER, words.sealed_subject, words.sealed_cover)
    shown_to_all = message.replace(RECEIVER.name.encode(), b"").replace(b"boundary=", b"")
    for part in (b"Sam Doe", b"assign", b"officer", b"oundary"):
        assert part not in shown_to_all
    shown = parsed(message)
    assert shown["Subject"] == words.sealed_subject
    (attached,) = shown.iter_attachments()
    assert attached.get_content_type() == "application/pkcs7-mime"
    assert attached.get_filename() == "request.p7m"
    assert attached["Content-Type"].params["smime-type"] == "enveloped-data"
    assert parsed(decrypted(attached.get_content(), opened))["Subject"] == filled_letter().subject


def test_the_test_message_is_about_nobody(opened: Path) -> None:
    back = parsed(decrypted(seal(mail.test_message(wording().mail.test), FILE), opened))
    body = back.get_content().split()
    assert body == wording().mail.test.split()
    assert back["Subject"] is None
