from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault import migrations, moments, newest, passages, searching
from boundarycheck.vault.database import Database
from boundarycheck.vault.entries import expression
from boundarycheck.vault.searching import SearchRepository
from boundarycheck.vault.tokens import asked_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = (
    "a",
    "ab",
    "abc",
    "señor",
    "SENOR",
    "Ünder",
    "o'brien",
    "block-b",
    "мир",
    "Мира",
    "λόγος",
    "שלום",
    "سلام",
    "日本",
)
ODD = (
    " ",
    " ",
    "\n",
    '"',
    "“",
    "”",
    "*",
    "(",
    ")",
    "NEAR",
    "AND",
    "OR",
    "NOT",
    "-",
    "😀",
    "'",
    ":",
    "\u202e",
    "{",
    "^",
    "_",
)
TEXTS = st.lists(st.sampled_from((*WORDS, *ODD, " ", " ")), max_size=12).map("".join)


class Kept(NamedTuple):
    title: str
    body: str
    day: int
    binned: bool


CORPORA = st.lists(
    st.builds(Kept, TEXTS, TEXTS, st.integers(0, 5), st.sampled_from([False, False, False, True])), max_size=8
)


@pytest.fixture
def memory() -> Iterator[Database]:
    database = Database.in_memory()
    migrations.migrate(database)
    yield database
    database.close()


@pytest.fixture
def searches(memory: Database) -> SearchRepository:
    return SearchRepository(memory)


