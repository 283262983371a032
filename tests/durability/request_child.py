"""Hands a letter over, step by step, until it is killed, and says on stdout what it begins and what is done.

usage: request_child.py FOLDER PASSPHRASE DESKTOP

``DESKTOP`` is a folder: the mail program copies into it what it was given. What lies outside of the journal for it
lies in ``DESKTOP/runtime``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.handing_over import HandOver, Outgoing
from boundarycheck.services.session import Session
from boundarycheck.services.tracking import RequestBook
from letters import RECEIVER, filled_letter, wording
from quick_memory import take_it_as_it_comes

if TYPE_CHECKING:
    from boundarycheck.system.handoff import LeftMessage

PDF = b"%PDF-1.4 canary-in-plain-words"


def say(step: str, state: str) -> None:
    sys.stdout.write(f"{step} {state}\n")
    sys.stdout.flush()


def main(folder: Path, passphrase: str, desktop: Path) -> None:
    clock = SystemClock()
    session = Session(clock)
    session.open(folder, passphrase)
    book, drafts = RequestBook(session, clock), DraftService(session)

    def take(left: LeftMessage) -> bool:
        shutil.copyfile(left.message, desktop / "taken.new")
        (desktop / "taken.new").rename(desktop / "taken.eml")
        return True

    hand_over = HandOver(book, clock, desktop / "runtime", lambda _language: wording().mail, take)
    say("draft", "begun")
    drafts.keep("request", {"own_words": "canary-in-plain-words"})
    say("draft", "done")
    prepared = hand_over.prepare(Outgoing(filled_letter(), PDF, "reassignment", RECEIVER, Way.MAIL))
    say("prepared", "done")
    hand_over.open_in_mail(prepared)
    say("opened", "done")
    hand_over.remove_left()
    say("yes", "begun")
    book.step(prepared.tracked.uid, Stage.HANDED_OVER, clock.today())
    drafts.drop("request")
    say("yes", "done")
    book.step(prepared.tracked.uid, Stage.DECLINED, clock.today(), "canary-in-plain-words")
    say("answer", "done")
    session.close()


if __name__ == "__main__":
    take_it_as_it_comes()  # what is asked here is what becomes of files
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
