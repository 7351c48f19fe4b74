"""Reads what somebody said when they signed up."""

import re

from mentordesk.core.documents import Object, Reader, inner
from mentordesk.core.i18n import _
from mentordesk.core.planning.weeks import Window
from mentordesk.core.scenarios.description import Help, Profile, Wish

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00")
_LEVELS, _IMPORTANCE = 5, 3
_USUAL_LEVEL, _USUAL_IMPORTANCE = 3, 2
_ITEMS = 4


def profile(reader: Reader, said: Object, place: str) -> Profile:
    """The profile; missing lists are empty, missing times are not known."""
    return Profile(
        needs=tuple(_wish(reader, each, at) for at, each in reader.entries(said, "needs", place)),
        offers=tuple(_help(reader, each, at) for at, each in reader.entries(said, "offers", place)),
        interests=(*reader.texts(said, "interests", place), *_aspirations(reader, said, place)),
        availability=_availability(reader, said, place),
        style=_style(reader, said, place),
        preferences=reader.texts(said, "preferences", place),
        avoid=reader.texts(said, "avoid", place),
        conflicts=reader.texts(said, "conflicts", place),
        wants_difference=reader.flag(said, "wants_difference", place),
    )


def _wish(reader: Reader, said: Object, place: str) -> Wish:
    level = reader.whole(said, "level", place, 1, _LEVELS)
    importance = reader.whole(said, "importance", place, 1, _IMPORTANCE)
    return Wish(reader.needed(said, "skill", place), level or _USUAL_LEVEL, importance or _USUAL_IMPORTANCE)


def _help(reader: Reader, said: Object, place: str) -> Help:
    return Help(
        reader.needed(said, "skill", place), reader.whole(said, "level", place, 1, _LEVELS) or _USUAL_LEVEL
    )


def _aspirations(reader: Reader, said: Object, place: str) -> tuple[str, ...]:
    """Tags count with the interests; an aspiration in free words is none."""
    key = "aspiration_tags" if "aspiration_tags" in said else "aspiration"
    return reader.texts(said, key, place) if isinstance(said.get(key), list) else ()


def _availability(reader: Reader, said: Object, place: str) -> tuple[Window, ...] | None:
    if said.get("availability") is None:
        return None
    return tuple(_window(reader, each, at) for at, each in reader.entries(said, "availability", place))


def _window(reader: Reader, said: Object, place: str) -> Window:
    day = reader.text(said, "day", place)
    named = [
        number for number, word in enumerate(_WEEK) if day.casefold().startswith(word) or day == str(number)
    ]
    if not named:
        reader.note(inner(place, "day"), _("This must be a day of the week, such as “tue”, or 0 for Monday."))
    start, end = (_minutes(reader, said, key, place) for key in ("from", "to"))
    if end <= start:
        reader.note(place, _("A free time must end after it begins."))
    return Window((named or [0])[0], start, end)


def _minutes(reader: Reader, said: Object, key: str, place: str) -> int:
    text = reader.text(said, key, place)
    if not _CLOCK.fullmatch(text):
        reader.note(inner(place, key), _("This must be a time of day, such as “09:30”."))
        return 0 if key == "from" else 1
    hours, _colon, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def _style(reader: Reader, said: Object, place: str) -> tuple[int, int, int, int] | None:
    """Four answers; not known as a whole where one is missing."""
    value, at = said.get("style"), inner(place, "style")
    if value is None:
        return None
    answers = value if isinstance(value, list) else []
    if len(answers) != _ITEMS:
        reader.note(at, _("These must be four whole numbers from 1 to 5."))
        return None
    found = [reader.whole({"": each}, "", at, 1, _LEVELS) for each in answers]
    known = [each for each in found if each is not None]
    return (known[0], known[1], known[2], known[3]) if len(known) == _ITEMS else None
