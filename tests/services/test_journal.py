from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.articles import (
    CheckTexts,
    CircumstanceText,
    QuestionText,
    SignExampleText,
    SignText,
)
from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Findings,
    Question,
    QuestionAnswer,
    Sign,
    SignAnswer,
    SignExample,
    SignGiven,
    SignsCheck,
    SituationCheck,
    Timing,
)
from boundarycheck.domain.entry_facts import NO_FACTS, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import EntryGone, Locked, NothingToKeep, OnHold, TextTooLong
from boundarycheck.domain.journal import BODY_LIMIT, Draft, EntryKind, EntryText, EntryVersion, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.domain.searching import TagCount, Wanted
from boundarycheck.services.journal import CheckWording, JournalService
from boundarycheck.services.keeping import KeepingService

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.services.session import Session
    from fakes import FakeClock

TEXTS = CheckTexts(
    questions=tuple(
        QuestionText(question, question.title(), f"Is {question} kept?", "Why.", "Ask.", ()) for question in Question
    ),
    circumstances=(
        CircumstanceText(Circumstance.FAVOUR, "A favor was asked.", "a favor"),
        CircumstanceText(Circumstance.TESTED, "I was tested.", "a test"),
    ),
    signs=(
        SignText(
            Sign.FAVOURS,
            "Small favors",
            "Explained.",
            (
                SignExampleText("stamp", "I gave a stamp.", Circumstance.FAVOUR),
                SignExampleText("look-away", "I looked away.", Circumstance.TESTED),
            ),
            "Say no.",
            (),
        ),
        SignText(
            Sign.NOTES,
            "Notes",
            "Explained.",
            (SignExampleText("note", "I took a note.", Circumstance.WRITTEN),),
            "Hand it over.",
            (),
        ),
    ),
    flagged_because={},
)


@pytest.fixture
def journal(session: Session) -> JournalService:
    return JournalService(session)


def situation(check: SituationCheck) -> FinishedCheck:
    return FinishedCheck(check, choose(Findings.of_situation(check)))


def signs(check: SignsCheck) -> FinishedCheck:
    return FinishedCheck(check, choose(Findings.of_signs(check)))


def test_an_entry_is_kept_clean_and_read_back(journal: JournalService) -> None:
    added = journal.add("  My\nday ", "Quiet.\r\nAll there.\x00")
    assert added.kind is EntryKind.NOTE
    assert (added.text.title, added.text.body) == ("My day", "Quiet.\nAll there.")
    assert journal.read(added.entry_id) == added
    assert journal.count() == 1


def test_a_change_is_kept_clean(journal: JournalService) -> None:
    added = journal.add("", "first")
    changed = journal.change(added.entry_id, "T\t", "se\u202econd")
    assert (changed.text.title, changed.text.body) == ("T", "second")
    assert journal.read(added.entry_id) == changed


@pytest.mark.parametrize(("body", "told"), [(" \n", NothingToKeep), ("x" * (BODY_LIMIT + 1), TextTooLong)])
def test_what_cannot_be_kept_is_told_and_its_draft_stays(
    journal: JournalService, session: Session, body: str, told: type[Exception]
) -> None:
    kept = journal.add("", "first")
    session.vault.drafts.keep(Draft("here", {"body": "typed"}))
    with pytest.raises(told):
        journal.add("", body, drop_draft="here")
    with pytest.raises(told):
        journal.change(kept.entry_id, "", body, drop_draft="here")
    assert session.vault.drafts.find("here") is not None
    assert journal.read(kept.entry_id) == kept


def test_saving_takes_the_draft_along(journal: JournalService, session: Session) -> None:
    drafts = session.vault.drafts
    saves: tuple[Callable[[], object], ...] = (
        lambda: journal.add("", "words", drop_draft="here"),
        lambda: journal.change(1, "", "words", drop_draft="here"),
        lambda: journal.keep_check(situation(SituationCheck()), TEXTS, drop_draft="here"),
    )
    for save in saves:
        drafts.keep(Draft("here", {"body": "typed"}))
        save()
        assert drafts.find("here") is None


