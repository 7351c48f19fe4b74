"""Lets search-and-do know sheets by the code or number on them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.core import feedback
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.ui.kit.context import Context, Hit, Provider
from mentordesk.ui.views.feedback.entry_words import which_sheet
from mentordesk.ui.views.feedback.typed_sheet import is_whole

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk


def finder(context: Context) -> Provider:
    """For the window that `context` is of; what is chosen is shown in its room."""
    return provider(context.desk, partial(context.window.go, "feedback", "slip"))


def provider(desk: "Desk", enter: Callable[[int], object]) -> Provider:
    """Finds the one sheet that bears what was typed; `enter` takes it in hand."""

    def find(typed: str) -> list[Hit]:
        try:
            slip = desk.ask(feedback.look_up, typed) if _may_be_code(typed) else None
        except DeskError:
            return []
        if slip is None:
            return []
        title = _("Enter this sheet: {code}").format(code=slip.code)
        return [Hit(title, f"{slip.name} · {which_sheet(slip)}", "feedback", partial(enter, slip.slip_id))]

    return find


def _may_be_code(typed: str) -> bool:
    signs = [sign for sign in typed if sign.isalnum()]
    return is_whole(typed) or len(signs) == len("F9D2R7") - 1
