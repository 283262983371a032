"""The style sheet: what each ``role`` looks like, made from the tokens."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from boundarycheck.ui.tokens import INK, PAPER, RADIUS, RADIUS_LARGE, TARGET, TYPE, Space

if TYPE_CHECKING:
    from boundarycheck.ui.tokens import Colours

_PIXELS_PER_POINT = 96 / 72
_MARK_BORDER = 2
_FIXED = '"DejaVu Sans Mono", "Liberation Mono", "Consolas", "Menlo", monospace'
"""Faces in which 0 and O, 1 and I can be told apart."""

_SHEET = Template(
    """
* { outline: none; }
QToolTip { background: $surface_raised; color: $text; border: 1px solid $control_line; padding: 6px; }

QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="lead"] { font-size: ${lead}pt; }
QLabel[role="soft"] { color: $text_soft; }
QLabel[role="small"] { color: $text_soft; font-size: ${small}pt; }
QLabel[role="small-strong"] { font-size: ${small}pt; font-weight: 600; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 700; }
QLabel[role="number"] { font-size: ${lead}pt; font-weight: 600; }
QLabel[role="dial"] { font-size: ${title}pt; font-weight: 700; }
QLabel[role="key"] { font-family: $fixed; font-size: ${title}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="problem"] { color: $help; font-weight: 600; }
QLabel[role="eyebrow"] { color: $primary; font-size: ${small}pt; font-weight: 600; }

