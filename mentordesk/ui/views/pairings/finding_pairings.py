"""Finds pairings for search-and-do: by a name, and by a code typed from paper."""

from collections.abc import Callable
from functools import partial

from mentordesk.core import pairings
from mentordesk.core.desk import Desk
from mentordesk.ui.kit.context import Context, Hit, Provider


def finder(context: Context) -> Provider:
    """For the window that `context` is of; what is chosen is shown in its room."""
    return provider(
        context.desk, lambda: context.cohort.id, partial(context.window.go, "pairings", "pairing")
    )


def provider(desk: Desk, cohort: Callable[[], int], show: Callable[[int], object]) -> Provider:
    """A provider of the pairings of the cohort in force; `show` opens one of them."""

    def find(typed: str) -> list[Hit]:
        found = desk.ask(pairings.matching_names, cohort(), typed.strip())
        return [Hit(title, code, "pairing", partial(show, number)) for number, title, code in found]

    return find
