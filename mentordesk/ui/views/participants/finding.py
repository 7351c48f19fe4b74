"""Finds people for search-and-do: by name, post and e-mail, and by a code typed from paper."""

from collections.abc import Callable
from functools import partial

from mentordesk.core import codes, participants
from mentordesk.core.desk import Db, Desk
from mentordesk.core.errors import Invalid
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.context import Context, Hit, Provider


def finder(context: Context) -> Provider:
    """For the window that `context` is of; what is chosen is shown in its room."""
    return provider(
        context.desk, lambda: context.cohort.id, partial(context.window.go, "participants", "participant")
    )


def provider(desk: Desk, cohort: Callable[[], int], show: Callable[[int], object]) -> Provider:
    """A provider of the people of the cohort in force; `show` opens one of them."""

    def find(typed: str) -> list[Hit]:
        found = desk.ask(people, cohort(), typed)
        return [
            Hit(name, f"{role.label} · {code}", "person", partial(show, number))
            for number, name, role, code in found
        ]

    return find


def people(db: Db, cohort_id: int, typed: str) -> list[tuple[int, str, Role, str]]:
    """Those whose code was typed, in any case and with letters misread; else those whose name fits."""
    try:
        wanted = participants.by_code(db, cohort_id, codes.read(typed, codes.Kind.PERSON))
    except Invalid:
        return participants.matching_names(db, cohort_id, typed)
    rows = participants.rows(db, wanted)
    return [(row.id, row.name, row.role, row.code) for row in rows.values()]
