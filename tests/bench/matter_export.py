# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export: charts as PNG, beside programs that draw as much."""

import shutil
import subprocess

import documents
import graphs
import peers
from timing import time_programs

RUNS = 7
SIZES = ((1920, 1080), (3840, 2160))
LARGE = 1000
OURS, RSVG = "tieline export", "rsvg-convert, of the finished drawing"
SFDP = "sfdp with prism, of the list of ties"


def compare(report, title, programs, other):
    """Prints a table of the programs' times, and keeps the ratio to the other one, if it ran."""
    found = time_programs(programs, RUNS, warm=True)
    report.table(f"{title}, the whole process",
                 {name: timed.row() for name, timed in found.items()})
    if other in found and found[OURS].median and found[other].median:
        report.ratio(f"{title}: {OURS} / {other}", found[OURS].median / found[other].median)


def export(bench, document, chart, size):
    """Returns the command that exports a chart of a document."""
    return [bench.build / "app" / "tieline", "export", document, "--chart", chart, "--size", size,
            "-o", bench.folder / "ours.png"]


def measure_large(bench, report):
    """A large network, from what it holds to the picture."""
    graph = graphs.make(bench.build, bench.folder, "partners", LARGE)
    programs = {OURS: export(bench, documents.write_partners(bench, LARGE), "network", "1920x1080")}
    if shutil.which("sfdp"):
        dot = bench.folder / "export.dot"
        peers.write_dot(graph, dot, label=r"\N")  # Its name.
        programs[SFDP] = ["sfdp", "-Goverlap=prism", "-Gdpi=96", "-Gsize=20,11.25!", "-Tpng", "-o",
                          bench.folder / "theirs.png", dot]
    compare(report, f"Network of {LARGE:,} organizations as PNG of 1920x1080", programs, SFDP)


def measure(bench, report):
    """The bundled map in two sizes, and a large network."""
    drawing = bench.folder / "both.svg"
    subprocess.run([bench.build / "tests" / "bench" / "draw-svg", bench.map, drawing], check=True)
    for width, height in SIZES:
        size = f"{width}x{height}"
        programs = {OURS: export(bench, bench.map, "both", size)}
        if shutil.which("rsvg-convert"):
            programs[RSVG] = ["rsvg-convert", "-w", str(width), "-h", str(height), "-o",
                              bench.folder / "theirs.png", drawing]
        compare(report, f"Both charts as PNG of {size}", programs, RSVG)
    measure_large(bench, report)
