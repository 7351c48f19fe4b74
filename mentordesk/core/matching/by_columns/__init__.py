"""Matching over the plain columns of two sheets, by rules from a file; knows no people of a programme."""
