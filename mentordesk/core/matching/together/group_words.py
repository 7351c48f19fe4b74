"""What speaks for a group, in sentences: its theme, its time, how many they are, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import inside
from mentordesk.core.matching.rules import barriers
from mentordesk.core.matching.together.common_words import Week, time_reasons
from mentordesk.core.matching.together.group_options import Group, GroupTable, Theme

_ELSEWHERE = {"H5"}


def theme_label(table: GroupTable, rows: Sequence[int], theme: Theme | None) -> str:
    """The skill as the first of the learners names it."""
    labels = (need.label for i in rows for need in table.learners[i].needs if need.skill == theme)
    return next(labels, "")


def reasons(table: GroupTable, group: Group, week: Week | None) -> tuple[str, ...]:
    """All sentences of a group."""
    mentors = [table.mentors[j] for j in group.option.team]
    people = [*mentors, *(table.learners[i] for i in group.rows)]
    return (
        _theme(table, group),
        *time_reasons(people, table.request.rules, week),
        _counts(table, group),
        *_decided(table, group),
    )


def _theme(table: GroupTable, group: Group) -> str:
    label = theme_label(table, group.rows, group.option.theme)
    if not label:
        return _("None of them has said what they need, so any theme will do.")
    lead = table.mentors[group.option.lead].name
    asking = [i for i in group.rows if any(n.skill == group.option.theme for n in table.learners[i].needs)]
    if len(asking) == len(group.rows):
        text = _("All of them need {skill}, which {mentor} covers.")
        return text.format(skill=inside(label), mentor=lead)
    text = ngettext(
        "{count} of {all} needs {skill}, which {mentor} covers.",
        "{count} of {all} need {skill}, which {mentor} covers.",
        len(asking),
    )
    return text.format(count=len(asking), all=len(group.rows), skill=inside(label), mentor=lead)


def _counts(table: GroupTable, group: Group) -> str:
    sizes, many = table.sizes, len(group.rows)
    text = ngettext(
        "{count} mentee; a group here has {fewest} to {most}.",
        "{count} mentees; a group here has {fewest} to {most}.",
        many,
    ).format(count=many, fewest=sizes.fewest, most=sizes.most)
    missing = sizes.mentors - len(group.option.team)
    if not missing:
        return text
    short = ngettext("{count} mentor is missing.", "{count} mentors are missing.", missing)
    return f"{text} {short.format(count=missing)}"


def _decided(table: GroupTable, group: Group) -> list[str]:
    """Who stays because the coordinator said so, and what that goes against."""
    kept = [(i, table.pinned[i]) for i in group.rows if i in table.pinned]
    said = []
    if kept:
        text = _("{names} stay as you decided.") if len(kept) > 1 else _("{names} stays as you decided.")
        said.append(text.format(names=words.names(table.learners[i].name for i, _j in kept)))
    against = _("{learner} stays with {mentor} as you decided, against a rule: {reason}")
    for i, j in kept:
        learner, mentor = table.learners[i], table.mentors[j]
        said += [
            against.format(learner=learner.name, mentor=mentor.name, reason=each.sentence)
            for each in barriers(mentor, learner, table.request.rules)
            if each.code not in _ELSEWHERE
        ]
    return said
