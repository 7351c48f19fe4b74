"""What every child needs, read once: the works, and what exports and migrations load when first used."""

import alembic.command
import openpyxl
import reportlab.pdfgen.canvas
import sqlalchemy.dialects.sqlite

from tests.trust import careless, staying, workload

READ = (
    alembic.command,
    openpyxl,
    reportlab.pdfgen.canvas,
    sqlalchemy.dialects.sqlite,
    careless,
    staying,
    workload,
)
