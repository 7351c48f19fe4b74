"""The room Participants: chips and a filter above the table, and one person in the inspector."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from mentordesk.core import participants
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Chip, ParticipantRow, Shown, Window
from mentordesk.ui.dialogs.merging.duplicates_action import DuplicatesAction
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.column_chooser import ColumnChooser
from mentordesk.ui.views.participants.concern import Details, details
from mentordesk.ui.views.participants.people_acts import PeopleActs
from mentordesk.ui.views.participants.people_columns import OPTIONAL, columns
from mentordesk.ui.views.participants.person_panel import Asks, PersonPanel
from mentordesk.ui.views.participants.room_parts import RoomParts


class ParticipantsPage(Page):
    """Table and inspector of the people in the cohort."""

    READS = participants.READS | {"cohort"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = 0
        self._chip, self._text = Chip.EVERYONE, ""
        self._counts: dict[Chip, int] = {}
        self.acts, self.parts = PeopleActs(self), RoomParts(self)
        self.header_widgets = [self.parts.segments]
        self.duplicates = DuplicatesAction(self, context)
        self.primary_action = self.acts.bring
        self.menu_title = _("&People")
        self.menu_actions = [self.acts.bring, self.acts.add, self.duplicates, *self.acts.of_people]
        asks = Asks(self._tick, self._set_times, context.window.go, self.acts.of_people, self.acts.override)
        self.panel = PersonPanel(asks, context)
        self.menu_actions += [self.acts.own_fields, *self.parts.acts]
        self.chips = ChipBar({chip.key: chip.label for chip in Chip})
        self.filter = QLineEdit()
        self.model = PagedTableModel(columns(self._edit), Source(self._ids, self._rows), self)
        self.table = Table(_("Participants"), self.model, context.settings, "participants")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read the ids, the counts and the person in the inspector again."""
        self.model.refresh()
        self.fetch(partial(self.context.desk.ask, participants.counts, self.cohort_id), self._show_counts)

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
            self.chips.choose(Chip.EVERYONE.key)
            self.filter.clear()
            self._filter()

    def chosen_rows(self) -> list[ParticipantRow]:
        """The lines of those selected, as far as they are here."""
        places = (self.model.row_of(number) for number in self.table.chosen_ids())
        return [row for row in map(self.model.row_at, places) if row is not None]

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(theme().px(150))
        plain.name(self.filter, _("Filter"))
        plain.tip(self.filter, _("Filter by name, post, department, e-mail or code (Ctrl+F)"))
        new = self.context.settings.columns("participants").isEmpty()
        self.chooser = ColumnChooser(self.table, OPTIONAL if new else ())
        line = QHBoxLayout()
        line.setContentsMargins(theme().px(24), theme().px(10), theme().px(16), theme().px(10))
        line.setSpacing(theme().px(8))
        line.addWidget(self.chips, 1)
        for part in (self.filter, self.chooser, self.duplicates.button):
            self.chips.flow.addWidget(part)  # so that they wrap together
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.found_none = plain.label(_("Nobody fits. Esc empties the filter."), "muted")
        self.found_none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.found_none.hide()
        column.addWidget(self.found_none, 1)
        self._states = QStackedLayout(self.parts.people)
        for state in (full, self._no_people(), self._no_cohort()):
            self._states.addWidget(state)

    def _no_people(self) -> EmptyState:
        words = _(
            "Here will stand everybody who takes part, with what they need, what they offer and when they "
            "can meet. Bring the sign-up sheet you have, or type people in."
        )
        return EmptyState(
            "people", _("Nobody is in this cohort yet"), words, [self.acts.bring, self.acts.add]
        )

    def _no_cohort(self) -> EmptyState:
        words = _("People take part in a cohort: one dated run of a programme.")
        return no_programme(self, "programme", words)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._filter)
        self.filter.textChanged.connect(self._filter)
        self.model.refreshed.connect(self._refreshed)
        self.table.pointed.connect(self._point)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.acts.open_form)
        self.table.previewed.connect(self._preview)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        clear = action(self, _("Empty the filter"), self.filter.clear, "Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.filter.addAction(clear)

    @Slot()
    @Slot()
    def _filter(self) -> None:
        self._chip = next(chip for chip in Chip if chip.key == self.chips.current)
        self._text = self.filter.text()
        self.model.refresh()

    @Slot()
    def _refreshed(self) -> None:
        there = len(self.model.ids)
        self.table.setVisible(bool(there))
        self.found_none.setVisible(not there)
        if self._wanted:
            self.table.go_to(self._wanted)
            self._wanted = 0
        elif there and not self.table.current_id():
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

    @Slot(int)
    def _point(self, _number: int) -> None:
        self._show_chosen()

    @Slot()
    def _chosen(self) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Tell the status line, the actions and the inspector who is selected."""
        if not self.parts.shows_people:
            return
        rows = self.chosen_rows()
        self.acts.allow(rows)
        shown = _("{shown} of {all} in view").format(
            shown=len(self.model.ids), all=self._counts.get(Chip.EVERYONE, 0)
        )
        selected = _("{count} selected").format(count=len(self.table.chosen_ids()))
        self.say(
            hint=_("{shown} · {selected} · F2 edits, Space previews").format(shown=shown, selected=selected)
        )
        if len(rows) > 1:
            self.panel.show_several(len(rows), self.acts.of_people[:4])
            self._inspect()
        elif rows:
            desk, number, today = self.context.desk, rows[0].id, self.context.today()
            self.fetch(lambda: desk.ask(details, number, today), self._show_details)
        else:
            self.context.window.inspect(None)

    def _show_details(self, found: Details | None) -> None:
        if found is not None and len(self.table.chosen_ids()) == 1:
            self.panel.show_person(found, self.context.today())
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

    def _ids(self, order: str, descending: bool) -> list[int]:  # noqa: FBT001 - as the model asks
        shown = Shown(self._text, self._chip, order, descending)
        return self.context.desk.ask(participants.ids, self.cohort_id, shown)

    def _rows(self, wanted: Sequence[int]) -> dict[int, ParticipantRow]:
        return self.context.desk.ask(participants.rows, wanted)

    def _edit(self, field: str) -> Callable[[int, str], object]:
        def change(number: int, value: str) -> None:
            do = self.context.desk.do
            self.acts.do(_("Changed"), lambda: do(participants.edit_field, number, field, value))

        return change

    def _tick(self, step_id: int, done: bool) -> None:  # noqa: FBT001 - as a ticked box says
        do, day = self.context.desk.do, self.context.today() if done else None
        words = _("Step done") if done else _("Step open again")
        self.acts.do(words, lambda: do(participants.tick, step_id, day))

    def _set_times(self, number: int, windows: tuple[Window, ...]) -> None:
        do = self.context.desk.do
        self.acts.do(_("Times changed"), lambda: do(participants.set_free_times, number, windows))
