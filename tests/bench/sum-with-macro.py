"""Adds up the scores of workbooks with a macro that runs inside LibreOffice: sum-with-macro.py PROFILE BOOK…"""

import json
import os
import sys

import uno
from libreoffice import office, service

MACRO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sum-scores.bas")
MODULE = "ScoreSums"


def macro_of(context):
    library = service(context, "com.sun.star.script.ApplicationScriptLibraryContainer").getByName("Standard")
    if library.hasByName(MODULE):
        library.removeByName(MODULE)
    with open(MACRO, encoding="utf-8") as source:
        library.insertByName(MODULE, source.read())
    factory = context.getValueByName("/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory")
    where = f"vnd.sun.star.script:Standard.{MODULE}.SumsOf?language=Basic&location=application"
    return factory.createScriptProvider("").getScript(where)


def sums_of(lines):
    sums = {"criteria": {}, "sheets": {}, "phases": {}}
    for line in lines.splitlines():
        part, key, value = line.split("\t")
        sums[part][key] = int(value)
    return sums


profile, *books = sys.argv[1:]
with office(profile) as context:
    macro = macro_of(context)
    for book in books:
        lines, _, _ = macro.invoke((uno.systemPathToFileUrl(book),), (), ())
        # Basic tells nobody else that it stopped.
        if lines is None:
            raise RuntimeError(f"the macro stopped in {book}")
        print(json.dumps(sums_of(lines)))
