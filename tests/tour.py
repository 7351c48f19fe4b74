"""Pictures of every room, dialog and state: `.venv/bin/python tests/tour.py FILE.mentordesk FOLDER [WAY]`.

The ways are light, dark, 200 (per cent) and rtl; without one all are gone. Each picture is called
`WAY-NUMBER-NAME.png`, so that a folder sorted by name tells one walk. Whoever changes
the window looks at them before calling it done.
"""

import json
import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import pypdfium2
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton

from mentordesk.core import feedback, programmes, sessions
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.exports import every, packs
from mentordesk.core.progress import silent
from mentordesk.core.services import founding, pairing_up
from mentordesk.core.vocab import Mark
from mentordesk.ui.dialogs import programme
from mentordesk.ui.kit import fonts
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.kit.theme import Theme
from mentordesk.ui.kit.trouble import show_error
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views

WAYS = {
    "light": ("light", 100, Qt.LayoutDirection.LeftToRight),
    "dark": ("dark", 100, Qt.LayoutDirection.LeftToRight),
    "200": ("light", 200, Qt.LayoutDirection.LeftToRight),
    "rtl": ("light", 100, Qt.LayoutDirection.RightToLeft),
}
SCREEN = {"name": "s", "x": 0, "y": 0, "width": 1920, "height": 1200}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
SCRATCH = Path(tempfile.mkdtemp(prefix="mentordesk-tour-"))
PAINTED = 120  # ms for what has been read to be laid out and painted
MESSY = (
    "Name;E-mail;I come as;Post;Applied on;When free;Hobbies\n"
    "Amara Okafor;amara@example.org;Mentor;Head of nursing;03/04/2026;Mon 09:00-12:00;climbing\n"
    ";nobody@example.org;Mentee;Porter;05/04/2026;Tue 14:00-16:00;\n"
    "Bo Li;not an address;Mentee;Physiotherapist;06/04/2026;whenever;chess\n"
    "Bo Li;bo@example.org;Boss;Physiotherapist;07/04/2026;Wed 10:00-11:00;chess\n"
)
AGAIN = (
    "Name;E-mail;I come as;Post;Applied on;When free;Hobbies\n"
    "Okafor, Amara;amara@elsewhere.org;Mentor;Matron;03/04/2026;Mon 09:00-12:00;climbing\n"
    "Amara Okafor;amara@example.org;Mentor;Chief nurse;03/04/2026;Mon 09:00-13:00;climbing, tea\n"
    "Amara Okafour;okafour@example.org;Mentor;Head of nursing;03/04/2026;Mon 09:00-12:00;climbing\n"
)
"""The same headings: somebody under another address, somebody changed, somebody misspelt."""


class Tour:
    """One walk through one window, keeping pictures as it goes."""

    def __init__(self, folder, way, file):
        self._folder, self._way, self._number = folder, way, 0
        self.place = SCRATCH / way
        self.place.mkdir(exist_ok=True)
        self.file = self.place / file.name
        shutil.copyfile(file, self.file)
        settings = Settings(self.place / "window.ini")
        settings.look, settings.zoom = WAYS[way][:2]
        self.window = MainWindow(settings, views())
        self.window.resize(1440, 900)
        self.window.show()
        self.window.begin(None)
        settle()

    @property
    def page(self):
        return self.window.rooms.page

    def keep(self, name, widget=None):
        """Picture of a widget; of the whole window where none is given."""
        settle()
        self._number += 1
        (widget or self.window).grab().save(str(self._folder / f"{self._way}-{self._number:02}-{name}.png"))

    def open(self, file):
        self.window.opener.open(file)
        settle(3)

    def go(self, room, kind="", row_id=0):
        self.window.go(room, kind, row_id)
        settle(2)
        return self.page

    def dialogs(self, name):
        """Picture of each dialog that is open, then close it."""
        settle()
        for dialog in open_dialogs():
            self.keep(name, dialog)
            dialog.reject()
        settle()

    def acts(self, name, wanted=lambda act: act.text().endswith("…")):
        """What the acts of the page's menu open; those that act at once are left alone."""
        for act in list(self.page.menu_actions):
            if act.isEnabled() and act.isVisible() and wanted(act):
                act.trigger()
                self.dialogs(f"{name}-{plain(act.text())}")


