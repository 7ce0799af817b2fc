# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs and takes their time. What is compared runs in turn, so that what else the machine
does falls on all of them alike."""

import contextlib
import os
import statistics
import subprocess
import threading
import time

RUNS = 5
BUDGET_S = 60


class Timed:
    """The times of a program, milliseconds. OVER is how long it had when it was stopped."""

    def __init__(self):
        self.times, self.over, self.failed = [], None, False

    @property
    def median(self):
        """The median, or None."""
        return statistics.median(self.times) if self.times else None

    def row(self, key="median"):
        """Returns what a table says of the program."""
        if self.times:
            return {key: self.median, "least": min(self.times), "most": max(self.times),
                    "runs": len(self.times)}
        if self.over is not None:
            return {key: f"over {self.over} s", "limit": self.over * 1e3, "runs": 0}
        return {key: "failed", "runs": 0}

    def may_run(self, runs):
        """Whether another run is wanted, and fits."""
        expected = sum(self.times) + max(self.times, default=0)
        return (not self.failed and self.over is None and len(self.times) < runs
                and expected <= BUDGET_S * 1e3)


def stop(process, late):
    """Kills a process that takes too long, and says so."""
    late.set()
    process.kill()


def time_process(command, output=subprocess.DEVNULL, limit=None):
    """Returns the milliseconds that a process takes; what it prints goes to a file."""
    # Python's own time-out looks again and again whether a process has ended, at last every 50 ms
    late = threading.Event()
    start = time.monotonic()
    with subprocess.Popen(command, stdout=output) as process:
        timer = threading.Timer(limit or threading.TIMEOUT_MAX, stop, [process, late])
        timer.start()
        status = process.wait()
        taken = (time.monotonic() - start) * 1e3
        timer.cancel()
    if late.is_set():
        raise subprocess.TimeoutExpired(command, limit)
    if status != 0:
        raise subprocess.CalledProcessError(status, command)
    return taken


def time_programs(programs, runs=RUNS, limit=BUDGET_S, outputs=None, warm=False):
    """Runs programs, a dictionary of commands, in turn: each RUNS times or as often as fits the
    budget of a minute. A run that takes longer than LIMIT seconds is stopped. What each prints
    goes to its path in OUTPUTS. Returns for each what it took. With WARM, a run before the others
    fills the caches and does not count."""
    found = {name: Timed() for name in programs}
    for run in range(runs + warm):
        for name, command in programs.items():
            timed = found[name]
            if not timed.may_run(runs):
                continue
            with open(outputs[name] if outputs else os.devnull, "wb") as output:
                try:
                    taken = time_process(command, output, limit)
                    if run >= warm:
                        timed.times.append(taken)
                except subprocess.TimeoutExpired:
                    timed.over = limit
                except (OSError, subprocess.CalledProcessError):
                    timed.failed = True
    return found


@contextlib.contextmanager
def display(width=1600, height=1000):
    """A display of its own, by its name."""
    reading, writing = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0",
                           f"{width}x{height}x24", "-nolisten", "tcp"], pass_fds=[writing],
                          stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                yield ":" + pipe.readline().strip()
        finally:
            server.terminate()


def window_environment(name, folder):
    """The environment in which a window is measured: on a display, alone, without a graphics
    processor, and with no one's settings."""
    environment = dict(os.environ, DISPLAY=name, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                       GTK_A11Y="none", DBUS_SESSION_BUS_ADDRESS="disabled:",
                       GSETTINGS_BACKEND="memory", XDG_DATA_HOME=str(folder),
                       XDG_STATE_HOME=str(folder), XDG_CONFIG_HOME=str(folder))
    environment.pop("WAYLAND_DISPLAY", None)
    return environment
