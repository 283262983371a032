"""What can be found out about the computer the program runs on, as far as it lets others see more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingName(StrEnum):
    """What is looked for. The values are shown by ``boundarycheck doctor --json`` and never change their meaning."""

    MANAGED = "managed"
    REMOTE = "remote-session"
    RECORDING = "screen-recording"
    OPEN_SCREEN = "open-screen"
    ASSISTIVE = "assistive-client"
    ADMINISTRATOR = "administrator"
    OTHER_USERS = "other-users"
    NETWORK_FOLDER = "network-folder"
    SYNCED_FOLDER = "synced-folder"
    PLAIN_DISK = "plain-disk"
    PLAIN_SWAP = "plain-swap"
    HIBERNATION = "hibernation"


class FindingState(StrEnum):
    """What looking came to. ``NOT_FOUND`` means that we looked, and never that there is none."""

    FOUND = "found"
    NOT_FOUND = "not found"
    UNKNOWN = "cannot be known"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for.

    ``details`` are the names of what was found, such as "Puppet"; never a word of the officer's, no name of a user.
    ``looked_at`` says where it was looked for, or why it cannot be known; it is for administrators.
    """

    name: FindingName
    state: FindingState
    details: tuple[str, ...] = ()
    looked_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingText:
    """The words for one finding.

    ``sign`` names what was looked for and ``where`` it was; ``found`` is a sentence, in which ``{details}`` stands
    for the names of what was found; ``follows`` says what that means for the officer.
    """

    name: FindingName
    sign: str
    where: str
    found: str
    follows: str
