"""Adds up the scores of workbooks with openpyxl: sum-with-openpyxl.py BOOK…"""

import sys

from openpyxl import load_workbook
from score_sums import print_sums

for book in sys.argv[1:]:
    workbook = load_workbook(book, read_only=True)
    print_sums(workbook.active.iter_rows(min_row=2, values_only=True))
    workbook.close()
