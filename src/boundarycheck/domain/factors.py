"""The five contributing factors, as a reflection on what surrounds a situation, and the ways on from a text."""

from __future__ import annotations

from enum import StrEnum


class Factor(StrEnum):
    """The five contributing factors, in the order of the source article (Munley 2023)."""

    POWER = "power"
    VULNERABILITY = "vulnerability"
    TROUBLES = "troubles"
    TRAINING = "training"
    CULTURE = "culture"


class Way(StrEnum):
    """What a text can lead to."""

    SITUATION = "situation"
    SIGNS = "signs"
    PLAN = "plan"
    PRACTICE = "practice"
    PEOPLE = "people"
    REQUEST = "request"
    WRITE = "write"
    ARTICLE = "article"
