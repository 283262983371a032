"""The command line's grammar; docs/command-line.md tells it with examples."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck import __version__
from boundarycheck.system.settings import TEXT_PERCENT

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    _Actions = _SubParsersAction[ArgumentParser]

LIST_LIMIT: Final = 20
# The values of Form, Origin and EntryKind, which are not loaded for a window; a test holds them together.
FORMS: Final = ("json", "markdown", "pdf")
ORIGINS: Final = ("boundarycheck", "folder", "jrnl", "day-one", "rednotebook")
KINDS: Final = ("note", "situation-check", "signs-check")
SIGNS: Final = ("troubles", "favours", "seeking-contact", "notes", "touch", "cold")
_SMALLEST, _LARGEST = 320, 7680
_SIZE_PARTS: Final = 2

_EPILOG: Final = """\
Without a command the window opens.

A passphrase comes from a prompt on the terminal or, with --passphrase-fd N, from the first line of the
open file descriptor N. It is never an argument and never in the environment, where others could read it.

exit codes:
  0  done                    5  the journal is open elsewhere
  2  usage, or not found     6  written by a newer BoundaryCheck
  3  wrong passphrase        7  cannot write (full, read-only)
  4  damaged                70  a mistake of BoundaryCheck itself
"""

_JSON: Final = """\
--json prints one object, in ASCII, times in UTC:
  list, search  {"entries": [{"id", "kind", "written_at", "title", "opening"}, ...]}
  add, show     {"id", "uid", "kind", "written_at", "changed_at", "title", "body", "check", "happened", "tags"}
  export        {"file", "form", "entries"}
  import        {"done", "new", "here", "here_differently", "binned_here", "erased_here",
                 "left_out": [{"where", "reason"}, ...]}
  delete, restore  {"done"}
  tags          {"tags": [{"tag", "count"}, ...]}
  hold          {"on_hold", "since", "note"}
kind is "note", "situation-check" or "signs-check"; check is null for a note. Errors stay text, on stderr.
"""

_REQUEST_JSON: Final = """\
--json prints one object, in ASCII:
  render    {"files": [...], "missing": [...]}
  list      {"requests": [{"uid", "kind", "stage", "subject", "receiver", "way", "remind_on", "events"}, ...]}
stage is "draft", "handing-over", "handed-over", "acknowledged", "granted", "declined" or "withdrawn"; events are
{"stage", "on", "note"}, oldest first. Errors stay text, on stderr.
"""

_VAULT_JSON: Final = """\
--json prints one object, in ASCII, times in UTC:
  create, info, restore
            {"folder", "format", "vault_id", "created_at", "kdf", "slots": [...], "size", "in_use_by",
             "journal_file"}
  check     {"sound", "pages", "damaged_pages": [...], "structure_faults", "entries", "entries_lost"}
  backup    {"backups": [{"file", "made_at", "size", "vault_id", "damaged"}, ...]}
  merge     {"done", "new", "new_in_bin", "newer_there", "older_there", "same", "kept_as_version", "moved",
             "erased_here", "stay_erased", "drafts", "profile"}
  rescue    {"entries", "entries_lost", "older", "versions", "drafts", "profile", "hold_unknown"}
  recovery  {"recovery_key"} when one is made
size is in bytes; in_use_by is null or says who holds the journal; journal_file is "there", "empty", "missing"
or "not a file"; damaged is null or says why the file cannot be used. Errors stay text, on stderr.
"""

_DOCTOR_JSON: Final = """\
--json prints one object, in ASCII:
  {"versions": {"boundarycheck", "python", "qt", "sqlcipher", "sqlite"}, "system",
   "findings": [{"name", "state", "details": [...], "looked_at": [...]}, ...],
   "hardening": [{"name", "achieved", "detail"}, ...],
   "journal": {"folder", "state", "problem", "private", "format", "size", "in_use_by", "slots": [...]}}
