"""The chapters of a dossier for those who must not know whom it is about."""

from collections import Counter
from collections.abc import Iterator

from mentordesk.core.exports import _dossier_groups as told_of_groups
from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.exports._dossier_chapters import Named
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import Cost
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Part
from mentordesk.core.paper.tables import Cells, Column, Table

_MOST = 5
"""Criteria that fit beside each other on a page."""


class Unnamed(Named):
    """The same for those who must not know who it is about: L1 with M1, points, no sentences."""

    @property
    def promise(self) -> str:
        """What it does not hold."""
        return _("Without names")

    def _by(self, day: str, _name: str) -> str:
        return day

    def _notes(self) -> list[tuple[str, str]]:
        return []

    def _groups(self) -> Iterator[Part]:
        yield from told_of_groups.unnamed(self.found, self.called)

    def _pairs(self) -> Iterator[Part]:
        yield flowing.note(_("L stands for a mentee, M for a mentor; the numbers say nothing about them."))
        pairs = sorted(self.run.pairs, key=lambda pair: int(self.called[pair.learner.id][1:]))
        shown, more = self._shown()
        columns = [Column(_("Pair")), Column(_("Points"), Cells.RIGHT)]
        columns += [
            Column(label, Cells.RIGHT) for label in (*shown.values(), *([_("Others")] if more else []))
        ]
        rows = []
        for pair in pairs:
            given = {part.key: part.given for part in pair.parts}
            two = f"{self.called[pair.learner.id]} – {self.called[pair.mentor.id]}"
            steps = [pair.score, *(given.get(key, 0) for key in shown)]
            if more:
                steps.append(pair.score - sum(steps[1:]) if given else 0)
            rows.append([two, *(said.points(each, self.run) for each in steps)])
        yield flowing.table(Table(columns, rows))

    def _shown(self) -> tuple[dict[str, str], bool]:
        """The weightiest criteria by their labels, and whether there are others."""
        most: dict[str, int] = {}
        labels: dict[str, str] = {}
        for part in (part for pair in self.run.pairs for part in pair.parts if part.of):
            most[part.key] = max(part.of, most.get(part.key, 0))
            labels[part.key] = part.label
        order = sorted(most, key=lambda key: (-most[key], key))
        return {key: labels[key] for key in order[:_MOST]}, len(order) > _MOST

    def _left(self) -> Iterator[Part]:
        count = len(self.run.left)
        if not count:
            return
        text = ngettext("{few} mentee was left out.", "{few} mentees were left out.", count)
        yield flowing.paragraph(text.format(few=said.few(count)))
        if rows := said.hindrances(self.run):
            what = Column(_("What stood in the way of a mentor"), share=1)
            yield flowing.table(Table([what, Column(_("Mentees"), Cells.RIGHT)], rows))

    def _decisions(self) -> Iterator[Part]:
        kinds = Counter(each.kind for each in self.found.decisions)
        if not kinds:
            return
        known = [each.cost for each in self.found.decisions if each.cost]
        total = Cost(sum(each.points for each in known), sum(each.fewer for each in known))
        rows = [(kind.label, said.few(times)) for kind, times in kinds.items()]
        yield flowing.facts([*rows, (_("Price when decided"), said.cost(total))])