@pytest.fixture(autouse=True)
def short_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few entries are several windows, and few are many."""
    monkeypatch.setattr(searching, "_FIRST_WINDOW", 3)
    monkeypatch.setattr(searching, "_FEW", 2)
    monkeypatch.setattr(searching, "_GLANCE", 2)
    monkeypatch.setattr(searching, "_HARDLY", 1)
    monkeypatch.setattr(searching, "TOGETHER", 3)
    monkeypatch.setattr(newest, "TOGETHER", 3)


def fill(database: Database, corpus: list[Kept]) -> list[tuple[int, Kept]]:
    """Replace what is kept; returns it as it is to be listed, newest first."""
    database.run("DELETE FROM entry")
    kept = []
    for number, entry in enumerate(corpus):
        at = moments.to_text(BEGUN + timedelta(days=entry.day))
        entry_id = database.insert(
            "INSERT INTO entry (uid, kind, written_at, changed_at, title, body, binned_at)"
            " VALUES (?, 'note', ?, ?, ?, ?, ?)",
            (str(number), at, at, clean_text(entry.title), clean_text(entry.body), at if entry.binned else None),
        )
        kept.append((entry_id, entry))
        if newest.is_due(entry_id, len(entry.body)):
            newest.index_late(database)
    return sorted(kept, key=lambda each: (each[1].day, each[0]), reverse=True)


# ── the naive scan: an officer with a pencil ──────────────────────────────────────────────────────
def tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", clean_text(text)).lower()
    bare = (character for character in plain if unicodedata.category(character) != "Mn")
    return "".join(character if character.isalnum() else " " for character in bare).split()


def wanted_phrases(typed: str) -> list[tuple[list[str], bool]]:
    """Each phrase as its words, and whether the last of them is unfinished."""
    found: list[tuple[list[str], bool]] = []
    piece, quoted = "", False

    def take(*, last: bool) -> None:
        pieces = [piece] if quoted else piece.split()
        phrases = [tokens(each) for each in pieces if tokens(each)]
        found.extend((each, False) for each in phrases)
        if last and phrases:
            found[-1] = (phrases[-1], True)

    for character in clean_text(typed):
        if character in '"“”':
            take(last=False)
            piece, quoted = "", not quoted
        else:
            piece += character
    take(last=True)
    return found


def stands_in(phrase: list[str], unfinished: bool, text: str) -> bool:
    words = tokens(text)
    for at in range(len(words) - len(phrase) + 1):
        there = words[at : at + len(phrase)]
        if there[:-1] == phrase[:-1] and (there[-1] == phrase[-1] or (unfinished and there[-1].startswith(phrase[-1]))):
            return True
    return False


def naive(listed: list[tuple[int, Kept]], typed: str) -> list[int]:
    phrases = wanted_phrases(typed)
    if not phrases:
        return [] if typed.strip() else [entry_id for entry_id, entry in listed if not entry.binned]
    return [
        entry_id
        for entry_id, entry in listed
        if not entry.binned
        and all(
            stands_in(phrase, open_, entry.title) or stands_in(phrase, open_, entry.body) for phrase, open_ in phrases
        )
    ]


def paged(searches: SearchRepository, wanted: Wanted, limit: int) -> list[int]:
    found: list[int] = []
    page = searches.find(wanted, None, limit)
    while page:
        found += [summary.entry_id for summary in page]
        page = searches.find(wanted, page[-1].entry_id, limit)
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(corpus=CORPORA, typed=TEXTS, limit=st.integers(1, 5))
def test_what_is_found_is_what_a_naive_scan_finds(
    memory: Database, searches: SearchRepository, corpus: list[Kept], typed: str, limit: int
) -> None:
    listed = fill(memory, corpus)
    wanted, expected = Wanted(words=typed), naive(listed, typed)
    assert paged(searches, wanted, limit) == expected
    assert [found.entry_id for found in searches.find(wanted, None, 99, limit)] == expected[limit:]
    assert sum(month.count for month in searches.months(wanted)) == len(expected)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(bodies=st.lists(st.text(max_size=20), max_size=8), typed=st.text(max_size=20), cut=st.integers(0, 20))
def test_any_text_is_found_as_the_index_finds_it_and_none_raises(
    memory: Database, searches: SearchRepository, bodies: list[str], typed: str, cut: int
) -> None:
    fill(memory, [Kept("", body, 0, binned=False) for body in bodies])
    tried = (typed, *(body[:cut] for body in bodies))
    before = [paged(searches, Wanted(words=words), 3) for words in tried if words.strip()]
    newest.index_late(memory)
    assert [paged(searches, Wanted(words=words), 3) for words in tried if words.strip()] == before
    for words in tried:
        query = expression(asked_of(words).phrases)
        by_index = memory.rows("SELECT rowid FROM entry_search WHERE entry_search MATCH ?", (query,)) if query else []
        expected = sorted((row[0] for row in by_index), reverse=True)
        if words.strip():
            assert paged(searches, Wanted(words=words), 3) == expected


def test_no_more_words_are_asked_for_than_the_index_takes() -> None:
    assert expression(asked_of("a " * 100).phrases).count('"a"') == 32


def test_a_phrase_of_five_hundred_words_may_be_looked_for(memory: Database) -> None:
    fill(memory, [Kept("", "a " * 600, 0, binned=False)])
    searches = SearchRepository(memory)
    assert len(searches.find(Wanted(words='"' + "a " * 499 + '"'), None, 9)) == 1
    assert searches.find(Wanted(words='"' + "a " * 2_000_000), None, 9)


@pytest.mark.parametrize("days", [(1, 2, 3, 4, 5), (5, 1, 3, 2, 4)], ids=["ids follow dates", "they do not"])
@pytest.mark.parametrize("typed", ['"word"', "wor"])
def test_what_the_newest_entries_do_not_have_follows_the_dates_too(
    memory: Database, searches: SearchRepository, days: tuple[int, ...], typed: str
) -> None:
    kept = [Kept("", "word", day, binned=False) for day in days]
    listed = fill(memory, [*kept, *(Kept("", "none", 9, binned=False) for _ in range(3))])
    expected = [entry_id for entry_id, entry in listed if entry.body == "word"]
    for limit in (1, 2, 3, 4, 9):
        assert [found.entry_id for found in searches.find(Wanted(words=typed), None, limit)] == expected[:limit]
        assert paged(searches, Wanted(words=typed), limit) == expected


def test_what_is_narrowed_without_words_comes_a_window_at_a_time(memory: Database, searches: SearchRepository) -> None:
    listed = fill(memory, [Kept("", "word", day, binned=False) for day in range(8)])
    wanted = Wanted(kinds=(EntryKind.NOTE,))
    assert paged(searches, wanted, 2) == [entry_id for entry_id, _ in listed]
    assert [found.entry_id for found in searches.find(wanted, None, 2, 5)] == [entry_id for entry_id, _ in listed[5:7]]


def test_a_passage_shows_what_was_looked_for_far_down(memory: Database) -> None:
    body = "Nothing of note. " * 30 + "He asked for a favor at the gate."
    fill(memory, [Kept("Gate", body, 0, binned=False)])
    (found,) = SearchRepository(memory).find(Wanted(words="favor"), None, 9)
    assert found.opening.startswith("… ")
    assert "asked for a favor at the gate." in found.opening
    (found,) = SearchRepository(memory).find(Wanted(words="nothing"), None, 9)
    assert found.opening.startswith("Nothing of note.")


@pytest.mark.parametrize("strange", ["\u19b0", "\u19b0\u19b1", "\U0001f600"])
def test_what_the_index_takes_for_no_word_finds_nothing_and_hides_nothing(
    memory: Database, searches: SearchRepository, strange: str
) -> None:
    fill(memory, [Kept("", "hello there", 0, binned=False), Kept("", f"yard {strange}", 0, binned=False)])
    for words, found in ((strange, 0), (f'"{strange}"', 0), (f"hello {strange}", 1), (f'"hell" {strange}', 0)):
        assert len(searches.find(Wanted(words=words), None, 9)) == found
        assert sum(month.count for month in searches.months(Wanted(words=words))) == found


def test_a_passage_is_found_however_far_down_it_stands(memory: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Nothing of note. " * 1000
    fill(memory, [Kept("Gate", f"{long}He asked for a favor at the gate. {long}", 0, binned=False)] * 2)
    searches = SearchRepository(memory)
    for words in ("favor", "fav", '"a favor"'):
        found = searches.find(Wanted(words=words), None, 9)
        assert ["asked for a favor at the gate." in each.opening for each in found] == [True, True]
        assert all(each.opening.startswith("… ") for each in found)
    # Words of the title alone: there is nothing to show further down.
    assert searches.find(Wanted(words="gate"), None, 1)[0].opening.startswith("… ")
    memory.run("UPDATE entry SET title = 'Yard'")
    assert searches.find(Wanted(words="yard"), None, 1)[0].opening.startswith("Nothing of note.")
    monkeypatch.setattr(passages, "READ_WHOLE", 20_000)  # the first of them uses it up
    openings = [each.opening.startswith("… ") for each in searches.find(Wanted(words="favor"), None, 9)]
    assert openings == [True, False]


@pytest.mark.no_cover
def test_every_character_is_taken_as_the_index_takes_it(memory: Database) -> None:
    characters = [chr(code) for code in (*range(1, 0x3000), *range(0xA640, 0xAC00), *range(0x1F300, 0x1FB00))]
    kept = [character for character in characters if clean_text(character) == character]
    memory.run("CREATE VIRTUAL TABLE temp.every USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    memory.run("CREATE VIRTUAL TABLE temp.found USING fts5vocab (temp, every, instance)")
    memory.run("BEGIN")
    for character in kept:
        memory.run(
            "INSERT INTO every (rowid, x) VALUES (?, ?)", (ord(character), f"x{character}{character}y {character}z")
        )
    memory.run("COMMIT")
    told: dict[int, list[str]] = {}
    for code, term in memory.rows("SELECT doc, term FROM found ORDER BY doc, offset"):
        told.setdefault(code, []).append(term)
    words_of("".join(kept))  # learned in one go: one by one it would take minutes
    taken = {
        character: [word for word in words_of(f"x{character}{character}y {character}z").split(" ") if word]
        for character in kept
    }
    assert [character for character in kept if taken[character] != told[ord(character)]] == []
