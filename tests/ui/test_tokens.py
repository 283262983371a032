from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette

from boundarycheck.ui.stylesheet import style_sheet
from boundarycheck.ui.theme import palette
from boundarycheck.ui.tokens import DARK, HIGH_CONTRAST, INK, LIGHT, PAPER, TYPE, Colours, Space
from sheet import EDGES_NOT_NEEDED, NAMES, line_pairs, looks, text_pairs

THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}

TEXT_PAIRS = sorted(text_pairs())
LINE_PAIRS = sorted(line_pairs())
Shade, Part = QPalette.ColorGroup, QPalette.ColorRole
PALETTE_TEXTS = [
    (Part.WindowText, Part.Window),
    (Part.Text, Part.Base),
    (Part.Text, Part.AlternateBase),
    (Part.PlaceholderText, Part.Base),
    (Part.ButtonText, Part.Button),
    (Part.HighlightedText, Part.Highlight),
    (Part.Link, Part.Base),
    (Part.LinkVisited, Part.Base),
    (Part.ToolTipText, Part.ToolTipBase),
]
PALETTE_LINES = [
    (Part.Highlight, Part.Window),
    (Part.Accent, Part.Base),
    (Part.Dark, Part.Base),
    (Part.Dark, Part.Window),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(theme: str, token: str) -> str:
    return str(getattr(THEMES[theme], token))


def least(theme: str, usual: float) -> float:
    return 7.0 if theme == "high contrast" else usual


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "surface"), TEXT_PAIRS)
def test_text_can_be_read_on_every_surface_it_stands_on(theme: str, text: str, surface: str) -> None:
    assert contrast(colour(theme, text), colour(theme, surface)) >= least(theme, 4.5)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("line", "surface"), LINE_PAIRS)
def test_lines_of_controls_and_the_focus_ring_can_be_seen(theme: str, line: str, surface: str) -> None:
    assert contrast(colour(theme, line), colour(theme, surface)) >= least(theme, 3.0)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("shade", [Shade.Active, Shade.Inactive, Shade.Disabled])
def test_what_is_drawn_with_the_palette_can_be_read_and_seen(theme: str, shade: QPalette.ColorGroup) -> None:
    drawn = palette(THEMES[theme])
    for pairs, needed in ((PALETTE_TEXTS, 4.5), (PALETTE_LINES, 3.0)):
        for one, other in pairs:
            seen = contrast(drawn.color(shade, one).name(), drawn.color(shade, other).name())
            assert seen >= least(theme, needed), (one, other)


def test_paper_can_be_read() -> None:
    assert contrast(PAPER, INK) >= 7.0


def test_the_pairs_are_those_of_the_style_sheet() -> None:
    sheet = style_sheet(NAMES, 11.0)
    assert set(re.findall(r"[ {;]color: <(\w+)>", sheet)) <= {text for text, _ in TEXT_PAIRS}
    assert set(re.findall(r"border: 3px solid <(\w+)>", sheet)) <= {line for line, _ in LINE_PAIRS}
    # One of each kind: on its own ground, let through, in a state, inside a frame, in a button that holds labels.
    texts = {("on_primary", "primary_hover"), ("primary", "notice_soft"), ("text", "primary_soft")}
    assert texts | {("window", "text"), ("text_soft", "primary_soft"), ("help", "surface_raised")} <= set(TEXT_PAIRS)
    assert {("focus", "help_soft"), ("focus", "rail"), ("control_line", "window"), ("primary", "surface")} <= set(
        LINE_PAIRS
    )


def test_what_needs_no_edge_of_its_own_is_known_one_by_one() -> None:
    faint = {look.who for look in looks() if look.border == "line"}
    assert set(EDGES_NOT_NEEDED) <= faint
    assert "line" not in {line for line, _ in LINE_PAIRS}


def test_the_style_sheet_has_no_colour_of_its_own() -> None:
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", style_sheet(NAMES, 11.0)))
    assert colours <= {PAPER, INK}


def test_type_sizes_follow_the_text_size() -> None:
    assert f"font-size: {TYPE.title * 22:.2f}pt" in style_sheet(LIGHT, 22.0)


@pytest.mark.parametrize("theme", THEMES)
def test_every_token_is_a_colour(theme: str) -> None:
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour(theme, name)) for name in Colours._fields)


def test_distances_grow() -> None:
    assert list(Space) == sorted(set(Space))
