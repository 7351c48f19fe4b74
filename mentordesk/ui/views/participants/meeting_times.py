"""When a person can meet, to be painted on a week, with the hours shared with a partner dotted."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import Window
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import heading
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.week_grid import Hour, WeekGrid
from mentordesk.ui.views.participants import free_hours
from mentordesk.ui.views.participants.concern import Details


class MeetingTimes(QWidget):
    """A block of the inspector; `set_times` keeps what is painted."""

    def __init__(self, found: Details, set_times: Callable[[int, tuple[Window, ...]], object]) -> None:
        super().__init__()
        self._set_times = set_times
        self._hours: frozenset[Hour] = frozenset()
        windows = found.profile.windows or ()
        partner = next(iter(found.around.partners), None)
        shared = _("● shared with {name}").format(name=plain.isolate(_short(partner.name))) if partner else ""
        shown = (*windows, *(partner.windows or () if partner else ()))
        self.grid = WeekGrid(
            _("When they can meet: arrow keys move, Space turns an hour over"),
            days=free_hours.days(shown),
            hours=free_hours.span(windows),
            editable=True,
        )
        self.grid.setProperty("key", "times")
        self.grid.changed.connect(self._painted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(heading(_("When they can meet"), shared))
        column.addWidget(self.grid)
        if found.profile.windows is None:
            words = _("Nobody has said yet. Click or drag over the hours that suit them.")
            column.addWidget(plain.label(words, "hint", wrap=True))
        self.show_times(found)

    def show_times(self, found: Details) -> None:
        """Show other times of the same person."""
        self._found = found
        self._hours = free_hours.hours(found.profile.windows or ())
        self.grid.set_value(self._hours)
        theirs = [free_hours.hours(each.windows or ()) for each in found.around.partners]
        self.grid.show_shared(self._hours & frozenset().union(*theirs))

    @Slot()
    def _painted(self) -> None:
        profile = self._found.profile
        times = free_hours.repainted(profile.windows or (), self._hours, self.grid.value())
        self._set_times(profile.id, times)


def _short(name: str) -> str:
    """The first name, for narrow places; a title keeps its surname."""
    first, _space, rest = name.partition(" ")
    return name if first.endswith(".") or first in {"Dr", "Prof"} else first or rest
