"""Search-and-do finds pairings by a name and by a code from paper."""

from mentordesk.ui.views.pairings.finding_pairings import provider


def test_names_and_codes_are_found_and_opened(proposed):
    opened = []
    find = provider(proposed.desk, lambda: proposed.page.cohort_id, opened.append)
    (row,) = [row for row in proposed.rows() if row.learners[0].name == "Ann Lee"]
    for typed in (" ann ", row.code.lower()):
        (hit,) = find(typed)
        assert (hit.title, hit.subtitle) == ("Ann Lee with Mo Hart", row.code)
        hit.act()
    assert opened == [row.id, row.id]
