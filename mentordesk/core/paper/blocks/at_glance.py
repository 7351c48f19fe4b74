"""At a glance: who, when and where, goals so far, actions from last time, and what to bring."""

from collections.abc import Sequence
from dataclasses import replace

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces, prompts
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import ACCENT, EDGE, MM, RULE, TICK, Ink
from mentordesk.core.paper.pack import ActionOnPaper, GoalOnPaper, PackContent, PersonOnPaper, may_see
from mentordesk.core.paper.tables import Cells, Column, Table, fits, table
from mentordesk.core.vocab import Role

_BAR = 4 * MM


def blocks(setting: Setting, content: PackContent, person: PersonOnPaper) -> list[Piece]:
    """The page, lines for one's own question down to its foot."""
    return [
        *pieces.title(setting, _("At a glance")),
        *pieces.note(setting, _subtitle(content, person)),
        pieces.gap(setting, 1.25),
        *pieces.facts(setting, _facts(setting, content)),
        *_goals(setting, content, person),
        *_actions(setting, content, person),
        *pieces.section(setting, _("Before you come")),
        *pieces.ticks(setting, _before(content, person)),
        *pieces.section(setting, _("My question for today")),
        pieces.lines_to_foot(setting, 1),
    ]


def copy_name(content: PackContent, person: PersonOnPaper) -> str:
    """Whose copy it is: by role for two, by name in a group."""
    if content.group:
        return _("Copy for {name}").format(name=isolate(person.name))
    return {Role.MENTOR: _("Mentor’s copy"), Role.MENTEE: _("Mentee’s copy")}.get(
        person.role, _("Peer’s copy")
    )


def _subtitle(content: PackContent, person: PersonOnPaper) -> str:
    copy = copy_name(content, person)
    if not content.topic:
        return _("{copy} · {occasion}").format(copy=copy, occasion=content.occasion.label)
    return _("{copy} · Topic: {topic}").format(copy=copy, topic=isolate(content.topic))


def _facts(setting: Setting, content: PackContent) -> list[tuple[str, str, Ink]]:
    strong, body = setting.look.strong, setting.look.body
    when = content.meeting.said() if content.meeting else _("To be agreed")
    said = [
        (_("Mentee"), _names(content, Role.MENTEE), strong),
        (_("Peers"), _names(content, Role.PEER), strong),
        (_("Mentor"), _names(content, Role.MENTOR), strong),
        (_("When"), when, strong),
        (_("If that fails"), content.backup.said() if content.backup else "", body),
        (_("Where"), _sentence(content.place, content.way), body),
        (_("Questions?"), _contact(content), body),
    ]
    return [(label, value, ink) for label, value, ink in said if value]


def _names(content: PackContent, role: Role) -> str:
    return words.names(isolate(name) for name in content.of_role(role))


def _sentence(place: str, way: str) -> str:
    return ". ".join(isolate(part) for part in (place, way) if part)


def _contact(content: PackContent) -> str:
    if content.coordinator and content.phone:
        name, phone = isolate(content.coordinator), isolate(content.phone)
        return _("{name}, coordinator, {phone}").format(name=name, phone=phone)
    return content.coordinator or content.phone


def _goals(setting: Setting, content: PackContent, person: PersonOnPaper) -> list[Piece]:
    goals = [goal for goal in content.goals if may_see(content, goal.whose, person)]
    if not goals:
        return []
    found = [*pieces.section(setting, _("Goals so far")), *(_goal(setting, goal) for goal in goals)]
    if content.reviewed:
        day = words.long_date(content.reviewed)
        said = _("Last looked at together on {day}").format(day=day)
        found += pieces.note(setting, said, before=setting.look.spaces(1))
    return found


def _goal(setting: Setting, goal: GoalOnPaper) -> Piece:
    """Title, bar, and the figure beside the bar, so that grey prints say the same."""
    ink, strong = setting.look.body, setting.look.strong
    bar_left, bar_width = setting.width * 0.44, setting.width * 0.26
    figure_left = bar_left + bar_width + setting.look.spaces(4)
    titles = setting.lines(goal.title, ink, bar_left - setting.look.spaces(4))
    figures = setting.lines(goal.figure, strong, setting.width - figure_left)

    def draw(spot: Spot) -> None:
        spot.rows(titles, ink)
        spot.rows(figures, strong, figure_left)
        if goal.share is None:
            return
        left, foot = spot.at(bar_left, ink.leading / 2 + _BAR / 2)
        spot.sheet.area((left, foot, bar_width * min(max(goal.share, 0), 1), _BAR), ACCENT)
        spot.sheet.box((left, foot, bar_width, _BAR), EDGE, 0.8)

    return Piece(max(len(titles), len(figures)) * ink.leading, draw, before=setting.look.spaces(1))


def _actions(setting: Setting, content: PackContent, person: PersonOnPaper) -> list[Piece]:
    called = {each.name: each.short for each in content.people}
    rows = [
        [action.text, called.get(action.whose, action.whose), _due(action), "", "", ""]
        for action in content.actions
        if may_see(content, action.whose, person)
    ]
    if not rows:
        return []
    marks = [Column(head, Cells.TICK) for head in _marks()]
    wide = Table([Column(_("What"), share=1), Column(_("Who")), Column(_("By")), *marks], rows)
    shown = (
        table(setting, wide)
        if fits(setting, wide)
        else [piece for row in rows for piece in _stacked(setting, row)]
    )
    return [*pieces.section(setting, _("From last time")), *shown]


def _marks() -> tuple[str, str, str]:
    return _("Done"), _("Part"), _("Not yet")


def _due(action: ActionOnPaper) -> str:
    """The date, which is never parted."""
    return words.short_date(action.due).replace(" ", "\u00a0") if action.due else ""


def _stacked(setting: Setting, row: list[str]) -> list[Piece]:
    """An action in large print: what, under it who and by when, under that the boxes."""
    under = " · ".join(isolate(part) for part in row[1:3] if part)
    said = pieces.paragraph(setting, row[0], before=setting.look.spaces(2))
    notes = pieces.note(setting, under) if under else []
    return [*said[:-1], *(replace(piece, keep=True) for piece in (said[-1], *notes)), _boxes(setting)]


def _boxes(setting: Setting) -> Piece:
    """The three boxes with their words, over a rule."""
    body, space = setting.look.body, setting.look.spaces(2)
    high = max(body.leading, TICK) + 1.5 * space

    def draw(spot: Spot) -> None:
        across, middle = TICK / 2, high / 2
        for mark in _marks():
            pieces.tick(spot, across, middle)
            at = spot.at(across + TICK / 2 + space, middle + body.drop - body.leading / 2)
            across += spot.sheet.text(at, mark, body) + 3 * space + TICK
        spot.sheet.rule(spot.at(0, high), spot.at(spot.width, high), RULE, 0.6)

    return Piece(high, draw)


def _before(content: PackContent, person: PersonOnPaper) -> Sequence[str]:
    own = content.before_mentor if person.role is Role.MENTOR else content.before_learner
    if own:
        return own
    if prompts.before_first(content.occasion):
        return [_(each) for each in prompts.BEFORE_FIRST]
    built_in = prompts.BEFORE_MENTOR if person.role is Role.MENTOR else prompts.BEFORE_LEARNER
    return [_(each) for each in built_in]
