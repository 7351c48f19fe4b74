"""The room Participants: chips and a filter above the table, and one person in the inspector."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from mentordesk.core import participants
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Chip, Offered, ParticipantRow, Shown, Window, known
from mentordesk.core.participants.known import Together
from mentordesk.ui.dialogs.merging.duplicates_action import DuplicatesAction
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.column_chooser import ColumnChooser
from mentordesk.ui.views.participants.concern import Details, details
from mentordesk.ui.views.participants.file_acts import FileActs
from mentordesk.ui.views.participants.filter_bar import FilterBar
from mentordesk.ui.views.participants.nobody_found import NobodyFound, no_cohort, no_people
from mentordesk.ui.views.participants.people_acts import PeopleActs
from mentordesk.ui.views.participants.people_columns import columns
from mentordesk.ui.views.participants.person_panel import Asks, PersonPanel
from mentordesk.ui.views.participants.room_parts import RoomParts
from mentordesk.ui.views.participants.saved_acts import Around, SavedFilters, around_the_table

_MOST_LINES = 200
"""People who are looked at one by one when they are selected."""
_LOOKS_AFTER = 100
"""Milliseconds that somebody must stay selected to be shown: not while keys go by."""


class ParticipantsPage(Page):
    """Table and inspector of the people in the cohort."""

    READS = participants.READS | known.READS | {"cover"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = 0
        self._counts: dict[Chip, int] = {}
        self.acts, self.parts = PeopleActs(self), RoomParts(self)
        self.header_widgets = [self.parts.segments]
        self.duplicates = DuplicatesAction(self, context)
        self.primary_action = self.acts.bring
        self.menu_title = _("&People")
        self.file = FileActs(self, lambda: self.panel.shown)
        self.menu_actions = [self.acts.bring, self.acts.add, self.duplicates, *self.acts.of_people]
        self.menu_actions += [self.file.waiting, self.file.ask, *self.file.of_one]
        self.menu_actions += [self.acts.own_fields, *self.parts.acts]
        asks = Asks(
            self._tick,
            self._set_times,
            context.window.go,
            self.acts.of_people,
            self.acts.override,
            self.file,
        )
        self.panel = PersonPanel(asks, context)
        self.bar = FilterBar(self._fetch_offered)
        self.chips, self.filter = self.bar.chips, self.bar.words
        self.saved = SavedFilters(self, self.bar)
        self._shown = self.bar.shown
        self._fields: list[tuple[int, str]] = []
        source = Source(self._ids, self._rows, self._ids)
        self.model = PagedTableModel(columns(self._edit), source, self)
        self.table = Table(_("Participants"), self.model, context.settings, "participants")
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOKS_AFTER)
        self._looking.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read the ids, the counts and the person in the inspector again."""
        self.model.refresh()
        ask = self.context.desk.ask
        self.fetch(partial(ask, participants.counts, self.cohort_id), self._show_counts)
        self.fetch(partial(ask, around_the_table), self._show_around)

    def say(self, *, subtitle: str | None = None, hint: str | None = None) -> None:
        """What is said of people, while they are looked at."""
        if self.parts.shows_people:
            super().say(subtitle=subtitle, hint=hint)

    def filter_focus(self) -> None:
        """Put the caret into the filter of what is looked at."""
        if self.parts.part is not None:
            self.parts.part.filter_focus()
            return
        self.filter.setFocus()
        self.filter.selectAll()

    def print_shown(self) -> None:
        """Rosters and letters are made in the room Reports."""
        self.context.window.go("reports")

    def explain(self) -> str:
        """What the page is for."""
        if self.parts.part is not None:
            return self.parts.part.explain()
        return _(
            "Everybody who is in this cohort, and what is still missing of them. The chips show who waits "
            "and where places are free. F2 changes a cell, Enter opens the whole form, Ctrl+Enter accepts "
            "those who are selected. The panel at the right shows one person: paint there when they can "
            "meet, and tick the steps of their onboarding."
        )

    def focus(self, kind: str, row_id: int) -> None:
        """Show one participant, whatever was filtered."""
        if kind == "participant":
            self.parts.show_people()
            self._wanted = row_id
            self.bar.want(Shown())

    def chosen_rows(self) -> list[ParticipantRow]:
        """The lines of those selected, as far as they are here; of many the first ones."""
        rows = map(self.model.row_at, self.table.selection.rows(_MOST_LINES))
        return [row for row in rows if row is not None]

    def _lay_out(self) -> None:
        self.chooser = ColumnChooser(self.table)
        line = QHBoxLayout()
        line.setContentsMargins(theme().px(24), theme().px(10), theme().px(16), theme().px(10))
        line.setSpacing(theme().px(8))
        line.addWidget(self.bar, 1)
        for part in (self.saved.button, self.chooser, self.duplicates.button):
            self.bar.add(part)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.found_none = NobodyFound(self.bar)
        self.found_none.hide()
        column.addWidget(self.found_none, 1)
        self._states = QStackedLayout(self.parts.people)
        for state in (full, no_people([self.acts.bring, self.acts.add]), no_cohort(self)):
            self._states.addWidget(state)

    def _connect(self) -> None:
        self.bar.changed.connect(self._filter)
        self.model.refreshed.connect(self._refreshed)
        self.table.pointed.connect(self._show_chosen)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self.acts.open_form)
        self.table.previewed.connect(self._preview)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)

    @Slot()
    def _filter(self) -> None:
        self._shown = self.bar.shown
        self.model.renew()

    @Slot()
    def _refreshed(self) -> None:
        there = len(self.model.ids)
        self.table.setVisible(bool(there))
        self.found_none.setVisible(not there)
        if not there and self.cohort_id:
            query = partial(participants.count, cohort_id=self.cohort_id, shown=self._shown.unfiltered())
            self.fetch(partial(self.context.desk.ask, query), self.found_none.show_hidden)
        if self._wanted and (self.model.row_of(self._wanted) >= 0 or self.model.complete):
            self.table.go_to(self._wanted)
            self._wanted = 0
        elif there and not self.table.current_id() and not self.table.selection.count:
            self.table.go_to(self.model.ids[0])
        self._show_chosen()

    def _show_counts(self, counts: dict[Chip, int]) -> None:
        self._counts = counts
        self.chips.show_counts({chip.key: count for chip, count in counts.items()})
        everyone, mentors = counts[Chip.EVERYONE], counts[Chip.MENTORS]
        self._states.setCurrentIndex((0 if everyone else 1) if self.cohort_id else 2)
        words = [
            ngettext("{count} person", "{count} people", everyone).format(count=everyone),
            ngettext("{count} mentor", "{count} mentors", mentors).format(count=mentors),
            ngettext("{count} mentee", "{count} mentees", counts[Chip.LEARNERS]).format(
                count=counts[Chip.LEARNERS]
            ),
        ]
        people, one, other = words
        text = _("{people}: {mentors}, {mentees}").format(people=people, mentors=one, mentees=other)
        self.say(subtitle=text if everyone else "")
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        """Tell the status line, the actions and the inspector who is selected."""
        self.acts.allow(self.chosen_rows())
        if self.model.complete:
            shown = _("{shown} of {all} in view").format(
                shown=len(self.model.ids), all=self._counts.get(Chip.EVERYONE, 0)
            )
            selected = _("{count} selected").format(count=self.table.selection.count)
            hint = _("{shown} · {selected} · F2 edits, Space previews")
            self.say(hint=hint.format(shown=shown, selected=selected))
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        """Show in the inspector who is selected, once that has stood for a moment."""
        if not self.parts.shows_people:
            return
        desk, count, today = self.context.desk, self.table.selection.count, self.context.today()
        if count > _MOST_LINES:
            self.file.allow(None)
            self.panel.show_several(count, self.acts.of_people[:4], [])
            self._inspect()
        elif count > 1:
            chosen = self.table.chosen_ids()
            self.file.allow(None)
            self.fetch(lambda: desk.ask(known.together, chosen), self._show_together)
        elif count:
            number = self.table.chosen_ids()[0]
            self.fetch(lambda: desk.ask(details, number, today), self._show_details)
        else:
            self.context.window.inspect(None)

    def _show_together(self, team: Together) -> None:
        if list(self.table.chosen_ids()) == list(team.people):
            self.panel.show_team(team, self.acts.of_people[:4])
            self._inspect()

    def _show_details(self, found: Details | None) -> None:
        if found is not None and len(self.table.chosen_ids()) == 1:
            self.panel.show_person(found, self.context.today())
            self.file.allow(found)
            QTimer.singleShot(0, self, self._inspect_chosen)  # filled first, laid out when the table is drawn

    @Slot()
    def _inspect_chosen(self) -> None:
        if self.table.chosen_ids():
            self._inspect()

    def _inspect(self) -> None:
        if self.table.isVisible():
            self.context.window.inspect(self.panel)

    @Slot(int)
    def _preview(self, _number: int) -> None:
        self.context.window.inspect(None if self.panel.isVisible() else self.panel)

    @Slot(QPoint)
    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.acts.of_people)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _ids(self, order: str, descending: bool, limit: int = -1) -> list[int]:  # noqa: FBT001 - as the model asks
        shown = replace(self._shown, order=order, descending=descending)
        return self.context.desk.ask(participants.ids, self.cohort_id, shown, limit)

    def _rows(self, wanted: Sequence[int]) -> dict[int, ParticipantRow]:
        return self.context.desk.ask(participants.rows, wanted)

    def _edit(self, field: str) -> Callable[[int, str], object]:
        def change(number: int, value: str) -> None:
            do = self.context.desk.do
            self.acts.do(_("Changed"), lambda: do(participants.edit_field, number, field, value))

        return change

    def _edit_own(self, field: int) -> Callable[[int, str], object]:
        def change(number: int, value: str) -> None:
            do = self.context.desk.do
            self.acts.do(_("Changed"), lambda: do(participants.set_own, number, field, value))

        return change

    def _fetch_offered(self, kind: str, then: Callable[[list[Offered]], None]) -> None:
        self.fetch(partial(self.context.desk.ask, participants.offered, self.cohort_id, kind), then)

    def _show_around(self, around: Around) -> None:
        self.bar.show_kinds(around.kinds)
        self.saved.show(around.saved)
        if [(each.id, each.label) for each in around.fields] != self._fields:
            self._fields = [(each.id, each.label) for each in around.fields]
            self.table.show_columns(columns(self._edit, around.fields, self._edit_own))

    def _tick(self, step_id: int, done: bool) -> None:  # noqa: FBT001 - as a ticked box says
        do, day = self.context.desk.do, self.context.today() if done else None
        words = _("Step done") if done else _("Step open again")
        self.acts.do(words, lambda: do(participants.tick, step_id, day))

    def _set_times(self, number: int, windows: tuple[Window, ...]) -> None:
        do = self.context.desk.do
        self.acts.do(_("Times changed"), lambda: do(participants.set_free_times, number, windows))
