"""Why somebody is in no circle, and the nearest thing that would give them one."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.gatherings import LeftOut
from mentordesk.core.matching.together.joint_starts import bits, mask_of


def circles_left(table: CircleTable, circles: Sequence[Circle]) -> tuple[LeftOut, ...]:
    """Everybody in none, in order."""
    placed = mask_of(i for circle in circles for i in circle)
    everybody = (1 << len(table.people)) - 1
    return tuple(
        LeftOut(table.people[i].id, *_why(table, circles, i, everybody & ~placed))
        for i in bits(everybody & ~placed)
    )


def _why(table: CircleTable, circles: Sequence[Circle], row: int, left: int) -> tuple[str, str]:
    person = table.people[row]
    if not person.onboarded:
        text = _("{name} has not finished onboarding.")
        return text.format(name=person.name), _("Finishing the onboarding comes first.")
    if not table.able[row]:
        text = _("{name} is never free as long as a session takes.")
        fix = _("{time} at a time in the week when others can come would be the first step.")
        return text.format(name=person.name), fix.format(time=duration(table.request.rules.session_minutes))
    others = _company(table, row, (1 << len(table.people)) - 1)
    return _few(table, row, others) if others + 1 < table.sizes.fewest else _taken(table, circles, row, left)


def _taken(table: CircleTable, circles: Sequence[Circle], row: int, left: int) -> tuple[str, str]:
    """There are enough others, but they are in circles that are full or meet at other times."""
    name, fewest = table.people[row].name, table.sizes.fewest
    full = [each for each in circles if table.fits([*each, row])]
    if full:
        text = ngettext(
            "The only circle that {name} could join is full.",
            "All {count} circles that {name} could join are full.",
            len(full),
        )
        fix = _("With {most} in a circle there would be room.")
        return text.format(name=name, count=len(full)), fix.format(most=table.sizes.most + 1)
    rest = _company(table, row, left)
    if rest + 1 >= fewest:
        return _("No circle suits {name}, and those in none cannot all be together.").format(name=name), ""
    if not rest:
        text = _("No circle suits {name}, and nobody in none has time when {name} has.")
        return text.format(name=name), ""
    text = ngettext(
        "No circle suits {name}, and only {count} other in none has time then; one needs {fewest} people.",
        "No circle suits {name}, and only {count} others in none have time then; one needs {fewest} people.",
        rest,
    )
    return text.format(count=rest, name=name, fewest=fewest), ""


def _company(table: CircleTable, row: int, among: int) -> int:
    """The most others of these who can meet somebody at one moment and are not kept from them."""
    open_ = among & ~table.apart[row] & ~(1 << row)
    return max(sum(table.able[i] >> moment & 1 for i in bits(open_)) for moment in bits(table.able[row]))


def _few(table: CircleTable, row: int, others: int) -> tuple[str, str]:
    name, fewest = table.people[row].name, table.sizes.fewest
    text = ngettext(
        "Only {count} other person can meet {name} at any one time; a circle needs {fewest}.",
        "Only {count} other people can meet {name} at any one time; a circle needs {fewest}.",
        others,
    )
    fix = ngettext(
        "{count} more person with time then would make a circle.",
        "{count} more people with time then would make a circle.",
        fewest - others - 1,
    )
    return text.format(count=others, name=name, fewest=fewest), fix.format(count=fewest - others - 1)
