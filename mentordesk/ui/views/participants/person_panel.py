"""The inspector of the room Participants: one person whole, or what can be done with several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QScrollArea, QToolButton, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Window
from mentordesk.core.participants.known import Together
from mentordesk.core.vocab import ParticipantState, Role
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.cards import Panel, heading, person
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.marks import Note, line
from mentordesk.ui.views.participants import person_blocks, person_sections, team_blocks
from mentordesk.ui.views.participants.concern import Details, concern
from mentordesk.ui.views.participants.file_acts import FileActs
from mentordesk.ui.views.participants.meeting_times import MeetingTimes
from mentordesk.ui.views.participants.own_fields_block import OwnFieldsBlock

_TAKING_PART = (ParticipantState.ACCEPTED, ParticipantState.MATCHED, ParticipantState.PAUSED)


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
    file: FileActs


class PersonPanel(Panel):
    """Shows a participant; what changes of the same one is shown without losing the place."""

    def __init__(self, asks: Asks, context: Context) -> None:
        super().__init__()
        self._asks = asks
        asks.file.destroyed.connect(self._stop)
        self._shown: Details | None = None
        self._times: MeetingTimes | None = None
        self._team: Together | None = None
        self._context = context
        self._unfolded: set[str] = set()
        self._history: Folded | None = None
        self._pending = ("", 0)
        """Where the focus was, and how far down, when the blocks were begun anew."""
        self.whole = False
        """Whether all blocks are there; they come in several turns of the window."""

    @Slot()
    def _stop(self) -> None:
        """The page goes: nothing more is built."""
        self.build(iter(()))

    @property
    def shown(self) -> Details | None:
        """Who is shown; None for several or nobody."""
        return self._shown

    def show_person(self, found: Details, today: date) -> None:
        """Show a participant, whole."""
        before, self._shown = self._shown, found
        if before == found:
            return
        if before and self._times and _but_times(before) == _but_times(found):
            self._times.show_times(found)
            self._show_history(found)
            return
        same = before is not None and before.profile.id == found.profile.id
        self._pending = self._place() if same else ("", 0)
        if not same:
            self._unfolded = set()
        self.clear()
        self.whole, self._times, self._team = False, None, None
        self._head(found)
        self.build(self._blocks(found, today))

    def show_team(self, team: Together, actions: Sequence[QAction]) -> None:
        """Show what can be done with several, and what they have in common."""
        if self._shown is not None or team != self._team:
            self.show_several(len(team.people), actions, team_blocks.blocks(team, self._asks.file))
            self._team = team

    def show_several(self, count: int, actions: Sequence[QAction], parts: Iterable[QWidget] = ()) -> None:
        """Show what can be done with all that are selected; `parts` stand below."""
        key, scrolled = self._place() if self._shown is None else ("", 0)
        self._shown = self._times = self._team = None
        self.clear()
        text = ngettext("{count} person selected", "{count} people selected", count)
        self.add(plain.label(text.format(count=count), "section"))
        self.add(plain.label(_("What you do now is done for all of them, in one step."), "muted", wrap=True))
        for action in actions:
            button = plain.button(action.text().replace("&", ""))
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            self.add(button)
        self._add_all(parts)
        self._restore(key, scrolled)
        self.whole = True

    def _head(self, found: Details) -> None:
        profile = found.profile
        below = ", ".join(part for part in (profile.job_title, profile.department) if part)
        head = person(profile.name, below or profile.role.label, square=profile.role.learns)
        layout = head.layout()
        if layout is not None:
            layout.addWidget(self._more())
        self.add(head)
        self._add_all(person_sections.vetted(found))
        self.add(person_blocks.contact(profile))
        for number, role in found.around.also:
            self._add_other_role(number, role)

    def _blocks(self, found: Details, today: date) -> Iterator[None]:
        """All that is known, some of it before each `yield`."""
        acts = self._asks.file
        self._add_all(person_sections.withdrawn(found))
        self._add_all(person_sections.helped_otherwise(found))
        self._add_concern(found, today)
        self._add_said(found)
        yield
        self._times = MeetingTimes(found, self._asks.set_times)
        self.add(self._times)
        yield
        for section in (person_sections.absences, person_sections.priorities, person_sections.style):
            self._add_all(section(found, acts))
            yield
        self._add_onboarding(found)
        yield
        for section in (person_sections.screening, person_sections.plan):
            self._add_all(section(found, acts))
            yield
        self._add_all(person_sections.about(found))
        yield
        self.add(heading(_("Own fields")))
        self.add(OwnFieldsBlock(self._context, found.profile.id, found.own))
        self.add(line())
        for name, folded in (("wishes", person_sections.wishes), ("consents", person_sections.consents)):
            for each in folded(found, acts, unfolded=name in self._unfolded):
                self._add_folded(name, each)
            yield
        self._history = person_blocks.history(found.told, unfolded="history" in self._unfolded)
        self._add_folded("history", self._history)
        self._restore(*self._pending)
        self.whole = True

    def _add_all(self, parts: Iterable[QWidget]) -> None:
        for part in parts:
            self.add(part)

    def _add_folded(self, name: str, block: QWidget) -> None:
        """A block that stays unfolded while the same person is shown."""
        self.add(block)
        if isinstance(block, Folded):
            block.button.setProperty("key", f"fold {name}")
            block.turned.connect(lambda unfolded: self._turned(name, unfolded=unfolded))

    def _show_history(self, found: Details) -> None:
        """The history anew, where all else stays."""
        before = self._history
        if before is None or not self.whole:
            return
        self._history = person_blocks.history(found.told, unfolded="history" in self._unfolded)
        self._add_folded("history", self._history)
        self.column.removeWidget(before)
        before.hide()
        before.deleteLater()

    def _turned(self, name: str, *, unfolded: bool) -> None:
        (self._unfolded.add if unfolded else self._unfolded.discard)(name)

    def _more(self) -> QToolButton:
        button = QToolButton()
        icons.dress(button, "more")
        plain.name(button, _("What can be done"))
        plain.tip(button, _("What can be done"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(list(self._asks.menu))
        menu.addSeparator()
        menu.addActions(self._asks.file.of_one)
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

    def _add_onboarding(self, found: Details) -> None:
        profile, acts = found.profile, self._asks.file
        if not profile.checklist:
            if profile.state in _TAKING_PART:
                self.add(heading(_("Onboarding")))
                self._add_link(_("Give the usual steps"), acts.give_steps, "usual steps")
            return
        done = sum(step.done_on is not None for step in profile.checklist)
        count = _("{done} of {all} done").format(done=done, all=len(profile.checklist))
        self.add(heading(_("Onboarding"), count))
        change = [(_("Change…"), acts.edit_step), (_("Take out"), acts.remove_step)]
        self.add(person_blocks.steps(profile.checklist, self._asks.tick, change))
        self._add_link(acts.step.text(), acts.step.trigger, "add step")
        if profile.onboarding_override_on:
            words = _("May be paired all the same: {reason}").format(
                reason=plain.isolate(profile.onboarding_override_reason)
            )
            self.add(plain.label(words, "hint", wrap=True))
        elif not profile.onboarded:
            self._add_link(self._asks.override.text(), self._asks.override.trigger, "override")

    def _add_link(self, words: str, act: Callable[[], object], key: str) -> None:
        button = plain.button(words, "link")
        button.setProperty("key", key)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        self.add(button)

    def _place(self) -> tuple[str, int]:
        """Where the focus is, by its key, and how far the panel is scrolled; or will be, once it is built."""
        if not self.whole:
            return self._pending
        focused = self.window().focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        key = str(focused.property("key") or "") if focused and inside else ""
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
    return replace(found, row=row, told=(), profile=replace(found.profile, windows=None if known else ()))
