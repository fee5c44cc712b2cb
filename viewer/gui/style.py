"""The style sheet and Qt's palette, made of the constants of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.gui.theme import Palette

_RULES = """
QWidget#ground, QScrollArea#ground { background: $ground; }
QMainWindow, QDialog { background: $ground; color: $ink; }
QLabel { color: $ink; background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="doubtful"] { color: $doubtful; }

QMenuBar { background: $surface; color: $ink; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: $4 $8; border-radius: $4; background: transparent; }
QMenuBar::item:selected { background: $ground; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: $4; }
QMenu::item { padding: $6 $28 $6 $12; border-radius: $4; }
QMenu::icon { padding-left: $8; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: $4 $8; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: $4; }

QFrame#band { background: $band; border: none; }
QWidget#rule { background: $rule; }
QWidget#band QLabel { color: $band_ink; }
QWidget#band QLabel[tone="muted"] { color: $band_muted; }
QWidget#band QLabel[tone="kicker"] { color: $kicker; }
QWidget#band QToolButton {
  color: $band_ink; background: transparent; border: 1px solid $band_line;
  border-radius: $8; padding: $7 $14; font-weight: 600;
}
QWidget#band QToolButton:hover { border-color: $band_ink; }
QWidget#band QToolButton:focus { border: $3 solid $kicker; padding: $5 $12; }
QWidget#band QToolButton:disabled { color: $band_line; }
QWidget#band QToolButton[main="true"] {
  color: $on_button; background: $button; border-color: $button;
}
QWidget#band QToolButton[main="true"]:focus {
  border: $3 solid $kicker; padding: $3 $8; background-clip: content;
}
QTabBar { background: transparent; border: none; }
QTabBar::tab {
  color: $band_muted; background: transparent; border: none; padding: $11 $18;
  border-top-left-radius: $8; border-top-right-radius: $8; min-height: $19;
}
QTabBar::tab:hover { color: $band_ink; }
QTabBar::tab:selected {
  background: $ground; color: $ink; border-top: $3 solid $rule; padding-top: $8;
}
QTabBar::tab:focus { border: $2 solid $kicker; padding: $9 $16; }
QTabBar::scroller { width: $56; }
QWidget#band QTabBar QToolButton {
  background: $band; color: $band_ink; border: none; border-radius: 0; padding: 0;
}

QFrame#card { background: $surface; border: 1px solid $line; border-radius: $10; }
QFrame#ring { background: transparent; border: $3 solid $accent; border-radius: $14; }
QFrame#card:hover { border-color: $muted; }
QFrame#card[selected="true"] { border: 1px solid $accent; }
QFrame#card[shown="false"], QFrame#gap {
  background: $ground; border: 1px dashed $muted; border-radius: $10;
}
QFrame#gap:focus { border: $2 solid $accent; }
QFrame#panel { background: $surface; border: 1px solid $line; border-radius: $10; }
QFrame#footer { background: $surface; border-top: 1px solid $line; }
QSplitter#workspace::handle { background: $line; }
QSplitter#workspace::handle:hover { background: $accent; }
QFrame#lens, QWidget#surface, QScrollArea#surface { background: $surface; border: none; }
QPlainTextEdit#runs {
  background: $ground; border: 1px solid $line; border-radius: $8; padding: 1px;
}
QPlainTextEdit#runs:focus { border: $2 solid $accent; padding: 0; }
QToolButton#flat { background: transparent; border: $2 solid transparent; padding: $4; }
QToolButton#flat:hover { background: $ground; }
QToolButton#flat:focus { border: $2 solid $accent; }
QPushButton[compact="true"] { padding: $4 $10; }
QPushButton[compact="true"]:focus { padding: $3 $9; }
QFrame#hairline { background: $line; border: none; }
QFrame#problems { background: $highlight; border-bottom: 1px solid $line; }
QFrame#problems QLabel { color: $ink; }
QFrame#find { background: $surface; border-bottom: 1px solid $line; }
QFrame#find QListView::item { padding: $5 $8; border-radius: $4; }
QFrame#find QListView::item:selected { background: $accent; color: $on_accent; }

QPushButton, QToolButton {
  color: $ink; background: $surface; border: 1px solid $line; border-radius: $8;
  padding: $6 $12;
}
QPushButton:hover, QToolButton:hover { border-color: $muted; }
QPushButton:focus, QToolButton:focus { border: $2 solid $accent; padding: $5 $11; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $ground; }

QToolButton#quiet {
  color: $ink; background: transparent; border: 1px solid transparent; padding: 1px $6;
  text-decoration: underline;
}
QToolButton#quiet:hover { border-color: $line; }
QToolButton#quiet:focus { border: $2 solid $accent; padding: 0 $5; }

QLineEdit, QPlainTextEdit, QListView, QTreeView, QTableView, QSpinBox {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: $6;
  padding: $4; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QListView:focus, QTableView:focus {
  border: $2 solid $accent;
}
QTableView { gridline-color: $line; padding: 0; outline: 0; alternate-background-color: $ground; }
QTableView::item { padding: $6 $8; border-bottom: 1px solid $line; }
QTableView::item:selected {
  background: $ground; color: $ink; border-top: 1px solid $accent; border-bottom: 1px solid $accent;
}
QTableView#twin::item:focus { border: $2 solid $accent; padding: $4 $6 $5 $6; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: $6 $11;
}
QComboBox {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: $6;
  padding: $5 $10; min-height: $20;
}
QComboBox:focus { border: $2 solid $accent; padding: $4 $9; }
QComboBox::drop-down { border: none; width: $24; }
QComboBox::down-arrow {
  width: 0; height: 0; border-left: $5 solid $surface; border-right: $5 solid $surface;
  border-top: $5 solid $ink;
}
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line; }
QProgressBar {
  background: $ground; border: 1px solid $line; border-radius: $4; height: $8; color: $ink;
}
QProgressBar::chunk { background: $accent; border-radius: $3; }
QScrollBar:vertical { background: transparent; width: $12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $12; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: $4; margin: 2px; }
QScrollBar::handle:vertical { min-height: $32; }
QScrollBar::handle:horizontal { min-width: $32; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(palette: Palette, px: Callable[[float], int]) -> str:
    """Give the application's style sheet: `$name` is a colour of *palette*, `$8` a length."""
    words = _RULES.split("$")
    sheet = words[0]
    for word in words[1:]:
        name = word[
            : next(at for at, sign in enumerate(word) if not (sign.isalnum() or sign == "_"))
        ]
        value = f"{px(int(name))}px" if name.isdigit() else getattr(palette, name)
        sheet += value + word[len(name) :]
    return sheet


def qt_palette(palette: Palette) -> QPalette:
    """Give Qt's palette, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.ground,
        role.WindowText: palette.ink,
        role.Base: palette.surface,
        role.AlternateBase: palette.ground,
        role.Text: palette.ink,
        role.Button: palette.surface,
        role.ButtonText: palette.ink,
        role.BrightText: palette.ink,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.muted,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Mid: palette.line,
        role.Midlight: palette.line,
        role.Dark: palette.line,
        role.Light: palette.surface,
        role.Shadow: palette.line,
    }
    made = QPalette()
    for place, colour in colours.items():
        made.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, QColor(palette.muted))
    return made
