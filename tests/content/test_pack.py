from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.agency import SIZE_LIMIT
from boundarycheck.content.contacts import Directory, load_directory
from boundarycheck.content.pack import load_pack, with_pack
from boundarycheck.content.reader import parse
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.errors import ContentDamaged, PackDamaged
from packs import PACK, write_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory("en", load_sources())


def test_a_pack_adds_people_fills_slots_and_corrects_numbers(tmp_path: Path, directory: Directory) -> None:
    pack = load_pack(AgencyFolder(write_pack(tmp_path)), directory)
    assert pack is not None
    assert pack.name == "Pine County Sheriff"
    assert [contact.contact_id for contact in pack.contacts] == ["pine-peers"]
    assert pack.slots["eap"].source == "Pine County Sheriff"
    assert (pack.contacts[0].as_of, pack.slots["eap"].as_of) == ("2026-03", "2025")
    whole = with_pack(directory, pack)
    assert whole.contacts[-1].name == "Pine County peer team"
    safe = next(contact for contact in whole.contacts if contact.contact_id == "safe-call-now")
    assert [(reach.value, reach.words, reach.changed_by) for reach in safe.reach] == [
        ("206-555-0142", "Call 206-555-0142", "Pine County Sheriff")
    ]
    assert [contact.contact_id for contact in whole.contacts[:-1]] == [each.contact_id for each in directory.contacts]
    assert whole.crisis == directory.crisis


def test_a_pack_may_be_no_more_than_a_name(tmp_path: Path, directory: Directory) -> None:
    folder = write_pack(tmp_path, 'format = 1\nname = "Pine"\nas_of = "2026"\n')
    pack = load_pack(AgencyFolder(folder), directory)
    assert pack is not None
    assert with_pack(directory, pack) == directory


FAULTS = (
    ("format = 1", "format = 2", "format", "1 is expected"),
    ('name = "Pine County Sheriff"', "", "name", "it is missing"),
    ('as_of = "2026-03"', 'as_of = "spring"', "as_of", "a day is expected"),
    ('id = "pine-peers"', 'id = "988"', "contact[0].id", "stands there twice"),
    ('id = "pine-eap"', 'id = "pine-peers"', "contact[1].id", "stands there twice"),
    ("passes_on =", "passes =", "contact[0].passes_on", "it is missing"),
    ("hours =", "hour =", "contact[0].hours", "it is missing"),
    ('slot = "eap"', 'slot = "sheriff"', "contact[1].slot", "no slot"),
    ('contact = "safe-call-now"', 'contact = "988"', "number[0].contact", "cannot be changed"),
    ('contact = "safe-call-now"', 'contact = "911"', "number[0].contact", "cannot be changed"),
    ('contact = "safe-call-now"', 'contact = "nobody"', "number[0].contact", "no entry 'nobody'"),
    ('kind = "call"\nvalue = "206', 'kind = "text"\nvalue = "206', "number[0].kind", "has no text"),
    ('value = "206-555-0142"', 'value = "none"', "number[0].value", "can be dialed"),
    ('value = "206-555-0142"', 'value = "--"', "number[0].value", "can be dialed"),
    ("[[number]]", "[[numbers]]", "numbers", "not known here"),
    ("[[number]]", "stray", "the whole file", "not valid TOML"),
)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_pack_is_named_and_is_the_packs(
    tmp_path: Path, directory: Directory, fault: tuple[str, str, str, str]
) -> None:
    old, new, key, reason = fault
    assert old in PACK
    folder = write_pack(tmp_path, PACK.replace(old, new, 1))
    with pytest.raises(PackDamaged, match=re.escape(reason)) as caught:
        load_pack(AgencyFolder(folder), directory)
    assert caught.value.fields["file"] == "pack.toml"
    assert caught.value.fields["key"] == key
    assert not isinstance(caught.value, ContentDamaged)


def test_a_slot_is_filled_once(tmp_path: Path, directory: Directory) -> None:
    start = PACK.index("[[contact]]", PACK.index("[[contact]]") + 1)
    again = PACK[start : PACK.index("[[number]]")].replace("pine-eap", "pine-eap-2")
    with pytest.raises(PackDamaged, match="no slot that can be filled"):
        load_pack(AgencyFolder(write_pack(tmp_path, PACK + again)), directory)


def test_a_chosen_folder_without_anything_of_an_agencys_is_told(tmp_path: Path, directory: Directory) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "gone", tmp_path / "file"):
        with pytest.raises(PackDamaged, match=r"neither pack\.toml nor policies\.toml nor requests is there") as caught:
            load_pack(AgencyFolder(path), directory)
        assert (caught.value.fields["file"], caught.value.fields["key"]) == (str(path), "the whole folder")
        assert load_pack(AgencyFolder(path, chosen=False), directory) is None


@pytest.mark.parametrize("part", ["policies.toml", "requests"])
def test_a_folder_may_have_other_parts_alone(tmp_path: Path, directory: Directory, part: str) -> None:
    (tmp_path / part).mkdir()
    assert load_pack(AgencyFolder(tmp_path), directory) is None


def test_a_file_that_cannot_be_read_and_a_huge_one_are_told(tmp_path: Path, directory: Directory) -> None:
    (tmp_path / "pack.toml").mkdir()
    with pytest.raises(PackDamaged, match="cannot be read"):
        load_pack(AgencyFolder(tmp_path, chosen=False), directory)
    (tmp_path / "pack.toml").rmdir()
    with pytest.raises(PackDamaged, match="larger than a pack may be"):
        load_pack(AgencyFolder(write_pack(tmp_path, PACK + "#" * SIZE_LIMIT)), directory)


@given(st.binary(max_size=300))
def test_whatever_stands_in_the_file_it_loads_or_is_damaged(
    tmp_path_factory: pytest.TempPathFactory, directory: Directory, raw: bytes
) -> None:
    folder = tmp_path_factory.mktemp("pack")
    (folder / "pack.toml").write_bytes(raw)
    with pytest.raises(PackDamaged):
        load_pack(AgencyFolder(folder), directory)


def test_an_empty_list_of_texts_may_stand_where_it_says_so() -> None:
    table = parse("x", b"a = []\nb = ['c']")
    assert table.any_texts("a") == ()
    assert table.any_texts("b") == ("c",)
