"""A cohort with two mentors and two mentees, and a way to take in a sheet that a test writes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mentordesk.core.desk import Desk
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.report import Choices, Kind

TODAY = date(2026, 11, 18)
PEOPLE = (
    "name,email,role,capacity,accepted on,onboarded on\n"
    "Mo,m@x.org,mentor,1,2026-03-01,2026-04-01\nNa,n@x.org,mentor,2,2026-03-01,2026-04-01\n"
    "Eve,e@x.org,mentee,,2026-03-01,2026-04-01\nFay,f@x.org,mentee,,2026-03-01,\n"
)


@dataclass(frozen=True)
class World:
    desk: Desk
    cohort: int
    folder: Path

    def take(self, text: str, kind: Kind) -> Taken:
        """What became of a sheet of this kind; every row of it must be good in itself."""
        (self.folder / "sheet.csv").write_text(text, encoding="utf-8")
        sheet = checked_sheets.sheet(self.folder / "sheet.csv", Choices(kind=kind))
        assert sheet.checked.problems == ()
        return self.desk.do(taking_in.take, self.cohort, [sheet], TODAY)[0]

    def all(self, table: Any) -> list[Any]:
        """The rows of a table, oldest first."""
        return self.desk.ask(lambda db: list(db.query(table).order_by(table.id)))
