"""Groups in the real window: looked at, changed by hand with the price shown, answered, confirmed."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.vocab import Acceptance
from mentordesk.ui.views.pairings.pair_with import PairWith
from tests.core.services.pairing_up.grouped import BEST
from tests.ui.accessible import nameless
from tests.ui.views.pairings.group_office import choose, together


@pytest.mark.req("S0-26")
def test_a_group_tells_of_itself_and_is_changed_by_hand(grouped):
    choose(grouped, "lead")
    said = {each.text() for each in grouped.page.panel.findChildren(type(grouped.columns.rule))}
    assert "All of them need lead, which Mo Hart covers." in said
    assert {"Ann Lee", "Ben Roy", "Cy Dean"} <= {each.name for each in grouped.page.chosen.learners}
    assert nameless(grouped.page.panel) == []
    link = next(
        each
        for each in grouped.page.panel.findChildren(type(grouped.button("Take out")))
        if each.accessibleName().startswith("Take out: ") and "Cy Dean" in each.accessibleName()
    )
    link.click()
    grouped.until(lambda: together(grouped) == [("mo", "ann ben"), ("nia", "dee eve")])
    grouped.desk.undo()
    grouped.until(lambda: together(grouped) == BEST)


def test_another_group_is_chosen_with_its_price(grouped):
    choose(grouped, "lead")
    grouped.page.by_hand.open()
    assert grouped.page.hint.startswith("Choose somebody who waits, or press “Move…”")
    grouped.page.by_hand.groups.put_into(grouped.people["cy"], "Cy Dean")
    dialog = grouped.dialog()
    assert isinstance(dialog, PairWith)
    grouped.until(lambda: "Of all plans with it" in dialog.price.text())
    assert "They share no need that Nia Pope covers." in dialog.price.text()
    grouped.press("Put in all the same", dialog)
    grouped.until(lambda: together(grouped) == [("mo", "ann ben"), ("nia", "cy dee eve")])


def test_answers_are_kept_one_by_one_and_the_rest_confirmed(grouped):
    row = choose(grouped, "data")
    grouped.page.acts.record(grouped.people["eve"], Acceptance.NO)
    grouped.until(lambda: grouped.page.hint.startswith("Only 1 is left, and 2 should be together"))
    grouped.desk.undo()
    grouped.until(lambda: grouped.page.columns.row(row.id).learners[-1].name == "Eve Moss")
    grouped.page.acts.confirm.trigger()
    grouped.until(lambda: grouped.desk.ask(pairings.row, row.id).state.key == "agreed")
    assert grouped.columns.run_bar.words.text().startswith("Draft of Wed 18 Nov")
    assert "Proven best." in grouped.columns.run_bar.words.text()


def test_the_matrix_says_why_it_is_not_shown(grouped):
    grouped.page.show_as("matrix")
    grouped.until(grouped.page.matrix.instead.isVisible)
    assert "weighed as a whole" in grouped.page.matrix.instead.text()
    assert not grouped.page.matrix.view.isVisible()
    assert not grouped.page.ways.action.isEnabled()
