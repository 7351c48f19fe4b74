"""The wizard on a real file, driven with real keys and clicks, and a sheet with all that goes wrong."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton

from mentordesk.ui.dialogs.importing.wizard import ImportWizard

SIGNUP = Path(__file__).parents[3] / "data" / "signup"
MESSY = """name,email,role,grade,applied on,notes,places
Ann Ash,ann@example.org,mentor,Blue,03/04/2026,Likes tea,2
王小明,wang@example.org,mentee,Green,05/06/2026,"=HYPERLINK(""http://x"",""y"")",
Mo Ali,mo@example.org,mentee,Green,07/08/2026,<b>bold</b> & co,
Priya Rao,priya@example,mentee,Blue,01/02/2026,,
Bo\x07b Roe,bob@example.org,mentor,Blue,01/02/2026,,1
{long},x@example.org,mentor,Blue,01/02/2026,,1
Cy Moss,cy@example.org,wizard,Blue,01/02/2026,,many
Di Fox,di@example.org
""".format(long="X" * 230)


class Driver:
    """Presses what a person would press, and waits for what comes of it."""

    def __init__(self, qtbot, context):
        self.bot, self.context = qtbot, context
        self.wizard = ImportWizard(context, context.window)
        qtbot.addWidget(self.wizard)
        self.wizard.open()
        self.awake()

    def awake(self):
        """The offscreen platform activates no window by itself when another one has closed."""
        self.wizard.activateWindow()
        self.bot.waitUntil(self.wizard.isActiveWindow)

    def bring(self, *files):
        many = len(self.wizard.files) + len(files)
        self.wizard.bring(files)
        self.bot.waitUntil(lambda: len(self.wizard.files) == many)

    def click(self, button: QPushButton):
        self.bot.waitUntil(button.isEnabled)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def answer(self, about, value, place=0):
        step = self.wizard.columns_step if about == "role" else self.wizard.files_step.cards[place]
        button = step.findChild(QRadioButton, f"{about} {value}")
        self.bot.keyClick(button, Qt.Key.Key_Space)
        self.bot.waitUntil(lambda: about not in self.wizard.files[place].unanswered)

    def to_columns(self):
        self.click(self.wizard.foot.on)
        assert self.wizard.stack.currentWidget() is self.wizard.columns_step

    def to_preview(self):
        self.to_columns()
        self.from_columns()

    def from_columns(self):
        self.click(self.wizard.foot.on)
        self.bot.waitUntil(lambda: self.wizard.stack.currentWidget() is self.wizard.preview_step)
        self.bot.waitUntil(lambda: self.wizard.preview_step.panel.shown is not None)
        self.awake()

    def take(self):
        """Import what the preview shows."""
        self.click(self.wizard.foot.on)
        self.bot.waitUntil(lambda: self.wizard.stack.currentWidget() is self.wizard.done_step)

    def finish(self):
        self.take()
        self.click(self.wizard.foot.on)
        self.bot.waitUntil(lambda: not self.wizard.isVisible())

    @property
    def preview(self):
        return self.wizard.preview_step.preview


@pytest.fixture
def sheet(tmp_path):
    """Makes a file: `sheet("people.csv", "name,email\\n...")`."""

    def make(name, text, encoding="utf-8"):
        file = tmp_path / name
        file.write_bytes(text.encode(encoding))
        return file

    return make


@pytest.fixture
def messy(sheet):
    return sheet("signup.csv", MESSY)


@pytest.fixture
def signup(tmp_path):
    """The real sheets of mentors and mentees."""
    names = ("small-mentors.csv", "small-mentees.csv")
    return [Path(shutil.copy(SIGNUP / name, tmp_path / name)) for name in names]


@pytest.fixture
def driver(qtbot, programme, context):
    return Driver(qtbot, context)


@pytest.fixture
def asked(driver, messy):
    """The wizard with the messy sheet, whose questions are answered."""
    driver.bring(messy)
    driver.answer("dates", "dmy")
    order = driver.wizard.files_step.cards[0].orders[0]
    driver.click(order.use)
    driver.bot.waitUntil(lambda: not driver.wizard.files[0].unanswered)
    return driver