state of a finding is "found", "not found" (looked for and not seen) or "cannot be known".
It ends with 0 whatever was found, and with the journal's own code (4, 6, 7) when something is wrong with that.
"""


def build_parser() -> ArgumentParser:
    """Return the parser.

    The namespace has ``command`` (None for the window, ``vault``, ``journal``, ``request``, ``doctor`` or ``tour``),
    for the first three an ``action``, and what that takes.
    """
    parser = ArgumentParser(
        prog="boundarycheck",
        description="A private place for correctional officers to think.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"boundarycheck {__version__}")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="the journal's folder that the window asks for")
    parser.add_argument(
        "--pack",
        type=Path,
        metavar="DIR",
        help="the folder with what your agency adds, for this run of the window",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_vault(commands)
    _add_journal(commands)
    _add_request(commands)
    _add_tour(commands)
    _add_doctor(commands)
    return parser


def _add_vault(commands: _Actions) -> None:
    actions = _group(commands, "vault", "start a journal, look after it, get back into it", _VAULT_JSON)
    made = {
        name: _action(actions, name, about)
        for name, about in (
            ("create", "start a journal in a new or empty folder"),
            ("info", "say what is known without the passphrase"),
            ("check", "look for damage in the whole journal"),
            ("backup", "make a backup and verify it, or list the backups"),
            ("restore", "put a backup in the place of the journal, which is kept aside"),
            ("change-passphrase", "let another passphrase open it"),
            ("recovery", "make a recovery key, or test or remove the one there is"),
            ("recover", "get in with the recovery key, and choose a new passphrase"),
            ("renew-key", "encrypt everything again with a new key"),
            ("merge", "bring in what another copy of the journal has"),
            ("rescue", "bring what a damaged journal still holds into a new one"),
        )
    }
    for name, action in made.items():
        action.add_argument("folder", type=Path, metavar="DIR", help="the journal's folder")
        _takes_json(action)
        if name not in {"info", "recover"}:
            _takes_passphrase(action)
        if name not in {"create", "info"}:
            _opens(action)
    for name in ("change-passphrase", "recover"):
        _takes_secret(made[name], "--new-passphrase-fd", "the new passphrase")
    for name in ("recovery", "recover"):
        _takes_secret(made[name], "--recovery-key-fd", "the recovery key")
    _add_copies(made["backup"], made["restore"], made["merge"])
    made["rescue"].add_argument("--to", type=Path, required=True, metavar="NEW", help="a missing or empty folder")
    either = made["recovery"].add_mutually_exclusive_group()
    either.add_argument("--test", action="store_true", help="try the recovery key; nothing is changed")
    either.add_argument("--remove", action="store_true", help="let no recovery key open it any more")


def _add_copies(backup: ArgumentParser, restore: ArgumentParser, merge: ArgumentParser) -> None:
    either = backup.add_mutually_exclusive_group()
    either.add_argument("--to", type=Path, metavar="FILE", help="make it there, and not in the journal's own folder")
    either.add_argument("--list", action="store_true", help="list the backups there are; needs no passphrase")
    restore.add_argument(
        "--from", dest="source", type=Path, required=True, metavar="FILE", help="the backup (*.bcbackup)"
    )
    restore.add_argument("--key-file-only", action="store_true", help="put back key.json and leave the rest as it is")
    merge.add_argument(
        "--from", dest="source", type=Path, required=True, metavar="PATH", help="a copy, another journal, or a backup"
    )
    merge.add_argument("--preview", action="store_true", help="say what would be done, and do nothing")
    _takes_secret(merge, "--source-passphrase-fd", "the passphrase of the other copy, where it is another one")


def _add_journal(commands: _Actions) -> None:
    actions = _group(commands, "journal", "write into a journal, read it, search it, take it along", _JSON)
    add = _action(actions, "add", "keep the text that comes on standard input")
    add.add_argument("--title-line", action="store_true", help="take the first line of the text as the title")
    listing = _action(actions, "list", "list entries, newest first")
    listing.add_argument("--before", type=_positive, metavar="ID", help="only entries older than this one")
    listing.add_argument("--bin", action="store_true", help="the deleted entries instead")
    search = _action(actions, "search", "find entries with all words, newest first")
    search.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="what to find; without one it is read from standard input, where other users cannot see it",
    )
    show = _action(actions, "show", "print one entry")
    show.add_argument("entry_id", type=_positive, metavar="ID", help="the number that list and search print")
    for action in (listing, search):
        action.add_argument(
            "--limit", type=_positive, default=LIST_LIMIT, metavar="N", help=f"at most N entries ({LIST_LIMIT})"
        )
    for action in (add, listing, search, show, *_add_ways(actions), *_add_going(actions)):
        action.add_argument("--vault", type=Path, required=True, metavar="DIR", help="the journal's folder")
        _takes_json(action)
        _takes_passphrase(action)
        _opens(action)


def _add_ways(actions: _Actions) -> tuple[ArgumentParser, ...]:
    export = _action(actions, "export", "write the journal, or a part of it, as a file that is not encrypted")
    export.add_argument("--form", choices=FORMS, required=True, help="what kind of file")
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="a file that is not there yet")
    export.add_argument("--kind", choices=KINDS, action="append", default=[], help="only these")
    export.add_argument("--tag", action="append", default=[], metavar="TAG", help="only entries with all these tags")
    export.add_argument("--sign", choices=SIGNS, action="append", default=[], help="only checks with one of these")
    export.add_argument("--words", default="", metavar="WORDS", help="only entries with all these words")
    export.add_argument("--from", dest="first_day", type=_day, metavar="DAY", help="only from this day on (2026-03-09)")
    export.add_argument("--until", dest="last_day", type=_day, metavar="DAY", help="only up to this day")
    export.add_argument("--bin", action="store_true", help="the deleted entries as well, all of them")
    export.add_argument("--years", action="store_true", help="in a PDF: each year month by month, too, as dots")
    bring = _action(actions, "import", "bring in a journal from a file or a folder; nothing comes in twice")
    bring.add_argument("--origin", choices=ORIGINS, required=True, help="what wrote it")
    bring.add_argument("--from", dest="source", type=Path, required=True, metavar="PATH", help="the file or the folder")
    bring.add_argument("--preview", action="store_true", help="say what would be done, and do nothing")
    return export, bring


def _add_going(actions: _Actions) -> tuple[ArgumentParser, ...]:
    delete = _action(actions, "delete", "move entries to the deleted ones, or erase those for good")
    either = delete.add_mutually_exclusive_group(required=True)
    either.add_argument("entry_ids", nargs="*", type=_positive, default=[], metavar="ID", help="the entries")
    either.add_argument("--empty-bin", action="store_true", help="erase all deleted entries for good")
    delete.add_argument("--yes", action="store_true", help="do not ask whether the notice was read")
    restore = _action(actions, "restore", "put deleted entries back")
    restore.add_argument("entry_ids", nargs="+", type=_positive, metavar="ID", help="the entries")
    tags = _action(actions, "tags", "list the tags, the most used first")
    hold = _action(actions, "hold", "say whether the journal is on hold: then nothing in it can be deleted")
    way = hold.add_mutually_exclusive_group()
    way.add_argument("--on", action="store_true", help="put it on hold")
    way.add_argument("--off", action="store_true", help="lift the hold")
    hold.add_argument("--yes", action="store_true", help="with --off: do not ask whether the notice was read")
    hold.add_argument("--note", action="store_true", help="with --on: keep what comes on standard input as the reason")
    return delete, restore, tags, hold


def _add_request(commands: _Actions) -> None:
    actions = _group(commands, "request", "make a letter, or list what became of those in a journal", _REQUEST_JSON)
    render = _action(actions, "render", "make a letter without a journal: text, PDF and mail draft, or sealed")
    render.add_argument("--kind", required=True, metavar="KIND", help="reassignment, call-back, tie, report, ...")
    for name, about in (("--profile", "who asks"), ("--to", "who gets it")):
        render.add_argument(name, type=Path, required=True, metavar="FILE.toml", help=about)
    render.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the files go")
    render.add_argument(
        "--seal-to", type=Path, metavar="CERT.pem", help="seal it: only this certificate's key opens it"
    )
    render.add_argument("--fingerprint", metavar="HEX", help="the certificate's SHA-256, as its owner read it to you")
    render.add_argument("--issuer", type=Path, metavar="CA.pem", help="an issuer that you trust to vouch for it")
    render.add_argument("--pack", type=Path, action="append", default=[], metavar="DIR", help="an agency's folder")
    listing = _action(actions, "list", "list the letters in a journal, newest first")
    listing.add_argument("--vault", type=Path, required=True, metavar="DIR", help="the journal's folder")
    _takes_passphrase(listing)
    _opens(listing)
    for action in (render, listing):
        _takes_json(action)


def _add_tour(commands: _Actions) -> None:
    tour = commands.add_parser(
        "tour", help="play the main job with made-up data; write a picture of every screen", allow_abbrev=False
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    tour.add_argument("--text", type=_percent, default=100, metavar="PERCENT", help="text size, 100 to 200 (100)")
    tour.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help="window size in pixels (1280x800)")
    tour.add_argument("--language", choices=("en", "es"), default="en", help="what the program speaks in it (en)")


def _add_doctor(commands: _Actions) -> None:
    about = "say what this computer shows, what protects its own process, and how the journal is; writes nothing"
    doctor = commands.add_parser(
        "doctor",
        help=about,
        description=f"{about[0].upper()}{about[1:]}. Needs no passphrase.",
        epilog=_DOCTOR_JSON,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    # Without a default of its own, so that one given before the command counts as well.
    doctor.add_argument("--vault", type=Path, default=SUPPRESS, metavar="DIR", help="the journal's folder")
    _takes_json(doctor)


def _group(commands: _Actions, name: str, about: str, epilog: str) -> _Actions:
    group = commands.add_parser(
        name,
        help=about,
        description=f"{about.capitalize()}.",
        epilog=epilog,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return group.add_subparsers(dest="action", metavar="ACTION", required=True)


def _action(actions: _Actions, name: str, about: str) -> ArgumentParser:
    described = f"{about[0].upper()}{about[1:]}."
    return actions.add_parser(name, help=about, description=described, allow_abbrev=False)


def _takes_json(action: ArgumentParser) -> None:
    action.add_argument("--json", action="store_true", help="print one JSON object (its form: the group's --help)")


def _takes_passphrase(action: ArgumentParser) -> None:
    action.add_argument(
        "--passphrase-fd",
        type=_descriptor,
        metavar="N",
        help="read the passphrase from the first line of file descriptor N",
    )


def _opens(action: ArgumentParser) -> None:
    action.add_argument(
        "--even-if-in-use-elsewhere",
        dest="anyway",
        action="store_true",
        help="go on although it seems to be open on another computer: only when that is off, or closed it",
    )


def _takes_secret(action: ArgumentParser, name: str, what: str) -> None:
    action.add_argument(name, type=_descriptor, metavar="N", help=f"read {what} from file descriptor N")


def _whole(text: str, least: int, most: int) -> int:
    # The length is looked at first: int() refuses thousands of digits with an error of its own.
    fits = len(text) <= len(str(most)) and text.isascii() and text.isdigit()
    if not fits or not least <= int(text) <= most:
        raise ArgumentTypeError(f"not a whole number from {least} to {most}")
    return int(text)


def _positive(text: str) -> int:
    return _whole(text, 1, 2**53)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("not a day like 2026-03-09") from None


def _descriptor(text: str) -> int:
    return _whole(text, 0, 2**20)


def _percent(text: str) -> int:
    return _whole(text, *TEXT_PERCENT)


def _size(text: str) -> tuple[int, int]:
    parts = text.lower().split("x")
    if len(parts) != _SIZE_PARTS:
        raise ArgumentTypeError("not of the form WIDTHxHEIGHT")
    return _whole(parts[0], _SMALLEST, _LARGEST), _whole(parts[1], _SMALLEST, _LARGEST)
