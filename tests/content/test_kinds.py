from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.content.agency import SIZE_LIMIT
from boundarycheck.content.kinds import kind_from, kinds_in, load_kinds, with_own_kinds
from boundarycheck.content.reader import Table
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.errors import ContentDamaged, PackDamaged
from boundarycheck.system import resources
from content.words import states_a_fact
from letters import kinds, shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.requests import LetterKind

Document = dict[str, Any]

OWN_KIND = """
id = "union-talk"
order = 9
label = "Ask the union"
about = "A line to the steward."
lead = "Read it."
receivers = "Your steward."
subject = "A talk"
sender = ["name"]

[[paragraph]]
text = "I would like to talk {where}."

[[choice]]
key = "where"
label = "Where"

  [[choice.option]]
  value = "hall"
  label = "At the hall"
  in_letter = "at the hall"

[[note]]
title = "Note"
text = "A note."
"""


def document(kind_id: str = "reassignment") -> Document:
    return tomllib.loads((resources.root() / "content" / "en" / "requests" / f"{kind_id}.toml").read_text("utf-8"))


def damaged(change: Callable[[Document], object], kind_id: str = "reassignment") -> ContentDamaged:
    values = document(kind_id)
    change(values)
    with pytest.raises(ContentDamaged) as caught:
        kind_from(Table("en/requests/x.toml", values), shelf())
    assert caught.value.fields["file"] == "en/requests/x.toml"
    return caught.value


def test_four_kinds_come_along_in_their_order() -> None:
    assert list(kinds()) == ["reassignment", "call-back", "tie", "report"]
    assert [kind.kind_id for kind in kinds().values() if kind.report] == ["report"]
    assert [kind.kind_id for kind in kinds().values() if kind.transfer] == ["reassignment"]


def test_the_notes_of_a_transfer_say_what_an_officer_must_know_first() -> None:
    notes = " ".join(f"{note.title} {note.text}" for note in kinds()["reassignment"].notes)
    for must in (
        "A shift trade or a bid needs no reason",
        "personnel file",
        "only if it is true",
        "Nobody can promise you",
        "no place for the name of anyone in custody",
        "lead",
    ):
        assert must in notes


def test_a_report_says_that_it_is_told_at_once_and_names_nobody() -> None:
    report = kinds()["report"]
    notes = " ".join(note.text for note in report.notes)
    for must in ("115.61", "115.64", "115.67", "at once", "union"):
        assert must in notes
    assert any("names in person" in paragraph.text for paragraph in report.paragraphs)


def test_who_reports_their_own_act_is_told_to_get_a_lawyer_before_they_write_and_that_the_duty_stays() -> None:
    (knowledge,) = (choice for choice in kinds()["report"].choices if choice.key == "knowledge")
    hint = knowledge.option("own").hint
    for must in ("a lawyer of your own", "before you write", "used against you", "duty to report stays", "today"):
        assert must in hint
    assert "the report does not wait" in hint


@pytest.mark.parametrize(
    ("kind_id", "about", "sources"),
    [
        ("call-back", "pass on", {"opm-eap", "usc-50901", "jaffee-1996"}),
        ("call-back", "Mail at work", {"oconnor-1987", "quon-2010"}),
    ],
)
def test_what_is_said_of_law_and_of_work_names_its_sources(kind_id: str, about: str, sources: set[str]) -> None:
    (note,) = (note for note in kinds()[kind_id].notes if about in note.title)
    assert {source.source_id for source in note.sources} == sources


@pytest.mark.parametrize("kind_id", ["call-back", "tie"])
def test_nothing_is_said_of_most_policies_and_of_what_often_comes_that_no_source_says(kind_id: str) -> None:
    for note in kinds()[kind_id].notes:
        said = note.text.lower()
        assert note.sources or not any(word in said for word in ("most policies", "often", "a call within"))


