"""The dossier of a run as a workbook: the same facts as tables, to sort and to count in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from mentordesk.core import files, journal, programmes
from mentordesk.core.desk import Db
from mentordesk.core.exports import _dossier_groups as told_of_groups
from mentordesk.core.exports import _dossier_rounds as told_of_rounds
from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._naming_choice import Naming
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.i18n import N_, _
from mentordesk.core.progress import Progress
from mentordesk.core.services import matching_runs
from mentordesk.core.services.matching_runs import PairRow, Record
from mentordesk.core.sheets import Cell, Column, Kind, Sheet, workbook


@dataclass(frozen=True, slots=True)
class DossierWorkbookOptions:
    """Of which run (none named: the newest), with names or without, and the paper it is set up for."""

    cohort_id: int
    run_id: int = 0
    names: Naming = Naming.NAMES
    paper: Paper = Paper.A4


def write(db: Db, path: Path, options: DossierWorkbookOptions, progress: Progress) -> Written:
    """Write the workbook; the `count` is pairs or groups. Raises `Refused` where nothing is proposed."""
    found = matching_runs.weighed(db, matching_runs.record(db, options.cohort_id, options.run_id))
    owner = programmes.owner(db)
    named = options.names is Naming.NAMES
    called = found.called if named else matching_runs.nicknames(found, owner.secret)
    progress(1, 3)
    sheets = _Sheets(found, called, named=named).all()
    title = _("How the pairings came about: {programme}, {cohort}").format(
        programme=found.programme, cohort=found.cohort
    )
    stamp = f"{owner.secret}-{found.cohort_code}-{journal.newest(db)}"
    content = workbook(sheets, title, stamp, owner.organisation, options.paper.size)
    progress(2, 3)
    files.write(path, content)
    progress(3, 3)
    return Written(path, len(found.run.groups or found.run.pairs))


class _Sheets:
    """The tables of a record; without names there are no sentences, no codes, and no small groups."""

    def __init__(self, found: Record, called: dict[int, str], *, named: bool) -> None:
        self.found, self.run, self.called, self.named = found, found.run, called, named

    def all(self) -> list[Sheet]:
        """Every table that holds something."""
        made = [
            self._about(),
            self._numbers(),
            self._pairs(),
            self._reasons(),
            told_of_groups.sheet(found=self.found, called=self.called, named=self.named),
            self._left(),
            self._decisions(),
        ]
        return [each for each in made if each.rows]

    def _about(self) -> Sheet:
        run, found = self.run, self.found
        state, by = said.state(run)
        rows: list[list[Cell]] = [
            [_("Programme"), found.programme],
            [_("Cohort"), found.cohort],
            [_("Proposed on"), run.made_on],
            [_("Asked about"), said.asked(run)],
            [_("Kind of plan"), told_of_groups.kind(run) if run.groups else run.mode.label],
            [_("State"), f"{state}, {by}" if by and self.named else state],
        ]
        rows += [[_("Aim {number}").format(number=place), aim] for place, aim in enumerate(run.aims, start=1)]
        rows += [[_("Rule"), rule] for rule in run.rules]
        proof = told_of_groups.proof(run) if run.groups else said.proof(run, found.today)
        rows += [[_("How one can be sure"), sentence] for sentence in proof]
        rows += [[_("Remark"), sentence] for sentence in said.remarks(found)]
        if self.named:
            rows += [[_("Against a rule"), sentence] for sentence in run.notes]
            rows += [
                [label, text]
                for label, text in ((_("Note"), run.note), (_("Since then"), found.differs))
                if text
            ]
        return Sheet(_("About"), (Column(_("What"), width=24), Column(_("Told"), width=90)), rows)

    def _numbers(self) -> Sheet:
        numbers = told_of_groups.NUMBERS if self.run.groups else said.NUMBERS
        keys = [key for key, _name, _means in numbers if key in self.run.six]
        told = told_of_groups.numbers(self.run) if self.run.groups else said.numbers(self.run)
        rows: list[list[Cell]] = [
            [name, self._points(self.run.six[key]) if key in said.POINTS else self.run.six[key], means]
            for key, (name, _shown, means) in zip(keys, told, strict=False)
        ]
        rows += [[name, int(count), means] for name, count, means in told[len(keys) :]]
        rows += [
            [_("Weight: {label}").format(label=label), int(weight), ""]
            for label, weight in said.weights(self.run)
        ]
        columns = (
            Column(_("Number"), width=28),
            Column(_("Value"), Kind.NUMBER, 12),
            Column(_("What it means"), width=70),
        )
        return Sheet(_("Numbers and weights"), columns, rows)

    def _pairs(self) -> Sheet:
        columns = [
            Column(_("Mentee"), width=26),
            Column(_("Mentor"), width=26),
            Column(_("Score"), Kind.NUMBER, 10, note=_("0 to 100, as it was when they were proposed.")),
            Column(_("Kept together"), width=14),
            Column(_("Now"), width=24),
        ]
        if self.named:
            columns[2:2] = [Column(_("Mentee code"), Kind.CODE, 12), Column(_("Mentor code"), Kind.CODE, 12)]
        if self.run.later:
            columns.append(Column(_("Which mentor"), width=18))
        return Sheet(_("Pairings"), tuple(columns), [self._pair(each) for each in self._ordered()])

    def _pair(self, pair: PairRow) -> list[Cell]:
        codes: list[Cell] = [pair.learner.code, pair.mentor.code] if self.named else []
        return [
            *self._two(pair.two),
            *codes,
            self._points(pair.score),
            _("yes") if pair.locked and self.named else "",
            said.standing(self.found, pair.two),
            *([told_of_rounds.which(self.run, pair)] if self.run.later else []),
        ]

    def _reasons(self) -> Sheet:
        columns = [
            Column(_("Mentee"), width=26),
            Column(_("Mentor"), width=26),
            Column(_("Criterion"), width=20),
            Column(_("Points"), Kind.NUMBER, 10),
            Column(_("of"), Kind.NUMBER, 10),
        ]
        if self.named:
            columns.append(Column(_("Why"), width=70))
        rows: list[list[Cell]] = []
        for pair in self._ordered():
            for part in (each for each in pair.parts if each.of):
                row: list[Cell] = [*self._two(pair.two), part.label]
                row += [self._points(part.given), self._points(part.of)]
                rows.append([*row, part.sentence] if self.named else row)
        return Sheet(_("Reasons"), tuple(columns), rows)

    def _left(self) -> Sheet:
        if not self.named:
            few: list[list[Cell]] = [[label, often] for label, often in said.hindrances(self.run)]
            columns = (Column(_("What stood in the way"), width=40), Column(_("Mentees"), width=16))
            return Sheet(_("Without a mentor"), columns, few)
        rows: list[list[Cell]] = [
            [self.called[each.learner.id], each.learner.code, each.reason, each.fix] for each in self.run.left
        ]
        columns_ = (
            Column(_("Mentee"), width=26),
            Column(_("Mentee code"), Kind.CODE, 12),
            Column(_("Why"), width=60),
            Column(_("What would help"), width=50),
        )
        return Sheet(_("Without a mentor"), columns_, rows)

    def _decisions(self) -> Sheet:
        if not self.named:
            kinds = Counter(each.kind.label for each in self.found.decisions)
            few: list[list[Cell]] = [[label, said.few(times)] for label, times in sorted(kinds.items())]
            return Sheet(
                _("Decided by hand"), (Column(_("What"), width=30), Column(_("How often"), width=16)), few
            )
        rows: list[list[Cell]] = [
            [*self._two(each.two), each.kind.label, each.reason, each.by, each.on, said.cost(each.cost)]
            for each in self.found.decisions
        ]
        columns = (
            Column(_("Mentee"), width=26),
            Column(_("Mentor"), width=26),
            Column(_("What"), width=18),
            Column(_("Why"), width=40),
            Column(_("Who"), width=20),
            Column(_("When"), Kind.DATE, 12),
            Column(_("Price when decided"), width=34),
        )
        return Sheet(_("Decided by hand"), columns, rows)

    def _ordered(self) -> Sequence[PairRow]:
        """By name; without names, by the numbers that stand for them."""
        if self.named:
            return self.run.pairs
        return sorted(self.run.pairs, key=lambda pair: int(self.called[pair.learner.id][1:]))

    def _two(self, two: tuple[int, int]) -> list[str]:
        return [self.called[number] for number in two]

    def _points(self, steps: int) -> Decimal:
        return said.in_points(steps, self.run)


def holds(db: Db, options: DossierWorkbookOptions) -> str:
    """How many pairs."""
    return said.how_many(db, options.cohort_id)


EXPORT = Export(
    "dossier_workbook",
    N_("Dossier as a workbook"),
    N_("The dossier of the pairings as tables, to sort and to count in. With names or without."),
    ".xlsx",
    DossierWorkbookOptions,
    write,
    holds,
)
