"""JSON documents from outside: read strictly, with every problem said at once and where it is."""

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NoReturn

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.typed import unprintable

Object = Mapping[str, object]

MIB = 2**20
_DAY = re.compile(r"((?:19|20|21)[0-9]{2})-([0-9]{2})-([0-9]{2})(?:[T ].*)?")
_MOST = 64 * MIB  # bytes of a document
_SAID = 20  # problems that a refusal spells out
_LONGEST = 5_000  # letters of a text
_SHOWN = 40  # letters of a wrong value that a sentence repeats


class Reader:
    """Takes values out of one document; what is wrong is noted with its place and told by `finish`.

    A value that is wrong is replaced by a harmless one, so that reading goes on to the next problem.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: list[str] = []

    def note(self, place: str, problem: str) -> None:
        """Something is wrong there."""
        self._problems.append(
            _("{file}, {place}: {problem}").format(
                file=self.file, place=place or _("the whole"), problem=problem
            )
        )

    @classmethod
    def joined(cls, readers: "Iterable[Reader]") -> "Reader":
        """One that has noted what they have, so that it is told together."""
        together = cls("")
        together._problems = [problem for reader in readers for problem in reader._problems]  # noqa: SLF001 - its own kind
        return together

    def finish(self) -> None:
        """Raise `DeskError` with all that was noted, a line each, if anything was."""
        if self._problems:
            said = list(dict.fromkeys(self._problems))
            rest = len(said) - _SAID
            if rest > 0:
                more = ngettext("… and {count} more problem.", "… and {count} more problems.", rest)
                said = [*said[:_SAID], more.format(count=rest)]
            raise DeskError("\n".join(said))

    def entry(self, value: object, place: str) -> Object:
        """An object; an empty one where it is something else."""
        if isinstance(value, dict):
            return value
        self.note(place, _('This must be an object, such as {{"id": "A"}}.'))
        return {}

    def part(self, holder: Object, key: str, place: str = "") -> Object:
        """An object within an object; an empty one where it is missing."""
        value = holder.get(key)
        return {} if value is None else self.entry(value, inner(place, key))

    def entries(self, holder: Object, key: str, place: str = "") -> list[tuple[str, Object]]:
        """The objects of a list, each with its place; a list that is missing is empty."""
        return [(at, self.entry(each, at)) for at, each in self.items(holder, key, place)]

    def items(self, holder: Object, key: str, place: str = "") -> list[tuple[str, object]]:
        """What a list holds, each with its place."""
        value, at = holder.get(key), inner(place, key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.note(at, _("This must be a list."))
            return []
        return [(f"{at} {number}", each) for number, each in enumerate(value, 1)]

    def text(self, holder: Object, key: str, place: str = "") -> str:
        """A text of one line; "" where it is missing."""
        return self.as_text(holder.get(key), inner(place, key))

    def as_text(self, value: object, place: str) -> str:
        """The same of a value that is at hand; whole numbers may stand for texts."""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str):
            if len(value) <= _LONGEST and not unprintable(value, but="\n\t"):
                return value.strip()
            self.note(place, _("This is too long, or holds a character that cannot be shown."))
        elif value is not None:
            self.note(place, _("This must be a text."))
        return ""

    def needed(self, holder: Object, key: str, place: str = "") -> str:
        """A text that must be there."""
        found = self.text(holder, key, place)
        if not found and holder.get(key) in (None, ""):
            self.note(inner(place, key), _("This is missing."))
        return found

    def whole(self, holder: Object, key: str, place: str, least: int, most: int) -> int | None:
        """A whole number within bounds; None where it is missing."""
        value = holder.get(key)
        if value is None:
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        sentence = _("This must be a whole number from {least} to {most}, not {value}.")
        self.note(inner(place, key), sentence.format(least=least, most=most, value=shown(value)))
        return None

    def flag(self, holder: Object, key: str, place: str = "") -> bool:
        """True or false; false where it is missing."""
        value = holder.get(key)
        if value is not None and not isinstance(value, bool):
            self.note(
                inner(place, key), _("This must be true or false, not {value}.").format(value=shown(value))
            )
        return value is True

    def texts(self, holder: Object, key: str, place: str = "") -> tuple[str, ...]:
        """The texts of a list, empty ones left out; none where it is missing."""
        found = (self.as_text(each, at) for at, each in self.items(holder, key, place))
        return tuple(text for text in found if text)

    def day(self, holder: Object, key: str, place: str = "") -> date | None:
        """A day such as 2027-03-09, the time of day left aside; None where it is missing."""
        text = self.text(holder, key, place)
        found = _DAY.fullmatch(text)
        if found:
            with suppress(ValueError):
                return date(*(int(part) for part in found.groups()))
        if text:
            sentence = _("This must be a day, such as 2027-03-09, not {value}.")
            self.note(inner(place, key), sentence.format(value=shown(text)))
        return None

    def word(self, holder: Object, key: str, place: str, known: Iterable[str]) -> str:
        """A text of a closed list; "" where it is missing."""
        found, words = self.text(holder, key, place), list(known)
        if not found or found in words:
            return found
        self.note(inner(place, key), one_of(found, words))
        return ""

    def only(self, holder: Object, place: str, known: Iterable[str]) -> None:
        """Notes keys that mean nothing, as misspelt ones do."""
        words = list(known)
        for key in holder:
            if key not in words:
                self.note(place, one_of(key, words))


def inner(place: str, key: str) -> str:
    """The place of a key within a place."""
    return f"{place}, “{key}”" if place else f"“{key}”"


def one_of(found: str, known: Iterable[str]) -> str:
    """What to say of a word that is not in a closed list."""
    quoted = ", ".join(f"“{word}”" for word in known)
    return _("{word} is not known here; what may stand is {known}.").format(word=shown(found), known=quoted)


def shown(value: object) -> str:
    """A wrong value as a sentence repeats it: short, and on one line."""
    if isinstance(value, dict | list):
        return _("a list or an object")
    text = value if isinstance(value, str) else json.dumps(value)
    plain = "".join("�" if unprintable(sign) else sign for sign in text[: _SHOWN + 1])
    return f"“{plain if len(plain) <= _SHOWN else plain[:_SHOWN] + '…'}”"


def read(path: Path) -> Object:
    """The object that a JSON file holds; raises `DeskError` with one sentence for what is none."""
    try:
        if path.exists() and not path.is_file():
            raise DeskError(_("{file} is no file.").format(file=path.name or path))
        if path.stat().st_size > _MOST:
            raise DeskError(_("{file} is larger than {most} MB.").format(file=path.name, most=_MOST // MIB))
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        sentence = _("{file} cannot be read: {reason}.")
        raise DeskError(sentence.format(file=path.name, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise DeskError(_("{file} is not written in UTF-8.").format(file=path.name)) from None
    return parsed(text, path.name)


def parsed(text: str, file: str) -> Object:
    """The object that a text holds."""
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        sentence = _("{file} is no JSON: line {line}, column {column} cannot be read.")
        raise DeskError(sentence.format(file=file, line=error.lineno, column=error.colno)) from None
    except _Twice as twice:
        sentence = _("{file} names {key} twice in one object.")
        raise DeskError(sentence.format(file=file, key=shown(twice.key))) from None
    except (RecursionError, ValueError):  # a number of thousands of digits, or none at all
        raise DeskError(_("{file} holds something that no such document needs.").format(file=file)) from None
    if not isinstance(value, dict):
        raise DeskError(_("{file} must hold one JSON object.").format(file=file))
    return value


class _Twice(Exception):
    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
