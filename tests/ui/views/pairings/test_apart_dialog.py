"""Two who are never to be together."""

from mentordesk.core.vocab import RuleKind
from tests.ui.accessible import nameless
from tests.ui.views.pairings.group_office import choose


def test_two_are_kept_apart_with_the_price_told_before(grouped):
    choose(grouped, "lead")
    grouped.page.acts.forbid.trigger()
    dialog = grouped.dialog()
    grouped.until(lambda: dialog.one.count() == 7)
    assert dialog.one.currentText() == "Ann Lee"
    dialog.other.setCurrentText("Ben Roy")
    grouped.until(lambda: dialog.told.text().startswith("It costs: 1 person fewer matched"))
    assert nameless(dialog) == []
    grouped.press("Never together", dialog)
    grouped.until(lambda: grouped.decisions() == [RuleKind.FORBID])
