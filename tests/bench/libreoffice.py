"""A LibreOffice without a window, started for a piece of work and ended after it."""

import os
import signal
import subprocess
import time
from contextlib import contextmanager

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

PATIENCE_SECONDS = 60


@contextmanager
def office(profile):
    pipe = f"duhe-bench-{os.getpid()}"
    process = start(profile, pipe)
    try:
        context = connect(pipe)
        yield context
        end(process, context)
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def start(profile, pipe):
    own = f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}"
    words = ["--headless", "--norestore", "--nodefault", f"--accept=pipe,name={pipe};urp;"]
    # A session of its own: whatever it starts is ended with it.
    return subprocess.Popen(["soffice", own, *words], stdout=subprocess.DEVNULL, start_new_session=True)


def connect(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def service(context, name):
    return context.ServiceManager.createInstanceWithContext(name, context)


def end(process, context):
    try:
        service(context, "com.sun.star.frame.Desktop").terminate()
    except DisposedException:
        pass
    process.wait(PATIENCE_SECONDS)
