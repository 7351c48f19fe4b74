"""The insight log: notes without names for the coordinator, and what of them others may see."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPlainTextEdit

from mentordesk.core import programmes, words
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.programmes import InsightDraft, InsightRow, ThemeTold
from mentordesk.core.vocab import InsightTheme
from mentordesk.ui.dialogs.figures_dialog import Bar, Chart, Figures, FiguresDialog
from mentordesk.ui.kit import task
from mentordesk.ui.kit.form import Choice, DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListActs, ListDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme


class InsightsList(QObject):
    """Lives as long as its dialog."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.context.desk
        self._rows: dict[int, InsightRow] = {}
        empty = _(
            "Nothing noted yet. Note what people bring back from reverse and cross-organisation mentoring: "
            "barriers to progression, challenges, opportunities, ways of working. Never who said it."
        )
        self.dialog = ListDialog(
            page.window(), _("Insights"), empty, ListActs(self._add, self._change, self._remove)
        )
        page.context.live.changed.connect(self._heard)
        self.setParent(self.dialog)
        page.context.window.show_dialog(self.dialog)
        self._read()

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & programmes.INSIGHTS_READ:
            self._read()

    def _read(self) -> None:
        cohort = self._page.cohort_id
        task.fetch(self.dialog, partial(self._desk.ask, programmes.insights, cohort), self._show)

    def _show(self, rows: list[InsightRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.dialog.show_lines([(row.id, told(row)) for row in rows])

    def _add(self) -> None:
        do, cohort, today = self._desk.do, self._page.cohort_id, self._page.context.today()
        draft = InsightDraft(InsightTheme.BARRIER, "", today)
        self._form(_("Note an insight"), draft, lambda made: do(programmes.add_insight, cohort, made, today))

    def _change(self, insight_id: int) -> None:
        do, row = self._desk.do, self._rows[insight_id]
        draft = InsightDraft(row.theme, row.text, row.noted_on)
        self._form(_("Change the note"), draft, lambda made: do(programmes.edit_insight, insight_id, made))

    def _form(self, title: str, draft: InsightDraft, save: Callable[[InsightDraft], object]) -> None:
        dialog = FormDialog(self.dialog, title, insight_form(draft), save, _("Keep"))
        self._page.context.window.show_dialog(dialog)

    def _remove(self, insight_id: int) -> None:
        do, toast = self._desk.do, self._page.context.window.toast
        task.run(
            self.dialog,
            _("Removing…"),
            lambda _progress: do(programmes.remove_insight, insight_id),
            lambda _done: toast(_("Note removed"), undo=True),
        )


def insight_form(draft: InsightDraft) -> Form[InsightDraft]:
    """The theme, the words, the day."""
    form = Form(draft)
    form.add("theme", _("Theme"), Choice(InsightTheme))
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setMinimumHeight(theme().px(96))
    form.add("text", _("What was learned, so that nobody can be recognised"), text)
    form.add("noted_on", _("Noted on"), DateField())
    return form


def told(row: InsightRow) -> str:
    """The theme, the words, the day."""
    return f"{row.theme.label} · {row.text} · {words.short_date(row.noted_on)}"


def figures(found: list[ThemeTold]) -> Figures:
    """What others may see: themes with enough notes in bars and words, the others only by name."""
    if not found:
        return Figures((_("Nothing has been noted yet."),))
    most = max((each.count or 0 for each in found), default=0) or 1
    bars = tuple(Bar(each.theme.label, (each.count or 0) / most, (_shown(each),)) for each in found)
    count = sum(each.count or 0 for each in found)
    text = ngettext(
        "{count} note in themes of five or more.", "{count} notes in themes of five or more.", count
    )
    rest = tuple(f"{each.theme.label}: {words_}" for each in found for words_ in each.texts)
    note = _("Themes of fewer than five notes are not told, so that nobody can be recognised.")
    return Figures((text.format(count=count),), (Chart(_("Themes"), (_("notes"),), bars, note),), rest)


def _shown(each: ThemeTold) -> str:
    return str(each.count) if each.count else _("fewer than 5")


def open_insights(page: Page) -> None:
    """The coordinator's own list."""
    if page.cohort_id:
        InsightsList(page)


def open_insight_figures(page: Page) -> None:
    """What of them others may see, to copy or save as a picture."""
    desk, cohort = page.context.desk, page.cohort_id
    if cohort:

        def work() -> Figures:
            return figures(desk.ask(programmes.told_to_others, cohort))

        title = _("Insights for others")
        page.context.window.show_dialog(FiguresDialog(page, title, programmes.INSIGHTS_READ, work))
