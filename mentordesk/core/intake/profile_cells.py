"""The cells of a sign-up form that hold a little language: needs, offers and free times."""

import re
from dataclasses import dataclass

from mentordesk.core.i18n import _
from mentordesk.core.intake.cell_values import Unfit, items
from mentordesk.core.intake.day_parts import DAYS, PARTS_OF_DAY, named_hours
from mentordesk.core.intake.grid import Cell, shown

USUAL_LEVEL = 3
USUAL_IMPORTANCE = 2

_NUMBERS = re.compile(r"(.*?)\s*:\s*([0-9]+)\s*(?::\s*([0-9]+)\s*)?")
_PART = re.compile(
    r"(?P<days>[a-z,\s–-]+?)\s*(?P<h1>[0-9]{1,2})[:.](?P<m1>[0-9]{2})\s*(?:-|–|to)\s*(?P<h2>[0-9]{1,2})[:.](?P<m2>[0-9]{2})",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<days>[a-z,\s–-]+?)\s+(?:in the |in |at )?(?P<part>[a-z]+|lunch time|all day)", re.IGNORECASE
)
_END = 24 * 60
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Wish:
    """A skill someone wants: level now 1 to 5, importance 1 to 3."""

    skill: str
    level: int = USUAL_LEVEL
    importance: int = USUAL_IMPORTANCE


@dataclass(frozen=True, slots=True)
class Help:
    """A skill someone offers, level 1 to 5."""

    skill: str
    level: int = USUAL_LEVEL


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A weekly free time in the person's zone: 0 is Monday, times are HH:MM, the end may be 24:00."""

    weekday: int
    start: str
    end: str


def needs(cell: Cell, separators: str = ";") -> tuple[Wish, ...]:
    """`skill:level now:importance`; a skill without numbers gets the usual ones."""
    wishes = []
    for skill, numbers in _parts(cell, separators):
        level, importance = [*numbers, *[None] * 2][:2]
        wishes.append(
            Wish(
                skill,
                _within(level, 5, _("level"), USUAL_LEVEL),
                _within(importance, 3, _("importance"), USUAL_IMPORTANCE),
            )
        )
    return tuple(wishes)


def offers(cell: Cell, separators: str = ";") -> tuple[Help, ...]:
    """`skill:level`; a skill without a number gets the usual one."""
    found = []
    for skill, numbers in _parts(cell, separators):
        if len(numbers) > 1:
            raise Unfit(_("An offer has one number, the level. Write it as skill:level."))
        found.append(Help(skill, _within((numbers or [None])[0], 5, _("level"), USUAL_LEVEL)))
    return tuple(found)


def assumed(cell: Cell, separators: str = ";") -> bool:
    """Whether any skill of the cell came without its numbers."""
    return any(not numbers for _skill, numbers in _parts(cell, separators))


def availability(cell: Cell) -> tuple[Window, ...] | None:
    """`Mon 09:00-11:00; Wed 14:00-16:00`; None for an empty cell (not known), nothing for "none" (never)."""
    text = shown(cell)
    if not text:
        return None
    if text.casefold() in {"none", "never"}:
        return ()
    windows: list[Window] = []
    for part in items(cell):
        windows += _part_of_week(part.strip())
    return merged(windows)


def _part_of_week(part: str) -> list[Window]:
    """Such as "Mon, Wed 09:00-11:00" or "Mondays in the morning"."""
    found = _PART.fullmatch(part)
    named = _NAMED.fullmatch(part)
    if found:
        start, end = _minutes(found["h1"], found["m1"]), _minutes(found["h2"], found["m2"])
        return [_window(day, start, end) for day in days(found["days"])]
    if named and (hours := named_hours(named["part"])):
        return list(on_days(named["days"], hours))
    raise Unfit(_("Not free times. Write them as Mon 09:00-11:00; Wed 14:00-16:00."))


def in_grid(cell: Cell, asked: str) -> tuple[Window, ...]:
    """A cell of a grid question: the days of a window ("09:00-12:00"), or the windows of a day ("mon")."""
    if asked not in DAYS:
        return on_days(cell, asked)
    windows = [each for part in items(cell, ";,") for each in _part_of_week(f"{asked} {part}")]
    return merged(windows)


def on_days(cell: Cell, hours: str) -> tuple[Window, ...]:
    """The days in the cell, each from and to what `hours` (such as "09:00-12:00") says."""
    start, end = hours.split("-")
    return tuple(Window(day, start, end) for day in days(shown(cell)))


def in_parts(cell: Cell) -> bool:
    """Whether it names parts of the day instead of hours."""
    return bool(re.search("|".join(PARTS_OF_DAY), shown(cell), re.IGNORECASE))


def days(text: str) -> list[int]:
    """The weekdays that are named, each once; `Mon-Fri` is a span."""
    found: list[int] = []
    for part in re.split(r"[,;\s]+and\s+|[,;]|\s+", re.sub(r"\s*[-–]\s*", "-", text.strip())):
        names = [_DAY_WORD.fullmatch(name) for name in part.split("-")]
        if not part:
            continue
        if not all(names):
            raise Unfit(_("Not days of the week."))
        numbers = [DAYS.index(name[1].casefold()) for name in names if name]
        found += range(numbers[0], numbers[-1] + 1)
    return sorted(set(found))


def merged(windows: list[Window]) -> tuple[Window, ...]:
    """The same times with overlapping and touching windows joined."""
    joined: list[Window] = []
    for window in sorted(windows):
        last = joined[-1] if joined else None
        if last and last.weekday == window.weekday and window.start <= last.end:
            joined[-1] = Window(last.weekday, last.start, max(last.end, window.end))
        else:
            joined.append(window)
    return tuple(joined)


def _parts(cell: Cell, separators: str) -> list[tuple[str, list[int | None]]]:
    """(skill, its numbers), each skill once."""
    found: dict[str, tuple[str, list[int | None]]] = {}
    for item in items(cell, separators):
        match = _NUMBERS.fullmatch(item)
        skill = match[1] if match else item
        numbers = [int(number) for number in match.groups()[1:] if number] if match else []
        if not skill:
            raise Unfit(_("A number without a skill. Write it as skill:level."))
        found.setdefault(skill.casefold(), (skill, [*numbers]))
    return list(found.values())


def _within(number: int | None, most: int, what: str, usual: int) -> int:
    if number is None:
        return usual
    if not 1 <= number <= most:
        raise Unfit(_("The {what} must lie between 1 and {most}.").format(what=what, most=most))
    return number


def _minutes(hours: str, minutes: str) -> int:
    total = int(hours) * _HOUR + int(minutes)
    if int(minutes) >= _HOUR or total > _END:
        raise Unfit(_("There is no such time of day."))
    return total


def _window(day: int, start: int, end: int) -> Window:
    if end <= start:
        raise Unfit(_("A free time must end after it begins."))
    return Window(day, f"{start // _HOUR:02}:{start % _HOUR:02}", f"{end // _HOUR:02}:{end % _HOUR:02}")