@pytest.mark.parametrize("kind_id", list(kinds()))
def test_what_states_a_fact_names_its_source(kind_id: str) -> None:
    notes = kinds()[kind_id].notes
    assert [note.title for note in notes if states_a_fact(note.text) and not note.sources] == []


@pytest.mark.parametrize("kind_id", list(kinds()))
def test_each_option_can_be_told_from_the_others(kind_id: str) -> None:
    for choice in kinds()[kind_id].choices:
        assert len({option.label for option in choice.options}) == len(choice.options)
        assert len({option.in_letter for option in choice.options}) == len(choice.options)


@pytest.mark.parametrize(
    "key", ["id", "order", "label", "about", "lead", "receivers", "subject", "sender", "paragraph", "note"]
)
def test_a_missing_key_is_named(key: str) -> None:
    assert damaged(lambda values: values.pop(key)).fields["key"] == key


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (lambda v: v.update(inmate="x"), "inmate", "not known here"),
        (lambda v: v["ask"][0].update(inmate="x"), "ask[0].inmate", "not known here"),
        (lambda v: v.update(id="Not An Id"), "id", "small letters"),
        (lambda v: v.update(subject="About {own_words}"), "subject", "only these places are filled here"),
        (lambda v: v.update(sender=["name", "receiver"]), "sender", "the receiver is not the sender"),
        (lambda v: v.update(sender=["badge"]), "sender[0]", "not one of"),
        (lambda v: v.update(receipt=["{name}"]), "receipt[0]", "only these places are filled here: {line}"),
        (lambda v: v["paragraph"][0].update(text="{inmate}"), "paragraph[0].text", "only these places"),
        (lambda v: v["paragraph"][0].update(text="{move"), "paragraph[0].text", "a brace is open"),
        (lambda v: v["paragraph"][0].update(when="no-such"), "paragraph[0].when", "nothing to ask"),
        (lambda v: v["paragraph"][0].update(unless="no-such"), "paragraph[0].unless", "nothing to ask"),
        (lambda v: v["paragraph"][1].pop("when"), "paragraph[1].when", "may be off"),
        (lambda v: v["paragraph"][6].pop("when"), "paragraph[6].text", "'reach_privately' is told only if"),
        (lambda v: v["choice"][0]["option"][0].update(value="unit"), "choice[0].option", "the same value"),
        (lambda v: v["choice"][0]["option"][0].update(detail="receiver"), "choice[0].option[0].detail", "profile"),
        (lambda v: v["choice"][0]["option"][0].pop("detail"), "paragraph[0].text", "only these places"),
        (lambda v: v["choice"][0].update(key="talk"), "key", "stands there twice"),
        (lambda v: v["ask"][0].update(key="post"), "key", "the name of a field"),
        (lambda v: v["ask"][4].update(lines=13), "ask[4].lines", "0 to 12"),
        (lambda v: v["ask"][4].update(lines=-1), "ask[4].lines", "0 to 12"),
        (lambda v: v["ask"][2].update(lines=1), "ask[2].lines", "none where a field is told"),
        (lambda v: v["ask"][2].update(usual=True), "ask[2].usual", "off unless it is chosen"),
        (lambda v: v["ask"][5].update(usual=True), "ask[5].usual", "off unless it is chosen"),
        (lambda v: v["ask"][7].update(lines=2), "ask[7].lines", "one line"),
        (lambda v: v["note"][0].update(sources=["none"]), "note[0].sources", "no source 'none'"),
    ],
)
def test_what_breaks_the_rules_is_told_with_key_and_reason(
    change: Callable[[Document], object], key: str, reason: str
) -> None:
    error = damaged(change)
    assert error.fields["key"] == key
    assert reason in str(error.fields["reason"])


# ── an agency's own folder ────────────────────────────────────────────────────────────────────────
def pack(folder: Path, **files: str) -> Path:
    (folder / "requests").mkdir(parents=True)
    for name, text in files.items():
        (folder / "requests" / f"{name}.toml").write_text(text, "utf-8")
    return folder


