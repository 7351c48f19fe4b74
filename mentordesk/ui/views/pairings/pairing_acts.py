"""What can be done on the page Pairings: its actions, and what each of them asks of core."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from mentordesk.core import matching, pairings, participants, words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import Cost, PairingRow
from mentordesk.core.progress import Progress
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import NotOnboarded, Proposed, decision_prices
from mentordesk.core.vocab import Acceptance, PairingState
from mentordesk.ui.dialogs.alike_skills import open_likenesses
from mentordesk.ui.dialogs.match_rules import open_rules
from mentordesk.ui.dialogs.mend_offer import say_and_offer
from mentordesk.ui.kit import task
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.message import Message
from mentordesk.ui.kit.trouble import show_error
from mentordesk.ui.views.pairings import pairing_dialogs as dialogs
from mentordesk.ui.views.pairings.matrix_acts import priced
from mentordesk.ui.views.pairings.mend_part import MendPart
from mentordesk.ui.views.pairings.pairing_dialogs import EndDraft, OverrideDraft, PauseDraft
from mentordesk.ui.views.pairings.regrouping_part import RegroupingPart

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage

T = TypeVar("T")
_MONTH = timedelta(days=30)


class PairingActs(QObject):
    """The actions of a page, enabled as the chosen pairing allows."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.mending = MendPart(page)
        self.propose = action(self, _("Propose pairings"), self._propose, "Ctrl+Shift+P", "pairing")
        self.confirm_ticked = action(
            self, _("Confirm ticked"), self._confirm_ticked, "Ctrl+Return; Ctrl+Enter", "check"
        )
        self.tick = action(self, _("Tick or untick"), page.turn_tick, "Space", "check")
        self.confirm = action(self, _("Confirm"), self._confirm, "Ctrl+Shift+Return", "check")
        self.lock = action(self, _("Lock"), self._lock, "L", "lock")
        self.forbid = action(self, _("Forbid"), self._forbid, "X", "forbid")
        self.decline = action(self, _("Decline"), self._decline, "Del", "remove")
        self.by_hand = action(self, _("Pair by hand…"), page.ask_by_name, "Ctrl+Shift+W", "pairing")
        self.end = action(self, _("End…"), self._end, "Ctrl+Shift+E", "close")
        self.pause = action(self, _("Pause…"), self._pause, "Ctrl+Shift+U", "clock")
        self.resume = action(self, _("Resume"), self._resume, "Ctrl+Shift+R", "play")
        self.rematch = action(self, _("Rematch…"), self._rematch, "Ctrl+Shift+M", "switch")
        self.allow_again = action(self, _("Allow again"), self._allow_again, "Ctrl+Shift+A", "unlock")
        self.rules = action(self, _("Rules and weights…"), self._rules, "Ctrl+Shift+T", "settings")
        self.likenesses = action(self, _("Skills that read alike…"), self._likenesses, "", "merge")
        self.regrouping = RegroupingPart(page)
        self.of_pairing = [self.confirm, self.end, self.pause, self.resume, self.rematch]
        self.of_pairing += [self.lock, self.decline, self.forbid, self.allow_again]

    def allow(self, row: PairingRow | None, *, locked: bool, forbidden: bool) -> None:
        """Enable what can be done with the chosen pairing, and name it truly."""
        self.regrouping.allow(row)
        state = row.state if row else None
        proposed, active = state is PairingState.PROPOSED, state is PairingState.ACTIVE
        confirmed = row is not None and row.state.confirmed
        two = row is not None and len(row.learners) == len(row.mentors) == 1 and not row.format.gathers
        self.confirm.setEnabled(proposed)
        self.tick.setEnabled(proposed)
        self.decline.setEnabled(proposed)
        self.forbid.setEnabled(proposed)
        self.lock.setEnabled((proposed or confirmed) and two)
        self.lock.setText(_("Unlock") if locked else _("Lock"))
        self.lock.setProperty("locked", locked)
        self.end.setEnabled(confirmed)
        self.pause.setEnabled(active)
        self.resume.setEnabled(state is PairingState.PAUSED)
        self.rematch.setEnabled(confirmed and two)
        self.allow_again.setEnabled(not proposed and not confirmed and forbidden)

    def record(self, participant_id: int, said: Acceptance) -> None:
        """Note what someone said to the chosen proposal."""
        row, do = self._page.chosen, self._context.desk.do
        if row is not None:
            work = partial(do, pairing_up.record_answer, row.id, participant_id, said, self._today)
            self._do(_("Answer recorded"), work, lambda told: self._page.say(hint=told))

    def sign(self, participant_id: int, on: date | None) -> None:
        """Note when someone signed the agreement of the chosen pairing."""
        row, do = self._page.chosen, self._context.desk.do
        if row is not None:
            self._do(_("Signature recorded"), partial(do, pairings.sign, row.id, participant_id, on))

    def give_place(self, mentor_id: int, places: int) -> None:
        """Let a mentor take one person more."""
        do = self._context.desk.do
        self._do(_("One more place"), partial(do, participants.set_capacity, mentor_id, places))

    def pair_by_hand(self, learner_id: int, mentor_id: int) -> None:
        """Propose these two whatever the plan says."""
        do, cohort = self._context.desk.do, self._page.cohort_id
        row = self._page.by_hand.proposal_of(learner_id)
        work = partial(do, pairing_up.pair_by_hand, cohort, learner_id, mentor_id, self._today)
        if row:
            work = partial(do, pairing_up.pair_instead, row, mentor_id, self._today)
        self._do(_("Paired by hand"), work, lambda made: self._page.focus("pairing", made))

    @property
    def _today(self) -> date:
        return self._context.today()

    def _do(self, text: str, work: Callable[[], T], then: Callable[[T], object] | None = None) -> None:
        """Do it in the background, then say so with the way back."""

        def done(result: T) -> None:
            self._context.window.toast(text, undo=True)
            if then is not None:
                then(result)

        self._page.run(f"{text}…", lambda _progress: work(), done)

    def _rules(self) -> None:
        if self._page.cohort_id:
            open_rules(self._context, self._page, self._page.cohort_id)

    def _likenesses(self) -> None:
        open_likenesses(self._context, self._page)

    def _propose(self) -> None:
        cohort, today = self._page.cohort_id, self._today
        if not cohort:
            return

        def work(progress: Progress) -> tuple[Proposed, float]:
            start = perf_counter()
            return self._context.desk.do(pairing_up.propose, cohort, today, progress), perf_counter() - start

        stages = (_("Proposing pairings…"), *(_(each) for each in matching.STAGE_WORDS))
        task.run(self._page, stages, work, self._proposed)

    def _proposed(self, result: tuple[Proposed, float]) -> None:
        brought, seconds = result
        self._page.say(hint=told(brought, seconds))
        text = ngettext("{count} pairing proposed", "{count} pairings proposed", brought.pairs)
        if brought.told:
            text = _("{groups} proposed").replace("{groups}", brought.told)
        self._context.window.toast(text.format(count=brought.pairs), undo=brought.pairs > 0)

    def _confirm_ticked(self) -> None:
        self._confirm_these(self._page.ticked())

    def _confirm(self) -> None:
        if self._page.chosen is not None:
            self._confirm_these([self._page.chosen.id])

    def _confirm_these(self, wanted: list[int]) -> None:
        if not wanted:
            return
        do, today = self._context.desk.do, self._today
        task.run(
            self._page,
            _("Confirming…"),
            lambda _progress: do(pairing_up.confirm, wanted, today),
            lambda _result: self._confirmed(wanted),
            lambda error: self._refused(error, wanted),
        )

    def _confirmed(self, wanted: list[int]) -> None:
        text = ngettext("{count} pairing confirmed", "{count} pairings confirmed", len(wanted))
        self._context.window.toast(text.format(count=len(wanted)), undo=True)

    def _refused(self, error: BaseException, wanted: list[int]) -> None:
        if not isinstance(error, NotOnboarded):
            show_error(error, self._page.window())
            return
        box = Message(self._page.window(), _("Not onboarded yet"), str(error))
        box.offer(_("Close"), lambda: None)
        box.offer(_("Override onboarding…"), lambda: self._override(str(error), wanted), "primary")
        box.open()

    def _override(self, why: str, wanted: list[int]) -> None:
        do, today = self._context.desk.do, self._today

        def save(draft: OverrideDraft) -> None:
            do(pairing_up.confirm_anyway, wanted, draft.reason, today)

        dialog = dialogs.override_dialog(self._page.window(), why, save)
        dialog.accepted.connect(lambda: self._confirmed(wanted))
        self._context.window.show_dialog(dialog)

    def _lock(self) -> None:
        if (row := self._page.chosen) is None:
            return
        mentor, learner = _two(row)
        if self.lock.property("locked"):
            self._do(_("Unlocked"), partial(self._context.desk.do, pairings.undecide, mentor, learner))
        else:
            work = partial(self._context.desk.do, decision_prices.lock, mentor, learner, self._today)
            self._decide(_("Kept together"), work)

    def _forbid(self) -> None:
        if (row := self._page.chosen) is None:
            return
        if row.format.gathers:
            self._page.by_hand.groups.part_dialog()
        else:
            work = partial(self._context.desk.do, pairing_up.forbid, row.id, self._today)
            self._decide(_("Never paired"), work)

    def _decide(self, text: str, work: Callable[[], Cost]) -> None:
        """Do it, and say what it costs everybody."""
        self._do(text, work, lambda price: self._context.window.toast(priced(text, price), undo=True))

    def _decline(self) -> None:
        if (row := self._page.chosen) is not None:
            work = partial(self._context.desk.do, pairing_up.decline, row.id, None, self._today)
            self._do(_("Declined; they are not proposed again"), work)

    def _allow_again(self) -> None:
        if (row := self._page.chosen) is not None:
            mentor, learner = _two(row)
            self._do(_("Allowed again"), partial(self._context.desk.do, pairings.undecide, mentor, learner))

    def _end(self) -> None:
        if (row := self._page.chosen) is None:
            return
        desk, today = self._context.desk, self._today

        def save(draft: EndDraft) -> None:
            desk.do(pairing_up.end, row.id, draft.reason, draft.on or today)

        form = dialogs.EndForm(row, today, lambda day: desk.ask(pairing_up.consequences, row.id, day))
        dialog = dialogs.end_dialog(self._page.window(), row, form, save)
        dialog.accepted.connect(lambda: say_and_offer(self._page, _("Pairing ended")))
        self._context.window.show_dialog(dialog)

    def _pause(self) -> None:
        if (row := self._page.chosen) is None:
            return
        do, today = self._context.desk.do, self._today

        def save(draft: PauseDraft) -> None:
            do(pairings.pause, row.id, today, draft.planned_to or today, draft.reason)

        dialog = dialogs.pause_dialog(self._page.window(), row, today + _MONTH, save)
        dialog.accepted.connect(lambda: self._context.window.toast(_("Pairing paused"), undo=True))
        self._context.window.show_dialog(dialog)

    def _resume(self) -> None:
        if (row := self._page.chosen) is not None:
            self._do(_("Resumed"), partial(self._context.desk.do, pairings.resume, row.id, self._today))

    def _rematch(self) -> None:
        if (row := self._page.chosen) is not None:
            self.mending.rematch(row)


def told(brought: Proposed, seconds: float) -> str:
    """Such as "6 proposed in 0.02 s · 1 cannot be placed"."""
    said = [
        _("{count} proposed in {seconds} s").format(count=brought.pairs, seconds=words.number(seconds, 2))
    ]
    left = len(brought.unmatched)
    if left:
        said.append(ngettext("{count} cannot be placed", "{count} cannot be placed", left).format(count=left))
    return " · ".join([*said, *brought.notes])


def _two(row: PairingRow) -> tuple[int, int]:
    return row.mentors[0].participant_id, row.learners[0].participant_id
