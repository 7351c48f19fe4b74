"""The form of a programme and its cohort: to start one, and to change it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from mentordesk.core import programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.planning import zones
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.services import founding
from mentordesk.core.vocab import Direction, Format, MatchRule
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice, DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.small_fields import ClockField, FigureField, LinesField, WordsField, completed
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber

USUAL_DAYS = 273
"""Nine months: the usual length of a programme."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form begins with, and the time zones that it offers."""

    draft: CohortDraft
    zones: list[str]


class ProgrammeForm(Form[CohortDraft]):
    """All that a draft holds."""

    def __init__(self, offered: Offered) -> None:
        super().__init__(offered.draft)
        self.section(_("The programme"))
        self.add("programme", _("Name"), QLineEdit())
        self.add("purpose", _("What it is for"), _text())
        self._add_cohort(offered.zones)
        self._add_promise()
        self._add_rules()

    def _add_cohort(self, names: list[str]) -> None:
        self.section(_("This cohort: one dated run of it"))
        self.add("name", _("Name, such as the year"), QLineEdit())
        self.add("start_on", _("Starts on"), DateField())
        self.add("end_on", _("Ends on"), DateField())
        self.add("cadence_days", _("Days from one session to the next"), WholeNumber(3, 180))
        self.add("session_minutes", _("Minutes of a session"), WholeNumber(15, 240))
        self.add("response_days", _("Working days to answer a proposal"), WholeNumber(1, 30))
        self.add("hours_from", _("Sessions from"), ClockField())
        self.add("hours_to", _("Sessions until"), ClockField())
        self.add("zone", _("Time zone"), completed(names))

    def _add_promise(self) -> None:
        self.section(_("Asked for before recruiting"))
        self.add("objective", _("Objective: what will be different afterwards"), _text())
        self.add("metric", _("Success metric: how one sees it"), QLineEdit())
        self.add("direction", _("The metric should be"), Choice(Direction))
        self.add("target", _("Target, a figure"), FigureField())
        self.add("responsibilities", _("Responsibilities: what is expected of both sides"), _text())
        contacts = LinesField(_("One contact a line, in the order in which they are asked"))
        self.add("escalation", _("Contacts for when things go wrong"), contacts)

    def _add_rules(self) -> None:
        self.section(_("Who takes part"))
        at_risk = QCheckBox()
        self.add("involves_under_18_or_at_risk_adults", _("Under 18s or adults at risk take part"), at_risk)
        self.add("safeguarding_lead", _("Safeguarding lead: whom to call the same day"), QLineEdit())
        self.section(_("How people meet"))
        self.add("format", _("Format"), Choice(Format))
        self.add("match_rule", _("Who may meet"), Choice(MatchRule))
        self.add("allow_async", _("Sessions in writing are possible"), QCheckBox())
        grades = WordsField(_("Such as: Band 5, Band 6, Band 7"))
        self.add("grade_order", _("Grades, lowest first, with commas between"), grades)


def open_new(context: Context, parent: QWidget) -> None:
    """Open the form New programme; the window is about the new cohort afterwards."""
    desk, today = context.desk, context.today()

    def show(offered: Offered) -> None:
        def save(draft: CohortDraft) -> int:
            made.append(desk.do(founding.start, draft, today))
            return made[-1]

        made: list[int] = []
        dialog = _dialog(parent, (_("New programme"), _("Start")), ProgrammeForm(offered), save)
        dialog.accepted.connect(lambda: context.cohort.choose(made[-1]))
        _show(context, dialog, _("Programme started"))

    task.fetch(parent, lambda: desk.ask(_new, today), show)


def open_for(context: Context, parent: QWidget, cohort_id: int) -> None:
    """Open the form of a cohort that is there."""
    desk = context.desk

    def show(offered: Offered) -> None:
        title = _("Edit {name}").format(name=plain.isolate(offered.draft.programme))
        save = partial(_edit, desk.do, cohort_id)
        _show(context, _dialog(parent, (title, _("Save")), ProgrammeForm(offered), save), _("Changed"))

    task.fetch(parent, lambda: desk.ask(_there, cohort_id), show)


def _edit(do: Callable[..., object], cohort_id: int, draft: CohortDraft) -> object:
    return do(programmes.edit, cohort_id, draft)


def _new(db: Db, today: date) -> Offered:
    draft = CohortDraft(start_on=today, end_on=today + timedelta(days=USUAL_DAYS))
    return Offered(replace(draft, zone=programmes.owner(db).zone), sorted(zones.names()))


def _there(db: Db, cohort_id: int) -> Offered:
    return Offered(programmes.draft(db, cohort_id), sorted(zones.names()))


def _dialog(
    parent: QWidget, words: tuple[str, str], form: ProgrammeForm, save: Callable[[CohortDraft], object]
) -> FormDialog:
    title, button = words
    dialog = FormDialog(parent.window(), title, form, save, button)
    dialog.resize(theme().px(560), theme().px(700))
    return dialog


def _show(context: Context, dialog: FormDialog, done: str) -> None:
    dialog.accepted.connect(partial(context.window.toast, done, undo=True))
    context.window.show_dialog(dialog)


def _text() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(theme().px(60))
    return field
