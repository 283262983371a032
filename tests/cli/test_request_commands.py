from __future__ import annotations

import json
import os
import subprocess
import sys
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.services.session import Session
from boundarycheck.services.tracking import RequestBook
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from certificates import NOW, authority, good, issued, made
from content.test_kinds import OWN_KIND, pack
from fakes import FakeClock
from letters import DAY, PROFILE, RECEIVER, filled_letter, told
from vaults import PASSPHRASE, mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from cli.conftest import Ended

    Cli = Callable[..., Ended]

pytestmark = pytest.mark.usefixtures("american")


@pytest.fixture
def american(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a profile, a receiver and certificates."""
    fields = ("name", "officer_id", "rank", "facility", "unit", "post", "shift", "days_off", "reach_privately")
    profile = "".join(f'{field} = "{getattr(PROFILE, field)}"\n' for field in fields)
    (tmp_path / "me.toml").write_text(profile)
    to = f'name = "{RECEIVER.name}"\nrole = "{RECEIVER.role}"\naddress = "{RECEIVER.address}"\n'
    (tmp_path / "to.toml").write_text(to)
    for name, data in (("good", good().pem), ("issued", issued().pem), ("ca", authority().pem)):
        (tmp_path / f"{name}.pem").write_bytes(data)
    return tmp_path


@pytest.fixture
def render(cli: Cli, files: Path) -> Cli:
    def run(*more: object, kind: str = "reassignment") -> Ended:
        given = ("--profile", files / "me.toml", "--to", files / "to.toml", "--out", files / "out")
        return cli("request", "render", "--kind", kind, *given, *more, passphrase=None)

    return run


def out(files: Path) -> list[str]:
    return sorted(path.name for path in (files / "out").iterdir()) if (files / "out").exists() else []


def pdf_text(place: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", str(place), "-"], capture_output=True, text=True, check=True)
    return " ".join(ran.stdout.split())


def test_a_letter_is_made_as_text_pdf_and_mail_without_a_journal(render: Cli, files: Path) -> None:
    ended = render()
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [str(files / "out" / name) for name in ("letter.txt", "letter.pdf", "message.eml")]
    letter = filled_letter()
    assert (files / "out" / "letter.txt").read_text() == letter.text
    assert pdf_text(files / "out" / "letter.pdf") == " ".join(letter.text.split())
    message = message_from_bytes(
        (files / "out" / "message.eml").read_bytes(),
        policy=default.clone(raise_on_defect=True),
    )
    assert message["X-Unsent"] == "1"
    assert all(mode(path) == 0o600 for path in (files / "out").iterdir())


def test_sealed_nothing_is_written_that_others_can_read(render: Cli, files: Path) -> None:
    ended = render("--seal-to", files / "good.pem", "--fingerprint", good().fingerprint, "--json")
    assert ended.code == 0
    assert json.loads(ended.out) == {
        "files": [str(files / "out" / name) for name in ("request.p7m", "message.eml")],
        "missing": [],
    }
    assert out(files) == ["message.eml", "request.p7m"]
    (files / "key.pem").write_bytes(good().key_pem + good().pem)
    line = f"openssl cms -decrypt -inform DER -in out/request.p7m -inkey key.pem -recip key.pem -out {files}/letter.eml"
    subprocess.run(line.split(), cwd=files, check=True, capture_output=True)
    opened = message_from_bytes((files / "letter.eml").read_bytes(), policy=default)
    body = opened.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == filled_letter().text
    (attached,) = opened.iter_attachments()
    (files / "letter.pdf").write_bytes(attached.get_content())
    assert pdf_text(files / "letter.pdf") == " ".join(filled_letter().text.split())


def test_an_issuer_that_is_trusted_is_enough(render: Cli, files: Path) -> None:
    assert render("--seal-to", files / "issued.pem", "--issuer", files / "ca.pem").code == 0


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("expired", "ran out on"),
        ("other", "not for the receiver's mail address"),
        ("p12", "holds a private key"),
        ("garbage", "holds no certificate"),
        ("unconfirmed", "compare: "),
        ("gone", "could not be read"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_told_and_nothing_is_written(
    render: Cli, files: Path, name: str, sentence: str
) -> None:
    contents = {
        "expired": made(until=NOW - (NOW - NOW.replace(day=1))).pem,
        "other": made(addresses=["other@example.org"]).pem,
        "p12": good().p12,
        "garbage": b"garbage",
        "unconfirmed": good().pem,
    }
    place = files / "chosen"
    if name in contents:
        place.write_bytes(contents[name])
    ended = render("--seal-to", place)
    assert ended.code == 2
    assert sentence in ended.err
    assert out(files) == []


def test_answers_in_the_profile_choose_what_the_letter_says(render: Cli, files: Path) -> None:
    answers = '\n[answers]\nmove = "unit"\nown_words = "I know the yard."\nneed_to_know = false\nreach = true\n'
    (files / "me.toml").write_text((files / "me.toml").read_text() + answers)
    assert render().code == 0
    expected = filled_letter(move="unit", **{"need_to_know-on": "no"}, **told(own_words="I know the yard.", reach=""))
    assert (files / "out" / "letter.txt").read_text() == expected.text


def test_what_is_blank_is_told(cli: Cli, files: Path) -> None:
    (files / "empty.toml").write_text("")
    given = ("--profile", files / "empty.toml", "--to", files / "empty.toml", "--out", files / "out")
    ended = cli("request", "render", "--kind", "call-back", *given, passphrase=None)
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == "Still blank: your name, how to reach you in private, who gets the letter."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('name = "x"\nbadge = "y"\n', "me.toml cannot be used: badge: this key is not known here."),
        ("name = 7\n", "me.toml cannot be used: name: a text is expected."),
        ("name = \n", "me.toml cannot be used: the whole file: it is not valid TOML"),
        ('[answers]\nmove = "away"\n', "answers.move: 'away' is not one of post, unit, shift, facility."),
        ('[answers]\ninmate = "x"\n', "answers.inmate: this key is not known here."),
        ('[answers]\ntalk = "yes"\n', "answers.talk: true or false is expected."),
    ],
)
def test_a_profile_that_breaks_the_rules_is_told(render: Cli, files: Path, text: str, sentence: str) -> None:
    (files / "me.toml").write_text(text)
    ended = render()
    assert ended.code == 2
    assert sentence in ended.err
    assert out(files) == []


def test_a_receiver_that_breaks_the_rules_is_told(render: Cli, files: Path) -> None:
    (files / "to.toml").write_text('phone = "x"\n')
    ended = render()
    assert ended.code == 2
    assert "to.toml cannot be used: phone: this key is not known here." in ended.err


def test_an_address_that_cannot_be_right_is_told(render: Cli, files: Path) -> None:
    (files / "to.toml").write_text('address = "captain"\n')
    assert "a valid e-mail address" in render().err


def test_a_kind_that_is_not_there_is_told_with_those_that_are(render: Cli) -> None:
    ended = render(kind="transfer")
    assert ended.code == 2
    assert "There are: reassignment, call-back, tie, report." in ended.err


def test_an_agencys_folder_adds_its_kinds(render: Cli, files: Path) -> None:
    assert render("--pack", pack(files / "county", own=OWN_KIND), kind="union-talk").code == 0
    assert "I would like to talk at the hall." in (files / "out" / "letter.txt").read_text()
    pack(files / "broken", own="id = 7")
    ended = render("--pack", files / "broken", kind="union-talk")
    assert ended.code == 2
    assert "A letter of your agency's cannot be used: broken/requests/own.toml, sender: it is missing." in ended.err


def test_a_place_that_cannot_be_written_is_told(render: Cli, files: Path) -> None:
    (files / "out").write_text("a file")
    ended = render()
    assert ended.code == 7
    assert "Writing to" in ended.err


def test_a_process_of_its_own_makes_the_pdf_without_a_screen(files: Path) -> None:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in screens} | {"LC_ALL": "C"}
    line = [sys.executable, "-m", "boundarycheck", "request", "render", "--kind", "tie", "--profile", "me.toml"]
    ran = subprocess.run(
        [*line, "--to", "to.toml", "--out", "out"],
        cwd=files,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    assert "Notice of a tie from before" in pdf_text(files / "out" / "letter.pdf")


# ── the list ──────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def kept(folder: Path, clock: FakeClock) -> str:
    Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()).close()
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    book = RequestBook(session, FakeClock())
    leaving = TrackedRequest("", "reassignment", "A move", "Captain", "", "The letter.", Way.PRINT, ())
    uid = book.begin(leaving, {"letter.pdf": b"%PDF-"}).uid
    book.step(uid, Stage.HANDED_OVER, DAY, "In person.")
    book.remind(uid, 7)
    session.close()
    return uid


def test_the_list_says_day_stage_subject_and_receiver(cli: Cli, folder: Path, kept: str) -> None:
    assert kept
    ended = cli("request", "list", "--vault", folder)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "2026-03-09  handed-over   A move to Captain\n"


def test_the_list_as_json(cli: Cli, folder: Path, kept: str) -> None:
    (one,) = json.loads(cli("request", "list", "--vault", folder, "--json").out)["requests"]
    assert one.pop("events")[-1] == {"stage": "handed-over", "on": "2026-03-09", "note": "In person."}
    assert one == {
        "uid": kept,
        "kind": "reassignment",
        "stage": "handed-over",
        "subject": "A move",
        "receiver": "Captain",
        "way": "print",
        "remind_on": "2026-03-16",
    }


def test_an_empty_list_says_so(cli: Cli, folder: Path, clock: FakeClock) -> None:
    Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()).close()
    assert cli("request", "list", "--vault", folder).out == "There are no letters.\n"
    assert json.loads(cli("request", "list", "--vault", folder, "--json").out) == {"requests": []}


def test_a_wrong_passphrase_lists_nothing(cli: Cli, folder: Path, kept: str) -> None:
    assert kept
    ended = cli("request", "list", "--vault", folder, passphrase="not this one at all")  # noqa: S106 - it opens nothing
    assert (ended.code, ended.out) == (3, "")
