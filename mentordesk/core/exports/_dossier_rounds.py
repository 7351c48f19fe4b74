"""What a dossier tells of the rounds in which second mentors were given."""

from collections.abc import Iterator

from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.i18n import _
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Part
from mentordesk.core.paper.tables import Cells, Column, Table
from mentordesk.core.services.matching_runs import PairRow, RunRow


def parts(run: RunRow) -> Iterator[Part]:
    """The numbers and the proof of each later round; nothing where each has one mentor."""
    columns = [Column(_("Number")), Column(_("Value"), Cells.RIGHT), Column(_("What it means"), share=1)]
    for later in run.later:
        yield flowing.section(_("{which}: a plan of its own").format(which=called(later.round or 1)))
        text = _(
            "Everybody with one mentor fewer was asked about again, with the places that were left: {asked}."
        )
        yield flowing.paragraph(text.format(asked=said.asked(later)))
        yield flowing.table(Table(columns, said.numbers(later)))
        for sentence in said.proof(later):
            yield flowing.paragraph(sentence)


def which(run: RunRow, pair: PairRow) -> str:
    """Which mentor a pair brings; "" where each has one."""
    return called(pair.number) if run.later else ""
