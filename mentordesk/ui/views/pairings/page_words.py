"""What the page Pairings says of itself."""

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.pairing_up import Waiting


def head(found: Waiting, proposed: int, *, gathers: bool = False) -> str:
    """Such as "2 mentees wait · 5 proposed"; who waits is left out until it is known."""
    waiting = len(found.learners)
    told = _("nobody waits")
    if waiting and gathers:
        told = ngettext("{count} person waits", "{count} people wait", waiting).format(count=waiting)
    elif waiting:
        told = ngettext("{count} mentee waits", "{count} mentees wait", waiting).format(count=waiting)
    count = ngettext("{count} proposed", "{count} proposed", proposed).format(count=proposed)
    return f"{told} · {count}" if found.learners or found.mentors else count


def explained() -> str:
    """What the page is for, and its keys."""
    return _(
        "Who is paired with whom, and why. “Propose pairings” finds the best plan for all who wait: "
        "first as many people as possible, then as few weak pairs as can be, then the best fit in total; "
        "“Compare ways…” shows other ways beside it, and “Mend the plan…” what can be had with the fewest "
        "changes once somebody has left. Look at each proposal at the "
        "right: the points, the reasons, who else there is and what that would cost the others. Tick "
        "what is good and confirm it in one step. "
        "Arrow keys move in a column, Tab goes to the next, Space ticks, "
        "L keeps two people together, X never pairs them, Delete declines, Ctrl+Enter confirms. "
        "Drag a mentee onto another mentor to see, before you let go, what that costs all the others. "
        "The matrix shows everybody against everybody: drag somebody along their row, or move a weight at "
        "the right to see who would change."
    )
