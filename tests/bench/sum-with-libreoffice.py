"""Adds up the scores of workbooks in a LibreOffice without a window: sum-with-libreoffice.py PROFILE BOOK…"""

import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from score_sums import print_sums

PATIENCE_SECONDS = 60


def start(profile, pipe):
    profile_url = uno.systemPathToFileUrl(profile)
    words = ["--headless", "--norestore", "--nodefault", f"--accept=pipe,name={pipe};urp;"]
    # A session of its own: what it starts is ended with it.
    return subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile_url}", *words],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def connect(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def rows_of(desktop, book):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(book), "_blank", 0, (hidden,))
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(True)
    rows = cursor.getDataArray()
    document.close(True)
    return rows[1:]


def end(office, desktop):
    try:
        desktop.terminate()
    except DisposedException:
        pass
    office.wait(PATIENCE_SECONDS)


profile, *books = sys.argv[1:]
pipe = f"duhe-bench-{os.getpid()}"
office = start(profile, pipe)
try:
    desktop = connect(pipe)
    for book in books:
        print_sums(rows_of(desktop, book))
    end(office, desktop)
finally:
    try:
        os.killpg(office.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
