"""The wheel carries everything the program reads, and nothing that belongs to its makers only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from unmeasured import unmeasured

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built here and now, without isolation, so that nothing is downloaded."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def inside(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_resource_is_inside_unchanged(inside: dict[str, bytes]) -> None:
    resources = [file for file in (ROOT / "resources").rglob("*") if file.is_file()]
    assert (ROOT / "resources" / "content" / "en" / "letters.toml") in resources
    for file in resources:
        assert inside[f"boundarycheck/{file.relative_to(ROOT)}"] == file.read_bytes()


def test_every_module_is_inside(inside: dict[str, bytes]) -> None:
    modules = {str(file.relative_to(ROOT / "src")) for file in (ROOT / "src" / "boundarycheck").rglob("*.py")}
    assert modules
    assert modules <= inside.keys()


def test_nothing_else_is_inside(inside: dict[str, bytes]) -> None:
    tops = {name.split("/")[0] for name in inside}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"boundarycheck"}
    assert not [name for name in inside if name.endswith((".pyc", ".db", "key.json")) or "/tests/" in name]


def test_the_command_and_the_licence_are_named(inside: dict[str, bytes]) -> None:
    about = {name.split(".dist-info/")[1]: data for name, data in inside.items() if ".dist-info/" in name}
    assert b"boundarycheck = boundarycheck.__main__:main" in about["entry_points.txt"]
    assert about["licenses/LICENSE"] == (ROOT / "LICENSE").read_bytes()


READ = """
import boundarycheck
from boundarycheck.content.kinds import load_kinds
from boundarycheck.content.letters import load_letters
from boundarycheck.content.sources import load_sources
from boundarycheck.system import resources
print(boundarycheck.__file__)
print(resources.root())
print(len(load_letters("en", load_sources()).months), len(load_kinds("en", load_sources())))
"""


def test_the_unpacked_wheel_reads_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", READ],
        cwd=tmp_path,
        env=unmeasured() | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    package = tmp_path / "boundarycheck"
    assert run.stdout.splitlines() == [str(package / "__init__.py"), str(package / "resources"), "12 4"]
