from __future__ import annotations

from datetime import date

import pytest

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts, Happened
from boundarycheck.domain.journal import BODY_LIMIT, EntryKind, EntryText
from boundarycheck.domain.taken_words import ENGLISH
from boundarycheck.domain.taking_along import Arrival, Form, Gathered, LeftOut, Origin, TakenEntry, WhyNot
from taken import WRITTEN, entry, taken

DAY = Happened(date(2026, 3, 9))


def one(title: str, body: str, *tags: str) -> Arrival:
    gathered = Gathered(Origin.JRNL)
    gathered.add("entry 1", title, body, happened=DAY, tags=tags)
    (arrival,) = gathered.reading().arrivals
    return arrival


def test_an_entry_is_gathered_with_where_it_came_from() -> None:
    arrival = one(" First  day ", "a\r\nb", "#Pod", "pod", "")
    assert arrival.text == EntryText("First day", "a\nb")
    assert arrival.facts == EntryFacts(DAY, ("Pod",), brought_in=BroughtIn("jrnl"))


@pytest.mark.parametrize("body", ["words", ""])
def test_a_title_that_is_too_long_goes_to_the_words(body: str) -> None:
    arrival = one("x" * 301, body)
    assert arrival.text == EntryText("", f"{'x' * 301}\n\n{body}".strip())


@pytest.mark.parametrize(("body", "before"), [("words\n", "words\n\n"), ("", "")])
def test_a_tag_that_is_too_long_goes_to_the_words(body: str, before: str) -> None:
    arrival = one("T", body, "short", "#" + "y" * 41)
    assert arrival.facts.tags == ("short",)
    assert arrival.text.body == before + "y" * 41


def test_tags_beyond_those_an_entry_takes_go_to_the_words() -> None:
    arrival = one("T", "words", *(f"t{number}" for number in range(22)))
    assert len(arrival.facts.tags) == 20
    assert arrival.text.body == "words\n\nt20\nt21"


def test_what_is_too_long_or_empty_or_there_already_is_left_out() -> None:
    gathered = Gathered(Origin.FOLDER)
    gathered.add("a", "", "x" * (BODY_LIMIT + 1))
    gathered.add("b", " ", "\n")
    gathered.add("c", "", "same")
    gathered.add("d", "", "same")
    gathered.add("e", "", "same", happened=DAY)
    gathered.leave_out("f", WhyNot.NO_TEXT)
    reading = gathered.reading()
    assert len(reading.arrivals) == 2
    assert reading.left_out == (
        LeftOut("a", WhyNot.TOO_LONG),
        LeftOut("b", WhyNot.EMPTY),
        LeftOut("d", WhyNot.TWICE),
        LeftOut("f", WhyNot.NO_TEXT),
    )


def test_what_has_an_identity_is_known_by_it_alone() -> None:
    gathered = Gathered(Origin.DAY_ONE)
    gathered.add("a", "", "one", identity="7")
    gathered.add("b", "", "two", identity="7")
    assert [left.where for left in gathered.reading().left_out] == ["b"]


def test_the_same_words_from_another_program_are_another_entry() -> None:
    uids = set()
    for origin in (Origin.JRNL, Origin.FOLDER):
        gathered = Gathered(origin)
        gathered.add("a", "", "same")
        uids.add(gathered.reading().arrivals[0].uid)
    assert len(uids) == 2


def test_each_form_has_an_ending() -> None:
    assert [form.ending for form in Form] == [".json", ".md", ".pdf"]


def test_two_of_the_origins_are_folders() -> None:
    assert {origin for origin in Origin if origin.is_folder} == {Origin.FOLDER, Origin.REDNOTEBOOK}


def test_the_words_on_paper_do_not_speak_of_a_file() -> None:
    assert ENGLISH.made_on(DAY.day, 3).endswith("This file is not encrypted.")
    assert ENGLISH.made_on(DAY.day, 3, paper=True).endswith("Whoever has this can read it.")


@pytest.mark.parametrize("said", [True, False])
def test_what_was_brought_in_is_told_with_what_its_file_said(said: bool) -> None:
    facts = EntryFacts(brought_in=BroughtIn("jrnl", WRITTEN if said else None))
    told = dict(ENGLISH.facts(TakenEntry(entry(facts=facts))))
    assert ("Brought in from a file" in told, "Written, as that file says" in told) == (True, said)
    assert ENGLISH.before(taken().versions[0]).startswith("What stood here before, written 2026-03-09")
    assert "Happened" not in told
    assert "Happened" in dict(ENGLISH.facts(taken()))
    assert [ENGLISH.kind(kind) for kind in EntryKind] == ["Entry", "Check of a situation", "Warning signs"]
