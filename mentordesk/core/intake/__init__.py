"""Spreadsheets in: read, map, check, compare and apply."""
