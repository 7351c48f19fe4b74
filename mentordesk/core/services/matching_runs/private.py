"""What a record of a run never tells: wishes about identity, whom somebody avoids, conflicts of interest."""

from mentordesk.core import matching
from mentordesk.core.i18n import _
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.matching.musts import CODE

AVOIDED = frozenset({"H3", "H4"})
WISHES = "preference"
"""The criterion among whose points those of private criteria are told, so that nobody sees them alone."""
Part = tuple[str, str, int, int, int, str]


def private_keys() -> frozenset[str]:
    """Criteria of which nothing is put into words."""
    return frozenset(each.key for each in criteria() if each.private)


def folded(parts: list[Part], hidden: frozenset[str]) -> list[Part]:
    """Private criteria and wishes as one line without a sentence; as it is, where nothing private counts."""
    secret = [part for part in parts if part[0] in hidden and part[3]]
    open_ = [part for part in parts if part[0] not in hidden]
    if not secret:
        return open_
    inside = [*secret, *(part for part in open_ if part[0] == WISHES)]
    line = (
        WISHES,
        _("Wishes of both sides"),
        sum(part[2] for part in inside),
        sum(part[3] for part in inside),
        1,
        "",
    )
    return [*(part for part in open_ if part[0] != WISHES), line]


def because(left: matching.Unmatched, hidden: frozenset[str]) -> tuple[list[tuple[str, str, int]], str]:
    """The rules that keep mentors from someone, and the sentence, without telling what is private."""
    lines: list[tuple[str, str, int]] = []
    said, veiled = left.reason, _("a private reason")
    secret = 0
    for each in left.because:
        if each.code in AVOIDED or each.code.removeprefix(CODE) in hidden:
            said = said.replace(f"{each.label} (", f"{veiled} (")
            secret = max(secret, each.mentors)
        else:
            lines.append((each.code, each.label, each.mentors))
    if secret:
        lines.append(("private", veiled, secret))
    return lines, said
