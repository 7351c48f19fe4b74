"""How alike two people are, from what is written of them, and which of thousands are worth comparing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations, pairwise

from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Vocabulary

ENOUGH = 3
"""From this weight on two people look like one."""
_CROWD = 12
"""More than so many with one mark say nothing about any two of them; only neighbours are compared."""
_SHARED = 4
"""A phone or mailbox of more people than these belongs to a place."""
_SPELT = 8  # letters of a name from which on one slip of the pen is likelier than another person
_LONG = 12
_PHONE = 7  # digits
_ALIKE = 0.75
_APART = 2
"""How much speaks against two whose addresses, phones and departments are known and differ."""
_TITLES = frozenset(["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "rev"])
_WORDS = re.compile(r"[^\W_]+")


class Reason(Vocabulary):
    """Why two people may be one."""

    EMAIL = "email", N_("Same e-mail address")
    NAME = "name", N_("Same name")
    ORDER = "order", N_("Same names in another order")
    PHONE = "phone", N_("Same phone")
    MAILBOX = "mailbox", N_("Same name before the @")
    SPELLING = "spelling", N_("Names differ by one letter")
    SHORT = "short", N_("One name is short for the other")
    DEPARTMENT = "department", N_("Same department")
    POST = "post", N_("Same post")

    @property
    def weight(self) -> int:
        """How much it says."""
        return _WEIGHTS.get(self, 1)


_WEIGHTS = {
    Reason.EMAIL: 5,
    Reason.NAME: 4,
    Reason.ORDER: 4,
    Reason.PHONE: 3,
    Reason.MAILBOX: 2,
    Reason.SPELLING: 2,
    Reason.SHORT: 2,
}


@dataclass(frozen=True)
class Marks:
    """What tells people apart, folded; `department` is any word or number for it."""

    id: int
    name: str
    email: str = ""
    phone: str = ""
    department: str = ""
    post: str = ""

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name, without titles."""
        found = tuple(_WORDS.findall(self.name.replace("'", "").replace("’", "")))
        return tuple(part for part in found if part not in _TITLES) or found

    @cached_property
    def mailbox(self) -> str:
        """What stands before the @."""
        return self.email.partition("@")[0]


def marks(number: int, name: str, more: Sequence[str] = ()) -> Marks:
    """The marks of someone; `more` is e-mail address, phone, department and post, as written."""
    email, phone, department, post = (*more, "", "", "", "")[:4]
    return Marks(number, folded(name), folded(email), _digits(phone), folded(department), folded(post))


def reasons(one: Marks, other: Marks) -> tuple[Reason, ...]:
    """All that speaks for two being one, the weightiest first; nothing where it is not enough."""
    name = _names(one, other)
    if name is None and one.mailbox != other.mailbox and one.phone != other.phone:
        return ()
    found = [name] if name else []
    found += [
        reason
        for reason, mine, theirs in (
            (Reason.EMAIL, one.email, other.email),
            (Reason.PHONE, one.phone, other.phone),
            (Reason.MAILBOX, one.mailbox, other.mailbox),
            (Reason.DEPARTMENT, one.department, other.department),
            (Reason.POST, one.post, other.post),
        )
        if mine == theirs != "" and (reason is not Reason.MAILBOX or one.email != other.email)
    ]
    weight = sum(reason.weight for reason in found) - (_APART if _namesakes(one, other) else 0)
    if name is Reason.SPELLING and len("".join(one.parts)) >= _LONG:
        weight += 1
    return tuple(sorted(found, key=lambda reason: -reason.weight)) if weight >= ENOUGH else ()


def _namesakes(one: Marks, other: Marks) -> bool:
    """Whether all is known of both, and all of it differs."""
    known = ((one.mailbox, other.mailbox), (one.phone, other.phone), (one.department, other.department))
    return all(mine and theirs and mine != theirs for mine, theirs in known)


def pairs(people: Iterable[Marks]) -> Iterator[tuple[Marks, Marks]]:
    """Each two that share a mark worth comparing them for, once; far fewer than all."""
    blocks: defaultdict[tuple[str, str], list[Marks]] = defaultdict(list)
    for person in people:
        for key in set(_keys(person)):
            blocks[key].append(person)
    seen: set[tuple[int, int]] = set()
    for (kind, _mark), block in blocks.items():
        for one, other in _worth(kind, block):
            both = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            if both not in seen:
                seen.add(both)
                yield one, other


