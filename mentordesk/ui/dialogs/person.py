"""The form of a participant: to add someone, and to change what they said."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from mentordesk.core import participants
from mentordesk.core.desk import Db, Desk
from mentordesk.core.i18n import _
from mentordesk.core.participants import PersonDraft, known
from mentordesk.core.planning import zones
from mentordesk.core.vocab import Channel, Role
from mentordesk.ui.dialogs.people_field import PeopleField, Search
from mentordesk.ui.dialogs.skill_lines import SkillLines
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.small_fields import WordsField, completed
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber

PLACES = (1, 8)


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form begins with, and the words that it offers while one types."""

    draft: PersonDraft
    departments: list[str]
    zones: list[str]
    search: Search = lambda _text: []
    """Finds people for the line manager."""


class PersonForm(Form[PersonDraft]):
    """All that a draft holds; the role can be chosen only while someone is being added."""

    def __init__(self, offered: Offered, *, with_role: bool) -> None:
        super().__init__(offered.draft)
        self.add("name", _("Name"), QLineEdit())
        if with_role:
            self.role = Choice(Role)
            self.add("role", _("Role"), self.role)
        self.add("job_title", _("Post"), QLineEdit())
        self.add("department", _("Department"), completed(offered.departments))
        self.add("organisation", _("Organisation, if it is not ours"), QLineEdit())
        self.add("grade", _("Grade"), QLineEdit())
        self.add("specialty", _("Specialty"), QLineEdit())
        self.add("line_manager", _("Line manager"), PeopleField(offered.search, 1))
        self.section(_("How to reach them"))
        self.add("email", _("E-mail"), QLineEdit())
        self.add("phone", _("Phone"), QLineEdit())
        self.add("channel", _("Reached best by"), Choice(Channel, _("not known")))
        self.add("languages", _("Languages, with commas between"), WordsField())
        self.add("zone", _("Time zone, if it is not the cohort's"), completed(offered.zones))
        self.section(_("What they bring and want"))
        self.capacity = WholeNumber(*PLACES)
        self.add("capacity", _("Places: how many people a mentor takes at once"), self.capacity)
        self.add("needs", _("Needs: skills to learn, and the level now"), SkillLines(needs=True))
        self.add("offers", _("Offers: skills to help with"), SkillLines(needs=False))
        self.add("interests", _("Interests, with commas between"), WordsField())
        self.add("aspiration", _("Hopes: where they want to be in two years"), _text())
        self.add("motivation", _("Reasons to take part"), _text())
        self.add("wants_difference", _("Would like someone different from themselves"), QCheckBox())


def open_new(context: Context, parent: QWidget) -> None:
    """Open an empty form; whoever is added is shown in the table."""
    cohort_id, today, desk = context.cohort.id, context.today(), context.desk

    def show(offered: Offered) -> None:
        form = PersonForm(replace(offered, search=_search(desk)), with_role=True)
        save = partial(_add, desk.do, cohort_id, today)
        _show(context, parent, (_("Add person"), _("Add"), _("Added")), form, save)

    task.fetch(parent, lambda: desk.ask(_offered), show)


def open_for(context: Context, parent: QWidget, participant_id: int) -> None:
    """Open the form of someone who is there."""
    desk = context.desk

    def show(offered: Offered) -> None:
        form = PersonForm(replace(offered, search=_search(desk)), with_role=False)
        title = _("Edit {name}").format(name=plain.isolate(offered.draft.name))
        words = (title, _("Save"), _("Changed"))
        _show(context, parent, words, form, lambda draft: desk.do(participants.edit, participant_id, draft))

    task.fetch(parent, lambda: desk.ask(_offered, participant_id), show)


def _search(desk: Desk) -> Search:
    return lambda text: desk.ask(known.people_called, text)


def _add(do: Callable[..., object], cohort_id: int, today: object, draft: PersonDraft) -> object:
    return do(participants.add, cohort_id, draft, today)


def _offered(db: Db, participant_id: int = 0) -> Offered:
    draft = participants.draft(db, participant_id) if participant_id else PersonDraft()
    return Offered(draft, participants.departments(db), sorted(zones.names()))


def _show(
    context: Context,
    parent: QWidget,
    words: tuple[str, str, str],
    form: PersonForm,
    save: Callable[[PersonDraft], object],
) -> None:
    title, button, done = words
    dialog = FormDialog(parent.window(), title, form, save, button)
    dialog.resize(theme().px(560), theme().px(680))
    dialog.accepted.connect(partial(context.window.toast, done, undo=True))
    context.window.show_dialog(dialog)
    form.fields["name"].setFocus()


def _text() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(theme().px(72))
    return field
