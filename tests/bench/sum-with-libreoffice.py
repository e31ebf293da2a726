"""Adds up the scores of workbooks in a LibreOffice that Python leads: sum-with-libreoffice.py PROFILE BOOK…"""

import sys

import uno
from com.sun.star.beans import PropertyValue
from libreoffice import office, service
from score_sums import print_sums


def rows_of(desktop, book):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(book), "_blank", 0, (hidden,))
    cursor = document.Sheets.getByIndex(0).createCursor()
    cursor.gotoEndOfUsedArea(True)
    rows = cursor.getDataArray()
    document.close(True)
    return rows[1:]


profile, *books = sys.argv[1:]
with office(profile) as context:
    desktop = service(context, "com.sun.star.frame.Desktop")
    for book in books:
        print_sums(rows_of(desktop, book))