def test_a_situation_can_be_read_in_words(journal: JournalService) -> None:
    check = SituationCheck(
        "He asked for a stamp.\n",
        (
            QuestionAnswer(Question.ETHICS, Answer.YES),
            QuestionAnswer(Question.POLICY, Answer.NO, " Page 12. "),
            QuestionAnswer(Question.DUTY, Answer.NOT_SURE),
        ),
        frozenset({Circumstance.TESTED, Circumstance.FAVOUR}),
    )
    kept = journal.keep_check(situation(check), TEXTS)
    assert kept.kind is EntryKind.SITUATION_CHECK
    assert kept.text.title == "A situation I checked"
    assert kept.text.body == (
        "He asked for a stamp.\n\n"
        "Is ethics kept?\nYes\n\n"
        "Is policy kept?\nNo\nPage 12.\n\n"
        "Is duty kept?\nNot sure\n\n"
        "What was part of it:\n- A favor was asked.\n- I was tested."
    )
    assert journal.read(kept.entry_id).check == situation(check)
    assert [found.entry_id for found in journal.search("stamp page", 9)] == [kept.entry_id]


def test_a_situation_without_words_still_has_its_answers(journal: JournalService) -> None:
    check = SituationCheck(" ", (QuestionAnswer(Question.ETHICS, Answer.YES),))
    assert journal.keep_check(situation(check), TEXTS).text.body == "Is ethics kept?\nYes"


def test_signs_can_be_read_in_words(journal: JournalService) -> None:
    check = SignsCheck(
        (
            SignExample(Sign.NOTES, "note", Circumstance.WRITTEN),
            SignExample(Sign.FAVOURS, "look-away", Circumstance.TESTED),
        ),
        " On the yard. ",
    )
    kept = journal.keep_check(signs(check), TEXTS)
    assert kept.kind is EntryKind.SIGNS_CHECK
    assert kept.text.title == "Warning signs I looked for"
    assert kept.text.body == "On the yard.\n\nSmall favors\n- I looked away.\n\nNotes\n- I took a note."
    assert journal.read(kept.entry_id).check == signs(check)


def test_before_or_after_stands_below_the_words(journal: JournalService) -> None:
    for timing, sentence in (
        (Timing.BEFORE, "It is something I am thinking of doing."),
        (Timing.AFTER, "It is something that has happened."),
    ):
        check = SituationCheck("A stamp.", (QuestionAnswer(Question.ETHICS, Answer.YES),), timing=timing)
        kept = journal.keep_check(situation(check), TEXTS)
        assert kept.text.body == f"A stamp.\n\n{sentence}\n\nIs ethics kept?\nYes"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (SignAnswer.NOT_AT_ALL, "Not at all"),
        (SignAnswer.ONCE, "Once"),
        (SignAnswer.MORE_THAN_ONCE, "More than once"),
        (SignAnswer.UNSAID, "I prefer not to say"),
    ],
)
def test_how_often_stands_beside_the_sign(journal: JournalService, answer: SignAnswer, words: str) -> None:
    seen = (SignExample(Sign.NOTES, "note", Circumstance.WRITTEN),)
    given = (SignGiven(Sign.FAVOURS, answer), SignGiven(Sign.NOTES, SignAnswer.ONCE))
    kept = journal.keep_check(signs(SignsCheck(seen, "", given)), TEXTS)
    assert kept.text.body == f"Small favors: {words}\n\nNotes: Once\n- I took a note."


def test_no_sign_at_all_can_be_kept_in_other_words(journal: JournalService) -> None:
    wording = CheckWording(signs_title="Se\u00f1ales", nothing_recognised="Ninguna.")
    kept = journal.keep_check(signs(SignsCheck()), TEXTS, wording=wording)
    assert (kept.text.title, kept.text.body) == ("Se\u00f1ales", "Ninguna.")


def test_a_check_too_long_to_keep_is_told(journal: JournalService) -> None:
    with pytest.raises(TextTooLong):
        journal.keep_check(situation(SituationCheck("x" * (BODY_LIMIT + 1))), TEXTS)
    assert journal.count() == 0


