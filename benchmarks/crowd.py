"""Makes files of as many people as wanted, by writing rows directly: 100,000 in seconds."""

import random
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

FIRST = [
    "Maria",
    "James",
    "Aisha",
    "Wei",
    "Olga",
    "Pedro",
    "Fatima",
    "John",
    "Chloë",
    "Noah",
    "Ingrid",
    "Raj",
    "Mei",
    "Tomás",
    "Lena",
    "Omar",
    "Sofia",
    "Ivan",
    "Grace",
    "Hugo",
    "Siân",
    "Łukasz",
    "Nneka",
    "Priya",
    "Dmitri",
    "Yusuf",
    "Ewa",
    "Kofi",
    "Anaïs",
    "Björn",
]
LAST = [
    "Martínez",
    "Smith",
    "Khan",
    "Chen",
    "Petrov",
    "Silva",
    "Hassan",
    "Brown",
    "Dubois",
    "Nowak",
    "Larsen",
    "Patel",
    "Tanaka",
    "Novák",
    "Fischer",
    "Ali",
    "Rossi",
    "Ivanov",
    "Okafor",
    "Weber",
    "Obi",
    "Hargreaves",
    "Kamau",
    "Pritchard",
    "Moss",
    "Lau",
    "Reid",
    "Nash",
    "Marsh",
    "Zielińska",
]
POSTS = (
    "Staff Nurse",
    "Registrar",
    "Consultant",
    "Ward Manager",
    "Physiotherapist",
    "Analyst",
    "Midwife",
    "Pharmacist",
)
GRADES = tuple(f"Band {number}" for number in range(4, 10))
SKILLS = (
    "Leading a team",
    "Speaking up",
    "Figures",
    "Research",
    "Teaching",
    "Coding",
    "Law",
    "Care",
    "Writing",
    "Planning",
)
TAGS = ("Walking", "Chess", "Choir", "Gardening", "Cycling", "Café talks")
DEPARTMENTS, ORGANISATIONS = 60, 8
_PERSON = (
    "id, code, name, folded_name, email, folded_email, phone, job_title, folded_job_title, specialty, "
    "grade, department_id, organisation_id, zone, languages"
)
_PARTICIPANT = (
    "id, person_id, cohort_id, role, state, source, onboarding_override_reason, withdraw_reason, "
    "capacity, aspiration, motivation, wants_difference, times_known, more"
)


def crowd(path: Path, count: int) -> Path:
    """A programme file with this many people in one cohort, a quarter of them paired."""
    from mentordesk.core import db, programmes
    from mentordesk.core.desk import Desk

    desk = Desk.create(path, "Robin Reyes")
    draft = programmes.CohortDraft(
        programme="Crowd", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
    )
    cohort = desk.do(programmes.add, draft)
    desk.close()
    connection = db.connect(path)
    connection.execute("BEGIN")
    for table, columns, rows in _tables(count, cohort):
        marks = ", ".join("?" * len(columns.split(",")))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608 - names above
    connection.execute("COMMIT")
    connection.close()
    Desk.open(path).close()  # the register is made
    return path


def _tables(count: int, cohort: int) -> Iterable[tuple[str, str, Iterable[tuple[object, ...]]]]:
    from mentordesk.core.folding import folded

    dice = random.Random(7)  # noqa: S311 - the same people each time
    everybody = range(1, count + 1)
    yield (
        "organisation",
        "id, name, folded_name, kind, is_own",
        ((each, f"Trust {each}", f"trust {each}", "health", 0) for each in range(1, ORGANISATIONS + 1)),
    )
    yield (
        "department",
        "id, name, folded_name, organisation_id",
        (
            (each, f"Department {each}", f"department {each}", 1 + each % ORGANISATIONS)
            for each in range(1, DEPARTMENTS + 1)
        ),
    )
    yield "skill", "id, name, folded_name", ((at, name, folded(name)) for at, name in enumerate(SKILLS, 1))
    people = [_person(number, dice, folded) for number in everybody]
    yield (
        "person",
        _PERSON,
        people,
    )
    states = ("accepted", "accepted", "matched", "applied", "waitlisted")
    yield (
        "participant",
        _PARTICIPANT,
        (
            (
                each,
                each,
                cohort,
                "mentor" if each % 2 else "mentee",
                dice.choice(states),
                "",
                "",
                "",
                1 + each % 4,
                "To lead" * (each % 3 > 0),
                "",
                0,
                each % 4 > 0,
                "[]",
            )
            for each in everybody
        ),
    )
    three = [(each, 1 + (each + step * step) % len(SKILLS)) for each in everybody for step in (0, 1, 2)]
    yield (
        "need",
        "participant_id, skill_id, level, importance",
        ((*one, 2, 2) for one in three if not one[0] % 2),
    )
    yield "offer", "participant_id, skill_id, level", ((*one, 4) for one in three if one[0] % 2)
    yield "interest", "participant_id, tag", ((each, TAGS[each % len(TAGS)]) for each in everybody)
    yield (
        "free_time",
        "participant_id, weekday, from_time, to_time",
        ((each, each % 5, "09:00", "12:00") for each in everybody if each % 4),
    )
    pairs = range(1, count // 4, 2)
    yield (
        "pairing",
        "id, cohort_id, code, format, state, rationale",
        ((each, cohort, f"M-{each:07}", "pair", "active", "[]") for each in pairs),
    )
    yield (
        "member",
        "pairing_id, participant_id, side, acceptance, recorded_by",
        ((each, each + side, ("mentor", "learner")[side], "yes", "") for each in pairs for side in (0, 1)),
    )


def _person(number: int, dice: random.Random, folded) -> tuple[object, ...]:
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    post, mail = (
        dice.choice(POSTS),
        f"{folded(name).replace(' ', '.')}{number}@example.org" if number % 9 else "",
    )
    department = dice.randint(1, DEPARTMENTS)
    return (
        number,
        f"P-{number:07}",
        name,
        folded(name),
        mail,
        mail,
        f"07700 {number:06}" if number % 7 else "",
        post,
        folded(post),
        "",
        dice.choice(GRADES),
        department,
        1 + department % ORGANISATIONS,
        "",
        "[]",
    )
