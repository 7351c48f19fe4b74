"""Into which other one something is merged."""

from mentordesk.ui.dialogs.merge_into import merge_dialog, nearest


def test_the_nearest_name_is_offered_first():
    others = {3: "Leading a shift", 4: "Élan", 5: "Clinical audit"}
    assert nearest("clinical audits", others) == 5
    assert nearest("zzz", others) == 3
    assert nearest("zzz", {}) == 0


def test_the_one_chosen_is_kept(qtbot, dressed):
    kept = []
    dialog = merge_dialog(None, ("Audits", "5 needs move."), {4: "QI", 5: "Audit"}, kept.append)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert kept == [5]
    assert dialog.windowTitle() == "Merge \u2068Audits\u2069"
