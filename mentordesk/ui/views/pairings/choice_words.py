"""The choices within a way in words: heads, lines of the table, the figures around the chart."""

from fractions import Fraction

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.choices import FLOORS, MOVES
from mentordesk.core.services.pairing_up import Choices, Comparison, Step
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.steps_chart import Stairs
from mentordesk.ui.views.pairings.ways_words import points, six

_LEAST = 10
"""Thousandths: the chart of floors is at least so wide."""


def head(mode: MatchMode) -> str:
    """What the choice is about."""
    if mode is MatchMode.KEEP:
        return _("What each further change brings")
    return _("What a stronger weakest pair costs")


def heads(mode: MatchMode) -> tuple[str, ...]:
    """What the columns of the table are called."""
    if mode is MatchMode.KEEP:
        return _("Would move"), _("Total"), _("Weakest pair"), _("Who")
    return _("Weakest pair"), _("Gives up"), _("Total")


def lines(found: Choices) -> list[tuple[str, ...]]:
    """A line a step."""
    if found.mode is MatchMode.KEEP:
        return [
            (str(step.moves), points(step.total), figure(step.worst), movers(step)) for step in found.steps
        ]
    return [(points(step.worst), _given(step), points(step.total)) for step in found.steps]


def movers(step: Step) -> str:
    """Those who would have somebody else, by name."""
    differing = step.plan.differing if step.plan else ()
    return words.names([each.learner for each in differing if each.before]) or _("nobody")


def reached(found: Choices, price: int) -> int:
    """The furthest step that costs no more."""
    return max((place for place, step in enumerate(found.steps) if step.price <= price), default=0)


def stairs(found: Choices) -> Stairs:
    """What is drawn."""
    steps = found.steps
    if found.mode is MatchMode.KEEP:
        most = steps[-1].moves
        return Stairs(
            tuple(float(step.moves) for step in steps),
            tuple(float(step.total) for step in steps),
            most * 1.1,
            (_("Total"), _("mentees who would move")),
            ((points(steps[0].total), points(steps[-1].total)), (str(steps[0].moves), str(most))),
        )
    end = max(_LEAST, steps[-1].price * 11 // 10 + 1)
    return Stairs(
        tuple(float(step.price) for step in steps),
        tuple(float(step.worst) for step in steps),
        float(end),
        (_("Weakest pair"), _("given up of the total")),
        ((points(steps[0].worst), points(steps[-1].worst)), (_("0 %"), _percent(end))),
    )


def said(found: Choices, step: int, price: int) -> str:
    """What is chosen, in a sentence or two."""
    if not found.steps:
        many = _("With so many people the steps are not worked out one by one.")
        return many if found.many else _("Nobody can be paired.")
    return _said_moves(found, step) if found.mode is MatchMode.KEEP else _said_floor(found, step, price)


def as_text(found: Choices) -> str:
    """The table for the clipboard."""
    rows = [heads(found.mode), *lines(found)] if found.steps else []
    return "\n".join([head(found.mode), *("\t".join(row) for row in rows)])


def plan_as_text(found: Comparison) -> str:
    """Both plans in numbers, and who differs."""
    rows = [("", _("proposed now"), _("this way")), *six(found.now, found.then, found.bands)]
    rows += [
        (each.learner, each.before or _("nobody"), each.after or _("nobody")) for each in found.differing
    ]
    return "\n".join("\t".join(row) for row in rows)


def _said_moves(found: Choices, step: int) -> str:
    chosen, first = found.steps[step], found.steps[0]
    if len(found.steps) == 1:
        text = _("With up to {count} more changes of mentor no plan has a higher total.")
        return text.format(count=MOVES - 1)
    if not step:
        text = ngettext("{count} mentee has to move.", "{count} mentees have to move.", chosen.moves)
        return text.format(count=chosen.moves) if chosen.moves else _("Everybody stays where they are.")
    text = ngettext(
        "With {count} mentee who moves, {points} more in total.",
        "With {count} mentees who move, {points} more in total.",
        chosen.moves,
    )
    return text.format(count=chosen.moves, points=points(chosen.total - first.total))


def _said_floor(found: Choices, step: int, price: int) -> str:
    chosen = found.steps[step]
    told = _("Give up at most {percent} of the total: the weakest pair has {points} points.")
    told = told.format(percent=_percent(price), points=points(chosen.worst))
    if step < len(found.steps) - 1:
        more = _("The next stronger one costs {percent}.")
        return f"{told} {more.format(percent=_percent(found.steps[step + 1].price))}"
    if len(found.steps) == FLOORS:
        return told
    more = _("No stronger one can be had for 10 % or less.")
    return f"{told} {more}"


def _given(step: Step) -> str:
    if not step.price:
        return _("nothing")
    return _("{percent} %").format(percent=words.number(Fraction(step.price, 10), 1))


def _percent(thousandths: int) -> str:
    return _("{percent} %").format(percent=words.percent(thousandths))
