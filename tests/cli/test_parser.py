from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck import __version__
from boundarycheck.cli.parser import build_parser


def test_without_a_command_the_window_opens() -> None:
    assert build_parser().parse_args([]).command is None
    with_folder = build_parser().parse_args(["--vault", "there"])
    assert (with_folder.command, with_folder.vault, with_folder.pack) == (None, Path("there"), None)
    assert build_parser().parse_args(["--pack", "there"]).pack == Path("there")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("vault create d", {"command": "vault", "action": "create", "folder": Path("d"), "json": False}),
        ("vault create d --passphrase-fd 3", {"passphrase_fd": 3}),
        ("vault info d --json", {"command": "vault", "action": "info", "json": True}),
        ("journal add --vault d", {"command": "journal", "action": "add", "vault": Path("d"), "title_line": False}),
        ("journal add --vault d --title-line", {"title_line": True}),
        ("journal list --vault d", {"action": "list", "limit": 20, "before": None, "passphrase_fd": None}),
        ("journal list --vault d --limit 5 --before 9", {"limit": 5, "before": 9}),
        ("journal search --vault d two words", {"action": "search", "words": ["two", "words"]}),
        ("journal search --vault d", {"words": []}),
        ("journal show --vault d 17 --json", {"action": "show", "entry_id": 17, "json": True}),
        ("tour --out d", {"command": "tour", "out": Path("d"), "text": 100, "size": (1280, 800), "language": "en"}),
        ("tour --out d --text 200 --size 1024x768", {"text": 200, "size": (1024, 768)}),
        ("tour --out d --language es", {"language": "es"}),
    ],
)
def test_what_is_asked_is_understood(line: str, expected: dict[str, object]) -> None:
    namespace = vars(build_parser().parse_args(line.split()))
    assert {key: namespace[key] for key in expected} == expected


@pytest.mark.parametrize(
    "line",
    [
        "fly",
        "vault",
        "vault create",
        "vault info d --passphrase-fd 3",
        "journal",
        "journal list",
        "journal show --vault d",
        "journal show --vault d x",
        "journal show --vault d 0",
        "journal show --vault d " + "9" * 5000,
        "journal list --vault d --limit -1",
        "journal list --vault d --limit \u0663",
        "journal add --vault d --passphrase secret",
        "journal add --vault d --passphrase-fd -1",
        "journal add --vault d --pass 3",
        "tour",
        "tour --out d --text 99",
        "tour --out d --size big",
        "tour --out d --language de",
        "tour --out d --size 100x100",
    ],
)
def test_what_is_not_understood_is_usage(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(line.split())
    assert ended.value.code == 2
    assert "usage: boundarycheck" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"boundarycheck {__version__}\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--help", ["exit codes", "70", "--passphrase-fd N", "vault", "journal", "tour"]),
        ("vault --help", ["create", "info", '"in_use_by"']),
        ("journal --help", ["add", "list", "search", "show", '"written_at"', "signs-check"]),
        ("journal add --help", ["--title-line", "standard input"]),
    ],
)
def test_help_tells_the_interface(line: str, told: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(line.split())
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert [word for word in told if word not in out] == []


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(st.text())
def test_any_number_is_one_or_is_refused(text: str) -> None:
    arguments = ["journal", "list", "--vault", "d", f"--limit={text}"]
    try:
        limit = build_parser().parse_args(arguments).limit
    except SystemExit as ended:
        refused = ended.code == 2
    else:
        refused = False
        assert str(limit) == text.lstrip("0")
    assert refused != (text.isascii() and text.isdigit() and 1 <= int(text) <= 2**53)
