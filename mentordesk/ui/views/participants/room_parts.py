"""The parts of the room: its people, the skills, the organisations; one of them at a time."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.organisation_acts import OrganisationActs
from mentordesk.ui.views.participants.organisations_part import OrganisationsPart
from mentordesk.ui.views.participants.skill_acts import SkillActs
from mentordesk.ui.views.participants.skills_part import SkillsPart

PEOPLE, SKILLS, ORGANISATIONS = "people", "skills", "organisations"


class RoomParts(QObject):
    """Keeps the parts of a page; what is not the people is made when it is first looked at."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.people = QWidget()
        """Holds what the page itself shows."""
        self.skills = SkillActs(page)
        self.organisations = OrganisationActs(page)
        words = {PEOPLE: _("People"), SKILLS: _("Skills"), ORGANISATIONS: _("Organisations")}
        self.segments = Segments(words, _("What to look at"))
        self.segments.chosen.connect(self.show_part)
        ways = [
            action(
                self, _("Show {part}").format(part=word.lower()), partial(self.show_part, key), f"Alt+{at}"
            )
            for at, (key, word) in enumerate(words.items(), start=1)
        ]
        self.acts = [*ways, *self.skills.all, *self.organisations.all]
        """What can be done in the parts, and the ways to them."""
        self._stack = QStackedLayout(page)
        self._stack.addWidget(self.people)
        self._made: dict[str, Page] = {}
        self._focus: QWidget | None = None

    @property
    def shows_people(self) -> bool:
        """Whether the people are what is looked at."""
        return self.segments.current == PEOPLE

    @property
    def part(self) -> Page | None:
        """The part that is looked at; None for the people."""
        return self._made.get(self.segments.current)

    def show_people(self) -> None:
        """Look at the people, unless they are looked at already."""
        if not self.shows_people:
            self.show_part(PEOPLE)

    def show_part(self, key: str) -> None:
        """Look at people, skills or organisations."""
        self.segments.choose(key)
        page, part = self._page, None if key == PEOPLE else self._part(key)
        self._focus = self._focus or page.focusProxy()
        self._stack.setCurrentWidget(part or self.people)
        page.setFocusProxy(part or self._focus or self.people)
        page.inspector = part.inspector if part else None
        page.context.window.inspect(page.inspector)
        (part or self._focus or self.people).setFocus()
        if part is None:
            page.refresh()
        else:
            self._tell(part)

    def _part(self, key: str) -> Page:
        if key not in self._made:
            context = self._page.context
            made: Page = (
                SkillsPart(context, self.skills)
                if key == SKILLS
                else OrganisationsPart(context, self.organisations)
            )
            made.head_changed.connect(partial(self._tell, made))
            self._stack.addWidget(made)
            self._made[key] = made
        return self._made[key]

    def _tell(self, part: Page) -> None:
        """The words of a part stand in the head while it is looked at."""
        if part is self.part:
            self._page.subtitle, self._page.hint = part.subtitle, part.hint
            self._page.head_changed.emit()
