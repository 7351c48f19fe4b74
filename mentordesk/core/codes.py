"""The public codes and slip numbers that paper and sheets bear, and how typed ones are read."""

import secrets
import unicodedata
from collections.abc import Callable
from enum import Enum
from typing import Self

from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY"
_DRAWN = 4
_DIGITS = 7
_MISREAD = str.maketrans("OIL", "011")
# H. M. Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


class Kind(Enum):
    """What a public code stands for; the key is its first letter."""

    _label: str

    PERSON = "P", N_("person")
    PAIRING = "R", N_("pairing")
    SESSION = "S", N_("session")
    COHORT = "C", N_("cohort")
    FORM = "F", N_("slip or form")

    def __new__(cls, letter: str, label: str) -> Self:
        member = object.__new__(cls)
        member._value_ = letter
        member._label = label
        return member

    @property
    def letter(self) -> str:
        """The first letter of its codes."""
        return str(self.value)

    @property
    def label(self) -> str:
        """What is shown, in the person's language."""
        return _(self._label)


def how_many() -> int:
    """How many codes there can be of each kind."""
    return int(len(SYMBOLS) ** _DRAWN)


def how_many_numbers() -> int:
    """How many slip numbers there can be."""
    return int(10**_DIGITS)


def new(kind: Kind, taken: Callable[[str], bool]) -> str:
    """A random code, such as "P-7K3MA", for which `taken` says no."""
    while True:
        drawn = "".join(secrets.choice(SYMBOLS) for _place in range(_DRAWN))
        code = f"{kind.letter}-{drawn}{_check(drawn)}"
        if not taken(code):
            return code


def read(typed: str, kind: Kind | None = None) -> str:
    """The code that was typed, as we write it; raises `Invalid` when it is none or of another kind."""
    bare, kinds = _bare(typed), {each.letter: each for each in Kind}
    if len(bare) != _DRAWN + 2 or not set(bare[1:]) <= set(SYMBOLS) or bare[0] not in kinds:
        raise _wrong(_("“{typed}” is not a code. A code looks like P-7K3MA."), typed=typed.strip())
    if _check(bare[1:-1]) != bare[-1]:
        raise _wrong(
            _("“{typed}” is mistyped. Compare it with the paper, letter by letter."), typed=typed.strip()
        )
    found = kinds[bare[0]]
    if kind not in {None, found}:
        raise _wrong(
            _("“{typed}” stands for another thing ({found}). Type the code of this one: {wanted}."),
            typed=typed.strip(),
            found=found.label,
            wanted=kind.label if kind else "",
        )
    return f"{found.letter}-{bare[1:]}"


def new_number(taken: Callable[[str], bool]) -> str:
    """A random eight-digit slip number for which `taken` says no."""
    while True:
        drawn = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
        number = drawn + _damm(drawn)
        if not taken(number):
            return number


def read_number(typed: str) -> str:
    """The eight digits of the slip number that was typed; raises `Invalid` when it is none or mistyped."""
    bare = _bare(typed)
    if len(bare) != _DIGITS + 1 or not (bare.isascii() and bare.isdigit()):
        raise _wrong(
            _("“{typed}” is not a slip number. A slip number has eight digits."), typed=typed.strip()
        )
    if _damm(bare) != "0":
        raise _wrong(
            _("“{typed}” is mistyped. Compare it with the slip, digit by digit."), typed=typed.strip()
        )
    return bare


def _bare(typed: str) -> str:
    """Capitals without spaces and hyphens of any sort, O read as 0, I and L as 1."""
    text = unicodedata.normalize("NFKC", typed).upper()
    return "".join(
        sign for sign in text if unicodedata.category(sign) not in {"Pd", "Zs", "Cc", "Cf"}
    ).translate(_MISREAD)


def _check(drawn: str) -> str:
    """The sum of weight times value modulo 31, weights 1 to 4 from the left."""
    return SYMBOLS[
        sum(weight * SYMBOLS.index(symbol) for weight, symbol in enumerate(drawn, 1)) % len(SYMBOLS)
    ]


def _damm(digits: str) -> str:
    """The check digit; "0" for a number that already ends in its right one."""
    interim = "0"
    for digit in digits:
        interim = _DAMM[int(interim)][int(digit)]
    return interim


def _wrong(sentence: str, **words: str) -> Invalid:
    return Invalid([Problem("code", sentence.format(**words))])
