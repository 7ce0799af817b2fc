# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export: both charts as PNG, beside programs that are given the finished drawing."""

import shutil
import subprocess

from timing import time_programs

RUNS = 7
SIZES = ((1920, 1080), (3840, 2160))
OURS, RSVG = "tieline export", "rsvg-convert, of the finished drawing"


def measure(bench, report):
    """The whole process, for two sizes."""
    drawing = bench.folder / "both.svg"
    subprocess.run([bench.build / "tests" / "bench" / "draw-svg", bench.map, drawing], check=True)
    for width, height in SIZES:
        size = f"{width}x{height}"
        programs = {OURS: [bench.build / "app" / "tieline", "export", bench.map, "--chart", "both",
                           "--size", size, "-o", bench.folder / "ours.png"]}
        if shutil.which("rsvg-convert"):
            programs[RSVG] = ["rsvg-convert", "-w", str(width), "-h", str(height), "-o",
                              bench.folder / "theirs.png", drawing]
        found = time_programs(programs, RUNS, warm=True)
        report.table(f"Both charts as PNG of {size}, the whole process",
                     {name: timed.row() for name, timed in found.items()})
        if RSVG in found:
            report.ratio(f"{size}: {OURS} / {RSVG}", found[OURS].median / found[RSVG].median)
