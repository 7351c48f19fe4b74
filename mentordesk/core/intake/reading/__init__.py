"""Files as grids: encodings, delimiters, workbooks, and what is refused before any reader touches it."""
