"""Groups and circles on the page: what the inspector tells of them, and what is done with them by hand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mentordesk.core import pairings
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import GroupPrices, GroupStory, MemberFit, group_changes
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.pairings import group_blocks
from mentordesk.ui.views.pairings.apart_dialog import ApartDialog
from mentordesk.ui.views.pairings.group_blocks import Act
from mentordesk.ui.views.pairings.open_group_dialog import OpenGroupDialog
from mentordesk.ui.views.pairings.pair_with import PairWith, into_groups

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


class GroupPart(QObject):
    """Reads the story of the chosen group; each act is a command with its way back."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page = page
        self.open = action(self, _("Open a group by hand…"), self.open_dialog, "Ctrl+Shift+G", "add")
        self.part = action(self, _("Never together…"), self.part_dialog, "", "forbid")
        self.actions = [self.open, self.part]

    def ask(self, row: PairingRow) -> None:
        """Show what there is to tell of this group as soon as it is known."""
        if row.format.gathers:
            desk = self._page.context.desk
            self._page.fetch(lambda: desk.ask(pairing_up.group_story, row.id), self._show)

    def allow(self, *, gathers: bool) -> None:
        """Enable what can be done where groups meet, and only there."""
        for each in self.actions:
            each.setEnabled(gathers)

    def read(self, participant_id: int, *, solving: bool = True) -> GroupPrices:
        """What each group would mean for somebody; quick where nothing is solved."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        return desk.ask(pairing_up.group_prices, cohort, participant_id, solving=solving)

    def put(self, participant_id: int, pairing_id: int) -> None:
        """Put somebody into a proposed group."""
        work = partial(
            self._page.context.desk.do,
            group_changes.put_in,
            pairing_id,
            participant_id,
            self._page.context.today(),
        )
        self._run(_("Put into the group"), work, lambda _made: self._page.focus("pairing", pairing_id))

    def put_into(self, participant_id: int, name: str) -> None:
        """Choose a group for somebody, each with what it costs."""
        dialog = PairWith(self._page.window(), (participant_id, name), self.read, self.put, into_groups(name))
        self._page.context.window.show_dialog(dialog)

    @Slot()
    def open_dialog(self) -> None:
        """Choose who is to be together."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        dialog = OpenGroupDialog(
            self._page.window(),
            lambda: desk.ask(pairing_up.choosables, cohort),
            lambda mentors, members: desk.ask(pairing_up.opening, cohort, mentors, members),
            self._open,
        )
        self._page.context.window.show_dialog(dialog)

    @Slot()
    def part_dialog(self) -> None:
        """Choose two who are never to be in one group."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        row = self._page.chosen
        first = row.learners[0].participant_id if row is not None and row.learners else 0
        dialog = ApartDialog(
            self._page.window(),
            first,
            lambda: desk.ask(pairing_up.choosables, cohort),
            lambda one, other: desk.ask(pairing_up.price_of_parting, cohort, (one, other)),
            self._part,
        )
        self._page.context.window.show_dialog(dialog)

    def _open(self, mentors: Sequence[int], members: Sequence[int]) -> None:
        today, cohort = self._page.context.today(), self._page.cohort_id
        work = partial(self._page.context.desk.do, group_changes.open_group, cohort, mentors, members, today)
        self._run(_("Group opened"), work, self._go)

    def _part(self, one: int, other: int) -> None:
        today, cohort = self._page.context.today(), self._page.cohort_id
        work = partial(self._page.context.desk.do, group_changes.keep_apart, cohort, one, other, today)
        told = _("They stay as they are until you propose again.")
        self._run(_("Never together"), work, lambda _done: self._page.say(hint=told))

    def _go(self, made: object) -> None:
        if isinstance(made, int):
            self._page.focus("pairing", made)

    def _run(
        self, text: str, work: Callable[[], object], then: Callable[[object], object] | None = None
    ) -> None:
        """Do it in the background, then say so with the way back."""

        def done(result: object) -> None:
            self._page.context.window.toast(text, undo=True)
            if then is not None:
                then(result)

        self._page.run(f"{text}…", lambda _progress: work(), done)

    def _show(self, found: GroupStory) -> None:
        row = self._page.chosen
        if row is None or row.id != found.pairing_id:
            return
        proposed = row.state is PairingState.PROPOSED
        whole = self._whole() if proposed else []
        blocks = group_blocks.story(row, found, partial(self._acts, row) if proposed else _none, whole)
        self._page.panel.show_group(row.id, blocks)

    def _whole(self) -> list[Act]:
        apart = _("Never together…")
        return [(apart, apart, self.part_dialog)]

    def _acts(self, row: PairingRow, member: MemberFit) -> list[Act]:
        """What can be done with one of a proposed group."""
        name = plain.isolate(member.name)
        acts: list[Act] = []
        if row.mentors:
            words = _("No longer keep here") if member.kept else _("Keep here")
            acts.append(_act(words, name, partial(self._keep, row, member)))
        leave = partial(self._page.context.desk.do, group_changes.take_out, row.id, member.id)
        acts.append(_act(_("Move…"), name, partial(self.put_into, member.id, member.name)))
        acts.append(_act(_("Take out"), name, partial(self._run, _("Taken out"), leave)))
        return acts

    def _keep(self, row: PairingRow, member: MemberFit) -> None:
        if member.kept:
            lead = row.mentors[0].participant_id
            self._run(_("Unlocked"), partial(self._page.context.desk.do, pairings.undecide, lead, member.id))
        else:
            today = self._page.context.today()
            work = partial(self._page.context.desk.do, group_changes.keep_in, row.id, member.id, today)
            self._run(_("Kept in this group"), work)


def _act(words: str, name: str, do: Callable[[], object]) -> Act:
    """A link, spoken with the name of whom it is about."""
    return words, _("{act}: {name}").format(act=words, name=name), do


def _none(_member: MemberFit) -> list[Act]:
    return []
