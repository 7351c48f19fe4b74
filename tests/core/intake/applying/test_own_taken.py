from mentordesk.core import participants
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate, FieldChange
from mentordesk.core.intake.report import Choices
from mentordesk.core.participants import FieldDraft
from mentordesk.core.vocab import FieldKind
from tests.core.intake.applying.intake_world import TODAY


def bring(turned, programme, tmp_path, text, **mapping):
    path = tmp_path / "mentees.csv"
    path.write_text(text, encoding="utf-8")
    sheet = checked_sheets.sheet(path, Choices(columns=mapping))
    return turned(taking_in.take, programme, [sheet], TODAY)[0]


def said(desk, programme):
    """What everybody has in each field."""
    fields = {each.id: each.label for each in desk.ask(participants.own_field_list)}
    wanted = [each.id for each in desk.ask(participants.profiles, programme)]
    kept = desk.ask(participants.own_kept, wanted)
    return [{fields[number]: value for number, value in kept.get(who, {}).items()} for who in sorted(wanted)]


def test_fields_are_made_when_they_are_wanted(turned, desk, programme, tmp_path) -> None:
    text = "name,Shoe,Since\nAnn,43,2020-01-31\nBo,,\nCy,041,2021-02-01\n"
    bring(turned, programme, tmp_path, text, Shoe="field:Shoe size", Since="field:Here since")
    kinds = {each.label: each.kind for each in desk.ask(participants.own_field_list)}
    assert kinds == {"Shoe size": FieldKind.TEXT, "Here since": FieldKind.DATE}
    assert said(desk, programme)[0] == {"Shoe size": "43", "Here since": "2020-01-31"}
    assert said(desk, programme)[1:] == [{}, {"Shoe size": "041", "Here since": "2021-02-01"}]


def test_what_differs_is_told_and_written(turned, desk, programme, tmp_path) -> None:
    mapping = {"Shoe": "field:Shoe size"}
    bring(turned, programme, tmp_path, "name,Shoe\nAnn,43\n", **mapping)
    taken = bring(turned, programme, tmp_path, "name,Shoe\nAnn,44\n", **mapping)
    assert taken.rows[0].changes == (FieldChange("Shoe size", "43", "44"),)
    assert said(desk, programme) == [{"Shoe size": "44"}]


def test_a_row_of_which_a_text_does_not_fit_is_refused_whole(turned, desk, programme, tmp_path) -> None:
    desk.do(participants.add_field, FieldDraft("Team", FieldKind.CHOICE, ("Red", "Blue")))
    taken = bring(turned, programme, tmp_path, "name,T\nAnn,green\nBo,blue\n", T="field:team")
    assert [(each.row, each.value) for each in taken.problems] == [(2, "green")]
    assert (taken.count(Fate.NEW), said(desk, programme)) == (1, [{"Team": "Blue"}])
