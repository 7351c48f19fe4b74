"""What the window says about a flash rotation: its line in the list, its numbers, what a change costs."""

from collections.abc import Iterator
from fractions import Fraction

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.rotation import Levels, Swap
from mentordesk.core.services.rotating import RotationPlan, RotationRow
from mentordesk.ui.kit import plain


def occasion(row: RotationRow) -> str:
    """Its name and when it is."""
    return _("{name} · {when}").format(name=plain.isolate(row.name), when=_when(row))


def _when(row: RotationRow) -> str:
    return _("{day}, {time}").format(day=words.medium_date(row.day), time=words.clock(row.times(1)[0]))


def line(row: RotationRow) -> str:
    """An occasion in the list."""
    tables = ngettext("{count} table", "{count} tables", row.mentors).format(count=row.mentors)
    people = ngettext("{count} mentee", "{count} mentees", row.learners).format(count=row.learners)
    return f"{plain.isolate(row.name)}\n{_when(row)}\n{tables}, {people}"


def numbers(plan: RotationPlan) -> list[tuple[str, str]]:
    """Each number with what it counts."""
    told = plan.levels
    wishes = _("{met} of {count}").format(met=told.wishes, count=len(plan.occasion.wishes))
    return [
        (str(told.meetings), ngettext("meeting", "meetings", told.meetings)),
        *([(wishes, _("wishes met"))] if plan.occasion.wishes else []),
        (str(told.sits_out), ngettext("round sat out at most", "rounds sat out at most", told.sits_out)),
        (words.number(plan.mean, 1), _("mean fit, of 100")),
    ]


def proof(plan: RotationPlan) -> str:
    """Whether any seating could be better, and by how much at most."""
    if plan.proven:
        return _("Proven: no seating is better.")
    return _("Not proven the best: {more}.").format(more=_more(plan.levels, plan.bound))


def _more(now: Levels, bound: Levels) -> str:
    if wishes := bound.wishes - now.wishes:
        text = ngettext(
            "at most {count} more wish could be met", "at most {count} more wishes could be met", wishes
        )
        return text.format(count=wishes)
    if meetings := max(0, bound.meetings - now.meetings):
        text = ngettext(
            "at most {count} more meeting is possible", "at most {count} more meetings are possible", meetings
        )
        return text.format(count=meetings)
    if bound.uneven < now.uneven:
        return _("breaks could be spread more evenly")
    return _("at most {points} points more are possible").format(points=_points(bound.total - now.total))


def price(swap: Swap) -> str:
    """What a change costs or brings, or why it cannot be."""
    if swap.against:
        return swap.against
    said = list(_differences(swap.before, swap.after))
    return _("{changes}.").format(changes=", ".join(said)) if said else _("This costs nothing.")


def _differences(before: Levels, after: Levels) -> Iterator[str]:
    if wishes := after.wishes - before.wishes:
        text = ngettext("{count} wish {more}", "{count} wishes {more}", abs(wishes))
        yield text.format(count=abs(wishes), more=_direction(wishes))
    if meetings := after.meetings - before.meetings:
        text = ngettext("{count} meeting {more}", "{count} meetings {more}", abs(meetings))
        yield text.format(count=abs(meetings), more=_direction(meetings))
    if after.sits_out != before.sits_out:
        text = ngettext("somebody sits out {count} round", "somebody sits out {count} rounds", after.sits_out)
        yield text.format(count=after.sits_out)
    if points := after.total - before.total:
        yield _("{points} points {more}").format(points=_points(abs(points)), more=_direction(points))


def _direction(change: int | Fraction) -> str:
    return _("more") if change > 0 else _("fewer")


def _points(points: Fraction) -> str:
    return words.number(points, 0 if points.denominator == 1 else 2)


def remarks(plan: RotationPlan) -> str:
    """Wishes that are not met, and who cannot be seated; a line each."""
    names = {each.id: each.name for each in plan.guests}
    text = _("{learner} does not meet {mentor}: {reason}")
    said = []
    for each in plan.unmet:
        two = {"learner": names.get(each.learner, ""), "mentor": names.get(each.mentor, "")}
        said.append(text.format(**two, reason=each.reason))
    people = [*plan.occasion.mentors, *plan.occasion.learners]
    if waiting := [each.name for each in people if not each.onboarded]:
        text = ngettext(
            "{names} has not finished onboarding, so nobody sits with them.",
            "{names} have not finished onboarding, so nobody sits with them.",
            len(waiting),
        )
        said.append(text.format(names=words.names(waiting)))
    return "\n".join(said)