QLabel[role="chip-words"], QLabel[role="chip-part"], QLabel[role="chip-key"], QLabel[role="chip-no-words"] {
    font-size: ${small}pt; font-weight: 600; padding: 2px 10px; border-radius: ${radius}px;
}
QLabel[role="chip-words"] { background: $notice_soft; color: $on_notice_soft; border: 1px solid $on_notice_soft; }
QLabel[role="chip-part"] { background: $notice_soft; color: $on_notice_soft; border: 1px solid $notice_soft; }
QLabel[role="chip-key"] { background: $primary_soft; color: $text; border: 1px solid $primary_soft; }
QLabel[role="chip-no-words"] { background: $surface; color: $text_soft; border: 1px solid $line; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius_large}px; }
QFrame[role="quiet-card"] { background: $surface_raised; border: none; border-radius: ${radius_large}px; }
QFrame[role="duty"] { background: $notice_soft; border: 2px solid $on_notice_soft; border-radius: ${radius_large}px; }
QFrame[role="duty"] QLabel { color: $on_notice_soft; }
QFrame[role="limits"] { background: $notice_soft; border: none; border-radius: ${radius}px; }
QFrame[role="limits"] QLabel { color: $on_notice_soft; }
QFrame[role="error"] { background: $help_soft; border: 1px solid $help; border-radius: ${radius}px; }
QFrame[role="error"] QLabel { color: $on_help_soft; }
QFrame[role="calm"] { background: $help_soft; border: none; border-bottom: 1px solid $help; }
QFrame[role="calm"] QLabel { color: $on_help_soft; }
QFrame[role="snack"] { background: $text; }
QFrame[role="snack"] QLabel { color: $window; }
QFrame[role="snack"] QPushButton { background: transparent; color: $window; border: 1px solid $window; }
QFrame[role="snack"] QPushButton:focus { border: 3px solid $window; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QTextEdit[role="paper"] {
    background: $paper; color: $ink; border: 1px solid $line; border-radius: 2px; margin: 2px;
    selection-background-color: $ink; selection-color: $paper;
}
QTextEdit[role="paper"]:focus { border: 3px solid $focus; margin: 0; }

QWidget[role="rail"] { background: $rail; }
QWidget[role="topbar"] { background: $window; border-bottom: 1px solid $line; }
QWidget[role="actions"] { background: $window; border-top: 1px solid $line; }
QWidget[role="cover"] { background: $window; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $control_line; border-radius: ${radius}px;
    padding: 8px 16px; min-height: ${button}px; font-weight: 500;
}
QPushButton:hover { background: $surface_raised; }
QPushButton:focus { border: 3px solid $focus; padding: 6px 14px; }
QPushButton:disabled { color: $text_soft; border-color: $line; }
QPushButton[role="primary"] { background: $primary; color: $on_primary; border: 1px solid $primary; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $primary_hover; }
QPushButton[role="primary"]:focus { background: $primary_soft; color: $text; border: 3px solid $focus; }
QPushButton[role="primary"]:disabled { background: $surface_raised; color: $text_soft; border-color: $line; }
QPushButton[role="help"] { background: $help; color: $on_help; border: 1px solid $help; font-weight: 600; }
QPushButton[role="help"]:hover { background: $help_hover; }
QPushButton[role="help"]:focus { background: $help_soft; color: $on_help_soft; border: 3px solid $focus; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $primary; }
QPushButton[role="quiet"]:hover { background: $primary_soft; }
QPushButton[role="quiet"]:focus { border: 3px solid $focus; }
QPushButton[role="chip"] { border-radius: ${radius_large}px; }
QPushButton[role="chip"]:checked { background: $primary_soft; border: 2px solid $primary; padding: 7px 15px; }
QPushButton[role="chip"]:focus { border: 3px solid $focus; padding: 6px 14px; }
QPushButton[role="rail"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 8px 12px; font-weight: 500;
}
QPushButton[role="rail"]:hover { background: $surface_raised; }
QPushButton[role="rail"]:checked { background: $primary_soft; color: $text; font-weight: 600; }
QPushButton[role="rail"]:focus { border: 3px solid $focus; padding: 6px 10px; }
QPushButton[role="door"], QPushButton[role="tile"] {
    background: $surface; border: 1px solid $control_line; border-radius: ${radius_large}px; text-align: left;
    padding: 14px 20px;
}
QPushButton[role="door"]:hover, QPushButton[role="tile"]:hover { background: $primary_soft; }
QPushButton[role="door"]:focus, QPushButton[role="tile"]:focus { border: 3px solid $focus; padding: 12px 18px; }

QPushButton[role="toggle"] {
    background: $surface; border: 1px solid $control_line; border-radius: ${radius_large}px; text-align: left;
    padding: 14px 20px;
}
QPushButton[role="toggle"]:hover { background: $surface_raised; }
QPushButton[role="toggle"]:checked { background: $primary_soft; border: 2px solid $primary; padding: 13px 19px; }
QPushButton[role="toggle"]:focus { border: 3px solid $focus; padding: 12px 18px; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
    background: $surface; color: $text; border: 1px solid $control_line; border-radius: ${radius}px; padding: 8px 10px;
    selection-background-color: $selection; selection-color: $on_selection;
}
QLineEdit, QComboBox, QSpinBox { min-height: ${field}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 3px solid $focus; padding: 6px 8px; }
QLineEdit[role="key"] { font-family: $fixed; font-size: ${lead}pt; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $control_line; }

QRadioButton[role="choice"], QCheckBox[role="choice"] {
    background: $surface; border: 1px solid $control_line; border-radius: ${radius}px; padding: 10px 14px;
    min-height: ${button}px; spacing: 12px;
}
QRadioButton[role="choice"]:hover, QCheckBox[role="choice"]:hover { background: $surface_raised; }
QRadioButton[role="choice"]:checked, QCheckBox[role="choice"]:checked { background: $primary_soft; font-weight: 600; }
QRadioButton[role="choice"]:focus, QCheckBox[role="choice"]:focus { border: 3px solid $focus; padding: 8px 12px; }
QCheckBox[role="plain-tick"] {
    spacing: 10px; padding: 4px; border: 3px solid transparent; border-radius: 6px; min-height: ${button}px;
}
QCheckBox[role="plain-tick"]:focus { border: 3px solid $focus; }
QRadioButton::indicator, QCheckBox::indicator {
    width: ${mark}px; height: ${mark}px; border: 2px solid $control_line; border-radius: 4px; background: $surface;
}
QRadioButton::indicator { border-radius: ${mark_radius}px; }
QRadioButton::indicator:checked, QCheckBox::indicator:checked { background: $primary; border-color: $primary; }

QListView { background: $surface; border: 1px solid $line; border-radius: ${radius_large}px; padding: 6px; }
QListView:focus { border: 3px solid $focus; padding: 4px; }
QListView[role="ticks"] { border: 1px solid $control_line; border-radius: ${radius}px; }
QListView[role="ticks"]:focus { border: 3px solid $focus; }
QListView[role="ticks"]::item { border: 2px solid transparent; border-radius: 6px; }
QListView[role="ticks"]::item:focus { border: 2px solid $focus; }
QListView[role="ticks"]::indicator {
    width: ${mark}px; height: ${mark}px; border: 2px solid $control_line; border-radius: 4px; background: $surface;
    margin-right: 6px;
}
QListView[role="ticks"]::indicator:checked { background: $primary; border-color: $primary; }
QListView[role="months"]::item { padding: 6px 8px; border-radius: 6px; }
QListView[role="months"]::item:selected { background: $primary_soft; color: $text; }
QTableView { background: $surface; border: 1px solid $line; border-radius: ${radius_large}px; padding: 6px; }
QTableView:focus { border: 3px solid $focus; padding: 4px; }
QTableView::item { padding: 4px 10px; }
QTableView::item:selected { background: $primary_soft; color: $text; }
QHeaderView::section {
    background: transparent; color: $text_soft; border: none; border-bottom: 1px solid $line; padding: 6px 10px;
    font-weight: 600;
}
QTableView[role="months"]::item { padding: 4px 2px; }
QTableView[role="months"] QHeaderView::section { padding: 6px 2px; }
QSlider { border: 3px solid transparent; border-radius: 6px; min-height: ${button}px; }
QSlider:focus { border: 3px solid $focus; }
QSlider::groove:horizontal { background: $control_line; height: 6px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $primary; border-radius: 3px; }
QSlider::handle:horizontal {
    background: $primary; border: 2px solid $surface; width: 20px; margin: -9px 0; border-radius: 12px;
}
QScrollArea { border: none; background: transparent; }
QScrollArea:focus { border: 3px solid $focus; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $control_line; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QProgressBar { background: $surface_raised; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $primary; border-radius: 4px; }
"""
)


def style_sheet(colours: Colours, points: float) -> str:
    """Return the style sheet for ``colours`` with body text at ``points``."""
    fields = colours._asdict()
    sizes = {name: f"{factor * points:.2f}" for name, factor in TYPE._asdict().items()}
    mark = 2 * round(points * _PIXELS_PER_POINT / 2)  # even, so that half of it is a whole radius
    distances = {
        "mark": str(mark),
        "mark_radius": str(mark // 2 + _MARK_BORDER),
        "radius": str(RADIUS),
        "radius_large": str(RADIUS_LARGE),
        "button": str(TARGET - Space.WIDE),
        "field": str(TARGET - Space.WIDE),
    }
    return _SHEET.substitute(fields | sizes | distances | {"paper": PAPER, "ink": INK, "fixed": _FIXED})
