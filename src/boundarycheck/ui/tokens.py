"""The design tokens: every colour, distance and type size of the program stands here and nowhere else.

Contrast is computed from this table by tests/ui/test_tokens.py: text 4.5:1 or better, borders of controls and
focus rings 3:1 or better, 7:1 in the high-contrast theme.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Space(IntEnum):
    """Distances in device-independent pixels."""

    HAIR = 4
    SMALL = 8
    SNUG = 12
    BASE = 16
    WIDE = 24
    LARGE = 32
    HUGE = 48


RADIUS = 8
RADIUS_LARGE = 14
TARGET = 44
"""Least height of a main action (WCAG 2.2, 2.5.8 asks for 24)."""
QUIET_SIDE = 17
"""What a quiet button has beside its words, padding and border: its words stand flush with a text above them, and what
is around them reaches out by so much."""
LINE_LENGTH = 70
"""Characters a line of running text may have."""


class TypeScale(NamedTuple):
    """Type sizes as factors of the desktop's own text size."""

    small: float = 0.92
    body: float = 1.0
    lead: float = 1.14
    heading: float = 1.22
    title: float = 1.75
    figure: float = 2.6


TYPE = TypeScale()

PAPER = "#ffffff"
INK = "#1a1a1a"
"""A sheet of paper is white with dark ink in every theme, because that is how it leaves."""


class Colours(NamedTuple):
    """One theme. ``help`` is the colour of *Get help now*; it never means that somebody did wrong."""

    window: str
    rail: str
    surface: str
    surface_raised: str
    text: str
    text_soft: str
    line: str
    control_line: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    help: str
    help_hover: str
    on_help: str
    help_soft: str
    on_help_soft: str
    notice_soft: str
    on_notice_soft: str
    focus: str
    selection: str
    on_selection: str


LIGHT = Colours(
    window="#f5f6f3",
    rail="#e9edea",
    surface="#ffffff",
    surface_raised="#eef2ef",
    text="#1c2625",
    text_soft="#4c5957",
    line="#d5dcd8",
    control_line="#74827e",
    primary="#1d5c5a",
    primary_hover="#164a48",
    on_primary="#ffffff",
    primary_soft="#d9e9e6",
    help="#97321d",
    help_hover="#7d2816",
    on_help="#ffffff",
    help_soft="#f9e7e1",
    on_help_soft="#6f2413",
    notice_soft="#fbf0d6",
    on_notice_soft="#5a4308",
    focus="#1a56c4",
    selection="#1d5c5a",
    on_selection="#ffffff",
)

DARK = Colours(
    window="#151b1c",
    rail="#101516",
    surface="#1e2627",
    surface_raised="#273132",
    text="#e7edeb",
    text_soft="#aebbb7",
    line="#344041",
    control_line="#80918d",
    primary="#83cbc1",
    primary_hover="#9cdad1",
    on_primary="#07211f",
    primary_soft="#21403e",
    help="#f5a893",
    help_hover="#fabfaf",
    on_help="#33100a",
    help_soft="#43261f",
    on_help_soft="#ffd9ce",
    notice_soft="#3b321b",
    on_notice_soft="#f6e3b0",
    focus="#9cc4ff",
    selection="#83cbc1",
    on_selection="#07211f",
)

HIGH_CONTRAST = Colours(
    window="#000000",
    rail="#000000",
    surface="#000000",
    surface_raised="#1a1a1a",
    text="#ffffff",
    text_soft="#ffffff",
    line="#ffffff",
    control_line="#ffffff",
    primary="#ffe14d",
    primary_hover="#fff2a8",
    on_primary="#000000",
    primary_soft="#333300",
    help="#ffb59e",
    help_hover="#ffd5c8",
    on_help="#000000",
    help_soft="#2b0f08",
    on_help_soft="#ffffff",
    notice_soft="#262000",
    on_notice_soft="#ffffff",
    focus="#00e5ff",
    selection="#ffe14d",
    on_selection="#000000",
)
