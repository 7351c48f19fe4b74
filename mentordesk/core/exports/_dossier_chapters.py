"""The chapters of a dossier for those who decide: with names, sentences and decisions."""

from collections.abc import Iterator

from mentordesk.core import words
from mentordesk.core.exports import _dossier_groups as told_of_groups
from mentordesk.core.exports import _dossier_rounds as told_of_rounds
from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.i18n import _
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Chapter, Part
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.tables import Cells, Column, Table
from mentordesk.core.services.matching_runs import Decision, PairRow, PartRow, Record

_SIGNATURE = 13 * MM
_LINES_TO_SIGN = 3


class Named:
    """The dossier for those who decide: with names, sentences and decisions."""

    def __init__(self, found: Record, called: dict[int, str]) -> None:
        self.found, self.run, self.called = found, found.run, called

    @property
    def promise(self) -> str:
        """Who may read it."""
        return _("Confidential")

    def chapters(self) -> list[Chapter]:
        """How it came about, the pairs, who is left, decisions, signatures; what is empty is left out."""
        right = self.found.cohort_code
        made = [
            (_("How the pairings came about"), self._about()),
            (_("The groups"), self._groups()) if self.run.groups else (_("The pairings"), self._pairs()),
            (_("Without a group") if self.run.groups else _("Without a mentor"), self._left()),
            (_("Decided by hand"), self._decisions()),
            (_("Signatures"), self._signatures()),
        ]
        parts = [(name, list(parts)) for name, parts in made]
        return [Chapter(name, [flowing.title(name), *each], right) for name, each in parts if each]

    def _about(self) -> Iterator[Part]:
        yield flowing.facts(self._facts())
        for sentence in said.remarks(self.found):
            yield flowing.paragraph(sentence)
        yield flowing.section(_("What counted, in this order"))
        for place, aim in enumerate(self.run.aims, start=1):
            yield flowing.note(f"{place}. {aim}")
        groups = bool(self.run.groups)
        yield flowing.section(_("What every group keeps to") if groups else _("What every pair keeps to"))
        yield flowing.bullets(self.run.rules)
        yield flowing.section(_("What was weighed"))
        yield flowing.facts(said.weights(self.run))
        yield flowing.section(_("The plan in numbers"))
        columns = [Column(_("Number")), Column(_("Value"), Cells.RIGHT), Column(_("What it means"), share=1)]
        numbers = told_of_groups.numbers(self.run) if groups else said.numbers(self.run)
        yield flowing.table(Table(columns, numbers))
        if proof := told_of_groups.proof(self.run) if groups else said.proof(self.run, self.found.today):
            yield flowing.section(_("How one can be sure"))
            for sentence in proof:
                yield flowing.paragraph(sentence)
        yield from told_of_rounds.parts(self.run)

    def _facts(self) -> list[tuple[str, str]]:
        run = self.run
        facts = [
            (_("Programme"), self.found.programme),
            (_("Cohort"), self.found.cohort),
            (_("Proposed on"), self._by(words.long_date(run.made_on), run.made_by)),
            (_("Asked about"), said.asked(run)),
            (_("Kind of plan"), told_of_groups.kind(run) if run.groups else run.mode.label),
            (_("State"), self._by(*said.state(run))),
        ]
        return facts + self._notes()

    def _notes(self) -> list[tuple[str, str]]:
        notes = [(_("Note"), self.run.note)] if self.run.note else []
        notes += [(_("Against a rule"), each) for each in self.run.notes]
        if self.found.differs:
            notes.append((_("Since then"), self.found.differs))
        return notes

    def _by(self, what: str, name: str) -> str:
        return _("{what}, by {name}").format(what=what, name=name) if name else what

    def _groups(self) -> Iterator[Part]:
        yield from told_of_groups.parts(self.found, self.called)

    def _pairs(self) -> Iterator[Part]:
        for pair in self.run.pairs:
            title = _("{learner} with {mentor}: {points} points").format(
                learner=isolate(self.called[pair.learner.id]),
                mentor=isolate(self.called[pair.mentor.id]),
                points=said.points(pair.score, self.run),
            )
            yield flowing.section(title)
            marks = " · ".join(self._marks(pair))
            yield flowing.lead(marks) if pair.parts else flowing.note(marks)
            if pair.parts:
                yield flowing.table(self._reasons(pair))

    def _marks(self, pair: PairRow) -> Iterator[str]:
        if which := told_of_rounds.which(self.run, pair):
            yield which
        yield said.standing(self.found, pair.two)
        if pair.locked:
            yield _("kept together by decision")
        if pair.kept:
            yield _("had an answer already, so the run left them as they were")

    def _reasons(self, pair: PairRow) -> Table:
        columns = [
            Column(_("Criterion")),
            Column(_("Points"), Cells.RIGHT),
            Column(_("of"), Cells.RIGHT),
            Column(_("Why"), share=1),
        ]
        rows = [
            [
                part.label,
                said.points(part.given, self.run),
                said.points(part.of, self.run),
                self._why(pair, part),
            ]
            for part in pair.parts
            if part.of
        ]
        return Table(columns, rows)

    def _why(self, pair: PairRow, part: PartRow) -> str:
        half = "" if part.known else _("Half the points.")
        sentence = part.sentence
        for name in {words.called(each.name) for each in (pair.learner, pair.mentor)}:
            sentence = sentence.replace(name, isolate(name))
        return f"{sentence} {half}".strip()

    def _left(self) -> Iterator[Part]:
        for each in self.run.left:
            yield flowing.section(self.called[each.learner.id])
            yield flowing.paragraph(f"{each.reason} {each.fix}".strip())

    def _decisions(self) -> Iterator[Part]:
        if not self.found.decisions:
            return
        columns = [
            Column(_("Mentee")),
            Column(_("Mentor")),
            Column(_("What"), share=1),
            Column(_("Why"), share=2),
            Column(_("Who and when"), share=1),
            Column(_("Price when decided"), share=1),
        ]
        yield flowing.table(Table(columns, [self._decision(each) for each in self.found.decisions]))

    def _decision(self, each: Decision) -> list[str]:
        learner, mentor = each.two
        day = words.medium_date(each.on) if each.on else ""
        return [
            self.called[learner],
            self.called[mentor],
            each.kind.label,
            each.reason,
            ", ".join(part for part in (each.by, day) if part),
            said.cost(each.cost),
        ]

    def _signatures(self) -> Iterator[Part]:
        yield flowing.paragraph(
            _("We have seen how these pairings came about, and agree that they are proposed to the people.")
        )
        columns = [
            Column(_("Name"), share=2),
            Column(_("Post"), share=2),
            Column(_("Signature"), share=3),
            Column(_("Date"), share=1),
        ]
        yield flowing.table(Table(columns, [["", "", "", ""]] * _LINES_TO_SIGN, least=_SIGNATURE))