def main(argv):
    prepare()
    file, folder = Path(argv[0]), Path(argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    Theme(app)
    fonts.lend()
    pack_pages(file, folder)
    for way in argv[2:] or WAYS:
        app.setLayoutDirection(WAYS[way][2])
        tour = Tour(folder, way, file)
        for scene in SCENES:
            scene(tour)
        tour.window.close()
        wait_for_all()
    shutil.rmtree(SCRATCH)
    return 0


def prepare():
    """A large screen, and settings of our own."""
    place = SCRATCH / "screen.json"
    place.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={place}")
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")
    os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(SCRATCH)


def welcome(tour):
    """The start page, a file without a programme, and one without people."""
    tour.keep("start")
    tour.window.opener.create(tour.place / "Empty.mentordesk")
    settle(3)
    for room in tour.window.rooms.views:
        tour.go(room)
        tour.keep(f"no-programme-{room}")
    tour.window.bringing.open()
    tour.dialogs("import-no-programme")
    programme.open_new(tour.window.bringing.context, tour.window)
    tour.dialogs("new-programme")
    draft = programmes.CohortDraft(
        "Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 6, 1)
    )
    desk = tour.window.opener.desk
    desk.do(founding.start, draft, tour.window.bringing.context.today())
    settle(3)
    for room in tour.window.rooms.views:
        tour.go(room)
        tour.keep(f"nobody-{room}")


def today(tour):
    tour.open(tour.file)
    tour.go("today")
    tour.keep("today")


def participants(tour):
    page = tour.go("participants")
    tour.keep("participants")
    page.table.selectRow(1)
    settle()
    tour.keep("participants-chosen")
    tour.acts("participants")
    page.filter.setText("nobody is called this")
    tour.keep("participants-none-fit")
    page.filter.clear()


def pairings(tour):
    page = tour.go("pairings")
    tour.keep("pairings")
    tour.window.opener.desk.do(
        pairing_up.propose, tour.window.cohort.id, tour.window.bringing.context.today()
    )
    settle(2)
    proposed = [row.id for row in page._standing.rows if row.state.key == "proposed"]
    page.focus("pairing", proposed[0] if proposed else 0)
    tour.keep("pairings-proposed")
    page.show_as("matrix")
    settle(2)
    tour.keep("pairings-matrix")
    page.show_as("columns")
    confirmed = [row.id for row in page._standing.rows if row.state.confirmed]
    page.focus("pairing", confirmed[0])
    tour.keep("pairings-confirmed-chosen")
    tour.acts("pairings")


def calendar(tour):
    page = tour.go("calendar")
    tour.keep("calendar-week")
    card = next(card for card in page.week._week.cards if card.row.state.key == "scheduled")
    page.week.select(card.row.id)
    page.go_to(card.row.id)
    tour.keep("calendar-chosen")
    tour.acts("calendar")
    page.show_as("agenda")
    tour.keep("calendar-agenda")
    page.show_as("week")
    page.plan()
    tour.dialogs("calendar-plan")
    drag(tour, page.week, card)


def drag(tour, week, card):
    """A session in hand, half way to the next day."""
    view = week.viewport()
    began = week.geometry_now().box(card).center()
    there = began + QPointF(-view.width() / 7, 40)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=began.toPoint())
    QTest.mouseMove(view, (began + QPointF(-20, 10)).toPoint())
    QTest.mouseMove(view, there.toPoint())
    tour.keep("calendar-drag")
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=there.toPoint())
    settle()
    tour.keep("calendar-dropped")
    for popup in QApplication.topLevelWidgets():
        if popup.isVisible() and type(popup).__name__ == "DropPopover":
            tour.keep("calendar-drop-question", popup)
            popup.close()
    week.cancel_move()


def heard(tour):
    page = tour.go("feedback")
    tour.keep("feedback-sheets")
    desk, cohort, day = tour.window.opener.desk, tour.window.cohort.id, tour.window.bringing.context.today()
    planned = [row for row in desk.ask(sessions.rows, cohort, None, day) if row.state.key == "scheduled"]
    for row in planned[:3]:
        came = {member.participant_id: Mark.ATTENDED for member in row.members}
        desk.do(sessions.record, row.id, sessions.RecordDraft(attendance=came), day)
    settle()
    tour.keep("feedback-pile")
    page.focus("slip", desk.ask(feedback.still_out, cohort, day)[0].slip_id)
    settle()
    settle()
    QTest.keyClick(page.sheets.entry.focusWidget() or page.sheets.entry, Qt.Key.Key_4)
    tour.keep("feedback-typing")
    for part in ("answers", "goals"):
        page.show_part(part)
        tour.keep(f"feedback-{part}")
        tour.acts(f"feedback-{part}")