def test_deleting_can_be_undone_until_it_is_erased(journal: JournalService) -> None:
    first, second = journal.add("first", ""), journal.add("second", "")
    journal.bin(first.entry_id)
    assert [summary.title for summary in journal.page(None, 9)] == ["second"]
    assert [summary.title for summary in journal.binned()] == ["first"]
    journal.restore(first.entry_id)
    assert [summary.title for summary in journal.page(None, 9)] == ["second", "first"]
    assert [summary.title for summary in journal.page(second.entry_id, 9)] == ["first"]
    journal.bin(first.entry_id)
    assert journal.erase_binned() == 1
    with pytest.raises(EntryGone):
        journal.read(first.entry_id)


def test_earlier_words_can_be_seen_and_brought_back(journal: JournalService, session: Session) -> None:
    entry = journal.add("now", "")
    assert journal.versions(entry.entry_id) == ()
    version = EntryVersion(entry.written_at, EntryText("before", ""))
    session.vault.entries.versions.add(entry.entry_id, version)
    assert journal.versions(entry.entry_id) == (version,)
    assert journal.bring_back(entry.entry_id, version).text == version.text
    assert [kept.text.title for kept in journal.versions(entry.entry_id)] == ["now", "before"]


def test_facts_are_kept_changed_found_and_counted(journal: JournalService, clock: FakeClock) -> None:
    facts = EntryFacts.clean(Happened(date(2026, 1, 2)), ["Yard"])
    first = journal.add("", "a word", facts=facts)
    assert journal.read(first.entry_id).facts == facts
    assert journal.change(first.entry_id, "", "another word").facts == facts
    link = EntryFacts.clean(tags=["yard", "night"], links=[Link(LinkKind.CHECK, first.uid)])
    second = journal.add("", "a word", facts=link)
    assert journal.linking_to(first.uid) == (second.entry_id,)
    assert [(each.tag, each.count) for each in journal.tags()] == [("yard", 2), ("night", 1)]
    assert journal.tags("NI") == (TagCount("night", 1),)
    wanted = Wanted("word", tags=("yard",))
    assert [summary.entry_id for summary in journal.find(wanted, None, 9)] == [second.entry_id, first.entry_id]
    assert [summary.entry_id for summary in journal.find(wanted, second.entry_id, 9)] == [first.entry_id]
    assert [each.count for each in journal.months(wanted)] == [2]
    assert journal.change(first.entry_id, "", "another word", facts=NO_FACTS).facts == NO_FACTS
    assert [version.facts for version in journal.versions(first.entry_id)] == [facts, facts]


@pytest.mark.parametrize(
    "act",
    [
        lambda journal: journal.find(Wanted(), None, 1),
        lambda journal: journal.months(Wanted()),
        lambda journal: journal.tags(),
        lambda journal: journal.linking_to("x"),
        lambda journal: journal.page(None, 1),
        lambda journal: journal.read(1),
        lambda journal: journal.add("", "words"),
        lambda journal: journal.change(1, "", "words"),
        lambda journal: journal.keep_check(situation(SituationCheck()), TEXTS),
        lambda journal: journal.versions(1),
        lambda journal: journal.bring_back(1, EntryVersion(datetime.now(UTC), EntryText("", "words"))),
        lambda journal: journal.bin(1),
        lambda journal: journal.restore(1),
        lambda journal: journal.binned(),
        lambda journal: journal.erase_binned(),
        lambda journal: journal.search("words", 1),
        lambda journal: journal.count(),
    ],
)
def test_a_locked_journal_says_so(
    journal: JournalService, session: Session, act: Callable[[JournalService], object]
) -> None:
    session.close()
    with pytest.raises(Locked):
        act(journal)


def test_a_journal_is_listed_around_its_damage(journal: JournalService) -> None:
    journal.add("", "words")
    assert journal.page_around_damage(None, 9) == (journal.page(None, 9), 0)


def test_whether_anything_may_be_deleted_is_known_before_it_is_tried(
    journal: JournalService, session: Session, clock: FakeClock
) -> None:
    keeping = KeepingService(session, clock)
    journal.may_delete()
    keeping.put_on_hold()
    with pytest.raises(OnHold):
        journal.may_delete()
    keeping.lift_hold()
    journal.may_delete()
    session.close()
    with pytest.raises(Locked):
        journal.may_delete()
