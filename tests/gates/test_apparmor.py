"""The AppArmor profile is one that the parser takes, leaves no way to the network, and lets the program look around."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from boundarycheck.system.machine.marks import AGENT_PLACES

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


def test_what_is_told_of_our_own_process_is_read_also_when_it_is_not_dumpable() -> None:
    rules = [line for line in PROFILE.read_text("utf-8").splitlines() if "mountinfo" in line]
    assert rules
    assert not [rule for rule in rules if "owner" in rule]  # such a process has files of root's in /proc


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


def readable(text: str) -> set[str]:
    """Return what the rules of the profile ``text`` let everybody read, each ``{a,b}`` in them written out."""
    rules = (re.match(r"  (/\S*|@\{HOMEDIRS\}/) r,$", line) for line in text.splitlines())
    return {path for rule in rules if rule for path in spelled_out(rule[1].replace("@{HOMEDIRS}/", "/home/"))}


def spelled_out(rule: str) -> set[str]:
    """Return every path that ``rule`` means, as far as braces make several of one."""
    braces = re.search(r"\{([^{}]*)\}", rule)
    if braces is None:
        return {rule}
    return {path for each in braces[1].split(",") for path in spelled_out(rule.replace(braces[0], each, 1))}


def looked_at() -> set[str]:
    """Return what the looks need to see: what stands at a place, be it a file or a folder; of a pattern, its folder."""
    places = {f"{place.rpartition('/')[0]}/" for place in AGENT_PLACES if "*" in place}
    for place in AGENT_PLACES:
        places |= set() if "*" in place else {place, f"{place}/"}
    return {*places, "/", "/home/"}  # above a journal, for the marks of sync programs


def test_every_place_that_is_looked_at_may_be_seen() -> None:
    assert looked_at() - readable(PROFILE.read_text("utf-8")) == set()


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("krb5.keytab,", "", {"/etc/krb5.keytab", "/etc/krb5.keytab/"}),
        ("  /var/lib/sss/db/ r,", "  # /var/lib/sss/db/ r,", {"/var/lib/sss/db/"}),
        ("{cfengine,ossec}{,/}", "{cfengine,ossec}", {"/var/cfengine/", "/var/ossec/"}),
        ("  /var/lib/sss/db/ r,", "  deny /var/lib/sss/db/ r,", {"/var/lib/sss/db/"}),
    ],
)
def test_a_place_that_the_profile_closes_is_found(old: str, new: str, missing: set[str]) -> None:
    text = PROFILE.read_text("utf-8")
    assert old in text
    assert looked_at() - readable(text.replace(old, new, 1)) == missing


def test_rules_are_told_apart() -> None:
    assert network_rules("  network,\n deny network inet stream,\n# network inet6,\n") == (
        {"everything"},
        {"inet stream"},
    )