def reports(tour):
    page = tour.go("reports")
    for key in every():
        page.cards.choose(key)
        settle(3)
        tour.keep(f"reports-{key}")


def around(tour):
    """What the window itself opens."""
    window = tour.window
    window.go("participants")
    for name, show in {
        "settings": window.show_settings,
        "backups": lambda: (window.opener.desk.back_up("daily"), window.keeping.copies.show_backups()),
        "explain": window.menus._explain,
        "about": window.menus._about,
        "owner": window.opener.edit_owner,
        "new-file": window.opener.new,
        "refused": lambda: show_error(DeskError("“Sample” is open in another window."), window),
        "mistake": lambda: show_error(ZeroDivisionError("division by zero"), window),
        "search": window.search,
    }.items():
        show()
        tour.dialogs(f"dialog-{name}")
    window.search()
    next(iter(open_dialogs())).line.setText("an")
    tour.dialogs("dialog-search-found")
    programme.open_for(window.bringing.context, window, window.cohort.id)
    tour.dialogs("edit-programme")
    window.toast("3 people accepted", undo=True)
    tour.keep("toast")


def importing(tour):
    """Each step of the import with a sheet that has everything wrong with it, then one like it."""
    for number, text in enumerate((MESSY, AGAIN), start=1):
        sheet = tour.place / f"messy {number}.csv"
        sheet.write_text(text, encoding="utf-8")
        tour.window.bringing.open((sheet,))
        settle(3)
        wizard = next(iter(open_dialogs()))
        if number == 1:
            tour.keep("import-asks", wizard)
            wizard.files_step.cards[0].findChild(QRadioButton, "dates dmy").click()
            settle(2)
        for step in ("files", "columns", "preview", "done"):
            if step == "columns" and number == 1:
                tour.keep("import-columns-role", wizard)
                wizard.columns_step.changed.emit(0, "I come as", "role")
                wizard.columns_step.changed.emit(0, "Hobbies", "field:Hobbies")
                settle(3)
            wizard.preview_step.leave_out.setChecked(step == "preview")
            tour.keep(f"import-{number}-{step}", wizard)
            wizard.foot.on.click()
            settle(3)
        tour.dialogs("import-after")


def merging(tour):
    """Two who look like one, side by side."""
    tour.go("participants")
    settle(20)  # until they are counted
    tour.keep("likely-duplicates-counted")
    tour.page.duplicates.trigger()
    settle(3)
    dialog = next(iter(open_dialogs()))
    tour.keep("likely-duplicates", dialog)
    dialog.merge.click()
    settle(3)
    tour.keep("likely-duplicates-merged", dialog)
    tour.dialogs("likely-duplicates-left")


def pack_pages(file, folder):
    """Each page of a session pack, in both sizes of letter."""
    copy = SCRATCH / file.name
    shutil.copyfile(file, copy)
    desk = Desk.open(copy)
    cohort = desk.ask(programmes.cohorts)[0].id
    session = desk.ask(sessions.rows, cohort)[0].id
    for size in (12, 18):
        sheet = SCRATCH / f"pack-{size}.pdf"
        desk.ask(packs.write, sheet, packs.PacksOptions(cohort, (session,), size=size), silent)
        for number, page in enumerate(pypdfium2.PdfDocument(sheet), start=1):
            page.render(scale=1.5).to_pil().save(folder / f"pack-{size}pt-{number}.png")
    desk.close()


SCENES = (welcome, today, participants, pairings, calendar, heard, reports, importing, merging, around)


def open_dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def plain(words):
    return "".join(sign for sign in words.lower().replace(" ", "-") if sign.isalnum() or sign == "-")


def settle(times=1):
    """Let reads come in, what they start follow, and everything be painted."""
    for _ in range(times + 1):
        wait_for_all()
        loop = QEventLoop()
        QTimer.singleShot(PAINTED, loop.quit)
        loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