def across(fresh: Sequence[Marks], people: Iterable[Marks]) -> Iterator[tuple[Marks, Marks]]:
    """Each of the fresh with each of the people who shares a mark worth comparing them for, once."""
    blocks: defaultdict[tuple[str, str], list[Marks]] = defaultdict(list)
    for person in fresh:
        for key in set(_keys(person)):
            if len(blocks[key]) < _CROWD:
                blocks[key].append(person)
    met: defaultdict[int, set[int]] = defaultdict(set)
    for person in people:
        for key in set(_keys(person)):
            for each in blocks.get(key, ()):
                if person.id not in met[each.id] and (key[0] != "initial" or _initial(each, person)):
                    met[each.id].add(person.id)
                    yield each, person


def _worth(kind: str, block: Sequence[Marks]) -> Iterator[tuple[Marks, Marks]]:
    if len(block) < 2:  # noqa: PLR2004 - alone
        return
    if kind in {"email", "phone"} and len(block) > _SHARED:
        return
    couples = combinations(block, 2) if len(block) <= _CROWD else pairwise(block)
    yield from couples if kind != "initial" else (each for each in couples if _initial(*each))


def _initial(one: Marks, other: Marks) -> bool:
    return min(map(len, one.parts)) == 1 or min(map(len, other.parts)) == 1


def _keys(person: Marks) -> Iterator[tuple[str, str]]:
    yield "name", " ".join(sorted(person.parts))
    if person.email:
        yield "email", person.email
        yield "mailbox", person.mailbox
    if person.phone:
        yield "phone", person.phone
    if len(person.parts) > 1:
        yield from _keys_of_parts(person)
    whole = "".join(person.parts)
    if len(whole) >= _SPELT - 1:
        yield "spelling", whole
        for place in range(len(whole)):
            yield "spelling", whole[:place] + whole[place + 1 :]


def _keys_of_parts(person: Marks) -> Iterator[tuple[str, str]]:
    """What names share of which one is short for the other."""
    first, last = person.parts[0], person.parts[-1]
    yield "ends", f"{first} {last}"
    for kept, other in ((last, first), (first, last)):
        if len(kept) > 1:
            yield "initial", f"{kept} {other[0]}"
        if len(kept) > 1 and person.department:
            yield "department", f"{kept} {person.department}"


def _names(one: Marks, other: Marks) -> Reason | None:
    first, second = "".join(one.parts), "".join(other.parts)
    found = None
    if first == second:
        found = Reason.NAME if first else None
    elif sorted(one.parts) == sorted(other.parts):
        found = Reason.ORDER
    elif max(len(first), len(second)) >= _SPELT and _one_slip(first, second):
        found = Reason.SPELLING
    elif _is_short(one.parts, other.parts):
        found = Reason.SHORT
    return found


def _is_short(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one leaves parts out or shortens them, in either order, with one long part the same in both."""
    few, many = sorted((one, other), key=len)
    if len(few) < 2 or not set(few) & set(many):  # noqa: PLR2004 - a single word is short for anybody
        return False
    return any(_begins_alike(few, (many[0], *middle, many[-1])) for middle in _middles(few, many)) or any(
        _begins_alike((few[-1], *few[1:-1], few[0]), (many[0], *middle, many[-1]))
        for middle in _middles(few, many)
    )


def _middles(few: Sequence[str], many: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return combinations(many[1:-1], len(few) - 2)


def _begins_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    same = [first for first, second in zip(one, other, strict=True) if first == second and len(first) > 1]
    return bool(same) and all(_for_short(first, second) for first, second in zip(one, other, strict=True))


def _for_short(one: str, other: str) -> bool:
    """A, Al and Alexandra; Katherine and Catherine."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    return min(len(short), len(long)) > 3 and SequenceMatcher(None, short, long).ratio() >= _ALIKE  # noqa: PLR2004 - too short to say


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter is left out, too much or another, or two have changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, more = one[start:], other[start:]
    swapped = rest[:2] == more[:2][::-1] and rest[2:] == more[2:]
    return rest[1:] == more[1:] or rest[1:] == more or rest == more[1:] or swapped


def _digits(phone: str) -> str:
    """The last digits, which are the same with and without the code of the country."""
    digits = "".join(character for character in phone if character.isdecimal())
    return digits[-9:] if len(digits) >= _PHONE else ""
