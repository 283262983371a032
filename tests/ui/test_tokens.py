from __future__ import annotations

import re

import pytest

from boundarycheck.ui.stylesheet import style_sheet
from boundarycheck.ui.tokens import DARK, HIGH_CONTRAST, INK, LIGHT, PAPER, TYPE, Colours, Space

THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}

# Which surfaces a text stands on, as the style sheet has it.
TEXT_ON = {
    "text": ("window", "rail", "surface", "surface_raised", "primary_soft"),
    "text_soft": ("window", "surface", "surface_raised", "primary_soft"),
    "primary": ("window", "surface", "surface_raised", "primary_soft"),
    "help": ("window", "surface", "surface_raised"),
    "on_primary": ("primary", "primary_hover"),
    "on_help": ("help", "help_hover"),
    "on_help_soft": ("help_soft",),
    "on_notice_soft": ("notice_soft",),
    "on_selection": ("selection",),
    "window": ("text",),  # the notice at the foot is the other way round
}
LINES_ON = {
    "control_line": ("window", "surface", "surface_raised"),
    "focus": ("window", "rail", "surface", "surface_raised", "primary_soft", "notice_soft", "help_soft"),
    "window": ("text",),
    "primary": ("window", "surface_raised", "primary_soft"),
}
TEXT_PAIRS = [(text, surface) for text, surfaces in TEXT_ON.items() for surface in surfaces]
LINE_PAIRS = [(line, surface) for line, surfaces in LINES_ON.items() for surface in surfaces]
NAMES = Colours(**{name: f"<{name}>" for name in Colours._fields})


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


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "surface"), TEXT_PAIRS)
def test_text_can_be_read_on_every_surface_it_stands_on(theme: str, text: str, surface: str) -> None:
    least = 7.0 if theme == "high contrast" else 4.5
    assert contrast(colour(theme, text), colour(theme, surface)) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("line", "surface"), LINE_PAIRS)
def test_lines_of_controls_and_the_focus_ring_can_be_seen(theme: str, line: str, surface: str) -> None:
    assert contrast(colour(theme, line), colour(theme, surface)) >= 3.0


def test_paper_can_be_read() -> None:
    assert contrast(PAPER, INK) >= 7.0


def test_no_text_colour_and_no_ring_of_the_style_sheet_is_left_out_above() -> None:
    sheet = style_sheet(NAMES, 11.0)
    assert set(re.findall(r"[ {;]color: <(\w+)>", sheet)) <= TEXT_ON.keys()
    assert set(re.findall(r"border: 3px solid <(\w+)>", sheet)) <= LINES_ON.keys()


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
