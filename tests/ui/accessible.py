"""Walks what a screen reader sees of a widget."""

from PySide6.QtGui import QAccessible

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.List,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
}
_OWN_NAME = {QAccessible.Role.ComboBox}  # without a name of its own it would speak its value instead

_HOLDS_CELLS = {QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.List}


def nameless(widget):
    """The controls below `widget` that a screen reader could not name, as words that lead to them."""
    found = []
    _walk(QAccessible.queryAccessibleInterface(widget), type(widget).__name__, found)
    return found


def _walk(one, path, found):
    if one is None or one.state().invisible:
        return
    owner = one.object()
    named = one.text(QAccessible.Text.Name).strip()
    if one.role() in _OWN_NAME and owner is not None:
        named = owner.accessibleName()
    if one.role() in CONTROLS and not named:
        found.append(f"{path} {one.role().name}")
    if one.role() in _HOLDS_CELLS:
        return
    for place in range(one.childCount()):
        child = one.child(place)
        label = type(child.object()).__name__ if child is not None and child.object() is not None else "?"
        _walk(child, f"{path} > {label}", found)
