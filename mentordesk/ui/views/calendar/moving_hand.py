"""What a session in hand needs from behind: its free times when it is lifted, reasons, and the question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Slot

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services import scheduling
from mentordesk.core.services.scheduling import Moving
from mentordesk.core.sessions import MoveDraft
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar.card_painting import ghost_box
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.drop_popover import DropPopover
from mentordesk.ui.views.calendar.week_view import WeekView

Found = tuple[int, Moving, list[datetime]]
Reason = tuple[datetime, str]


@dataclass(frozen=True, slots=True)
class Hands:
    """What is done with the session: moved; told of beside the week; and what time it is."""

    move: Callable[[int, MoveDraft], object]
    tell: Callable[[str], object]
    now: Callable[[], datetime]


class MovingHand(QObject):
    """Reads in the background, so that the pointer never waits; one question for a reason at a time."""

    def __init__(self, page: Page, view: WeekView, hands: Hands) -> None:
        super().__init__(page)
        self._page, self._view = page, view
        self._move, self._tell, self._now = hands.move, hands.tell, hands.now
        self._asking = False
        self._next: datetime | None = None
        view.lifted.connect(self._lift)
        view.hovered.connect(self._why)
        view.dropped.connect(self._drop)
        view.ended.connect(self._end)

    @Slot(int)
    def _lift(self, session_id: int) -> None:
        drag = self._view.drag
        if drag is None:
            return
        row = drag.card.row
        self._page.say(hint=_("Moving {people} · Esc puts it back").format(people=wording.title(row)))
        self._tell(_("Looking for times that suit everybody…"))
        desk, now, first, until = self._page.context.desk, self._now(), drag.week.days[0], drag.week.until

        def read() -> Found:
            moving = desk.ask(scheduling.moving, session_id, now)
            return session_id, moving, moving.free_starts(first, until)

        self._page.fetch(read, self._learn)

    def _learn(self, found: Found) -> None:
        session_id, moving, starts = found
        drag = self._view.drag
        if drag is not None and drag.card.row.id == session_id:
            names = words.names(words.called(name) for name, _zone in moving.people)
            self._tell(moving.refusal or _("hatched: {names} are not both free").format(names=names))
            self._view.learn(lambda held: held.knowing(moving, starts))

    @Slot(object)
    def _why(self, target: datetime) -> None:
        drag = self._view.drag
        if drag is None or drag.moving is None:
            return
        if self._asking:
            self._next = target
            return
        self._asking, moving = True, drag.moving
        self._page.fetch(lambda: (target, moving.why_not(target)), self._because)

    def _because(self, reason: Reason) -> None:
        self._asking = False
        self._view.learn(lambda held: held.because(*reason))
        wanted, self._next = self._next, None
        drag = self._view.drag
        if drag is not None and wanted is not None and wanted == drag.target and wanted != reason[0]:
            self._why(wanted)

    @Slot(object)
    def _drop(self, drag: Drag) -> None:
        popover = DropPopover(self._view, drag)
        popover.agreed.connect(lambda reason, asked_by: self._agree(drag, reason, asked_by))
        popover.finished.connect(self._view.let_go)
        box = ghost_box(self._view.geometry_now(), drag)
        corner = QPoint(int(box.right()) + 8, int(box.top()))
        popover.open_at(self._view.viewport().mapToGlobal(corner))

    def _agree(self, drag: Drag, reason: str, asked_by: str) -> None:
        row = drag.card.row
        there = drag.target.astimezone(ZoneInfo(row.zone))
        start = there.strftime("%H:%M")
        draft = MoveDraft(there.date(), start, row.minutes, row.place_id, asked_by, reason)
        self._move(row.id, draft)

    @Slot()
    def _end(self) -> None:
        self._next = None
        self._page.say(hint="")
        self._tell("")
