from mentordesk.core.paper.blocks import agreement
from mentordesk.core.paper.pack import AgreementOnPaper
from mentordesk.core.paper.terms import TO_FILL_IN


def test_it_names_both_fills_what_is_known_and_has_a_row_to_sign_for_each(pack, setting, drawn) -> None:
    asked = AgreementOnPaper({"programme": "Leaders"})
    said = drawn(agreement.blocks(setting(), pack(), asked, 2), setting())
    whole = " ".join(said)
    assert said[:2] == ["Our agreement", "Copy 2 of 2"]
    assert "We, Kateryna Bondarenko and Mei-Ling Chua, take part in Leaders from" in whole
    assert TO_FILL_IN in whole
    assert [each for each in said if each][-2:] == ["Kateryna Bondarenko", "Mei-Ling Chua"]


def test_it_has_thirteen_points_whose_heads_stay_with_their_text(pack, setting, drawn) -> None:
    found = agreement.blocks(setting(), pack(), AgreementOnPaper(), 1)
    assert "13." in drawn(found, setting())
    assert "14." not in drawn(found, setting())
