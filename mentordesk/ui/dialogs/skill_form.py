"""The form of a skill: its name, other words for it, kind, family, and how its levels are worded."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import SkillKind
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.small_fields import WordsField, completed
from mentordesk.ui.kit.theme import theme

_LEVELS = 5


class LevelsField(QWidget):
    """A line for each of the five levels."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme().px(4))
        self.lines = [QLineEdit() for _each in range(_LEVELS)]
        shown = (_("knows of it"), _("with support"), _("alone"), _("guides others"), _("expert"))
        for place, (line, words) in enumerate(zip(self.lines, shown, strict=True)):
            line.setPlaceholderText(words)
            plain.name(line, _("Level {level}").format(level=place + 1))
            grid.addWidget(plain.label(str(place + 1), "hint"), place, 0)
            grid.addWidget(line, place, 1)
        self.setFocusProxy(self.lines[0])

    def value(self) -> tuple[str, ...]:
        """The five wordings, any of which may be empty."""
        return tuple(line.text() for line in self.lines)

    def set_value(self, levels: tuple[str, ...]) -> None:
        """Show the wordings."""
        for line, words in zip(self.lines, levels, strict=False):
            line.setText(words)


def skill_form(
    parent: QWidget,
    title: str,
    begins: tuple[SkillDraft, list[str]],
    save: Callable[[SkillDraft], object],
) -> FormDialog:
    """The form in a dialog; it begins with a draft, and offers these families."""
    draft, families = begins
    form = Form(draft)
    form.add("name", _("Name"), QLineEdit())
    words = WordsField(_("Sheets and forms know it by these too"))
    form.add("synonyms", _("Other words for it, with commas between"), words)
    form.add("kind", _("Kind"), Choice(SkillKind, _("Not said")))
    form.add("family", _("Family"), completed(families))
    form.section(_("What each level means, if you want to say it"))
    form.add("levels", _("Levels 1 to 5"), LevelsField())
    dialog = FormDialog(parent, title, form, save)
    form.fields["name"].setFocus()
    dialog.resize(theme().px(520), theme().px(600))
    return dialog
