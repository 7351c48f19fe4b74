"""The form of the dialog Rules and weights, from its top to its bottom."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core import programmes
from mentordesk.core.i18n import _
from mentordesk.core.matching.weighing import ALIKE
from mentordesk.core.programmes import MatchAims
from mentordesk.core.services import match_rules
from mentordesk.core.services.match_rules import MatchRules
from mentordesk.core.vocab import Format, MatchMode, MatchRule
from mentordesk.ui.dialogs.match_rules.bands_field import BandsField
from mentordesk.ui.dialogs.match_rules.criterion_line import CriterionLine
from mentordesk.ui.dialogs.match_rules.mentors_field import MentorsField
from mentordesk.ui.dialogs.match_rules.price_field import PriceField
from mentordesk.ui.dialogs.match_rules.sizes_field import SizesField
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.theme import theme


class RulesForm(Form[MatchAims]):
    """What counts first, who may meet, what makes two people fit, and what a fit is called."""

    def __init__(self, found: MatchRules) -> None:
        super().__init__(found.aims)
        self._found = found
        self.section(_("What counts first"))
        self.mode = Choice(MatchMode)
        self.add("mode", _("The best plan is"), self.mode)
        self.price = PriceField(found.aims.price)
        self.price.changed.connect(self._say_order)
        self._under("price", self.price)
        self.order = plain.label("", "muted", wrap=True)
        self._column.addWidget(self.order)
        self.section(_("Who may meet"))
        self.add("match_rule", _("Rule of the cohort"), Choice(MatchRule))
        self.sizes, self.mentors = self._add_sizes(), self._add_mentors()
        self.lines = [self._line(row) for row in found.rows]
        self._add_criteria()
        self.section(_("What a fit is called"))
        self.bands = BandsField(found.aims)
        self._under("edges", self.bands)
        self._problems["names"] = self._problem_line()
        self.mode.currentIndexChanged.connect(self._say_order)
        self._say_order()
        self._weigh()

    def draft(self) -> MatchAims:
        """What the fields say now; what is as usual is not written down."""
        said = [(line.row, line.weight(), line.dial.value()) for line in self.lines]
        return replace(
            super().draft(),
            weights=tuple(sorted((row.key, weight) for row, weight, _dial in said if weight != row.usual)),
            dials=tuple(sorted((row.key, dial) for row, _w, dial in said if row.dialled and dial != ALIKE)),
            musts=tuple(sorted(line.row.key for line in self.lines if line.must())),
            edges=self.bands.taken_edges(),
            price=self.price.value(),
            names=self.bands.taken_names(),
            sizes=self._found.aims.sizes if self.sizes is None else self.sizes.taken(),
            mentors_each=1 if self.mentors is None else self.mentors.value(),
        )

    def _line(self, row: match_rules.CriterionRow) -> CriterionLine:
        aims = self._found.aims
        dial = dict(aims.dials).get(row.key, ALIKE)
        line = CriterionLine(row, aims.weight(row.key, row.usual), dial, must=row.key in aims.musts)
        line.changed.connect(self._weigh)
        return line

    def _add_sizes(self) -> SizesField | None:
        """Only where more than two meet."""
        kind = self._found.rules.format
        if not kind.gathers:
            return None
        field = SizesField(kind, self._found.aims.sizes)
        self.section(_("How large a circle is") if kind is Format.CIRCLE else _("How large a group is"))
        self._under("sizes", field)
        return field

    def _add_mentors(self) -> MentorsField | None:
        """Only where two meet."""
        if self._found.rules.format.gathers:
            return None
        field = MentorsField(self._found.aims.mentors_each)
        self._under("mentors_each", field)
        return field

    def _add_criteria(self) -> None:
        self.section(_("What makes two people fit"))
        words = _(
            "High counts 40, medium 20, low 10; any other number will do. A must also excludes every pair "
            "that does not fit in it at all. At the right: its share of a score."
        )
        self._column.addWidget(plain.label(words, "muted", wrap=True))
        for line in self.lines:
            self._column.addWidget(line)
        self.whole = plain.label("", "strong")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.whole)
        self._column.addLayout(foot)
        self._problems["weights"] = self._problem_line()
        more = _(
            "A field of your own counts too, once Own fields in the room Participants says what it is for."
        )
        self._column.addWidget(plain.label(more, "muted", wrap=True))

    def _under(self, field: str, widget: QWidget) -> None:
        self._column.addWidget(widget)
        self._problems[field] = self._problem_line()

    @Slot()
    def _say_order(self) -> None:
        mode = self.mode.member()
        if isinstance(mode, MatchMode):
            self.price.setVisible(mode is MatchMode.FLOOR)
            aims = match_rules.order_of_aims(mode, self.price.value())
            self.order.setText("\n".join(f"{place}. {aim}" for place, aim in enumerate(aims, 1)))

    @Slot()
    def _weigh(self) -> None:
        draft = self.draft()
        rules = replace(self._found.rules, weights=dict(draft.weights), musts=frozenset(draft.musts))
        shares = match_rules.shares(rules)
        for line in self.lines:
            line.show_share(shares.get(line.row.key, 0))
        together = _("Together {percent} %").format(percent=sum(shares.values()))
        self.whole.setText(together if shares else _("Nothing counts: every pair fits equally well."))


def open_rules(context: Context, parent: QWidget, cohort_id: int) -> None:
    """Open the dialog for a cohort; all of it is saved as one step."""
    do = context.desk.do

    def show(found: MatchRules) -> None:
        def save(aims: MatchAims) -> object:
            return do(programmes.set_match_aims, cohort_id, aims)

        dialog = FormDialog(parent.window(), _("Rules and weights"), RulesForm(found), save, _("Save"))
        dialog.resize(theme().px(760), theme().px(760))
        told = _("Rules and weights saved. Propose pairings to use them.")
        dialog.accepted.connect(partial(context.window.toast, told, undo=True))
        context.window.show_dialog(dialog)

    task.fetch(parent, lambda: context.desk.ask(match_rules.match_rules, cohort_id), show)
