"""How long the large jobs take, and bare runs beside them: `.venv/bin/python benchmarks/jobs.py`."""

import io
import sys
import tempfile
from datetime import date
from pathlib import Path

from programmes import at_home, programme, run, sheet
from ratio import Result, alone, beside, report, timed

DAY = date(2026, 11, 18)


def proposing(place: Path) -> Result:
    """150 people, beside scipy's assignment of a matrix of that size."""
    from mentordesk.core import programmes
    from mentordesk.core.desk import Desk
    from mentordesk.core.services import pairing_up

    desk = Desk.open(programme(place, 150))
    cohort = desk.ask(programmes.cohorts)[0].id

    def once() -> float:
        took = timed(lambda: desk.do(pairing_up.propose, cohort, DAY))
        desk.undo()
        return took

    result = alone("proposing for 150 people", once, ceiling=1000)
    desk.close()
    return result


def printing(place: Path) -> Result:
    """100 packs, beside as many bare pages of reportlab."""
    from mentordesk.core import exports, programmes
    from mentordesk.core.desk import Desk
    from mentordesk.core.progress import silent

    sheets = [sheet(place / f"{role}.csv", role, 100) for role in ("mentor", "mentee")]
    run("demo", "--mentors", sheets[0], "--mentees", sheets[1], "--out", place / "packs")
    desk = Desk.open(place / "packs" / "programme.mentordesk")
    packs = exports.every()["packs"]
    options = packs.options(cohort_id=desk.ask(programmes.cohorts)[0].id)
    written = desk.ask(packs.write, place / "warm.pdf", options, silent)
    assert written.count == 100

    def ours() -> float:
        return timed(lambda: desk.ask(packs.write, place / "packs.pdf", options, silent))

    result = alone(f"100 packs ({written.pages} pages)", ours, ceiling=10_000, runs=3)
    print(beside("  beside bare pages", ours, lambda: _bare_pages(written.pages), ceiling=20, runs=1))
    desk.close()
    return result


def _bare_pages(pages: int) -> float:
    from reportlab.pdfgen.canvas import Canvas

    def work() -> None:
        canvas = Canvas(io.BytesIO())
        for _page in range(pages):
            for line in range(40):
                canvas.drawString(72, 770 - 18 * line, "What was tried since last time, and what came of it")
            canvas.showPage()
        canvas.save()

    return timed(work)


def roster(place: Path) -> Result:
    """1,000 people, beside the same cells written with bare openpyxl."""
    from mentordesk.core import exports, programmes
    from mentordesk.core.desk import Desk
    from mentordesk.core.progress import silent

    desk = Desk.open(programme(place, 1000))
    kind = exports.every()["roster"]
    options = kind.options(cohort_id=desk.ask(programmes.cohorts)[0].id)
    target = place / "roster.xlsx"

    def ours() -> float:
        return timed(lambda: desk.ask(kind.write, target, options, silent))

    result = alone("roster of 1,000 people", ours, ceiling=3000, runs=3)
    print(beside("  beside bare cells", ours, lambda: _bare_cells(target), ceiling=8, runs=2))
    desk.close()
    return result


def _bare_cells(target: Path) -> float:
    import openpyxl

    rows = [
        (page.title, list(page.iter_rows(values_only=True)))
        for page in openpyxl.load_workbook(target).worksheets
    ]

    def work() -> None:
        book = openpyxl.Workbook()
        for title, cells in rows:
            page = book.create_sheet(title)
            for line in cells:
                page.append(line)
        book.save(io.BytesIO())

    return timed(work)


def demo(people: int, ceiling: float) -> Result:
    """The whole job, from sheets to printed packs, in a process of its own."""

    def once() -> float:
        with tempfile.TemporaryDirectory() as place:
            sheets = [sheet(Path(place, f"{role}.csv"), role, people) for role in ("mentor", "mentee")]
            words = ("demo", "--mentors", sheets[0], "--mentees", sheets[1], "--out", Path(place, "out"))
            return timed(lambda: run(*words))

    return alone(f"demo on {people} + {people} people", once, ceiling=ceiling, runs=1)


def help_() -> Result:
    """Beside the least that any Python program can take."""
    return alone("mentordesk --help", lambda: timed(lambda: run("--help")), ceiling=100, runs=15)


def main() -> int:
    with at_home() as place:
        return report(
            help_(), proposing(place), printing(place), roster(place), demo(50, 20_000), demo(500, 120_000)
        )


if __name__ == "__main__":
    sys.exit(main())
