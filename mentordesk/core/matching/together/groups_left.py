"""Why a learner is in no group, and the nearest thing that would give them one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import duration, inside
from mentordesk.core.matching.rules import label
from mentordesk.core.matching.together.gatherings import LeftOut
from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.group_words import theme_label
from mentordesk.core.matching.together.joint_starts import bits, mask_of

Said = tuple[str, str]
"""A reason, and a way out ("" where no single one is known)."""


@dataclass(eq=False)
class GroupsLeft:
    """Says of each learner whom a plan leaves out what the first thing is that stands in the way."""

    table: GroupTable
    groups: Sequence[Group]

    def all(self) -> tuple[LeftOut, ...]:
        return tuple(LeftOut(self.table.learners[i].id, *self._one(i)) for i in bits(self.left))

    @cached_property
    def left(self) -> int:
        """The rows (bits) of those in no group."""
        placed = mask_of(i for each in self.groups for i in each.rows)
        return (1 << len(self.table.learners)) - 1 & ~placed

    @cached_property
    def places(self) -> list[int]:
        """By column the places that the plan leaves."""
        led = [j for each in self.groups for j in each.option.team]
        return [places - led.count(j) for j, places in enumerate(self.table.places)]

    def _one(self, row: int) -> Said:
        table = self.table
        if not table.mentors:
            return _("There are no mentors yet."), ""
        if row in table.pinned:
            return self._kept(row)
        if not table.learners[row].onboarded:
            text = _("{learner} has not finished onboarding.").format(learner=table.learners[row].name)
            return text, _("Finishing the onboarding comes first.")
        found = self._hindered(row)
        return self._taken(row) if found is None else found

    def _hindered(self, row: int) -> Said | None:
        """The first thing without which there would be a way to some group; None where there is one."""
        leading = self._leading(row)
        suiting = [j for j in leading if not self._barred(row, j)]
        meeting = [j for j in suiting if self.table.times[j] & self.table.able[row]]
        if meeting:
            open_ = any(each.rows >> row & 1 for each in self.table.options)
            return None if open_ else self._few(row, meeting)
        if suiting:
            return self._no_time(row, suiting)
        return self._ruled_out(row, leading) if leading else self._uncovered(row)

    def _kept(self, row: int) -> Said:
        mentor, name = self.table.mentors[self.table.pinned[row]], self.table.learners[row].name
        text = _("You decided that {learner} stays with {mentor}, but no group of theirs can take {learner}.")
        return text.format(learner=name, mentor=mentor.name), ""

    def _uncovered(self, row: int) -> Said:
        """No mentor covers any need."""
        table, learner = self.table, self.table.learners[row]
        if not any(table.places):
            return _("No mentor has a free place."), _("One more place with any mentor is needed first.")
        need = max(learner.needs, key=lambda each: each.importance)
        fix = _("A mentor above level {level} in {skill} could lead a group.")
        return (
            _("No mentor with a free place covers what {learner} needs.").format(learner=learner.name),
            fix.format(level=need.level, skill=inside(need.label)),
        )

    def _leading(self, row: int) -> list[int]:
        """Mentors with a place who cover something that the learner needs."""
        table = self.table
        return [
            j
            for j, places in enumerate(table.places)
            if places and any(rows >> row & 1 for rows in table.wanted[j].values())
        ]

    def _barred(self, row: int, column: int) -> bool:
        """Whether a rule or decision other than places, skills and times keeps the two apart."""
        blocked = self.table.problem.blocked
        return self._forbidden(row, column) or any(
            flags[row, column] for code, flags in blocked.items() if code not in {"H5", "H7", "H9"}
        )

    def _forbidden(self, row: int, column: int) -> bool:
        table = self.table
        return (table.learners[row].id, table.mentors[column].id) in table.request.forbids

    def _ruled_out(self, row: int, leading: list[int]) -> Said:
        """Each is kept from the learner; wishes and conflicts stand, so nothing is proposed."""
        table, name = self.table, self.table.learners[row].name
        counts = {
            code: sum(bool(flags[row, j]) for j in leading)
            for code, flags in table.problem.blocked.items()
            if code not in {"H5", "H7", "H9"}
        }
        counts["forbid"] = sum(self._forbidden(row, j) for j in leading)
        named = [f"{label(code, table.request.rules)} ({count})" for code, count in counts.items() if count]
        text = ngettext(
            "The only mentor who covers what {learner} needs may not be with them: {reasons}.",
            "None of the {count} mentors who cover what {learner} needs may be with them: {reasons}.",
            len(leading),
        )
        return text.format(count=len(leading), learner=name, reasons=words.names(named)), ""

    def _no_time(self, row: int, suiting: list[int]) -> Said:
        table = self.table
        best = max(suiting, key=lambda j: (int(table.scores[row, j]), -j))
        text = _("No mentor who covers what {learner} needs has time when they do.")
        fix = _("{time} in the week that suits {mentor} too would be the first step.")
        length = duration(table.request.rules.session_minutes)
        return (
            text.format(learner=table.learners[row].name),
            fix.format(time=length, mentor=table.mentors[best].name),
        )

    def _few(self, row: int, meeting: list[int]) -> Said:
        """Nowhere are there enough others with whom a theme and a time are shared."""
        table = self.table
        ways = [each for j in meeting for each in table.ways((j,), 1) if each.rows >> row & 1]
        option = max(
            ways, key=lambda each: (each.rows.bit_count(), int(table.scores[row, each.lead]), -each.lead)
        )
        others = option.rows.bit_count() - 1
        mentor = table.mentors[option.lead].name
        skill = theme_label(table, [row, *bits(option.rows)], option.theme)
        about = inside(skill) if skill else _("any theme")
        if others:
            text = ngettext(
                "Only {count} other person shares {skill} and a time with {mentor}; a group needs {fewest}.",
                "Only {count} other people share {skill} and a time with {mentor}; a group needs {fewest}.",
                others,
            )
        else:
            text = _("Nobody else shares {skill} and a time with {mentor}; a group needs {fewest}.")
        missing = table.sizes.fewest - others - 1
        fix = ngettext(
            "{count} more mentee for {skill} at that time would make a group.",
            "{count} more mentees for {skill} at that time would make a group.",
            missing,
        )
        named = {"skill": about, "mentor": mentor, "fewest": table.sizes.fewest}
        return text.format(count=others, **named), fix.format(count=missing, skill=about)

    def _taken(self, row: int) -> Said:
        """There are ways to a group, but others fill them, or lead them."""
        table, name = self.table, self.table.learners[row].name
        full = [each for each in self.groups if self._could_join(row, each)]
        if full:
            text = ngettext(
                "The only group that {learner} could join is full.",
                "All {count} groups that {learner} could join are full.",
                len(full),
            )
            fix = _("With {most} in a group, {mentor}'s could take {learner}.")
            best = max(full, key=lambda each: (table.worth(each.option.team)[row], -each.option.lead))
            most, lead = table.sizes.most + 1, table.mentors[best.option.lead].name
            return text.format(count=len(full), learner=name), fix.format(
                most=most, mentor=lead, learner=name
            )
        ways = [
            each
            for each in table.options
            if each.rows >> row & 1 and all(self.places[j] > 0 for j in each.team)
        ]
        if ways:
            rest = max(ways, key=lambda each: ((each.rows & self.left).bit_count(), -each.lead))
            return self._few_left(row, rest)
        leads = sorted({each.lead for each in table.options if each.rows >> row & 1})
        text = ngettext(
            "{mentor}, the only one who could lead a group for {learner}, is in one that they cannot join.",
            "The {count} mentors who could lead a group for {learner} are in groups that they cannot join.",
            len(leads),
        )
        return text.format(mentor=table.mentors[leads[0]].name, count=len(leads), learner=name), ""

    def _could_join(self, row: int, group: Group) -> bool:
        """Whether only its number keeps the learner from a group."""
        both = mask_of(group.rows) | 1 << row
        together = any(both & ~each.rows == 0 for each in self.table.ways_of(group.option.team))
        return together and not self.table.apart[row] & both

    def _few_left(self, row: int, option: Option) -> Said:
        table = self.table
        others = (option.rows & self.left).bit_count() - 1
        mentor = table.mentors[option.lead].name
        if others + 1 >= table.sizes.fewest:
            text = _("Those in no group who could join {learner} and {mentor} cannot all be together.")
        elif not others:
            text = _(
                "All others who could join {learner} and {mentor} have a group; one needs {fewest} people."
            )
        else:
            text = ngettext(
                "Only {count} other person who could be in a group of {mentor} with {learner} is in none; "
                "a group needs {fewest}.",
                "Only {count} other people who could be in a group of {mentor} with {learner} are in none; "
                "a group needs {fewest}.",
                others,
            )
        name = table.learners[row].name
        return text.format(count=others, mentor=mentor, learner=name, fewest=table.sizes.fewest), ""
