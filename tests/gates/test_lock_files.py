"""What is installed is fixed to the byte, and the lock files name no server to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK_FILES = sorted((ROOT / "requirements").glob("*.txt"))

_ADDRESS = re.compile(
    r"://|^-|--(?:extra-)?index-url|--find-links|--trusted-host|\b(?:git|hg|svn|bzr)\+|\bfile:|@\s*\S|/"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|io|dev|co|cloud|corp|internal|intranet|local|lan|home|test)\b"
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b(?=:|\s*$)|\blocalhost\b",
    re.IGNORECASE,
)
_PINNED = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^]]*\])?==(?P<version>[^\s;]+)(?:\s*;.*)?")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?=\s|$)")


def requirements(text: str) -> list[str]:
    """Return the logical lines of a lock file, without comments."""
    joined = text.replace("\\\n", " ")
    return [line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def faults_in(text: str) -> list[str]:
    found = [f"an address in a comment: {line}" for line in text.splitlines() if _tells_in_comment(line)]
    for requirement in requirements(text):
        named = _HASH.sub("", requirement).strip()
        if _ADDRESS.search(named):
            found.append(f"an address: {requirement}")
        elif not _PINNED.fullmatch(named):
            found.append(f"not pinned: {requirement}")
        elif not _HASH.search(requirement):
            found.append(f"no hash: {requirement}")
    return found


def _tells_in_comment(line: str) -> bool:
    _, mark, comment = line.partition("#")
    return bool(mark) and _ADDRESS.search(comment) is not None


def pinned(file: Path) -> dict[str, str]:
    found = (_PINNED.match(line) for line in requirements(file.read_text("utf-8")))
    return {match["name"].lower().replace("_", "-"): match["version"] for match in found if match}


def test_both_lock_files_are_there() -> None:
    assert [file.name for file in LOCK_FILES] == ["dev.txt", "run.txt"]


@pytest.mark.parametrize("file", LOCK_FILES, ids=lambda file: file.name)
def test_a_lock_file_pins_with_hashes_and_names_no_server(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(requirements(text)) > 5
    assert faults_in(text) == []


def test_what_runs_is_what_is_tested() -> None:
    run, dev = pinned(ROOT / "requirements" / "run.txt"), pinned(ROOT / "requirements" / "dev.txt")
    assert run.items() <= dev.items()


def test_every_runtime_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[<>=!~; \[]", line)[0].lower().replace("_", "-") for line in project["dependencies"]}
    assert asked <= pinned(ROOT / "requirements" / "run.txt").keys()


def test_nothing_is_looked_for_beside_what_the_lock_files_name() -> None:
    installing = [line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if "-r requirements/" in line]
    assert len(installing) == len(LOCK_FILES)
    assert all("--require-hashes --no-deps" in line for line in installing)


HASH = "--hash=sha256:" + "0a" * 32


@pytest.mark.parametrize(
    "text",
    [
        f"thing==1.0 \\\n    {HASH}\n",
        f"thing==1.0 ; python_full_version < '3.12' \\\n    {HASH} \\\n    {HASH}\n",
        f"# a remark\nruamel.yaml[jinja2]==0.18.1 {HASH}\n",
    ],
)
def test_a_lock_as_it_should_be_has_no_fault(text: str) -> None:
    assert faults_in(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("thing==1.0\n", "no hash"),
        ("thing==1.0 --hash=sha256:0a0a\n", "not pinned"),
        (f"thing==1.0 --hash=md5:{'0a' * 16}\n", "not pinned"),
        (f"thing>=1.0 {HASH}\n", "not pinned"),
        (f"thing {HASH}\n", "not pinned"),
        ("--index-url https://registry.example.org/simple\n", "an address"),
        ("-i mirror.corp\n", "an address"),
        ("--extra-index-url=http://10.0.0.1/simple\n", "an address"),
        ("--find-links ./wheels\n", "an address"),
        ("--trusted-host packages.internal\n", "an address"),
        (f"thing @ https://example.org/thing.whl {HASH}\n", "an address"),
        (f"git+ssh://git@example.org/thing {HASH}\n", "an address"),
        (f"# from https://mirror.example.org\nthing==1.0 {HASH}\n", "an address in a comment"),
        (f"thing==1.0 {HASH} # via registry.example.org\n", "an address"),
    ],
)
def test_a_planted_fault_is_found(text: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_in(text))
