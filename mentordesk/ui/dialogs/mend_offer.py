"""Says what was done, and where somebody has lost their mentor by it, offers to mend the plan."""

from functools import partial

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Someone
from mentordesk.ui.kit.page import Page

_NAMED = 3


def say_and_offer(page: Page, text: str) -> None:
    """At once with the way back; as soon as it is known who waits, with the way on."""
    context, cohort = page.context, page.cohort_id
    context.window.toast(text, undo=True)
    if cohort:
        page.fetch(lambda: context.desk.ask(pairing_up.left_waiting, cohort), partial(_offer, page, text))


def _offer(page: Page, text: str, waiting: tuple[Someone, ...]) -> None:
    if not waiting:
        return
    window = page.context.window
    mend = (_("Mend the plan…"), partial(window.go, "pairings", "mending"))
    window.toast(f"{text} · {who_waits(waiting)}", undo=True, offer=mend)


def who_waits(waiting: tuple[Someone, ...]) -> str:
    """Such as "Ann Lee has no mentor now"."""
    count = len(waiting)
    if count > _NAMED:
        return ngettext(
            "{count} mentee has no mentor now", "{count} mentees have no mentor now", count
        ).format(count=count)
    text = ngettext("{names} has no mentor now", "{names} have no mentor now", count)
    return text.format(names=words.names([each.name for each in waiting]))
