"""Asks into which other thing of its kind something is merged; the nearest name is offered first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.one_of import OneOf


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """The id of the one that is kept."""

    kept: int = 0


def merge_dialog(
    parent: QWidget, words: tuple[str, str], others: Mapping[int, str], save: Callable[[int], object]
) -> FormDialog:
    """`words`: the name of what goes, and a sentence that says what will happen; `save` gets the one kept."""
    gone, sentence = words
    form = Form(MergeDraft(nearest(gone, others)))
    choice = OneOf(dict(others))
    choice.setMaxVisibleItems(20)
    form.add("kept", _("Merge into"), choice)
    below = form.layout()
    if isinstance(below, QVBoxLayout):
        below.addStretch(1)
    title = _("Merge {name}").format(name=plain.isolate(gone))
    dialog = FormDialog(parent, title, form, lambda draft: save(draft.kept), _("Merge"))
    column = dialog.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(1, plain.label(sentence, "muted", wrap=True))
    choice.setFocus()
    return dialog


def nearest(name: str, others: Mapping[int, str]) -> int:
    """The id of the one whose name is most like this one; the first where none is."""
    by_name = {folded(other): number for number, other in reversed(list(others.items()))}
    found = get_close_matches(folded(name), list(by_name), 1, 0.3)
    return by_name[found[0]] if found else next(iter(others), 0)
