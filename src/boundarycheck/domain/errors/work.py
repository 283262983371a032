"""What is done with the program: writing, letters, content, the screen."""

from __future__ import annotations

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy


class TextTooLong(ExpectedError):
    """A text is over the ``limit`` (characters) for one field."""

    what = "That text is longer than one entry can hold ({limit} characters)."
    next_step = "Split it over several entries. Nothing was lost: it is still where you typed it."


class TagTooLong(ExpectedError):
    """A tag is over the ``limit`` (characters)."""

    what = "That tag is longer than a tag can be ({limit} characters)."
    next_step = "Make it one or two words."


class TooManyTags(ExpectedError):
    """An entry was to get more tags than ``limit``."""

    what = "One entry can have {limit} tags."
    next_step = "Take some of them off first."


class TooManyLinks(ExpectedError):
    """An entry was to get more links than ``limit``."""

    what = "One entry can have {limit} links."
    next_step = "Take some of them off first."


class OnHold(ExpectedError):
    """Something was to be deleted while the journal is on hold."""

    what = "This journal is on hold. Nothing in it can be deleted."
    next_step = "Nothing was changed. If the reason for the hold is over, you can lift it in the settings."
    remedies = (Remedy.SEE_HOLD,)


class NothingToKeep(ExpectedError):
    """An entry without any visible character was to be saved."""

    what = "There is nothing written yet."
    next_step = "Write a few words first."


class EntryGone(ExpectedError):
    """The entry asked for does not exist (any more)."""

    what = "That entry is not in this journal."
    next_step = "Go back to the list; it shows what is there."


class RecordGone(ExpectedError):
    """The letter, person or plan asked for does not exist (any more)."""

    what = "That is not in this journal any more."
    next_step = "Go back to the list; it shows what is there."


class RecordTooLong(ExpectedError):
    """What one letter, person or plan says takes more than is kept of one: ``limit`` kilobytes."""

    what = "That is more text than can be kept together ({limit} kilobytes)."
    next_step = "Shorten it, or write a part of it into the journal. Nothing was lost: it is still where you typed it."


class AttachmentTooLarge(ExpectedError):
    """A file is over the ``limit`` (megabytes) for one that is kept in the journal."""

    what = "That file is larger than a journal takes ({limit} megabytes)."
    next_step = "Choose a smaller file, or keep it where it is. Nothing was changed."


class NotKept(ExpectedError):
    """A use case needed a vault on the disk, and the open one is a guest's, in memory only."""

    what = "You are using BoundaryCheck without saving, so there is no journal on this disk."
    next_step = "Start a journal of your own first."


class Locked(ExpectedError):
    """A use case needed the open vault and the session was locked."""

    what = "The journal is locked."
    next_step = "Open it with your passphrase and try again."


class LetterKindGone(ExpectedError):
    """A kind of letter is none of those that come along, and not in the agency's folder."""

    what = "That kind of letter is not here now."
    next_step = "If it is one of your agency's, choose its folder in the settings. Or begin another letter."


class ContentDamaged(ExpectedError):
    """A content file breaks the rules; ``file``, ``key`` and ``reason`` say where and how."""

    what = "A content file that came with BoundaryCheck is damaged: {file}, {key}: {reason}."
    next_step = "Install BoundaryCheck again. Your journal is not touched by this."
    exit_code = ExitCode.DAMAGED


class PackDamaged(ExpectedError):
    """A part of the agency's folder breaks the rules; ``file``, ``key`` and ``reason`` say where and how."""

    what = "Something in your agency's folder cannot be used: {file}, {key}: {reason}."
    next_step = "Everything that comes with BoundaryCheck is here. Ask whoever made the folder to mend it."
    exit_code = ExitCode.DAMAGED


class CardUnreadable(ExpectedError):
    """A file of contacts (vCard) could not be read; ``reason`` says why."""

    what = "That file of contacts could not be read: {reason}."
    next_step = "Save it from your phone or address book as a vCard (.vcf), and try again. Nothing was changed."


class NumberUnusable(ExpectedError):
    """A number or an address cannot be dialled, written to or put into a code; ``what_for`` names it."""

    what = "That is not something BoundaryCheck can use: {what_for}."
    next_step = "Check it digit by digit, and type it again."


class LetterPackDamaged(ExpectedError):
    """A letter in an agency's own folder breaks the rules; ``file``, ``key`` and ``reason`` say where and how."""

    what = "A letter of your agency's cannot be used: {file}, {key}: {reason}."
    next_step = "The letters that come with BoundaryCheck are there all the same. Tell those who made the folder."


class RequestIncomplete(ExpectedError):
    """A request lacks the field ``missing`` without which nobody can act on it."""

    what = "The request still needs: {missing}."
    next_step = "Fill it in; everything else can stay as it is."


class ReceiverEmpty(ExpectedError):
    """A receiver has neither a name nor a role nor an address."""

    what = "Nothing stands here yet that says who this is."
    next_step = "Type a name, a role or an e-mail address."


class AddressUnusable(ExpectedError):
    """What stands for the e-mail address of a receiver is not exactly one plain address."""

    what = "That e-mail address cannot be right."
    next_step = "Type one plain address, such as name@example.org, or leave it empty."


class HandOverFailed(ExpectedError):
    """The desktop did not take the message; ``reason`` says why."""

    what = "No mail program took the message: {reason}."
    next_step = "Copy the text, print it, or save it as a PDF instead."


class PinsFull(ExpectedError):
    """As many people as fit are on the home page; ``limit`` says how many."""

    what = "There are {limit} people on your home page already."
    next_step = "Take one of them off it first."


class CallNotTaken(ExpectedError):
    """No program on this computer took the call; ``reason`` says why."""

    what = "This computer could not start the call: {reason}."
    next_step = "Dial the number on your own phone, or point its camera at the code."


class FileNotRead(ExpectedError):
    """The file ``place`` that the officer chose could not be read; ``reason`` is the operating system's."""

    what = "{place} could not be read: {reason}."
    next_step = "Check that it is still there and that you may read it, or choose another file."


class PrintingFailed(ExpectedError):
    """The chosen printer did not take the letter."""

    what = "The printer did not take the letter."
    next_step = "Check that it is switched on and connected, or save the letter as a PDF instead."


class NoDisplay(ExpectedError):
    """There is no screen to draw on, or it went away."""

    what = "There is no screen to show BoundaryCheck on."
    next_step = "Start it from a desktop session, or use the command line: boundarycheck --help."


class StepNotPossible(ExpectedError):
    """A request was to take a step that does not follow from where it stands."""

    what = "The request has moved on since this page was shown."
    next_step = "Go back to your letters; they show where it stands now."
