"""Moves a session by typing: date, time, place, or one of the next times that suit everybody."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services.scheduling import Moving
from mentordesk.core.sessions import MoveDraft, PlaceRow, SessionRow
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.small_fields import day_field
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar.small_forms import about, askers

Save = Callable[[MoveDraft], object]
_OFFERED = 12
_LONGEST = 24 * 60


class MoveForm(Form[MoveDraft]):
    """The fields of a move, with the times that suit and a word on the time that is typed."""

    judged = Signal(str)
    """Why the time typed does not work; "" when it does or cannot be judged."""

    def __init__(
        self, row: SessionRow, places: Sequence[PlaceRow], moving: Moving, starts: list[datetime]
    ) -> None:
        super().__init__(MoveDraft.of(row))
        self._row, self._moving = row, moving
        self.times = self._offers(starts)
        label = plain.label(_("Next times that suit everybody"), "hint")
        label.setBuddy(self.times)
        column = self.layout()
        if column is not None and starts:
            column.addWidget(label)
            column.addWidget(self.times)
        self.day = day_field()
        self.start = QLineEdit()
        self.add("day", _("Date"), self.day)
        self.add("start", _("Time, such as 14:30"), self.start)
        self.add("minutes", _("Minutes"), WholeNumber(1, _LONGEST))
        none: list[tuple[int | None, str]] = [(None, _("No place"))]
        self.add("place_id", _("Place"), OneOf(dict([*none, *((place.id, place.name) for place in places)])))
        self.add("asked_by", _("Who asked for it?"), askers(row))
        self.add("reason", _("Reason (may stay empty)"), QLineEdit())
        self.verdict = plain.label("", "problem", wrap=True)
        if column is not None:
            column.addWidget(self.verdict)
        self.day.dateChanged.connect(self._judge)
        self.start.textChanged.connect(self._judge)

    def target(self) -> datetime | None:
        """The moment that is typed (UTC); none while it is no time."""
        day = self.day.day()
        try:
            start = time.fromisoformat(self.start.text().strip())
        except ValueError:
            return None
        if day is None:
            return None
        return datetime.combine(day, start.replace(tzinfo=None), ZoneInfo(self._row.zone)).astimezone(UTC)

    @Slot()
    def _judge(self) -> None:
        target = self.target()
        if target is None:
            self._show_verdict("")
        else:
            task.fetch(self, lambda: self._moving.why_not(target), self._show_verdict)

    def _show_verdict(self, reason: str) -> None:
        self.verdict.setText(reason)
        self.judged.emit(reason)

    def _offers(self, starts: list[datetime]) -> QListWidget:
        shown = QListWidget()
        shown.setProperty("kind", "field")
        plain.name(shown, _("Next times that suit everybody"))
        shown.setFixedHeight(theme().px(132))
        for moment in starts[:_OFFERED]:
            here = moment.astimezone(ZoneInfo(self._row.zone))
            told = [words.meeting(here, here + timedelta(minutes=self._row.minutes))]
            told += [
                f"{words.called(name)} {there}"
                for name, there in wording.local_times(
                    moment, self._row.minutes, self._moving.people, self._row.zone
                )
            ]
            item = QListWidgetItem(" · ".join(told))
            item.setData(Qt.ItemDataRole.UserRole, here)
            shown.addItem(item)
        shown.currentItemChanged.connect(self._take)
        return shown

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            here: datetime = item.data(Qt.ItemDataRole.UserRole)
            self.day.choose(here.date())
            self.start.setText(here.strftime("%H:%M"))


def one_a_day(starts: Sequence[datetime], zone: str) -> list[datetime]:
    """The first and the middle free start of each day, so that the offers differ."""
    days: dict[object, list[datetime]] = {}
    for moment in starts:
        days.setdefault(moment.astimezone(ZoneInfo(zone)).date(), []).append(moment)
    return [
        moment for theirs in days.values() for moment in dict.fromkeys([theirs[0], theirs[len(theirs) // 2]])
    ]


class MoveDialog(FormDialog):
    """The button says so where the time typed does not suit everybody."""

    def __init__(self, parent: QWidget | None, row: SessionRow, form: MoveForm, save: Save) -> None:
        super().__init__(parent, _("Move session"), about(form, row), save, _("Move session"))
        self.setMinimumHeight(theme().px(640))
        form.judged.connect(self._judge)

    @Slot(str)
    def _judge(self, reason: str) -> None:
        told = _("Move anyway") if reason else _("Move session")
        self.save_button.setText(told)
        self.save_button.setAccessibleName(told)
