"""The lines about proposals that have waited for an answer longer than the cohort allows."""

from collections.abc import Callable, Iterator
from itertools import groupby

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.today.answers_due import AwaitedAnswer, of
from mentordesk.core.services.today.line import Line, Now
from mentordesk.core.vocab import Level

_MOST = 8
"""Pairings that stand in the list one by one; more of them are one line."""


def _answers(now: Now) -> Iterator[Line]:
    late = [each for each in of(now.pairs, now.cohort.response_days) if each.due < now.today]
    late.sort(key=lambda each: (each.due, each.pairing_id))
    pairs = [list(group) for _number, group in groupby(late, key=lambda each: each.pairing_id)]
    if len(pairs) > _MOST:
        yield _all(late)
    else:
        yield from map(_one, pairs)


def _one(late: list[AwaitedAnswer]) -> Line:
    names = words.names([each.who.name for each in late])
    title = ngettext("{names} has not answered", "{names} have not answered", len(late))
    reason = _("They were proposed on {day}, and an answer was due by {due}. Ask them once more.")
    first = late[0]
    return Line(
        level=Level.WATCH,
        title=title.format(names=names),
        reason=reason.format(day=words.long_date(first.since), due=words.day_of_month(first.due)),
        due=first.due,
        act=_("See the proposal"),
        room="pairings",
        kind="pairing",
        target=first.pairing_id,
        people=tuple(each.who for each in late),
        pairing_id=first.pairing_id,
        rule=_("Answer awaited"),
        change=_("Noting what they said takes this off the list."),
    )


def _all(late: list[AwaitedAnswer]) -> Line:
    count = len(late)
    title = ngettext("{count} answer to a proposal is late", "{count} answers to proposals are late", count)
    reason = _("The first was due by {due}. “Answers awaited”, in the menu Pairings, lists them all.")
    return Line(
        Level.WATCH,
        title.format(count=count),
        reason.format(due=words.day_of_month(late[0].due)),
        late[0].due,
        _("See proposals"),
        "pairings",
    )


MAKERS: tuple[Callable[[Now], Iterator[Line]], ...] = (_answers,)
