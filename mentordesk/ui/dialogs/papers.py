"""The small forms of one person's papers: screening, wishes, consents, plan, priorities, style, steps."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import known
from mentordesk.core.participants.checklists import StepDraft
from mentordesk.core.participants.known import ConsentDraft, PlanDraft, ScreeningDraft, Style, WishesDraft
from mentordesk.core.sessions import AbsenceDraft
from mentordesk.core.vocab import (
    ConsentKind,
    ConsentWay,
    Framework,
    ManagerSupport,
    PriorityArea,
    Role,
    ScreeningDecision,
    Support,
)
from mentordesk.ui.dialogs.criteria_field import CriteriaField
from mentordesk.ui.dialogs.first_yes import FirstYes
from mentordesk.ui.dialogs.people_field import PeopleField, Search
from mentordesk.ui.dialogs.several_fields import DaysField, RankField, TicksField
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Choice, DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.small_fields import LinesField, day_field
from mentordesk.ui.kit.theme import theme

D = TypeVar("D")
Save = Callable[[D], object]


@dataclass(frozen=True, slots=True)
class RankDraft:
    """Areas in their order."""

    areas: tuple[PriorityArea, ...] = ()


@dataclass(frozen=True, slots=True)
class StyleDraft:
    """Four items; None while nobody has said."""

    first: int | None = None
    second: int | None = None
    third: int | None = None
    fourth: int | None = None

    def style(self) -> Style | None:
        """All four, or nothing: one that was not said lies in the middle where others were."""
        said = (self.first, self.second, self.third, self.fourth)
        if all(value is None for value in said):
            return None
        one, two, three, four = (3 if value is None else value for value in said)
        return one, two, three, four


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A further role."""

    role: Role


@dataclass(frozen=True, slots=True)
class SupportDraft:
    """What helps someone most; None: not asked."""

    support: Support | None = None


@dataclass(frozen=True, slots=True)
class DayDraft:
    """A day."""

    on: date | None = None


def screening_form(draft: ScreeningDraft) -> Form[ScreeningDraft]:
    """What is asked of someone, what was found, and what came of it."""
    form = Form(draft)
    form.add("criteria", _("What is looked at"), CriteriaField())
    form.section(_("From others"))
    form.add("manager_support", _("Line manager"), Choice(ManagerSupport, _("not asked")))
    form.add(
        "background_check_ref", _("Background check: where it is filed, never what it says"), QLineEdit()
    )
    form.add("background_checked_on", _("Checked on"), DateField())
    form.section(_("What came of it"))
    form.add("decision", _("Decision"), Choice(ScreeningDecision, _("open")))
    form.add("decided_on", _("Decided on"), DateField())
    return form


def wishes_form(draft: WishesDraft, search: Search) -> Form[WishesDraft]:
    """Whom they would like and whom not."""
    form = Form(draft)
    form.add("wishes", _("Would like, at most three, in their order"), PeopleField(search, 3))
    form.add("avoids", _("Avoid or conflict; no reason is kept"), PeopleField(search))
    form.add("wants_difference", _("Would like someone different from themselves"), QCheckBox())
    return form


class ConsentForm(Form[ConsentDraft]):
    """A consent; choosing its kind offers the usual words while nobody has typed others."""

    def __init__(self, draft: ConsentDraft) -> None:
        super().__init__(draft)
        self.kind = Choice(ConsentKind)
        self.wording = _text(72)
        self.add("kind", _("To what"), self.kind)
        self.add("wording", _("In these words"), self.wording)
        self.add("given_on", _("Given on"), DateField())
        self.add("way", _("How"), Choice(ConsentWay))
        self.add("given_by", _("Given by, if not by themselves"), QLineEdit())
        self.kind.currentIndexChanged.connect(self._offer)

    def _offer(self) -> None:
        usual = {known.wording(kind) for kind in ConsentKind}
        kind = self.kind.member()
        if isinstance(kind, ConsentKind) and self.wording.toPlainText().strip() in {"", *usual}:
            self.wording.setPlainText(known.wording(kind))


def plan_form(draft: PlanDraft) -> Form[PlanDraft]:
    """The personal plan."""
    form = Form(draft)
    form.add("starting_point", _("Starting point: where they stand"), _text(104))
    form.add("priorities", _("Up to three priorities, one a line"), LinesField())
    form.add("path", _("Way: what comes first, and then"), _text(72))
    form.add("frameworks", _("Ways to lead a talk that they may use"), TicksField(Framework))
    form.add("reviews", _("Days to look back"), DaysField())
    return form


def rank_form(draft: RankDraft, *, learns: bool = True) -> Form[RankDraft]:
    """What they want the time for; or, of a mentor, what they can help with."""
    form = Form(draft)
    asked = _("Tick what they want, the most wanted first") if learns else _("Tick what they can help with")
    form.add("areas", asked, RankField(PriorityArea))
    return form


def support_form(draft: SupportDraft) -> Form[SupportDraft]:
    """Mentoring, or something that helps more."""
    form = Form(draft)
    asked = _("Ask in this order; the first yes decides")
    form.add("support", asked, FirstYes(known.support_questions()))
    return form


def style_form(draft: StyleDraft) -> Form[StyleDraft]:
    """Four items, each from one pole to the other."""
    form = Form(draft)
    for name, (low, high) in zip(("first", "second", "third", "fourth"), known.poles(), strict=True):
        options: dict[int | None, str] = {None: _("nobody has said")}
        options |= {value: known.leaning(value, low, high) for value in range(1, 6)}
        words = _("{low} or {high}").format(low=low, high=high)
        form.add(name, words[:1].upper() + words[1:], OneOf(options))
    return form


def step_form(draft: StepDraft) -> Form[StepDraft]:
    """A step of onboarding."""
    form = Form(draft)
    form.add("text", _("What is to be done"), QLineEdit())
    form.add("required", _("Required before they are paired"), QCheckBox())
    form.add("due_on", _("Due on"), DateField())
    return form


def role_form(roles: tuple[Role, ...]) -> Form[RoleDraft]:
    """A further role in the same cohort."""
    form = Form(RoleDraft(roles[0]))
    form.add("role", _("Also as"), OneOf({role: role.label for role in roles}))
    return form


def absence_form(draft: AbsenceDraft) -> Form[AbsenceDraft]:
    """When someone is away."""
    form = Form(draft)
    form.add("from_on", _("First day away"), day_field())
    form.add("to_on", _("First day back"), day_field())
    form.add("note", _("Note"), QLineEdit())
    return form


def day_form(words: str, day: date, afterwards: str = "") -> Form[DayDraft]:
    """A day; `afterwards` says what follows."""
    form = Form(DayDraft(day))
    form.add("on", words, day_field())
    column = form.layout()
    if column is not None and afterwards:
        column.addWidget(plain.label(afterwards, "muted", wrap=True))
    return form


def shown(parent: QWidget, words: tuple[str, str], form: Form[D], save: Save[D]) -> FormDialog:
    """The dialog around one of these forms, with its title and the words of its button."""
    title, button = words
    dialog = FormDialog(parent.window(), title, form, save, button)
    first = next(iter(form.fields.values()))
    dialog.resize(theme().px(560), min(theme().px(680), form.sizeHint().height() + theme().px(170)))
    first.setFocus()
    return dialog


def usual_consent(today: date) -> ConsentDraft:
    """A consent to begin with."""
    return replace(ConsentDraft(given_on=today), wording=known.wording(ConsentKind.KEEP))


def _text(height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(theme().px(height))
    return field
