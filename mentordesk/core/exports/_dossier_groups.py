"""What a dossier says of groups and circles: kind, numbers, proof, each with its people, and as a table."""

from collections.abc import Iterator

from mentordesk.core import words
from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Part
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.tables import Cells, Table
from mentordesk.core.paper.tables import Column as PaperColumn
from mentordesk.core.services.matching_runs import MORE_PEOPLE, GroupRow, Record, RunRow
from mentordesk.core.services.pairing_up.group_proposals import told_bound
from mentordesk.core.sheets import Cell, Column, Kind, Sheet

NUMBERS = (
    ("matched", N_("People together"), N_("Who is in a group or circle of this plan, mentors aside.")),
    ("groups", N_("Groups or circles"), N_("How many there are.")),
    ("worst", N_("Weakest of them"), N_("The lowest mean score of any, of 100 points.")),
    (
        "total",
        N_("All together"),
        N_("The scores of all people with their mentors, or with their peers."),
    ),
)


def kind(run: RunRow) -> str:
    """Groups around mentors, or circles of peers."""
    return _("Groups") if any(group.mentors for group in run.groups) else _("Peer circles")


def numbers(run: RunRow) -> list[tuple[str, str, str]]:
    """Name, value, and what it means."""
    return [
        (_(name), said.points(run.six[key], run) if key in said.POINTS else str(run.six[key]), _(means))
        for key, name, means in NUMBERS
        if key in run.six
    ]


def proof(run: RunRow) -> list[str]:
    """Whether nothing is better, or by how much something may be; and what it was worked out from."""
    best = _("It is proven: no plan within the rules places more people, or fits better with as many.")
    found = [best] if MORE_PEOPLE not in run.six else [told_bound(*bound(run))]
    if run.input_hash:
        found.append(_("Worked out from the data with the mark {mark}.").format(mark=run.input_hash))
    return found


def bound(run: RunRow) -> tuple[int, int]:
    """How many people more, and how many hundredths of a point more, nobody has shown to be impossible."""
    return run.six[MORE_PEOPLE], run.six["more_points"] * 100 // run.steps


def title(group: GroupRow, called: dict[int, str]) -> str:
    """Its number, its theme, and who leads it."""
    head = _("{number}. {theme}").format(number=group.number, theme=group.theme) if group.theme else ""
    head = head or _("Number {number}").format(number=group.number)
    if not group.mentors:
        return head
    mentors = words.names([isolate(called[each.id]) for each in group.mentors])
    return _("{group} with {mentors}").format(group=head, mentors=mentors)


def standing(found: Record, group: GroupRow) -> str:
    """What has become of it."""
    now = found.groups_now.get(group.number)
    if now is None:
        return _("No longer proposed")
    if now.on is None:
        return now.state.label
    return _("{state}, {day}").format(state=now.state.label, day=words.medium_date(now.on))


def parts(found: Record, called: dict[int, str]) -> Iterator[Part]:
    """Each with its people, its mean score, and what speaks for it."""
    for group in found.run.groups:
        yield flowing.section(title(group, called))
        marks = [
            _("{points} points").format(points=said.points(group.score, found.run)),
            standing(found, group),
        ]
        if group.kept:
            marks.append(_("had an answer already, so the run left it as it was"))
        yield flowing.note(" · ".join(marks))
        yield flowing.paragraph(words.names([isolate(called[each.id]) for each in group.members]))
        if group.reasons:
            yield flowing.bullets(group.reasons)


def unnamed(found: Record, called: dict[int, str]) -> Iterator[Part]:
    """The same without names and reasons."""
    yield flowing.note(_("L stands for a mentee or a peer, M for a mentor; the numbers say nothing of them."))
    columns = [
        PaperColumn(_("Group")),
        PaperColumn(_("Mentors"), share=1),
        PaperColumn(_("People"), share=2),
        PaperColumn(_("Points"), Cells.RIGHT),
    ]
    rows = [
        [
            str(group.number),
            ", ".join(called[each.id] for each in group.mentors),
            ", ".join(called[each.id] for each in group.members),
            said.points(group.score, found.run),
        ]
        for group in found.run.groups
    ]
    yield flowing.table(Table(columns, rows))


def sheet(found: Record, called: dict[int, str], *, named: bool) -> Sheet:
    """A line for everybody in one of them."""
    columns = [
        Column(_("Group"), Kind.NUMBER, 8),
        Column(_("Theme"), width=26),
        Column(_("Person"), width=26),
        Column(_("Side"), width=14),
        Column(_("Score"), Kind.NUMBER, 10, note=_("Of the whole group, 0 to 100.")),
        Column(_("Now"), width=24),
    ]
    if named:
        columns[3:3] = [Column(_("Code"), Kind.CODE, 12)]
        columns.append(Column(_("Why"), width=70))
    rows = [row for group in found.run.groups for row in _rows(found, group, called, named=named)]
    return Sheet(_("Groups"), tuple(columns), rows)


def _rows(found: Record, group: GroupRow, called: dict[int, str], *, named: bool) -> Iterator[list[Cell]]:
    mentee = _("Mentee") if group.mentors else _("Peer")
    for people, side in ((group.mentors, _("Mentor")), (group.members, mentee)):
        for each in people:
            row: list[Cell] = [group.number, group.theme if named else "", called[each.id]]
            row += [each.code] if named else []
            row += [side, said.in_points(group.score, found.run), standing(found, group)]
            yield [*row, " ".join(group.reasons)] if named else row
