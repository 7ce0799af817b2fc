# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up: the bundled map beside an empty window."""

import subprocess
import time

from timing import Timed, display, window_environment

RUNS = 15
WARM_RUNS = 2
OURS, EMPTY = "tieline with the bundled map", "an empty libadwaita window"


def time_first_frame(command, environment):
    """Returns the milliseconds from the start of a process to its first painted frame."""
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    output = subprocess.run(command, env=environment, capture_output=True, text=True, check=True,
                            timeout=60).stdout
    for line in output.splitlines():
        if line.startswith("first-frame "):
            return int(line.split()[1]) / 1e3 - start / 1e6
    raise RuntimeError(f"{command[0]} told of no frame: {output}")


def measure(bench, report):
    """From process start to first painted frame."""
    programs = {OURS: [bench.build / "app" / "tieline", bench.map],
                EMPTY: [bench.build / "tests" / "bench" / "empty-window"]}
    found = {name: Timed() for name in programs}
    with display() as name:
        environment = window_environment(name, bench.folder)
        environment["TIELINE_BENCH_FIRST_FRAME"] = "1"
        for run in range(RUNS + WARM_RUNS):
            for label, command in programs.items():
                taken = time_first_frame(command, environment)
                if run >= WARM_RUNS:  # The first ones fill the caches of the system.
                    found[label].times.append(taken)
    report.table("From process start to first painted frame",
                 {label: timed.row() for label, timed in found.items()})
    report.ratio(f"{OURS} / {EMPTY}", found[OURS].median / found[EMPTY].median, 1.3)
