"""What the command line prints: for people, or one JSON object."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.local_time import local
from boundarycheck.system.files import told
from boundarycheck.vault import check_json
from boundarycheck.vault.folder import DatabaseFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from boundarycheck.cli.doctor import Report
    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.journal import Entry, EntrySummary
    from boundarycheck.domain.keeping import Hold
    from boundarycheck.domain.merging import MergeCounts
    from boundarycheck.domain.searching import TagCount
    from boundarycheck.domain.taking_along import ArrivalCounts, LeftOut
    from boundarycheck.domain.upkeep import CheckReport, RescueReport
    from boundarycheck.vault.inspection import VaultInfo

_KINDS = {
    EntryKind.NOTE: "note",
    EntryKind.SITUATION_CHECK: "situation check",
    EntryKind.SIGNS_CHECK: "warning signs",
}


class Output:
    """Prints results to ``stream``; with ``as_json`` as one object in ASCII, times in UTC."""

    def __init__(self, stream: TextIO, *, as_json: bool) -> None:
        self._stream = stream
        self._as_json = as_json

    def vault(self, info: VaultInfo, opening: str = "") -> None:
        """Print what is known about a vault; for people, below the line ``opening``."""
        if self._as_json:
            self._object(
                {
                    "folder": str(info.folder),
                    "format": info.format,
                    "vault_id": info.vault_id,
                    "created_at": _utc(info.created_at),
                    "kdf": info.kdf,
                    "slots": list(info.slots),
                    "size": info.size,
                    "in_use_by": info.in_use_by,
                    "journal_file": info.database.value,
                }
            )
            return
        lines = [opening] if opening else []
        lines += [
            f"Folder:     {info.folder}",
            f"Started:    {_local(info.created_at)}",
            f"Format:     {info.format}",
            f"Opened by:  {', '.join(info.slots)} ({info.kdf})",
            f"Size:       {info.size:,} bytes",
            f"In use:     {info.in_use_by or 'no'}",
        ]
        if info.database is not DatabaseFile.THERE:
            lines.append(f"Entries:    none, the journal file is {info.database}")
        self._lines(lines)

    def check(self, report: CheckReport) -> None:
        """Print what both checks found."""
        found = "Nothing is damaged." if report.sound else "There is damage."
        lines = [
            found,
            f"Parts:      {report.pages}, {len(report.damaged_pages)} damaged",
            f"Structure:  {'sound' if report.structure_ok else f'{report.structure_faults} faults'}",
            f"Entries:    {report.entries} can be read, {report.entries_lost} cannot",
            f"Records:    {report.records} can be read, {report.records_lost} cannot",
            f"Files:      {report.attachments} can be read, {report.attachments_lost} cannot",
        ]
        self._either({"sound": report.sound, **asdict(report)}, lines)

    def backups(self, copies: Sequence[BackupCopy]) -> None:
        """Print one line a backup."""
        members = [
            {
                "file": str(copy.path),
                "made_at": _utc(copy.made_at),
                "size": copy.size,
                "vault_id": copy.vault_id,
                "damaged": copy.damaged,
            }
            for copy in copies
        ]
        self._either({"backups": members}, [_backup(copy) for copy in copies] or ["There are no backups."])

    def merged(self, counts: MergeCounts, *, done: bool) -> None:
        """Print what merging did or, when it is not ``done``, would do."""
        lines = [
            "It was merged." if done else "Nothing was changed yet. Merging would do this:",
            f"New here:               {counts.new}",
            f"New in the bin here:    {counts.new_in_bin}",
            f"Newer there, taken:     {counts.newer_there}",
            f"Older there, ours stay: {counts.older_there}",
            f"The same in both:       {counts.same}",
            f"Kept as versions:       {counts.kept_as_version}",
            f"Moved to or from bin:   {counts.moved}",
            f"Erased here:            {counts.erased_here}",
            f"Erased before, left so: {counts.stay_erased}",
            f"Drafts taken:           {counts.drafts}",
            f"Records new here:       {counts.records}",
            f"Records newer there:    {counts.records_newer_there}",
            f"Records older there:    {counts.records_older_there}",
            f"Records erased here:    {counts.records_erased_here}",
            f"Records left erased:    {counts.records_stay_erased}",
            f"Files taken:            {counts.attachments}",
            f"Files erased here:      {counts.attachments_erased_here}",
        ]
        self._either({"done": done, **asdict(counts)}, lines)

    def rescued(self, report: RescueReport) -> None:
        """Print what a rescue brought along."""
        lines = [
            "What could be read is in the new journal. It opens with the same passphrase.",
            f"Entries:    {report.entries}, and {report.entries_lost} known to be lost",
            f"Older:      {report.older} of these, whose newest words could not be read",
            f"Versions:   {report.versions}",
            f"Drafts:     {report.drafts}",
            f"Profile:    {'yes' if report.profile else 'no'}",
            f"Records:    {report.records}, and {report.records_lost} known to be lost",
            f"Files:      {report.attachments}, and {report.attachments_lost} known to be lost",
        ]
        if report.hold_unknown:
            lines.append("Hold:       yes, because it could not be read whether there was one")
        self._either(asdict(report), lines)

    def recovery_key(self, key: str) -> None:
        """Print a recovery key."""
        self._either({"recovery_key": key}, ["Write this down. It is shown once.", "", f"    {key}", ""])

    def doctor(self, report: Report) -> None:
        """Print what the doctor saw."""
        self._either(report.members(), report.lines())

    def done(self, sentence: str) -> None:
        """Print that something was done."""
        self._either({"done": True}, [sentence])

    def summaries(self, entries: Sequence[EntrySummary], nothing: str) -> None:
        """Print one line an entry; for people, ``nothing`` when there is none."""
        if self._as_json:
            self._object({"entries": [_summary(entry) for entry in entries]})
        elif entries:
            self._lines([_line(entry) for entry in entries])
        else:
            self._lines([nothing])

    def entry(self, entry: Entry) -> None:
        """Print one entry, whole."""
        if self._as_json:
            self._object(_entry(entry))
            return
        head = f"{entry.entry_id}  {_local(entry.written_at)}  {_KINDS[entry.kind]}"
        self._lines([head, *filter(None, [entry.text.title]), "", entry.text.body])

    def saved(self, entry: Entry) -> None:
        """Print that a new entry is kept: for people its number, else the entry."""
        if self._as_json:
            self._object(_entry(entry))
        else:
            self._lines([f"Kept as entry {entry.entry_id}."])

    def exported(self, file: Path, form: str, entries: int) -> None:
        """Print where the journal was written to."""
        self._either({"file": str(file), "form": form, "entries": entries}, [f"Written: {file}", f"Entries: {entries}"])

    def brought_in(self, counts: ArrivalCounts, left_out: Sequence[LeftOut], *, done: bool) -> None:
        """Print what bringing in did or, when it is not ``done``, would do."""
        lines = [
            "It was brought in." if done else "Nothing was changed yet. Bringing it in would do this:",
            f"New here:               {counts.new}",
            f"Here already:           {counts.here}",
            f"Here, but not the same: {counts.here_differently} (left as they are)",
            f"Among the deleted ones: {counts.binned_here} (left there)",
            f"Erased before, left so: {counts.erased_here}",
            f"Left out:               {len(left_out)}",
            *(f"  {left.where}: {left.reason}" for left in left_out),
        ]
        self._either({"done": done, **asdict(counts), "left_out": [asdict(left) for left in left_out]}, lines)

    def tags(self, tags: Sequence[TagCount]) -> None:
        """Print one line a tag."""
        members = [{"tag": tag.tag, "count": tag.count} for tag in tags]
        self._either({"tags": members}, [f"{tag.count:>6}  {tag.tag}" for tag in tags] or ["There are no tags."])

    def hold(self, hold: Hold | None) -> None:
        """Print whether the journal is on hold."""
        if hold is None:
            self._either({"on_hold": False, "since": None, "note": ""}, ["The journal is not on hold."])
            return
        since = f"The journal is on hold since {_local(hold.since)}. Nothing in it can be deleted."
        members = {"on_hold": True, "since": _utc(hold.since), "note": hold.note}
        self._either(members, [since, *filter(None, [hold.note])])

    def rendered(self, files: Sequence[Path], missing: Sequence[str]) -> None:
        """Print which files of a letter were written, and what is still blank in it."""
        lines = [str(file) for file in files]
        if missing:
            lines.append(f"Still blank: {', '.join(missing)}.")
        self._either({"files": [str(file) for file in files], "missing": list(missing)}, lines)

    def requests(self, requests: Sequence[TrackedRequest]) -> None:
        """Print one line a letter: the day of its last step, where it stands, what it is, and to whom."""
        members = [_request(tracked) for tracked in requests]
        lines = [_request_line(tracked) for tracked in requests] or ["There are no letters."]
        self._either({"requests": members}, lines)

    def _either(self, members: dict[str, object], lines: Sequence[str]) -> None:
        if self._as_json:
            self._object(members)
        else:
            self._lines(lines)

    def _object(self, members: dict[str, object]) -> None:
        self._write(json.dumps(members, indent=2) + "\n")

    def _lines(self, lines: Sequence[str]) -> None:
        self._write("\n".join(lines) + "\n")

    def _write(self, text: str) -> None:
        """Write all of it. A reader that left early has had enough; it is no error."""
        encoding = self._stream.encoding or "utf-8"
        try:
            # A terminal that lacks a character shows its number instead of nothing at all.
            self._stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
            self._stream.flush()
        except BrokenPipeError:
            self._drop_the_rest()
        except OSError as error:
            raise told(Path("the output"), error) from error

    def _drop_the_rest(self) -> None:
        # Python flushes once more when it ends, and would complain then (docs.python.org/library/signal.html,
        # "Note on SIGPIPE").
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def _summary(entry: EntrySummary) -> dict[str, object]:
    return {
        "id": entry.entry_id,
        "kind": entry.kind.value,
        "written_at": _utc(entry.written_at),
        "title": entry.title,
        "opening": entry.opening,
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.entry_id,
        "uid": entry.uid,
        "kind": entry.kind.value,
        "written_at": _utc(entry.written_at),
        "changed_at": _utc(entry.changed_at),
        "title": entry.text.title,
        "body": entry.text.body,
        "check": None if entry.check is None else json.loads(check_json.to_json(entry.check)),
        "happened": None if entry.facts.happened is None else entry.facts.happened.text,
        "tags": list(entry.facts.tags),
    }


def _request(tracked: TrackedRequest) -> dict[str, object]:
    return {
        "uid": tracked.uid,
        "kind": tracked.kind_id,
        "stage": tracked.stage.value,
        "subject": tracked.subject,
        "receiver": tracked.receiver,
        "way": tracked.way.value,
        "remind_on": None if tracked.remind_on is None else tracked.remind_on.isoformat(),
        "events": [
            {"stage": event.stage.value, "on": event.on.isoformat(), "note": event.note} for event in tracked.events
        ],
    }


def _request_line(tracked: TrackedRequest) -> str:
    to = f" to {tracked.receiver}" if tracked.receiver else ""
    return f"{tracked.events[-1].on.isoformat()}  {tracked.stage.value:<12}  {tracked.subject}{to}"


def _line(entry: EntrySummary) -> str:
    words = " | ".join(filter(None, [entry.title, entry.opening]))
    return f"{entry.entry_id:>6}  {_local(entry.written_at)}  {_KINDS[entry.kind]:<15}  {words}"


def _backup(copy: BackupCopy) -> str:
    line = f"{_local(copy.made_at)}  {copy.size:>13,} bytes  {copy.path}"
    return f"{line}  ({copy.damaged})" if copy.damaged else line


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _local(moment: datetime) -> str:
    return local(moment).strftime("%Y-%m-%d %H:%M")
