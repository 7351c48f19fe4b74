"""A hostile name does nothing in the window but appear as typed, cut only where the tip is whole."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from mentordesk.core import participants, programmes, sessions
from mentordesk.core.participants import PersonDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import Role
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.palette import Palette
from tests.flows.driving import Hand
from tests.flows.hostile import NAMES, REFUSED
from tests.ui.views.calendar.conftest import make_ready

DAY = date(2026, 11, 18)
HARD = ["markup", "unclosed markup", "entities", "markdown", "template", "direction marks", "long", "emoji"]
DRAFT = programmes.CohortDraft(
    programme="<img src='file:///etc/passwd'> & Sons",
    name="<b>26</b>",
    start_on=DAY,
    end_on=date(2027, 8, 31),
)


def shown(name):
    """A name on one line."""
    return plain.one_line(name)


def told(tip):
    """What a tooltip shows, and whether it draws a picture."""
    text = QTextDocument()
    text.setHtml(tip)
    return text.toPlainText(), "￼" in text.toPlainText()


@pytest.fixture
def hand(qtbot, shell):
    return Hand(shell)


@pytest.fixture
def story(monkeypatch, hand):
    """For each hostile name a mentor and a mentee who bear it, and are a pairing with a session."""
    monkeypatch.setattr("mentordesk.ui.main_window._today", lambda: DAY)
    desk = hand.window.opener.desk
    cohort = desk.do(programmes.add, DRAFT)
    pairs = {}
    for name in map(NAMES.get, HARD):
        people = [
            desk.do(participants.add, cohort, PersonDraft(name=name, role=role), DAY)
            for role in (Role.MENTOR, Role.MENTEE)
        ]
        for participant in people:
            desk.do(make_ready, participant, "Europe/London")
        pairs[name] = desk.do(pairing_up.pair_by_hand, cohort, people[1], people[0], DAY)
    desk.do(pairing_up.confirm, list(pairs.values()), DAY)
    drafts = [SessionDraft(pairing, DAY, "14:00") for pairing in pairs.values()]
    desk.do(sessions.place, drafts, DAY)
    hand.until(lambda: hand.window.cohort.id == cohort)
    hand.settle()
    return pairs


def labels(window):
    return [each for each in window.findChildren(QLabel) if each.text()]


@pytest.mark.parametrize("room", ["today", "participants", "pairings", "calendar", "feedback", "reports"])
def test_no_label_of_any_room_reads_markup(hand, story, room) -> None:
    hand.go(room)
    rich = [each.text() for each in labels(hand.window) if each.textFormat() != Qt.TextFormat.PlainText]
    assert rich == []


def test_the_table_holds_every_name(hand, story) -> None:
    hand.go("participants")
    model = hand.page.model
    hand.until(lambda: len(model.ids) == 2 * len(HARD))
    hand.settle()
    assert {model.index(row, 0).data() for row in range(len(model.ids))} == set(map(shown, story))


def test_the_inspector_of_a_person_holds_the_name(hand, story) -> None:
    hand.go("participants")
    table, panel = hand.page.table, hand.page.panel
    for number in hand.page.model.ids:
        table.go_to(number)
        hand.until(lambda number=number: panel.shown and panel.shown.profile.id == number)
        assert shown(panel.shown.profile.name) in {shown(each.text()) for each in labels(panel)}


def test_the_inspector_of_a_pairing_holds_the_name(hand, story) -> None:
    hand.go("pairings")
    for name, pairing in story.items():
        hand.page.focus("pairing", pairing)
        hand.settle()
        assert any(name in each.text() for each in labels(hand.page.panel)), name


def test_the_card_of_a_session_says_the_name(hand, story) -> None:
    hand.go("calendar")
    week = hand.page.week
    for card in week._week.cards:
        week.select(card.row.id)
        assert card.row.learners[0] in week.accessibleDescription()
    assert {card.row.learners[0] for card in week._week.cards} == set(story)


def test_search_and_do_finds_the_name_as_typed(hand, story) -> None:
    hand.go("participants")
    hand.press((Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier))
    palette, name = hand.dialog(Palette), NAMES["unclosed markup"]
    hand.type_into(palette.line, "Tom")
    hand.settle()
    found = [palette.found.item(row).text() for row in range(palette.found.count())]
    palette.reject()
    assert any(name in each for each in found)


def test_the_words_of_undo_keep_every_name(bare_window) -> None:
    for name in NAMES.values():
        bare_window.menus.show_steps(name, "")
        assert bare_window.menus.undo.text() == f"Undo {shown(name)}".replace("&", "&&")


def test_a_toast_shows_every_name_inside_the_window(bare_window) -> None:
    toast = bare_window.toasts
    for name in NAMES.values():
        bare_window.toast(name)
        assert toast.words.text() == shown(name)
        assert toast.words.textFormat() == Qt.TextFormat.PlainText
        assert toast.width() <= bare_window.width()


def test_a_tip_says_every_name_and_draws_nothing(qapp) -> None:
    names = [shown(name) for name in NAMES.values()]
    assert [told(plain.tip_text(name)) for name in names] == [(name, False) for name in names]


def test_a_line_too_narrow_has_the_whole_name_in_its_tip(qtbot) -> None:
    for name in NAMES.values():
        line, row = plain.Line(name), QWidget()
        qtbot.addWidget(row)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(line)
        row.resize(40, 20)
        assert across.minimumSize().width() < 60
        assert told(line.toolTip())[0] == shown(name)


@pytest.mark.parametrize("kind", REFUSED)
def test_the_wizard_refuses_with_row_and_column_what_no_name_may_hold(hand, tmp_path, kind) -> None:
    desk = hand.window.opener.desk
    desk.do(programmes.add, DRAFT)
    hand.until(lambda: hand.window.cohort.id)
    sheet = tmp_path / "mentors.csv"
    sheet.write_bytes(f'name,email\nAnn Lee,a@x.org\n"{REFUSED[kind]}",b@x.org\n'.encode())
    hand.go("participants")
    hand.press((Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier))
    wizard = hand.dialog()
    wizard.bring([sheet])
    for _step in range(2):
        hand.settle()
        hand.until(wizard.foot.on.isEnabled)
        hand.click(wizard.foot.on)
    hand.until(lambda: wizard.stack.currentWidget() is wizard.preview_step)
    refused = [(row.number, row.problems[0].column) for row in wizard._refused()]
    wizard.reject()
    QApplication.processEvents()
    assert refused == [(3, "name")]
