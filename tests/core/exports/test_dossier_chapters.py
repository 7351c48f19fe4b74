"""The chapters of a dossier with names."""

from dataclasses import replace

from mentordesk.core.exports._dossier_chapters import Named


def names(found):
    return [chapter.name for chapter in Named(found, found.called).chapters()]


def test_what_is_empty_has_no_chapter(plan):
    assert names(plan) == [
        "How the pairings came about",
        "The pairings",
        "Without a mentor",
        "Decided by hand",
        "Signatures",
    ]
    bare = replace(plan, decisions=(), run=replace(plan.run, left=()))
    assert names(bare) == ["How the pairings came about", "The pairings", "Signatures"]
