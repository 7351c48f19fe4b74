"""Lets search-and-do find sessions: by their code from paper, by names, by date."""

from collections.abc import Callable
from functools import partial

from mentordesk.core import sessions
from mentordesk.core.i18n import _
from mentordesk.ui.kit.context import Context, Hit, Provider
from mentordesk.ui.views.calendar import calendar_wording as wording


def finder(context: Context) -> Provider:
    """For the window that `context` is of; what is chosen is shown in its room."""
    return provider(context, partial(context.window.go, "calendar", "session"))


def provider(context: Context, show: Callable[[int], object]) -> Provider:
    """`show` is called with the id of the session that was chosen."""

    def find(typed: str) -> list[Hit]:
        today = context.today()
        if not context.cohort.id or not typed.strip():
            return []
        found = context.desk.ask(sessions.found, context.cohort.id, typed, today)
        return [
            Hit(
                wording.title(row),
                _("{code} · {when}").format(code=row.code, when=wording.when(row)),
                "calendar",
                lambda session_id=row.id: show(session_id),  # type: ignore[misc]  # - mypy takes the default of a lambda for an argument
            )
            for row in found
        ]

    return find