def with_own(folder: Path, *, chosen: bool = True) -> tuple[LetterKind, ...]:
    return with_own_kinds(load_kinds("en", shelf()), [AgencyFolder(folder, chosen=chosen)], shelf())


def test_an_agency_adds_its_own_kind(tmp_path: Path) -> None:
    made = with_own(pack(tmp_path / "county", own=OWN_KIND))
    assert [kind.kind_id for kind in made] == [*kinds(), "union-talk"]
    assert made[-1].receipt == ()
    assert made[-1].asks == ()


def test_an_agency_replaces_a_kind_by_its_own(tmp_path: Path) -> None:
    own = OWN_KIND.replace('"union-talk"', '"call-back"')
    made = with_own(pack(tmp_path / "county", own=own))
    assert len(made) == len(kinds())
    assert {kind.label for kind in made} >= {"Ask the union"}
    assert [kind.kind_id for kind in made if kind.agency] == ["call-back"]


def test_the_report_that_comes_along_is_never_replaced(tmp_path: Path) -> None:
    own = OWN_KIND.replace('"union-talk"', '"report"')
    with pytest.raises(ContentDamaged, match=r"county/requests/r\.toml, id: 'report' comes with BoundaryCheck"):
        with_own(pack(tmp_path / "county", r=own))


@pytest.mark.parametrize("said", ["", "transfer = false\n", "report = true\n", "report = true\ntransfer = false\n"])
def test_what_stands_beside_a_letter_that_comes_along_is_no_agencys_to_take_away(tmp_path: Path, said: str) -> None:
    own = said + OWN_KIND.replace('"union-talk"', '"reassignment"')
    made = with_own(pack(tmp_path / "county", own=own))
    (kind,) = (kind for kind in made if kind.kind_id == "reassignment")
    assert (kind.label, kind.agency, kind.report, kind.transfer) == ("Ask the union", True, False, True)


def test_a_letter_of_an_agencys_own_may_be_a_report(tmp_path: Path) -> None:
    made = with_own(pack(tmp_path / "county", own="report = true\n" + OWN_KIND))
    assert [kind.kind_id for kind in made if kind.report] == ["report", "union-talk"]


def test_a_folder_without_letters_adds_none(tmp_path: Path) -> None:
    assert with_own(tmp_path, chosen=False) == tuple(kinds().values())
    (tmp_path / "pack.toml").touch()
    assert with_own(tmp_path) == tuple(kinds().values())


def test_a_chosen_folder_without_anything_of_an_agencys_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackDamaged, match=r"neither pack\.toml nor policies\.toml nor requests is there"):
        with_own(tmp_path)


def test_two_files_for_one_kind_are_told(tmp_path: Path) -> None:
    folder = pack(tmp_path / "county", one=OWN_KIND, two=OWN_KIND)
    with pytest.raises(ContentDamaged, match=r"county/requests/two\.toml, id: 'union-talk' stands in two files"):
        with_own(folder)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = pack(tmp_path / "county")
    (folder / "requests" / "own.toml").mkdir()
    with pytest.raises(ContentDamaged, match=r"county/requests/own\.toml.*cannot be read"):
        with_own(folder)


def test_a_file_without_end_is_told(tmp_path: Path) -> None:
    folder = pack(tmp_path / "county", own=OWN_KIND + "#" * SIZE_LIMIT)
    with pytest.raises(ContentDamaged, match="larger than a letter may be"):
        with_own(folder)


def test_letters_that_are_no_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "requests").touch()
    with pytest.raises(ContentDamaged, match=r"requests, the whole file: it cannot be read"):
        with_own(tmp_path)


def test_a_language_without_letters_is_told() -> None:
    with pytest.raises(ContentDamaged, match="it holds no kind of letter"):
        load_kinds("xx", shelf())
    assert kinds_in(resources.root() / "nowhere", "x", shelf()) == {}
