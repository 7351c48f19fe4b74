"""Mended plans in words: the steps as a table and as stairs, each who moves, and what was done."""

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.pairing_up import Mended, MendLine, MendPlan
from mentordesk.ui.kit import plain
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.steps_chart import Stairs
from mentordesk.ui.views.pairings.ways_words import points


def heads() -> tuple[str, ...]:
    """Over the columns of the table."""
    return _("Moves"), _("Matched"), _("Weakest pair"), _("Total"), ""


def cells(plan: MendPlan, found: Mended) -> tuple[str, ...]:
    """A line of the table."""
    matched = _("{matched} of {people}").format(matched=plan.matched, people=found.people)
    enough = _("as many as if all began anew") if plan.enough else ""
    return str(plan.moves), matched, figure(plan.worst), points(plan.total), enough


def stairs(found: Mended) -> Stairs:
    """How many are matched by moves; where all steps match as many, the total."""
    matched = [float(plan.matched) for plan in found.plans]
    words, heights = _("Matched"), matched
    ends = str(found.plans[0].matched), str(max(plan.matched for plan in found.plans))
    if len(set(matched)) == 1:
        heights = [plan.total / 100 for plan in found.plans]
        words, ends = _("Total"), (points(found.plans[0].total), points(found.plans[-1].total))
    first, last = found.plans[0].moves, found.plans[-1].moves
    return Stairs(
        tuple(float(plan.moves - first) for plan in found.plans),
        tuple(heights),
        last - first + max(1.0, (last - first) / 8),
        (words, _("Mentees who move")),
        (ends, (str(first), str(last))),
    )


def chart_words(found: Mended) -> str:
    """The chart for who does not see it."""
    return "; ".join(step_words(plan, found) for plan in found.plans)


def step_words(plan: MendPlan, found: Mended) -> str:
    """Such as "1 mentee moves: 48 of 48 matched, weakest pair 42, total 3,120.5"."""
    moves = ngettext("{count} mentee moves", "{count} mentees move", plan.moves).format(count=plan.moves)
    text = _("{moves}: {matched} of {people} matched, weakest pair {worst}, total {total}")
    return text.format(
        moves=moves if plan.moves else _("nobody moves"),
        matched=plan.matched,
        people=found.people,
        worst=figure(plan.worst),
        total=points(plan.total),
    )


def move_words(line: MendLine) -> str:
    """Such as "Ben Roy: Nia Pope → Cy Dunn"."""
    text = _("{learner}: {before} → {after}")
    return text.format(
        learner=plain.isolate(line.name),
        before=plain.isolate(line.before) or _("nobody"),
        after=plain.isolate(line.after),
    )


def fit_words(line: MendLine) -> str:
    """The fit before and after, and the sessions that go."""
    fit = _("fit {now}").format(now=figure(line.now))
    if line.was is not None:
        fit = _("fit {was} → {now}").format(was=figure(line.was), now=figure(line.now))
    if not line.called_off:
        return fit
    text = ngettext(
        "{count} planned session is called off", "{count} planned sessions are called off", line.called_off
    )
    return f"{fit} · {text.format(count=line.called_off)}"


def head_words(found: Mended) -> str:
    """How it stands, in a sentence or two."""
    if not any(plan.pairs for plan in found.plans):
        if found.plans[0].left:
            return _("Whoever moves, nobody who waits can be placed. Each reason stands below.")
        return _("Nobody waits, and no move would make the plan better.")
    waits = len(found.plans[0].left)
    said = _least_words(found.plans[0].moves, waits)
    enough = next((plan for plan in found.plans if plan.enough), None)
    if waits and enough is not None and enough.moves:
        text = ngettext(
            "With {count} move as many are matched as if all began anew.",
            "With {count} moves as many are matched as if all began anew.",
            enough.moves,
        )
        said = f"{said} {text.format(count=enough.moves)}"
    if waits and enough is None:
        text = _("If all began anew, {most} could be matched.")
        said = f"{said} {text.format(most=found.most)}"
    return said


def _least_words(moves: int, waits: int) -> str:
    """What the fewest moves bring."""
    if not moves and not waits:
        return _("Without a move everybody can have a mentor.")
    if not moves:
        text = ngettext(
            "Without a move {count} mentee has nobody.", "Without a move {count} mentees have nobody.", waits
        )
        return text.format(count=waits)
    text = ngettext("At least {count} mentee has to move.", "At least {count} mentees have to move.", moves)
    said = [text.format(count=moves)]
    if waits:
        text = ngettext(
            "Then {count} mentee still has nobody.", "Then {count} mentees still have nobody.", waits
        )
        said.append(text.format(count=waits))
    return " ".join(said)


def act_words(plan: MendPlan) -> str:
    """On the button."""
    ended = sum(bool(line.pairing) for line in plan.lines)
    made = ngettext("Propose {count} pairing", "Propose {count} pairings", len(plan.pairs))
    if not ended:
        return made.format(count=len(plan.pairs))
    end = ngettext("End {count} pairing", "End {count} pairings", ended).format(count=ended)
    text = ngettext("{end} and propose {count}", "{end} and propose {count}", len(plan.pairs))
    return text.format(end=end, count=len(plan.pairs))


def done_words(plan: MendPlan) -> str:
    """After it was done."""
    ended = sum(bool(line.pairing) for line in plan.lines)
    made = ngettext("{count} pairing proposed", "{count} pairings proposed", len(plan.pairs))
    said = [made.format(count=len(plan.pairs))]
    if ended:
        text = ngettext("{count} pairing ended without fault", "{count} pairings ended without fault", ended)
        said.append(text.format(count=ended))
    return " · ".join(said)
