"""Taking the journal along as a file, and bringing one in."""

from __future__ import annotations

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy


class NotThatJournal(ExpectedError):
    """What is at ``place`` cannot be read as what was chosen; ``reason`` says why."""

    what = "{place} could not be read as such a journal: {reason}."
    next_step = "Check what it is, and choose again. Nothing was changed."
    remedies = (Remedy.CHOOSE_FOLDER,)


class NothingChosen(ExpectedError):
    """No entry is among those that were chosen to be taken along."""

    what = "There is no entry among those you chose."
    next_step = "Choose other days or kinds. No file was written."


class NameTaken(ExpectedError):
    """Something stands at ``place`` already and is not written over."""

    what = "There is something called {place} already. It was left as it is."
    next_step = "Choose another name."
    exit_code = ExitCode.CANNOT_WRITE


class InsideJournal(ExpectedError):
    """A file that is not encrypted was to go to ``place``, in the folder of a journal or below it."""

    what = "{place} is inside the folder of a journal. Nothing was written there."
    next_step = "Choose another folder: what lies beside the journal is not encrypted with it."
    remedies = (Remedy.CHOOSE_FOLDER,)
    exit_code = ExitCode.CANNOT_WRITE


class MadeByNewer(ExpectedError):
    """A file of a journal is of a form that this release does not know."""

    what = "{place} was made by a newer BoundaryCheck."
    next_step = "Install the newest version and try again. Nothing was changed."
    exit_code = ExitCode.NEWER_VERSION
