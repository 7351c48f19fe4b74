"""The order of the grades in a sheet: a ladder that many organisations use, numbers, or a question."""

import re
from collections.abc import Iterable, Sequence

from mentordesk.core.i18n import _
from mentordesk.core.intake.report import Option, Question

LADDERS = (
    ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"),
    ("Band 2", "Band 3", "Band 4", "Band 5", "Band 6", "Band 7", "Band 8a", "Band 8b", "Band 8c", "Band 8d",
     "Band 9"),
    ("FY1", "FY2", "CT1", "CT2", "CT3", "ST1", "ST2", "ST3", "ST4", "ST5", "ST6", "ST7", "ST8",
     "Consultant"),
    ("Foundation doctor", "Core trainee", "Specialty trainee", "Registrar", "Consultant",
     "Clinical director"),
    ("Intern", "Junior", "Mid", "Senior", "Lead", "Staff", "Principal", "Distinguished"),
    ("Volunteer", "Assistant", "Officer", "Senior officer", "Manager", "Senior manager", "Head",
     "Director", "Chief executive"),
    ("Student", "Research assistant", "Postdoc", "Lecturer", "Senior lecturer", "Reader", "Professor"),
)  # fmt: skip
_OTHERS = {
    "g7": "grade7", "g6": "grade6", "scspb1": "scs1", "scspb2": "scs2", "scspb3": "scs3", "scspb4": "scs4",
    "midlevel": "mid", "postdoctoralresearcher": "postdoc", "ceo": "chiefexecutive",
}  # fmt: skip
_NUMBERED = re.compile(r"(?P<start>\D*?)\s*(?P<number>[0-9]{1,3})\s*(?P<letter>[a-z]?)", re.IGNORECASE)


def guess(words: Iterable[str]) -> tuple[str, ...] | None:
    """The ladder that holds all `words`, lowest first, spelt as in the sheet; None when we know none."""
    spelt = {_plain(word): word for word in reversed(list(words)) if word.strip()}
    if not spelt:
        return ()
    for ladder in LADDERS:
        if spelt.keys() <= {_plain(rung) for rung in ladder}:
            return tuple(spelt.get(_plain(rung), rung) for rung in ladder)
    return _numbered(spelt)


def canonical(word: str, order: Sequence[str]) -> str:
    """`word` as the order spells it; itself when the order does not hold it."""
    return next((rung for rung in order if _plain(rung) == _plain(word)), word)


def question(words: Iterable[str]) -> Question:
    """Asks for the order of grades that no ladder holds."""
    distinct = dict.fromkeys(word.strip() for word in words if word.strip())
    sentence = _("Put the grades in order, lowest first: {grades}.")
    return Question(
        "grades",
        sentence.format(grades="; ".join(distinct)),
        "--grades",
        tuple(Option(word) for word in distinct),
    )


def _numbered(spelt: dict[str, str]) -> tuple[str, ...] | None:
    """Grades that differ by a number only rise with it."""
    found = {word: _NUMBERED.fullmatch(word.strip()) for word in spelt.values()}
    if not all(found.values()):
        return None
    keys = {word: (int(parts["number"]), parts["letter"].lower()) for word, parts in found.items() if parts}
    starts = {parts["start"].strip().casefold() for parts in found.values() if parts}
    return tuple(sorted(keys, key=lambda word: keys[word])) if len(starts) == 1 else None


def _plain(word: str) -> str:
    plain = re.sub(r"[^\w]+", "", word.casefold())
    return _OTHERS.get(plain, plain)
