"""What the critical read of docs/content-review.md found dangerous, cold or untrue, and what must stay put right."""

from __future__ import annotations

import re

import pytest

from boundarycheck.content.letters import load_guide, load_second_look
from boundarycheck.content.watchers import load_who_can_see
from boundarycheck.domain.watchers import JournalState, Watcher
from content.words import CONTENT, Said, files_of, said_in
from letters import kinds, shelf, wording

ENGLISH = {file.relative_to(CONTENT / "en").as_posix(): said_in(file) for file in files_of("en")}
# A figure counts people the way its source does.
COUNTED = {"library.toml"}

# Whoever has to tell something of their own hears one and the same order everywhere.
OWN_ACT = (
    "Tell it in person today. Call a lawyer of your own and your union before you write any of it down. "
    "If you cannot reach them today, the report does not wait."
)


def notes(kind_id: str) -> dict[str, str]:
    return {note.title: note.text for note in kinds()[kind_id].notes}


@pytest.mark.parametrize("file", sorted(set(ENGLISH) - COUNTED))
def test_people_in_custody_are_called_people(file: str) -> None:
    assert [
        said for said in ENGLISH[file] if re.search(r"\b(?:inmate|prisoner|detainee)", said.text, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize("file", sorted(ENGLISH))
def test_no_text_promises_protection(file: str) -> None:
    def promises(said: Said) -> bool:
        return bool(re.search(r"\b(?:you|who report)(?: are|'re) protected\b", said.text, re.IGNORECASE))

    assert [said for said in ENGLISH[file] if promises(said)] == []


def test_a_report_of_something_one_did_is_not_said_to_protect_from_what_follows() -> None:
    (report,) = (text for title, text in notes("report").items() if "90 days" in text and title)
    (after,) = (note.text for note in wording().declined_report if "90 days" in note.text)
    assert "does not decide what follows for something you did yourself" in report
    assert "for having reported" in after


def test_the_report_says_at_once_where_the_rule_says_at_once() -> None:
    lead = kinds()["report"].lead
    assert "at once" in lead
    assert "sexual abuse" in lead
    assert lead.index("at once") < lead.index("this shift")


@pytest.mark.parametrize(
    ("file", "where"),
    [
        ("requests/report.toml", "can be used against you"),
        ("requests/tie.toml", "something was carried in, report it at once"),
        ("practice.toml", "has no free answer to give: you hold the keys"),
        ("practice.toml", "This is the moment to tell it"),
        ("roads.toml", "If it is about something you did"),
        ("roads.toml", "If it could cost you your job"),
        ("roads.toml", "takes the lever out of their hand"),
        ("library.toml", "If you are the one who did it"),
        ("library.toml", "be a crime, or cost you the job"),
    ],
)
def test_who_has_to_tell_of_an_act_of_their_own_is_told_one_order(file: str, where: str) -> None:
    found = [said.text for said in ENGLISH[file] if where in said.text]
    assert found
    assert all(OWN_ACT in text for text in found)


def test_someone_who_is_hurt_gets_help_before_the_scene_is_kept() -> None:
    (scene,) = (text for text in notes("report").values() if "115.64" in text)
    assert scene.index("911") < scene.index("separate")


def test_those_who_are_hurt_are_not_left_alone_for_the_sake_of_the_report() -> None:
    (apart,) = (text for text in notes("report").values() if "do the asking" in text)
    assert "comfort" not in apart
    assert "care" in apart


def test_the_letter_that_asks_for_a_move_says_that_it_is_no_report() -> None:
    said = " ".join(notes("reassignment").values())
    assert "is no report" in " ".join((said, *notes("reassignment")))
    assert "report it first" in said


def test_what_began_in_custody_leads_to_a_report_and_is_called_nothing_between_two() -> None:
    (wrong,) = (text for text in notes("tie").values() if "wrong letter" in text)
    assert "between you" not in wrong
    assert "report it at once" in wrong


def test_nothing_is_promised_on_when_a_call_comes_back() -> None:
    said = " ".join(notes("call-back").values())
    assert "a day or two" not in said
    assert "988" in said


def test_each_kind_of_helper_says_what_it_keeps_or_what_to_ask() -> None:
    (who,) = (choice for choice in kinds()["call-back"].choices if choice.key == "who")
    assert [option.value for option in who.options if not option.hint] == []


@pytest.mark.parametrize("words", ["He threatened me.", "They forced me to.", "It is blackmail."])
def test_someone_who_is_threatened_is_not_told_that_they_blame(words: str) -> None:
    (mark,) = load_second_look("en").at(words)
    assert mark.concern.title == "Threats or force"
    assert "report" in mark.concern.reason
    assert "lawyer" in mark.concern.reason


def test_whoever_receives_a_report_is_not_told_to_delete_it() -> None:
    said = " ".join(text for text, _heading in load_guide("en").blocks)
    assert "delete" not in said.lower()
    assert "rules for records" in said


def test_no_passphrase_is_said_to_hold_for_ever() -> None:
    page = load_who_can_see("en", shelf())
    (disk,) = (text for text in page.watchers if text.watcher is Watcher.DISK)
    assert "holds out; " not in disk.states[JournalState.LOCKED].claim.text


def test_a_forgotten_passphrase_is_not_the_end_for_whoever_has_a_recovery_key() -> None:
    (key,) = (claim.text for claim in load_who_can_see("en", shelf()).first if "recovery key" in claim.text)
    assert "forget the one and lose the other" in key


def test_the_line_on_others_names_what_the_duty_to_report_covers() -> None:
    (line,) = (said for said in ENGLISH["circumstances.toml"] if "I know or suspect" in said.text)
    for word in ("colleague", "harms", "harasses", "carries"):
        assert word in line.text
