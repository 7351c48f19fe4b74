"""The part Skills of the room: where they are short, all of them, and who can help with what."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core import skills
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.skills import Balance, Expert
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.skill_acts import SkillActs
from mentordesk.ui.views.participants.skill_columns import FIGURES, SkillLine, expert_columns, skill_columns
from mentordesk.ui.views.participants.skill_panel import SkillDetails, SkillPanel
from mentordesk.ui.views.participants.supply_chart import ROW, Bars, SupplyChart

ALL, SHORT, UNUSED, EXPERTS = "all", "short", "unused", "experts"
_CHARTED = 6


@dataclass(frozen=True, slots=True)
class _Reading:
    lines: list[SkillLine]
    experts: int


class SkillsPart(Page):
    """Chips choose what is seen; the chart shows the worst gaps of it, the table all."""

    READS = skills.READS

    def __init__(self, context: Context, acts: SkillActs) -> None:
        super().__init__(context)
        self.acts = acts
        self._lines: dict[int, SkillLine] = {}
        self._chip, self._text = ALL, ""
        self.panel = SkillPanel(partial(context.window.go, "participants", "participant"), acts.of_skill)
        words = {ALL: _("All skills"), SHORT: _("Too few mentors"), UNUSED: _("Nobody uses")}
        self.chips = ChipBar({**words, EXPERTS: _("Who can help")})
        self.filter = QLineEdit()
        self.chart = SupplyChart()
        self.model = PagedTableModel(skill_columns(acts.rename), Source(self._ids, self._rows), self)
        self.model.sort_key, self.model.descending = "gap", True
        self.table = Table(_("Skills"), self.model, context.settings, "skills")
        self.experts_model = PagedTableModel(
            expert_columns(), Source(self._expert_ids, self._expert_rows), self
        )
        self.experts_model.sort_key = ""
        self.experts = Table(_("Who can help"), self.experts_model, context.settings, "experts")
        self.none = plain.label("", "muted", wrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._tables = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.panel.show_nothing()
        self.inspector = self.panel

    def refresh(self) -> None:
        """Read skills, balances and the one in hand again."""
        self.fetch(partial(self.context.desk.ask, _read, self.cohort_id), self._show)

    def filter_focus(self) -> None:
        """Put the caret into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def explain(self) -> str:
        """What the part is for."""
        return _(
            "What people want to learn against what mentors can help with. A place counts for a skill where "
            "the mentor is further on than somebody who needs it. Enter edits a skill, F2 renames it. "
            "Who can help finds people by what they offer: type a skill, or another word for it."
        )

    def _lay_out(self) -> None:
        looks = theme()
        side = looks.px(24)
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(looks.px(200))
        plain.name(self.filter, _("Filter skills and people"))
        self.chips.flow.addWidget(self.filter)
        line = QHBoxLayout()
        line.setContentsMargins(side, looks.px(10), looks.px(16), looks.px(10))
        line.addWidget(self.chips, 1)
        charted = QWidget()
        inside = QVBoxLayout(charted)
        inside.setContentsMargins(side, 0, side, looks.px(12))
        inside.addWidget(self.chart)
        self.none.setContentsMargins(side, looks.px(8), side, looks.px(8))
        self._tables.addWidget(self.table)
        self._tables.addWidget(self.experts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(charted)
        column.addWidget(self.none)
        column.addWidget(self._tables, 1)
        self._charted = charted

    def _connect(self) -> None:
        self.chips.chosen.connect(self._choose)
        self.filter.textChanged.connect(self._choose)
        self.model.refreshed.connect(self._there)
        self.experts_model.refreshed.connect(self._there)
        self.table.pointed.connect(self._point)
        self.experts.pointed.connect(self._point)
        self.table.opened.connect(self.acts.open_form)
        self.experts.opened.connect(self._open_expert)
        clear = action(self, _("Empty the filter"), self.filter.clear, "Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.filter.addAction(clear)

    @property
    def _expertly(self) -> bool:
        return self._chip == EXPERTS

    def _show(self, read: _Reading) -> None:
        self._lines = {line.skill.id: line for line in read.lines}
        counts = {ALL: len(read.lines), EXPERTS: read.experts}
        counts |= {key: sum(self._fits(line, key) for line in read.lines) for key in (SHORT, UNUSED)}
        self.chips.show_counts(counts)
        known = ngettext("{count} skill", "{count} skills", len(read.lines)).format(count=len(read.lines))
        short = ngettext("too few mentors for {count}", "too few mentors for {count}", counts[SHORT])
        self.say(
            subtitle=_("{skills}, {short}").format(skills=known, short=short.format(count=counts[SHORT])),
            hint=_("Enter edits, F2 renames"),
        )
        self._choose()

    @Slot()
    def _choose(self) -> None:
        self._chip, self._text = self.chips.current, self.filter.text()
        self._tables.setCurrentIndex(1 if self._expertly else 0)
        self.setFocusProxy(self.experts if self._expertly else self.table)
        self._draw_chart()
        (self.experts_model if self._expertly else self.model).refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart takes a third of the height at most."""
        super().resizeEvent(event)
        self._draw_chart()

    def _draw_chart(self) -> None:
        worst = sorted(
            (line for line in self._lines.values() if line.balance.waiting and not self._expertly),
            key=lambda line: (-line.balance.gap, -line.balance.waiting, folded(line.skill.name)),
        )
        fitting = max(1, min(_CHARTED, self.height() // 3 // theme().px(ROW)))
        self.chart.show_bars(
            [Bars(each.skill.name, each.balance.waiting, each.balance.free) for each in worst[:fitting]]
        )
        self._charted.setVisible(bool(worst) and self._chip != UNUSED)

    def _fits(self, line: SkillLine, key: str) -> bool:
        return {SHORT: line.balance.gap > 0, UNUSED: not line.skill.used}.get(key, True)

    def _ids(self, key: str, descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks
        words, chip = folded(self._text).split(), self._chip
        fitting = [line for line in self._lines.values() if self._fits(line, chip) and _holds(line, words)]
        fitting.sort(key=lambda line: folded(line.skill.name), reverse=descending and key == "name")
        if key in {"kind", "family"}:
            fitting.sort(key=partial(_word, key), reverse=descending)
        elif key != "name":
            fitting.sort(key=partial(_figure, key if key in FIGURES else "gap"), reverse=descending)
        return [line.skill.id for line in fitting]

    def _rows(self, ids: Sequence[int]) -> dict[int, SkillLine]:
        return {each: self._lines[each] for each in ids if each in self._lines}

    def _expert_ids(self, key: str, descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks
        if not self._expertly:
            return []
        return self.context.desk.ask(skills.experts, self._text, key, descending=descending)

    def _expert_rows(self, ids: Sequence[int]) -> dict[int, Expert]:
        return self.context.desk.ask(skills.expert_rows, self.cohort_id, ids)

    @Slot()
    def _there(self) -> None:
        model, table = (self.experts_model, self.experts) if self._expertly else (self.model, self.table)
        there = bool(model.ids)
        self._tables.setVisible(there)
        self.none.setVisible(not there)
        self.none.setText(self._why_none())
        if there and not table.current_id():
            table.go_to(model.ids[0])
        self._point()

    def _why_none(self) -> str:
        """What an empty table means."""
        if not self._lines:
            return _(
                "No skills yet. They come with what people need and offer, from their forms and your "
                "sheets; or add the ones that your programme is about."
            )
        if self._text.strip():
            return _("Nothing fits. Esc empties the filter.")
        return {
            SHORT: _("For every skill there are places enough for those who wait."),
            UNUSED: _("Somebody needs or offers each of the skills."),
        }.get(self._chip, _("Nobody offers a skill yet."))

    @Slot()
    def _point(self) -> None:
        rows = {number: line.skill for number, line in self._lines.items()}
        chosen = 0 if self._expertly else self.table.current_id()
        self.acts.know(rows, chosen)
        if self._expertly:
            row = self.experts_model.row_at(self.experts_model.row_of(self.experts.current_id()))
            if row is None:
                self.panel.show_nothing()
            else:
                self.panel.show_expert(row)
        elif chosen in self._lines:
            line = self._lines[chosen]
            self.fetch(partial(self.context.desk.ask, _details, line, self.cohort_id), self._show_details)
        else:
            self.panel.show_nothing()

    def _show_details(self, found: SkillDetails) -> None:
        if not self._expertly:
            self.panel.show_skill(found)

    @Slot(int)
    def _open_expert(self, person_id: int) -> None:
        row = self.experts_model.row_at(self.experts_model.row_of(person_id))
        if row is not None and row.participant_id:
            self.context.window.go("participants", "participant", row.participant_id)


def _read(db: Db, cohort_id: int) -> _Reading:
    balances = skills.balances(db, cohort_id)
    none = Balance(0, 0, 0, 0, 0)
    lines = [SkillLine(row, balances.get(row.id, none)) for row in skills.every(db)]
    return _Reading(lines, len(skills.experts(db)))


def _details(db: Db, line: SkillLine, cohort_id: int) -> SkillDetails:
    number = line.skill.id
    return SkillDetails(line, skills.seekers(db, cohort_id, number), skills.coverers(db, cohort_id, number))


def _holds(line: SkillLine, words: Sequence[str]) -> bool:
    skill = line.skill
    text = folded(" ".join((skill.name, skill.family, *skill.synonyms)))
    return all(word in text for word in words)


def _word(key: str, line: SkillLine) -> str:
    kind = line.skill.kind
    return folded(line.skill.family if key == "family" else kind.label if kind else "")


def _figure(key: str, line: SkillLine) -> int:
    return int(getattr(line.balance, key))
