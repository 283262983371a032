"""The AppArmor profile is one that the parser takes, and it leaves no way to the network."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PROFILE = Path(__file__).resolve().parents[2] / "packaging" / "apparmor" / "boundarycheck"
PARSER = shutil.which("apparmor_parser") or shutil.which("/usr/sbin/apparmor_parser")
DENIED = {"inet", "inet6", "packet", "raw", "netlink", "bluetooth", "vsock"}

needs_parser = pytest.mark.skipif(PARSER is None, reason="apparmor_parser is not installed (Debian: apparmor)")


def parse(profile: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Have the parser read ``profile`` without loading it into the kernel or keeping it in a cache."""
    assert PARSER is not None
    command = [PARSER, "--skip-kernel-load", "--skip-cache", *options, str(profile)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def network_rules(text: str) -> tuple[set[str], set[str]]:
    """Return what network rules allow and what they deny; a rule that names nothing means everything."""
    allowed: set[str] = set()
    denied: set[str] = set()
    for line in text.splitlines():
        rule = re.match(r"\s*(deny\s+)?network\s*([^,#]*),", line)
        if rule:
            (denied if rule[1] else allowed).add(rule[2].strip() or "everything")
    return allowed, denied


@needs_parser
def test_the_parser_takes_the_profile() -> None:
    run = parse(PROFILE)
    # Without AppArmor in the kernel the parser says so, and goes on; it is the profile that is looked at here.
    said = [line for line in run.stderr.splitlines() if not line.startswith("Cache read/write disabled")]
    assert (run.returncode, said) == (0, [])


@needs_parser
@pytest.mark.parametrize(
    ("old", "new"), [("deny network inet,", "deny network inett,"), ("network unix,", "network unix")]
)
def test_the_parser_would_refuse_a_mistake(tmp_path: Path, old: str, new: str) -> None:
    planted = tmp_path / "boundarycheck"
    planted.write_text(PROFILE.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert parse(planted).returncode != 0


@needs_parser
def test_with_everything_it_includes_nothing_but_local_sockets_is_left() -> None:
    run = parse(PROFILE, "--preprocess")
    assert run.returncode == 0
    allowed, denied = network_rules(run.stdout)
    assert denied >= DENIED
    assert {rule.split()[0] for rule in allowed} <= {"unix", *DENIED}


def test_the_profile_itself_allows_local_sockets_only() -> None:
    allowed, denied = network_rules(PROFILE.read_text("utf-8"))
    assert allowed == {"unix"}
    assert denied == DENIED


def test_rules_are_told_apart() -> None:
    assert network_rules("  network,\n deny network inet stream,\n# network inet6,\n") == (
        {"everything"},
        {"inet stream"},
    )
