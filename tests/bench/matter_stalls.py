# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stalls: how long the main loop of the real window hears of nothing while a document of 50,000
organizations and 100,000 flows is opened and used, and what that holds; see stalls.c."""

import subprocess

import documents
from timing import display, window_environment

NODES = 50_000
# How long one thing, and all of them, may take.
PATIENCE_S = 300
LIMIT_S = 1500
LIMIT_MS = 100
COLUMNS = {"clock": ("longest stall: ms", ",.1f"), "thread": ("processor ms in one", ",.1f"),
           "took": ("took ms", ",.0f"), "resident": ("holds MB", ",.0f"), "peak": ("at most MB", ",.0f")}


def use(bench, environment, nodes, *stages):
    """Uses a document, all of it or some stages; returns a row for each, and whether it came to its
    end."""
    command = [bench.build / "tests" / "bench" / "stalls", documents.write_partners(bench, nodes),
               str(PATIENCE_S), *stages]
    path, rows = bench.folder / "stalls", {}
    with open(path, "wb") as output:
        try:
            ended = subprocess.run(command, env=environment, stdout=output, check=False,
                                   timeout=LIMIT_S).returncode == 0
        except subprocess.TimeoutExpired:
            ended = False
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, name, *words = line.split()
        row = rows.setdefault(name, {})
        if kind == "stall":
            row["clock"], row["thread"] = (float(word) / 1e3 for word in words)
        elif kind == "took":
            row["took"] = float(words[0]) / 1e3
        elif kind == "memory":
            row["resident"], row["peak"] = (float(word) / 1e3 for word in words)
    return rows, ended


def measure(bench, report):
    """All that can be done, once."""
    with display(1280, 800) as name:
        environment = window_environment(name, bench.folder)
        environment["LC_ALL"] = "C.UTF-8"
        rows, ended = use(bench, environment, NODES)
    report.table(f"{NODES:,} organizations and {2 * NODES:,} flows, 1280×800, without a graphics "
                 "processor", rows, COLUMNS)
    report.note("processor time in a stall is the main thread's: what a busy machine does not lengthen")
    if not ended:
        report.note(f"it did not come to its end: something took over {PATIENCE_S} s")
    for stage, row in rows.items():
        report.ratio(f"{stage}: processor ms of the longest stall", row.get("thread"), LIMIT_MS)
