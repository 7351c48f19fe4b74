"""A file with a flash rotation in it: three mentors, four mentees, three rounds; made once and copied."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from mentordesk.core.desk import Desk
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import RotationDraft
from mentordesk.core.vocab import Role
from tests.core.conftest import make_cohort
from tests.core.services.conftest import make_ready

DAY = date(2026, 11, 25)


@dataclass(frozen=True)
class Prepared:
    """The file, its cohort and rotation, the form of it, and the participants by first name."""

    path: Path
    cohort: int
    rotation: int
    form: RotationDraft
    people: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.people[name]


def made(new_file: Path, path: Path) -> Prepared:
    """Mo leads, Nia knows data, Ola law; each mentee wants one of these; Dee, who cooks, is to meet Mo."""
    shutil.copyfile(new_file, path)
    desk = Desk.open(path)
    cohort, people = desk.do(make_cohort), {}
    for name, skill in (("Mo Hart", "lead"), ("Nia Pope", "data"), ("Ola West", "law")):
        people[name[:3].strip().lower()] = desk.do(make_ready, cohort, name, Role.MENTOR, None, **{skill: 5})
    mentees = (("Ann Lee", "lead"), ("Ben Roy", "data"), ("Cy Moss", "law"), ("Dee Lau", "cooking"))
    for name, skill in mentees:
        people[name[:3].strip().lower()] = desk.do(make_ready, cohort, name, Role.MENTEE, None, **{skill: 2})
    wishes = ((people["dee"], people["mo"]),)
    form = RotationDraft("Flash mentoring", DAY, "14:00", 3, 10, 5, 1, tuple(people.values()), wishes)
    rotation, _seating = desk.do(rotating.add, cohort, form)
    desk.close()
    return Prepared(path, cohort, rotation, form, people)


@pytest.fixture
def desk(prepared, tmp_path):
    """An open desk on a copy of the file."""
    path = tmp_path / "programme.mentordesk"
    shutil.copyfile(prepared.path, path)
    desk = Desk.open(path)
    yield desk
    desk.close()
