"""The inspector of the room Participants: one person whole, or what can be done with several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QScrollArea, QToolButton, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Window
from mentordesk.core.vocab import Role
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.cards import Panel, heading, person
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.marks import Note, line
from mentordesk.ui.kit.week_grid import Hour, WeekGrid
from mentordesk.ui.views.participants import free_hours, person_blocks
from mentordesk.ui.views.participants.concern import Details, concern
from mentordesk.ui.views.participants.own_fields_block import OwnFieldsBlock


@dataclass(frozen=True, slots=True)
class Asks:
    """What the inspector may ask of its page."""

    tick: Callable[[int, bool], object]
    """A step of the onboarding, done or not."""
    set_times: Callable[[int, tuple[Window, ...]], object]
    go: Callable[[str, str, int], object]
    """A room, a kind, and which one."""
    menu: Sequence[QAction]
    override: QAction


class PersonPanel(Panel):
    """Shows a participant; what changes of the same one is shown without losing the place."""

    def __init__(self, asks: Asks, context: Context) -> None:
        super().__init__()
        self._asks = asks
        self._shown: Details | None = None
        self._grid: WeekGrid | None = None
        self._context = context
        self._hours: frozenset[Hour] = frozenset()

    @property
    def shown(self) -> Details | None:
        """Who is shown; None for several or nobody."""
        return self._shown

    def show_person(self, found: Details, today: date) -> None:
        """Show a participant, whole."""
        before, self._shown = self._shown, found
        if before and self._grid and _but_times(before) == _but_times(found):
            self._show_times(found)
            return
        same = before is not None and before.profile.id == found.profile.id
        key, scrolled = self._place() if same else ("", 0)
        self.clear()
        self._fill(found, today)
        self._restore(key, scrolled)

    def show_several(self, count: int, actions: Sequence[QAction]) -> None:
        """Show what can be done with all that are selected."""
        self._shown = self._grid = None
        self.clear()
        text = ngettext("{count} person selected", "{count} people selected", count)
        self.add(plain.label(text.format(count=count), "section"))
        self.add(plain.label(_("What you do now is done for all of them, in one step."), "muted", wrap=True))
        for action in actions:
            button = plain.button(action.text().replace("&", ""))
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            self.add(button)

    def _fill(self, found: Details, today: date) -> None:
        profile = found.profile
        below = ", ".join(part for part in (profile.job_title, profile.department) if part)
        head = person(profile.name, below or profile.role.label, square=profile.role.learns)
        layout = head.layout()
        if layout is not None:
            layout.addWidget(self._more())
        self.add(head)
        self.add(person_blocks.contact(profile))
        for number, role in found.around.also:
            self._add_other_role(number, role)
        self._add_concern(found, today)
        self._add_said(found)
        self._add_times(found)
        self._add_wishes(found)
        self._add_onboarding(found)
        self.add(heading(_("Own fields")))
        self.add(OwnFieldsBlock(self._context, found.profile.id, found.own))
        self.add(line())
        if profile.avoids:
            self.add(person_blocks.avoided([name for _person, name in profile.avoids]))
        self.add(person_blocks.history(found.told))

    def _more(self) -> QToolButton:
        button = QToolButton()
        icons.dress(button, "more")
        plain.name(button, _("What can be done"))
        plain.tip(button, _("What can be done"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(list(self._asks.menu))
        button.setMenu(menu)
        return button

    def _add_other_role(self, number: int, role: Role) -> None:
        text = _("Also a mentor here") if role is Role.MENTOR else _("Also a mentee here")
        button = plain.button(text if role is not Role.PEER else _("Also a peer here"), "link")
        button.clicked.connect(lambda: self._asks.go("participants", "participant", number))
        self.add(button)

    def _add_concern(self, found: Details, today: date) -> None:
        now = concern(found, today)
        if now is None:
            return
        note = Note(now.word, now.sentence, now.level)
        if now.pairing_id:
            why = plain.button(_("See why"), "link")
            why.clicked.connect(lambda: self._asks.go("pairings", "pairing", now.pairing_id))
            note.column.addWidget(why)
        self.add(note)

    def _add_said(self, found: Details) -> None:
        profile = found.profile
        if profile.needs:
            self.add(heading(_("Needs"), _("importance · level now")))
            self.add(person_blocks.needs(profile.needs))
        if profile.offers:
            self.add(heading(_("Offers")))
            self.add(person_blocks.offers(profile.offers))
        if profile.interests or profile.aspiration:
            self.add(heading(_("Interests and hopes")))
            if profile.interests:
                self.add(person_blocks.tags(profile.interests))
            if profile.aspiration:
                self.add(plain.label(profile.aspiration, "base", wrap=True))

    def _add_times(self, found: Details) -> None:
        windows = found.profile.windows or ()
        partner = next(iter(found.around.partners), None)
        shared = _("● shared with {name}").format(name=plain.isolate(_short(partner.name))) if partner else ""
        self.add(heading(_("When they can meet"), shared))
        shown = (*windows, *(partner.windows or () if partner else ()))
        self._grid = WeekGrid(
            _("When they can meet: arrow keys move, Space turns an hour over"),
            days=free_hours.days(shown),
            hours=free_hours.span(windows),
            editable=True,
        )
        self._grid.setProperty("key", "times")
        self._grid.changed.connect(self._painted)
        self._show_times(found)
        self.add(self._grid)
        if found.profile.windows is None:
            words = _("Nobody has said yet. Click or drag over the hours that suit them.")
            self.add(plain.label(words, "hint", wrap=True))

    def _show_times(self, found: Details) -> None:
        if self._grid is None:
            return
        self._hours = free_hours.hours(found.profile.windows or ())
        self._grid.set_value(self._hours)
        theirs = [free_hours.hours(each.windows or ()) for each in found.around.partners]
        self._grid.show_shared(self._hours & frozenset().union(*theirs))

    def _painted(self) -> None:
        if self._grid is None or self._shown is None:
            return
        profile = self._shown.profile
        times = free_hours.repainted(profile.windows or (), self._hours, self._grid.value())
        self._asks.set_times(profile.id, times)

    def _add_wishes(self, found: Details) -> None:
        if found.profile.wishes or found.profile.wants_difference:
            self.add(heading(_("Wishes")))
            self.add(person_blocks.wishes(found.profile))

    def _add_onboarding(self, found: Details) -> None:
        profile = found.profile
        if not profile.checklist:
            return
        done = sum(step.done_on is not None for step in profile.checklist)
        count = _("{done} of {all} done").format(done=done, all=len(profile.checklist))
        self.add(heading(_("Onboarding"), count))
        self.add(person_blocks.steps(profile.checklist, self._asks.tick))
        if profile.onboarding_override_on:
            words = _("May be paired all the same: {reason}").format(
                reason=plain.isolate(profile.onboarding_override_reason)
            )
            self.add(plain.label(words, "hint", wrap=True))
        elif not profile.onboarded:
            button = plain.button(self._asks.override.text(), "link")
            button.clicked.connect(self._asks.override.trigger)
            self.add(button)

    def _place(self) -> tuple[str, int]:
        """Where the focus is, by its key, and how far the panel is scrolled."""
        focused = self.focusWidget()
        key = str(focused.property("key") or "") if focused and focused.hasFocus() else ""
        return key, self._area().verticalScrollBar().value()

    def _restore(self, key: str, scrolled: int) -> None:
        bar = self._area().verticalScrollBar()
        self.column.activate()
        bar.setValue(scrolled)
        for widget in self.findChildren(QWidget) if key else []:
            if widget.property("key") == key and not widget.isHidden():
                widget.setFocus()

    def _area(self) -> QScrollArea:
        return self.findChildren(QScrollArea)[0]


def _but_times(found: Details) -> Details:
    row = replace(found.row, intake=0, missing="")
    known = found.profile.windows is None
    return replace(found, row=row, profile=replace(found.profile, windows=None if known else ()))


def _short(name: str) -> str:
    """The first name, for narrow places; a title keeps its surname."""
    first, _space, rest = name.partition(" ")
    return name if first.endswith(".") or first in {"Dr", "Prof"} else first or rest
