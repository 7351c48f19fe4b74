"""Papers are called as the printer calls them."""

from mentordesk.core.exports import Paper


def test_papers_have_the_names_of_their_sizes():
    assert [paper.size for paper in Paper] == ["A4", "Letter"]
