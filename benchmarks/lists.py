"""How long long lists take to read and to write: `.venv/bin/python benchmarks/lists.py`."""

import sys
from datetime import date, timedelta
from pathlib import Path

from programmes import at_home
from ratio import Result, alone, report, timed

DAY = date(2026, 9, 3)
PAIRINGS, SESSIONS = 500, 12


def listing(place: Path) -> Result:
    """All sessions of 500 pairings that met twelve times."""
    from mentordesk.core import sessions
    from mentordesk.core.desk import Desk

    desk = Desk.create(place / "sessions.mentordesk", "Priya Raman")
    cohort = _fill(desk)

    def once() -> float:
        took = timed(lambda: found.append(len(desk.ask(sessions.rows, cohort))))
        assert found[-1] == PAIRINGS * SESSIONS
        return took

    found: list[int] = []
    result = alone(f"{PAIRINGS * SESSIONS:,} sessions listed", once, ceiling=300)
    desk.close()
    return result


def _fill(desk) -> int:
    from mentordesk.core import sessions
    from mentordesk.core.desk import command
    from mentordesk.core.sessions import SessionRecord
    from mentordesk.core.vocab import Mark, SessionState

    cohort, pairs = desk.do(command("Make")(_pairings))
    records = [
        SessionRecord(
            pairing,
            DAY + timedelta(30 * turn),
            "Europe/London",
            SessionState.HELD,
            "14:00",
            attendance=dict.fromkeys(members, Mark.ATTENDED),
        )
        for pairing, *members in pairs
        for turn in range(SESSIONS)
    ]
    desk.do(command("Load")(sessions.load), records)
    return cohort


def _pairings(db) -> tuple[int, list[tuple[int, int, int]]]:
    from mentordesk.core import codes, issuing
    from mentordesk.core.model import Cohort, Member, Pairing, Participant, Person, Programme, Wave
    from mentordesk.core.vocab import PairingState, Role, Side, SurveyKind

    def added(*rows):
        db.add_all(rows)
        db.flush()
        return rows

    (programme,) = added(Programme(name="Leaders"))
    code = issuing.issue(db, codes.Kind.COHORT)[0]
    (cohort,) = added(Cohort(programme_id=programme.id, code=code, name="2026", start_on=DAY, end_on=DAY))
    added(
        *(
            Wave(cohort_id=cohort.id, survey=each, name=each.label, opens_on=DAY, standing=True)
            for each in SurveyKind
        )
    )
    issued = issuing.issue(db, codes.Kind.PERSON, 2 * PAIRINGS)
    people = added(*(Person(code=each, name=each) for each in issued))
    sides = [(Role.MENTOR, Side.MENTOR), (Role.MENTEE, Side.LEARNER)] * PAIRINGS
    joined = added(
        *(
            Participant(person_id=person.id, cohort_id=cohort.id, role=role)
            for person, (role, _side) in zip(people, sides, strict=True)
        )
    )
    issued = issuing.issue(db, codes.Kind.PAIRING, PAIRINGS)
    made = added(*(Pairing(cohort_id=cohort.id, code=each, state=PairingState.ACTIVE) for each in issued))
    added(
        *(
            Member(pairing_id=made[at // 2].id, participant_id=who.id, side=sides[at][1])
            for at, who in enumerate(joined)
        )
    )
    return cohort.id, [(each.id, joined[2 * at].id, joined[2 * at + 1].id) for at, each in enumerate(made)]


def writing(_place: Path) -> Result:
    """A workbook of three sheets with a thousand rows of twenty columns each."""
    from mentordesk.core.sheets import Column, Kind, Sheet, workbook

    columns = (Column("Code", Kind.CODE), *(Column(f"Text {number}") for number in range(19)))
    rows = [[f"P-{row}", *(f"some words {row}" for _ in range(19))] for row in range(1000)]
    sheets = [Sheet(title, columns, rows) for title in "ABC"]
    return alone(
        "workbook of 3 x 1,000 rows",
        lambda: timed(lambda: workbook(sheets, "A", "X-1")),
        ceiling=3000,
        runs=3,
    )


def main() -> int:
    with at_home() as place:
        return report(listing(place), writing(place))


if __name__ == "__main__":
    sys.exit(main())
