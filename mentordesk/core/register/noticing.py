"""Notes whose line of the register is out of date: triggers on all tables that it is worked out of."""

from sqlalchemy import Connection

_ONE = "SELECT {row}.participant_id"
_OF_PERSON = "SELECT id FROM participant WHERE person_id = {row}."
_OF_PLACE = "SELECT p.id FROM participant p JOIN person s ON s.id = p.person_id WHERE s."
_OF_SKILL = (
    "SELECT participant_id FROM need WHERE skill_id = {row}.{key} "
    "UNION SELECT participant_id FROM offer WHERE skill_id = {row}.{key}"
)
_OF_PAIRING = "SELECT participant_id FROM member WHERE pairing_id = {row}."
WHOSE = {
    "participant": "SELECT {row}.id",
    "person": f"{_OF_PERSON}id",
    "merged_person": f"{_OF_PERSON}person_id",
    "department": f"{_OF_PLACE}department_id = {{row}}.id",
    "organisation": f"{_OF_PLACE}organisation_id = {{row}}.id",
    "need": _ONE,
    "offer": _ONE,
    "interest": _ONE,
    "skill": _OF_SKILL.replace("{key}", "id"),
    "skill_synonym": _OF_SKILL.replace("{key}", "skill_id"),
    "pairing": f"{_OF_PAIRING}id",
    "member": f"{_OF_PAIRING}pairing_id UNION {_ONE}",
    "attendance": _ONE,
    "session": "SELECT participant_id FROM attendance WHERE session_id = {row}.id",
}
"""Of each table, whom a row (`{row}`: as it was or as it is) touches."""
_ANEW = "SELECT id FROM participant WHERE cohort_id = NEW.id"
"""Of whom a cohort's way to meet decides how many places are taken."""
_EVENTS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}


STALE = "CREATE TEMP TABLE IF NOT EXISTS register_stale (id INTEGER PRIMARY KEY)"
"""Where they are noted: participants by id."""


def notice(connection: Connection) -> None:
    """Make the triggers; like those of the journal they live and die with the writer's connection."""
    connection.exec_driver_sql(STALE)
    for table, whose in WHOSE.items():
        for event, rows in _EVENTS.items():
            notes = " ".join(f"INSERT OR IGNORE INTO register_stale {whose.format(row=row)};" for row in rows)
            connection.exec_driver_sql(
                f'CREATE TEMP TRIGGER IF NOT EXISTS "register_{event.lower()}_{table}" '
                f'AFTER {event} ON main."{table}" BEGIN {notes} END'
            )
    connection.exec_driver_sql(
        "CREATE TEMP TRIGGER IF NOT EXISTS register_meets_otherwise AFTER UPDATE OF format ON main.cohort "
        f"WHEN OLD.format <> NEW.format BEGIN INSERT OR IGNORE INTO register_stale {_ANEW}; END"
    )
